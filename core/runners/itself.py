"""Asking Codex about itself, and keeping what it says of the account unasked."""

from typing import Any

from core.errors import Conflict, RunnerUnavailable
from core.runners.jsonrpc import RpcError
from core.runners.refusals import refused
from core.runners.supervisor import Supervisor
from core.runners.told import account_of, limits_of, merged, model_of, server_of, skills_of
from core.runners.wire import Wire, mapping, mappings, text
from core.schemas.codex import AccountOut, LimitsOut, LoginOut, McpServerOut, ModelOut, SkillsOut
from core.words import AccountStatus

PAGES = 10
"""Of a list that are asked for: what is longer than that is cut."""


class Itself:
    """Implements `ports.CodexItself`. It outlives connections: limits are those of the account."""

    def __init__(self, link: Supervisor) -> None:
        self._link = link
        self._limits: dict[str, Wire] = {}

    def heard(self, method: str, params: Wire) -> bool:
        """A notification that is about no thread; False for one that says nothing to us."""
        match method:
            case "account/rateLimits/updated":
                self._limits = merged(self._limits, mapping(params, "rateLimits"))
            case "account/updated":
                self._limits = {}  # of somebody else, from now on
            case _:
                return False
        return True

    @property
    def limits(self) -> LimitsOut | None:
        return limits_of(self._limits)

    async def models(self) -> list[ModelOut]:
        found = [model_of(each) for each in await self._list("model/list") if not each.get("hidden")]
        return sorted(found, key=lambda model: not model.is_default)

    async def account(self) -> AccountOut:
        answer = await self._ask("account/read", {})
        if mapping(answer, "account"):
            await self._read_limits()
        return account_of(answer, self.limits)

    async def _read_limits(self) -> None:
        try:
            answer = await self._ask("account/rateLimits/read", {})
        except RunnerUnavailable:
            return  # an API key has none, and what its owner sees beside it is worth more
        by_id = {name: limit for name, limit in mapping(answer, "rateLimitsByLimitId").items() if limit}
        self._limits = {}
        for limit in by_id.values() if by_id else [mapping(answer, "rateLimits")]:
            self._limits = merged(self._limits, limit if isinstance(limit, dict) else {})

    async def login(self) -> LoginOut:
        if (await self.account()).status is AccountStatus.LOGGED_IN:
            raise Conflict("Codex is logged in already. To change the account: 'codex logout' at the desk.")
        answer = await self._ask("account/login/start", {"type": "chatgptDeviceCode"})
        return LoginOut(
            login_id=text(answer, "loginId"),
            verification_url=text(answer, "verificationUrl"),
            user_code=text(answer, "userCode"),
        )

    async def cancel_login(self, login_id: str) -> None:
        await self._ask("account/login/cancel", {"loginId": login_id})

    async def servers(self) -> list[McpServerOut]:
        return [
            server_of(each) for each in await self._list("mcpServerStatus/list", detail="toolsAndAuthOnly")
        ]

    async def skills(self, folder: str | None) -> SkillsOut:
        return skills_of(await self._ask("skills/list", {"cwds": [folder]} if folder else {}))

    async def _list(self, method: str, **params: Any) -> list[Wire]:
        found: list[Wire] = []
        cursor = None
        for _ in range(PAGES):
            answer = await self._ask(method, {**params, "cursor": cursor})
            found += mappings(answer, "data")
            cursor = text(answer, "nextCursor") or None
            if cursor is None:
                break
        return found

    async def _ask(self, method: str, params: Wire) -> Wire:
        try:
            return await self._link.ask(method, params)
        except RpcError as error:
            raise refused(method, error.message) from error

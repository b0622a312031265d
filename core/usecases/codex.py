"""What Codex says of itself: models, account, limits, MCP servers, skills; and logging it in."""

from datetime import datetime

from core.context import Caller, Core
from core.errors import Conflict
from core.ports import CodexItself
from core.schemas.base import Page
from core.schemas.codex import (
    NEAR,
    AccountOut,
    LimitWindow,
    LoginCancelIn,
    LoginOut,
    McpServerOut,
    ModelOut,
    SkillsOut,
    SkillsQuery,
)
from core.usecases import repositories


async def models(core: Core) -> Page[ModelOut]:
    """`GET /api/codex/models`: what a run may choose, Codex's own choice first."""
    return Page[ModelOut](items=await _codex(core).models(), next_cursor=None)


async def account(core: Core) -> AccountOut:
    """`GET /api/codex/account`."""
    return await _codex(core).account()


async def login(core: Core, caller: Caller) -> LoginOut:
    """`POST /api/codex/account/login`: begin a login with a code that is typed in elsewhere. Beginning it
    again is harmless: the newest code counts."""
    caller.must_own()
    return await _codex(core).login()


async def cancel_login(core: Core, caller: Caller, wanted: LoginCancelIn) -> AccountOut:
    """`POST /api/codex/account/login/cancel`: give a login up; one that is over is left as it is."""
    caller.must_own()
    await _codex(core).cancel_login(wanted.login_id)
    return await account(core)


async def servers(core: Core) -> Page[McpServerOut]:
    """`GET /api/codex/mcp-servers`."""
    return Page[McpServerOut](items=await _codex(core).servers(), next_cursor=None)


async def skills(core: Core, wanted: SkillsQuery) -> SkillsOut:
    """`GET /api/codex/skills`; raises NotFound for an unknown repository."""
    folder = None
    if wanted.repository_id is not None:
        folder = (await repositories.get(core, wanted.repository_id)).local_path
    return await _codex(core).skills(folder)


def near(core: Core, now: datetime) -> tuple[LimitWindow, ...]:
    """The account's limits that are nearly reached, as last heard; asks nobody."""
    itself = core.runner.itself
    limits = itself.limits if itself is not None else None
    if limits is None:
        return ()
    return tuple(
        window
        for window in limits.windows
        if window.used_percent >= NEAR and (window.resets_at is None or window.resets_at > now)
    )


def _codex(core: Core) -> CodexItself:
    """Raises Conflict where the runner has no Codex to ask."""
    itself = core.runner.itself
    if itself is None:
        raise Conflict(
            f"The {core.runner.mode} runner has no Codex to ask. Set CC_CODEX_RUNNER_MODE=app-server."
        )
    return itself

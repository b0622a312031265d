"""Who may speak with the bot: ids in the settings, or the first owner by a pairing code and whom owners
invite (`core.usecases.team`)."""

import hmac
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog

from core.context import Core
from core.machinery.eventlog import About, append, made_by
from core.models import ChatUser
from core.words import SYSTEM, EventKind, Role, UserSource

log = structlog.get_logger()

CODE_LENGTH = 8
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without what looks alike."""
CODE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}", re.IGNORECASE | re.ASCII)
ATTEMPTS = 10
CODE_SECONDS = 3600.0
NAME_LIMIT = 200


class Pairing:
    """The code on the console, good for one owner and an hour. After that, and after too many wrong ones,
    there is a new code, which `announce` tells whoever is at the console."""

    def __init__(
        self, announce: Callable[[str], None], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._announce = announce
        self._monotonic = monotonic
        self._spent = False
        self._renew()

    def _renew(self) -> None:
        self.code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        self._left = ATTEMPTS
        self._ends = self._monotonic() + CODE_SECONDS

    def accepts(self, user_id: int, text: str) -> bool:
        """Once, compared in constant time. What doesn't look like a code is no attempt."""
        said = text.strip()
        if self._spent or not CODE.fullmatch(said):
            return False
        if self._monotonic() >= self._ends:
            log.warning("pairing.expired", user=user_id)
            self._renew()
            self._announce(self.code)
            return False
        if hmac.compare_digest(said.upper(), self.code):
            self._spent = True
            return True
        self._left -= 1
        log.warning("pairing.wrong", user=user_id, left=self._left)
        if self._left == 0:
            self._renew()
            self._announce(self.code)
        return False


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody may do with us."""

    role: Role
    repositories: frozenset[int] | None = None
    """The only ones that they may see and work in; None for all, as always of an owner."""

    def sees(self, repository_id: int) -> bool:
        return self.repositories is None or repository_id in self.repositories


async def standing_of(core: Core, user_id: int) -> Standing | None:
    """What somebody may do, as it is at this moment, in at most one look; None for a stranger, who gets no
    answer."""
    allowed = core.settings.telegram_allowed_users
    role = allowed.get(user_id)
    if allowed and role in (None, Role.OWNER):
        return Standing(role) if role else None
    row = await ChatUser.get_or_none(id=user_id, source=source_of(core))
    role = role or (row.role if row else None)
    if role is None:
        return None
    only = row.repositories if row is not None and role is not Role.OWNER else None
    return Standing(role, None if only is None else frozenset(only))


def _without_list(core: Core) -> UserSource:
    """Whose roles count while the settings list nobody."""
    return UserSource.LOCAL if core.settings.uses_local_chat else UserSource.PAIRED


def source_of(core: Core) -> UserSource:
    """Where the roles come from that count now."""
    return UserSource.LISTED if core.settings.telegram_allowed_users else _without_list(core)


async def has_owner(core: Core) -> bool:
    if core.settings.telegram_allowed_users:
        return True
    return await ChatUser.exists(role=Role.OWNER, source=_without_list(core))


async def pair(
    core: Core, pairing: Pairing, user_id: int, name: str, text: str, *, origin: str | None = None
) -> bool:
    """Make a stranger the owner if there is none yet and the text is the code."""
    if await has_owner(core) or not pairing.accepts(user_id, text):
        return False
    await make_owner(core, user_id, name, origin=origin)
    return True


async def came_in_by(origin: str) -> EventKind | None:
    """How somebody came in by this; None where nobody did."""
    made = await made_by(origin)
    kind = EventKind(made.kind) if made is not None else None
    return kind if kind in {EventKind.USER_PAIRED, EventKind.USER_JOINED} else None


async def make_owner(core: Core, user_id: int, name: str, *, origin: str | None = None) -> None:
    """The first owner, once: by code, or by opening the local chat."""
    source = _without_list(core)
    async with core.transaction() as tx:
        if await ChatUser.exists(role=Role.OWNER, source=source):
            return
        now = core.clock.now()
        await welcome(user_id, source, name, Standing(Role.OWNER))
        told = {"user": user_id}
        await append(tx, EventKind.USER_PAIRED, SYSTEM, About(), told, now=now, origin=origin)


async def names(core: Core) -> dict[int, str]:
    """Those who have a role, and their names as far as we know them."""
    rows = await ChatUser.filter(source=source_of(core)).values("id", "name", "role")
    known = {int(row["id"]): str(row["name"]) for row in rows}
    if core.settings.telegram_allowed_users:
        return {user_id: known.get(user_id, "") for user_id in core.settings.telegram_allowed_users}
    return {int(row["id"]): str(row["name"]) for row in rows if row["role"] is not None}


async def welcome(user_id: int, source: UserSource, name: str, standing: Standing) -> None:
    """Give somebody a role, in the caller's transaction. Whoever was removed had one before."""
    only = None if standing.repositories is None else sorted(standing.repositories)
    given: dict[str, Any] = {"name": name[:NAME_LIMIT], "role": standing.role, "repositories": only}
    if not await ChatUser.filter(id=user_id, source=source).update(**given):
        await ChatUser.create(id=user_id, source=source, **given)


async def met(core: Core, user_id: int, name: str) -> None:
    """Somebody with a role has said or pressed something: from now on their name is known."""
    name = name[:NAME_LIMIT]
    if await ChatUser.exists(id=user_id, source=source_of(core), name=name):
        return
    async with core.transaction():
        await _named(core, user_id, name)


async def _named(core: Core, user_id: int, name: str) -> None:
    """A row for whom the settings list, and the new name wherever the old one stands."""
    if not await ChatUser.exists(id=user_id, source=source_of(core)):
        await ChatUser.create(id=user_id, source=source_of(core), name=name)
    await ChatUser.filter(id=user_id).update(name=name)


async def started(core: Core, user_id: int, name: str) -> None:
    """They have pressed /start: from now on the bot may write to them."""
    now = core.clock.now()
    async with core.transaction():
        await _named(core, user_id, name[:NAME_LIMIT])
        await ChatUser.filter(id=user_id, source=source_of(core)).update(started_at=now)


async def audience(core: Core) -> list[int]:
    """The private chats of every owner who has pressed /start: where the rest is told."""
    allowed = core.settings.telegram_allowed_users
    here = {source_of(core), _without_list(core)}
    rows = (
        await ChatUser.filter(source__in=here, started_at__isnull=False).order_by("id").values("id", "role")
    )
    if allowed:
        return sorted({row["id"] for row in rows if allowed.get(row["id"]) is Role.OWNER})
    return [row["id"] for row in rows if row["role"] is Role.OWNER]

"""Who may speak with the bot: ids in the settings, or the first owner by a pairing code."""

import hmac
import secrets
from typing import Any

from core.context import Core
from core.machinery.eventlog import About, append
from core.models import ChatUser
from core.words import SYSTEM, EventKind, Role

CODE_LENGTH = 8
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without what looks alike."""
ATTEMPTS = 10


class Pairing:
    """The code on the console, good for one owner. After too many wrong ones it is worth nothing."""

    def __init__(self) -> None:
        self.code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        self._left = ATTEMPTS

    def accepts(self, text: str) -> bool:
        """Compared in constant time; every comparison counts."""
        if self._left <= 0:
            return False
        self._left -= 1
        return hmac.compare_digest(text.strip().upper().encode(), self.code.encode())

    def spend(self) -> None:
        self._left = 0


async def role_of(core: Core, user_id: int) -> Role | None:
    """The role of somebody; None for a stranger, who gets no answer."""
    allowed = core.settings.telegram_allowed_users
    if allowed:
        return allowed.get(user_id)
    user = await ChatUser.get_or_none(id=user_id)
    return user.role if user else None


async def has_owner(core: Core) -> bool:
    return bool(core.settings.telegram_allowed_users) or await ChatUser.exists(role=Role.OWNER)


async def pair(core: Core, pairing: Pairing, user_id: int, name: str, text: str) -> bool:
    """Make a stranger the owner if there is none yet and the text is the code."""
    if await has_owner(core) or not pairing.accepts(text):
        return False
    pairing.spend()
    await make_owner(core, user_id, name)
    return True


async def make_owner(core: Core, user_id: int, name: str) -> None:
    """The first owner, once: by code, or by opening the local chat."""
    async with core.transaction() as tx:
        if await ChatUser.exists(id=user_id):
            return
        now = core.clock.now()
        await ChatUser.create(id=user_id, name=name, role=Role.OWNER)
        await append(tx, EventKind.USER_PAIRED, SYSTEM, About(), {"user": user_id}, now=now)


async def met(core: Core, user_id: int, name: str, role: Role) -> None:
    """Somebody with a role has said or pressed something: from now on their name is known."""
    name = name[:200]
    if await ChatUser.exists(id=user_id, name=name):
        return
    async with core.transaction():
        if not await ChatUser.filter(id=user_id).update(name=name):
            await ChatUser.create(id=user_id, name=name, role=role)


async def started(core: Core, user_id: int, name: str, role: Role) -> None:
    """They have pressed /start: from now on the bot may write to them."""
    now = core.clock.now()
    async with core.transaction():
        values: dict[str, Any] = {"name": name[:200], "role": role, "started_at": now}
        if not await ChatUser.filter(id=user_id).update(**values):
            await ChatUser.create(id=user_id, **values)


async def audience(core: Core) -> list[int]:
    """The private chats of every owner who has pressed /start: where the rest is told."""
    owners = await ChatUser.filter(role=Role.OWNER, started_at__isnull=False).values("id")
    ids = [row["id"] for row in owners]
    allowed = core.settings.telegram_allowed_users
    return [user_id for user_id in ids if not allowed or allowed.get(user_id) is Role.OWNER]

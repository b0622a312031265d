"""An update as Telegram sends it, polled or posted: what of it matters before anybody has read it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeGuard

from core.context import Core
from core.errors import InvalidInput
from core.machinery import inbox

GREATEST = 2**63 - 1


def kept(update: dict[str, Any]) -> inbox.Update:
    """An update and the chat in whose order it belongs; a press belongs to its message's. Raises
    InvalidInput for what is no update."""
    number = update.get("update_id")
    if not _is_id(number) or number < 0:
        raise InvalidInput.of("update_id", "must be a whole number.")
    content = next((part for part in update.values() if isinstance(part, dict)), {})
    message = content if "chat" in content else content.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    chat_id = chat.get("id") if isinstance(chat, dict) else None
    return inbox.Update(number, chat_id if _is_id(chat_id) else None, update)


def _is_id(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= GREATEST


def keeper(core: Core, bot_id: int) -> Callable[[dict[str, Any]], Awaitable[None]]:
    """What stores an update that was sent to us; raises InvalidInput for what is none."""
    one_at_a_time = asyncio.Lock()

    async def keep(update: dict[str, Any]) -> None:
        row = kept(update)
        # Who reads them goes by the order of the rows: none may appear behind a later one.
        async with one_at_a_time:
            await inbox.keep(core, bot_id, [row])

    return keep

"""An update as Telegram sends it, polled or posted: what of it matters before anybody has read it."""

from typing import Any, TypeGuard

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

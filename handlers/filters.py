"""What handlers listen to. aiogram takes every filter that is no coroutine, its own `F` among them, to a
thread: a trip for each of them, before each message."""

from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

COMMAND_PREFIX = "/"


class Has(Filter):
    """Some of these parts of an update are there, and none of those that are left out."""

    def __init__(self, *parts: str, without: str | None = None) -> None:
        self._parts = parts
        self._without = without

    async def __call__(self, event: TelegramObject) -> bool:
        if self._without is not None and getattr(event, self._without):
            return False
        return any(getattr(event, part) for part in self._parts)


class BeginsLikeCommand(Filter):
    """The words may be a command: asked before all that listen to one, so that no other message is held
    against each of them."""

    async def __call__(self, message: Message) -> bool:
        return (message.text or message.caption or "").startswith(COMMAND_PREFIX)

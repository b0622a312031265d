"""Signs that something was heard: while a handler takes its time, its chat shows that we are at it.

They are for a moment, and worth less than anything that is said: they are shown beside the handling where
the budget has room, and whatever becomes of them, the handler hears nothing of it.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter

from bot.beside import Beside
from core.context import Core
from core.words import Urgency
from handlers.saying import Doing

log = structlog.get_logger()

PATIENCE = 0.7
"""Seconds that a handler has to say something."""
EVERY = 5.0
"""Seconds after which Telegram shows a sign no more."""
TIMEOUT = 5
"""Seconds for `sendChatAction`."""


class AtWork(Beside):
    """All such signs."""

    def __init__(self, bot: Bot, core: Core, patience: float = PATIENCE) -> None:
        super().__init__()
        self._bot = bot
        self._core = core
        self._patience = patience

    @contextmanager
    def shown(self, chat_id: int, topic_id: int | None, doing: Callable[[], Doing]) -> Iterator[None]:
        """While the block lasts, if it lasts long, the chat or its topic shows what we are `doing`."""
        over = asyncio.Event()

        def begin() -> None:
            self.begin("at-work", lambda: self._show(chat_id, topic_id, doing, over))

        # Nearly all handlers are done by then: a timer costs them less than a task that sleeps.
        timer = asyncio.get_running_loop().call_later(self._patience, begin)
        try:
            yield
        finally:
            timer.cancel()
            over.set()  # nobody waits for a sign that is under way

    async def _show(
        self, chat_id: int, topic_id: int | None, doing: Callable[[], Doing], over: asyncio.Event
    ) -> None:
        while not over.is_set() and await self._sign(chat_id, topic_id, doing()):
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY):
                    await over.wait()

    async def _sign(self, chat_id: int, topic_id: int | None, doing: Doing) -> bool:
        """One sign, where there is room for it (Bot API `sendChatAction`); whether another is worth a try."""
        reach, budget = self._core.reach, self._core.budget
        if reach.is_lost(chat_id):
            return False
        if await reach.quiet(chat_id) > 0 or budget.wait(chat_id, Urgency.DRAFT) > 0:
            return True
        budget.spend(chat_id)
        try:
            await self._bot.send_chat_action(
                chat_id, doing.value, message_thread_id=topic_id, request_timeout=TIMEOUT
            )
        except TelegramRetryAfter as exc:
            await reach.too_much(chat_id, exc.retry_after)
        except AiogramError as exc:
            log.info("at_work.unseen", chat=chat_id, reason=str(exc))
            return False
        return True

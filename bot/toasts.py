"""Answers to presses: each press has one within a second, whatever else goes on.

They are sent beside the handling, never within it: a Telegram that takes its time for one answer must not
hold up the next press. A handler that takes long, or has not even begun since others are before it, is
answered for; what it says after that is said in the chat.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramRetryAfter

from bot.beside import Beside
from bot.updates import query_of
from core.machinery.budget import Budget
from handlers.language import later, tr

log = structlog.get_logger()

TooMuch = Callable[[int, float], Awaitable[None]]

PATIENCE = 0.7
"""Seconds that a handler has to say it itself."""
MEANWHILE = later("One moment…")
TIMEOUT = 5
"""Seconds for `answerCallbackQuery`; later nobody looks at the pop-up any more."""
TRIES = 2
LIMIT = 200
"""Characters of a pop-up."""


class Toast:
    """Answers one press, once. That it can't is no reason not to have done what was pressed."""

    def __init__(self, toasts: "Toasts", query_id: str, chat_id: int) -> None:
        self._toasts = toasts
        self._query_id = query_id
        self._chat_id = chat_id
        self._late = False
        self.done = False

    def __call__(self, text: str = "", *, alert: bool = False) -> bool:
        """False where the press was answered for: then what is to be said must be said elsewhere."""
        if not self.done:
            self.done = True
            self._toasts.send(self._chat_id, self._query_id, text[:LIMIT], alert=alert)
        return not self._late

    def answer_for(self) -> None:
        """Nothing was said in time."""
        if not self.done:
            self(tr(MEANWHILE))
            self._late = True


class Toasts(Beside):
    """All answers to presses."""

    def __init__(self, bot: Bot, budget: Budget, too_much: TooMuch, patience: float = PATIENCE) -> None:
        super().__init__()
        self._bot = bot
        self._budget = budget
        self._too_much = too_much
        """Told of a chat that is to be left alone for so many seconds."""
        self._patience = patience
        self._expected: dict[str, Toast] = {}

    def expect(self, payload: dict[str, Any], chat_id: int) -> None:
        """A press has come in, of somebody who may: it is answered in time, whoever is before it, in the
        language that is spoken now (a task keeps it)."""
        query_id = query_of(payload)
        if self._group is None or query_id is None:
            return
        toast = self._expected[query_id] = Toast(self, query_id, chat_id)
        self._group.create_task(self._in_time(toast), name="toast-in-time")

    async def _in_time(self, toast: Toast) -> None:
        await asyncio.sleep(self._patience)
        toast.answer_for()

    def of(self, query_id: str, chat_id: int) -> Toast:
        """The answer to a press whose turn has come, given by now or not."""
        return self._expected.pop(query_id, None) or Toast(self, query_id, chat_id)

    def keep(self, query_id: str, toast: Toast) -> None:
        """The press is handled once more: what is said then is said in this same answer."""
        self._expected[query_id] = toast

    def send(self, chat_id: int, query_id: str, text: str, *, alert: bool) -> None:
        """It cannot wait for the budget; progress does, that comes after it."""
        self._budget.spend_at_once(chat_id)
        self.begin("toast", lambda: self._send(chat_id, query_id, text, alert=alert))

    async def _send(self, chat_id: int, query_id: str, text: str, *, alert: bool) -> None:
        for number in range(TRIES):
            if number:
                self._budget.spend_at_once(chat_id)
            try:
                await self._bot.answer_callback_query(
                    query_id, text or None, show_alert=alert, request_timeout=TIMEOUT
                )
            except TelegramRetryAfter as exc:
                await self._too_much(chat_id, exc.retry_after)
                await asyncio.sleep(min(exc.retry_after, TIMEOUT))
            except TelegramBadRequest as exc:  # too old, or answered by a try that we heard nothing of
                log.info("press.unanswered", reason=exc.message)
                return
            except AiogramError as exc:
                log.info("press.unanswered", reason=str(exc))
            else:
                return

"""Which chats can be reached: until when one is to be left alone, at which pace it takes what is said, and
whether it takes anything.

Looked up once, then known: only we change it, and a restart remembers it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.context import Core
from core.machinery.budget import OVERALL
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.machinery.rows import fetch, moment
from core.words import SYSTEM, ChatTrouble, EventKind

KNOWN = "SELECT quiet_until, pace, trouble FROM chat_state WHERE id = ?"
QUIET = (
    "INSERT INTO chat_state (id, quiet_until, pace) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
    " quiet_until = excluded.quiet_until, pace = excluded.pace"
)
TROUBLED = (
    "INSERT INTO chat_state (id, trouble) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET"
    " trouble = excluded.trouble WHERE chat_state.trouble IS NULL OR chat_state.trouble <> excluded.trouble"
    " RETURNING id"
)
WELL = "UPDATE chat_state SET trouble = NULL WHERE id = ?"
REASON = 300


@dataclass(slots=True)
class _Chat:
    quiet_until: datetime | None = None
    trouble: ChatTrouble | None = None


class Reach:
    """What is known of each chat, in memory and in `chat_state`."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._chats: dict[int, _Chat] = {}

    async def remember(self) -> None:
        """The pace of all chats together, as an earlier process left it."""
        self._chats.clear()
        await self._chat(OVERALL)

    async def _chat(self, chat_id: int) -> _Chat:
        known = self._chats.get(chat_id)
        if known is not None:
            return known
        chat = _Chat()
        for row in await fetch(KNOWN, [chat_id]):
            chat.quiet_until = row["quiet_until"] and moment(row["quiet_until"])
            chat.trouble = ChatTrouble(row["trouble"]) if row["trouble"] else None
            if row["pace"] is not None and chat.quiet_until is not None:
                since = (self._core.clock.now() - chat.quiet_until).total_seconds()
                self._core.budget.remember(chat_id, row["pace"], since)
        return self._chats.setdefault(chat_id, chat)

    async def quiet(self, chat_id: int) -> float:
        """Seconds for which Telegram wants the chat to be left alone."""
        until = (await self._chat(chat_id)).quiet_until
        return (until - self._core.clock.now()).total_seconds() if until else 0.0

    async def told_to_wait(self, chat_id: int, seconds: float) -> datetime:
        """Telegram's patience does not begin anew with us: both are kept. Until when."""
        until = self._core.clock.now() + timedelta(seconds=seconds)
        pace = self._core.budget.too_much(chat_id)
        await fetch(QUIET, [chat_id, until, pace])
        await fetch(QUIET, [OVERALL, self._core.clock.now(), self._core.budget.pace])
        (await self._chat(chat_id)).quiet_until = until
        return until

    def is_lost(self, chat_id: int) -> bool:
        """Nothing can be said there, as far as the last try has told."""
        chat = self._chats.get(chat_id)
        return chat is not None and chat.trouble is not None and chat.trouble.whole

    async def troubled(
        self, tx: Transaction, chat_id: int, trouble: ChatTrouble, reason: str, **more: object
    ) -> None:
        """Told once, until something arrives there again."""
        if await fetch(TROUBLED, [chat_id, trouble.value]):
            payload = {"chatId": chat_id, "trouble": trouble.value, "reason": reason[:REASON], **more}
            now = self._core.clock.now()
            await append(tx, EventKind.CHAT_TROUBLED, SYSTEM, About(), payload, now=now)
        (await self._chat(chat_id)).trouble = trouble

    async def arrived(self, chat_id: int) -> None:
        """Something did; costs nothing where nothing was wrong. A closed topic stays closed."""
        chat = self._chats.get(chat_id)
        if chat is not None and chat.trouble not in {None, ChatTrouble.TOPIC}:
            await fetch(WELL, [chat_id])
            chat.trouble = None

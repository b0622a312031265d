"""Which chats can be reached: until when one is to be left alone, at which pace it takes what is said, and
whether it, or a topic of it, takes anything.

Looked up once, then known: only we change it, and a restart remembers it.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.machinery.budget import OVERALL, Budget
from core.machinery.bus import Bus
from core.machinery.database import Transaction, transaction
from core.machinery.eventlog import About, append, made_by
from core.machinery.rows import fetch, moment
from core.ports import Clock
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
CLOSED_IN = "SELECT topic_id FROM chat_topic WHERE chat_id = ? AND trouble IS NOT NULL"
CLOSED = (
    "INSERT INTO chat_topic (chat_id, topic_id, trouble) VALUES (?, ?, ?)"
    " ON CONFLICT (chat_id, topic_id) DO UPDATE SET trouble = excluded.trouble"
    " WHERE chat_topic.trouble IS NULL RETURNING id"
)
OPEN = "UPDATE chat_topic SET trouble = NULL WHERE chat_id = ? AND topic_id = ?"
WELL = "UPDATE chat_state SET trouble = NULL WHERE id = ?"
REASON = 300


@dataclass(slots=True)
class _Chat:
    quiet_until: datetime | None = None
    trouble: ChatTrouble | None = None
    closed: set[int] = field(default_factory=set)
    """Topics that took nothing when something was last said there."""


class Reach:
    """What is known of each chat, in memory and in `chat_state`."""

    def __init__(self, clock: Clock, bus: Bus, budget: Budget) -> None:
        self._clock = clock
        self._bus = bus
        self._budget = budget
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
                since = (self._clock.now() - chat.quiet_until).total_seconds()
                self._budget.remember(chat_id, row["pace"], since)
        chat.closed = {row["topic_id"] for row in await fetch(CLOSED_IN, [chat_id])}
        return self._chats.setdefault(chat_id, chat)

    async def quiet(self, chat_id: int) -> float:
        """Seconds for which Telegram wants the chat to be left alone."""
        until = (await self._chat(chat_id)).quiet_until
        return (until - self._clock.now()).total_seconds() if until else 0.0

    async def told_to_wait(self, chat_id: int, seconds: float) -> datetime:
        """Telegram's patience does not begin anew with us: both are kept. Until when."""
        until = self._clock.now() + timedelta(seconds=seconds)
        pace = self._budget.too_much(chat_id)
        await fetch(QUIET, [chat_id, until, pace])
        await fetch(QUIET, [OVERALL, self._clock.now(), self._budget.pace])
        (await self._chat(chat_id)).quiet_until = until
        return until

    async def too_much(self, chat_id: int, seconds: float) -> None:
        """The same, said to something that is no row of the outbox."""
        async with transaction(self._bus):
            await self.told_to_wait(chat_id, seconds)

    def is_lost(self, chat_id: int) -> bool:
        """Nothing can be said there, as far as the last try has told."""
        chat = self._chats.get(chat_id)
        return chat is not None and chat.trouble is not None and chat.trouble.whole

    async def troubled(
        self,
        tx: Transaction,
        chat_id: int,
        trouble: ChatTrouble,
        reason: str,
        *,
        by_us: bool = False,
        topic_id: int | None = None,
        **more: object,
    ) -> None:
        """Told once, until something arrives there again; that messages are too old to be changed, which is
        no trouble with the chat, once for good. A closed topic is a trouble of its own beside that of its
        chat; of General, which has no id, the chat keeps it. `by_us`: the reason is in our words, not in
        Telegram's."""
        chat, origin = await self._chat(chat_id), None
        if trouble is ChatTrouble.UNCHANGEABLE:
            origin = f"chat:{chat_id}:{trouble.value}"
            news = await made_by(origin) is None
        elif trouble is ChatTrouble.TOPIC and topic_id is not None:
            news = bool(await fetch(CLOSED, [chat_id, topic_id, trouble.value]))
            chat.closed.add(topic_id)
            more |= {"topicId": topic_id}
        else:
            news = bool(await fetch(TROUBLED, [chat_id, trouble.value]))
            chat.trouble = trouble
        if news:
            said = {"chatId": chat_id, "trouble": trouble.value, "reason": reason[:REASON], "byUs": by_us}
            now = self._clock.now()
            await append(tx, EventKind.CHAT_TROUBLED, SYSTEM, About(), said | more, now=now, origin=origin)

    async def arrived(self, chat_id: int, topic_id: int | None, *, anew: bool) -> None:
        """Something did, by a new message or in one of before, which says nothing about a topic: there a
        closed one may still change it. Costs nothing where nothing was wrong."""
        chat = self._chats.get(chat_id)
        if chat is None:
            return
        if anew and topic_id in chat.closed:
            await fetch(OPEN, [chat_id, topic_id])
            chat.closed.discard(topic_id)
        if chat.trouble is None:
            return
        if chat.trouble is not ChatTrouble.TOPIC or (anew and topic_id is None):
            await fetch(WELL, [chat_id])
            chat.trouble = None

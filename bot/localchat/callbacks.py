"""Pressed buttons that wait for the bot's answer: each is answered once, or is too old."""

import json
import secrets
import time
from collections.abc import Callable

from bot.localchat.changes import ChangeLog
from bot.localchat.errors import ApiError
from bot.localchat.limits import Limits
from bot.localchat.people import JSON
from bot.localchat.pulse import Pulse, wait_for_beat
from bot.localchat.store import Store, Writing

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class Callbacks:
    def __init__(self, store: Store, changes: ChangeLog, limits: Limits, now: Callable[[], float]) -> None:
        self._store = store
        self._changes = changes
        self._limits = limits
        self._now = now
        self._pulse = Pulse()

    async def ask(self, writing: Writing, user_id: int) -> str:
        query_id = str(secrets.randbits(62))
        oldest = self._now() - self._limits.callback_seconds
        await writing.run("DELETE FROM callback WHERE created < ?", (oldest,))
        sql = "INSERT INTO callback (id, created, user_id) VALUES (?, ?, ?)"
        await writing.run(sql, (query_id, self._now(), user_id))
        return query_id

    async def is_from(self, writing: Writing, query_id: str, user_id: int, seconds: float) -> bool:
        """Whether it is a press of theirs, answered or not, that is not older than so many seconds."""
        sql = "SELECT 1 FROM callback WHERE id = ? AND user_id = ? AND created >= ?"
        return await writing.one(sql, (query_id, user_id, self._now() - seconds)) is not None

    async def answer(self, query_id: str, answer: JSON) -> None:
        oldest = self._now() - self._limits.callback_seconds
        async with self._store.writing() as writing:
            sql = "SELECT user_id FROM callback WHERE id = ? AND created >= ? AND answer IS NULL"
            row = await writing.one(sql, (query_id, oldest))
            if row is None:
                raise ApiError.bad(TOO_OLD)
            await writing.run("UPDATE callback SET answer = ? WHERE id = ?", (json.dumps(answer), query_id))
            body = {"queryId": query_id, "userId": row[0], **answer}
            await self._changes.append(writing, "answer", body)
            writing.afterwards(self._pulse.fire)

    async def answer_to(self, query_id: str, seconds: float) -> JSON | None:
        """The bot's answer, or None when it has not answered in time."""
        ends = time.monotonic() + seconds
        while True:
            beat = self._pulse.beat
            rows = await self._store.rows("SELECT answer FROM callback WHERE id = ?", (query_id,))
            if not rows:
                return None
            if rows[0][0] is not None:
                answer: JSON = json.loads(rows[0][0])
                return answer
            left = ends - time.monotonic()
            if left <= 0 or not await wait_for_beat(beat, left):
                return None

"""The bot's pending updates and its one long poll."""

import asyncio
import json
import time
from collections.abc import Callable

from bot.localchat.errors import ApiError
from bot.localchat.people import JSON
from bot.localchat.pulse import Pulse, wait_for_beat
from bot.localchat.store import Store, Writing

_LONGEST_POLL = 50


class UpdateQueue:
    """An update stays until a later offset confirms it, over restarts too."""

    def __init__(self, store: Store, closing: asyncio.Event, now: Callable[[], float] = time.time) -> None:
        self._store = store
        self._closing = closing
        self._now = now
        self._allowed: frozenset[str] = frozenset()
        self._poller = 0
        self._ended_by = ""
        self._pulse = Pulse()

    async def load(self) -> None:
        async with self._store.writing() as writing:
            # A new store's ids begin above those of an older one, which its bot may remember.
            seed = "INSERT INTO sqlite_sequence SELECT 'pending_update', ? WHERE NOT EXISTS "
            seed += "(SELECT 1 FROM sqlite_sequence WHERE name = 'pending_update')"
            await writing.run(seed, (int(self._now()),))
            row = await writing.one("SELECT value FROM setting WHERE name = 'allowed_updates'")
        self._allowed = frozenset(json.loads(row[0])) if row else frozenset()

    async def append(self, writing: Writing, kind: str, body: JSON) -> None:
        if self._allowed and kind not in self._allowed:
            return
        text = json.dumps(body, ensure_ascii=False)
        await writing.run("INSERT INTO pending_update (kind, body) VALUES (?, ?)", (kind, text))
        writing.afterwards(self._pulse.fire)

    async def allow(self, kinds: list[str]) -> None:
        """Remembered until the next call that names kinds; it holds for updates made from now on."""
        if frozenset(kinds) == self._allowed:
            return
        async with self._store.writing() as writing:
            sql = "INSERT OR REPLACE INTO setting VALUES ('allowed_updates', ?)"
            await writing.run(sql, (json.dumps(kinds),))
        self._allowed = frozenset(kinds)

    @property
    def allowed(self) -> list[str]:
        """The kinds that are wanted; none for all."""
        return sorted(self._allowed)

    async def pending(self) -> int:
        return int((await self._store.rows("SELECT count(*) FROM pending_update"))[0][0])

    async def drop(self) -> None:
        async with self._store.writing() as writing:
            await writing.run("DELETE FROM pending_update")

    async def poll(self, offset: int, limit: int, timeout: int) -> list[JSON]:
        """A newer poll ends an older one, as at Telegram."""
        self.end_poll("other getUpdates")
        mine = self._poller
        if offset:
            await self._confirm(offset)
        ends = time.monotonic() + min(timeout, _LONGEST_POLL)
        while True:
            beat = self._pulse.beat
            updates = await self._from(max(offset, 0), limit)
            if mine != self._poller:
                raise ApiError(
                    409,
                    f"Conflict: terminated by {self._ended_by} request; "
                    "make sure that only one bot instance is running",
                )
            left = ends - time.monotonic()
            if updates or left <= 0 or self._closing.is_set():
                return updates
            await wait_for_beat(beat, left)

    def wake(self) -> None:
        self._pulse.fire()

    def end_poll(self, by: str) -> None:
        """Whoever polls now is told that it is over."""
        self._poller += 1
        self._ended_by = by
        self._pulse.fire()

    @property
    def beat(self) -> asyncio.Event:
        """Set when there may be more updates, or other news about them."""
        return self._pulse.beat

    async def first(self, limit: int) -> list[JSON]:
        return await self._from(0, limit)

    async def taken(self, update_id: int) -> None:
        """This one, and all before it."""
        await self._confirm(update_id + 1)

    async def _confirm(self, offset: int) -> None:
        """Everything below the offset is done with; a negative one counts from the end."""
        last = "(SELECT max(update_id) FROM pending_update) + 1"
        where = f"update_id < {last} + ?" if offset < 0 else "update_id < ?"
        if await self._store.rows(f"SELECT 1 FROM pending_update WHERE {where} LIMIT 1", (offset,)):
            async with self._store.writing() as writing:
                await writing.run(f"DELETE FROM pending_update WHERE {where}", (offset,))

    async def _from(self, offset: int, limit: int) -> list[JSON]:
        sql = (
            "SELECT update_id, kind, body FROM pending_update WHERE update_id >= ? ORDER BY update_id LIMIT ?"
        )
        rows = await self._store.rows(sql, (offset, limit))
        return [{"update_id": update_id, kind: json.loads(body)} for update_id, kind, body in rows]

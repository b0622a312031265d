"""Following the event log: one reader of it per process, however many look on.

New events are read once, in batches, made into the frames of Server-Sent Events once, and handed to every
`Follower` whose filter they match. What came before is read by each follower itself, in pages, until it has
caught up with the feed; the step from there into the feed is one without an `await`, so that nothing can
come in between.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from core.machinery.bus import Bus, Topic, Wakeup
from core.machinery.eventlog import COLUMNS
from core.machinery.rows import fetch
from core.schemas.decisions import EventOut

PAUSE = 0.05
"""Seconds between two batches: what happens meanwhile is written together."""
BATCH = 500
PAGE = 200
WINDOW = 5000
"""How many ids of the log one look at the past covers at most, where no index leads to what is wanted:
the others wait for it, and a filter may match nothing for long."""
BUFFER = 512 * 1024
"""Bytes that a follower may be behind, before it is cut off."""

NEW = f"SELECT {COLUMNS} FROM event WHERE id > ? ORDER BY id LIMIT {BATCH}"


@dataclass(frozen=True, slots=True)
class Frame:
    """An event as everybody gets it, and what filters look at."""

    event: EventOut
    data: bytes

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Frame":
        event = EventOut.model_validate(row)
        body = event.model_dump_json(by_alias=True)
        return cls(event, f"id: {event.id}\nevent: {event.kind}\ndata: {body}\n\n".encode())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter; what is not said does not matter."""

    kinds: frozenset[str] = frozenset()
    actor: str | None = None
    repository_id: int | None = None
    task_id: int | None = None
    session_id: int | None = None

    def matches(self, event: EventOut) -> bool:
        return (not self.kinds or event.kind in self.kinds) and all(
            getattr(event, name) == value for name, value in self.exactly
        )

    @property
    def exactly(self) -> list[tuple[str, int | str]]:
        """The columns that must have a certain value."""
        names = ("actor", "repository_id", "task_id", "session_id")
        return [(name, value) for name in names if (value := getattr(self, name)) is not None]

    @property
    def indexed(self) -> bool:
        """Whether an index leads to what is wanted."""
        return self.task_id is not None or self.session_id is not None


class Lagging(Exception):
    """A follower does not take its events as fast as they come."""


@dataclass(slots=True, eq=False)
class Follower:
    """One reader's place in the log, and what it has not taken yet."""

    wanted: Wanted
    after: int
    """The last event that it knows of, whether or not it wanted it."""
    wakeup: Wakeup
    _waiting: list[Frame] = field(default_factory=list)
    _size: int = 0
    _lags: bool = False

    def put(self, frames: Sequence[Frame]) -> None:
        """Add what is new; a single batch always has room, however large."""
        if self._size > BUFFER:
            self._lags = True
            self._waiting.clear()  # what is cut off must not fill the memory until it notices
        else:
            self._waiting += frames
            self._size += sum(len(frame.data) for frame in frames)
        self.wakeup.ring()

    def take(self) -> list[Frame]:
        """What has come since the last time; raises Lagging where that was too much to keep."""
        if self._lags:
            raise Lagging
        taken, self._waiting, self._size = self._waiting, [], 0
        return taken


class Feed:
    """One per process; `run` lasts as long as it."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._followers: set[Follower] = set()
        self._position = 0
        """The last event that was handed out. Stands still while nobody follows."""
        self._joined = Wakeup()

    @property
    def followers(self) -> int:
        return len(self._followers)

    async def run(self) -> None:
        """Hand out what is new. While nobody follows, nothing is read."""
        with self._bus.listen(Topic.EVENTS) as self._joined:
            while True:
                await self._joined.wait()
                if self._followers and await self._batch():
                    self._joined.ring()
                else:
                    await asyncio.sleep(PAUSE)

    async def _batch(self) -> bool:
        """Hand out the next events; whether there may be more."""
        rows = await fetch(NEW, [self._position])
        # Whoever came first may have moved the position while this was read.
        frames = [Frame.of(row) for row in rows if row["id"] > self._position]
        if frames:
            self._position = frames[-1].event.id
            matching: dict[Wanted, list[Frame]] = {}
            for follower in self._followers:
                wanted = follower.wanted
                if wanted not in matching:
                    matching[wanted] = [frame for frame in frames if wanted.matches(frame.event)]
                found = matching[wanted]
                if follower.after >= frames[0].event.id:
                    found = [frame for frame in found if frame.event.id > follower.after]
                follower.after = max(follower.after, self._position)
                if found:
                    follower.put(found)
        return len(rows) == BATCH

    @contextmanager
    def _following(self, follower: Follower) -> Iterator[None]:
        """Hand it everything after `follower.after`, which must not lie behind what was handed out."""
        if not self._followers:
            self._position = max(self._position, follower.after)
        self._followers.add(follower)
        self._joined.ring()
        try:
            yield
        finally:
            self._followers.discard(follower)

    async def follow(
        self, wanted: Wanted, after: int, wakeup: Wakeup, *, tick: float
    ) -> AsyncGenerator[list[Frame]]:
        """The events after `after`, each once and in order, without an end.

        Yields an empty list when woken for something else, and after `tick` seconds in which nothing
        came. Raises Lagging for whoever takes them too slowly.
        """
        end = await newest()
        # An id that the log has not reached yet is of another log: there is nothing to catch up with.
        place = min(after, end)
        while place < (end := max(end, self._position)):
            frames, place = await _page(wanted, place, end)
            if frames:
                yield frames
        follower = Follower(wanted, place, wakeup)
        with self._following(follower):
            while True:
                await wakeup.wait(tick)
                yield follower.take()


async def newest() -> int:
    """The id of the newest event; 0 where nothing has happened yet."""
    return int((await fetch("SELECT COALESCE(MAX(id), 0) AS id FROM event"))[0]["id"])


async def _page(wanted: Wanted, after: int, end: int) -> tuple[list[Frame], int]:
    """Some of what is wanted after `after`, at most up to `end`; and how far that reaches."""
    upto = end if wanted.indexed else min(end, after + WINDOW)
    conditions = ["id > ?", "id <= ?"]
    values: list[object] = [after, upto]
    for column, value in wanted.exactly:
        conditions.append(f"{column} = ?")
        values.append(value)
    if wanted.kinds:
        conditions.append(f"kind IN ({', '.join('?' * len(wanted.kinds))})")
        values += sorted(wanted.kinds)
    where = " AND ".join(conditions)
    rows = await fetch(f"SELECT {COLUMNS} FROM event WHERE {where} ORDER BY id LIMIT {PAGE}", values)
    frames = [Frame.of(row) for row in rows]
    return frames, frames[-1].event.id if len(frames) == PAGE else upto

"""Which events go to which webhook: a row for each, written with the place in the log that they are from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import place_of
from core.machinery.feed import newest
from core.machinery.rows import fetch
from core.schemas.base import parsed
from core.usecases import webhooks
from core.words import EventKind

CURSOR = "webhooks"
BATCH = 100
WINDOW = 5000
"""How many ids of the log one look covers at most: nobody can write meanwhile."""
MOST_QUEUED = 10_000
CHANGES = (
    EventKind.WEBHOOK_CREATED,
    EventKind.WEBHOOK_CHANGED,
    EventKind.WEBHOOK_DELETED,
    EventKind.WEBHOOK_DISABLED,
)
HOOKS = "SELECT id, kinds, since_event_id FROM webhook WHERE enabled = ? ORDER BY id"
PUT = (
    "INSERT INTO webhook_delivery (webhook_id, event_id, is_test, status, attempts, due_at, created_at)"
    " VALUES (?, ?, ?, 'queued', 0, ?, ?) ON CONFLICT (webhook_id, event_id) DO NOTHING"
)
MOVE = "UPDATE cursor SET event_id = ? WHERE name = ? AND event_id = ? RETURNING event_id"
TOO_MANY = (
    "SELECT id FROM webhook_delivery WHERE webhook_id = ? AND status = 'queued' ORDER BY due_at, id"
    " LIMIT 1 OFFSET ?"
)


@dataclass(frozen=True, slots=True)
class Hook:
    """A webhook that is switched on, and what it hears of."""

    id: int
    kinds: frozenset[str]
    since: int

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(row["id"], frozenset(parsed(row["kinds"])), row["since_event_id"])

    def hears(self, event: dict[str, Any]) -> bool:
        return event["id"] > self.since and (not self.kinds or event["kind"] in self.kinds)


class Moved(Exception):
    """Somebody else has moved the cursor: what was found is theirs."""


class HookRouter:
    """Its cursor and the deliveries move in one transaction: no event is put twice, and none is left out.

    It is woken only by kinds of events that somebody wants, and not at all while there are no webhooks.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    async def run(self) -> None:
        wanted: frozenset[EventKind] = frozenset()
        while True:
            wanted = await self._heed(wanted)

    async def _heed(self, wanted: frozenset[EventKind]) -> frozenset[EventKind]:
        """Heed these kinds, until others are wanted."""
        with self._core.bus.listen(*CHANGES, *(wanted - set(CHANGES))) as wakeup:
            while True:
                await wakeup.wait()
                try:
                    hooks, more = await self._batch()
                except Moved:
                    hooks, more = [], True
                if more:
                    wakeup.ring()
                elif (now := _kinds(hooks)) != wanted:
                    return now

    async def _batch(self) -> tuple[Sequence[Hook], bool]:
        """Put the next events; the webhooks that there are, and whether there may be more events."""
        if not await fetch(f"{HOOKS} LIMIT 1", [True]):
            return [], False
        place = await place_of(CURSOR)
        async with self._core.transaction() as tx:
            hooks = [Hook.of(row) for row in await fetch(HOOKS, [True])]
            if not hooks:
                return [], False
            # What lies before every webhook is nobody's; while there were none, nobody has read on.
            begin = max(place, min(hook.since for hook in hooks))
            end = min(await newest(), begin + WINDOW)
            events = await self._events(begin, end, _kinds(hooks))
            reached = events[-1]["id"] if len(events) == BATCH else end
            await self._put(tx, hooks, events)
            if reached > place and not await fetch(MOVE, [reached, CURSOR, place]):
                raise Moved
        return hooks, len(events) == BATCH or end == begin + WINDOW

    async def _events(self, begin: int, end: int, kinds: frozenset[EventKind]) -> list[dict[str, Any]]:
        marks = ", ".join("?" * len(kinds))
        sql = f"SELECT id, kind FROM event WHERE id > ? AND id <= ? AND kind IN ({marks}) ORDER BY id LIMIT ?"
        return await fetch(sql, [begin, end, *sorted(kinds), BATCH])

    async def _put(self, tx: Transaction, hooks: Sequence[Hook], events: Sequence[dict[str, Any]]) -> None:
        now = self._core.clock.now()
        for hook in hooks:
            heard = [event["id"] for event in events if hook.hears(event)]
            for event_id in heard:
                await fetch(PUT, [hook.id, event_id, False, now, now])
            if heard:
                tx.wake(Topic.WEBHOOKS)
                if await fetch(TOO_MANY, [hook.id, MOST_QUEUED]):
                    reason = f"More than {MOST_QUEUED} deliveries waited: it takes them too slowly."
                    await webhooks.switch_off(self._core, tx, hook.id, reason)


def _kinds(hooks: Sequence[Hook]) -> frozenset[EventKind]:
    """What these want to hear of together. A test is for one alone, and put where it is made."""
    if any(not hook.kinds for hook in hooks):
        return frozenset(EventKind) - {EventKind.WEBHOOK_TESTED}
    known = {kind.value for kind in EventKind} - {EventKind.WEBHOOK_TESTED.value}
    return frozenset(EventKind(kind) for hook in hooks for kind in hook.kinds if kind in known)

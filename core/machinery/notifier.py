"""Turns events into what is said about them, once; and live progress into edits."""

import asyncio
from collections.abc import Awaitable, Sequence

import structlog
from tortoise.exceptions import BaseORMException

from core.context import Core
from core.logic.transitions import ACTIVE
from core.machinery.bus import Topic
from core.machinery.eventlog import place_of
from core.machinery.live import LiveSession
from core.machinery.outbox import put
from core.machinery.rows import fetch
from core.models import Session
from core.ports import Messenger, Note
from core.schemas.decisions import EventOut
from core.usecases.events import SELECT
from core.words import EventKind

log = structlog.get_logger()

CURSOR = "notifier"
BATCH = 100
NO_HURRY = {EventKind.SESSION_STARTING}
"""Told with what comes next: a run that begins at once is not to wait for being told of."""
MOVE_ON = "UPDATE cursor SET event_id = ? WHERE name = ?"
PROGRESS_PAUSE = 0.8
"""Seconds before each look at progress: more often nobody can read it, and what is over by the first
needs none, only its answer."""
PROGRESS_TICK = 5.0
"""Seconds after which the elapsed time alone is worth an edit."""


class Notifier:
    """Its cursor and the notes move in one transaction: no event is told twice, and none is left out."""

    def __init__(self, core: Core, messenger: Messenger) -> None:
        self._core = core
        self._messenger = messenger
        kinds = sorted(messenger.hears)
        marks = ", ".join("?" * len(kinds))
        self._select = f"{SELECT} WHERE id > ? AND kind IN ({marks}) ORDER BY id LIMIT {BATCH}"
        self._kinds = kinds

    async def run(self) -> None:
        heard = await place_of(CURSOR)
        with self._core.bus.listen(*(kind for kind in self._kinds if kind not in NO_HURRY)) as wakeup:
            while True:
                await wakeup.wait()
                full = True
                while full:
                    heard, full = await self._batch(heard)

    async def catch_up(self) -> None:
        """Tell of everything that has happened so far; for the end, when `run` is over."""
        heard, full = await place_of(CURSOR), True
        while full:
            heard, full = await self._batch(heard)

    async def _batch(self, heard: int) -> tuple[int, bool]:
        """Tell of the next events after `heard`; the newest of them, and whether there may be more."""
        async with self._core.transaction() as tx:
            rows = await fetch(self._select, [heard, *self._kinds])
            if not rows:
                return heard, False
            newest = int(rows[-1]["id"])
            events = [EventOut.model_validate(row) for row in rows]
            for event in events:
                await put(tx, await self._composed(self._messenger.compose(event), event), event.id)
            after = self._messenger.compose_after(events)
            await put(tx, await self._composed(after, events[-1]), newest)
            await fetch(MOVE_ON, [newest, CURSOR])
        return newest, len(rows) == BATCH

    async def _composed(self, notes: Awaitable[Sequence[Note]], event: EventOut) -> Sequence[Note]:
        try:
            return await notes
        except BaseORMException:
            raise
        except Exception:  # the end of an event: what comes after it must still be told
            log.exception("notifier.broken", event_id=event.id, kind=event.kind)
            return ()

    async def run_progress(self) -> None:
        """Show what moves, at a pace that a reader and Telegram can follow."""
        shown: dict[int, tuple[LiveSession, float]] = {}
        with self._core.bus.listen(Topic.PROGRESS) as wakeup:
            while True:
                await wakeup.wait(PROGRESS_TICK if shown else None)
                await asyncio.sleep(PROGRESS_PAUSE)
                now = self._core.clock.monotonic()
                live = dict(self._core.live.sessions)
                for session_id, session in live.items():
                    last, at = shown.get(session_id, (None, 0.0))
                    # What is seen while it is being written moves enough: the budget is for that.
                    moved = last is not session and session_id not in self._core.live.watched
                    if moved or now - at >= PROGRESS_TICK:
                        await self._show(session_id, session)
                        shown[session_id] = (session, now)
                shown = {session_id: seen for session_id, seen in shown.items() if session_id in live}

    async def _show(self, session_id: int, live: LiveSession) -> None:
        async with self._core.transaction() as tx:
            # Once a session has ended its message says so; progress must not come after that.
            if await Session.filter(id=session_id, status__in=list(ACTIVE)).exists():
                await put(tx, await self._messenger.compose_progress(session_id, live))

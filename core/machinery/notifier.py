"""Turns events into what is said about them, once; and live progress into edits."""

import asyncio
from collections.abc import Sequence

import structlog
from tortoise.exceptions import BaseORMException

from core.context import Core
from core.logic.transitions import ACTIVE
from core.machinery.bus import Topic
from core.machinery.live import LiveSession
from core.machinery.outbox import put
from core.machinery.rows import fetch
from core.models import Cursor, Session
from core.ports import Messenger, Note
from core.schemas.decisions import EventOut
from core.usecases.events import SELECT

log = structlog.get_logger()

CURSOR = "notifier"
BATCH = 100
PAUSE = 0.05
"""Seconds between two looks at the log: what happens at the same time is told in one transaction."""
PROGRESS_PAUSE = 1.0
"""Seconds between two looks at progress: more often nobody can read it."""
PROGRESS_TICK = 5.0
"""Seconds after which the elapsed time alone is worth an edit."""


class Notifier:
    """Its cursor and the notes move in one transaction: no event is told twice, and none is left out."""

    def __init__(self, core: Core, messenger: Messenger) -> None:
        self._core = core
        self._messenger = messenger

    async def run(self) -> None:
        with self._core.bus.listen(Topic.EVENTS) as wakeup:
            while True:
                await wakeup.wait()
                while await self._batch():
                    pass
                await asyncio.sleep(PAUSE)

    async def _batch(self) -> bool:
        async with self._core.transaction() as tx:
            cursor, _ = await Cursor.get_or_create(name=CURSOR)
            rows = await fetch(f"{SELECT} WHERE id > ? ORDER BY id LIMIT ?", [cursor.event_id, BATCH])
            for row in rows:
                event = EventOut.model_validate(row)
                await put(tx, await self._compose(event), event.id)
            if rows:
                await Cursor.filter(name=CURSOR).update(event_id=rows[-1]["id"])
        return len(rows) == BATCH

    async def _compose(self, event: EventOut) -> Sequence[Note]:
        try:
            return await self._messenger.compose(event)
        except BaseORMException:
            raise
        except Exception:  # the end of an event: what comes after it must still be told
            log.exception("notifier.broken", event_id=event.id, kind=event.kind)
            return ()

    async def run_progress(self) -> None:
        """Show what moves, at a pace that a reader and Telegram can follow."""
        shown: dict[int, LiveSession] = {}
        with self._core.bus.listen(Topic.PROGRESS) as wakeup:
            while True:
                moved = await wakeup.wait(PROGRESS_TICK if shown else None)
                now = dict(self._core.live.sessions)
                for session_id, live in now.items():
                    if not moved or shown.get(session_id) is not live:
                        await self._show(session_id, live)
                shown = now
                await asyncio.sleep(PROGRESS_PAUSE)

    async def _show(self, session_id: int, live: LiveSession) -> None:
        async with self._core.transaction() as tx:
            # Once a session has ended its message says so; progress must not come after that.
            if await Session.filter(id=session_id, status__in=list(ACTIVE)).exists():
                await put(tx, await self._messenger.compose_progress(session_id, live))

"""Updates are rows before Telegram hears that we have them, then handled in order per chat."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.lanes import Lanes
from core.machinery.rows import fetch
from core.models import Inbox

log = structlog.get_logger()

ATTEMPTS = 2
KEEP = "INSERT INTO inbox (bot_id, update_id, chat_id, payload, created_at, attempts)"
Handler = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Update:
    """An update as it came, and the lane that it belongs to."""

    update_id: int
    chat_id: int | None
    payload: dict[str, Any]


async def keep(core: Core, bot_id: int, updates: Sequence[Update]) -> None:
    """Store them; one that is known already is the same one. Only after this may they be acknowledged."""
    marks = ", ".join(["(?, ?, ?, ?, ?, 0)"] * len(updates))
    now = core.clock.now().isoformat(" ")
    values: list[object] = []
    for item in updates:
        payload = json.dumps(item.payload, ensure_ascii=False)
        values += [bot_id, item.update_id, item.chat_id, payload, now]
    await fetch(f"{KEEP} VALUES {marks} ON CONFLICT (bot_id, update_id) DO NOTHING", values)
    core.bus.wake(Topic.INBOX)


class Reader:
    """Hands each update to the edge's handler: at least once, and use cases see to it that it counts once."""

    def __init__(self, core: Core, handler: Handler) -> None:
        self._core = core
        self._handler = handler

    async def run(self) -> None:
        bus = self._core.bus
        async with asyncio.TaskGroup() as group:
            lanes = Lanes(group, "handle", self._serve, lambda: bus.wake(Topic.INBOX))
            with bus.listen(Topic.INBOX) as wakeup:
                while True:
                    await wakeup.wait()
                    rows = await Inbox.filter(handled_at=None).distinct().values("chat_id")
                    lanes.ensure(row["chat_id"] or 0 for row in rows)

    async def _serve(self, lane: int) -> None:
        chat_id = lane or None
        while True:
            row = await Inbox.filter(handled_at=None, chat_id=chat_id).order_by("id").first()
            if row is None:
                return
            await self._handle(row)

    async def _handle(self, row: Inbox) -> None:
        error, attempts = None, row.attempts + 1
        try:
            await self._handler(row.payload)
        except Exception as exc:  # the end of an update: the next one must not suffer
            log.exception("update.failed", update=row.update_id, attempt=attempts)
            error = f"{type(exc).__name__}: {exc}"
        over = error is None or attempts >= ATTEMPTS
        handled_at = self._core.clock.now() if over else None
        await Inbox.filter(id=row.id).update(attempts=attempts, error=error, handled_at=handled_at)

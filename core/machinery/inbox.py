"""Updates are rows before Telegram hears that we have them, then handled in order per chat."""

import asyncio
import json
from collections import defaultdict, deque
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
BATCH = 200
NUL, INSTEAD = "\\u0000", "\\ufffd"
"""No database keeps null characters in a text."""
UNHANDLED = (
    "SELECT id, update_id, chat_id, payload, attempts FROM inbox WHERE handled_at IS NULL AND id > ?"
    f" ORDER BY id LIMIT {BATCH}"
)
OVER = "UPDATE inbox SET payload = '{}', attempts = ?, error = ?, handled_at = ? WHERE id = ?"
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
    now = core.clock.now()
    values: list[object] = []
    for item in updates:
        payload = json.dumps(item.payload, ensure_ascii=False).replace(NUL, INSTEAD)
        values += [bot_id, item.update_id, item.chat_id, payload, now]
    await fetch(f"{KEEP} VALUES {marks} ON CONFLICT (bot_id, update_id) DO NOTHING", values)
    core.bus.wake(Topic.INBOX)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An update that is to be handled."""

    id: int
    update_id: int
    payload: dict[str, Any]
    attempts: int


class Reader:
    """Hands each update to the edge's handler: at least once, and use cases see to it that it counts once."""

    def __init__(self, core: Core, handler: Handler) -> None:
        self._core = core
        self._handler = handler
        self._waiting: defaultdict[int, deque[_Waiting]] = defaultdict(deque)

    async def run(self) -> None:
        seen = 0
        self._waiting.clear()
        async with asyncio.TaskGroup() as group:
            lanes = Lanes(group, "handle", self._serve)
            with self._core.bus.listen(Topic.INBOX) as wakeup:
                while True:
                    await wakeup.wait()
                    while rows := await fetch(UNHANDLED, [seen]):
                        seen = rows[-1]["id"]
                        self._sort(rows)
                        lanes.ensure(self._lanes_with_work())
                        if len(rows) < BATCH:
                            break

    def _sort(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            payload = json.loads(row["payload"])
            waiting = _Waiting(row["id"], row["update_id"], payload, row["attempts"])
            self._waiting[row["chat_id"] or 0].append(waiting)

    def _lanes_with_work(self) -> list[int]:
        return [lane for lane, waiting in self._waiting.items() if waiting]

    async def _serve(self, lane: int) -> None:
        waiting = self._waiting[lane]
        while waiting:
            await self._handle(waiting.popleft())
        # Nothing is awaited between the last look and the end of the lane: nothing comes in unseen.
        self._waiting.pop(lane, None)

    async def _handle(self, update: _Waiting) -> None:
        error, attempts = None, update.attempts
        while attempts < ATTEMPTS:
            attempts += 1
            try:
                await self._handler(update.payload)
            except Exception as exc:  # the end of an update: the next one must not suffer
                log.exception("update.failed", update=update.update_id, attempt=attempts)
                error = f"{type(exc).__name__}: {exc}"
                await Inbox.filter(id=update.id).update(attempts=attempts, error=error)
            else:
                error = None
                break
        await asyncio.sleep(0)  # what was set going goes first
        # What was said is where it belongs by now; a stranger's words and what was secret are nowhere.
        await fetch(OVER, [attempts, error, self._core.clock.now(), update.id])

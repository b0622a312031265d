"""Updates are rows before Telegram hears that we have them, then handled in order per chat."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
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
DEATHS = 5
"""How often an update is begun that the program has not outlived."""
HOLDS = 10.0
"""Seconds for which a handler holds up its chat."""
GIVES_WAY = 1.0
"""Seconds for which somebody whom we do not know waits for those whom we know."""
DOOR = -1
"""The lane of those whom we do not know; no chat has this id."""
UNHANDLED = (
    "SELECT id, update_id, chat_id, payload, attempts, deaths FROM inbox WHERE handled_at IS NULL AND id > ?"
    f" ORDER BY id LIMIT {BATCH}"
)
OVER = "UPDATE inbox SET payload = '{}', attempts = ?, error = ?, handled_at = ? WHERE id = ?"
KEEP = "INSERT INTO inbox (bot_id, update_id, chat_id, payload, created_at, attempts)"
NEWEST = "SELECT COALESCE(MAX(id), 0) AS newest FROM inbox"
PAYLOAD = "SELECT payload FROM inbox WHERE id = ?"
Handler = Callable[[dict[str, Any]], Awaitable[None]]
Gate = Callable[[dict[str, Any], int], bool]


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
    payload: dict[str, Any] | None
    """None where it is read when its turn has come."""
    attempts: int
    deaths: int
    left_over: bool
    """An earlier life of the program may have begun it."""


def _everybody(_: dict[str, Any], __: int) -> bool:
    return True


async def _nobody(_: dict[str, Any]) -> None:
    """Tells nobody."""


class Reader:
    """Hands each update to the edge's handler: at least once, and use cases see to it that it counts once.

    `gate` is asked once about each update and its chat as it comes in: whether it comes from somebody whom
    we know. Those of all others wait in one line, so that however many they are, nobody waits for them.
    `give_up` tells of one that was never handled, since the program died of it.
    """

    def __init__(
        self, core: Core, handler: Handler, gate: Gate = _everybody, give_up: Handler = _nobody
    ) -> None:
        self._core = core
        self._handler = handler
        self._gate = gate
        self._give_up = give_up
        self._waiting: defaultdict[int, deque[_Waiting]] = defaultdict(deque)
        self._group: asyncio.TaskGroup
        self._inside = 0
        """Lanes of those whom we know that are being served."""
        self._calm = asyncio.Event()
        self._calm.set()

    async def run(self) -> None:
        seen = 0
        self._waiting.clear()
        left_over = int((await fetch(NEWEST))[0]["newest"])
        async with asyncio.TaskGroup() as group:
            self._group = group
            lanes = Lanes(group, "handle", self._serve)
            with self._core.bus.listen(Topic.INBOX) as wakeup:
                while True:
                    await wakeup.wait()
                    while rows := await fetch(UNHANDLED, [seen]):
                        seen = rows[-1]["id"]
                        self._sort(rows, left_over)
                        lanes.ensure(self._lanes_with_work())
                        if len(rows) < BATCH:
                            break

    def _sort(self, rows: list[dict[str, Any]], left_over: int) -> None:
        for row in rows:
            payload: dict[str, Any] = json.loads(row["payload"])
            chat_id = row["chat_id"] or 0
            known = self._gate(payload, chat_id)
            waiting = _Waiting(
                row["id"],
                row["update_id"],
                payload if known else None,
                row["attempts"],
                row["deaths"] or 0,
                row["id"] <= left_over,
            )
            self._waiting[chat_id if known else DOOR].append(waiting)

    def _lanes_with_work(self) -> list[int]:
        return [lane for lane, waiting in self._waiting.items() if waiting]

    async def _serve(self, lane: int) -> None:
        if lane == DOOR:
            return await self._serve_each(lane)
        self._inside += 1
        self._calm.clear()
        try:
            return await self._serve_each(lane)
        finally:
            self._inside -= 1
            if not self._inside:
                self._calm.set()

    async def _give_way(self) -> None:
        """Those at the door wait while somebody whom we know is served; not for ever."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GIVES_WAY):
                await self._calm.wait()

    async def _serve_each(self, lane: int) -> None:
        waiting = self._waiting[lane]
        while waiting:
            if lane == DOOR:
                await self._give_way()
            update = waiting.popleft()
            # What takes very long goes on beside what comes after it.
            handling = self._group.create_task(self._handle(update), name=f"update-{update.update_id}")
            await asyncio.wait({handling}, timeout=HOLDS)
        # Nothing is awaited between the last look and the end of the lane: nothing comes in unseen.
        self._waiting.pop(lane, None)

    async def _handle(self, update: _Waiting) -> None:
        payload = update.payload if update.payload is not None else await self._read(update.id)
        if update.left_over and not await self._dares(update, payload):
            return
        error, attempts = None, update.attempts
        while attempts < ATTEMPTS:
            attempts += 1
            try:
                await self._handler(payload)
            except Exception as exc:  # the end of an update: the next one must not suffer
                log.exception("update.failed", update=update.update_id, attempt=attempts)
                error = f"{type(exc).__name__}: {exc}"
                await Inbox.filter(id=update.id).update(attempts=attempts, error=error)
            else:
                error = None
                break
        await asyncio.sleep(0)  # what was set going goes first
        await self._close(update.id, attempts, error)

    async def _read(self, row_id: int) -> dict[str, Any]:
        payload: dict[str, Any] = json.loads((await fetch(PAYLOAD, [row_id]))[0]["payload"])
        return payload

    async def _dares(self, update: _Waiting, payload: dict[str, Any]) -> bool:
        """Whether it is begun once more: what the program has died of again and again is not."""
        if update.deaths < DEATHS:
            await Inbox.filter(id=update.id).update(deaths=update.deaths + 1)
            return True
        log.error("update.deadly", update=update.update_id, deaths=update.deaths)
        await self._give_up(payload)
        await self._close(update.id, update.attempts, "the program ended each time that it was begun")
        return False

    async def _close(self, row_id: int, attempts: int, error: str | None) -> None:
        # What was said is where it belongs by now; a stranger's words and what was secret are nowhere.
        await fetch(OVER, [attempts, error, self._core.clock.now(), row_id])

"""Updates are rows before Telegram hears that we have them, then handled in order per chat: what somebody
sent in several of them as one, and presses beside what else the chat has said."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

import structlog

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.lanes import Lanes
from core.machinery.rows import fetch
from core.models import Inbox

log = structlog.get_logger()

ATTEMPTS = 2
BATCH = 200
QUIET = 0.8
"""Seconds in which the next piece follows of what comes in several."""
NEAR = 20
"""Updates behind a piece among which the next one is looked for."""
NUL, INSTEAD = "\\u0000", "\\ufffd"
"""No database keeps null characters in a text."""
UNHANDLED = (
    "SELECT id, update_id, chat_id, payload, attempts FROM inbox WHERE handled_at IS NULL AND id > ?"
    f" ORDER BY id LIMIT {BATCH}"
)
OVER = "UPDATE inbox SET payload = '{{}}', attempts = ?, error = ?, handled_at = ? WHERE id IN ({})"
KEEP = "INSERT INTO inbox (bot_id, update_id, chat_id, payload, created_at, attempts)"
Payload = dict[str, Any]
Handler = Callable[[Payload], Awaitable[None]]
Lane = tuple[int, bool]
"""A chat, and whether these are its urgent ones."""


class Reading(Protocol):
    """What the edge knows of updates before anybody has read them."""

    def is_urgent(self, payload: Payload) -> bool:
        """Whether it waits for nothing else of its chat: somebody looks at the button that they pressed."""
        ...

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        """Whether these may be the beginning of what somebody sent in several updates."""
        ...

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        """Whether this one belongs to them."""
        ...

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        """All of them as one update."""
        ...


class OneByOne:
    """A `Reading` for which each update stands alone."""

    def is_urgent(self, payload: Payload) -> bool:
        return False

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        return False

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        return False

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        return pieces[0]


@dataclass(frozen=True, slots=True)
class Update:
    """An update as it came, and the lane that it belongs to."""

    update_id: int
    chat_id: int | None
    payload: Payload


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


ALONE = OneByOne()


class Reader:
    """Hands each update to the edge's handler: at least once, and use cases see to it that it counts once."""

    def __init__(
        self, core: Core, handler: Handler, reading: Reading = ALONE, *, quiet: float = QUIET
    ) -> None:
        self._core = core
        self._handler = handler
        self._reading = reading
        self._quiet = quiet
        self._waiting: defaultdict[Lane, deque[_Waiting]] = defaultdict(deque)
        self._news: dict[Lane, asyncio.Event] = {}
        """Of lanes that wait for another piece."""

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
            lane = (row["chat_id"] or 0, self._reading.is_urgent(payload))
            self._waiting[lane].append(_Waiting(row["id"], row["update_id"], payload, row["attempts"]))
            if lane in self._news:
                self._news[lane].set()

    def _lanes_with_work(self) -> list[Lane]:
        return [lane for lane, waiting in self._waiting.items() if waiting]

    async def _serve(self, lane: Lane) -> None:
        while self._waiting[lane]:
            await self._handle(await self._next(lane))
        # Nothing is awaited between the last look and the end of the lane: nothing comes in unseen.
        self._waiting.pop(lane, None)

    async def _next(self, lane: Lane) -> list[_Waiting]:
        """The next update, with those that belong to it: waited for as long as there may be more."""
        waiting = self._waiting[lane]
        found = [waiting.popleft()]
        pieces = [found[0].payload]
        while self._reading.may_go_on(pieces):
            near = islice(waiting, NEAR)
            piece = next((one for one in near if self._reading.goes_on(pieces, one.payload)), None)
            if piece is not None:
                waiting.remove(piece)
                found.append(piece)
                pieces.append(piece.payload)
            elif waiting or not await self._comes(lane):
                break
        return found

    async def _comes(self, lane: Lane) -> bool:
        """Whether something comes in soon."""
        news = self._news[lane] = asyncio.Event()
        try:
            async with asyncio.timeout(self._quiet):
                await news.wait()
        except TimeoutError:
            return False
        finally:
            del self._news[lane]
        return True

    async def _handle(self, updates: list[_Waiting]) -> None:
        pieces = [update.payload for update in updates]
        payload = pieces[0] if len(pieces) == 1 else self._reading.joined(pieces)
        rows = Inbox.filter(id__in=[update.id for update in updates])
        error, attempts = None, max(update.attempts for update in updates)
        while attempts < ATTEMPTS:
            attempts += 1
            try:
                await self._handler(payload)
            except Exception as exc:  # the end of an update: the next one must not suffer
                log.exception("update.failed", update=updates[0].update_id, attempt=attempts)
                error = f"{type(exc).__name__}: {exc}"
                await rows.update(attempts=attempts, error=error)
            else:
                error = None
                break
        await asyncio.sleep(0)  # what was set going goes first
        # What was said is where it belongs by now; a stranger's words and what was secret are nowhere.
        marks = ", ".join("?" * len(updates))
        values = [attempts, error, self._core.clock.now(), *(update.id for update in updates)]
        await fetch(OVER.format(marks), values)

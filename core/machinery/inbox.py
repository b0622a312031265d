"""Updates are rows before Telegram hears that we have them, then handled in order per chat: what somebody
sent in several of them as one, and presses beside what else the chat has said."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import structlog

from core.context import Core
from core.logic.nulls import without_nulls
from core.machinery.bus import Topic
from core.machinery.lanes import Lanes
from core.machinery.reading import AGAIN, ALONE, Careful, Payload, Reading
from core.machinery.rows import fetch
from core.models import Inbox

log = structlog.get_logger()

ATTEMPTS = 2
BATCH = 200
QUIET = 0.8
"""Seconds in which the next piece follows of what comes in several."""
NEAR = 20
"""Updates behind a piece among which the next one is looked for."""
DEATHS = 5
"""How often an update is begun that the program has not outlived."""
HOLDS = 10.0
"""Seconds for which a handler holds up its chat."""
GIVES_WAY = 1.0
"""Seconds for which somebody whom we do not know waits for those whom we know."""
UNHANDLED = (
    "SELECT id, update_id, chat_id, payload, attempts, deaths, error, created_at FROM inbox"
    f" WHERE handled_at IS NULL AND id > ? ORDER BY id LIMIT {BATCH}"
)
TOGETHER = "UPDATE inbox SET payload = ? WHERE id = ?"
OVER = "UPDATE inbox SET payload = '{{}}', attempts = ?, error = ?, handled_at = ? WHERE id IN ({})"
KEEP = "INSERT INTO inbox (bot_id, update_id, chat_id, payload, created_at, handled_at, attempts)"
NOTHING = "{}"
NEWEST = "SELECT COALESCE(MAX(id), 0) AS newest FROM inbox"
PAYLOAD = "SELECT payload FROM inbox WHERE id = ?"
Handler = Callable[[Payload], Awaitable[None]]
Gate = Callable[[Payload, int], bool]
Lane = tuple[int, bool]
"""A chat or the door, and whether these are its urgent ones."""
DOOR: Lane = (-1, False)
"""The lane of those whom we do not know; no chat has this id."""


@dataclass(frozen=True, slots=True)
class Update:
    """An update as it came, and the lane that it belongs to."""

    update_id: int
    chat_id: int | None
    written: str
    """In JSON."""
    heard: bool = True
    """Whether there is a handler for such ones."""


async def keep(core: Core, bot_id: int, updates: Sequence[Update]) -> None:
    """Store them; one that is known already is the same one. Only after this may they be acknowledged.
    What no handler hears is done with, and of no use to anybody."""
    marks = ", ".join(["(?, ?, ?, ?, ?, ?, 0)"] * len(updates))
    now = core.clock.now()
    values: list[object] = []
    for update in updates:
        payload, handled_at = (without_nulls(update.written), None) if update.heard else (NOTHING, now)
        values += [bot_id, update.update_id, update.chat_id, payload, now, handled_at]
    await fetch(f"{KEEP} VALUES {marks} ON CONFLICT (bot_id, update_id) DO NOTHING", values)
    core.bus.wake(Topic.INBOX)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An update that is to be handled."""

    id: int
    update_id: int
    payload: Payload | None
    """None where it is read when its turn has come."""
    attempts: int
    deaths: int
    error: str | None
    """What the last attempt failed of, if there was one."""
    left_over: bool
    """An earlier life of the program may have begun it."""
    came_at: str
    """In ISO 8601."""


def _everybody(_: Payload, __: int) -> bool:
    return True


async def _nobody(_: Payload) -> None:
    """Tells nobody."""


class Reader:
    """Hands each update to the edge's handler: at least once, and use cases see to it that it counts once.

    `gate` is asked once about each update and its chat as it comes in: whether it comes from somebody whom
    we know. Those of all others wait in one line, so that however many they are, nobody waits for them.
    `reading` says which updates of those whom we know belong together, for whose next piece `quiet` seconds
    are waited, and which are urgent. `give_up` tells of one that was never handled, since each attempt
    failed or the program died of it.
    """

    def __init__(
        self,
        core: Core,
        handler: Handler,
        reading: Reading = ALONE,
        *,
        gate: Gate = _everybody,
        give_up: Handler = _nobody,
        quiet: float = QUIET,
    ) -> None:
        self._core = core
        self._handler = handler
        self._reading = Careful(reading)
        self._gate = gate
        self._give_up = give_up
        self._quiet = quiet
        self._waiting: defaultdict[Lane, deque[_Waiting]] = defaultdict(deque)
        self._news: dict[Lane, asyncio.Event] = {}
        """Of lanes that wait for another piece."""
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
            payload: Payload = json.loads(row["payload"])
            chat_id = row["chat_id"] or 0
            known = self._gate(payload, chat_id)
            lane = (chat_id, self._reading.is_urgent(payload)) if known else DOOR
            waiting = _Waiting(
                row["id"],
                row["update_id"],
                payload if known else None,
                row["attempts"],
                row["deaths"] or 0,
                row["error"],
                row["id"] <= left_over,
                str(row["created_at"]),
            )
            self._waiting[lane].append(waiting)
            if lane in self._news:
                self._news[lane].set()

    def _lanes_with_work(self) -> list[Lane]:
        return [lane for lane, waiting in self._waiting.items() if waiting]

    async def _serve(self, lane: Lane) -> None:
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

    async def _serve_each(self, lane: Lane) -> None:
        waiting = self._waiting[lane]
        while waiting:
            if lane == DOOR:
                await self._give_way()
            update = await self._next(lane)
            if self._is_for_nobody(update):
                await self._close([update, *self._more_for_nobody(waiting)], 1, None)
                continue
            # What takes very long goes on beside what comes after it.
            handling = self._group.create_task(self._handle(update), name=f"update-{update.update_id}")
            await asyncio.wait({handling}, timeout=HOLDS)
        # Nothing is awaited between the last look and the end of the lane: nothing comes in unseen.
        self._waiting.pop(lane, None)

    def _is_for_nobody(self, update: _Waiting) -> bool:
        return update.payload is not None and self._reading.is_for_nobody(update.payload)

    def _more_for_nobody(self, waiting: deque[_Waiting]) -> Iterator[_Waiting]:
        """Those that come next and stand alone: there may be very many, and one trip closes them all."""
        for _ in range(min(len(waiting), BATCH)):
            first = waiting[0]
            if not self._is_for_nobody(first) or self._reading.may_go_on(_payloads([first])):
                return
            yield waiting.popleft()

    async def _next(self, lane: Lane) -> _Waiting:
        """The next update, with those that belong to it: waited for as long as there may be more. Of those
        whom we do not know each stands alone."""
        waiting = self._waiting[lane]
        found = [waiting.popleft()]
        pieces = _payloads(found)
        while pieces and self._reading.may_go_on(pieces):
            near = islice(waiting, NEAR)
            piece = next((one for one in near if self._goes_on(pieces, one)), None)
            if piece is not None:
                waiting.remove(piece)
                found.append(piece)
                pieces = _payloads(found)
            elif waiting or not await self._comes(lane):
                break
        if pieces and self._reading.may_go_on(pieces[:1]):
            return await self._together(found, self._reading.joined(pieces))
        return found[0]

    async def _together(self, updates: Sequence[_Waiting], payload: Payload) -> _Waiting:
        """One update of several, or of one that nothing has followed: it stays that, whenever it is handled
        again and whatever has come by then."""
        first, *others = updates
        async with self._core.transaction():
            await fetch(TOGETHER, [without_nulls(json.dumps(payload)), first.id])
            if others:
                await self._close(others, 0, None)
        return replace(first, payload=payload)

    def _goes_on(self, pieces: Sequence[Payload], update: _Waiting) -> bool:
        return update.payload is not None and self._reading.goes_on(pieces, update.payload)

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

    async def _handle(self, update: _Waiting) -> None:
        payload = update.payload
        if payload is None:
            payload = await self._read(update.id)
            if self._reading.is_for_nobody(payload):
                await self._close([update], 1, None)
                return
        if update.left_over and not await self._dares(update, payload):
            return
        error, attempts = update.error, update.attempts
        while attempts < ATTEMPTS:
            begun = update.left_over or attempts > 0
            attempts += 1
            try:
                await self._handler(payload | {AGAIN: update.came_at} if begun else payload)
            except Exception as exc:  # the end of an update: the next one must not suffer
                log.exception("update.failed", update=update.update_id, attempt=attempts)
                error = f"{type(exc).__name__}: {exc}"
                await Inbox.filter(id=update.id).update(attempts=attempts, error=error)
            else:
                error = None
                break
        if error is not None:
            await self._tell(update, payload)
        await asyncio.sleep(0)  # what was set going goes first
        await self._close([update], attempts, error)

    async def _tell(self, update: _Waiting, payload: Payload) -> None:
        """That it was given up, before it is over: killed in between, we tell it again, which is the same."""
        try:
            await self._give_up(payload)
        except Exception:  # the end of an update, too: the log has it, and the next one must not suffer
            log.exception("update.untold", update=update.update_id)

    async def _read(self, row_id: int) -> Payload:
        payload: Payload = json.loads((await fetch(PAYLOAD, [row_id]))[0]["payload"])
        return payload

    async def _dares(self, update: _Waiting, payload: Payload) -> bool:
        """Whether it is begun once more: what the program has died of again and again is not."""
        if update.deaths < DEATHS:
            await Inbox.filter(id=update.id).update(deaths=update.deaths + 1)
            return True
        log.error("update.deadly", update=update.update_id, deaths=update.deaths)
        await self._tell(update, payload)
        await self._close([update], update.attempts, "the program ended each time that it was begun")
        return False

    async def _close(self, updates: Sequence[_Waiting], attempts: int, error: str | None) -> None:
        # What was said is where it belongs by now; a stranger's words and what was secret are nowhere.
        marks = ", ".join("?" * len(updates))
        values = [attempts, error, self._core.clock.now(), *(update.id for update in updates)]
        await fetch(OVER.format(marks), values)


def _payloads(updates: Sequence[_Waiting]) -> list[Payload]:
    """Of those that have theirs at hand."""
    return [update.payload for update in updates if update.payload is not None]

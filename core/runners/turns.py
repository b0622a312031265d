"""A running turn and the queue of its events, which never makes the connection wait for a reader."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from core.events import (
    ContextUsed,
    DiffUpdated,
    ItemCompleted,
    ItemStarted,
    OutputDelta,
    PlanUpdated,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.logic.clip import Clipped, clip

_Delta = TextDelta | OutputDelta | ThoughtDelta
_DELTAS = (TextDelta, OutputDelta, ThoughtDelta)


@dataclass(slots=True)
class _Merged:
    """Deltas of one item that wait together; too many, and they lose their middle."""

    kind: type[TextDelta] | type[OutputDelta] | type[ThoughtDelta]
    item_id: str
    text: Clipped = field(default_factory=Clipped)

    def event(self) -> RunnerEvent:
        return self.kind(self.item_id, self.text.text())


class EventQueue:
    """Bounded where a turn has no bounds itself.

    Deltas of one item merge while nobody reads, states (plan, diff, tokens, context) give way to newer ones.
    Items, questions and the end are all kept, in order.
    """

    def __init__(self) -> None:
        self._queue: deque[RunnerEvent | _Merged] = deque()
        self._merged: dict[tuple[type, str], _Merged] = {}
        self._wake = asyncio.Event()
        self._closed = False

    def put(self, event: RunnerEvent) -> None:
        """Add an event; nothing comes behind the end of a turn."""
        if self._closed:
            return
        match event:
            case TextDelta() | OutputDelta() | ThoughtDelta():
                self._put_delta(event)
            case PlanUpdated() | DiffUpdated() | TokensUsed() | ContextUsed():
                self._drop_older(type(event))
                self._queue.append(event)
            case _:
                self._put_lasting(event)
        self._wake.set()

    def _put_delta(self, delta: _Delta) -> None:
        key = (type(delta), delta.item_id)
        merged = self._merged.get(key)
        if merged is None:
            merged = self._merged[key] = _Merged(type(delta), delta.item_id)
            self._queue.append(merged)
        merged.text.add(delta.text)

    def _put_lasting(self, event: RunnerEvent) -> None:
        if isinstance(event, ItemStarted | ItemCompleted):
            # What an item says after this must not slip in front of it.
            for kind in _DELTAS:
                self._merged.pop((kind, event.item.id), None)
        self._queue.append(event)
        self._closed = isinstance(event, TurnEnded)

    def _drop_older(self, kind: type[RunnerEvent]) -> None:
        for index, waiting in enumerate(self._queue):
            if isinstance(waiting, kind):
                del self._queue[index]
                return

    async def get(self) -> RunnerEvent | None:
        """The next event, None after the last."""
        while not self._queue:
            if self._closed:
                return None
            self._wake.clear()
            await self._wake.wait()
        event = self._queue.popleft()
        if isinstance(event, _Merged):
            self._merged.pop((event.kind, event.item_id), None)
            return event.event()
        return event


class LiveTurn:
    """A turn as `ports.Turn` knows it, and where its runner puts what happens."""

    def __init__(self, ref: TurnRef, tokens_before: TokensUsed | None = None) -> None:
        self._ref = ref
        self.tokens_before = tokens_before
        self.at_work = False
        """The agent has begun to say or to do something."""
        self._queue = EventQueue()
        self._completed: set[str] = set()
        self.ended = asyncio.Event()
        self.outcome: TurnOutcome | None = None

    @property
    def ref(self) -> TurnRef:
        return self._ref

    def put(self, event: RunnerEvent) -> None:
        if self.ended.is_set():
            return
        match event:
            case DiffUpdated(diff):
                event = DiffUpdated(clip(diff, _DIFF_KEPT))
            case ItemStarted():
                self.at_work = True
            case ItemCompleted(item) if item.id in self._completed:
                return  # told before the connection was made anew
            case ItemCompleted(item):
                self._completed.add(item.id)
        self._queue.put(event)
        if isinstance(event, TurnEnded):
            self.outcome = event.outcome
            self.ended.set()

    async def events(self) -> AsyncIterator[RunnerEvent]:
        while (event := await self._queue.get()) is not None:
            yield event


_DIFF_KEPT = 512 * 1024

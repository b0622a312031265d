"""Taking turns up again that have gone on without us; what Codex tells of them is read by `returning`."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from core.errors import ThreadGone
from core.events import (
    AgentMessage,
    CaughtUp,
    CommandRun,
    ItemCompleted,
    ItemStarted,
    TurnOutcome,
    TurnRef,
)
from core.ports import TurnTrace
from core.runners import returning
from core.runners.desk import Desk
from core.runners.jsonrpc import RpcError
from core.runners.threads import Run, Thread, Threads
from core.runners.turns import LiveTurn
from core.runners.wire import Wire, mapping, mappings, strings, text
from core.words import RunnerMode

_ASKED_AGAIN = 10.0
"""Seconds within which a question that waits is sent to whoever resumes its thread."""
_PAGES = 50

Ask = Callable[[str, Wire], Awaitable[Wire]]


class Returns:
    """Part of one `Connection`, over its threads and questions."""

    def __init__(
        self, call: Ask, begin: Ask, threads: Threads, desk: Desk, rest: Callable[[Thread], None]
    ) -> None:
        """`call` raises RpcError, `begin` what that means for a turn; `rest` hears of an idle thread."""
        self._call = call
        self._begin = begin
        self._threads = threads
        self._desk = desk
        self._rest = rest

    async def find(self, trace: TurnTrace) -> TurnRef:
        """The turn whose name we never heard, by its tag; raises ThreadGone where it was never begun."""
        if trace.tag is not None:
            threads = [trace.thread_id] if trace.thread_id else await self._loaded()
            for thread_id in threads:
                with suppress(RpcError):
                    turns = await self._turns(thread_id, {"limit": 3, "itemsView": "summary"})
                    if (turn_id := returning.tagged_in(turns, trace.tag)) is not None:
                        return TurnRef(RunnerMode.APP_SERVER.value, thread_id, turn_id)
        raise ThreadGone

    async def _loaded(self) -> list[str]:
        return strings(await self._call("thread/loaded/list", {"limit": 200}), "data")

    async def _turns(self, thread_id: str, wanted: Wire) -> list[Wire]:
        return mappings(await self._call("thread/turns/list", {"threadId": thread_id, **wanted}), "data")

    async def take_up(self, turn: LiveTurn, *, review: bool) -> None:
        """Hear of a turn again that was begun before this connection: see `ports.Runner.take_up`.

        `thread/resume` gives what has happened and makes us hear what happens; what comes before the one
        is told waits behind it.
        """
        thread = self._threads.known(turn.ref.thread_id)
        thread.held = []
        try:
            page = {"limit": 2, "itemsView": "full", "sortDirection": "desc"}
            params = {"threadId": thread.id, "excludeTurns": True, "initialTurnsPage": page}
            answer = await self._begin("thread/resume", params)
            thread.loaded = True
            first = mapping(answer, "initialTurnsPage")
            turns = mappings(first, "data")
            wire = returning.turn_in(turns, turn.ref.turn_id)
            alone = len(turns) == 1 and not text(first, "nextCursor")
            wire = wire or await self._older_turn(turn.ref, text(first, "nextCursor"))
            thread.active_turn = returning.running_in(turns)
            run = thread.take_up(turn, first=alone, review=review)
            run.inner_turn = returning.inside(turns, turn.ref.turn_id)
            self._tell_again(run, wire)
        finally:
            held, thread.held = thread.held or [], None
            for hear in held:
                hear()
        end = returning.end_of(wire)
        if end is None and returning.asks(mapping(answer, "thread")):
            await self._desk.asked(run, within=_ASKED_AGAIN)
        if end is None or end.outcome is not TurnOutcome.LOST:
            # What a lost turn has asked was answered by nobody.
            turn.put(CaughtUp(self._desk.waiting(run)))
        if end is not None:
            thread.ended(turn.ref.turn_id, active=thread.active_turn)
            run.end(end)
            self._rest(thread)

    async def _older_turn(self, ref: TurnRef, cursor: str) -> Wire:
        """One behind which others were begun; raises ThreadGone."""
        for _ in range(_PAGES):
            if not cursor:
                break
            params = {
                "threadId": ref.thread_id,
                "cursor": cursor,
                "limit": returning.TURNS_A_PAGE,
                "itemsView": "full",
            }
            answer = await self._begin("thread/turns/list", params)
            if (found := returning.turn_in(mappings(answer, "data"), ref.turn_id)) is not None:
                return found
            cursor = text(answer, "nextCursor")
        raise ThreadGone

    def _tell_again(self, run: Run, wire: Wire) -> None:
        events = returning.events_of(wire)
        run.edits.update(returning.edits_in(events))
        for event in events:
            match event:
                case ItemStarted(CommandRun() as item):
                    run.commands.add(item.id)
                    run.turn.put(event)
                case ItemCompleted(AgentMessage()) if run.review:
                    run.hold(event)
                case _:
                    run.turn.put(event)

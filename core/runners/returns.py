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
from core.runners.jsonrpc import RpcError
from core.runners.openquestions import OpenQuestions
from core.runners.terminals import end_abandoned
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
        self,
        call: Ask,
        begin: Ask,
        threads: Threads,
        questions: OpenQuestions,
        rest: Callable[[Thread], None],
    ) -> None:
        """`call` raises RpcError, `begin` what that means for a turn; `rest` hears of an idle thread."""
        self._call = call
        self._begin = begin
        self._threads = threads
        self._questions = questions
        self._rest = rest

    async def find(self, trace: TurnTrace) -> TurnRef:
        """The turn whose name we never heard, by its tag; raises ThreadGone where it was never begun. Of a
        review it is its thread that carries the tag: always a new one, with no other turn on it."""
        if trace.tag is not None:
            known = trace.thread_id if not trace.review else None
            threads = [known] if known else await self._loaded()
            look = self._reviewed_on if trace.review else self._tagged_on
            for thread_id in threads:
                with suppress(RpcError):
                    if (turn_id := await look(thread_id, trace.tag)) is not None:
                        return TurnRef(RunnerMode.APP_SERVER.value, thread_id, turn_id)
        raise ThreadGone

    async def _tagged_on(self, thread_id: str, tag: str) -> str | None:
        turns = await self._turns(thread_id, {"limit": 3, "itemsView": "summary"})
        return returning.tagged_in(turns, tag)

    async def _reviewed_on(self, thread_id: str, tag: str) -> str | None:
        read = await self._call("thread/read", {"threadId": thread_id, "includeTurns": False})
        if text(mapping(read, "thread"), "threadSource") != tag:
            return None
        return returning.only_in(await self._turns(thread_id, {"limit": 3, "itemsView": "notLoaded"}))

    async def _loaded(self) -> list[str]:
        return strings(await self._call("thread/loaded/list", {"limit": 200}), "data")

    async def _turns(self, thread_id: str, wanted: Wire) -> list[Wire]:
        return mappings(await self._call("thread/turns/list", {"threadId": thread_id, **wanted}), "data")

    async def take_up(self, turn: LiveTurn, *, review: bool, desk: bool) -> None:
        """Hear of a turn again that was begun before this connection: see `ports.Runner.take_up`.

        `thread/resume` gives what has happened and makes us hear what happens; what comes before the one
        is told waits behind it. A review that was begun at the desk is known by what is in it.
        """
        thread = self._threads.known(turn.ref.thread_id)
        thread.held = []
        thread.resuming()
        try:
            page = {"limit": 2, "itemsView": "full", "sortDirection": "desc"}
            params = {"threadId": thread.id, "excludeTurns": True, "initialTurnsPage": page}
            answer = await self._begin("thread/resume", params)
            thread.loaded = True
            first = mapping(answer, "initialTurnsPage")
            turns = mappings(first, "data")
            wire = returning.turn_in(turns, turn.ref.turn_id)
            alone = returning.only_in(turns) == turn.ref.turn_id and not text(first, "nextCursor")
            wire = wire or await self._older_turn(turn.ref, text(first, "nextCursor"))
            thread.active_turn = returning.running_in(turns)
            review = review or returning.is_review(wire)
            run = thread.take_up(turn, first=alone, review=review, desk=desk)
            run.inner_turn = returning.inside(turns, turn.ref.turn_id)
            self._tell_again(run, wire)
        finally:
            held, thread.held = thread.held or [], None
            for hear in held:
                hear()
        end = returning.end_of(wire)
        if end is None and returning.asks(mapping(answer, "thread")):
            await self._questions.asked(run, within=_ASKED_AGAIN)
        if end is not None and returning.newest_in(turns) == turn.ref.turn_id:
            await self._count(thread)
        if end is None or end.outcome is not TurnOutcome.LOST:
            # What a lost turn has asked was answered by nobody.
            turn.put(CaughtUp(self._questions.waiting(run)))
        if end is not None:
            if end.outcome is TurnOutcome.LOST and alone and not desk:
                await end_abandoned(self._call, run)
            thread.ended(turn.ref.turn_id, active=thread.active_turn)
            run.end(end)
            self._rest(thread)

    async def let_go(self, ref: TurnRef) -> None:
        """End a turn that asks for something, where nobody can hear it and answer: a Codex that is about to
        end lets nobody listen to it any more, and waits for it."""
        with suppress(RpcError):
            read = await self._call("thread/read", {"threadId": ref.thread_id, "includeTurns": False})
            if returning.asks(mapping(read, "thread")):
                await self._call("turn/interrupt", {"threadId": ref.thread_id, "turnId": ref.turn_id})

    async def _count(self, thread: Thread) -> None:
        """Hear of the tokens of the newest turn: Codex tells them behind its answer to `thread/resume`, and
        before it answers what is asked of the same thread next."""
        with suppress(RpcError):
            await self._turns(thread.id, {"limit": 1, "itemsView": "notLoaded"})

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

"""Leads sessions: begins what is to begin, writes down what happens, hands over stops and decisions.

Looks for work in the database, so that what was decided before a crash is still done after it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import assert_never

import structlog

from core.context import Core
from core.errors import CommandCenterError, QuestionGone, ThreadGone
from core.events import (
    CaughtUp,
    ContextUsed,
    DiffUpdated,
    ItemCompleted,
    ItemStarted,
    OutputDelta,
    PlanUpdated,
    QuestionAsked,
    QuestionKey,
    QuestionRefused,
    QuestionSettled,
    Reasoning,
    Retrying,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.logic.progress import Progress, fold
from core.machinery.bus import Topic
from core.machinery.live import LiveSession
from core.models import Approval
from core.phrases import ours
from core.ports import Turn, TurnRequest
from core.usecases import briefing, dispatching, questions, recovery, turns
from core.usecases.dispatching import Unended
from core.words import Delivery

log = structlog.get_logger()

SHUT_DOWN = "Command Center was shut down while this ran."
FORGOTTEN = "Codex no longer knows the earlier conversation of this task. A new one begins without it."
STOP_PATIENCE = 20.0
"""Seconds that a stopped turn may take to end, before it is taken for ended."""


@dataclass(frozen=True, slots=True)
class _Returning:
    """What is known of a turn that is being taken up."""

    recorded: frozenset[str]
    """The items of it that are written down."""
    ref: TurnRef | None


NEVER_AWAY = _Returning(frozenset(), None)


class Conductor:
    """One per process. `run` lasts as long as the process; each session has a task of its own."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._turns: dict[int, TurnRef] = {}
        self._leaders: dict[int, asyncio.Task[None]] = {}
        self._beginning: set[int] = set()
        """Sessions that can still be kept from having a turn."""
        self._stopping: set[int] = set()
        self._answering: set[int] = set()
        self._returning: dict[int, _Returning] = {}
        """Sessions whose turn is being taken up."""
        self._of_the_desk: set[int] = set()
        """Sessions whose turn others have begun: it goes on where we cannot follow it."""

    async def run(self) -> None:
        """Look for work whenever there may be some."""
        # Nothing is led yet: what is not over was led by somebody who failed.
        going_on = await recovery.recover(self._core)
        try:
            async with asyncio.TaskGroup() as group:
                for unended in going_on:
                    await self._lead_on(group, unended)
                with self._core.bus.listen(Topic.SESSIONS) as wakeup:
                    while True:
                        await wakeup.wait()
                        with self._outlived("looking for work"):
                            await self._look(group)
        finally:
            self._turns.clear()
            self._leaders.clear()
            self._beginning.clear()
            self._stopping.clear()
            self._answering.clear()
            self._returning.clear()
            self._of_the_desk.clear()

    async def _lead_on(self, group: asyncio.TaskGroup, unended: Unended) -> None:
        """Lead a session whose turn goes on, or has gone on, without us."""
        session_id = unended.session_id
        if unended.trace.desk:
            self._of_the_desk.add(session_id)
        recorded = await recovery.recorded_items(session_id)
        self._returning[session_id] = _Returning(recorded, unended.trace.ref)
        lead = self._lead(session_id, unended.since, partial(self._take_up, unended), TurnOutcome.LOST)
        self._leaders[session_id] = group.create_task(lead, name=f"session-{session_id}")

    async def _look(self, group: asyncio.TaskGroup) -> None:
        claimed = await dispatching.claim(self._core)
        for request in claimed.requests:
            session_id = request.session_id
            lead = self._lead(
                session_id, self._core.clock.now(), partial(self._start, request), TurnOutcome.FAILED
            )
            self._leaders[session_id] = group.create_task(lead, name=f"session-{session_id}")
        for unended in claimed.adopted:
            await self._lead_on(group, unended)
        todo = await dispatching.asked_for(self._core)
        self._hand_over_stops(group, todo.stops)
        if todo.answers or self._answering:
            await self._hand_over_answers(group)

    @contextmanager
    def _outlived(self, what: str) -> Iterator[None]:
        """One trouble must not end every session: they share a group."""
        try:
            yield
        except Exception:  # the end of a small task; what it was for is still in the database
            _heed_cancellation()
            log.exception("conductor.trouble", what=what)

    async def _lead(
        self,
        session_id: int,
        since: datetime,
        begin: Callable[[], Awaitable[Turn]],
        without_turn: TurnOutcome,
    ) -> None:
        """From `begin` to the end of the turn that it answers; `without_turn` is what a session comes to
        that has none."""
        core = self._core
        core.live.put(session_id, LiveSession.new(since))
        core.bus.wake(Topic.PROGRESS)
        try:
            if session_id in self._stopping:  # before this task had its first turn
                await self._end(session_id, TurnEnded(TurnOutcome.STOPPED))
                return
            turn = await self._begun(session_id, begin)
            await self._follow(session_id, turn)
        except CommandCenterError as exc:
            stopped = session_id in self._stopping
            failed = TurnEnded(without_turn, exc.message, exc.status)
            await self._end(session_id, TurnEnded(TurnOutcome.STOPPED) if stopped else failed)
        except asyncio.CancelledError:
            if session_id in self._stopping and session_id not in self._turns:
                await self._end(session_id, TurnEnded(TurnOutcome.STOPPED))
                return
            if not core.runner.capabilities.outlives:
                # Shutting down: what is written here is written before the database closes.
                await self._end(session_id, TurnEnded(TurnOutcome.LOST, SHUT_DOWN))
            raise
        except Exception:  # the end of a session's task: it must end for its owner too
            log.exception("session.broken", session=session_id)
            await self._abandon(session_id)
            await self._end(session_id, TurnEnded(TurnOutcome.LOST, "Something here failed; see the log."))
        finally:
            self._turns.pop(session_id, None)
            self._leaders.pop(session_id, None)
            self._stopping.discard(session_id)
            self._returning.pop(session_id, None)
            self._of_the_desk.discard(session_id)
            core.live.drop(session_id)
            core.bus.wake(Topic.PROGRESS)

    async def _begun(self, session_id: int, begin: Callable[[], Awaitable[Turn]]) -> Turn:
        self._beginning.add(session_id)
        try:
            return await begin()
        finally:
            self._beginning.discard(session_id)

    async def _start(self, request: TurnRequest) -> Turn:
        runner = self._core.runner
        await asyncio.to_thread(dispatching.check_place, self._core, request)
        request = await briefing.briefed(self._core, request)
        try:
            return await runner.start(request)
        except ThreadGone:
            if request.thread_id is None or request.keeps_thread:
                raise
            await turns.notice(self._core, request.session_id, FORGOTTEN)
            return await runner.start(replace(request, thread_id=None))

    async def _take_up(self, unended: Unended) -> Turn:
        try:
            turn = await self._core.runner.take_up(unended.trace)
        except ThreadGone:
            raise ThreadGone(recovery.GONE if unended.trace.desk else recovery.RESTARTED) from None
        if not unended.begun:
            session_id, before = unended.session_id, turn.tokens_before
            await turns.started(self._core, session_id, turn.ref, before, at=unended.since)
        return turn

    async def _abandon(self, session_id: int) -> None:
        """A turn that nobody follows any more must not go on; the desk follows its own."""
        if session_id in self._turns and session_id not in self._of_the_desk:
            with suppress(CommandCenterError):
                await self._core.runner.stop(self._turns[session_id])

    async def _follow(self, session_id: int, turn: Turn) -> None:
        core = self._core
        self._turns[session_id] = turn.ref
        if session_id not in self._returning:
            await turns.started(core, session_id, turn.ref, turn.tokens_before)
        async for event in turn.events():
            if self._is_kept_back(event):
                continue
            if not isinstance(event, TurnEnded):
                live = core.live.sessions[session_id]
                core.live.put(session_id, LiveSession(fold(live.progress, event), live.since))
                core.live.heard(session_id, event)
                core.bus.wake(Topic.PROGRESS)
            await self._record(session_id, event)
            if isinstance(event, TurnEnded):
                return
        await self._end(session_id, TurnEnded(TurnOutcome.LOST, "Codex said nothing more."))

    def _is_kept_back(self, event: RunnerEvent) -> bool:
        """What the agent thinks, where nobody wants to know: on a shared Codex others may have asked."""
        if self._core.settings.codex_reasoning_summaries != "off":
            return False
        return isinstance(event, ThoughtDelta) or (
            isinstance(event, ItemCompleted) and isinstance(event.item, Reasoning)
        )

    async def _record(self, session_id: int, event: RunnerEvent) -> None:  # noqa: C901  # a case per event
        core = self._core
        match event:
            case ItemCompleted(item) if item.id in self._returning.get(session_id, NEVER_AWAY).recorded:
                return  # written down before we were cut off
            case ItemCompleted(item):
                await turns.item_done(core, session_id, item)
            case QuestionAsked(question):
                approval = await turns.asked(core, session_id, question)
                if approval.delivery is Delivery.PENDING:
                    # Asked again, and decided meanwhile: the decision has not been heard.
                    self._answering.discard(approval.id)
                    core.bus.wake(Topic.SESSIONS)
            case QuestionSettled(key, elsewhere):
                await turns.settled(core, session_id, key, elsewhere=elsewhere)
            case QuestionRefused(method):
                await turns.notice(core, session_id, f"Codex asked for {method}, which is declined here.")
            case Retrying(message):
                await turns.notice(core, session_id, ours(f"Codex has trouble and tries again: {message}"))
            case CaughtUp(waiting):
                await turns.caught_up(core, session_id, waiting)
                self._returning.pop(session_id, None)
                log.info("session.taken_up", session=session_id, waiting=len(waiting))
                core.bus.wake(Topic.SESSIONS)
            case TurnEnded():
                await self._end(session_id, event)
            case DiffUpdated(diff):
                await turns.keep_diff(core, session_id, diff)
            case PlanUpdated(steps):
                await turns.planned(core, session_id, steps)
            case ItemStarted() | TextDelta() | OutputDelta() | ThoughtDelta() | TokensUsed() | ContextUsed():
                return
            case _:
                assert_never(event)

    async def _end(self, session_id: int, event: TurnEnded) -> None:
        live = self._core.live.sessions.get(session_id)
        progress = live.progress if live else Progress()
        await turns.ended(self._core, session_id, event.outcome, event.error, progress, refusal=event.refusal)

    def _hand_over_stops(self, group: asyncio.TaskGroup, sessions: Sequence[int]) -> None:
        for session_id in sessions:
            if session_id in self._stopping or session_id not in self._leaders:
                continue
            if (returning := self._returning.get(session_id)) is not None:
                # It is handed over again when its turn was found; the runner may not come to that.
                if returning.ref is not None:
                    group.create_task(self._ask_to_stop(returning.ref), name=f"unwanted-{session_id}")
                continue
            self._stopping.add(session_id)
            if session_id in self._turns:
                # Looked up here: by the time that the task runs, the session may have ended.
                stop = self._stop(session_id, self._turns[session_id], self._leaders[session_id])
                group.create_task(stop, name=f"stop-{session_id}")
            elif session_id in self._beginning:
                # There is no turn yet that could be stopped: it is not begun, or given up by the runner.
                self._leaders[session_id].cancel()
            # Else it will not be begun, or writes its end down, which must not be cut short.

    async def _stop(self, session_id: int, ref: TurnRef, leader: asyncio.Task[None]) -> None:
        await self._ask_to_stop(ref)
        done, _ = await asyncio.wait([leader], timeout=STOP_PATIENCE)
        if not done:
            with self._outlived("ending a session that did not stop"):
                await self._end(session_id, TurnEnded(TurnOutcome.STOPPED, "Codex did not confirm the stop."))
            leader.cancel()

    async def _ask_to_stop(self, ref: TurnRef) -> None:
        with suppress(CommandCenterError):
            await self._core.runner.stop(ref)

    async def _hand_over_answers(self, group: asyncio.TaskGroup) -> None:
        rows = await Approval.filter(delivery=Delivery.PENDING)
        # An answer is handed over once: it counts as delivered only when Codex has confirmed it.
        self._answering &= {row.id for row in rows}
        for row in rows:
            if row.id not in self._answering and row.session_id not in self._returning:
                self._answering.add(row.id)
                group.create_task(self._hand_over(row), name=f"answer-{row.id}")

    async def _hand_over(self, row: Approval) -> None:
        with self._outlived("handing an answer over"):
            await self._answer(row)

    async def _answer(self, row: Approval) -> None:
        key = QuestionKey(row.thread_id or "", row.turn_id or "", row.item_id or "", row.kind)
        answer = questions.answer_of(self._core, row) or await questions.take_back(self._core, row)
        try:
            await self._core.runner.answer(key, answer)
        except QuestionGone:
            await turns.lost_answer(self._core, row.id)
        except CommandCenterError as exc:
            log.warning("approval.undelivered", approval=row.id, reason=exc.message)
            await turns.lost_answer(self._core, row.id)


def _heed_cancellation() -> None:
    """Raise CancelledError where this task is to end. For whoever outlives an error: what is done at the
    end of cancelled work may fail, and then only its error is seen."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError

"""After a crash or a shutdown: what was begun has ended, what was not begun begins, nothing twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from core.app import work
from core.context import API_CALLER
from core.events import TokensUsed
from core.machinery.conductor import SHUT_DOWN, Conductor
from core.models import Session
from core.schemas.decisions import ResolveIn
from core.schemas.work import RunIn
from core.usecases import approvals, deciding, recovery, runs, sessions, tasks
from core.words import ApprovalStatus, Delivery, EventKind, SessionStatus, TaskStatus
from tests.support.core import FakeClock, Rig, open_rig
from tests.support.runner import EVERYTHING, ScriptedRunner, ScriptedTurn


class Story:
    """A process that is killed, and the next one on what it left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clock = FakeClock()

    @asynccontextmanager
    async def before(self, *, working: bool = True) -> AsyncIterator[Rig]:
        """The first process; at the end of the block it is killed."""
        async with open_rig(self._folder, clock=self._clock, working=working) as rig:
            yield rig
            rig.photograph(self._folder / "killed")

    def after(self) -> AbstractAsyncContextManager[Rig]:
        """The next process."""
        data_dir = self._folder / "killed"
        return open_rig(self._folder, data_dir=data_dir, clock=self._clock, working=True)


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


async def test_what_ran_is_interrupted_once_and_says_why(story: Story) -> None:
    async with story.before() as before:
        session = await before.run((await before.task()).id)
        turn = await before.runner.turn()
        turn.ask()
        await before.session(session.id, SessionStatus.WAITING_APPROVAL)
        approval = await before.approval(session.id)

    async with story.after() as after:
        found = await sessions.get(after.core, session.id)
        assert (found.status, found.error) == (SessionStatus.INTERRUPTED, recovery.RESTARTED)
        gone = await approvals.get(after.core, approval.id)
        assert (gone.status, gone.resolution_note) == (ApprovalStatus.CANCELLED, recovery.RESTARTED)
        assert (await tasks.get(after.core, session.task_id)).status is TaskStatus.OPEN
        assert (await after.kinds(session_id=session.id)).count(EventKind.SESSION_INTERRUPTED) == 1
        assert after.runner.requests == []
        again = await after.run(session.task_id)
        assert (await after.runner.turn()).request.thread_id == turn.ref.thread_id
        await after.session(again.id, SessionStatus.RUNNING)


async def test_a_turn_that_goes_on_is_taken_up_with_what_its_thread_had_used(tmp_path: Path) -> None:
    used = TokensUsed(200, 80, 20, 220)
    outliving = replace(EVERYTHING, outlives=True)
    runner = ScriptedRunner(capabilities=outliving, tokens_before=used)
    async with open_rig(tmp_path, runner=runner, working=True) as before:
        session = await before.run((await before.task()).id)
        turn = await runner.turn()
        await before.session(session.id, SessionStatus.RUNNING)
        before.photograph(tmp_path / "killed")

    later = ScriptedRunner(capabilities=outliving)
    later.going_on[turn.ref] = ScriptedTurn(turn.ref, turn.request)
    async with open_rig(tmp_path, data_dir=tmp_path / "killed", runner=later, working=True):
        await later.turn()
    [trace] = later.taken_up
    assert (trace.ref, trace.tokens_before) == (turn.ref, used)


async def test_a_decision_that_was_not_heard_is_lost(story: Story) -> None:
    async with story.before() as before:
        before.runner.answer_settles = False
        session = await before.run((await before.task()).id)
        (await before.runner.turn()).ask()
        await before.session(session.id, SessionStatus.WAITING_APPROVAL)
        approval = await before.approval(session.id)
        await deciding.resolve(before.core, API_CALLER, approval.id, ResolveIn(status="approved"))

    async with story.after() as after:
        found = await approvals.get(after.core, approval.id)

        assert (found.status, found.delivery) == (ApprovalStatus.APPROVED, Delivery.LOST)
        assert after.runner.answered == []


async def test_what_was_written_down_but_not_begun_begins(story: Story) -> None:
    async with story.before(working=False) as before:
        session = await before.run((await before.task()).id)
        prepared = await runs.prepare(before.core, API_CALLER, (await before.task()).id, RunIn())

    async with story.after() as after:
        turn = await after.runner.turn()
        await after.session(session.id, SessionStatus.RUNNING)
        assert turn.request.session_id == session.id
        assert len(after.runner.requests) == 1
        assert (await sessions.get(after.core, prepared.id)).status is SessionStatus.PENDING


@pytest.mark.defect(16)
async def test_what_may_have_been_begun_is_never_begun_again(story: Story) -> None:
    async with story.before() as before:
        before.runner.gate = asyncio.Event()
        session = await before.run((await before.task()).id)
        await before.runner.until_requested()

    async with story.after() as after:
        assert (await sessions.get(after.core, session.id)).status is SessionStatus.INTERRUPTED
        other = await after.run((await after.task(repository_id=1)).id)
        await after.session(other.id, SessionStatus.RUNNING)
        assert [request.session_id for request in after.runner.requests] == [other.id]


async def test_a_stop_that_was_asked_before_it_began_holds(story: Story) -> None:
    async with story.before(working=False) as before:
        session = await before.run((await before.task()).id)
        await sessions.stop(before.core, API_CALLER, session.id)

    async with story.after() as after:
        assert (await sessions.get(after.core, session.id)).status is SessionStatus.STOPPED
        assert after.runner.requests == []


async def test_opening_twice_interrupts_once(story: Story) -> None:
    async with story.before() as before:
        session = await before.run((await before.task()).id)
        await before.session(session.id, SessionStatus.RUNNING)

    async with story.after():
        pass
    async with story.after() as third:
        kinds = await third.kinds(session_id=session.id)

    assert kinds.count(EventKind.SESSION_INTERRUPTED) == 1


async def test_an_approval_that_expired_while_nobody_was_there_is_expired(story: Story) -> None:
    async with story.before(working=False) as before:
        task = await before.task(approval_required=True)
        held = await before.held(task.id)
        before.clock.move(7200)

    async with story.after() as after:
        await after.event(EventKind.APPROVAL_EXPIRED)
        found = await approvals.get(after.core, held.policy.approval_ids[0])
        assert found.status is ApprovalStatus.EXPIRED
        assert (await tasks.get(after.core, task.id)).status is TaskStatus.OPEN


async def test_a_shutdown_says_so_before_the_database_closes(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        session = await rig.run((await rig.task()).id)
        (await rig.runner.turn()).say("Half of it.")
        await rig.event(EventKind.SESSION_ITEM)

    async with open_rig(tmp_path) as after:
        found = await sessions.get(after.core, session.id)
        assert (found.status, found.error, found.result) == (
            SessionStatus.INTERRUPTED,
            SHUT_DOWN,
            "Half of it.",
        )
        assert (await after.kinds(session_id=session.id))[-1] == EventKind.SESSION_INTERRUPTED


async def test_a_shutdown_while_a_turn_is_being_begun(tmp_path: Path) -> None:
    runner = ScriptedRunner(gate=asyncio.Event())
    async with open_rig(tmp_path, working=True, runner=runner) as rig:
        session = await rig.run((await rig.task()).id)
        await runner.until_requested()

    async with open_rig(tmp_path) as after:
        assert (await sessions.get(after.core, session.id)).status is SessionStatus.INTERRUPTED


async def test_trouble_while_looking_for_work_ends_no_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        session = await rig.run((await rig.task()).id)
        await rig.session(session.id, SessionStatus.RUNNING)
        hand_over = Conductor._hand_over_stops

        def broken(*_: object) -> None:
            monkeypatch.setattr(Conductor, "_hand_over_stops", hand_over)
            raise OSError("disk")

        monkeypatch.setattr(Conductor, "_hand_over_stops", broken)
        rig.move(0)
        other = await rig.run((await rig.task()).id)
        await rig.session(other.id, SessionStatus.RUNNING)

        assert len(await Session.filter(status=SessionStatus.RUNNING)) == 2


async def test_a_session_whose_leader_could_not_write_its_end_is_ended_by_the_next(rig: Rig) -> None:
    session = await rig.run((await rig.task()).id)
    await Session.filter(id=session.id).update(status=SessionStatus.RUNNING, dispatched_at=rig.clock.now())

    async with work(rig.core, rig.messenger):
        await rig.session(session.id, SessionStatus.INTERRUPTED)

    assert rig.runner.requests == []

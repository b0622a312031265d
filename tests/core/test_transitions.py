"""The life of a session as a table: every pair of states, and the one function that moves along it."""

import itertools
from dataclasses import replace

import pytest

from core.errors import Conflict
from core.logic.transitions import ACTIVE, FINAL, TASK_AFTER, TRANSITIONS, check
from core.models import Session, Task
from core.usecases import sessionrows
from core.usecases.sessionrows import Held
from core.words import SessionStatus, TaskStatus
from tests.support.core import Rig

S = SessionStatus
LEGAL = {
    S.PENDING: "starting stopped",
    S.STARTING: "running failed stopped interrupted",
    S.RUNNING: "waiting_approval completed failed stopped interrupted",
    S.WAITING_APPROVAL: "running completed failed stopped interrupted",
    S.COMPLETED: "",
    S.FAILED: "",
    S.STOPPED: "",
    S.INTERRUPTED: "",
}


@pytest.mark.parametrize(("current", "wanted"), list(itertools.product(S, S)))
def test_every_pair(current: SessionStatus, wanted: SessionStatus) -> None:
    if wanted in LEGAL[current].split():
        check(current, wanted)
    else:
        with pytest.raises(Conflict):
            check(current, wanted)


def test_the_states_fall_into_three() -> None:
    assert {S.PENDING} | ACTIVE | FINAL == set(S) == set(TRANSITIONS)
    assert {S.STARTING, S.RUNNING, S.WAITING_APPROVAL} == ACTIVE
    assert set(TASK_AFTER) == FINAL


def test_an_ended_session_says_so() -> None:
    with pytest.raises(Conflict, match="already ended \\(stopped\\); start a new one"):
        check(S.STOPPED, S.STARTING)


async def pending(rig: Rig) -> Held:
    task = await rig.task()
    row = await Session.create(
        task_id=task.id, runner_mode="app-server", prompt="p", sandbox="read-only", actor="api"
    )
    return await sessionrows.load(row.id)


async def walk(rig: Rig, session: Held, *states: SessionStatus) -> None:
    for state in states:
        async with rig.core.transaction() as tx:
            await sessionrows.move(rig.core, tx, session, state, "system")
        session = replace(session, status=state)


@pytest.mark.parametrize("final", sorted(FINAL))
async def test_each_move_writes_its_event_and_the_tasks_state(rig: Rig, final: SessionStatus) -> None:
    session = await pending(rig)
    await walk(rig, session, S.STARTING, S.RUNNING, S.WAITING_APPROVAL)
    assert (await Task.get(id=session.task_id)).status is TaskStatus.RUNNING
    await walk(rig, await sessionrows.load(session.id), final)

    assert await rig.kinds(session_id=session.id) == [
        "session.starting",
        "session.running",
        "session.waiting_approval",
        f"session.{final}",
    ]
    assert (await Task.get(id=session.task_id)).status is TASK_AFTER[final]
    assert (await Session.get(id=session.id)).ended_at == rig.clock.now()


async def test_a_move_that_is_taken_back_leaves_neither_state_nor_event(rig: Rig) -> None:
    session = await pending(rig)

    async def move() -> None:
        async with rig.core.transaction() as tx:
            await sessionrows.move(rig.core, tx, session, S.STARTING, "system")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await move()

    assert (await Session.get(id=session.id)).status is S.PENDING
    assert (await Task.get(id=session.task_id)).status is TaskStatus.OPEN
    assert await rig.kinds(session_id=session.id) == []


async def test_of_two_who_move_it_one_is_told_that_it_has_changed(rig: Rig) -> None:
    session = await pending(rig)
    same = await sessionrows.load(session.id)
    await walk(rig, session, S.STARTING)

    with pytest.raises(Conflict, match="just changed"):
        await walk(rig, same, S.STOPPED)

    assert (await Session.get(id=session.id)).status is S.STARTING


async def test_an_illegal_move_writes_nothing(rig: Rig) -> None:
    session = await pending(rig)

    with pytest.raises(Conflict):
        await walk(rig, session, S.COMPLETED)

    assert await rig.kinds(session_id=session.id) == []

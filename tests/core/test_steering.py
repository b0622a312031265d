"""Handing a message to a running turn."""

import pytest

from core.context import API_CALLER, Caller
from core.errors import Forbidden, NotFound, RunnerUnavailable, SteerRejected
from core.ports import Capabilities
from core.schemas.work import RunIn, SessionOut, SteerIn
from core.usecases import runs, steering
from core.words import EventKind, Role, RunnerMode, SessionStatus
from tests.support.core import Rig

MESSAGE = SteerIn(message="Use the smaller fixture.", requested_by="phone")
REQUESTED, ACKNOWLEDGED, REJECTED = (
    EventKind.SESSION_STEER_REQUESTED,
    EventKind.SESSION_STEER_ACKNOWLEDGED,
    EventKind.SESSION_STEER_REJECTED,
)


async def running(rig: Rig) -> SessionOut:
    session = await rig.run((await rig.task()).id)
    await rig.runner.turn()
    return await rig.session(session.id, SessionStatus.RUNNING)


async def steer_kinds(rig: Rig, session_id: int) -> list[str]:
    return [kind for kind in await rig.kinds(session_id=session_id) if "steer" in kind]


async def test_a_running_turn_gets_the_message_whole(working_rig: Rig) -> None:
    session = await running(working_rig)
    long = SteerIn(message="x" * 50_000)

    answer = await steering.steer(working_rig.core, API_CALLER, session.id, long)

    turn = await working_rig.runner.turn()
    assert working_rig.runner.steered == [(turn.ref, "x" * 50_000)]
    assert answer.turn_id == turn.ref.turn_id
    requested, acknowledged = (
        event for event in await working_rig.events(session_id=session.id) if "steer" in event.kind
    )
    assert (requested.id, requested.kind) == (answer.request_id, REQUESTED)
    assert (acknowledged.kind, acknowledged.payload) == (
        ACKNOWLEDGED,
        {"requestId": answer.request_id, "turnId": turn.ref.turn_id},
    )


async def test_a_turn_that_takes_none_says_why(working_rig: Rig) -> None:
    session = await running(working_rig)
    working_rig.runner.steer_failures.append(SteerRejected("The turn is just ending."))

    with pytest.raises(SteerRejected, match="just ending"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)

    assert await steer_kinds(working_rig, session.id) == [REQUESTED, REJECTED]
    assert (await working_rig.events())[-1].payload["reason"] == "The turn is just ending."


async def test_a_bridge_that_is_down_is_a_rejection(working_rig: Rig) -> None:
    session = await running(working_rig)
    working_rig.runner.steer_failures.append(RunnerUnavailable())

    with pytest.raises(SteerRejected, match="could not be reached"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)


async def test_an_ended_session_takes_none(working_rig: Rig) -> None:
    session = await running(working_rig)
    (await working_rig.runner.turn()).end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)

    with pytest.raises(SteerRejected, match="already ended \\(completed\\)"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)
    assert await steer_kinds(working_rig, session.id) == []


async def test_a_session_without_a_turn_takes_none_yet(rig: Rig) -> None:
    task = await rig.task()
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn())

    with pytest.raises(SteerRejected, match="has not begun yet"):
        await steering.steer(rig.core, API_CALLER, prepared.id, MESSAGE)


@pytest.mark.parametrize(
    ("mode", "steer"), [(RunnerMode.STUB, False), (RunnerMode.CLI, False), (RunnerMode.APP_SERVER, False)]
)
async def test_a_runner_that_cannot_says_so(working_rig: Rig, mode: RunnerMode, steer: bool) -> None:
    working_rig.runner.mode = mode
    working_rig.runner.capabilities = Capabilities(steer=steer, approvals=True, threads=False)
    session = await running(working_rig)

    with pytest.raises(SteerRejected, match=f"runs on the {mode} runner"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)
    assert working_rig.runner.steered == []


async def test_a_session_of_another_runner_is_not_steered_through_this_one(working_rig: Rig) -> None:
    working_rig.runner.mode = RunnerMode.STUB
    session = await running(working_rig)
    working_rig.runner.mode = RunnerMode.APP_SERVER

    with pytest.raises(SteerRejected, match="stub runner"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)


async def test_nobody_knows_it_and_nobody_may(rig: Rig) -> None:
    with pytest.raises(NotFound):
        await steering.steer(rig.core, API_CALLER, 99, MESSAGE)
    with pytest.raises(Forbidden):
        await steering.steer(rig.core, Caller("telegram:3", Role.VIEWER), 99, MESSAGE)


async def test_the_same_origin_is_handed_over_once(working_rig: Rig) -> None:
    session = await running(working_rig)
    caller = Caller("telegram:1", origin="telegram:500")

    first = await steering.steer(working_rig.core, caller, session.id, MESSAGE)
    (await working_rig.runner.turn()).end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)
    again = await steering.steer(working_rig.core, caller, session.id, MESSAGE)

    assert first == again
    assert len(working_rig.runner.steered) == 1
    assert await steer_kinds(working_rig, session.id) == [REQUESTED, ACKNOWLEDGED]


async def test_the_same_origin_is_told_the_same_rejection(working_rig: Rig) -> None:
    session = await running(working_rig)
    caller = Caller("telegram:1", origin="telegram:500")
    working_rig.runner.steer_failures.append(SteerRejected("Too late."))

    for _ in range(2):
        with pytest.raises(SteerRejected, match="Too late"):
            await steering.steer(working_rig.core, caller, session.id, MESSAGE)
    assert len(working_rig.runner.steered) == 1

"""Handing a message to a running turn."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, NextTurnWaits, NotFound, RunnerUnavailable, SteerRejected
from core.machinery.rows import Slice
from core.models import Approval
from core.ports import Capabilities
from core.schemas.work import RepositoryPatch, RunIn, SessionOut, SteerIn, TaskPatch
from core.usecases import attachments, images, queued, repositories, runs, sessions, steering, tasks
from core.words import EventKind, Role, RunnerMode, SessionStatus, WaitsFor
from tests.support.core import Rig
from tests.support.pictures import PNG

MESSAGE = SteerIn(message="Use the smaller fixture.", requested_by="phone")
ONCE = replace(API_CALLER, origin="telegram:1:7")
"""Somebody who says the same again, where it is not known whether it was heard."""
REQUESTED, ACKNOWLEDGED, REJECTED = (
    EventKind.SESSION_STEER_REQUESTED,
    EventKind.SESSION_STEER_ACKNOWLEDGED,
    EventKind.SESSION_STEER_REJECTED,
)


async def running(rig: Rig) -> SessionOut:
    session = await rig.run((await rig.task()).id)
    await rig.runner.turn()
    return await rig.session(session.id, SessionStatus.RUNNING)


async def with_a_file(rig: Rig) -> SteerIn:
    """A message with a file that no run has yet."""
    file = await attachments.add(rig.core, API_CALLER, b"remember", "notes.txt")
    return SteerIn(message="Mind this.", attachment_ids=(file.id,))


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


async def test_pictures_are_shown_to_the_running_turn(working_rig: Rig) -> None:
    session = await running(working_rig)
    core = working_rig.core
    first = await images.add(core, API_CALLER, PNG, "a.png")
    wanted = SteerIn(message="Like this.", image_ids=(first.id,))

    assert (await steering.steer(core, API_CALLER, session.id, wanted)).outcome == "steered"

    [[path]] = working_rig.runner.steered_images
    assert await asyncio.to_thread(Path(path).read_bytes) == PNG
    assert (await images.get(core, first.id)).session_id == session.id
    with pytest.raises(Conflict, match="another run shows it"):
        await steering.steer(core, API_CALLER, session.id, wanted)
    with pytest.raises(Conflict, match="Image 99 is not there"):
        await steering.steer(core, API_CALLER, session.id, SteerIn(message="x", image_ids=(99,)))
    assert len(working_rig.runner.steered) == 1
    assert await steer_kinds(working_rig, session.id) == [REQUESTED, ACKNOWLEDGED]


async def test_pictures_that_come_too_late_are_the_next_turn_s(working_rig: Rig) -> None:
    session = await running(working_rig)
    turn = await working_rig.runner.turn()
    core = working_rig.core
    picture = await images.add(core, API_CALLER, PNG, "a.png")
    working_rig.runner.steer_failures.append(SteerRejected("The turn is just ending."))
    wanted = SteerIn(message="Like this.", image_ids=(picture.id,))

    answer = await steering.steer(core, API_CALLER, session.id, wanted)

    assert (await images.get(core, picture.id)).session_id == answer.session_id
    turn.end()
    assert len((await working_rig.runner.turn(2)).request.images) == 1


async def test_with_files_it_is_the_next_turn_since_one_that_runs_is_given_none(working_rig: Rig) -> None:
    session = await running(working_rig)
    turn = await working_rig.runner.turn()
    core = working_rig.core
    wanted = await with_a_file(working_rig)

    answer = await steering.steer(core, API_CALLER, session.id, wanted)

    assert (answer.outcome, answer.turn_id, working_rig.runner.steered) == ("queued", None, [])
    assert (await attachments.get(core, wanted.attachment_ids[0])).session_id == answer.session_id
    assert await steer_kinds(working_rig, session.id) == [REQUESTED, REJECTED]
    turn.end()
    assert len((await working_rig.runner.turn(2)).request.files) == 1


async def test_the_same_message_with_files_again_is_the_same_next_turn(working_rig: Rig) -> None:
    """Also where that runs by then, and is what the message would go to now."""
    session = await running(working_rig)
    turn = await working_rig.runner.turn()
    core = working_rig.core
    wanted = await with_a_file(working_rig)

    answer = await steering.steer(core, ONCE, session.id, wanted)
    assert answer.session_id is not None
    assert await steering.steer(core, ONCE, session.id, wanted) == answer
    turn.end()
    await working_rig.session(answer.session_id, SessionStatus.RUNNING)
    assert await steering.steer(core, ONCE, answer.session_id, wanted) == answer
    assert len(working_rig.runner.requests) == 2


@pytest.mark.parametrize("of", ["unknown", "another run"])
async def test_files_that_are_not_there_to_be_given_change_nothing(working_rig: Rig, of: str) -> None:
    session = await running(working_rig)
    core = working_rig.core
    wanted = SteerIn(message="x", attachment_ids=(99,))
    if of == "another run":
        wanted = await with_a_file(working_rig)
        other = await working_rig.task()
        await runs.run(core, API_CALLER, other.id, RunIn(attachment_ids=wanted.attachment_ids))

    with pytest.raises(Conflict, match=f"Attachment {wanted.attachment_ids[0]} is not there"):
        await steering.steer(core, API_CALLER, session.id, wanted)
    assert await steer_kinds(working_rig, session.id) == []


async def test_files_wait_for_the_approval_that_the_next_turn_needs(working_rig: Rig) -> None:
    session = await running(working_rig)
    core = working_rig.core
    await tasks.change(core, API_CALLER, session.task_id, TaskPatch(approval_required=True))
    wanted = await with_a_file(working_rig)

    for _ in range(2):
        with pytest.raises(NextTurnWaits, match="It waits for an approval to run next"):
            await steering.steer(core, ONCE, session.id, wanted)
    assert await Approval.filter(status="pending").count() == 1


async def test_what_comes_too_late_for_its_turn_is_the_next_one(working_rig: Rig) -> None:
    session = await running(working_rig)
    first = await working_rig.runner.turn()
    working_rig.runner.steer_failures.append(SteerRejected("The turn is just ending."))

    answer = await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)

    assert (answer.outcome, answer.turn_id) == ("queued", None)
    assert answer.session_id is not None
    assert await steer_kinds(working_rig, session.id) == [REQUESTED, REJECTED]
    told = [event for event in await working_rig.events(session_id=session.id) if event.kind == REJECTED]
    assert told[0].payload == {
        "requestId": answer.request_id,
        "reason": "The turn is just ending.",
        "sessionId": answer.session_id,
    }
    waiting = await sessions.get(working_rig.core, answer.session_id)
    assert (waiting.status, waiting.waits_for, waiting.waits_behind, waiting.queue_position) == (
        SessionStatus.PENDING,
        WaitsFor.THREAD,
        session.id,
        1,
    )
    first.end()
    second = await working_rig.runner.turn(2)
    assert (second.request.prompt, second.request.thread_id) == (MESSAGE.message, first.ref.thread_id)
    assert (second.request.sandbox, second.request.cwd) == (first.request.sandbox, first.request.cwd)


async def test_it_can_be_reworded_and_withdrawn_while_it_waits(working_rig: Rig) -> None:
    session = await running(working_rig)
    queued_ids = []
    for _ in range(2):
        working_rig.runner.steer_failures.append(SteerRejected("Too late."))
        answer = await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)
        assert answer.session_id is not None
        queued_ids.append(answer.session_id)
    await queued.reword(working_rig.core, API_CALLER, queued_ids[0], "Rather the big one.")
    await sessions.stop(working_rig.core, API_CALLER, queued_ids[1])

    (await working_rig.runner.turn()).end()
    second = await working_rig.runner.turn(2)
    assert second.request.prompt == "Rather the big one."
    second.end()
    await working_rig.session(queued_ids[0], SessionStatus.COMPLETED)
    assert (await sessions.get(working_rig.core, queued_ids[1])).status is SessionStatus.STOPPED
    assert len(working_rig.runner.requests) == 2


async def test_what_may_not_run_next_is_refused_with_both_reasons(working_rig: Rig) -> None:
    session = await running(working_rig)
    await repositories.change(
        working_rig.core, API_CALLER, session.repository_id, RepositoryPatch(allow_write=False)
    )
    working_rig.runner.steer_failures.append(SteerRejected("Too late."))

    with pytest.raises(SteerRejected, match=r"Too late\. Nor can it run next: The repository does not allow"):
        await steering.steer(working_rig.core, API_CALLER, session.id, MESSAGE)

    assert await steer_kinds(working_rig, session.id) == [REQUESTED, REJECTED]


@pytest.mark.parametrize("mode", [RunnerMode.STUB, RunnerMode.CLI])
async def test_where_nothing_is_steered_it_can_be_said_to_run_next(
    working_rig: Rig, mode: RunnerMode
) -> None:
    working_rig.runner.mode = mode
    working_rig.runner.capabilities = Capabilities(steer=False, approvals=True, threads=False)
    session = await running(working_rig)
    caller = Caller("telegram:1", origin="telegram:500:after")

    made = [await steering.after(working_rig.core, caller, session.id, MESSAGE) for _ in range(2)]

    assert isinstance(made[0], SessionOut)
    assert isinstance(made[1], SessionOut)
    assert made[0].id == made[1].id
    (await working_rig.runner.turn()).end()
    assert (await working_rig.runner.turn(2)).request.prompt == MESSAGE.message


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


async def test_the_same_origin_is_queued_once(working_rig: Rig) -> None:
    session = await running(working_rig)
    caller = Caller("telegram:1", origin="telegram:500")
    working_rig.runner.steer_failures.append(SteerRejected("Too late."))

    answers = [await steering.steer(working_rig.core, caller, session.id, MESSAGE) for _ in range(2)]

    assert answers[0] == answers[1]
    assert answers[0].outcome == "queued"
    assert len(working_rig.runner.steered) == 1
    listed = await sessions.all_of(working_rig.core, Slice())
    assert [one.id for one in listed.items] == [answers[0].session_id, session.id]

"""Sessions that wait for their turn: each begins by itself when that comes, or says why it doesn't."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from tortoise.exceptions import IntegrityError

from core.app import work
from core.context import API_CALLER, Caller
from core.errors import Conflict, PolicyDenied
from core.events import TurnOutcome
from core.machinery.rows import Slice, fetch
from core.ports import Capabilities
from core.schemas.decisions import ResolveIn
from core.schemas.threads import PromptIn
from core.schemas.work import RepositoryPatch, RunIn, SessionOut, TaskPatch
from core.usecases import beginning, deciding, prompting, queued, repositories, runs, sessions, tasks
from core.words import EventKind, Priority, RunnerMode, Sandbox, SessionStatus, WaitsFor
from tests.support.core import Rig, open_rig
from tests.support.runner import ScriptedRunner

S = SessionStatus
THREAD = "01a20f49-e8e8-70f0-8592-6c2c5823afad"


async def prompt(rig: Rig, repository_id: int, text: str, *, thread: str = THREAD, **more: Any) -> SessionOut:
    wanted = PromptIn(repository_id=repository_id, prompt=text, **more)
    made = await prompting.prompt(rig.core, API_CALLER, thread, wanted)
    assert isinstance(made, SessionOut)
    return made


async def busy(rig: Rig) -> tuple[SessionOut, SessionOut]:
    """A thread on which one session runs, and another one waits."""
    shop = await rig.repository(allow_network=True)
    rig.runner.threads.put(THREAD, shop.local_path)
    first = await prompt(rig, shop.id, "First.")
    await rig.session(first.id, S.RUNNING)
    second = await prompt(rig, shop.id, "Second.", allow_network=True)
    assert second.status is S.PENDING
    return first, second


@pytest.mark.parametrize("how", ["ends", "is stopped", "is cut"])
async def test_however_the_one_before_ends_the_next_begins(working_rig: Rig, how: str) -> None:
    first, second = await busy(working_rig)
    turn = await working_rig.runner.turn()
    match how:
        case "ends":
            turn.end()
        case "is stopped":
            await sessions.stop(working_rig.core, API_CALLER, first.id)
        case _:
            turn.end(TurnOutcome.LOST, "Codex ended under the turn.")

    await working_rig.session(second.id, S.RUNNING)

    request = (await working_rig.runner.turn(2)).request
    assert (request.prompt, request.thread_id, request.allow_network) == ("Second.", THREAD, True)
    assert await working_rig.kinds(session_id=second.id) == [
        "session.created",
        "session.queued",
        "session.starting",
        "session.running",
    ]


async def test_one_that_was_only_prepared_never_begins_by_itself(working_rig: Rig) -> None:
    first, second = await busy(working_rig)
    prepared = await runs.prepare(working_rig.core, API_CALLER, first.task_id, RunIn())
    (await working_rig.runner.turn()).end()
    (await working_rig.runner.turn(2)).end()
    await working_rig.session(second.id, S.COMPLETED)
    await working_rig.event(EventKind.SESSION_COMPLETED, count=2)
    assert (await sessions.get(working_rig.core, prepared.id)).status is S.PENDING


async def test_threads_do_not_wait_for_each_other(working_rig: Rig) -> None:
    _, waiting = await busy(working_rig)
    blog = await working_rig.repository("blog")
    working_rig.runner.threads.put("other", blog.local_path)
    other = await prompt(working_rig, blog.id, "Elsewhere.", thread="other")
    after = await prompt(working_rig, blog.id, "Elsewhere, then.", thread="other")
    (await working_rig.runner.turn(2)).end()
    await working_rig.session(other.id, S.COMPLETED)
    await working_rig.session(after.id, S.RUNNING)
    assert (await sessions.get(working_rig.core, waiting.id)).status is S.PENDING


async def test_it_can_be_taken_back_while_it_waits(working_rig: Rig) -> None:
    _, second = await busy(working_rig)
    third = await prompt(working_rig, second.repository_id, "Third.")

    await sessions.stop(working_rig.core, API_CALLER, second.id)
    (await working_rig.runner.turn()).end()

    await working_rig.session(third.id, S.RUNNING)
    assert (await sessions.get(working_rig.core, second.id)).status is S.STOPPED


async def test_it_is_not_begun_by_hand_while_another_one_runs(working_rig: Rig) -> None:
    _, second = await busy(working_rig)
    with pytest.raises(Conflict, match="begins by itself"):
        await beginning.begin(working_rig.core, API_CALLER, second.id)


async def test_what_is_denied_by_then_says_so_and_the_next_one_has_its_turn(working_rig: Rig) -> None:
    _, second = await busy(working_rig)
    third = await prompt(working_rig, second.repository_id, "Third.")
    await repositories.change(
        working_rig.core, API_CALLER, second.repository_id, RepositoryPatch(allow_network=False)
    )

    (await working_rig.runner.turn()).end()

    refused = await working_rig.session(second.id, S.STOPPED)
    assert refused.error is not None
    assert "The repository does not allow network access." in refused.error
    await working_rig.session(third.id, S.RUNNING)


async def test_what_needs_a_yes_by_then_waits_for_it(working_rig: Rig) -> None:
    first, second = await busy(working_rig)
    await tasks.change(working_rig.core, API_CALLER, first.task_id, TaskPatch(approval_required=True))
    (await working_rig.runner.turn()).end()
    asked = await working_rig.approval()

    await deciding.resolve(working_rig.core, API_CALLER, asked.id, ResolveIn(status="approved"))

    await working_rig.session(second.id, S.RUNNING)


async def test_it_begins_after_a_restart(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        first, second = await busy(rig)
        third = await prompt(rig, second.repository_id, "Third.")
        killed = rig.photograph(tmp_path / "killed")

    async with open_rig(tmp_path, data_dir=killed, working=True) as next_life:
        await next_life.session(first.id, S.INTERRUPTED)
        (await next_life.runner.turn()).end()
        (await next_life.runner.turn(2)).end()
        await next_life.session(third.id, S.COMPLETED)
        assert [request.prompt for request in next_life.runner.requests] == ["Second.", "Third."]


async def test_the_end_of_the_program_begins_nothing(rig: Rig) -> None:
    async with work(rig.core, rig.messenger):
        first, second = await busy(rig)

    assert (await sessions.get(rig.core, first.id)).status is S.INTERRUPTED
    assert (await sessions.get(rig.core, second.id)).status is S.PENDING
    assert len(rig.runner.requests) == 1


async def test_it_waits_for_the_runner_that_it_was_meant_for(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        _, second = await busy(rig)
        killed = rig.photograph(tmp_path / "killed")

    stub = ScriptedRunner(RunnerMode.STUB, Capabilities(steer=False, approvals=True, threads=False))
    async with open_rig(tmp_path, data_dir=killed, runner=stub, working=True) as next_life:
        await next_life.run((await next_life.task(repository_id=second.repository_id)).id)
        (await stub.turn()).end()
        await next_life.event(EventKind.SESSION_COMPLETED)
        assert (await sessions.get(next_life.core, second.id)).status is S.PENDING


# Folders and the host


async def shop_with(rig: Rig, count: int, *, folder: str = "shop", **run: Any) -> list[SessionOut]:
    """So many tasks of one repository, all of them asked to run."""
    shop = await rig.repository(folder)
    made = []
    for number in range(count):
        task = await rig.task(f"Task {number}.", repository_id=shop.id)
        made.append(await rig.run(task.id, **run))
    return made


async def test_a_folder_has_one_writer_and_the_next_one_says_what_it_waits_for(working_rig: Rig) -> None:
    first, second, third = await shop_with(working_rig, 3)

    assert (first.status, first.queued_at, first.waits_for) == (S.STARTING, None, None)
    assert (second.status, second.waits_for, second.waits_behind) == (S.PENDING, WaitsFor.FOLDER, first.id)
    assert (second.queue_position, third.queue_position) == (1, 2)
    assert second.queued_at == working_rig.clock.now()
    listed = await sessions.all_of(working_rig.core, Slice())
    assert [one.queue_position for one in listed.items] == [2, 1, None]
    for number in (1, 2, 3):
        turn = await working_rig.runner.turn(number)
        assert turn.request.prompt == f"Task {number - 1}."
        turn.end()
    await working_rig.session(third.id, S.COMPLETED)
    assert len(working_rig.runner.requests) == 3


async def test_who_reads_runs_beside_the_writer(working_rig: Rig) -> None:
    shop = await working_rig.repository()
    for sandbox in (Sandbox.WORKSPACE_WRITE, Sandbox.READ_ONLY, Sandbox.READ_ONLY):
        task = await working_rig.task(repository_id=shop.id)
        await working_rig.run(task.id, sandbox=sandbox)
    await working_rig.runner.turn(3)


async def test_different_worktrees_are_different_folders(working_rig: Rig) -> None:
    shop = await working_rig.repository()
    for branch in (None, "one", "two", "one"):
        task = await working_rig.task(repository_id=shop.id)
        session = await working_rig.run(task.id, branch_name=branch)
    await working_rig.runner.turn(3)
    assert (session.status, session.waits_for) == (S.PENDING, WaitsFor.FOLDER)


async def test_of_many_at_once_one_writes(working_rig: Rig) -> None:
    shop = await working_rig.repository()
    wanted = [await working_rig.task(f"Task {number}.", repository_id=shop.id) for number in range(20)]

    made = await asyncio.gather(*(working_rig.run(task.id) for task in wanted))

    assert sorted(one.status for one in made) == [S.PENDING] * 19 + [S.STARTING]
    for number in range(20):
        turn = await working_rig.runner.turn(number + 1)
        assert len(working_rig.runner.requests) == number + 1
        turn.end()
    for session in made:
        await working_rig.session(session.id, S.COMPLETED)
    assert len(working_rig.runner.requests) == 20


async def test_a_full_host_begins_the_next_when_there_is_room(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, max_sessions=2) as rig:
        made = [await rig.run((await rig.task(f"Task {number}.")).id) for number in range(4)]
        assert [one.waits_for for one in made] == [None, None, WaitsFor.HOST, WaitsFor.HOST]
        assert [one.queue_position for one in made] == [None, None, 1, 2]

        (await rig.runner.turn(2)).end()
        assert (await rig.runner.turn(3)).request.prompt == "Task 2."
        assert (await sessions.get(rig.core, made[3].id)).queue_position == 1


async def test_the_urgent_begins_first_and_the_patient_one_after_a_while(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, max_sessions=1) as rig:
        await rig.run((await rig.task("Running.")).id)
        await rig.run((await rig.task("Patient.", priority=Priority.LOW)).id)
        await rig.run((await rig.task("Usual.")).id)
        rig.clock.move(60)
        await rig.run((await rig.task("Urgent.", priority=Priority.HIGH)).id)
        rig.clock.move(3600)
        await rig.run((await rig.task("Urgent, an hour later.", priority=Priority.HIGH)).id)
        for number in range(1, 6):
            (await rig.runner.turn(number)).end()
        begun = [request.prompt for request in rig.runner.requests]
    assert begun == ["Running.", "Urgent.", "Usual.", "Patient.", "Urgent, an hour later."]


async def test_everything_that_waits_begins_exactly_once_after_a_restart(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        made = await shop_with(rig, 4)
        killed = rig.photograph(tmp_path / "killed")

    async with open_rig(tmp_path, data_dir=killed, working=True) as next_life:
        await next_life.session(made[0].id, S.INTERRUPTED)
        for number in (1, 2, 3):
            (await next_life.runner.turn(number)).end()
        await next_life.session(made[3].id, S.COMPLETED)
        assert [request.session_id for request in next_life.runner.requests] == [one.id for one in made[1:]]


async def test_one_that_was_prepared_is_queued_when_it_is_begun_by_hand(working_rig: Rig) -> None:
    [running] = await shop_with(working_rig, 1)
    task = await working_rig.task("Prepared.", repository_id=running.repository_id)
    prepared = await runs.prepare(working_rig.core, API_CALLER, task.id, RunIn())
    assert (prepared.queued_at, prepared.waits_for) == (None, None)

    begun = await beginning.begin(working_rig.core, API_CALLER, prepared.id)

    assert isinstance(begun, SessionOut)
    assert (begun.status, begun.waits_for) == (S.PENDING, WaitsFor.FOLDER)
    (await working_rig.runner.turn()).end()
    assert (await working_rig.runner.turn(2)).request.prompt == "Prepared."


async def test_an_approved_run_waits_for_its_turn_too_and_is_not_asked_about_again(working_rig: Rig) -> None:
    [running] = await shop_with(working_rig, 1)
    task = await working_rig.task("Approved.", repository_id=running.repository_id, approval_required=True)
    await working_rig.held(task.id)
    asked = await working_rig.approval()

    await deciding.resolve(working_rig.core, API_CALLER, asked.id, ResolveIn(status="approved"))

    [waiting, _] = (await sessions.all_of(working_rig.core, Slice())).items
    assert (waiting.status, waiting.waits_for) == (S.PENDING, WaitsFor.FOLDER)
    with pytest.raises(Conflict, match="Somebody was asked to approve"):
        await queued.reword(working_rig.core, API_CALLER, waiting.id, "Something else.")
    (await working_rig.runner.turn()).end()
    assert (await working_rig.runner.turn(2)).request.prompt == "Approved."
    assert await working_rig.kinds(approval_id=asked.id) == ["approval.requested", "approval.resolved"]


async def test_a_task_that_waits_is_not_run_a_second_time(working_rig: Rig) -> None:
    _, waiting = await shop_with(working_rig, 2)
    with pytest.raises(PolicyDenied, match="waits for its turn already"):
        await working_rig.run(waiting.task_id)


async def test_a_worktree_of_its_own_lets_it_begin(working_rig: Rig) -> None:
    first, second = await shop_with(working_rig, 2)

    moved = await queued.to_new_worktree(working_rig.core, API_CALLER, second.id)

    turn = await working_rig.runner.turn(2)
    assert turn.request.cwd == moved.worktree_path
    assert moved.branch_name is not None
    assert (await sessions.get(working_rig.core, first.id)).status in (S.STARTING, S.RUNNING)
    with pytest.raises(Conflict, match="only a pending one can be changed"):
        await queued.to_new_worktree(working_rig.core, API_CALLER, second.id)


async def test_the_next_turn_of_a_thread_has_no_other_place(working_rig: Rig) -> None:
    _, second = await busy(working_rig)
    with pytest.raises(Conflict, match="goes on where its thread is"):
        await queued.to_new_worktree(working_rig.core, API_CALLER, second.id)


async def test_other_words_are_told_and_used(working_rig: Rig) -> None:
    _, second = await shop_with(working_rig, 2)

    changed = await queued.reword(working_rig.core, API_CALLER, second.id, "Rather this.")

    assert (changed.prompt, changed.queue_position) == ("Rather this.", 1)
    told = [
        event for event in await working_rig.events(session_id=second.id) if event.kind == "session.changed"
    ]
    assert [event.payload for event in told] == [{"prompt": "Rather this."}]
    (await working_rig.runner.turn()).end()
    assert (await working_rig.runner.turn(2)).request.prompt == "Rather this."
    with pytest.raises(Conflict, match="only a pending one can be changed"):
        await queued.reword(working_rig.core, API_CALLER, second.id, "Too late.")


async def test_the_same_request_twice_at_once_changes_it_once(working_rig: Rig) -> None:
    _, second = await shop_with(working_rig, 2)
    once = Caller("telegram:1", origin="telegram:1:5")
    again = [queued.reword(working_rig.core, once, second.id, "Rather this.") for _ in range(2)]
    changed = await asyncio.gather(*again)
    assert [session.prompt for session in changed] == ["Rather this."] * 2
    assert (await working_rig.kinds()).count(EventKind.SESSION_CHANGED) == 1


async def test_the_database_itself_keeps_a_second_writer_out(rig: Rig) -> None:
    first, second = await shop_with(rig, 2)
    with pytest.raises(IntegrityError):
        await fetch("UPDATE session SET status = 'starting' WHERE id = ?", [second.id])
    assert (await sessions.get(rig.core, first.id)).status is S.STARTING

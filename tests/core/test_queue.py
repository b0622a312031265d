"""Prompts on a busy thread: each begins by itself when its turn comes, or says why it doesn't."""

from pathlib import Path
from typing import Any

import pytest

from core.app import work
from core.context import API_CALLER
from core.errors import Conflict
from core.events import TurnOutcome
from core.ports import Capabilities
from core.schemas.decisions import ResolveIn
from core.schemas.threads import PromptIn
from core.schemas.work import RepositoryPatch, RunIn, SessionOut, TaskPatch
from core.usecases import beginning, deciding, prompting, repositories, runs, sessions, tasks
from core.words import EventKind, RunnerMode, SessionStatus
from tests.support.core import UNLIMITED, Rig, open_rig
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
    async with work(rig.core, rig.messenger, UNLIMITED):
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

"""Tasks: written down, changed, cancelled."""

import asyncio

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, NotFound
from core.logic.titles import title_of
from core.machinery.rows import Slice
from core.schemas.decisions import ApprovalIn
from core.schemas.work import RunIn, TaskIn, TaskOut, TaskPatch
from core.usecases import approvals, runs, sessions, tasks
from core.words import ApprovalStatus, EventKind, Priority, Role, SessionStatus, TaskStatus, TaskType
from tests.support.core import Rig


async def patch(rig: Rig, task_id: int, **changes: object) -> TaskStatus:
    wanted = TaskPatch.model_validate(changes)
    return (await tasks.change(rig.core, API_CALLER, task_id, wanted)).status


async def test_a_task_is_open_and_has_sensible_defaults(rig: Rig) -> None:
    task = await rig.task("  Fix the login test.\nIt fails on Mondays. ")

    assert (task.status, task.type, task.priority) == (TaskStatus.OPEN, TaskType.PROMPT, Priority.NORMAL)
    assert task.title == "Fix the login test. It fails on Mondays."
    assert task.prompt == "  Fix the login test.\nIt fails on Mondays. "
    assert task.codex_thread_id is None


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("x", "x"),
        ("a b\n\n c", "a b c"),
        ("word " * 30, "word word word word word word word word word word word word…"),
        ("x" * 200, "x" * 60 + "…"),
    ],
)
def test_a_title_is_the_first_words_of_the_prompt(prompt: str, title: str) -> None:
    assert title_of(prompt) == title


async def test_an_unknown_repository_is_not_found(rig: Rig) -> None:
    with pytest.raises(NotFound, match="Repository 99 not found"):
        await rig.task(repository_id=99)


async def test_of_several_that_are_written_at_once_one_fails_alone(rig: Rig) -> None:
    repository = await rig.repository()
    wanted = [TaskIn(repository_id=number, prompt="At once") for number in (repository.id, 99, repository.id)]

    made = await asyncio.gather(
        *(tasks.create(rig.core, API_CALLER, each) for each in wanted), return_exceptions=True
    )

    assert [type(each) for each in made] == [TaskOut, NotFound, TaskOut]
    listed = await tasks.all_of(rig.core, Slice())
    assert {task.id for task in listed.items} == {each.id for each in made if isinstance(each, TaskOut)}
    assert (await rig.kinds()).count(EventKind.TASK_CREATED) == 2


async def test_the_same_origin_makes_one_task(rig: Rig) -> None:
    repository = await rig.repository()
    caller = Caller("telegram:1", origin="telegram:500")
    wanted = TaskIn(repository_id=repository.id, prompt="Once")

    first = await tasks.create(rig.core, caller, wanted)
    second = await tasks.create(rig.core, caller, wanted)

    assert first == second
    assert (await rig.kinds()).count(EventKind.TASK_CREATED) == 1


async def test_a_viewer_looks_only(rig: Rig) -> None:
    task = await rig.task()
    viewer = Caller("telegram:3", Role.VIEWER)

    with pytest.raises(Forbidden):
        await tasks.create(rig.core, viewer, TaskIn(repository_id=task.repository_id, prompt="x"))
    with pytest.raises(Forbidden):
        await tasks.change(rig.core, viewer, task.id, TaskPatch(title="x"))
    assert (await tasks.get(rig.core, task.id)).title == task.title


async def test_what_is_left_out_stays(rig: Rig) -> None:
    task = await rig.task("Old", title="Title", priority=Priority.HIGH)
    await patch(rig, task.id, prompt="New")

    changed = await tasks.get(rig.core, task.id)

    assert (changed.title, changed.prompt, changed.priority) == ("Title", "New", Priority.HIGH)
    assert (await rig.events(task_id=task.id))[-1].payload == {"prompt": "New"}


async def test_changing_nothing_writes_nothing(rig: Rig) -> None:
    task = await rig.task()
    await patch(rig, task.id)

    assert await rig.kinds(task_id=task.id) == [EventKind.TASK_CREATED]


async def test_an_unknown_task_is_not_found(rig: Rig) -> None:
    with pytest.raises(NotFound, match="Task 99 not found"):
        await patch(rig, 99, title="x")


@pytest.mark.parametrize("change", [{"prompt": "x"}, {"status": "cancelled"}, {"status": "open"}])
async def test_a_running_task_keeps_its_prompt_and_state(rig: Rig, change: dict[str, str]) -> None:
    task = await rig.task()
    await rig.run(task.id)

    with pytest.raises(Conflict, match="is running"):
        await patch(rig, task.id, **change)
    await patch(rig, task.id, title="A better name", priority="low")


async def test_a_cancelled_task_can_be_opened_again(rig: Rig) -> None:
    task = await rig.task()

    assert await patch(rig, task.id, status="cancelled") is TaskStatus.CANCELLED
    assert await patch(rig, task.id, status="open") is TaskStatus.OPEN
    assert (await rig.run(task.id)).status is SessionStatus.STARTING


async def test_cancelling_stops_what_has_not_begun(rig: Rig) -> None:
    task = await rig.task()
    first = await runs.prepare(rig.core, API_CALLER, task.id, RunIn())
    second = await runs.prepare(rig.core, API_CALLER, task.id, RunIn())

    await patch(rig, task.id, status="cancelled")

    for session_id in (first.id, second.id):
        session = await sessions.get(rig.core, session_id)
        assert session.status is SessionStatus.STOPPED
        assert await rig.kinds(session_id=session_id) == [
            EventKind.SESSION_CREATED,
            EventKind.SESSION_STOPPED,
        ]
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.CANCELLED


async def test_cancelling_withdraws_what_it_waits_for(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    await rig.held(task.id)
    await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="Sure?"))
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.BLOCKED

    await patch(rig, task.id, status="cancelled")

    found = await approvals.all_of(rig.core, Slice())
    assert {approval.status for approval in found.items} == {ApprovalStatus.CANCELLED}
    assert {approval.resolution_note for approval in found.items} == {"The task was cancelled."}
    assert (await rig.kinds(task_id=task.id)).count(EventKind.APPROVAL_CANCELLED) == 2
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.CANCELLED


async def test_what_was_withdrawn_does_not_deny_a_task_that_is_opened_again(rig: Rig) -> None:
    task = await rig.task()
    await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="Sure?"))
    await patch(rig, task.id, status="cancelled")
    await patch(rig, task.id, status="open")

    assert (await rig.run(task.id)).status is SessionStatus.STARTING


async def test_other_tasks_keep_what_is_theirs(rig: Rig) -> None:
    cancelled, other = await rig.task(), await rig.task(approval_required=True)
    waiting = await runs.prepare(rig.core, API_CALLER, other.id, RunIn())
    await rig.held(other.id)

    await patch(rig, cancelled.id, status="cancelled")

    assert (await sessions.get(rig.core, waiting.id)).status is SessionStatus.PENDING
    assert (await rig.approval()).status is ApprovalStatus.PENDING

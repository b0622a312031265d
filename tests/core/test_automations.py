"""What becomes of the times at which an automation is due: a table of what was, and what is written down."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.machinery.rows import Slice
from core.models import Automation, AutomationRun, Session, Task
from core.schemas.automations import AutomationPatch
from core.schemas.decisions import ResolveIn
from core.schemas.work import RepositoryPatch
from core.usecases import automations, deciding, repositories, sessions, tasks
from core.words import (
    AutomationRunStatus,
    EventKind,
    Priority,
    Sandbox,
    SessionStatus,
    TaskStatus,
    TaskType,
)
from tests.support.automations import (
    PROMPT,
    automation,
    clock,
    end_sessions,
    last_run,
    ledger,
    look,
    look_at,
    runs_of,
    session_ids,
)
from tests.support.core import Rig

FULL = {"sandbox": "danger-full-access"}


async def change(rig: Rig, automation_id: int, **patch: Any) -> None:
    await automations.change(rig.core, API_CALLER, automation_id, AutomationPatch.model_validate(patch))


@pytest.mark.defect(19)
async def test_what_is_due_becomes_a_task_and_its_session_once(rig: Rig) -> None:
    repository = await rig.repository()
    made = await automation(
        rig,
        repository_id=repository.id,
        payload={
            "task_type": "repo_health_check",
            "task_title": "Daily health check",
            "prompt": PROMPT,
            "priority": "high",
            "run_input": {"sandbox": "read-only", "model": "gpt-5.4"},
        },
    )
    await look_at(rig, clock("01-01 12:29:59"))
    assert await ledger(rig, made.id) == []

    await look_at(rig, clock("01-01 12:30"))
    await look(rig)
    await look_at(rig, clock("01-01 12:31"))

    (row,) = await runs_of(rig, made.id)
    assert (row.status, row.due_at, row.reason) == (AutomationRunStatus.FIRED, clock("01-01 12:30"), None)
    assert row.task_id is not None
    task = await tasks.get(rig.core, row.task_id)
    assert (task.repository_id, task.type, task.title) == (
        repository.id,
        TaskType.HEALTH_CHECK,
        "Daily health check",
    )
    assert (task.prompt, task.priority, task.status) == (PROMPT, Priority.HIGH, TaskStatus.RUNNING)
    assert await session_ids() == [row.session_id]
    session = await Session.get(id=row.session_id)
    assert (session.status, session.sandbox, session.model) == (
        SessionStatus.STARTING,
        Sandbox.READ_ONLY,
        "gpt-5.4",
    )
    assert session.actor == f"automation:{made.id}"
    assert session.origin == f"automation:{made.id}:2040-01-01T12:30:00Z"
    assert session.chat_id is None, "it speaks to every owner"


async def test_what_it_does_is_told_in_the_log(rig: Rig) -> None:
    made = await automation(rig)
    await look_at(rig, clock("01-01 12:30"))
    await look_at(rig, clock("01-02 12:30"))
    await automations.remove(rig.core, API_CALLER, made.id)

    told = await rig.events(automation_id=made.id)

    assert [event.kind for event in told] == [
        EventKind.AUTOMATION_CREATED,
        EventKind.AUTOMATION_FIRED,
        EventKind.AUTOMATION_SKIPPED,
        EventKind.AUTOMATION_DELETED,
    ]
    created, fired, skipped, _ = told
    assert created.payload["scheduleExpr"] == "daily@12:30"
    (first, second) = await runs_of(rig, made.id)
    assert (fired.task_id, fired.session_id) == (first.task_id, first.session_id)
    assert fired.payload == {
        "title": "Morning repo check",
        "runId": first.id,
        "dueAt": "2040-01-01T12:30:00Z",
    }
    assert (skipped.payload["code"], skipped.payload["runId"]) == ("still_running", second.id)
    assert {event.actor for event in (fired, skipped)} == {f"automation:{made.id}"}


@pytest.mark.parametrize(
    ("grace", "late", "expected"),
    [
        (0, 0, "fired"),
        (0, 60, "fired"),  # being woken takes its time
        (0, 61, "missed"),
        (3600, 3599, "fired"),
        (3600, 3600, "fired"),
        (3600, 3601, "missed"),
        (86399, 86000, "fired"),
    ],
)
async def test_what_was_missed_is_made_up_for_while_it_is_young(
    rig: Rig, grace: int, late: int, expected: str
) -> None:
    made = await automation(rig, grace_seconds=grace)
    rig.clock.set(clock("01-01 12:30"))
    rig.clock.move(late)

    await look(rig)
    await look(rig)

    assert await ledger(rig, made.id) == [("01-01 12:30", expected, "too_late" * (expected == "missed"))]
    assert len(await session_ids()) == (expected == "fired")


async def test_of_several_that_were_missed_the_newest_is_made_up_for(rig: Rig) -> None:
    made = await automation(rig, "hourly", grace_seconds=86400)

    await look_at(rig, clock("01-01 15:20"))

    assert await ledger(rig, made.id) == [
        ("01-01 13:00", "missed", "superseded"),
        ("01-01 14:00", "missed", "superseded"),
        ("01-01 15:00", "fired", ""),
    ]
    told = [event for event in await rig.events() if event.kind == EventKind.AUTOMATION_MISSED]
    assert [event.payload["count"] for event in told] == [2], "one event for all of them"


async def test_a_long_absence_leaves_a_row_for_each_time(rig: Rig) -> None:
    made = await automation(rig, "hourly", grace_seconds=0)

    await look_at(rig, clock("03-01 12:30"))

    rows = await ledger(rig, made.id)
    assert len(rows) == 60 * 24
    assert {(status, code) for _, status, code in rows} == {("missed", "too_late")}
    assert len({due for due, _, _ in rows}) == len(rows)
    assert (await automations.get(rig.core, made.id)).next_runs[0] == clock("03-01 13:00")


async def test_a_clock_that_says_a_century_has_passed_fills_no_disk(rig: Rig) -> None:
    made = await automation(rig, "daily@12:30", grace_seconds=0)

    await look_at(rig, clock("01-01 13:00").replace(year=2140))
    assert len(await ledger(rig, made.id)) == 400
    await look_at(rig, clock("01-01 13:00"))
    await look_at(rig, clock("01-02 12:30"))

    assert await ledger(rig, made.id) == [("01-02 12:30", "fired", "")]


async def test_nothing_begins_while_its_last_run_goes_on(rig: Rig) -> None:
    made = await automation(rig, "hourly")
    await look_at(rig, clock("01-01 13:00"))

    await look_at(rig, clock("01-01 14:00"))
    await end_sessions()
    await look_at(rig, clock("01-01 15:00"))

    assert await ledger(rig, made.id) == [
        ("01-01 13:00", "fired", ""),
        ("01-01 14:00", "skipped", "still_running"),
        ("01-01 15:00", "fired", ""),
    ]
    first, second, _ = await runs_of(rig, made.id)
    assert second.reason is not None
    assert second.reason.message == f"Its last run still goes on (session {first.session_id})."


async def test_other_work_in_the_repository_is_no_overlap(rig: Rig) -> None:
    repository = await rig.repository()
    one = await automation(rig, repository_id=repository.id)
    other = await automation(rig, repository_id=repository.id)
    await rig.run((await rig.task(repository_id=repository.id)).id)

    await look_at(rig, clock("01-01 12:30"))

    for each in (one, other):
        assert await ledger(rig, each.id) == [("01-01 12:30", "fired", "")]


@pytest.mark.defect(19)
async def test_19_what_is_due_while_something_else_runs_there_begins_when_that_is_over(
    working_rig: Rig,
) -> None:
    rig = working_rig
    repository = await rig.repository()
    made = await automation(rig, repository_id=repository.id, run={"sandbox": "workspace-write"})
    await rig.run((await rig.task("First.", repository_id=repository.id)).id)
    first = await rig.runner.turn()

    rig.move(1800)
    await rig.event(EventKind.AUTOMATION_FIRED)
    row = await last_run(rig, made.id)
    assert (row.status, row.due_at) == (AutomationRunStatus.FIRED, clock("01-01 12:30"))
    assert row.session_id is not None
    assert (await sessions.get(rig.core, row.session_id)).status is SessionStatus.PENDING
    assert len(rig.runner.requests) == 1

    first.end()
    turn = await rig.runner.turn(2)
    assert turn.request.prompt == PROMPT
    turn.end()
    await rig.session(row.session_id, SessionStatus.COMPLETED)


async def test_one_that_is_off_is_not_due(rig: Rig) -> None:
    made = await automation(rig, "hourly", enabled=False)
    assert made.next_runs == []

    await look_at(rig, clock("01-01 15:00"))

    assert await ledger(rig, made.id) == []


@pytest.mark.parametrize(
    ("before", "patch", "first"),
    [
        ({"enabled": False}, {"enabled": True}, "01-01 15:00"),
        ({"expression": "daily@23:00"}, {"schedule_expr": "hourly"}, "01-01 15:00"),
        ({"expression": "daily@23:00"}, {"schedule_expr": "daily@14:00"}, "01-02 14:00"),
        ({"expression": "daily@20:00"}, {"time_zone": "Asia/Kolkata"}, "01-01 14:30"),
        ({"expression": "daily@19:30"}, {"time_zone": "Asia/Kolkata"}, "01-02 14:00"),
    ],
)
async def test_the_past_never_fires_by_a_change(
    rig: Rig, before: dict[str, Any], patch: dict[str, Any], first: str
) -> None:
    fields: dict[str, Any] = {"expression": "hourly", "grace_seconds": 86400} | before
    made = await automation(rig, **fields)
    await look_at(rig, clock("01-01 14:20"))

    await change(rig, made.id, **patch)
    await look(rig)

    assert await ledger(rig, made.id) == []
    assert (await automations.get(rig.core, made.id)).next_runs[0] == clock(first)
    await look_at(rig, clock(first))
    assert [status for _, status, _ in await ledger(rig, made.id)] == ["fired"]


@pytest.mark.parametrize(
    "patch", [{"enabled": False}, {"schedule_expr": "daily@09:00"}, {"time_zone": "Asia/Kolkata"}]
)
async def test_what_was_due_and_had_not_begun_when_it_was_changed_is_skipped(
    rig: Rig, patch: dict[str, Any]
) -> None:
    made = await automation(rig, "hourly", grace_seconds=86400)
    rig.clock.set(clock("01-01 14:00:01"))

    await change(rig, made.id, **patch)
    await look(rig)

    assert await ledger(rig, made.id) == [
        ("01-01 13:00", "skipped", "changed"),
        ("01-01 14:00", "skipped", "changed"),
    ]


@pytest.mark.parametrize(
    "patch",
    [
        {"title": "Another"},
        {"enabled": True},
        {"schedule_expr": "daily@12:30"},
        {"time_zone": None},
        {"payload": {"prompt": "Look again."}},
        {"grace_seconds": 60},
        {},
    ],
)
async def test_a_change_of_something_else_moves_nothing(rig: Rig, patch: dict[str, Any]) -> None:
    made = await automation(rig)
    rig.clock.set(clock("01-01 12:30"))

    await change(rig, made.id, **patch)
    await look(rig)

    assert await ledger(rig, made.id) == [("01-01 12:30", "fired", "")]


async def test_a_change_of_the_payload_keeps_what_is_left_out(rig: Rig) -> None:
    made = await automation(rig, run={"sandbox": "read-only", "model": "m"})

    await change(rig, made.id, payload={"prompt": "Look again.", "task_title": "Again"})
    kept = (await automations.get(rig.core, made.id)).payload
    await change(rig, made.id, payload={"run_input": {"model": "other"}, "task_title": None})
    replaced = (await automations.get(rig.core, made.id)).payload

    assert (kept.prompt, kept.task_title, kept.task_type) == ("Look again.", "Again", TaskType.HEALTH_CHECK)
    assert (kept.run_input.sandbox, kept.run_input.model) == (Sandbox.READ_ONLY, "m")
    assert (replaced.task_title, replaced.run_input.sandbox, replaced.run_input.model) == (
        None,
        None,
        "other",
    )


@pytest.mark.defect(19)
async def test_its_own_zone_counts_and_without_one_that_of_the_settings(rig: Rig) -> None:
    repository = await rig.repository()
    own = await automation(rig, repository_id=repository.id, time_zone="Asia/Kolkata")
    ours = await automation(rig, repository_id=repository.id)

    assert (own.effective_time_zone, own.next_runs[0]) == ("Asia/Kolkata", clock("01-02 07:00"))
    assert (ours.effective_time_zone, ours.next_runs[0]) == ("UTC", clock("01-01 12:30"))
    assert len(own.next_runs) == 5


async def test_a_repository_that_is_gone(rig: Rig, tmp_path: Path) -> None:
    repository = await rig.repository()
    made = await automation(rig, "hourly", repository_id=repository.id)
    shutil.move(repository.local_path, tmp_path / "elsewhere")
    await look_at(rig, clock("01-01 13:00"))

    assert await ledger(rig, made.id) == [("01-01 13:00", "failed", "repository_gone")]
    assert await Task.all().count() == 0
    shutil.move(tmp_path / "elsewhere", repository.local_path)
    await look_at(rig, clock("01-01 14:00"))
    assert (await ledger(rig, made.id))[1:] == [("01-01 14:00", "fired", "")]


async def test_a_run_that_the_repository_does_not_allow(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True)
    made = await automation(rig, "hourly", repository_id=repository.id, run={"allow_network": True})
    await repositories.change(rig.core, API_CALLER, repository.id, RepositoryPatch(allow_network=False))

    await look_at(rig, clock("01-01 13:00"))
    await look_at(rig, clock("01-01 14:00"))

    assert await ledger(rig, made.id) == [
        ("01-01 13:00", "failed", "network_not_allowed"),
        ("01-01 14:00", "failed", "network_not_allowed"),
    ]
    assert await Task.all().count() == 0, "nothing is left behind"
    first, second = [event for event in await rig.events() if event.kind == EventKind.AUTOMATION_FAILED]
    assert first.payload["since"] == second.payload["since"], "the same trouble goes on"


async def test_a_run_that_needs_a_yes_waits_for_it(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True, allow_commit=True)
    made = await automation(rig, repository_id=repository.id, run=FULL)
    await look_at(rig, clock("01-01 12:30"))

    assert await ledger(rig, made.id) == [("01-01 12:30", "blocked", "full_access_needs_approval")]
    blocked = await last_run(rig, made.id)
    approval = await rig.approval()
    assert (approval.task_id, blocked.session_id) == (blocked.task_id, None)
    assert (await tasks.get(rig.core, approval.task_id)).status is TaskStatus.BLOCKED

    await deciding.resolve(rig.core, API_CALLER, approval.id, ResolveIn(status="approved"))

    begun = await last_run(rig, made.id)
    assert begun.session_status is SessionStatus.STARTING
    assert await session_ids() == [begun.session_id]


async def test_nothing_begins_while_its_last_run_waits_for_a_yes(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True, allow_commit=True)
    made = await automation(rig, "daily@13:00", repository_id=repository.id, run=FULL)
    await look_at(rig, clock("01-01 13:00"))
    await change(rig, made.id, schedule_expr="daily@13:20")
    await look_at(rig, clock("01-01 13:20"))
    await deciding.resolve(rig.core, API_CALLER, (await rig.approval()).id, ResolveIn(status="rejected"))
    await change(rig, made.id, schedule_expr="daily@13:40")
    await look_at(rig, clock("01-01 13:40"))

    assert [row[1:] for row in await ledger(rig, made.id)] == [
        ("blocked", "full_access_needs_approval"),
        ("skipped", "still_waiting"),
        ("blocked", "full_access_needs_approval"),
    ]


async def test_a_question_whose_time_is_over_is_not_waited_for(rig: Rig) -> None:
    """An hour is how long a question waits: it must not matter who looks first then."""
    repository = await rig.repository(allow_network=True, allow_commit=True)
    made = await automation(rig, "hourly", repository_id=repository.id, run=FULL)

    await look_at(rig, clock("01-01 13:00"))
    await look_at(rig, clock("01-01 14:00"))

    assert [status for _, status, _ in await ledger(rig, made.id)] == ["blocked", "blocked"]


async def test_where_a_worktree_is_asked_for_it_has_one_of_its_own(rig: Rig) -> None:
    repository = await rig.repository(require_worktree=True)
    made = await automation(rig, "hourly", repository_id=repository.id)
    for hour in (13, 14):
        await look_at(rig, clock(f"01-01 {hour}:00"))
        await end_sessions()

    places = {(row.worktree_path, row.branch_name) for row in await Session.all()}
    assert [branch for _, branch in places] == [f"cc/automation-{made.id}"], "the same each time"


async def test_a_worktree_that_cannot_be_made(rig: Rig) -> None:
    repository = await rig.repository(require_worktree=True)
    bad = await automation(rig, repository_id=repository.id, run={"branch_name": "no..good"})
    main = await automation(rig, repository_id=repository.id, run={"branch_name": "main"})

    await look_at(rig, clock("01-01 12:30"))

    assert await ledger(rig, bad.id) == [("01-01 12:30", "failed", "worktree_failed")]
    assert await ledger(rig, main.id) == [("01-01 12:30", "failed", "worktree_required")]
    assert await Task.all().count() == 0


async def test_a_clock_that_was_wrong_and_went_back(rig: Rig) -> None:
    made = await automation(rig, "hourly", grace_seconds=0)
    await look_at(rig, clock("01-01 20:00:30"))
    assert [row[1] for row in await ledger(rig, made.id)] == [*["missed"] * 7, "fired"]
    await end_sessions()

    await look_at(rig, clock("01-01 17:30"))

    hours = [int(due[-5:-3]) for due, _, _ in await ledger(rig, made.id)]
    assert hours == [13, 14, 15, 16, 17, 20], "what lies ahead again was not missed"
    for hour in (18, 19, 20, 21):
        await look_at(rig, clock(f"01-01 {hour}:00"))
        await end_sessions()
    rows = sorted(await ledger(rig, made.id))
    assert [row[1] for row in rows] == ["missed"] * 5 + ["fired"] * 4
    assert len(await session_ids()) == 4, "20:00 had fired already"


async def test_made_by_a_clock_from_the_future_it_fires_all_the_same(rig: Rig) -> None:
    rig.clock.set(clock("12-01 00:00"))
    made = await automation(rig)

    await look_at(rig, clock("01-01 12:00"))
    await look_at(rig, clock("01-01 12:30"))

    assert await ledger(rig, made.id) == [("01-01 12:30", "fired", "")]


async def test_a_deleted_one_is_gone_and_its_runs_stay(rig: Rig) -> None:
    made = await automation(rig, "hourly")
    await look_at(rig, clock("01-01 13:00"))
    rig.clock.set(clock("01-01 14:00:01"))

    gone = await automations.remove(rig.core, API_CALLER, made.id)

    assert (gone.id, gone.enabled, gone.next_runs) == (made.id, False, [])
    await look_at(rig, clock("01-01 15:00"))
    assert await ledger(rig, made.id) == [("01-01 13:00", "fired", ""), ("01-01 14:00", "skipped", "changed")]
    assert (await automations.all_of(rig.core, Slice())).items == []
    for call in (
        automations.get(rig.core, made.id),
        automations.runs_of(rig.core, made.id, Slice()),
        automations.remove(rig.core, API_CALLER, made.id),
        automations.change(rig.core, API_CALLER, made.id, AutomationPatch(enabled=True)),
    ):
        with pytest.raises(Exception, match=f"Automation {made.id} not found"):
            await call


async def test_the_same_origin_makes_one(rig: Rig) -> None:
    repository = await rig.repository()
    caller = Caller("telegram:1", origin="telegram:7:1")

    first, second = [await automation(rig, repository_id=repository.id, caller=caller) for _ in range(2)]

    assert first.id == second.id


async def test_one_that_is_broken_does_not_keep_the_others_from_firing(rig: Rig) -> None:
    repository = await rig.repository()
    broken = await automation(rig, repository_id=repository.id)
    well = await automation(rig, repository_id=repository.id)
    await Automation.filter(id=broken.id).update(payload={"nonsense": True})

    await look_at(rig, clock("01-01 12:30"))

    assert await ledger(rig, well.id) == [("01-01 12:30", "fired", "")]
    assert await AutomationRun.filter(automation_id=broken.id).count() == 0


async def test_at_work_it_is_begun_by_the_runner(working_rig: Rig) -> None:
    rig = working_rig
    made = await automation(rig)

    rig.move(1800)

    turn = await rig.runner.turn()
    assert turn.request.prompt == PROMPT
    turn.say("All is well.")
    turn.end()
    row = await last_run(rig, made.id)
    assert row.session_id is not None
    await rig.session(row.session_id, SessionStatus.COMPLETED)
    shown = await automations.get(rig.core, made.id)
    assert shown.last_run is not None
    assert shown.last_run.session_status is SessionStatus.COMPLETED
    assert shown.next_runs[0] == clock("01-02 12:30")


async def test_whoever_looks_at_once_fires_once(rig: Rig) -> None:
    repository = await rig.repository()
    made = [await automation(rig, "hourly", repository_id=repository.id) for _ in range(5)]
    rig.clock.set(clock("01-01 13:00"))

    await asyncio.gather(*(look(rig) for _ in range(20)))

    for each in made:
        assert await ledger(rig, each.id) == [("01-01 13:00", "fired", "")]
    assert len(await session_ids()) == len(made)
    assert len((await sessions.all_of(rig.core, Slice())).items) == len(made)

"""Runs: allowed, denied with every reason, or blocked."""

from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import Forbidden, NotFound
from core.models import Approval, Session
from core.schemas.decisions import ApprovalIn
from core.schemas.work import RunIn
from core.usecases import approvals, plans, runs, sessions, tasks
from core.words import (
    ApprovalKind,
    EventKind,
    Role,
    Sandbox,
    SessionStatus,
    TaskStatus,
    Verdict,
)
from tests.support.core import Rig
from tests.support.deciding import denied, resolve, sessions_of


async def test_an_allowed_run_starts_with_what_it_asked_for(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True, allow_commit=True)
    task = await rig.task("Do it.", repository_id=repository.id, requested_by="web")

    session = await rig.run(task.id, Caller("telegram:5", chat_id=5), model="gpt-5.4", allow_network=True)

    assert (session.status, session.prompt, session.model) == (SessionStatus.STARTING, "Do it.", "gpt-5.4")
    assert (session.sandbox, session.allow_network, session.allow_commit) == (
        Sandbox.WORKSPACE_WRITE,
        True,
        False,
    )
    assert (session.requested_by, session.actor) == ("web", "telegram:5")
    assert (await Session.get(id=session.id)).chat_id == 5
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.RUNNING
    assert await rig.kinds(session_id=session.id) == [
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
    ]


async def test_without_writing_it_reads(rig: Rig) -> None:
    repository = await rig.repository(allow_write=False)
    task = await rig.task(repository_id=repository.id)

    assert (await rig.run(task.id)).sandbox is Sandbox.READ_ONLY


async def test_a_denied_run_tells_every_reason_and_leaves_nothing(rig: Rig) -> None:
    repository = await rig.repository(allow_write=False)
    task = await rig.task(repository_id=repository.id)
    before = await rig.kinds()

    codes = await denied(rig, task.id, sandbox=Sandbox.WORKSPACE_WRITE, allow_network=True, allow_commit=True)

    assert codes == ["write_not_allowed", "network_not_allowed", "commit_not_allowed"]
    assert await rig.kinds() == before
    assert await sessions_of(rig, task.id) == []


async def test_a_task_that_runs_is_denied_another_run(rig: Rig) -> None:
    task = await rig.task()
    await rig.run(task.id)

    assert await denied(rig, task.id) == ["task_running"]


async def test_an_unknown_task_and_a_viewer(rig: Rig) -> None:
    with pytest.raises(NotFound):
        await runs.run(rig.core, API_CALLER, 99, RunIn())
    with pytest.raises(Forbidden):
        await runs.run(rig.core, Caller("telegram:3", Role.VIEWER), (await rig.task()).id, RunIn())


async def test_a_policy_check_changes_nothing(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    before = await rig.kinds()

    checked = await runs.policy_check(rig.core, task.id, RunIn())

    assert checked.policy.verdict is Verdict.BLOCKED
    assert checked.policy.approval_ids == []
    assert await rig.kinds() == before
    assert not await Approval.exists()


async def test_a_blocked_run_asks_once_with_all_that_is_needed_to_decide(rig: Rig) -> None:
    task = await rig.task(approval_required=True)

    first = await rig.held(task.id, Caller("telegram:5", chat_id=5))
    again = await rig.held(task.id)

    assert first.policy.verdict is Verdict.BLOCKED
    assert first.policy.approval_ids == again.policy.approval_ids
    approval = await rig.approval()
    assert first.policy.approval_ids == [approval.id]
    assert (approval.kind, approval.requested_by) == (ApprovalKind.RUN, "telegram:5")
    assert approval.reason == "This task runs only after an approval."
    assert approval.cwd is not None
    assert await rig.kinds(task_id=task.id) == [
        EventKind.TASK_CREATED,
        EventKind.APPROVAL_REQUESTED,
        EventKind.TASK_BLOCKED,
    ]
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.BLOCKED


async def test_a_run_that_is_allowed_since_it_was_looked_at_starts(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = await rig.task()
    asked = await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="?"))
    judge_once = plans.verdict_on
    looks: list[int] = []

    async def judge_and_approve(wanted: Any) -> Any:
        judgement = await judge_once(wanted)
        if not looks:
            looks.append(1)
            await resolve(rig, asked.id)
        return judgement

    monkeypatch.setattr(runs, "verdict_on", judge_and_approve)

    # Only a run that asks for a worktree is looked at before: there is something to make for it.
    session = await rig.run(task.id, branch_name="cc/later")
    assert session.status is SessionStatus.STARTING
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.RUNNING


async def test_the_same_origin_runs_once(rig: Rig) -> None:
    task = await rig.task()
    caller = Caller("telegram:1", origin="telegram:500")
    first = await rig.run(task.id, caller)
    await sessions.stop(rig.core, API_CALLER, first.id)

    assert (await rig.run(task.id, caller)).id == first.id
    assert len(await sessions_of(rig, task.id)) == 1

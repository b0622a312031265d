"""Runs that need a yes: bound to the very request, counted once; and sessions that begin later."""

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, PolicyDenied
from core.models import Approval, Session, Task
from core.schemas.decisions import ApprovalIn, ResolveIn
from core.schemas.work import PolicyOut, RepositoryPatch, RunIn, SessionOut
from core.usecases import approvals, beginning, deciding, repositories, runs, sessions, tasks
from core.words import (
    ApprovalStatus,
    EventKind,
    Role,
    Sandbox,
    SessionStatus,
    TaskStatus,
)
from tests.support.core import Rig
from tests.support.deciding import denied, resolve, sessions_of


async def test_approving_starts_exactly_that_run_once(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True)
    task = await rig.task("Do it.", repository_id=repository.id, approval_required=True)
    held = await rig.held(task.id, Caller("telegram:5", chat_id=5), model="m", allow_network=True)

    await resolve(rig, held.policy.approval_ids[0])

    (session,) = await sessions_of(rig, task.id)
    assert (session.status, session.model, session.allow_network) == (SessionStatus.STARTING, "m", True)
    assert (await Session.get(id=session.id)).chat_id == 5, "it speaks where it was asked for"
    row = await Approval.get(id=held.policy.approval_ids[0])
    assert (row.session_id, row.used_at) == (session.id, rig.clock.now())
    await sessions.stop(rig.core, API_CALLER, session.id)
    await rig.held(task.id, model="m", allow_network=True)


async def test_another_request_needs_another_approval(rig: Rig) -> None:
    task = await rig.task(approval_required=True)

    first = await rig.held(task.id)
    second = await rig.held(task.id, model="another")

    assert first.policy.approval_ids != second.policy.approval_ids


async def test_another_prompt_needs_another_approval(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    first = await rig.held(task.id)

    other = await runs.run(rig.core, API_CALLER, task.id, RunIn(), prompt="Something else.")

    assert isinstance(other, PolicyOut)
    assert other.policy.approval_ids != first.policy.approval_ids


async def test_approving_starts_what_was_asked_though_the_task_reads_otherwise_by_now(rig: Rig) -> None:
    task = await rig.task("Delete nothing.", approval_required=True)
    held = await rig.held(task.id)
    await Task.filter(id=task.id).update(prompt="Delete everything.")

    await resolve(rig, held.policy.approval_ids[0])

    assert (await sessions_of(rig, task.id))[0].prompt == "Delete nothing."


async def test_a_label_does_not_make_it_another_request(rig: Rig) -> None:
    task = await rig.task(approval_required=True)

    first = await rig.held(task.id, requested_by="phone")

    assert (await rig.held(task.id, requested_by="desk")).policy.approval_ids == first.policy.approval_ids


async def test_flags_that_changed_meanwhile_deny_and_the_approval_stays_open(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True)
    task = await rig.task(repository_id=repository.id, approval_required=True)
    held = await rig.held(task.id, allow_network=True)
    await repositories.change(rig.core, API_CALLER, repository.id, RepositoryPatch(allow_network=False))

    with pytest.raises(PolicyDenied, match="does not allow network"):
        await resolve(rig, held.policy.approval_ids[0])

    assert (await rig.approval()).status is ApprovalStatus.PENDING
    assert await sessions_of(rig, task.id) == []
    assert EventKind.APPROVAL_RESOLVED not in await rig.kinds()
    await repositories.change(rig.core, API_CALLER, repository.id, RepositoryPatch(allow_network=True))
    assert (await resolve(rig, held.policy.approval_ids[0])).status is ApprovalStatus.APPROVED


async def test_rejecting_a_run_starts_nothing_and_opens_the_task(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    held = await rig.held(task.id)

    await resolve(rig, held.policy.approval_ids[0], "rejected", resolution_note="Not now.")

    assert await sessions_of(rig, task.id) == []
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN


async def test_full_access_waits_for_an_owner(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True, allow_commit=True)
    task = await rig.task(repository_id=repository.id)
    held = await rig.held(task.id, sandbox=Sandbox.DANGER_FULL_ACCESS)
    (approval_id,) = held.policy.approval_ids

    with pytest.raises(Forbidden):
        await deciding.resolve(
            rig.core, Caller("telegram:2", Role.OPERATOR), approval_id, ResolveIn(status="approved")
        )
    await resolve(rig, approval_id)

    assert (await sessions_of(rig, task.id))[0].sandbox is Sandbox.DANGER_FULL_ACCESS


async def test_a_manual_approval_blocks_until_it_is_decided_and_denies_when_rejected(rig: Rig) -> None:
    task = await rig.task()
    asked = await approvals.create_manual(
        rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="Is the freeze over?")
    )
    held = await rig.held(task.id)
    assert held.policy.approval_ids == [asked.id]

    await resolve(rig, asked.id, "rejected")

    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN
    assert await denied(rig, task.id) == ["approval_rejected"]


async def test_a_manual_approval_that_nobody_decides_is_a_no(rig: Rig) -> None:
    task = await rig.task()
    await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="May it?"))
    rig.move(3601)
    await approvals.expire_due(rig.core)

    assert await denied(rig, task.id) == ["approval_expired"]


async def test_a_prepared_session_begins_when_it_is_told(rig: Rig) -> None:
    task = await rig.task()
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn(model="m"))
    assert prepared.status is SessionStatus.PENDING
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN

    begun = await beginning.begin(rig.core, API_CALLER, prepared.id)

    assert isinstance(begun, SessionOut)
    assert (begun.id, begun.status, begun.model) == (prepared.id, SessionStatus.STARTING, "m")
    with pytest.raises(Conflict, match="only a pending one can be started"):
        await beginning.begin(rig.core, API_CALLER, prepared.id)


async def test_the_same_origin_prepares_one_session(rig: Rig) -> None:
    task = await rig.task()
    caller = Caller("telegram:1", origin="telegram:500")

    first = await runs.prepare(rig.core, caller, task.id, RunIn())

    assert (await runs.prepare(rig.core, caller, task.id, RunIn())).id == first.id


async def test_a_prepared_session_is_judged_when_it_begins(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True)
    task = await rig.task(repository_id=repository.id)
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn(allow_network=True))
    await repositories.change(rig.core, API_CALLER, repository.id, RepositoryPatch(allow_network=False))

    with pytest.raises(PolicyDenied):
        await beginning.begin(rig.core, API_CALLER, prepared.id)
    assert (await sessions.get(rig.core, prepared.id)).status is SessionStatus.PENDING


async def test_approving_begins_the_prepared_session_itself(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn(branch_name="b"))
    held = await beginning.begin(rig.core, API_CALLER, prepared.id)
    assert isinstance(held, PolicyOut)

    await resolve(rig, held.policy.approval_ids[0])

    (session,) = await sessions_of(rig, task.id)
    assert (session.id, session.status) == (prepared.id, SessionStatus.STARTING)


async def test_stopping_the_prepared_session_withdraws_its_approval(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn())
    await beginning.begin(rig.core, API_CALLER, prepared.id)

    await sessions.stop(rig.core, API_CALLER, prepared.id)

    assert (await rig.approval()).status is ApprovalStatus.CANCELLED
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN


async def test_stopping_a_prepared_session_leaves_the_one_that_runs(rig: Rig) -> None:
    task = await rig.task()
    prepared = await runs.prepare(rig.core, API_CALLER, task.id, RunIn())
    await rig.run(task.id)

    await sessions.stop(rig.core, API_CALLER, prepared.id)

    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.RUNNING

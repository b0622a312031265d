"""Approvals: decided once, in time, by who may."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import AlreadyDecided, Conflict, Forbidden, InvalidInput, NotFound
from core.schemas.decisions import ApprovalIn, ApprovalOut, ResolveIn
from core.usecases import approvals, deciding, tasks
from core.words import (
    ApprovalStatus,
    EventKind,
    Role,
    TaskStatus,
)
from tests.support.core import Rig

S = ApprovalStatus


async def resolve(
    rig: Rig, approval_id: int, status: Any = "approved", caller: Caller = API_CALLER, **fields: Any
) -> ApprovalOut:
    return await deciding.resolve(rig.core, caller, approval_id, ResolveIn(status=status, **fields))


async def manual(rig: Rig, **fields: Any) -> ApprovalOut:
    task = await rig.task()
    wanted = ApprovalIn(task_id=task.id, reason="Is the freeze over?", **fields)
    return await approvals.create_manual(rig.core, API_CALLER, wanted)


async def test_a_manual_one_is_approved_once_only(rig: Rig) -> None:
    with pytest.raises(Conflict, match="only be approved once"):
        await resolve(rig, (await manual(rig)).id, decision="session")


async def test_of_a_hundred_one_wins(rig: Rig) -> None:
    approval = await manual(rig)

    async def press(number: int) -> str | None:
        try:
            status = "approved" if number % 2 else "rejected"
            await resolve(rig, approval.id, status, Caller(f"telegram:{number}"))
        except AlreadyDecided:
            return None
        return f"telegram:{number}"

    winners = [who for who in await asyncio.gather(*map(press, range(100))) if who is not None]

    assert len(winners) == 1
    assert (await approvals.get(rig.core, approval.id)).resolved_actor == winners[0]
    assert (await rig.kinds()).count(EventKind.APPROVAL_RESOLVED) == 1


async def test_of_a_hundred_who_approve_a_run_one_starts_it(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    (approval_id,) = (await rig.held(task.id, branch_name="b")).policy.approval_ids

    results = await asyncio.gather(*(resolve(rig, approval_id) for _ in range(20)), return_exceptions=True)

    assert sum(isinstance(result, ApprovalOut) for result in results) == 1
    assert all(isinstance(result, ApprovalOut | Conflict) for result in results)
    assert (await rig.kinds()).count(EventKind.SESSION_CREATED) == 1


@pytest.mark.defect(8)
async def test_who_comes_too_late_is_told_who_and_when(rig: Rig) -> None:
    approval = await manual(rig)
    await resolve(rig, approval.id, "rejected", resolved_by="Ann")

    with pytest.raises(AlreadyDecided, match="already rejected by Ann, 2040-01-01 12:00 UTC"):
        await resolve(rig, approval.id)


async def test_an_expired_one_cannot_be_approved_even_before_it_was_marked(rig: Rig) -> None:
    approval = await manual(rig)
    rig.clock.move(3600)

    for status in ("approved", "rejected"):
        with pytest.raises(AlreadyDecided, match="has expired"):
            await resolve(rig, approval.id, status)
    await approvals.expire_due(rig.core)
    with pytest.raises(AlreadyDecided, match="already expired by system"):
        await resolve(rig, approval.id)
    assert await rig.kinds(approval_id=approval.id) == [
        EventKind.APPROVAL_REQUESTED,
        EventKind.APPROVAL_EXPIRED,
    ]


async def test_an_expired_run_makes_no_worktree(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    (approval_id,) = (await rig.held(task.id, branch_name="b")).policy.approval_ids
    rig.clock.move(3600)

    with pytest.raises(AlreadyDecided):
        await resolve(rig, approval_id)

    assert not (rig.core.settings.data_dir / "worktrees").exists()


async def test_one_moment_before_it_expires_it_can_be_approved(rig: Rig) -> None:
    approval = await manual(rig)
    rig.clock.move(3599.999)

    assert await approvals.expire_due(rig.core) == approval.expires_at
    assert (await resolve(rig, approval.id)).status is S.APPROVED


async def test_an_own_time_to_expire(rig: Rig) -> None:
    soon = rig.clock.now() + timedelta(seconds=5)
    assert (await manual(rig, expires_at=soon)).expires_at == soon

    with pytest.raises(InvalidInput, match="lies in the past"):
        await manual(rig, expires_at=rig.clock.now())


async def test_an_expired_run_approval_unblocks_its_task(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    await rig.held(task.id)
    rig.clock.move(3600)

    assert await approvals.expire_due(rig.core) is None

    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN


async def test_a_task_is_blocked_until_its_last_question_is_gone(rig: Rig) -> None:
    task = await rig.task(approval_required=True)
    held = await rig.held(task.id)
    extra = await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=task.id, reason="?"))

    await resolve(rig, held.policy.approval_ids[0], "rejected")
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.BLOCKED
    await resolve(rig, extra.id)
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN


async def test_who_may_decide(rig: Rig) -> None:
    approval = await manual(rig)

    with pytest.raises(Forbidden):
        await resolve(rig, approval.id, caller=Caller("telegram:3", Role.VIEWER))
    assert (await resolve(rig, approval.id, caller=Caller("telegram:2", Role.OPERATOR))).status is S.APPROVED


async def test_what_is_not_there(rig: Rig) -> None:
    with pytest.raises(NotFound, match="Approval 99 not found"):
        await resolve(rig, 99)
    with pytest.raises(NotFound, match="Approval 99 not found"):
        await approvals.get(rig.core, 99)
    with pytest.raises(NotFound, match="Task 99 not found"):
        await approvals.create_manual(rig.core, API_CALLER, ApprovalIn(task_id=99, reason="?"))


async def test_a_manual_one_belongs_to_a_session_of_its_task(rig: Rig) -> None:
    one, other = await rig.task(), await rig.task()
    session = await rig.run(one.id)

    with pytest.raises(InvalidInput, match="belongs to another task"):
        await approvals.create_manual(
            rig.core, API_CALLER, ApprovalIn(task_id=other.id, session_id=session.id, reason="?")
        )
    with pytest.raises(NotFound, match="Session 99 not found"):
        await approvals.create_manual(
            rig.core, API_CALLER, ApprovalIn(task_id=one.id, session_id=99, reason="?")
        )

"""Approvals that only some may decide, and that take two of them: whichever edge each comes by."""

import asyncio
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import AlreadyDecided, Conflict, Forbidden
from core.schemas.decisions import ApprovalIn, ApprovalOut, ResolveIn
from core.schemas.work import RepositoryPatch, TaskPatch
from core.usecases import approvals, deciding, repositories, tasks
from core.words import ApprovalStatus, Decision, EventKind, Role, SessionStatus
from tests.support.core import Rig

ANN, BO = Caller("telegram:2", Role.OPERATOR, 2), Caller("telegram:3", Role.OPERATOR, 3)


async def _asked(rig: Rig, **rules: Any) -> ApprovalOut:
    """A run that waits for its approval, in a repository with these rules."""
    repository = await rig.repository("shop", **rules)
    task = await rig.task(repository_id=repository.id, approval_required=True)
    held = await rig.held(task.id)
    return await approvals.get(rig.core, held.policy.approval_ids[0])


async def _says(
    rig: Rig, who: Caller, approval: ApprovalOut, status: Any = "approved", **more: Any
) -> ApprovalOut:
    return await deciding.resolve(rig.core, who, approval.id, ResolveIn(status=status, **more))


async def test_a_yes_counts_when_two_have_said_it_and_both_are_written_down(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)

    first = await _says(rig, ANN, approval)
    assert (first.status, first.first_actor, first.resolved_actor) == (
        ApprovalStatus.PENDING,
        "telegram:2",
        None,
    )
    assert first.session_id is None
    second = await _says(rig, API_CALLER, approval, resolved_by="script")

    assert second.status is ApprovalStatus.APPROVED
    assert (second.first_actor, second.resolved_actor) == ("telegram:2", "api")
    assert second.session_id is not None
    kinds = await rig.kinds(approval_id=approval.id)
    assert kinds == [
        EventKind.APPROVAL_REQUESTED,
        EventKind.APPROVAL_CONFIRMED,
        EventKind.APPROVAL_RESOLVED,
    ]


async def test_the_same_person_is_not_two(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)
    await _says(rig, ANN, approval)

    with pytest.raises(Conflict, match="You have approved it already"):
        await _says(rig, ANN, approval)

    assert (await approvals.get(rig.core, approval.id)).status is ApprovalStatus.PENDING


async def test_of_two_at_once_neither_starts_it_alone_and_together_they_do_once(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)
    crowd = [Caller(f"telegram:{user}", Role.OPERATOR, user) for user in range(2, 12)]

    outcomes = await asyncio.gather(*(_says(rig, who, approval) for who in crowd), return_exceptions=True)

    said = [each for each in outcomes if isinstance(each, ApprovalOut)]
    assert len(said) == 2
    assert all(isinstance(each, AlreadyDecided | ApprovalOut) for each in outcomes)
    decided = await approvals.get(rig.core, approval.id)
    assert decided.first_actor != decided.resolved_actor
    assert len(await rig.events(session_id=decided.session_id or 0)) > 0


async def test_one_no_is_enough(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)
    await _says(rig, ANN, approval)

    assert (await _says(rig, BO, approval, "rejected")).status is ApprovalStatus.REJECTED
    with pytest.raises(AlreadyDecided):
        await _says(rig, API_CALLER, approval)


async def test_the_second_yes_cannot_come_too_late(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)
    await _says(rig, ANN, approval)
    rig.clock.move(3601)

    for who in (ANN, BO):
        with pytest.raises(AlreadyDecided, match="has expired"):
            await _says(rig, who, approval)


async def test_what_two_do_not_agree_on_is_approved_once(working_rig: Rig) -> None:
    rig = working_rig
    repository = await rig.repository("shop", require_two_people=True)
    session = await rig.run((await rig.task(repository_id=repository.id)).id)
    turn = await rig.runner.turn()
    turn.ask()
    approval = await rig.approval(session.id)
    await _says(rig, ANN, approval, decision="session")
    assert rig.runner.answered == []

    decided = await _says(rig, BO, approval)

    assert decided.decision is Decision.ONCE
    await rig.runner.until_answered()
    turn.end()
    await rig.session(session.id, SessionStatus.COMPLETED)


async def test_only_whom_the_repository_names_decides(rig: Rig) -> None:
    approval = await _asked(rig, approvers=["telegram:2", "token:lead"])

    for who in (BO, API_CALLER):
        for status in ("approved", "rejected"):
            with pytest.raises(Forbidden, match=r"Only telegram:2 or token:lead may decide this\."):
                await _says(rig, who, approval, status)
    assert (await approvals.get(rig.core, approval.id)).approvers == ["telegram:2", "token:lead"]
    assert (await _says(rig, ANN, approval)).status is ApprovalStatus.APPROVED


async def test_whom_it_names_must_be_allowed_to_approve_all_the_same(rig: Rig) -> None:
    approval = await _asked(rig, approvers=["telegram:2"])

    with pytest.raises(Forbidden):
        await _says(rig, Caller("telegram:2", Role.VIEWER, 2), approval)


async def test_the_rules_are_those_of_the_moment_of_the_press(rig: Rig) -> None:
    approval = await _asked(rig)
    patch = RepositoryPatch(approvers=["telegram:3"])
    await repositories.change(rig.core, API_CALLER, approval.repository_id, patch)

    with pytest.raises(Forbidden):
        await _says(rig, ANN, approval)


async def test_nobody_does_without_an_approval_that_others_would_have_to_give(rig: Rig) -> None:
    approval = await _asked(rig, approvers=["telegram:2"])
    waived = TaskPatch(approval_required=False)

    with pytest.raises(Forbidden):
        await tasks.change(rig.core, BO, approval.task_id, waived)
    await tasks.change(rig.core, ANN, approval.task_id, waived)


async def test_where_it_takes_two_no_single_one_does_without(rig: Rig) -> None:
    approval = await _asked(rig, require_two_people=True)

    with pytest.raises(Forbidden, match="Only an owner"):
        await tasks.change(rig.core, ANN, approval.task_id, TaskPatch(approval_required=False))


async def test_a_question_of_a_script_takes_two_as_well(rig: Rig) -> None:
    repository = await rig.repository("shop", require_two_people=True)
    task = await rig.task(repository_id=repository.id)
    wanted = ApprovalIn(task_id=task.id, reason="Deploy?")
    approval = await approvals.create_manual(rig.core, API_CALLER, wanted)

    assert (await _says(rig, ANN, approval)).status is ApprovalStatus.PENDING
    assert (await _says(rig, BO, approval)).status is ApprovalStatus.APPROVED

"""What Codex asks: shown in full, answered once, and heard or known to be lost."""

from datetime import timedelta
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import AlreadyDecided, Conflict, InvalidInput, QuestionGone, RunnerError
from core.events import FileEdit, QuestionKey
from core.machinery.bus import Topic
from core.machinery.rows import Slice
from core.models import Approval
from core.schemas.decisions import ApprovalIn, ApprovalOut, ResolveIn
from core.schemas.filters import ApprovalFilter
from core.schemas.work import SessionOut
from core.usecases import approvals, deciding, turns
from core.words import (
    ApprovalKind,
    ApprovalStatus,
    Decision,
    Delivery,
    EventKind,
    SessionStatus,
)
from tests.support.core import Rig
from tests.support.runner import USUAL, ScriptedTurn

S = ApprovalStatus


async def resolve(
    rig: Rig, approval_id: int, status: Any = "approved", caller: Caller = API_CALLER, **fields: Any
) -> ApprovalOut:
    return await deciding.resolve(rig.core, caller, approval_id, ResolveIn(status=status, **fields))


async def delivered(rig: Rig, approval_id: int, wanted: Delivery) -> ApprovalOut:
    async def look() -> ApprovalOut | None:
        found = await approvals.get(rig.core, approval_id)
        return found if found.delivery is wanted else None

    return await rig.until(look)


async def asking(rig: Rig, **question: Any) -> tuple[SessionOut, ScriptedTurn, QuestionKey, ApprovalOut]:
    repository = await rig.repository(allow_network=bool(question.get("needs_network")))
    task = await rig.task(repository_id=repository.id)
    session = await rig.run(task.id, Caller("telegram:5", chat_id=5))
    turn = await rig.runner.turn()
    key = turn.ask(**question)
    waiting = await rig.session(session.id, SessionStatus.WAITING_APPROVAL)
    return waiting, turn, key, await rig.approval(session.id)


async def manual(rig: Rig, **fields: Any) -> ApprovalOut:
    task = await rig.task()
    wanted = ApprovalIn(task_id=task.id, reason="Is the freeze over?", **fields)
    return await approvals.create_manual(rig.core, API_CALLER, wanted)


async def test_a_question_has_everything_that_is_needed_to_decide(working_rig: Rig) -> None:
    edits = (FileEdit("a.py", "update", "@@ -1 +1 @@\n-a\n+b\n", 1, 1), FileEdit("ü b", "delete", "", 0, 9))
    session, turn, _, approval = await asking(
        working_rig, command=None, kind=ApprovalKind.FILE_CHANGE, edits=edits, needs_network=True
    )

    assert (approval.kind, approval.status) == (ApprovalKind.FILE_CHANGE, S.PENDING)
    assert (approval.session_id, approval.task_id) == (session.id, session.task_id)
    assert [(edit.path, edit.change, edit.diff, edit.added, edit.removed) for edit in approval.edits] == [
        (edit.path, edit.change, edit.diff, edit.added, edit.removed) for edit in edits
    ]
    assert (approval.cwd, approval.reason, approval.needs_network) == (
        turn.request.cwd,
        "To see whether it works.",
        True,
    )
    assert approval.requested_by == "telegram:5"
    assert approval.decisions == list(USUAL)
    assert approval.expires_at == working_rig.clock.now() + timedelta(hours=1)
    assert approval.on_expiry == "declined"


async def test_decided_is_delivered_only_when_codex_goes_on(working_rig: Rig) -> None:
    working_rig.runner.answer_settles = False
    session, turn, key, approval = await asking(working_rig)

    decided = await resolve(working_rig, approval.id, resolved_by="phone")
    await working_rig.runner.until_answered()

    assert (decided.status, decided.decision, decided.delivery) == (
        S.APPROVED,
        Decision.ONCE,
        Delivery.PENDING,
    )
    assert (decided.resolved_actor, decided.resolved_by) == ("api", "phone")
    turn.settle(key)
    await delivered(working_rig, approval.id, Delivery.DELIVERED)
    await working_rig.session(session.id, SessionStatus.RUNNING)
    assert await working_rig.kinds(approval_id=approval.id) == [
        EventKind.APPROVAL_REQUESTED,
        EventKind.APPROVAL_RESOLVED,
        EventKind.APPROVAL_DELIVERED,
    ]


async def test_an_answer_is_handed_over_once_however_often_somebody_looks(working_rig: Rig) -> None:
    working_rig.runner.answer_settles = False
    _, turn, key, approval = await asking(working_rig)
    await resolve(working_rig, approval.id)
    await working_rig.runner.until_answered()

    for number in range(20):
        working_rig.core.bus.wake(Topic.SESSIONS)
        turn.say(str(number))
        await working_rig.event(EventKind.SESSION_ITEM, count=number + 1)
    turn.settle(key)
    await delivered(working_rig, approval.id, Delivery.DELIVERED)

    assert len(working_rig.runner.answered) == 1


async def test_a_rejection_takes_its_note_to_the_agent(working_rig: Rig) -> None:
    _, _, key, approval = await asking(working_rig)

    await resolve(working_rig, approval.id, "rejected", resolution_note="Use the fixture.")
    await working_rig.runner.until_answered()

    ((answered, answer),) = working_rig.runner.answered
    assert (answered, answer.decision, answer.note) == (key, Decision.DECLINE, "Use the fixture.")


@pytest.mark.parametrize("decision", ["once", "session"])
async def test_a_yes_may_be_for_once_or_for_the_session(working_rig: Rig, decision: Any) -> None:
    _, _, _, approval = await asking(working_rig)

    await resolve(working_rig, approval.id, decision=decision)
    await working_rig.runner.until_answered()

    assert working_rig.runner.answered[0][1].decision == decision


async def test_only_what_codex_offers_can_be_chosen(working_rig: Rig) -> None:
    _, _, _, approval = await asking(working_rig, decisions=(Decision.ONCE, Decision.DECLINE))

    with pytest.raises(Conflict, match="session is not offered here; offered: once"):
        await resolve(working_rig, approval.id, decision="session")
    with pytest.raises(InvalidInput, match="goes with 'approved' only"):
        await resolve(working_rig, approval.id, "rejected", decision="once")
    assert (await approvals.get(working_rig.core, approval.id)).status is S.PENDING


async def test_expiry_declines_in_codex(working_rig: Rig) -> None:
    session, _, _, approval = await asking(working_rig)

    working_rig.move(3600)
    await working_rig.runner.until_answered()

    assert working_rig.runner.answered[0][1].decision is Decision.DECLINE
    expired = await delivered(working_rig, approval.id, Delivery.DELIVERED)
    assert (expired.status, expired.resolved_actor) == (S.EXPIRED, "system")
    await working_rig.session(session.id, SessionStatus.RUNNING)


async def test_decided_elsewhere(working_rig: Rig) -> None:
    session, turn, key, approval = await asking(working_rig)

    turn.settle(key)

    await working_rig.session(session.id, SessionStatus.RUNNING)
    gone = await approvals.get(working_rig.core, approval.id)
    assert (gone.status, gone.delivery, gone.resolved_actor) == (
        S.CANCELLED,
        Delivery.DECIDED_ELSEWHERE,
        "codex",
    )
    with pytest.raises(AlreadyDecided, match="already cancelled by codex"):
        await resolve(working_rig, approval.id)
    assert working_rig.runner.answered == []


@pytest.mark.parametrize("failure", [QuestionGone(), RunnerError("The bridge is down.")])
async def test_a_decision_that_nobody_waits_for_is_lost(working_rig: Rig, failure: Exception) -> None:
    working_rig.runner.answer_failures.append(failure)
    _, _, _, approval = await asking(working_rig)

    await resolve(working_rig, approval.id)

    lost = await delivered(working_rig, approval.id, Delivery.LOST)
    assert lost.status is S.APPROVED
    assert (await working_rig.kinds(approval_id=approval.id))[-1] == EventKind.APPROVAL_LOST


async def test_the_same_question_asked_again_is_the_same_approval(working_rig: Rig) -> None:
    _, turn, key, approval = await asking(working_rig)

    turn.ask(item_id=key.item_id)
    turn.say("And more.")
    await working_rig.event(EventKind.SESSION_ITEM)

    assert await Approval.all().count() == 1
    assert (await working_rig.kinds()).count(EventKind.APPROVAL_REQUESTED) == 1
    assert (await approvals.get(working_rig.core, approval.id)).status is S.PENDING


async def test_asked_again_before_it_has_heard_the_decision_is_handed_over_again(working_rig: Rig) -> None:
    working_rig.runner.answer_settles = False
    _, turn, key, approval = await asking(working_rig)
    await resolve(working_rig, approval.id)
    await working_rig.runner.until_answered()

    working_rig.runner.answer_settles = True
    turn.ask(item_id=key.item_id)

    await delivered(working_rig, approval.id, Delivery.DELIVERED)
    assert [answered for answered, _ in working_rig.runner.answered] == [key, key]
    assert await Approval.all().count() == 1


async def test_asked_again_after_it_was_heard_is_another_question(working_rig: Rig) -> None:
    _, turn, key, approval = await asking(working_rig)
    await resolve(working_rig, approval.id)
    await delivered(working_rig, approval.id, Delivery.DELIVERED)

    turn.ask(item_id=key.item_id)

    await working_rig.event(EventKind.APPROVAL_REQUESTED, count=2)
    assert (await working_rig.approval()).id != approval.id


async def test_a_session_waits_until_all_its_questions_are_settled(working_rig: Rig) -> None:
    session, turn, _, first = await asking(working_rig)
    turn.ask("make lint")
    await working_rig.event(EventKind.APPROVAL_REQUESTED, count=2)
    second = await working_rig.approval(session.id)

    await resolve(working_rig, first.id)
    await delivered(working_rig, first.id, Delivery.DELIVERED)
    await working_rig.session(session.id, SessionStatus.WAITING_APPROVAL)
    await resolve(working_rig, second.id)

    await working_rig.session(session.id, SessionStatus.RUNNING)


async def test_the_end_of_a_session_leaves_what_a_script_asked(working_rig: Rig) -> None:
    session, turn, _, approval = await asking(working_rig)
    asked = await approvals.create_manual(
        working_rig.core,
        API_CALLER,
        ApprovalIn(task_id=session.task_id, session_id=session.id, reason="Go on with the next?"),
    )
    turn.end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)

    assert (await approvals.get(working_rig.core, approval.id)).status is S.CANCELLED
    assert (await approvals.get(working_rig.core, asked.id)).status is S.PENDING


async def test_listing_by_status_and_session(working_rig: Rig) -> None:
    session, _, _, approval = await asking(working_rig)
    other = await manual(working_rig)
    await resolve(working_rig, other.id)

    open_ones = await approvals.all_of(working_rig.core, Slice(), ApprovalFilter(status=(S.PENDING,)))
    of_session = await approvals.all_of(working_rig.core, Slice(), ApprovalFilter(session_id=session.id))

    assert [item.id for item in open_ones.items] == [approval.id]
    assert [item.id for item in of_session.items] == [approval.id]


async def test_lost_is_told_once(working_rig: Rig) -> None:
    working_rig.runner.answer_failures.append(QuestionGone())
    _, _, _, approval = await asking(working_rig)
    await resolve(working_rig, approval.id)
    await delivered(working_rig, approval.id, Delivery.LOST)

    await turns.lost_answer(working_rig.core, approval.id)

    assert (await working_rig.kinds()).count(EventKind.APPROVAL_LOST) == 1

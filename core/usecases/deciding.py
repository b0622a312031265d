"""Deciding an approval, and starting what a yes unblocks: one transaction, one winner."""

from collections.abc import Sequence

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound, PolicyDenied
from core.logic import answering
from core.machinery.eventlog import made_by
from core.models import Approval
from core.phrases import ours
from core.schemas.decisions import ApprovalOut, ResolveIn
from core.usecases import approvals, beginning, deciders, questions, taskrows
from core.words import LASTING, NO, ApprovalKind, ApprovalStatus, Decision, EventKind, Sandbox


async def resolve(core: Core, caller: Caller, approval_id: int, wanted: ResolveIn) -> ApprovalOut:
    """`POST /api/approvals/:id/resolve`.

    Where the repository asks for two people, the first yes leaves it pending. Raises Forbidden for whom it
    does not name; AlreadyDecided for one that is decided, expired or cancelled; InvalidInput that names every
    answer that is none; PolicyDenied, and leaves it open, where the run that it would start, or what it
    would allow, is denied by now.
    """
    row = await Approval.get_or_none(id=approval_id)
    if row is None:
        raise NotFound.of("Approval", approval_id)
    rules = await deciders.must_decide(caller, row.task_id)
    _check_role(caller, row)
    if await made_by(caller.request) is not None:
        return await approvals.get(core, approval_id)
    check_not_left(row)
    status = ApprovalStatus(wanted.status)
    decision = _decision(row, wanted)
    answers = _answers(row, wanted) if approvals.is_open(core, row) else []
    if decision in LASTING:
        await _check_lasting(caller, row, decision)
    parts = questions.parts_of(row)
    takes_two = status is ApprovalStatus.APPROVED and rules.takes_two(row.kind)
    if takes_two and await _is_first(core, caller, row, decision, wanted.resolved_by):
        return await approvals.get(core, approval_id)
    if takes_two and await Approval.exists(id=approval_id, first_actor=caller.actor):
        await approvals.explain(core, approval_id, caller.actor)  # before anything is made ready for it
    approved_run = None
    if row.kind is ApprovalKind.RUN and status is ApprovalStatus.APPROVED and approvals.is_open(core, row):
        approved_run = await beginning.start_approved(core, caller, row)
    async with core.transaction() as tx:
        await approvals.decide(
            core,
            tx,
            approval_id,
            status=status,
            decision=decision,
            actor=caller.actor,
            label=wanted.resolved_by,
            note=wanted.resolution_note or None,
            answers=questions.without_secrets(parts, answers) if answers else None,
            origin=caller.request,
            takes_two=takes_two,
        )
        if answers:  # nobody else has won: what is held from here on is what was decided
            core.secrets.hold(approval_id, questions.secrets_of(parts, answers))
        await taskrows.unblock(core, tx, row.task_id)
        if approved_run is not None:
            await approved_run.start(core, tx)
    return await approvals.get(core, approval_id)


def check_not_left(row: Approval) -> None:
    """Raise Conflict for an open one that only the desk can answer."""
    if row.left_to_desk is not None and row.status is ApprovalStatus.PENDING:
        raise Conflict(f"This can only be answered at the desk. {ours(row.left_to_desk)}")


def _decision(row: Approval, wanted: ResolveIn) -> Decision:
    approves = wanted.status == "approved"
    decision = Decision(wanted.decision or (Decision.ONCE if approves else Decision.DECLINE))
    if (decision in NO) is approves:
        raise InvalidInput.of(
            "decision", "goes with 'rejected' only." if approves else "goes with 'approved' only."
        )
    usual = {Decision.ONCE, Decision.DECLINE}  # what nobody offers can be had all the same
    offered = usual | {Decision(each) for each in row.decisions}
    if decision in offered:
        return decision
    if not row.decisions:
        raise Conflict("decision: this approval can only be approved once, or rejected.")
    others = ", ".join(each for each in row.decisions if (Decision(each) in NO) is not approves)
    raise Conflict(f"decision: {decision} is not offered here; offered: {others}.")


def _answers(row: Approval, wanted: ResolveIn) -> Sequence[answering.Value]:
    """What is answered, right for what was asked; raises InvalidInput that names every wrong answer."""
    parts = questions.parts_of(row)
    if wanted.status == "rejected":
        if wanted.answers:
            raise InvalidInput.of("answers", "go with 'approved' only.")
        return []
    if not parts and wanted.answers:
        raise InvalidInput.of("answers", "this approval asks no questions.")
    values = wanted.answers if wanted.answers is not None else [None] * len(parts)
    answering.all_given(parts, values)
    return values


async def _is_first(core: Core, caller: Caller, row: Approval, decision: Decision, label: str | None) -> bool:
    """Whether this is the first yes of two, which was written down."""
    now = core.clock.now()
    async with core.transaction() as tx:
        open_still = Approval.filter(id=row.id, status=ApprovalStatus.PENDING, expires_at__gt=now)
        first = {"first_decision": decision, "first_by": label, "first_actor": caller.actor, "first_at": now}
        if not await open_still.filter(first_actor=None).update(**first):
            return False
        kind, told = EventKind.APPROVAL_CONFIRMED, {"by": label}
        await approvals.tell(core, tx, kind, row.id, caller.actor, told, origin=caller.request)
    return True


async def _check_lasting(caller: Caller, row: Approval, decision: Decision) -> None:
    """What Codex writes down lasts, and counts in every repository."""
    caller.must_own()
    if decision is Decision.ALWAYS and (row.details or {}).get("host") and await questions.offline():
        raise PolicyDenied(
            "A rule for a host would count in every repository, and not each of them allows the network."
            " Approve it once, or for this session."
        )
    if decision is Decision.PREFIX and await questions.restricted():
        raise PolicyDenied(
            "A rule for commands would count in every repository, and not each of them allows to write, the"
            " network, and commits. Approve it once, or for this session."
        )


def _check_role(caller: Caller, row: Approval) -> None:
    full_access = (row.run_request or {}).get("sandbox") == Sandbox.DANGER_FULL_ACCESS
    if full_access:
        caller.must_own()

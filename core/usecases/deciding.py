"""Deciding an approval, and starting what a yes unblocks: one transaction, one winner."""

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.machinery.eventlog import made_by
from core.models import Approval
from core.schemas.decisions import ApprovalOut, ResolveIn
from core.usecases import approvals, beginning, taskrows
from core.words import ApprovalKind, ApprovalStatus, Decision, Sandbox


async def resolve(core: Core, caller: Caller, approval_id: int, wanted: ResolveIn) -> ApprovalOut:
    """`POST /api/approvals/:id/resolve`.

    Raises AlreadyDecided for one that is decided, expired or cancelled; PolicyDenied, and leaves it
    open, where the run that it would start is denied by now.
    """
    row = await Approval.get_or_none(id=approval_id)
    if row is None:
        raise NotFound.of("Approval", approval_id)
    _check_role(caller, row)
    if await made_by(caller.request) is not None:
        return await approvals.get(core, approval_id)
    status = ApprovalStatus(wanted.status)
    decision = _decision(row, wanted)
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
            origin=caller.request,
        )
        await taskrows.unblock(core, tx, row.task_id)
        if approved_run is not None:
            await approved_run.start(core, tx)
    return await approvals.get(core, approval_id)


def _decision(row: Approval, wanted: ResolveIn) -> Decision:
    if wanted.status == "rejected":
        if wanted.decision is not None:
            raise InvalidInput.of("decision", "goes with 'approved' only.")
        return Decision.DECLINE
    decision = Decision(wanted.decision or Decision.ONCE)
    if row.decisions and decision not in row.decisions:
        offered = ", ".join(item for item in row.decisions if item != Decision.DECLINE)
        raise Conflict(f"decision: {decision} is not offered here; offered: {offered}.")
    if not row.decisions and decision is not Decision.ONCE:
        raise Conflict("decision: this approval can only be approved once.")
    return decision


def _check_role(caller: Caller, row: Approval) -> None:
    caller.must_decide()
    full_access = (row.run_request or {}).get("sandbox") == Sandbox.DANGER_FULL_ACCESS
    if full_access:
        caller.must_own()

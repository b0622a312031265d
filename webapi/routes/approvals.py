"""`/api/approvals`: contract, "Approvals"."""

from core.schemas.base import Page
from core.schemas.decisions import ApprovalIn, ApprovalOut, ResolveIn
from core.usecases import approvals, deciding, waiting
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import ApprovalQuery, WaitQuery


@endpoint("GET", "/approvals", scope=Scope.READ)
async def list_all(call: Call, wanted: ApprovalQuery) -> Page[ApprovalOut]:
    """The approvals, newest first."""
    return await approvals.all_of(call.core, wanted.part, wanted)


@endpoint("POST", "/approvals", scope=Scope.RUN, status=201)
async def create(call: Call, body: ApprovalIn) -> ApprovalOut:
    """A question of your own: the task's next run waits for its answer."""
    return await approvals.create_manual(call.core, call.caller, body)


@endpoint("GET", "/approvals/{id}", scope=Scope.READ)
async def show(call: Call, wanted: WaitQuery) -> ApprovalOut:
    """One approval, with everything that was asked; with `wait` once it is decided."""
    approval_id = call.id("Approval")
    if not wanted.wait:
        return await approvals.get(call.core, approval_id)
    seconds = wanted.wait
    return await call.while_held(lambda gone: waiting.for_approval(call.core, approval_id, seconds, gone))


@endpoint("POST", "/approvals/{id}/resolve", scope=Scope.APPROVE)
async def resolve(call: Call, body: ResolveIn) -> ApprovalOut:
    """The approval as decided; its `sessionId` is the session that it started, if it did."""
    return await deciding.resolve(call.core, call.caller, call.id("Approval"), body)


ENDPOINTS = (list_all, create, show, resolve)

"""`/api/approvals`: contract, "Approvals"."""

from aiohttp import web

from core.context import API_CALLER
from core.schemas.decisions import ApprovalIn, ResolveIn
from core.usecases import approvals, deciding
from webapi.answers import respond
from webapi.bodies import read
from webapi.keys import CORE
from webapi.queries import ApprovalQuery, identity, query


def routes() -> list[web.RouteDef]:
    return [
        web.get("/approvals", list_all),
        web.post("/approvals", create),
        web.get("/approvals/{id}", show),
        web.post("/approvals/{id}/resolve", resolve),
    ]


async def list_all(request: web.Request) -> web.Response:
    wanted = query(request, ApprovalQuery)
    found = await approvals.all_of(
        request.app[CORE], wanted.part, status=wanted.status, session_id=wanted.session_id
    )
    return respond(found)


async def create(request: web.Request) -> web.Response:
    wanted = await read(request, ApprovalIn)
    return respond(await approvals.create_manual(request.app[CORE], API_CALLER, wanted), status=201)


async def show(request: web.Request) -> web.Response:
    return respond(await approvals.get(request.app[CORE], identity(request, "Approval")))


async def resolve(request: web.Request) -> web.Response:
    """The approval as decided; its `sessionId` is the session that it started, if it did."""
    approval_id = identity(request, "Approval")
    wanted = await read(request, ResolveIn)
    return respond(await deciding.resolve(request.app[CORE], API_CALLER, approval_id, wanted))

"""`/api/sessions`: contract, "Sessions"."""

from aiohttp import web

from core.context import API_CALLER
from core.errors import Conflict
from core.schemas.work import SessionPatch, SteerIn, StopIn
from core.usecases import events, runs, sessions
from core.words import SessionStatus
from webapi.answers import respond
from webapi.bodies import read
from webapi.keys import CORE
from webapi.queries import SessionQuery, TimelineQuery, identity, query
from webapi.routes.tasks import respond_run


def routes() -> list[web.RouteDef]:
    return [
        web.get("/sessions", list_all),
        web.get("/sessions/{id}", show),
        web.patch("/sessions/{id}", change),
        web.post("/sessions/{id}/stop", stop),
        web.post("/sessions/{id}/steer", steer),
        web.get("/sessions/{id}/events", timeline),
    ]


async def list_all(request: web.Request) -> web.Response:
    wanted = query(request, SessionQuery)
    found = await sessions.all_of(
        request.app[CORE], wanted.part, status=wanted.status, task_id=wanted.task_id
    )
    return respond(found)


async def show(request: web.Request) -> web.Response:
    return respond(await sessions.get(request.app[CORE], identity(request, "Session")))


async def change(request: web.Request) -> web.Response:
    """`starting` begins it, the policy willing (202 where it is not yet); `stopped` ends it."""
    core, session_id = request.app[CORE], identity(request, "Session")
    patch = await read(request, SessionPatch)
    if patch.status is SessionStatus.STARTING:
        return respond_run(await runs.begin(core, API_CALLER, session_id), begun=200)
    if patch.status is SessionStatus.STOPPED:
        return respond(await sessions.stop(core, API_CALLER, session_id))
    session = await sessions.get(core, session_id)
    raise Conflict(
        f"Session {session_id} is {session.status}; it can be set to starting or stopped only,"
        f" {patch.status} comes by itself."
    )


async def stop(request: web.Request) -> web.Response:
    """202: it is asked to end, and will be `stopped`."""
    session_id = identity(request, "Session")
    wanted = await read(request, StopIn)
    stopped = await sessions.stop(request.app[CORE], API_CALLER, session_id, requested_by=wanted.requested_by)
    return respond(stopped, status=202)


async def steer(request: web.Request) -> web.Response:
    session_id = identity(request, "Session")
    wanted = await read(request, SteerIn)
    return respond(await sessions.steer(request.app[CORE], API_CALLER, session_id, wanted))


async def timeline(request: web.Request) -> web.Response:
    session_id = identity(request, "Session")
    wanted = query(request, TimelineQuery)
    return respond(await events.of_session(request.app[CORE], session_id, wanted.part))

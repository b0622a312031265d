"""`/api/tasks`: contract, "Tasks"."""

from aiohttp import web

from core.context import API_CALLER
from core.schemas.work import PolicyOut, RunIn, SessionOut, TaskIn, TaskPatch
from core.usecases import events, runs, tasks
from webapi.answers import respond
from webapi.bodies import read
from webapi.keys import CORE
from webapi.queries import TaskQuery, TimelineQuery, identity, query


def routes() -> list[web.RouteDef]:
    return [
        web.get("/tasks", list_all),
        web.post("/tasks", create),
        web.get("/tasks/{id}", show),
        web.patch("/tasks/{id}", change),
        web.post("/tasks/{id}/run", run),
        web.post("/tasks/{id}/policy-check", policy_check),
        web.post("/tasks/{id}/sessions", prepare),
        web.get("/tasks/{id}/events", timeline),
    ]


async def list_all(request: web.Request) -> web.Response:
    wanted = query(request, TaskQuery)
    return respond(await tasks.all_of(request.app[CORE], wanted.part, repository_id=wanted.repository_id))


async def create(request: web.Request) -> web.Response:
    wanted = await read(request, TaskIn)
    return respond(await tasks.create(request.app[CORE], API_CALLER, wanted), status=201)


async def show(request: web.Request) -> web.Response:
    return respond(await tasks.get(request.app[CORE], identity(request, "Task")))


async def change(request: web.Request) -> web.Response:
    task_id = identity(request, "Task")
    patch = await read(request, TaskPatch)
    return respond(await tasks.change(request.app[CORE], API_CALLER, task_id, patch))


async def run(request: web.Request) -> web.Response:
    """201 with the session, or 202 with the verdict that says which approvals it waits for."""
    task_id = identity(request, "Task")
    wanted = await read(request, RunIn)
    return respond_run(await runs.run(request.app[CORE], API_CALLER, task_id, wanted), begun=201)


async def policy_check(request: web.Request) -> web.Response:
    task_id = identity(request, "Task")
    wanted = await read(request, RunIn)
    return respond(await runs.policy_check(request.app[CORE], task_id, wanted))


async def prepare(request: web.Request) -> web.Response:
    """A `pending` session; nothing is started."""
    task_id = identity(request, "Task")
    wanted = await read(request, RunIn)
    return respond(await runs.prepare(request.app[CORE], API_CALLER, task_id, wanted), status=201)


async def timeline(request: web.Request) -> web.Response:
    task_id = identity(request, "Task")
    wanted = query(request, TimelineQuery)
    return respond(await events.of_task(request.app[CORE], task_id, wanted.part))


def respond_run(result: SessionOut | PolicyOut, *, begun: int) -> web.Response:
    """What became of a wish to run: a session, or a blocked verdict with 202."""
    return respond(result, status=202 if isinstance(result, PolicyOut) else begun)

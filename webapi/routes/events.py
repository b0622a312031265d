"""`/api/events`: contract, "Events and telemetry"."""

from aiohttp import web

from core.usecases import events
from webapi.answers import respond
from webapi.keys import CORE
from webapi.queries import ListQuery, query


def routes() -> list[web.RouteDef]:
    return [web.get("/events", list_all)]


async def list_all(request: web.Request) -> web.Response:
    return respond(await events.all_of(request.app[CORE], query(request, ListQuery).part))

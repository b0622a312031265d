"""`/api/codex`: contract, "Codex App Threads"."""

from aiohttp import web

from core.usecases import health
from webapi.answers import respond
from webapi.keys import CORE


def routes() -> list[web.RouteDef]:
    return [web.get("/codex/bridge/health", bridge_health)]


async def bridge_health(request: web.Request) -> web.Response:
    return respond(await health.bridge(request.app[CORE]))

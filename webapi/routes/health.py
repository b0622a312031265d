"""`GET /health`: always open, and 200 also while the bridge to Codex is down."""

from aiohttp import web

from core.usecases import health
from webapi.keys import COMPONENTS, CORE, VERSION
from webapi.traffic import TRAFFIC, Phase


def routes() -> list[web.RouteDef]:
    return [web.get("/health", show)]


async def show(request: web.Request) -> web.Response:
    """503 only where nothing works: without its database. `starting` and `ending` say why `/api` is not
    answered."""
    works = await health.database_answers()
    components: dict[str, object] = {
        "database": {"status": "ok" if works else "failing"},
        "runner": {"mode": request.app[CORE].runner.mode},
    }
    components |= {name: dict(tell()) for name, tell in request.app[COMPONENTS].items()}
    phase = request.app[TRAFFIC].phase
    body = {
        "status": "failing" if not works else "ok" if phase is Phase.OPEN else phase,
        "version": request.app[VERSION],
        "components": components,
    }
    return web.json_response(body, status=200 if works else 503)

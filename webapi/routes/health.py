"""`GET /health`: contract, "Basics". Always open, and 200 also while the bridge to Codex is down."""

from collections.abc import Mapping

from aiohttp import web

from core.schemas.health import HealthOut
from core.usecases import health
from webapi.answers import respond
from webapi.endpoints import Call, endpoint
from webapi.keys import COMPONENTS, VERSION
from webapi.traffic import TRAFFIC, Phase


@endpoint("GET", "/health", scope=None, also={503: HealthOut})
async def show(call: Call) -> HealthOut | web.StreamResponse:
    """Whether the program works; 503 only where nothing does: without its database. `starting` and
    `ending` say why `/api` is not answered."""
    app = call.request.app
    works = await health.database_answers()
    components: dict[str, Mapping[str, object]] = {
        "database": {"status": "ok" if works else "failing"},
        "runner": {"mode": call.core.runner.mode},
    }
    components |= {name: tell() for name, tell in app[COMPONENTS].items()}
    phase = app[TRAFFIC].phase
    status = "failing" if not works else "ok" if phase is Phase.OPEN else phase
    found = HealthOut.model_validate({"status": status, "version": app[VERSION], "components": components})
    return found if works else respond(found, status=503)


ENDPOINTS = (show,)

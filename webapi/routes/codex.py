"""`/api/codex`: contract, "Codex App Threads"."""

from core.schemas.health import BridgeOut
from core.usecases import health
from core.words import Scope
from webapi.endpoints import Call, endpoint


@endpoint("GET", "/codex/bridge/health", scope=Scope.READ)
async def bridge_health(call: Call) -> BridgeOut:
    """Whether Codex can be reached (`thread/loaded/list`), and what to do where it can't."""
    return await health.bridge(call.core)


ENDPOINTS = (bridge_health,)

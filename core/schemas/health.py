"""How the parts of the program are."""

from core.schemas.base import Out
from core.words import BridgeStatus


class BridgeOut(Out):
    """`GET /api/codex/bridge/health`."""

    status: BridgeStatus
    command: str
    transport: str
    version: str | None
    latency_ms: float | None
    message: str

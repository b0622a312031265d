"""How the parts of the program are."""

from typing import Any, Literal

from core.schemas.base import Out
from core.words import BridgeStatus


class HealthOut(Out):
    """`GET /health`."""

    status: Literal["ok", "failing", "starting", "ending"]
    version: str
    components: dict[str, dict[str, Any]]
    """Each part of the program, by name, as it says itself that it is."""


class BridgeOut(Out):
    """`GET /api/codex/bridge/health`."""

    status: BridgeStatus
    command: str
    transport: str
    version: str | None
    latency_ms: float | None
    message: str
    log: list[str]
    """The last lines that Codex has said on stderr, where it is a child of ours."""

"""Asking the parts of the program how they are."""

import asyncio

import structlog
from tortoise.exceptions import BaseORMException

from core.context import Core
from core.machinery.rows import fetch
from core.schemas.health import BridgeOut

log = structlog.get_logger()

PATIENCE = 3.0


async def database_answers() -> bool:
    """Whether the database can be read, within a few seconds."""
    try:
        async with asyncio.timeout(PATIENCE):
            await fetch("SELECT 1")
    except (BaseORMException, OSError, TimeoutError) as exc:
        log.warning("database.unavailable", reason=str(exc) or type(exc).__name__)
        return False
    return True


async def bridge(core: Core) -> BridgeOut:
    """`GET /api/codex/bridge/health`: a probe of the connection to Codex."""
    return BridgeOut.model_validate(await core.runner.health(), from_attributes=True)

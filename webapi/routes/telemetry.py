"""`/api/telemetry`: contract, "Events and telemetry"."""

from core.schemas.telemetry import SummaryOut, SummaryQuery
from core.usecases import telemetry
from core.words import Scope
from webapi.endpoints import Call, endpoint


@endpoint("GET", "/telemetry/summary", scope=Scope.READ)
async def summary(call: Call, wanted: SummaryQuery) -> SummaryOut:
    """What was done in a time, and what it took: the last seven days, where nothing else is said."""
    return await telemetry.summary(call.core, wanted)


ENDPOINTS = (summary,)

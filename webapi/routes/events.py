"""`/api/events`: contract, "Events and telemetry"."""

from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.usecases import events
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import EventQuery


@endpoint("GET", "/events", scope=Scope.READ)
async def list_all(call: Call, wanted: EventQuery) -> Page[EventOut]:
    """The event log, newest first."""
    return await events.all_of(call.core, wanted.part, wanted)


ENDPOINTS = (list_all,)

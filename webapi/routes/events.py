"""`/api/events`: contract, "Events and telemetry"; and the same as a stream."""

from aiohttp import web

from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.usecases import events, streaming
from core.usecases.streaming import Wanted
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import EventQuery, StreamQuery
from webapi.sse import last_event_id, stream


@endpoint("GET", "/events", scope=Scope.READ)
async def list_all(call: Call, wanted: EventQuery) -> Page[EventOut]:
    """The event log, newest first."""
    return await events.all_of(call.core, wanted.part, wanted)


@endpoint("GET", "/events/stream", scope=Scope.READ)
async def follow(call: Call, wanted: StreamQuery) -> web.StreamResponse:
    """What happens from now on, or after `Last-Event-ID` (`after`), as Server-Sent Events without an end."""
    place = last_event_id(call.request, wanted.after)
    after = await streaming.newest(call.core) if place is None else place
    which = Wanted(
        kinds=frozenset(wanted.kind or ()),
        actor=wanted.actor,
        repository_id=wanted.repository_id,
        task_id=wanted.task_id,
        session_id=wanted.session_id,
    )
    chunks = streaming.of_log(call.core, which, after)
    return await stream(call.request, chunks, start=after if place is None else None)


ENDPOINTS = (list_all, follow)

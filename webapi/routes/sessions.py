"""`/api/sessions`: contract, "Sessions"; and what happens in one as a stream."""

from aiohttp import web

from core.errors import Conflict
from core.schemas.artifacts import DiffOut, OutputOut, OutputText
from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.schemas.work import PolicyOut, SessionOut, SessionPatch, SteerIn, SteerOut, StopIn
from core.usecases import artifacts, beginning, events, queued, sessions, steering, streaming, waiting
from core.words import Scope, SessionStatus
from webapi.endpoints import Call, endpoint
from webapi.queries import OutputQuery, PlaceQuery, SessionQuery, TimelineQuery, WaitQuery
from webapi.sse import last_event_id, stream


@endpoint("GET", "/sessions", scope=Scope.READ)
async def list_all(call: Call, wanted: SessionQuery) -> Page[SessionOut]:
    """The sessions, newest first."""
    return await sessions.all_of(call.core, wanted.part, wanted)


@endpoint("GET", "/sessions/{id}", scope=Scope.READ)
async def show(call: Call, wanted: WaitQuery) -> SessionOut:
    """One session; with `wait` once it has ended or waits for an approval, or when that time is over."""
    session_id = call.id("Session")
    if not wanted.wait:
        return await sessions.get(call.core, session_id)
    seconds = wanted.wait
    return await call.while_held(lambda gone: waiting.for_session(call.core, session_id, seconds, gone))


@endpoint("PATCH", "/sessions/{id}", scope=Scope.RUN)
async def change(call: Call, body: SessionPatch) -> SessionOut | PolicyOut:
    """`starting` begins it, the policy willing (202 where it is not yet), or queues it where there is no
    room; `stopped` ends it. Of one that is pending `prompt` changes the words, `newWorktree` the place."""
    session_id = call.id("Session")
    if body.prompt is not None:
        return await queued.reword(call.core, call.caller, session_id, body.prompt, call.if_match)
    if body.new_worktree:
        return await queued.to_new_worktree(call.core, call.caller, session_id, call.if_match)
    if body.status is SessionStatus.STARTING:
        return await beginning.begin(call.core, call.caller, session_id, call.if_match)
    if body.status is SessionStatus.STOPPED:
        return await sessions.stop(call.core, call.caller, session_id, if_match=call.if_match)
    session = await sessions.get(call.core, session_id)
    raise Conflict(
        f"Session {session_id} is {session.status}; it can be set to starting or stopped only,"
        f" {body.status} comes by itself."
    )


@endpoint("POST", "/sessions/{id}/stop", scope=Scope.RUN, status=202)
async def stop(call: Call, body: StopIn) -> SessionOut:
    """It is asked to end, and will be `stopped`."""
    session_id = call.id("Session")
    return await sessions.stop(call.core, call.caller, session_id, requested_by=body.requested_by)


@endpoint("POST", "/sessions/{id}/steer", scope=Scope.RUN)
async def steer(call: Call, body: SteerIn) -> SteerOut:
    """Hand a message to the running turn (`turn/steer`): `steered`. Where it came too late, or has files,
    it is `queued`, and runs as the next turn of the thread."""
    return await steering.steer(call.core, call.caller, call.id("Session"), body)


@endpoint("GET", "/sessions/{id}/events", scope=Scope.READ)
async def timeline(call: Call, wanted: TimelineQuery) -> Page[EventOut]:
    """What has happened in a session, oldest first."""
    return await events.of_session(call.core, call.id("Session"), wanted.part, wanted)


@endpoint("GET", "/sessions/{id}/diff", scope=Scope.READ)
async def diff(call: Call) -> DiffOut:
    """What a session has changed so far, or had at its end."""
    return await artifacts.diff(call.core, call.id("Session"))


@endpoint("GET", "/sessions/{id}/outputs", scope=Scope.READ)
async def outputs(call: Call, wanted: OutputQuery) -> Page[OutputOut]:
    """Its commands that wrote something, in the order in which they ended."""
    return await artifacts.outputs(call.core, call.id("Session"), wanted.part)


@endpoint("GET", "/sessions/{id}/outputs/{itemId}", scope=Scope.READ)
async def output(call: Call) -> OutputText:
    """What a command wrote: the first and the last 65,536 characters, where it was more."""
    return await artifacts.output(call.core, call.id("Session"), call.part("itemId"))


@endpoint("GET", "/sessions/{id}/stream", scope=Scope.READ, also={204: None})
async def follow(call: Call, wanted: PlaceQuery) -> web.StreamResponse:
    """Its events from the first on, or after `Last-Event-ID` (`after`), and the text that is being
    written, as Server-Sent Events; `end` with the session is the last. 204 where that is known already."""
    core, session_id = call.core, call.id("Session")
    await sessions.get(core, session_id)
    after = last_event_id(call.request, wanted.after) or 0
    if await streaming.is_over(core, session_id, after):
        return web.Response(status=204)  # a browser does not come back then
    return await stream(call.request, streaming.of_session(core, session_id, after))


ENDPOINTS = (list_all, show, change, stop, steer, timeline, diff, outputs, output, follow)

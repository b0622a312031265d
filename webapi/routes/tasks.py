"""`/api/tasks`: contract, "Tasks"."""

from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.schemas.work import PolicyOut, RunIn, SessionOut, TaskIn, TaskOut, TaskPatch
from core.usecases import events, runs, tasks, waiting
from core.words import Scope
from webapi.bodies import MAX_LOG_BYTES
from webapi.endpoints import Call, endpoint
from webapi.queries import TaskQuery, TimelineQuery, WaitQuery


@endpoint("GET", "/tasks", scope=Scope.READ)
async def list_all(call: Call, wanted: TaskQuery) -> Page[TaskOut]:
    """The tasks, newest first."""
    return await tasks.all_of(call.core, wanted.part, wanted)


@endpoint("POST", "/tasks", scope=Scope.RUN, status=201, max_bytes=MAX_LOG_BYTES)
async def create(call: Call, body: TaskIn) -> TaskOut:
    """A new task; nothing runs yet. A review takes `input` `{"base": "main"}`, `{"commit": "1a2b3c"}` or
    `{"uncommitted": true}`, a failure `{"command": "make test"}`, `{"log": "…"}` or both; `prompt` may then
    be left out. Of a log the last lines are kept."""
    return await tasks.create(call.core, call.caller, body)


@endpoint("GET", "/tasks/{id}", scope=Scope.READ)
async def show(call: Call) -> TaskOut:
    """One task."""
    return await tasks.get(call.core, call.id("Task"))


@endpoint("PATCH", "/tasks/{id}", scope=Scope.RUN)
async def change(call: Call, body: TaskPatch) -> TaskOut:
    """Change its words, priority or status (`cancelled`, `open`)."""
    return await tasks.change(call.core, call.caller, call.id("Task"), body, call.if_match)


@endpoint("POST", "/tasks/{id}/run", scope=Scope.RUN, status=201)
async def run(call: Call, wanted: WaitQuery, body: RunIn) -> SessionOut | PolicyOut:
    """201 with the session, or 202 with the verdict that says which approvals it waits for.

    With `wait` the session as it is once it has ended or waits for an approval, or when that time is over.
    """
    outcome = await runs.run(call.core, call.caller, call.id("Task"), body)
    if not wanted.wait or isinstance(outcome, PolicyOut):
        return outcome
    begun, seconds = outcome.id, wanted.wait
    return await call.while_held(lambda gone: waiting.for_session(call.core, begun, seconds, gone))


@endpoint("POST", "/tasks/{id}/policy-check", scope=Scope.READ)
async def policy_check(call: Call, body: RunIn) -> PolicyOut:
    """What the policy says of such a run; nothing is changed."""
    return await runs.policy_check(call.core, call.id("Task"), body)


@endpoint("POST", "/tasks/{id}/sessions", scope=Scope.RUN, status=201)
async def prepare(call: Call, body: RunIn) -> SessionOut:
    """A `pending` session; nothing is started."""
    return await runs.prepare(call.core, call.caller, call.id("Task"), body)


@endpoint("GET", "/tasks/{id}/events", scope=Scope.READ)
async def timeline(call: Call, wanted: TimelineQuery) -> Page[EventOut]:
    """What has happened in a task, oldest first."""
    return await events.of_task(call.core, call.id("Task"), wanted.part, wanted)


ENDPOINTS = (list_all, create, show, change, run, policy_check, prepare, timeline)

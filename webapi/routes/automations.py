"""`/api/automations`: contract, "Automations"; besides, deleting one, and what became of its due times."""

from core.schemas.automations import AutomationIn, AutomationOut, AutomationPatch, AutomationRunOut, RunNowIn
from core.schemas.base import Page
from core.schemas.work import PolicyOut, SessionOut
from core.usecases import automations, firing
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import AutomationQuery, ListQuery


@endpoint("GET", "/automations", scope=Scope.READ)
async def list_all(call: Call, wanted: AutomationQuery) -> Page[AutomationOut]:
    """The automations, newest first, each with its next five times and its last run."""
    return await automations.all_of(call.core, wanted.part, wanted)


@endpoint("POST", "/automations", scope=Scope.ADMIN, status=201)
async def create(call: Call, body: AutomationIn) -> AutomationOut:
    """A new automation; it is due from now on."""
    return await automations.create(call.core, call.caller, body)


@endpoint("GET", "/automations/{id}", scope=Scope.READ)
async def show(call: Call) -> AutomationOut:
    """One automation."""
    return await automations.get(call.core, call.id("Automation"))


@endpoint("PATCH", "/automations/{id}", scope=Scope.ADMIN)
async def change(call: Call, body: AutomationPatch) -> AutomationOut:
    """Change it; what is left out stays. A new schedule or zone, and turning it on, count from now."""
    return await automations.change(call.core, call.caller, call.id("Automation"), body, call.if_match)


@endpoint("DELETE", "/automations/{id}", scope=Scope.ADMIN)
async def remove(call: Call) -> AutomationOut:
    """Delete it, and answer what it was. Its tasks, sessions and events stay."""
    return await automations.remove(call.core, call.caller, call.id("Automation"), call.if_match)


@endpoint("POST", "/automations/{id}/run", scope=Scope.RUN, status=201)
async def run(call: Call, body: RunNowIn) -> SessionOut | PolicyOut:
    """Run it now: 201 with the session, 202 where it waits for a yes, 409 while its last run goes on."""
    return await firing.run_now(call.core, call.caller, call.id("Automation"), requested_by=body.requested_by)


@endpoint("GET", "/automations/{id}/runs", scope=Scope.READ)
async def runs(call: Call, wanted: ListQuery) -> Page[AutomationRunOut]:
    """What became of each due time, and of each run by hand, newest first."""
    return await automations.runs_of(call.core, call.id("Automation"), wanted.part)


ENDPOINTS = (list_all, create, show, change, remove, run, runs)

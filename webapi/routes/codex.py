"""`/api/codex`: contract, "Codex App Threads"."""

from core.schemas.base import Page
from core.schemas.health import BridgeOut
from core.schemas.threads import CompactedOut, PromptIn, ThreadOut
from core.schemas.work import PolicyOut, SessionOut
from core.usecases import health, prompting, threads
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import LoadedQuery, ThreadQuery


@endpoint("GET", "/codex/bridge/health", scope=Scope.READ)
async def bridge_health(call: Call) -> BridgeOut:
    """Whether Codex can be reached (`thread/loaded/list`), and what to do where it can't."""
    return await health.bridge(call.core)


@endpoint("GET", "/codex/threads/loaded", scope=Scope.READ)
async def loaded(call: Call, wanted: LoadedQuery) -> Page[ThreadOut]:
    """The threads that Codex has in memory (`thread/loaded/list`)."""
    return await threads.loaded(call.core, wanted.part)


@endpoint("GET", "/codex/threads", scope=Scope.READ)
async def stored(call: Call, wanted: ThreadQuery) -> Page[ThreadOut]:
    """Every thread that Codex has kept (`thread/list`), the last used first."""
    return await threads.stored(call.core, wanted.part, wanted.query)


@endpoint("POST", "/codex/threads/{threadId}/prompt", scope=Scope.RUN, status=201)
async def prompt(call: Call, body: PromptIn) -> SessionOut | PolicyOut:
    """201 with the session once Codex has acknowledged its turn (`thread/resume`, `turn/start`); on a busy
    thread at once, `pending`: it begins by itself. 202 with the verdict where it waits for approvals."""
    return await prompting.prompt_acknowledged(call.core, call.caller, call.part("threadId"), body)


@endpoint("POST", "/codex/threads/{threadId}/compact", scope=Scope.RUN)
async def compact(call: Call) -> CompactedOut:
    """Have Codex sum up the conversation of an idle thread (`thread/compact/start`), to make room in it;
    answered when that is done."""
    return await threads.compact(call.core, call.caller, call.part("threadId"))


ENDPOINTS = (bridge_health, loaded, stored, prompt, compact)

"""`/api/codex`: contract, "Codex App Threads"."""

from core.schemas.base import Page
from core.schemas.health import BridgeOut
from core.schemas.threads import ArchiveIn, CompactedOut, ForkIn, PromptIn, RenameIn, ThreadOut
from core.schemas.transcripts import Stretch, TranscriptItem, TranscriptTurn
from core.schemas.work import PolicyOut, SessionOut
from core.usecases import health, prompting, threadkeeping, threads, transcripts
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import ItemsQuery, LoadedQuery, ThreadQuery, TurnsQuery


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
    """Every thread that Codex has kept (`thread/list`), the last used first; archived ones by themselves."""
    return await threads.stored(call.core, wanted.part, wanted.query, archived=wanted.archived)


@endpoint("GET", "/codex/threads/{threadId}", scope=Scope.READ)
async def thread(call: Call) -> ThreadOut:
    """One thread (`thread/read`)."""
    return await threads.get(call.core, call.part("threadId"))


@endpoint("GET", "/codex/threads/{threadId}/turns", scope=Scope.READ)
async def turns(call: Call, wanted: TurnsQuery) -> Stretch[TranscriptTurn]:
    """The transcript by turns (`thread/turns/list`), newest first. `nextCursor` goes on in the same order,
    `backwardsCursor` back, with the other one."""
    full = wanted.view == "full"
    return await transcripts.turns(call.core, call.part("threadId"), wanted.part, full=full)


@endpoint("GET", "/codex/threads/{threadId}/items", scope=Scope.READ)
async def items(call: Call, wanted: ItemsQuery) -> Stretch[TranscriptItem]:
    """The transcript item by item (`thread/items/list`), oldest first, of one turn or of all. A thread that
    an older Codex began has no list of items: 409, and `turns` tells of it."""
    thread_id = call.part("threadId")
    return await transcripts.items(call.core, thread_id, wanted.part, turn_id=wanted.turn_id)


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


@endpoint("POST", "/codex/threads/{threadId}/fork", scope=Scope.RUN, status=201)
async def fork(call: Call, body: ForkIn) -> ThreadOut:
    """A new thread with all that was said in this one up to a turn, or up to now (`thread/fork`)."""
    return await threadkeeping.fork(call.core, call.caller, call.part("threadId"), body)


@endpoint("POST", "/codex/threads/{threadId}/rename", scope=Scope.RUN)
async def rename(call: Call, body: RenameIn) -> ThreadOut:
    """Give it another name (`thread/name/set`)."""
    return await threadkeeping.rename(call.core, call.caller, call.part("threadId"), body)


@endpoint("POST", "/codex/threads/{threadId}/archive", scope=Scope.RUN)
async def archive(call: Call, body: ArchiveIn) -> ThreadOut:
    """Put it away (`thread/archive`). It can still be read; 409 while a turn runs or waits on it."""
    return await threadkeeping.archive(call.core, call.caller, call.part("threadId"), body)


@endpoint("POST", "/codex/threads/{threadId}/unarchive", scope=Scope.RUN)
async def unarchive(call: Call, body: ArchiveIn) -> ThreadOut:
    """Take it back out (`thread/unarchive`)."""
    return await threadkeeping.unarchive(call.core, call.caller, call.part("threadId"), body)


ENDPOINTS = (
    bridge_health,
    loaded,
    stored,
    thread,
    turns,
    items,
    prompt,
    compact,
    fork,
    rename,
    archive,
    unarchive,
)

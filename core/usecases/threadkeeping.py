"""Threads of Codex put in order: forked, renamed, archived and taken back out.

Only those that lie in one of our repositories. What is done is done by Codex, so its event can only be
written behind it; whatever is asked for again is found, not done again.
"""

from dataclasses import dataclass
from uuid import uuid4

from core.codexthreads import ARCHIVED, CodexThread
from core.context import Caller, Core
from core.errors import Conflict
from core.logic.transitions import ACTIVE
from core.machinery.eventlog import About, append, made_by
from core.machinery.rows import fetch
from core.models import Event
from core.schemas.threads import ArchiveIn, ForkIn, RenameIn, ThreadOut
from core.usecases import threads
from core.words import EventKind, SessionStatus, ThreadStatus

BUSY = (
    "SELECT session.id FROM session JOIN task ON task.id = session.task_id WHERE task.codex_thread_id = ?"
    f" AND (session.status IN ({', '.join('?' * len(ACTIVE))})"
    " OR (session.status = ? AND session.queued_at IS NOT NULL)) LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A thread, and what is known of it here."""

    thread: CodexThread
    about: About


async def fork(core: Core, caller: Caller, thread_id: str, wanted: ForkIn) -> ThreadOut:
    """`POST /api/codex/threads/:threadId/fork`: a new thread that has in common with this one what was said
    up to the end of a turn, or up to now; one for each origin, a button's too. Raises NotFound, Conflict,
    InvalidInput."""
    caller.must_act()
    kept = await _kept(core, thread_id)
    async with core.forking:  # Codex may take long, and a button be pressed again meanwhile
        return await threads.shown(await _fork(core, caller, kept, wanted))


async def _fork(core: Core, caller: Caller, kept: _Kept, wanted: ForkIn) -> CodexThread:
    made = await made_by(caller.origin)
    tag = made.payload["tag"] if made else await _requested(core, caller, kept, wanted)
    shelf = threads.shelf_of(core)
    if made is not None:
        if (known := await _forked_before(made, tag)) is not None:
            return await shelf.get(known)
        new = await shelf.forked(tag)
    else:
        new = None
    new = new or await shelf.fork(kept.thread.id, turn_id=wanted.turn_id, tag=tag)
    told = {"threadId": kept.thread.id, "forkId": new.id, "tag": tag, "by": wanted.requested_by}
    async with core.transaction() as tx:
        await append(tx, EventKind.THREAD_FORKED, caller.actor, kept.about, told, now=core.clock.now())
    return new


async def forked(caller: Caller) -> str | None:
    """The id of the thread that `fork` has made for the caller's origin; None where there is none yet."""
    made = await made_by(caller.origin)
    return await _forked_before(made, made.payload["tag"]) if made is not None else None


async def _requested(core: Core, caller: Caller, kept: _Kept, wanted: ForkIn) -> str:
    """Written down before Codex is asked: by this it is found, where we are killed in between."""
    tag = f"command-center-{uuid4().hex}"
    told = {"threadId": kept.thread.id, "turnId": wanted.turn_id, "tag": tag}
    kind, now = EventKind.THREAD_FORK_REQUESTED, core.clock.now()
    async with core.transaction() as tx:
        await append(tx, kind, caller.actor, kept.about, told, now=now, origin=caller.origin)
    return tag


async def _forked_before(request: Event, tag: str) -> str | None:
    for each in await Event.filter(kind=EventKind.THREAD_FORKED, id__gt=request.id):
        if each.payload["tag"] == tag:
            return str(each.payload["forkId"])
    return None


async def rename(core: Core, caller: Caller, thread_id: str, wanted: RenameIn) -> ThreadOut:
    """`POST /api/codex/threads/:threadId/rename`. Raises NotFound, Conflict."""
    caller.must_act()
    kept = await _kept(core, thread_id)
    if await made_by(caller.request) is None:
        await threads.shelf_of(core).rename(kept.thread.id, wanted.name)
        told = {"name": wanted.name, "by": wanted.requested_by}
        await _tell(core, caller, EventKind.THREAD_RENAMED, kept, told)
    return await threads.get(core, kept.thread.id)


async def archive(core: Core, caller: Caller, thread_id: str, wanted: ArchiveIn) -> ThreadOut:
    """`POST /api/codex/threads/:threadId/archive`: put away what nothing runs or waits on; one that is away
    stays so. Raises NotFound, Conflict."""
    caller.must_act()
    kept = await _kept(core, thread_id, archived=True)
    if await made_by(caller.request) is None:
        if not kept.thread.is_archived:
            await _must_rest(kept)
            await threads.shelf_of(core).archive(kept.thread.id)
        await _tell(core, caller, EventKind.THREAD_ARCHIVED, kept, {"by": wanted.requested_by})
    return await threads.get(core, kept.thread.id)


async def unarchive(core: Core, caller: Caller, thread_id: str, wanted: ArchiveIn) -> ThreadOut:
    """`POST /api/codex/threads/:threadId/unarchive`: take it back out; one that is not away stays as it is.
    Raises NotFound, Conflict."""
    caller.must_act()
    kept = await _kept(core, thread_id, archived=True)
    if await made_by(caller.request) is None:
        if kept.thread.is_archived:
            await threads.shelf_of(core).unarchive(kept.thread.id)
        await _tell(core, caller, EventKind.THREAD_UNARCHIVED, kept, {"by": wanted.requested_by})
    return await threads.get(core, kept.thread.id)


async def _kept(core: Core, thread_id: str, *, archived: bool = False) -> _Kept:
    """One in a repository of ours, which is not archived unless it may be."""
    thread = await threads.shelf_of(core).get(thread_id)
    shown = await threads.shown(thread)
    repository_id = await threads.repository_of(core, shown)
    if repository_id is None:
        raise Conflict(
            f"This thread is in {thread.cwd}, which is none of your repositories. Add that folder, then try"
            " again."
        )
    if thread.is_archived and not archived:
        raise Conflict(ARCHIVED)
    return _Kept(thread, About(repository_id=repository_id, task_id=shown.task_id))


async def _must_rest(kept: _Kept) -> None:
    """Codex would end a turn that runs; what waits would find its thread gone."""
    waits = await fetch(BUSY, [kept.thread.id, *ACTIVE, SessionStatus.PENDING])
    if waits or kept.thread.status is ThreadStatus.ACTIVE:
        raise Conflict("A turn runs or waits on this thread. Wait for its end, or stop it, then archive it.")


async def _tell(
    core: Core, caller: Caller, kind: EventKind, kept: _Kept, told: dict[str, str | None]
) -> None:
    payload, now = {"threadId": kept.thread.id, **told}, core.clock.now()
    async with core.transaction() as tx:
        await append(tx, kind, caller.actor, kept.about, payload, now=now, origin=caller.request)

"""What people do with a session that waits for its turn: change its words, or give it a place of its own."""

from collections.abc import Mapping
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict
from core.logic.branches import slug
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.eventlog import append, made_by, short
from core.machinery.rows import fetch
from core.models import Approval, Session
from core.phrases import ours
from core.schemas.work import SessionOut
from core.usecases import repositories, sessionrows, sessions, taskrows, worktrees
from core.usecases.sessionrows import Held
from core.usecases.worktrees import Wish
from core.words import ApprovalKind, EventKind, SessionStatus, TaskType

SHOWN = 50
WAITING = "SELECT id FROM session WHERE status = 'pending' AND queued_at IS NOT NULL ORDER BY id LIMIT ?"


async def waiting_ids() -> list[int]:
    """Those that wait for their turn, as many as anybody wants to see."""
    return [int(row["id"]) for row in await fetch(WAITING, [SHOWN])]


async def reword(
    core: Core, caller: Caller, session_id: int, prompt: str, if_match: IfMatch | None = None
) -> SessionOut:
    """`PATCH /api/sessions/:id {"prompt": …}`: other words for one that has not begun. Raises Conflict."""
    caller.must_act()
    if await made_by(caller.request) is not None:
        return await sessions.get(core, session_id)
    async with core.transaction():
        await sessions.check_version(core, session_id, if_match)
        session = await _changeable(caller, session_id)
        if session.task_type is not TaskType.PROMPT:
            raise Conflict(
                f"What session {session_id} does is said by its task's type. Withdraw it, and make another."
            )
    await _change(core, caller, session_id, {"prompt": prompt}, {"prompt": short(prompt)})
    return await sessions.get(core, session_id)


async def to_new_worktree(
    core: Core, caller: Caller, session_id: int, if_match: IfMatch | None = None
) -> SessionOut:
    """`PATCH /api/sessions/:id {"newWorktree": true}`: it waits for no other writer any more. Raises
    Conflict for one that has begun, that reads only, or whose place is that of its thread."""
    caller.must_act()
    if await made_by(caller.request) is not None:
        return await sessions.get(core, session_id)
    await sessions.check_version(core, session_id, if_match)
    session = await _changeable(caller, session_id)
    if session.writes_in is None or session.keeps_thread:
        if session.writes_in is None:
            raise Conflict(f"Session {session_id} only reads: a worktree of its own is of no use to it.")
        raise Conflict(
            f"Session {session_id} goes on where its thread is: a worktree of its own is of no use to it."
        )
    repository = await repositories.load(session.repository_id)
    if session.writes_in != repository.local_path:
        raise Conflict(f"Session {session_id} has a worktree already: {session.writes_in}.")
    title = (await taskrows.load(session.task_id)).title
    wish = Wish(new=True, name=f"{slug(title)}-{session.task_id}")
    place = await worktrees.ensure(core, caller, repository, wish)
    there = {"worktree_path": place.path, "branch_name": place.branch, "writes_in": place.path}
    told = {"worktreePath": place.path, "branchName": place.branch}
    await _change(core, caller, session_id, there, told)
    return await sessions.get(core, session_id)


async def _change(
    core: Core, caller: Caller, session_id: int, fields: Mapping[str, object], told: dict[str, Any]
) -> None:
    async with core.transaction() as tx:
        if await made_by(caller.request) is not None:
            return
        session = await _changeable(caller, session_id)
        now = core.clock.now()
        await Session.filter(id=session_id).update(updated_at=now, **fields)
        kind = EventKind.SESSION_CHANGED
        await append(tx, kind, caller.actor, session.about, told, now=now, origin=caller.request)
        tx.wake(Topic.QUEUE)


async def _changeable(caller: Caller, session_id: int) -> Held:
    session = await sessionrows.load(session_id)
    caller.must_reach(session.repository_id)
    if session.status is not SessionStatus.PENDING:
        raise Conflict(f"Session {session_id} is {ours(session.status)}; only a pending one can be changed.")
    if await Approval.filter(session_id=session_id, kind=ApprovalKind.RUN).exists():
        raise Conflict(
            f"Somebody was asked to approve session {session_id} as it is. Withdraw it, and begin another."
        )
    return session

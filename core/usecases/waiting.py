"""Waiting for something to be decided or to end, for callers that do not want to read a stream.

Nothing is looked up unless an event of the right kind was committed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from core.context import Core
from core.logic.transitions import FINAL
from core.machinery.bus import Topic
from core.machinery.rows import fetch
from core.schemas.decisions import ApprovalOut
from core.schemas.work import SessionOut
from core.usecases import approvals, sessions
from core.usecases.sessionrows import ENDS
from core.words import ApprovalStatus, EventKind, SessionStatus

T = TypeVar("T")
Gone = Callable[[], bool]
"""Whether nobody waits any more."""

LOOK = 1.0
"""Seconds after which somebody who has gone is noticed."""
OF_SESSIONS = (*sorted(ENDS), EventKind.APPROVAL_REQUESTED)
OF_APPROVALS = (EventKind.APPROVAL_RESOLVED, EventKind.APPROVAL_EXPIRED, EventKind.APPROVAL_CANCELLED)
OPEN = "SELECT id FROM approval WHERE session_id = ? AND status = ? AND item_id IS NOT NULL LIMIT 1"


async def for_session(core: Core, session_id: int, seconds: float, gone: Gone) -> SessionOut:
    """The session once it has ended or waits for somebody's decision, else as it is when the time is
    over. One whose question is answered does not wait any more, also before Codex has heard it."""

    async def look() -> tuple[SessionOut, bool]:
        session = await sessions.get(core, session_id)
        return session, session.status in FINAL or await _asks(session)

    return await until(core, OF_SESSIONS, look, seconds, gone)


async def for_approval(core: Core, approval_id: int, seconds: float, gone: Gone) -> ApprovalOut:
    """The approval once it is decided, expired or cancelled, else as it is when the time is over."""

    async def look() -> tuple[ApprovalOut, bool]:
        approval = await approvals.get(core, approval_id)
        return approval, approval.status is not ApprovalStatus.PENDING

    return await until(core, OF_APPROVALS, look, seconds, gone)


async def _asks(session: SessionOut) -> bool:
    if session.status is not SessionStatus.WAITING_APPROVAL:
        return False
    return bool(await fetch(OPEN, [session.id, ApprovalStatus.PENDING.value]))


async def until(
    core: Core,
    topics: tuple[Topic | EventKind, ...],
    look: Callable[[], Awaitable[tuple[T, bool]]],
    seconds: float,
    gone: Gone,
) -> T:
    """What `look` finds as soon as it says that this is it, else what it finds when the time is over."""
    now = asyncio.get_running_loop().time
    ends = now() + seconds
    with core.bus.listen(*topics, Topic.CLOSING) as wakeup:
        await wakeup.wait()  # rung once by itself
        found, enough = await look()
        while not enough and not gone() and (left := ends - now()) > 0:
            if await wakeup.wait(min(left, LOOK)):
                found, enough = await look()
        if not enough and not gone():
            found, _ = await look()
    return found

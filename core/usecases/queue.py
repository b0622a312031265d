"""The sessions that wait for their thread to be free (`session.queued_at`)."""

import structlog

from core.context import Caller, Core
from core.errors import Conflict, PolicyDenied
from core.logic.transitions import ACTIVE
from core.machinery.rows import fetch
from core.usecases import approvals, runs, sessionrows, taskrows
from core.words import SYSTEM, SessionStatus

log = structlog.get_logger()

_ACTIVE = ", ".join(f"'{status.value}'" for status in sorted(ACTIVE))
WAITING = "SELECT id FROM session WHERE status = 'pending' AND queued_at IS NOT NULL LIMIT 1"
NEXT = (
    "SELECT MIN(id) AS id FROM session WHERE status = 'pending' AND queued_at IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM session busy WHERE busy.task_id = session.task_id"
    f" AND busy.status IN ({_ACTIVE})) GROUP BY task_id ORDER BY MIN(id)"
)


async def begin_next(core: Core) -> bool:
    """Begin the first that waits on each thread that is free; whether any still waits.

    Without Codex's threads nothing begins: it waits for the runner that it was meant for.
    """
    if not core.runner.capabilities.threads:
        return False
    while following := await fetch(NEXT):
        for row in following:
            if not await _begin(core, row["id"]):
                return True
    return bool(await fetch(WAITING))


async def _begin(core: Core, session_id: int) -> bool:
    """Whether it waits no longer: it begins, waits for an approval now, or has been given up."""
    session = await sessionrows.load(session_id)
    try:
        await runs.begin(core, Caller(SYSTEM, chat_id=session.chat_id), session_id)
    except PolicyDenied as exc:
        await _give_up(core, session_id, exc.message)
    except Conflict as exc:  # somebody else has begun or stopped it, or another one on its thread
        log.info("queue.passed", session=session_id, reason=exc.message)
        return False
    return True


async def _give_up(core: Core, session_id: int, reason: str) -> None:
    """What may not run by now does not wait for ever: it ends, and says why."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        if session.status is not SessionStatus.PENDING:
            return
        why = f"It could not begin when its turn came. {reason}"
        await approvals.close_of_session(core, tx, session_id, why)
        await sessionrows.move(core, tx, session, SessionStatus.STOPPED, SYSTEM, {"error": why}, error=why)
        await taskrows.unblock(core, tx, session.task_id)

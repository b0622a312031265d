"""The sessions that wait for their turn (`session.queued_at`): begun by themselves when it comes."""

import structlog

from core.context import Core
from core.errors import Conflict, PolicyDenied
from core.phrases import ours
from core.usecases import approvals, beginning, sessionrows, standings, taskrows
from core.words import SYSTEM, SessionStatus

log = structlog.get_logger()


async def begin_next(core: Core) -> bool:
    """Begin everybody whose turn has come; whether any still waits."""
    while True:
        line = await standings.line(core)
        following = [one.id for one in line.standings() if one.waits_for is None]
        if not following:
            return bool(line.waiting)
        for session_id in following:
            if not await _begin(core, session_id):
                return True


async def _begin(core: Core, session_id: int) -> bool:
    """Whether it waits no longer: it begins, waits for an approval now, or has been given up."""
    try:
        return await beginning.begin_queued(core, session_id)
    except PolicyDenied as exc:
        await _give_up(core, session_id, exc.message)
        return True
    except Conflict as exc:  # somebody else has begun or stopped it meanwhile
        log.info("queue.passed", session=session_id, reason=exc.message)
        return False


async def _give_up(core: Core, session_id: int, reason: str) -> None:
    """What may not run by now does not wait for ever: it ends, and says why."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        if session.status is not SessionStatus.PENDING:
            return
        why = ours(f"It could not begin when its turn came. {ours(reason)}")
        await approvals.close_of_session(core, tx, session_id, why)
        await sessionrows.move(core, tx, session, SessionStatus.STOPPED, SYSTEM, {"error": why}, error=why)
        await taskrows.unblock(core, tx, session.task_id)

"""Beginning what is there: a session that was prepared, one that has waited, one that was approved."""

from dataclasses import dataclass, replace

from core.context import Caller, Core
from core.errors import Conflict
from core.logic.queueing import Standing
from core.logic.versions import IfMatch
from core.machinery.database import Transaction
from core.machinery.rows import fetch_each
from core.models import Approval, Session
from core.phrases import ours
from core.schemas.work import PolicyOut, SessionOut
from core.usecases import runs, sessionrows, sessions, standings
from core.usecases.plans import Plan, denial, plan, verdict_on
from core.usecases.sessionrows import Held
from core.usecases.worktrees import Place
from core.words import SYSTEM, SessionStatus, Verdict


async def begin(
    core: Core, caller: Caller, session_id: int, if_match: IfMatch | None = None
) -> SessionOut | PolicyOut:
    """`PATCH /api/sessions/:id {"status": "starting"}`: the policy is asked again. Where there is no room
    for it now it is queued, and stays pending until its turn comes."""
    caller.must_act()
    async with core.transaction() as tx:
        await sessions.check_version(core, session_id, if_match)
        session = await sessionrows.load(session_id)
        caller.must_reach(session.repository_id)
        if session.status is not SessionStatus.PENDING:
            raise Conflict(
                f"Session {session_id} is {ours(session.status)}; only a pending one can be started."
            )
        if session.queued:
            raise Conflict(f"Session {session_id} waits for its turn. It begins by itself.")
        held = await _begin(core, tx, caller, session)
    return held or await sessions.get(core, session_id)


async def begin_queued(core: Core, session_id: int) -> bool:
    """The turn of one that waits may have come: begin it, the policy willing, else have it wait for an
    approval. False where it is not its turn. Raises PolicyDenied."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        standing = (await standings.line(core)).by_id().get(session_id)
        if standing is None or standing.waits_for is not None:
            return False
        await _begin(
            core, tx, Caller(SYSTEM, chat_id=session.chat_id, topic_id=session.topic_id), session, standing
        )
    return True


async def _begin(
    core: Core, tx: Transaction, caller: Caller, session: Held, standing: Standing | None = None
) -> PolicyOut | None:
    """Begin a pending session, or queue it; the verdict where it waits for an approval instead.

    `standing` is that of one which has waited, and whose turn it is.
    """
    wanted = await _plan_of(session)
    judgement = await verdict_on(wanted)
    if judgement.verdict is not Verdict.ALLOWED:
        if session.queued:  # from now on it waits for somebody
            await Session.filter(id=session.id).update(queued_at=None)
        return await runs.hold(core, tx, caller, wanted, judgement, session_id=session.id)
    await runs.use_approvals(core, judgement, session.id)
    await _move_or_queue(core, tx, caller, session, wanted, standing)
    return None


async def _move_or_queue(
    core: Core,
    tx: Transaction,
    caller: Caller,
    session: Held,
    wanted: Plan,
    standing: Standing | None = None,
) -> None:
    standing = standing or await standings.of_new(
        core, wanted.task_id, wanted.priority, session.writes_in, session.id
    )
    if standing.waits_for is None:
        await sessionrows.move(core, tx, session, SessionStatus.STARTING, caller.actor)
        return
    now = core.clock.now()
    await Session.filter(id=session.id).update(queued_at=now, updated_at=now)
    await fetch_each([standings.queued(tx, caller.actor, session.about, standing, now)])


async def _plan_of(session: Held) -> Plan:
    """The run that a session is, as it was asked for."""
    return await plan(
        session.task_id,
        session.asked_by(session.requested_by),
        session.prompt,
        is_follow_up=session.is_follow_up,
        on_thread=session.keeps_thread,
        session_id=session.id,
    )


async def start_approved(core: Core, caller: Caller, approval: Approval) -> "Approved":
    """What approving a run approval starts, made ready outside of the transaction."""
    session_id = approval.run_request.get("session_id")
    wanted = await runs.asked_for(approval)
    place = await runs.place_of(core, caller, wanted)
    starter = replace(
        caller, chat_id=approval.chat_id, topic_id=approval.topic_id, origin=f"approval:{approval.id}"
    )
    return Approved(starter, wanted, place, session_id)


@dataclass(frozen=True, slots=True)
class Approved:
    """A run that waits only for its approval to be written."""

    caller: Caller
    wanted: Plan
    place: Place
    session_id: int | None

    async def start(self, core: Core, tx: Transaction) -> int:
        """Begin or queue it in the transaction of the approval; raises PolicyDenied if that is denied now."""
        wanted = self.wanted
        fresh = await plan(
            wanted.task_id,
            wanted.request,
            wanted.prompt,
            on_thread=wanted.on_thread,
            session_id=self.session_id,
        )
        judgement = await verdict_on(fresh)
        if judgement.verdict is not Verdict.ALLOWED:
            raise denial(judgement)
        if self.session_id is None:
            return (await runs.begin_or_queue(core, tx, self.caller, fresh, self.place, judgement)).id
        session = await sessionrows.load(self.session_id)
        await runs.use_approvals(core, judgement, session.id)
        await _move_or_queue(core, tx, self.caller, session, fresh)
        return session.id

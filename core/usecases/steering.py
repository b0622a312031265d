"""Messages for a turn that runs: handed over, or queued as the next turn of its thread."""

from contextlib import suppress
from typing import Any

from core.context import Caller, Core
from core.errors import CommandCenterError, Conflict, NextTurnWaits, RunnerError, SteerRejected
from core.events import TurnRef
from core.logic import transitions
from core.machinery.database import Transaction
from core.machinery.eventlog import append, made_by, short
from core.models import Event
from core.phrases import ours
from core.schemas.work import PolicyOut, SessionOut, SteerIn, SteerOut
from core.usecases import images, runs, sessionrows, sessions
from core.usecases.plans import plan
from core.usecases.sessionrows import Held
from core.usecases.worktrees import Place
from core.words import CODEX, EventKind

NO_FILES = ours("A turn that runs is given no files.")
NEXT = "next"
"""The session has an origin beside that of the request, which is the event's."""
STOPPED_BETWEEN = "The program stopped while it was being handed over: it may not have been heard."


async def steer(core: Core, caller: Caller, session_id: int, wanted: SteerIn) -> SteerOut:
    """Hand a message to the running turn. Where that takes none any more, or there are files with it, it is
    queued, and becomes the next turn of the thread: the answer says which of the two. Raises SteerRejected,
    with the reason, where there is no running turn of a runner that takes messages, or it is not known
    whether it was heard; NextTurnWaits where that waits for an approval."""
    caller.must_act()
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        caller.must_reach(session.repository_id)
        if (known := await made_by(caller.origin)) is not None:
            return await _steered_before(known)
        _check_goes_on(core, session)
        ref = None if wanted.attachment_ids else _steerable(core, session)
        shown = await images.unshown(core, wanted.image_ids)
        request_id = await append(
            tx,
            EventKind.SESSION_STEER_REQUESTED,
            caller.actor,
            session.about,
            {"message": short(wanted.message, 1500), "by": wanted.requested_by},
            now=core.clock.now(),
            origin=caller.origin,
        )
        made = None if ref else await _queue(core, tx, caller, session, request_id, wanted, NO_FILES)
    if made is not None:
        return _queued(made, request_id, NO_FILES)
    assert ref is not None  # noqa: S101  # there is one or the other
    try:
        await core.runner.steer(ref, wanted.message, shown)
    except SteerRejected as exc:
        return await _queue_instead(core, caller, session, request_id, wanted, exc)
    except RunnerError as exc:  # it may have been heard: a second time would be once too often
        await _tell(core, session, EventKind.SESSION_STEER_REJECTED, request_id, {"reason": exc.message})
        raise SteerRejected(exc.message) from exc
    if wanted.image_ids:
        # Somebody may have shown them elsewhere meanwhile; here they were seen all the same.
        with suppress(Conflict):
            async with core.transaction():
                await images.take(wanted.image_ids, session.id)
    turn = {"turnId": ref.turn_id}
    await _tell(core, session, EventKind.SESSION_STEER_ACKNOWLEDGED, request_id, turn)
    return SteerOut(request_id=request_id, turn_id=ref.turn_id, outcome="steered")


async def after(core: Core, caller: Caller, session_id: int, wanted: SteerIn) -> SessionOut | PolicyOut:
    """The message as the next turn of a session's thread, where that took place, whatever runs there now.
    Raises PolicyDenied."""
    caller.must_act()
    if (made := await sessions.of_origin(core, caller.origin)) is not None:
        return made
    session = await sessionrows.load(session_id)
    async with core.transaction() as tx:
        return await _next_turn(core, tx, caller, session, wanted)


async def _next_turn(
    core: Core, tx: Transaction, caller: Caller, session: Held, wanted: SteerIn
) -> SessionOut | PolicyOut:
    brought = {"image_ids": wanted.image_ids, "attachment_ids": wanted.attachment_ids}
    planned = await plan(
        session.task_id,
        session.asked_by(wanted.requested_by).model_copy(update=brought),
        wanted.message,
        origin=caller.origin,
        is_follow_up=True,
        on_thread=True,
    )
    place = Place(session.worktree_path or planned.local_path, session.branch_name)
    return await runs.take_turn(core, tx, caller, planned, place)


async def _queue_instead(
    core: Core, caller: Caller, session: Held, request_id: int, wanted: SteerIn, why: SteerRejected
) -> SteerOut:
    try:
        async with core.transaction() as tx:
            made = await _queue(core, tx, caller, session, request_id, wanted, why.message)
    except CommandCenterError as exc:  # it may not run as a turn of its own
        reason = ours(f"{ours(why.message)} Nor can it run next: {ours(exc.message)}")
        await _tell(core, session, EventKind.SESSION_STEER_REJECTED, request_id, {"reason": reason})
        raise SteerRejected(reason) from exc
    return _queued(made, request_id, why.message)


async def _queue(
    core: Core,
    tx: Transaction,
    caller: Caller,
    session: Held,
    request_id: int,
    wanted: SteerIn,
    why: str,
) -> SessionOut | PolicyOut:
    made = await _next_turn(core, tx, caller.part(NEXT), session, wanted)
    payload = {"requestId": request_id, "reason": why}
    payload |= {"sessionId": made.id} if isinstance(made, SessionOut) else {"waits": True}
    kind = EventKind.SESSION_STEER_REJECTED
    await append(tx, kind, CODEX, session.about, payload, now=core.clock.now())
    return made


def _queued(made: SessionOut | PolicyOut, request_id: int, why: str) -> SteerOut:
    if isinstance(made, PolicyOut):
        raise _waits(why)
    return SteerOut(request_id=request_id, turn_id=None, outcome="queued", session_id=made.id)


def _waits(why: str) -> NextTurnWaits:
    return NextTurnWaits(f"{ours(why)} It waits for an approval to run next.")


def _check_goes_on(core: Core, session: Held) -> None:
    if session.status in transitions.FINAL:
        raise SteerRejected(f"Session {session.id} has already ended ({ours(session.status)}).")
    sessionrows.check_not_watched(core, session)


def _steerable(core: Core, session: Held) -> TurnRef:
    if session.runner_mode is not core.runner.mode or not core.runner.capabilities.steer:
        raise SteerRejected(
            f"Session {session.id} runs on the {session.runner_mode} runner, which takes no messages"
            " while it runs. Wait for its end, or stop it."
        )
    if session.codex_ref is None:
        raise SteerRejected(f"Session {session.id} has not begun yet; try again in a moment.")
    return TurnRef.parse(session.codex_ref)


async def _steered_before(request: Event) -> SteerOut:
    """What became of the same message when it was handed over; it is never handed over twice. Its turn may
    have ended since, and another one be meant by now."""
    for event in await Event.filter(session_id=request.session_id, id__gt=request.id):
        if event.payload.get("requestId") != request.id:
            continue
        if event.kind == EventKind.SESSION_STEER_REJECTED:
            if (queued := event.payload.get("sessionId")) is not None:
                return SteerOut(request_id=request.id, turn_id=None, outcome="queued", session_id=queued)
            if event.payload.get("waits"):
                raise _waits(event.payload["reason"])
            raise SteerRejected(event.payload["reason"])
        if event.kind == EventKind.SESSION_STEER_ACKNOWLEDGED:
            turn_id = event.payload["turnId"]
            return SteerOut(request_id=request.id, turn_id=turn_id, outcome="steered")
    raise SteerRejected(STOPPED_BETWEEN)


async def _tell(core: Core, session: Held, kind: EventKind, request_id: int, payload: dict[str, Any]) -> None:
    async with core.transaction() as tx:
        now = core.clock.now()
        await append(tx, kind, CODEX, session.about, {"requestId": request_id, **payload}, now=now)

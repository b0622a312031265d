"""After a start: what becomes of the sessions that an earlier process was leading."""

from dataclasses import replace

from core.context import Core
from core.events import FileEdit, ItemStatus, TokensUsed, TurnOutcome, TurnRef
from core.logic.progress import Progress
from core.logic.transitions import ACTIVE
from core.models import Event, Session
from core.ports import TurnTrace
from core.usecases import dispatching, turns
from core.usecases.dispatching import Unended
from core.words import DESK, DeskMode, EventKind, SessionStatus, TaskType

RESTARTED = "Command Center was restarted while this ran."
GONE = "Codex knows nothing of this turn any more."
LEFT = "It is left to the desk from now on (CC_CODEX_DESK=off)."


async def recover(core: Core) -> list[Unended]:
    """At start: what a runner of an earlier process was doing. What has ended with that process is over,
    and says so; what goes on without us is answered, to be taken up again."""
    cut = await Session.filter(status__in=list(ACTIVE), dispatched_at__isnull=False).order_by("id")
    going_on = []
    for session in cut:
        why = RESTARTED
        if session.actor == DESK and core.settings.codex_desk is DeskMode.OFF:
            why = LEFT
        elif core.runner.capabilities.outlives and session.runner_mode is core.runner.mode:
            going_on.append(await _unended(session))
            continue
        # Nothing ran while we were away: it ended with its last sign of life.
        last = await Event.filter(session_id=session.id).order_by("-id").first()
        at = last.created_at if last else None
        await turns.ended(core, session.id, TurnOutcome.LOST, why, await _progress_so_far(session.id), at=at)
    return going_on


async def _unended(session: Session) -> Unended:
    task = await session.task
    assert session.dispatched_at is not None  # noqa: S101 - asked for
    trace = TurnTrace(
        tag=dispatching.tag_of(session.id, session.dispatched_at),
        ref=TurnRef.parse(session.codex_ref) if session.codex_ref else None,
        thread_id=task.codex_thread_id,
        review=task.type is TaskType.REVIEW and not session.is_follow_up,
        tokens_before=TokensUsed(**session.tokens_before) if session.tokens_before else None,
        desk=session.actor == DESK,
    )
    begun = session.status is not SessionStatus.STARTING
    return Unended(session.id, trace, session.started_at or session.dispatched_at, begun)


async def recorded_items(session_id: int) -> frozenset[str]:
    """The items of a session's turn that are in the log."""
    events = await Event.filter(session_id=session_id, kind=EventKind.SESSION_ITEM)
    return frozenset(str(event.payload.get("itemId")) for event in events)


async def _progress_so_far(session_id: int) -> Progress:
    """What the log knows of the work of a session that was cut: the files it had changed."""
    files: dict[str, FileEdit] = {}
    for event in await Event.filter(session_id=session_id, kind=EventKind.SESSION_ITEM).order_by("id"):
        if event.payload.get("type") == "file_change" and event.payload["status"] == ItemStatus.COMPLETED:
            for path, added, removed in event.payload["files"]:
                old = files.get(path, FileEdit(path, "update", "", 0, 0))
                files[path] = replace(old, added=old.added + added, removed=old.removed + removed)
    return Progress(files=tuple(files.values()))

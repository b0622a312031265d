"""Reading the event log."""

from core.context import Core
from core.machinery.eventlog import COLUMNS
from core.machinery.narrowing import ids_of, narrowed
from core.machinery.rows import Slice, Where, page
from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.schemas.filters import EventFilter, TimelineFilter
from core.usecases import sessionrows, taskrows
from core.words import EventKind

SELECT = f"SELECT {COLUMNS} FROM event"
TIMELINE = {"kind": "kind", "actor": "actor"}
NARROWED = TIMELINE | {name: name for name in ("repository_id", "task_id", "session_id", "approval_id")}
EVERYTHING = EventFilter()
WHOLE_TIMELINE = TimelineFilter()


async def all_of(core: Core, part: Slice, wanted: EventFilter = EVERYTHING) -> Page[EventOut]:
    where = narrowed(wanted, NARROWED, made="created_at")
    return await page(EventOut, SELECT, part, key="id", where=where, within=await ids_of("event", wanted))


async def of_task(
    core: Core, task_id: int, part: Slice, wanted: TimelineFilter = WHOLE_TIMELINE
) -> Page[EventOut]:
    """The timeline of a task; raises NotFound."""
    await taskrows.load(task_id)
    return await _timeline(("task_id = ?", task_id), part, wanted)


async def of_session(
    core: Core, session_id: int, part: Slice, wanted: TimelineFilter = WHOLE_TIMELINE
) -> Page[EventOut]:
    """The timeline of a session; raises NotFound."""
    await sessionrows.load(session_id)
    return await _timeline(("session_id = ?", session_id), part, wanted)


async def _timeline(of: Where, part: Slice, wanted: TimelineFilter) -> Page[EventOut]:
    return await page(
        EventOut, SELECT, part, key="id", where=[of, *narrowed(wanted, TIMELINE, made="created_at")]
    )


async def outcome_of(approval_id: int) -> EventOut | None:
    """How the command ended that an approval was about."""
    where: list[Where] = [
        ("approval_id = ?", approval_id),
        ("kind = ?", EventKind.APPROVAL_EXECUTED.value),
    ]
    found = await page(EventOut, SELECT, Slice(limit=1), key="id", where=where)
    return found.items[0] if found.items else None

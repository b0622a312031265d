"""Reading the event log."""

from core.context import Core
from core.machinery.rows import MAX_LIMIT, Slice, page
from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.usecases import sessions, taskrows
from core.words import EventKind

SELECT = (
    "SELECT id, kind, actor, repository_id, task_id, session_id, approval_id, payload, created_at FROM event"
)


async def all_of(core: Core, part: Slice) -> Page[EventOut]:
    return await page(EventOut, SELECT, part, key="id")


async def of_task(core: Core, task_id: int, part: Slice) -> Page[EventOut]:
    """The timeline of a task; raises NotFound."""
    await taskrows.load(task_id)
    return await page(EventOut, SELECT, part, key="id", where=[("task_id = ?", task_id)])


async def of_session(core: Core, session_id: int, part: Slice) -> Page[EventOut]:
    """The timeline of a session; raises NotFound."""
    await sessions.load(session_id)
    return await page(EventOut, SELECT, part, key="id", where=[("session_id = ?", session_id)])


async def command_end(session_id: int, item_id: str) -> EventOut | None:
    """How a command of a session ended."""
    where: list[tuple[str, object]] = [
        ("session_id = ?", session_id),
        ("kind = ?", EventKind.SESSION_ITEM.value),
    ]
    found = await page(EventOut, SELECT, Slice(limit=MAX_LIMIT), key="id", where=where)
    return next((event for event in found.items if event.payload.get("itemId") == item_id), None)

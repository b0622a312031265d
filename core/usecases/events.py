"""Reading the event log."""

from core.context import Core
from core.machinery.rows import Slice, page
from core.schemas.base import Page
from core.schemas.decisions import EventOut
from core.usecases import sessionrows, taskrows
from core.words import EventKind

SELECT = (
    "SELECT id, kind, actor, repository_id, task_id, session_id, approval_id, automation_id, payload,"
    " created_at FROM event"
)


async def all_of(core: Core, part: Slice) -> Page[EventOut]:
    return await page(EventOut, SELECT, part, key="id")


async def of_task(core: Core, task_id: int, part: Slice) -> Page[EventOut]:
    """The timeline of a task; raises NotFound."""
    await taskrows.load(task_id)
    return await page(EventOut, SELECT, part, key="id", where=[("task_id = ?", task_id)])


async def of_session(core: Core, session_id: int, part: Slice) -> Page[EventOut]:
    """The timeline of a session; raises NotFound."""
    await sessionrows.load(session_id)
    return await page(EventOut, SELECT, part, key="id", where=[("session_id = ?", session_id)])


async def outcome_of(approval_id: int) -> EventOut | None:
    """How the command ended that an approval was about."""
    where: list[tuple[str, object]] = [
        ("approval_id = ?", approval_id),
        ("kind = ?", EventKind.APPROVAL_EXECUTED.value),
    ]
    found = await page(EventOut, SELECT, Slice(limit=1), key="id", where=where)
    return found.items[0] if found.items else None

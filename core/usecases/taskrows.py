"""Task rows, as every use case needs them; what people do with tasks is `core.usecases.tasks`."""

from datetime import datetime

from core.context import Core
from core.errors import NotFound
from core.logic.transitions import ACTIVE
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.machinery.rows import Statement
from core.models import Approval, Session, Task
from core.words import SYSTEM, ApprovalStatus, EventKind, TaskStatus

# Somebody may have prompted a new thread between Codex's word and ours: then their task has it.
HAS_THREAD = (
    "UPDATE task SET status = ?, updated_at = ?, codex_thread_id = CASE WHEN EXISTS (SELECT 1 FROM task other"
    " WHERE other.codex_thread_id = ? AND other.id <> task.id) THEN codex_thread_id ELSE ? END WHERE id = ?"
)


async def load(task_id: int) -> Task:
    """The row; raises NotFound in the contract's words."""
    row = await Task.get_or_none(id=task_id)
    if row is None:
        raise NotFound.of("Task", task_id)
    return row


def setting(task_id: int, status: TaskStatus, now: datetime, *, thread_id: str | None = None) -> Statement:
    """The status that follows from its session's, and the thread where that has just become known."""
    if thread_id is None:
        return "UPDATE task SET status = ?, updated_at = ? WHERE id = ?", [status, now, task_id]
    return HAS_THREAD, [status, now, thread_id, thread_id, task_id]


async def has_active_session(task_id: int) -> bool:
    return await Session.filter(task_id=task_id, status__in=list(ACTIVE)).exists()


async def unblock(core: Core, tx: Transaction, task_id: int) -> None:
    """A task whose last open approval is gone waits for nobody any more."""
    if await Approval.filter(task_id=task_id, status=ApprovalStatus.PENDING).exists():
        return
    now = core.clock.now()
    blocked = Task.filter(id=task_id, status=TaskStatus.BLOCKED)
    if await blocked.update(status=TaskStatus.OPEN, updated_at=now):
        task = await load(task_id)
        about = About(task.repository_id, task.id)
        await append(tx, EventKind.TASK_CHANGED, SYSTEM, about, {"status": TaskStatus.OPEN}, now=now)

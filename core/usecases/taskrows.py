"""Task rows, as every use case needs them; what people do with tasks is `core.usecases.tasks`."""

from dataclasses import dataclass
from datetime import datetime

from core.context import Core
from core.errors import NotFound
from core.logic.transitions import ACTIVE
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.machinery.rows import Statement, fetch
from core.models import Approval, Session, Task
from core.words import SYSTEM, ApprovalStatus, EventKind, Priority, TaskStatus, TaskType

# Somebody may have prompted a new thread between Codex's word and ours: then their task has it.
HAS_THREAD = (
    "UPDATE task SET status = ?, updated_at = ?, codex_thread_id = CASE WHEN EXISTS (SELECT 1 FROM task other"
    " WHERE other.codex_thread_id = ? AND other.id <> task.id) THEN codex_thread_id ELSE ? END WHERE id = ?"
)

# The update is also what makes two who go on with the same thread take turns, on every database.
OF_THREAD = "UPDATE task SET updated_at = ? WHERE codex_thread_id = ? RETURNING id, repository_id"
NEW_OF_THREAD = (
    "INSERT INTO task (repository_id, type, title, prompt, priority, approval_required, requested_by,"
    " status, codex_thread_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (codex_thread_id) DO NOTHING RETURNING id"
)


@dataclass(frozen=True, slots=True)
class First:
    """What the task of a thread is called where it is made."""

    title: str
    prompt: str
    requested_by: str | None


@dataclass(frozen=True, slots=True)
class OfThread:
    id: int
    repository_id: int
    is_new: bool


async def of_thread(
    core: Core, tx: Transaction, actor: str, repository_id: int, thread_id: str, first: First
) -> OfThread:
    """The one task of a thread, held until the end of the transaction; made where there is none. It may be
    one of another repository."""
    now = core.clock.now()
    rows = await fetch(OF_THREAD, [now, thread_id])
    if not rows:
        values = [repository_id, TaskType.PROMPT, first.title, first.prompt, Priority.NORMAL, False]
        values += [first.requested_by, TaskStatus.OPEN, thread_id, now, now]
        if made := await fetch(NEW_OF_THREAD, values):
            task_id = int(made[0]["id"])
            told = {"title": first.title, "type": TaskType.PROMPT, "priority": Priority.NORMAL}
            about = About(repository_id=repository_id, task_id=task_id)
            await append(tx, EventKind.TASK_CREATED, actor, about, told | {"thread": thread_id}, now=now)
            return OfThread(task_id, repository_id, is_new=True)
        rows = await fetch(OF_THREAD, [now, thread_id])  # somebody else has just made it
    return OfThread(int(rows[0]["id"]), int(rows[0]["repository_id"]), is_new=False)


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

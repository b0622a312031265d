"""Task rows, as every use case needs them; what people do with tasks is `core.usecases.tasks`."""

from core.errors import NotFound
from core.logic.transitions import ACTIVE
from core.models import Approval, Session, Task
from core.words import ApprovalStatus, TaskStatus


async def load(task_id: int) -> Task:
    """The row; raises NotFound in the contract's words."""
    row = await Task.get_or_none(id=task_id)
    if row is None:
        raise NotFound.of("Task", task_id)
    return row


async def has_active_session(task_id: int) -> bool:
    return await Session.filter(task_id=task_id, status__in=list(ACTIVE)).exists()


async def unblock(task_id: int) -> None:
    """A task whose last open approval is gone waits for nobody any more."""
    if not await Approval.filter(task_id=task_id, status=ApprovalStatus.PENDING).exists():
        await Task.filter(id=task_id, status=TaskStatus.BLOCKED).update(status=TaskStatus.OPEN)

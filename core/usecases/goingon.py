"""What is to be known before a thread goes on, in one look: somebody waits for it."""

from dataclasses import dataclass

from core.context import Core
from core.errors import NotFound
from core.machinery.rows import fetch
from core.words import TaskType

FACTS = (
    "SELECT task.type, task.title, task.prompt, repository.allow_write, repository.allow_network,"
    " repository.allow_commit, repository.require_worktree, chat_state.model, chat_state.effort,"
    " EXISTS (SELECT 1 FROM session WHERE task_id = task.id AND status = 'pending'"
    " AND queued_at IS NOT NULL) AS others_wait"
    " FROM task JOIN repository ON repository.id = task.repository_id"
    " LEFT JOIN chat_state ON chat_state.id = ? WHERE task.id = ?"
)


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Of the task, of its repository, and of the chat in which it goes on."""

    task_type: TaskType
    title: str
    prompt: str
    allow_write: bool
    allow_network: bool
    allow_commit: bool
    require_worktree: bool
    model: str | None
    effort: str | None
    """What the chat has chosen; None where it has not."""
    others_wait: bool
    """A session of the task waits for its turn already."""


async def going_on(core: Core, chat_id: int, task_id: int) -> GoingOn:
    """Raises NotFound."""
    rows = await fetch(FACTS, [chat_id, task_id])
    if not rows:
        raise NotFound.of("Task", task_id)
    row = rows[0]
    return GoingOn(
        task_type=TaskType(row["type"]),
        title=row["title"],
        prompt=row["prompt"],
        allow_write=bool(row["allow_write"]),
        allow_network=bool(row["allow_network"]),
        allow_commit=bool(row["allow_commit"]),
        require_worktree=bool(row["require_worktree"]),
        model=row["model"],
        effort=row["effort"],
        others_wait=bool(row["others_wait"]),
    )

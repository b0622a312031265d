"""What is to be known before a thread goes on, in one look: somebody waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.context import Core
from core.errors import NotFound
from core.machinery.rows import fetch
from core.schemas.work import SessionOut
from core.usecases import sessions
from core.words import TaskType

FACTS = (
    "task.type AS task_type, task.title AS task_title, task.prompt AS task_prompt,"
    " repository.allow_write AS may_write, repository.allow_network AS may_network,"
    " repository.allow_commit AS may_commit, repository.require_worktree AS must_worktree,"
    " (SELECT chat_state.model FROM chat_state WHERE chat_state.id = ?) AS chosen_model,"
    " (SELECT chat_state.effort FROM chat_state WHERE chat_state.id = ?) AS chosen_effort,"
    " EXISTS (SELECT 1 FROM session other WHERE other.task_id = task.id AND other.status = 'pending'"
    " AND other.queued_at IS NOT NULL) AS others_wait"
)
AROUND = "JOIN repository ON repository.id = task.repository_id"
OF_TASK = f"SELECT {FACTS} FROM task {AROUND} WHERE task.id = ?"
MEANT = (
    f"SELECT {sessions.COLUMNS}, {FACTS}, (SELECT meant.status = 'pending' AND meant.queued_at IS NOT NULL"
    " FROM session meant WHERE meant.id = ?) AS waits"
    f" FROM session JOIN task ON task.id = session.task_id {AROUND} WHERE {sessions.CURRENT}"
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


@dataclass(frozen=True, slots=True)
class Meant:
    """What somebody means who replies to a session."""

    session: SessionOut
    """The one that its task runs in now, else itself."""
    waits: bool
    """The session itself waits for its turn."""
    around: GoingOn


async def meant(core: Core, chat_id: int, session_id: int) -> Meant:
    """Raises NotFound."""
    rows = await fetch(MEANT, [chat_id, chat_id, session_id, session_id, session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    return Meant(SessionOut.model_validate(rows[0]), bool(rows[0]["waits"]), _going_on(rows[0]))


async def going_on(core: Core, chat_id: int, task_id: int) -> GoingOn:
    """Raises NotFound."""
    rows = await fetch(OF_TASK, [chat_id, chat_id, task_id])
    if not rows:
        raise NotFound.of("Task", task_id)
    return _going_on(rows[0])


def _going_on(row: Mapping[str, Any]) -> GoingOn:
    return GoingOn(
        task_type=TaskType(row["task_type"]),
        title=row["task_title"],
        prompt=row["task_prompt"],
        allow_write=bool(row["may_write"]),
        allow_network=bool(row["may_network"]),
        allow_commit=bool(row["may_commit"]),
        require_worktree=bool(row["must_worktree"]),
        model=row["chosen_model"],
        effort=row["chosen_effort"],
        others_wait=bool(row["others_wait"]),
    )

"""Session rows, as every use case needs them; what people do with sessions is `core.usecases.sessions`."""

from dataclasses import dataclass
from typing import Any

from core.context import Core
from core.errors import Conflict, NotFound
from core.logic import transitions
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, appending
from core.machinery.rows import Statement, fetch, fetch_each
from core.schemas.work import RunIn
from core.usecases import approvals, taskrows
from core.words import DESK, DeskMode, EventKind, RunnerMode, Sandbox, SessionStatus, TaskStatus, TaskType

KIND_OF = {
    SessionStatus.STARTING: EventKind.SESSION_STARTING,
    SessionStatus.RUNNING: EventKind.SESSION_RUNNING,
    SessionStatus.WAITING_APPROVAL: EventKind.SESSION_WAITING,
    SessionStatus.COMPLETED: EventKind.SESSION_COMPLETED,
    SessionStatus.FAILED: EventKind.SESSION_FAILED,
    SessionStatus.STOPPED: EventKind.SESSION_STOPPED,
    SessionStatus.INTERRUPTED: EventKind.SESSION_INTERRUPTED,
}
ENDS = frozenset(KIND_OF[status] for status in transitions.FINAL)
"""What is told of a session last."""
# Without building models: a turn asks for this several times while its owner waits.
HELD = (
    "SELECT session.id, task_id, repository_id, session.status, runner_mode, session.prompt, is_follow_up,"
    " task.type AS task_type, model, effort, sandbox,"
    " worktree_path, branch_name, allow_network, allow_commit,"
    " codex_ref, chat_id, topic_id, session.requested_by,"
    " actor, keeps_thread, queued_at IS NOT NULL AS queued, writes_in,"
    " dispatched_at IS NOT NULL AS begun,"
    " stop_requested_at IS NOT NULL AS stopping,"
    " EXISTS (SELECT 1 FROM approval WHERE approval.session_id = session.id"
    " AND (approval.status = 'pending' OR delivery = 'pending')) AS asks"
    " FROM session JOIN task ON task.id = task_id WHERE session.id = ?"
)


WATCHED = "It was begun at the desk, and CC_CODEX_DESK=watch only looks on. Do it there."


@dataclass(frozen=True, slots=True)
class Held:
    """A session as it was read in the transaction that changes it."""

    id: int
    task_id: int
    repository_id: int
    status: SessionStatus
    runner_mode: RunnerMode
    prompt: str
    is_follow_up: bool
    task_type: TaskType
    """What kind of work it is; whatever continues a thread is a prompt."""
    model: str | None
    effort: str | None
    sandbox: Sandbox
    worktree_path: str | None
    branch_name: str | None
    allow_network: bool
    allow_commit: bool
    codex_ref: str | None
    chat_id: int | None
    topic_id: int | None
    requested_by: str | None
    actor: str
    keeps_thread: bool
    queued: bool
    """It waits for its turn, and then begins by itself."""
    writes_in: str | None
    """The working tree that it writes in."""
    begun: bool
    """A runner has heard of it."""
    stopping: bool
    asks: bool
    """A question of it is open, or its answer not delivered yet."""

    @property
    def about(self) -> About:
        return About(self.repository_id, self.task_id, self.id)

    def asked_by(self, requested_by: str | None) -> RunIn:
        """The same run as it was asked for, in somebody's name; behind one of the desk, which nobody has
        asked for here, it is held as is usual in its repository."""
        held: dict[str, Any] = {
            "sandbox": self.sandbox,
            "allow_network": self.allow_network,
            "allow_commit": self.allow_commit,
        }
        return RunIn(
            model=self.model,
            effort=self.effort,
            worktree_path=self.worktree_path,
            branch_name=self.branch_name,
            requested_by=requested_by,
            **({} if self.actor == DESK else held),
        )


def is_watched(core: Core, actor: str) -> bool:
    """Whether a session that this actor began is only looked on."""
    return actor == DESK and core.settings.codex_desk is DeskMode.WATCH


def check_not_watched(core: Core, session: Held) -> None:
    """Raise Conflict for a session that is only looked on."""
    if is_watched(core, session.actor):
        raise Conflict(WATCHED)


async def load(session_id: int) -> Held:
    """The row, and what is around it; raises NotFound in the contract's words."""
    rows = await fetch(HELD, [session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    row = rows[0]
    flags = (
        "is_follow_up",
        "allow_network",
        "allow_commit",
        "keeps_thread",
        "queued",
        "begun",
        "stopping",
        "asks",
    )
    typed: dict[str, Any] = {
        "status": SessionStatus(row["status"]),
        "runner_mode": RunnerMode(row["runner_mode"]),
        "sandbox": Sandbox(row["sandbox"]),
        "task_type": TaskType.PROMPT if row["is_follow_up"] else TaskType(row["task_type"]),
        **{flag: bool(row[flag]) for flag in flags},
    }
    return Held(**row | typed)


async def move(
    core: Core,
    tx: Transaction,
    session: Held,
    wanted: SessionStatus,
    actor: str,
    payload: dict[str, Any] | None = None,
    *,
    thread_id: str | None = None,
    **fields: object,
) -> None:
    """Change the status as the table allows, its task with it, and write the event.

    The update is conditional on the status that was read: of two who move it, one gets a Conflict.
    `thread_id` becomes that of the task; `fields` are columns of the session.
    """
    transitions.check(session.status, wanted)
    now = core.clock.now()
    if wanted in transitions.FINAL:
        fields.setdefault("ended_at", now)
    changes = {"status": wanted, "updated_at": now, **fields}
    columns = ", ".join(f"{name} = ?" for name in changes)
    statements: list[Statement] = [
        (
            f"UPDATE session SET {columns} WHERE id = ? AND status = ? RETURNING id",
            [*changes.values(), session.id, session.status],
        )
    ]
    if {session.status, wanted} & transitions.ACTIVE:  # one that never began says nothing about its task
        task_status = transitions.TASK_AFTER.get(wanted, TaskStatus.RUNNING)
        statements.append(taskrows.setting(session.task_id, task_status, now, thread_id=thread_id))
    statements.append(appending(tx, KIND_OF[wanted], actor, session.about, payload, now=now))
    changed = await fetch_each(statements)
    if not changed[0]:
        raise Conflict(f"Session {session.id} has just changed; look again.")
    if wanted is SessionStatus.STARTING:
        # One kind of news of the queue stands for all: what waited behind this one has moved up.
        tx.wake(Topic.SESSIONS, EventKind.SESSION_QUEUED)


async def drop(core: Core, tx: Transaction, session: Held, actor: str) -> None:
    """End a session that no runner has heard of."""
    await approvals.close_of_session(core, tx, session.id, "The session was stopped.")
    await move(core, tx, session, SessionStatus.STOPPED, actor)
    await taskrows.unblock(core, tx, session.task_id)

"""What the conductor is to do, read from the database: sessions to begin or to take up, stops and answers to
hand over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.context import Core
from core.events import TurnRef
from core.logic.transitions import ACTIVE
from core.machinery.rows import fetch, listed, moment
from core.ports import SentFile, TurnRequest, TurnTrace
from core.usecases import attachments, folders, images
from core.words import DESK, TAG, Priority, RunnerMode, Sandbox, TaskType

PRIORITIES = (Priority.HIGH, Priority.NORMAL, Priority.LOW)

# One trip: whoever tells people about it would otherwise be asked between the claim and the reading.
CLAIM = (
    "UPDATE session SET dispatched_at = ? WHERE status = 'starting' AND dispatched_at IS NULL"
    " RETURNING id, prompt, is_follow_up, model, effort, sandbox, worktree_path, allow_network, allow_commit,"
    " runner_mode, actor, codex_ref, started_at,"
    " (SELECT type FROM task WHERE task.id = session.task_id) AS task_type,"
    " (SELECT priority FROM task WHERE task.id = session.task_id) AS priority,"
    " keeps_thread, EXISTS (SELECT 1 FROM image WHERE image.session_id = session.id) AS shows,"
    " EXISTS (SELECT 1 FROM attachment WHERE attachment.session_id = session.id) AS brings,"
    " (SELECT codex_thread_id FROM task WHERE task.id = session.task_id) AS thread_id,"
    " (SELECT local_path FROM task JOIN repository ON repository.id = task.repository_id"
    " WHERE task.id = session.task_id) AS local_path,"
    " (SELECT git_dir FROM task JOIN repository ON repository.id = task.repository_id"
    " WHERE task.id = session.task_id) AS git_dir"
)


@dataclass(frozen=True, slots=True)
class Unended:
    """A session whose turn goes on whatever becomes of us: of an earlier process, or of the desk."""

    session_id: int
    trace: TurnTrace
    since: datetime
    """When it began."""
    begun: bool
    """It is written down that its turn runs."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Sessions to lead now: what the runner is asked to begin, the most urgent first, and what others have
    begun already."""

    requests: Sequence[TurnRequest]
    adopted: Sequence[Unended]


async def claim(core: Core) -> Claimed:
    """What is to be led now. From here on nothing of it is ever begun again, whatever happens to us."""
    now = core.clock.now()
    claimed = await fetch(CLAIM, [now])
    adopted = [_adopted(row) for row in claimed if row["actor"] == DESK]
    rows = [row for row in claimed if row["actor"] != DESK]
    showing = [row["id"] for row in rows if row["shows"]]
    shown = await images.of_sessions(core, showing) if showing else {}
    bringing = [row["id"] for row in rows if row["brings"]]
    brought = await attachments.of_sessions(core, bringing) if bringing else {}
    requests = [
        _request(core, row, now, shown.get(row["id"], ()), brought.get(row["id"], ()))
        for row in sorted(rows, key=_urgency)
    ]
    return Claimed(requests, adopted)


def _adopted(row: dict[str, Any]) -> Unended:
    trace = TurnTrace(None, TurnRef.parse(row["codex_ref"]), row["thread_id"], desk=True)
    return Unended(row["id"], trace, moment(row["started_at"]), begun=False)


def _urgency(row: dict[str, Any]) -> tuple[int, int]:
    """What is sorted by it comes as it should begin: by priority, then by age."""
    return PRIORITIES.index(row["priority"]), int(row["id"])


_ACTIVE = listed(ACTIVE)
ASKED_FOR = (
    "SELECT id AS stop, NULL AS answer FROM session WHERE stop_requested_at IS NOT NULL"
    f" AND status IN ({_ACTIVE})"
    " UNION ALL SELECT NULL, id FROM approval WHERE delivery = 'pending'"
)


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What people want of sessions that run: ids of sessions to stop, of approvals to hand over."""

    stops: Sequence[int]
    answers: Sequence[int]


async def asked_for(core: Core) -> AskedFor:
    rows = await fetch(ASKED_FOR)
    stops = [row["stop"] for row in rows if row["stop"] is not None]
    return AskedFor(stops, [row["answer"] for row in rows if row["answer"] is not None])


def _request(
    core: Core,
    row: dict[str, Any],
    dispatched_at: datetime,
    images_shown: tuple[str, ...],
    files: tuple[SentFile, ...],
) -> TurnRequest:
    return TurnRequest(
        session_id=row["id"],
        prompt=row["prompt"],
        cwd=row["worktree_path"] or row["local_path"],
        thread_id=row["thread_id"] if RunnerMode(row["runner_mode"]).has_threads else None,
        model=row["model"],
        effort=row["effort"],
        images=images_shown,
        files=files,
        summaries=core.settings.codex_reasoning_summaries,
        sandbox=Sandbox(row["sandbox"]),
        allow_network=bool(row["allow_network"]),
        allow_commit=bool(row["allow_commit"]),
        git_dir=row["git_dir"],
        task_type=TaskType.PROMPT if row["is_follow_up"] else TaskType(row["task_type"]),
        keeps_thread=bool(row["keeps_thread"]),
        tag=tag_of(row["id"], dispatched_at),
    )


def tag_of(session_id: int, dispatched_at: datetime) -> str:
    """By what Codex knows the turn of a session, also where there are several programs like us."""
    return f"{TAG}{session_id}/{dispatched_at.astimezone(UTC):%Y%m%dT%H%M%S.%f}"


def check_place(core: Core, request: TurnRequest) -> None:
    """Raise Conflict where the folder of a turn is no longer what it was. Blocks on the disk."""
    folders.check_still(core, Path(request.cwd), request.git_dir)

"""A run as it was asked for, put together with what it runs on, and what the policy says of it."""

from dataclasses import dataclass

from core.errors import NotFound, PolicyDenied
from core.logic.policy import Flags, Judgement, Vote, Wanted, default_sandbox, judge, run_hash
from core.logic.transitions import ACTIVE
from core.machinery.rows import fetch, listed
from core.models import Approval
from core.schemas.work import Finding, Policy, RunIn
from core.usecases import standings
from core.usecases.worktrees import Wish
from core.words import ApprovalKind, Priority, Sandbox, TaskStatus, TaskType

_ACTIVE = listed(ACTIVE)
# One look at everything that a verdict depends on; approvals, which are rare, are read where there are some.
_FACTS = (
    "SELECT task.id, task.type, task.prompt, task.status, task.approval_required, task.requested_by,"
    " task.repository_id, task.priority, repository.local_path, repository.allow_write,"
    " repository.allow_network,"
    " repository.allow_commit, repository.require_worktree,"
    f" EXISTS (SELECT 1 FROM session WHERE task_id = task.id AND status IN ({_ACTIVE})) AS is_active,"
    " EXISTS (SELECT 1 FROM session WHERE task_id = task.id AND status = 'pending' AND queued_at IS NOT NULL"
    " AND id <> ?) AS is_queued,"
    " EXISTS (SELECT 1 FROM approval WHERE task_id = task.id AND (used_at IS NULL OR session_id = ?)"
    " AND kind IN ('run', 'manual')) AS has_votes,"
    f" NOT EXISTS (SELECT 1 FROM session WHERE {standings.IN_LINE}) AS is_alone,"
    " (SELECT id FROM session WHERE origin = ?) AS made"
    " FROM task JOIN repository ON repository.id = task.repository_id WHERE task.id = ?"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would be."""

    task_id: int
    task_status: TaskStatus
    approval_required: bool
    requested_by: str | None
    repository_id: int
    local_path: str
    priority: Priority
    flags: Flags
    is_active: bool
    is_queued: bool
    """Another session of the task waits for its turn."""
    is_alone: bool
    """No session runs, and none waits for its turn."""
    has_votes: bool
    made: int | None
    """The session that the same origin has made already."""
    request: RunIn
    prompt: str
    task_type: TaskType
    is_follow_up: bool
    """It continues the task's thread with other words, as a plain turn."""
    on_thread: bool = False
    """On the task's thread, whatever runs there now: it takes its turn."""
    session_id: int | None = None
    """The session that is to begin, where there is one: approvals that it has used already count."""

    @property
    def is_review(self) -> bool:
        return self.task_type is TaskType.REVIEW and not self.is_follow_up

    @property
    def sandbox(self) -> Sandbox:
        return self.request.sandbox or default_sandbox(self.flags, review=self.is_review)

    def writes_in(self, folder: str) -> str | None:
        """The working tree that it writes in, where it takes place in this folder."""
        return None if self.is_review or self.sandbox is Sandbox.READ_ONLY else folder

    @property
    def hash(self) -> str:
        request = self.request.model_dump(mode="json", exclude={"requested_by"})
        return run_hash(self.task_id, self.prompt, request)

    @property
    def wanted(self) -> Wanted:
        return wanted_of(self.request, self.flags, self.local_path, review=self.is_review)


def wanted_of(request: RunIn, flags: Flags, local_path: str, *, review: bool) -> Wanted:
    """What a run asks for, as the policy judges it; also before there is a task."""
    named = request.names_a_place and (request.worktree_path != local_path or request.branch_name is not None)
    return Wanted(
        request.sandbox or default_sandbox(flags, review=review),
        request.allow_network,
        request.allow_commit,
        named,
        review,
    )


def wish_of(request: RunIn, name: str) -> Wish:
    """The worktree that a run asks for; `name` is for the branch of a new one, where it names none."""
    return Wish(request.worktree_path, request.branch_name, request.worktree_base, request.new_worktree, name)


async def plan(
    task_id: int,
    request: RunIn,
    prompt: str | None = None,
    *,
    origin: str | None = None,
    is_follow_up: bool | None = None,
    on_thread: bool = False,
    session_id: int | None = None,
) -> Plan:
    """`prompt` in place of the task's own, which makes it a follow-up unless it says the same; raises
    NotFound."""
    rows = await fetch(_FACTS, [session_id or 0, session_id or 0, origin, task_id])
    if not rows:
        raise NotFound.of("Task", task_id)
    row = rows[0]
    return Plan(
        task_id=row["id"],
        task_status=TaskStatus(row["status"]),
        approval_required=bool(row["approval_required"]),
        requested_by=row["requested_by"],
        repository_id=row["repository_id"],
        local_path=row["local_path"],
        flags=Flags(
            write=bool(row["allow_write"]),
            network=bool(row["allow_network"]),
            commit=bool(row["allow_commit"]),
            worktree_required=bool(row["require_worktree"]),
        ),
        priority=Priority(row["priority"]),
        is_active=bool(row["is_active"]),
        is_queued=bool(row["is_queued"]),
        is_alone=bool(row["is_alone"]),
        has_votes=bool(row["has_votes"]),
        made=row["made"],
        request=request,
        prompt=prompt or row["prompt"],
        task_type=TaskType(row["type"]),
        is_follow_up=(
            prompt is not None and prompt != row["prompt"] if is_follow_up is None else is_follow_up
        ),
        on_thread=on_thread,
        session_id=session_id,
    )


async def verdict_on(wanted: Plan) -> Judgement:
    """The policy's verdict, on the facts of the plan."""
    return judge(
        wanted.flags,
        wanted.wanted,
        task=wanted.task_status,
        approval_required=wanted.approval_required,
        active_session=wanted.is_active and not wanted.on_thread,
        # One that is there already stands in line, and does not come between.
        queued_session=wanted.is_queued and not wanted.on_thread and wanted.session_id is None,
        votes=await _votes(wanted) if wanted.has_votes else (),
    )


async def _votes(wanted: Plan) -> tuple[Vote, ...]:
    kinds = [ApprovalKind.RUN, ApprovalKind.MANUAL]
    rows = await Approval.filter(task_id=wanted.task_id, kind__in=kinds)
    return tuple(
        Vote(row.id, row.status, is_run=row.kind is ApprovalKind.RUN) for row in rows if _counts(row, wanted)
    )


def _counts(row: Approval, wanted: Plan) -> bool:
    """What was asked about the whole task does, and what was asked about this very run; once used, for the
    session alone that it was used for, however that is worded now."""
    if row.used_at is not None:
        return row.session_id is not None and row.session_id == wanted.session_id
    return row.kind is ApprovalKind.MANUAL or row.run_hash == wanted.hash


def policy_of(judgement: Judgement, approval_ids: list[int] | None = None) -> Policy:
    """The verdict as both edges show it."""
    return Policy(
        verdict=judgement.verdict,
        findings=[Finding(code=reason.code, message=reason.message) for reason in judgement.reasons],
        approval_ids=approval_ids if approval_ids is not None else list(judgement.waiting_for),
    )


def denial(judgement: Judgement) -> PolicyDenied:
    """The error of a run that is not allowed, with the verdict in its details."""
    policy = policy_of(judgement)
    text = " ".join(finding.message for finding in policy.findings)
    return PolicyDenied(text, details={"policy": policy.model_dump(mode="json", by_alias=True)})

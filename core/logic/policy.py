"""The policy before a run: one pure function from facts to a verdict with its reasons.

A run that wants more than the repository allows is denied; one that needs a yes is blocked. What
is allowed here is enforced by the sandbox afterwards; this function says so in a finding.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from core.words import ApprovalStatus, Sandbox, TaskStatus, Verdict


@dataclass(frozen=True, slots=True)
class Flags:
    """What a repository allows."""

    write: bool
    network: bool
    commit: bool
    worktree_required: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run asks for, its sandbox already decided."""

    sandbox: Sandbox
    network: bool
    commit: bool
    worktree: bool
    review: bool = False
    """It only looks, whatever the repository allows."""


@dataclass(frozen=True, slots=True)
class Vote:
    """An approval that bears on the run: a manual one, or the one that was made for this very run."""

    id: int
    status: ApprovalStatus
    is_run: bool


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    reasons: tuple[Reason, ...]
    waiting_for: tuple[int, ...]
    """Approvals that are open and would unblock it."""
    needs_run_approval: bool
    """A run approval is needed, and none is open yet."""
    approved_by: tuple[int, ...] = ()
    """Run approvals that are used up by this run."""


def default_sandbox(flags: Flags, *, review: bool = False) -> Sandbox:
    return Sandbox.WORKSPACE_WRITE if flags.write and not review else Sandbox.READ_ONLY


def run_hash(task_id: int, prompt: str, request: dict[str, Any]) -> str:
    """What a run approval is bound to: another request needs another yes."""
    text = json.dumps([task_id, prompt, request], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


NETWORK_REACHES = (
    "With network access the agent also reaches other servers on this machine, and may send out what it"
    " can read."
)
HELD_READING = {
    False: "The sandbox holds: it may read, not write.",
    True: "The sandbox holds: it may read, not write, and use the network.",
}
HELD_WRITING = {
    (False, False): "The sandbox holds: it may write in the folder, without network or commits.",
    (True, False): "The sandbox holds: it may write in the folder, with network.",
    (False, True): "The sandbox holds: it may write in the folder, with commits.",
    (True, True): "The sandbox holds: it may write in the folder, with network and commits.",
}
"""By whether it may use the network, and make commits."""


def judge(
    flags: Flags,
    wanted: Wanted,
    *,
    task: TaskStatus,
    approval_required: bool,
    active_session: bool,
    votes: tuple[Vote, ...],
    queued_session: bool = False,
) -> Judgement:
    """Judge a run. Denied beats blocked beats allowed; every reason is told, not only the first."""
    denials = [
        *_forbidden(flags, wanted),
        *_impossible(task, active_session, queued_session),
        *_refused(votes),
    ]
    if denials:
        return Judgement(Verdict.DENIED, tuple(denials), (), needs_run_approval=False)
    waits, waiting_for, needs_run_approval = _waits(wanted, approval_required, votes)
    if waits:
        return Judgement(Verdict.BLOCKED, tuple(waits), waiting_for, needs_run_approval)
    used = tuple(vote.id for vote in votes if vote.is_run and vote.status is ApprovalStatus.APPROVED)
    held = [_enforcement(wanted)]
    if wanted.network:
        held.append(Reason("network_reaches_here", NETWORK_REACHES))
    return Judgement(Verdict.ALLOWED, tuple(held), (), False, used)


def no_worktree(branch: str | None) -> Judgement:
    """The verdict on a run that names the repository's own folder where a worktree is asked for."""
    where = "That is checked out in the repository's own folder."
    if branch:
        where = f"{branch} is checked out in the repository's own folder."
    reason = Reason("worktree_required", where)
    return Judgement(Verdict.DENIED, (reason,), (), needs_run_approval=False)


def _forbidden(flags: Flags, wanted: Wanted) -> list[Reason]:
    reasons = []
    if wanted.review and wanted.sandbox is not Sandbox.READ_ONLY:
        reasons.append(
            Reason(
                "review_is_read_only", "A review runs read-only: leave out the sandbox, or name read-only."
            )
        )
    if wanted.review and wanted.network:
        reasons.append(Reason("review_has_no_network", "A review runs without network access."))
    if wanted.sandbox is Sandbox.WORKSPACE_WRITE and not flags.write:
        reasons.append(Reason("write_not_allowed", "The repository does not allow writing."))
    if wanted.network and not flags.network:
        reasons.append(Reason("network_not_allowed", "The repository does not allow network access."))
    if wanted.commit and not flags.commit:
        reasons.append(Reason("commit_not_allowed", "The repository does not allow commits."))
    if wanted.sandbox is Sandbox.READ_ONLY and wanted.commit:
        reasons.append(Reason("read_only_sandbox", "Nothing can be committed from a read-only sandbox."))
    if wanted.sandbox is Sandbox.DANGER_FULL_ACCESS and not (flags.write and flags.network and flags.commit):
        reasons.append(
            Reason(
                "full_access_not_allowed",
                "Full access needs a repository that allows writing, network and commits.",
            )
        )
    if flags.worktree_required and not wanted.worktree and not wanted.review:
        reasons.append(
            Reason(
                "worktree_required",
                "The repository asks for a worktree: name one with worktreePath or branchName, or"
                " ask for one with newWorktree.",
            )
        )
    return reasons


def _impossible(task: TaskStatus, active_session: bool, queued_session: bool) -> list[Reason]:
    reasons = []
    if task is TaskStatus.CANCELLED:
        reasons.append(Reason("task_cancelled", "The task is cancelled; reopen it first."))
    if active_session:
        reasons.append(Reason("task_running", "The task is already running; steer it, or stop it first."))
    elif queued_session:
        reasons.append(
            Reason(
                "task_queued", "A run of this task waits for its turn already; change it, or stop it first."
            )
        )
    return reasons


def _refused(votes: tuple[Vote, ...]) -> list[Reason]:
    newest_first = sorted(votes, key=lambda vote: -vote.id)
    manual = next(
        (vote for vote in newest_first if not vote.is_run and vote.status is not ApprovalStatus.CANCELLED),
        None,
    )
    if manual is None:
        return []
    if manual.status is ApprovalStatus.REJECTED:
        return [Reason("approval_rejected", f"Approval {manual.id} of this task was rejected.")]
    if manual.status is ApprovalStatus.EXPIRED:  # silence is a no
        return [Reason("approval_expired", f"Approval {manual.id} of this task expired; ask again.")]
    return []


def _waits(
    wanted: Wanted, approval_required: bool, votes: tuple[Vote, ...]
) -> tuple[list[Reason], tuple[int, ...], bool]:
    open_ids = tuple(vote.id for vote in votes if vote.status is ApprovalStatus.PENDING)
    waits = [
        Reason("approval_open", f"Approval {vote.id} is still open.")
        for vote in votes
        if vote.status is ApprovalStatus.PENDING and not vote.is_run
    ]
    run = [vote for vote in votes if vote.is_run]
    if any(vote.status is ApprovalStatus.APPROVED for vote in run):
        return waits, open_ids, False
    if approval_required:
        waits.append(Reason("approval_required", "This task runs only after an approval."))
    if wanted.sandbox is Sandbox.DANGER_FULL_ACCESS:
        waits.append(Reason("full_access_needs_approval", "Full access runs only after an owner's approval."))
    needs = approval_required or wanted.sandbox is Sandbox.DANGER_FULL_ACCESS
    return waits, open_ids, needs and not any(vote.status is ApprovalStatus.PENDING for vote in run)


def _enforcement(wanted: Wanted) -> Reason:
    if wanted.sandbox is Sandbox.DANGER_FULL_ACCESS:
        return Reason("not_sandboxed", "Nothing but Codex's own questions holds this run back.")
    if wanted.sandbox is Sandbox.READ_ONLY:
        return Reason("sandboxed", HELD_READING[wanted.network])
    return Reason("sandboxed", HELD_WRITING[wanted.network, wanted.commit])

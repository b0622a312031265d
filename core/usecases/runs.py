"""Runs: the policy's verdict, and the session that begins when it allows."""

from dataclasses import dataclass
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict, PolicyDenied
from core.logic.policy import Flags, Judgement, Vote, Wanted, default_sandbox, judge, no_worktree, run_hash
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.models import Approval, Repository, Session, Task
from core.schemas.work import Finding, Policy, PolicyOut, RunIn, SessionOut
from core.usecases import approvals, sessions, taskrows, worktrees
from core.usecases.worktrees import Place
from core.words import ApprovalKind, EventKind, Sandbox, SessionStatus, TaskStatus, Verdict


@dataclass(frozen=True, slots=True)
class Plan:
    """A run as it was asked for, put together with what it runs on."""

    task: Task
    repository: Repository
    request: RunIn
    prompt: str

    @property
    def sandbox(self) -> Sandbox:
        return self.request.sandbox or default_sandbox(self.flags)

    @property
    def names_a_place(self) -> bool:
        return self.request.worktree_path is not None or self.request.branch_name is not None

    @property
    def flags(self) -> Flags:
        row = self.repository
        return Flags(row.allow_write, row.allow_network, row.allow_commit, row.require_worktree)

    @property
    def hash(self) -> str:
        request = self.request.model_dump(mode="json", exclude={"requested_by"})
        return run_hash(self.task.id, self.prompt, request)

    @property
    def wanted(self) -> Wanted:
        path, branch = self.request.worktree_path, self.request.branch_name
        named = (path is not None and path != self.repository.local_path) or branch is not None
        return Wanted(self.sandbox, self.request.allow_network, self.request.allow_commit, named)


async def plan(task_id: int, request: RunIn, prompt: str | None = None) -> Plan:
    task = await taskrows.load_with_repository(task_id)
    return Plan(task, task.repository, request, prompt or task.prompt)


async def policy_check(core: Core, task_id: int, request: RunIn) -> PolicyOut:
    """`POST /api/tasks/:id/policy-check`: the verdict on a run, changing nothing."""
    return PolicyOut(policy=_policy(await _judge(await plan(task_id, request))))


async def run(
    core: Core, caller: Caller, task_id: int, request: RunIn, *, prompt: str | None = None
) -> SessionOut | PolicyOut:
    """Begin a session; where approvals are missing, ask for them and answer the blocked verdict.

    `prompt` continues the task's thread with something new. Raises PolicyDenied (details.policy).
    """
    caller.must_act()
    place = None
    if request.worktree_path is not None or request.branch_name is not None:
        # A worktree is made only for a run that is allowed, and not while a transaction waits for git.
        wanted = await plan(task_id, request, prompt)
        if (await _judge(wanted)).verdict is Verdict.ALLOWED:
            place = await _place(core, wanted)
    return await _create(core, caller, task_id, request, prompt, place)


async def prepare(core: Core, caller: Caller, task_id: int, request: RunIn) -> SessionOut:
    """`POST /api/tasks/:id/sessions`: a session that has not begun. The policy speaks when it begins."""
    caller.must_act()
    wanted = await plan(task_id, request)
    place = await _place(core, wanted)
    async with core.transaction() as tx:
        if known := await _known(core, caller):
            return known
        session = await _insert(core, tx, caller, wanted, place, SessionStatus.PENDING)
    return await sessions.get(core, session.id)


async def begin(core: Core, caller: Caller, session_id: int) -> SessionOut | PolicyOut:
    """`PATCH /api/sessions/:id {"status": "starting"}`: the policy is asked again."""
    caller.must_act()
    session = await sessions.load(session_id)
    if session.status is not SessionStatus.PENDING:
        raise Conflict(f"Session {session_id} is {session.status}; only a pending one can be started.")
    request = RunIn(
        model=session.model,
        sandbox=session.sandbox,
        worktree_path=session.worktree_path,
        branch_name=session.branch_name,
        allow_network=session.allow_network,
        allow_commit=session.allow_commit,
        requested_by=session.requested_by,
    )
    wanted = await plan(session.task_id, request, session.prompt)
    async with core.transaction() as tx:
        judgement = await _judge(wanted)
        if judgement.verdict is not Verdict.ALLOWED:
            return await _hold(core, tx, caller, wanted, judgement, session_id=session_id)
        await _use_approvals(core, judgement, session_id)
        await sessions.move(core, tx, session, SessionStatus.STARTING, caller.actor)
    return await sessions.get(core, session_id)


async def start_approved(core: Core, caller: Caller, approval: Approval) -> "Approved":
    """What approving a run approval starts, made ready outside of the transaction."""
    stored = dict(approval.run_request)
    session_id = stored.pop("session_id", None)
    prompt = stored.pop("prompt")
    wanted = await plan(approval.task_id, RunIn.model_validate(stored), prompt)
    place = await _place(core, wanted)
    starter = Caller(caller.actor, caller.role, approval.chat_id, origin=f"approval:{approval.id}")
    return Approved(starter, wanted, place, session_id)


@dataclass(frozen=True, slots=True)
class Approved:
    """A run that waits only for its approval to be written."""

    caller: Caller
    wanted: Plan
    place: Place
    session_id: int | None

    async def start(self, core: Core, tx: Transaction) -> int:
        """Begin it in the transaction of the approval; raises PolicyDenied if it is denied by now."""
        fresh = await plan(self.wanted.task.id, self.wanted.request, self.wanted.prompt)
        judgement = await _judge(fresh)
        if judgement.verdict is not Verdict.ALLOWED:
            raise _denied(judgement)
        if self.session_id is not None:
            session = await sessions.load(self.session_id)
            await sessions.move(core, tx, session, SessionStatus.STARTING, self.caller.actor)
        else:
            session = await _insert(core, tx, self.caller, fresh, self.place, SessionStatus.STARTING)
        await _use_approvals(core, judgement, session.id)
        return session.id


async def _create(
    core: Core, caller: Caller, task_id: int, request: RunIn, prompt: str | None, place: Place | None
) -> SessionOut | PolicyOut:
    async with core.transaction() as tx:
        if known := await _known(core, caller):
            return known
        wanted = await plan(task_id, request, prompt)
        judgement = await _judge(wanted)
        if judgement.verdict is not Verdict.ALLOWED:
            return await _hold(core, tx, caller, wanted, judgement)
        if not wanted.names_a_place:
            place = Place(wanted.repository.local_path, None)
        if place is not None:
            session = await _insert(core, tx, caller, wanted, place, SessionStatus.STARTING)
            await _use_approvals(core, judgement, session.id)
    if place is None:  # allowed only since the first look
        return await _create(core, caller, task_id, request, prompt, await _place(core, wanted))
    return await sessions.get(core, session.id)


async def _known(core: Core, caller: Caller) -> SessionOut | None:
    """The session that the same origin has made already."""
    known = await Session.get_or_none(origin=caller.origin) if caller.origin else None
    return await sessions.get(core, known.id) if known else None


async def _place(core: Core, wanted: Plan) -> Place:
    if not wanted.names_a_place:
        return Place(wanted.repository.local_path, None)
    request = wanted.request
    return await worktrees.ensure(core, wanted.repository, request.worktree_path, request.branch_name)


async def _insert(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place, status: SessionStatus
) -> Session:
    request = wanted.request
    in_worktree = place.path != wanted.repository.local_path
    if status is SessionStatus.STARTING and wanted.flags.worktree_required and not in_worktree:
        raise _denied(no_worktree(place.branch))
    session = await Session.create(
        task_id=wanted.task.id,
        status=status,
        runner_mode=core.runner.mode,
        prompt=wanted.prompt,
        model=request.model,
        sandbox=wanted.sandbox,
        worktree_path=place.path if in_worktree else None,
        branch_name=place.branch if in_worktree else None,
        allow_network=request.allow_network,
        allow_commit=request.allow_commit,
        requested_by=request.requested_by or wanted.task.requested_by,
        actor=caller.actor,
        chat_id=caller.chat_id,
        origin=caller.origin,
    )
    about = About(wanted.repository.id, wanted.task.id, session.id)
    now = core.clock.now()
    await append(tx, EventKind.SESSION_CREATED, caller.actor, about, {"sandbox": wanted.sandbox}, now=now)
    if status is SessionStatus.STARTING:
        await Task.filter(id=wanted.task.id).update(status=TaskStatus.RUNNING, updated_at=now)
        await append(tx, EventKind.SESSION_STARTING, caller.actor, about, now=now)
        tx.wake(Topic.SESSIONS)
    return session


async def _judge(wanted: Plan) -> Judgement:
    rows = await Approval.filter(
        task_id=wanted.task.id, kind__in=[ApprovalKind.RUN, ApprovalKind.MANUAL], used_at=None
    )
    votes = tuple(
        Vote(row.id, row.status, is_run=row.kind is ApprovalKind.RUN)
        for row in rows
        if row.kind is ApprovalKind.MANUAL or row.run_hash == wanted.hash
    )
    return judge(
        wanted.flags,
        wanted.wanted,
        task=wanted.task.status,
        approval_required=wanted.task.approval_required,
        active_session=await taskrows.has_active_session(wanted.task.id),
        votes=votes,
    )


async def _hold(
    core: Core,
    tx: Transaction,
    caller: Caller,
    wanted: Plan,
    judgement: Judgement,
    *,
    session_id: int | None = None,
) -> PolicyOut:
    """Denied: raise. Blocked: ask for the approval that is missing, mark the task, answer the verdict."""
    if judgement.verdict is Verdict.DENIED:
        raise _denied(judgement)
    about = About(wanted.repository.id, wanted.task.id, session_id)
    waiting_for = list(judgement.waiting_for)
    if judgement.needs_run_approval:
        row = await approvals.ask(
            core,
            tx,
            about,
            caller.actor,
            kind=ApprovalKind.RUN,
            reason=" ".join(reason.message for reason in judgement.reasons),
            cwd=wanted.request.worktree_path or wanted.repository.local_path,
            run_hash=wanted.hash,
            run_request=_stored(wanted, session_id),
            chat_id=caller.chat_id,
            requested_by=wanted.request.requested_by or wanted.task.requested_by or caller.actor,
        )
        waiting_for.append(row.id)
    if wanted.task.status is not TaskStatus.BLOCKED:
        await Task.filter(id=wanted.task.id).update(status=TaskStatus.BLOCKED)
        await append(
            tx, EventKind.TASK_BLOCKED, caller.actor, about, {"approvals": waiting_for}, now=core.clock.now()
        )
    return PolicyOut(policy=_policy(judgement, waiting_for))


def _stored(wanted: Plan, session_id: int | None) -> dict[str, Any]:
    return wanted.request.model_dump(mode="json") | {"prompt": wanted.prompt, "session_id": session_id}


async def _use_approvals(core: Core, judgement: Judgement, session_id: int) -> None:
    """A run approval counts once, for the session that it started."""
    if judgement.approved_by:
        ids = list(judgement.approved_by)
        await Approval.filter(id__in=ids).update(used_at=core.clock.now(), session_id=session_id)


def _policy(judgement: Judgement, approval_ids: list[int] | None = None) -> Policy:
    return Policy(
        verdict=judgement.verdict,
        findings=[Finding(code=reason.code, message=reason.message) for reason in judgement.reasons],
        approval_ids=approval_ids if approval_ids is not None else list(judgement.waiting_for),
    )


def _denied(judgement: Judgement) -> PolicyDenied:
    policy = _policy(judgement)
    text = " ".join(finding.message for finding in policy.findings)
    return PolicyDenied(text, details={"policy": policy.model_dump(mode="json", by_alias=True)})

"""Runs: the policy's verdict, and the session that begins when it allows."""

from dataclasses import dataclass, replace
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict
from core.logic.branches import slug
from core.logic.policy import Judgement, no_worktree
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, appending, made_by
from core.machinery.rows import fetch_each, insert
from core.models import Approval, Session, Task
from core.schemas.work import Finding, Policy, PolicyOut, RunIn, SessionOut
from core.usecases import approvals, repositories, sessionrows, sessions, taskrows, worktrees
from core.usecases.plans import Plan, denial, plan, policy_of, verdict_on, wish_of
from core.usecases.worktrees import Place
from core.words import ApprovalKind, EventKind, SessionStatus, TaskStatus, Verdict

MORE_STORED = frozenset({"prompt", "review", "session_id", "on_thread"})
"""What an approval keeps of a run, beside how it was asked for."""


async def policy_check(core: Core, task_id: int, request: RunIn) -> PolicyOut:
    """`POST /api/tasks/:id/policy-check`: the verdict on a run, changing nothing."""
    return PolicyOut(policy=policy_of(await verdict_on(await plan(task_id, request))))


async def run(
    core: Core, caller: Caller, task_id: int, request: RunIn, *, prompt: str | None = None
) -> SessionOut | PolicyOut:
    """Begin a session; where approvals are missing, ask for them and answer the blocked verdict.

    `prompt` continues the task's thread with something new. Raises PolicyDenied (details.policy).
    """
    caller.must_act()
    place = None
    if request.names_a_place:
        # A worktree is made only for a run that is allowed, and not while a transaction waits for git.
        wanted = await plan(task_id, request, prompt, origin=caller.origin)
        if wanted.made is None and (await verdict_on(wanted)).verdict is Verdict.ALLOWED:
            place = await _place(core, caller, wanted)
    return await _create(core, caller, task_id, request, prompt, place)


async def prepare(core: Core, caller: Caller, task_id: int, request: RunIn) -> SessionOut:
    """`POST /api/tasks/:id/sessions`: a session that has not begun. The policy speaks when it begins."""
    caller.must_act()
    wanted = await plan(task_id, request, origin=caller.origin)
    if wanted.made is not None:
        return await sessions.get(core, wanted.made)
    if request.names_a_place and (judgement := await verdict_on(wanted)).verdict is Verdict.DENIED:
        raise denial(judgement)  # a worktree is not made for what may never run
    place = await _place(core, caller, wanted)
    async with core.transaction() as tx:
        wanted = await plan(task_id, request, origin=caller.origin)
        if wanted.made is not None:
            return await sessions.get(core, wanted.made)
        return await _insert(core, tx, caller, wanted, place, SessionStatus.PENDING)


async def begin(
    core: Core, caller: Caller, session_id: int, if_match: IfMatch | None = None
) -> SessionOut | PolicyOut:
    """`PATCH /api/sessions/:id {"status": "starting"}`: the policy is asked again."""
    caller.must_act()
    session = await sessionrows.load(session_id)
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
    async with core.transaction() as tx:
        await sessions.check_version(core, session_id, if_match)
        wanted = await plan(
            session.task_id,
            request,
            session.prompt,
            is_follow_up=session.is_follow_up,
            on_thread=session.keeps_thread,
        )
        if wanted.on_thread and wanted.is_active:
            then = "It begins by itself." if session.queued else "Try again when that has ended."
            raise Conflict(f"A turn runs on the thread of session {session_id}. {then}")
        judgement = await verdict_on(wanted)
        if judgement.verdict is not Verdict.ALLOWED:
            if session.queued:  # from now on it waits for somebody
                await Session.filter(id=session_id).update(queued_at=None)
            return await _hold(core, tx, caller, wanted, judgement, session_id=session_id)
        await _use_approvals(core, judgement, session_id)
        await sessionrows.move(core, tx, session, SessionStatus.STARTING, caller.actor)
    return await sessions.get(core, session_id)


async def take_turn(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place
) -> SessionOut | PolicyOut:
    """A turn on a thread (`wanted.on_thread`): begun, or queued where others are before it."""
    judgement = await _judged(core, tx, caller, wanted)
    if not isinstance(judgement, Judgement):
        return judgement
    return await _take_turn(core, tx, caller, wanted, place, judgement)


async def _judged(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan
) -> Judgement | SessionOut | PolicyOut:
    """The verdict that allows it; else what the same request was answered before, or that it waits."""
    if wanted.made is not None:
        return await sessions.get(core, wanted.made)
    if (held := await held_before(core, caller)) is not None:
        return held
    judgement = await verdict_on(wanted)
    if judgement.verdict is not Verdict.ALLOWED:
        return await _hold(core, tx, caller, wanted, judgement)
    return judgement


async def _take_turn(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place, judgement: Judgement
) -> SessionOut:
    if wanted.waits:  # its approvals are used when it begins
        return await _insert(core, tx, caller, wanted, place, SessionStatus.PENDING)
    session = await _insert(core, tx, caller, wanted, place, SessionStatus.STARTING)
    await _use_approvals(core, judgement, session.id)
    return session


async def start_approved(core: Core, caller: Caller, approval: Approval) -> "Approved":
    """What approving a run approval starts, made ready outside of the transaction."""
    session_id = approval.run_request.get("session_id")
    wanted = await _asked_for(approval)
    place = await _place(core, caller, wanted)
    starter = replace(caller, chat_id=approval.chat_id, origin=f"approval:{approval.id}")
    return Approved(starter, wanted, place, session_id)


async def _asked_for(approval: Approval) -> Plan:
    """The run that an approval was asked for."""
    stored = {name: value for name, value in approval.run_request.items() if name not in MORE_STORED}
    more = approval.run_request
    request, on_thread = RunIn.model_validate(stored), more.get("on_thread", False)
    return await plan(approval.task_id, request, more["prompt"], on_thread=on_thread)


@dataclass(frozen=True, slots=True)
class Approved:
    """A run that waits only for its approval to be written."""

    caller: Caller
    wanted: Plan
    place: Place
    session_id: int | None

    async def start(self, core: Core, tx: Transaction) -> int:
        """Begin it in the transaction of the approval; raises PolicyDenied if it is denied by now."""
        wanted = self.wanted
        fresh = await plan(wanted.task_id, wanted.request, wanted.prompt, on_thread=wanted.on_thread)
        judgement = await verdict_on(fresh)
        if judgement.verdict is not Verdict.ALLOWED:
            raise denial(judgement)
        if fresh.on_thread and self.session_id is None:
            return (await _take_turn(core, tx, self.caller, fresh, self.place, judgement)).id
        if self.session_id is not None and fresh.waits:
            await Session.filter(id=self.session_id).update(queued_at=core.clock.now())
            tx.wake(Topic.QUEUE)
            return self.session_id
        if self.session_id is not None:
            session_id = self.session_id
            session = await sessionrows.load(session_id)
            await sessionrows.move(core, tx, session, SessionStatus.STARTING, self.caller.actor)
        else:
            session_id = (await _insert(core, tx, self.caller, fresh, self.place, SessionStatus.STARTING)).id
        await _use_approvals(core, judgement, session_id)
        return session_id


async def _create(
    core: Core, caller: Caller, task_id: int, request: RunIn, prompt: str | None, place: Place | None
) -> SessionOut | PolicyOut:
    async with core.transaction() as tx:
        wanted = await plan(task_id, request, prompt, origin=caller.origin)
        made = await _start(core, tx, caller, wanted, place)
    if made is not None:
        return made
    # Allowed only since the first look: there is no worktree for it yet.
    return await _create(core, caller, task_id, request, prompt, await _place(core, caller, wanted))


async def start(
    core: Core, tx: Transaction, caller: Caller, task_id: int, request: RunIn, place: Place | None
) -> SessionOut | PolicyOut | None:
    """`run` as a part of the caller's transaction, for whom a `place` was made ready before. None where
    it is allowed and there is no place: look at the policy again, outside."""
    return await _start(core, tx, caller, await plan(task_id, request, origin=caller.origin), place)


async def _start(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place | None
) -> SessionOut | PolicyOut | None:
    judgement = await _judged(core, tx, caller, wanted)
    if not isinstance(judgement, Judgement):
        return judgement
    if not wanted.request.names_a_place:
        place = Place(wanted.local_path, None)
    if place is None:
        return None
    session = await _insert(core, tx, caller, wanted, place, SessionStatus.STARTING)
    await _use_approvals(core, judgement, session.id)
    return session


async def _place(core: Core, caller: Caller, wanted: Plan) -> Place:
    request = wanted.request
    if not request.names_a_place:
        return Place(wanted.local_path, None)
    repository = await repositories.load(wanted.repository_id)
    name = ""
    if request.new_worktree and request.branch_name is None:
        name = f"{slug((await taskrows.load(wanted.task_id)).title)}-{wanted.task_id}"
    return await worktrees.ensure(core, caller, repository, wish_of(request, name))


async def _insert(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place, status: SessionStatus
) -> SessionOut:
    request = wanted.request
    in_worktree = place.path != wanted.local_path
    needs_worktree = wanted.flags.worktree_required and not wanted.is_review
    if status is SessionStatus.STARTING and needs_worktree and not in_worktree:
        raise denial(no_worktree(place.branch))
    now = core.clock.now()
    queued = wanted.on_thread and status is SessionStatus.PENDING
    row: dict[str, object] = {
        "task_id": wanted.task_id,
        "status": status,
        "runner_mode": core.runner.mode,
        "prompt": wanted.prompt,
        "is_follow_up": wanted.is_follow_up,
        "model": request.model,
        "sandbox": wanted.sandbox,
        "worktree_path": place.path if in_worktree else None,
        "branch_name": place.branch if in_worktree else None,
        "allow_network": request.allow_network,
        "allow_commit": request.allow_commit,
        "requested_by": request.requested_by or wanted.requested_by,
        "actor": caller.actor,
        "chat_id": caller.chat_id,
        "origin": caller.origin,
        "keeps_thread": wanted.on_thread,
        "queued_at": now if queued else None,
        "files_changed": 0,
        "lines_added": 0,
        "lines_removed": 0,
        "created_at": now,
        "updated_at": now,
    }
    session_id = await insert("session", row)
    about = About(wanted.repository_id, wanted.task_id, session_id)
    actor = caller.actor
    told = {"sandbox": wanted.sandbox, **({"queued": True} if queued else {})}
    follows = [appending(tx, EventKind.SESSION_CREATED, actor, about, told, now=now)]
    if queued:
        tx.wake(Topic.QUEUE)
    if status is SessionStatus.STARTING:
        follows.append(taskrows.setting(wanted.task_id, TaskStatus.RUNNING, now))
        follows.append(appending(tx, EventKind.SESSION_STARTING, actor, about, now=now))
        tx.wake(Topic.SESSIONS)
    await fetch_each(follows)
    return sessions.fresh(session_id, wanted.repository_id, row)


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
        raise denial(judgement)
    about = About(wanted.repository_id, wanted.task_id, session_id)
    waiting_for = list(judgement.waiting_for)
    if judgement.needs_run_approval:
        row = await approvals.ask(
            core,
            tx,
            about,
            caller.actor,
            kind=ApprovalKind.RUN,
            reason=" ".join(reason.message for reason in judgement.reasons),
            cwd=wanted.request.worktree_path or wanted.local_path,
            run_hash=wanted.hash,
            run_request=_stored(wanted, session_id),
            chat_id=caller.chat_id,
            requested_by=wanted.request.requested_by or wanted.requested_by or caller.actor,
            origin=caller.request,
        )
        waiting_for.append(row.id)
    if wanted.task_status is not TaskStatus.BLOCKED and not wanted.is_active:
        await Task.filter(id=wanted.task_id).update(status=TaskStatus.BLOCKED)
        await append(
            tx, EventKind.TASK_BLOCKED, caller.actor, about, {"approvals": waiting_for}, now=core.clock.now()
        )
    return PolicyOut(policy=policy_of(judgement, waiting_for))


async def held_before(core: Core, caller: Caller) -> PolicyOut | None:
    """What the same request was answered: it asked then, and asks for nothing again, whatever was decided."""
    known = await made_by(caller.request)
    if known is None or known.approval_id is None:
        return None
    approval_id = known.approval_id
    judgement = await verdict_on(await _asked_for(await Approval.get(id=approval_id)))
    if judgement.verdict is Verdict.BLOCKED and approval_id in judgement.waiting_for:
        return PolicyOut(policy=policy_of(judgement))
    asked = await approvals.get(core, approval_id)
    finding = Finding(code="approval_required", message=asked.reason or "")
    return PolicyOut(policy=Policy(verdict=Verdict.BLOCKED, findings=[finding], approval_ids=[approval_id]))


def _stored(wanted: Plan, session_id: int | None) -> dict[str, Any]:
    more = {
        "prompt": wanted.prompt,
        "review": wanted.is_review,
        "session_id": session_id,
        "on_thread": wanted.on_thread,
    }
    return wanted.request.model_dump(mode="json") | more


async def _use_approvals(core: Core, judgement: Judgement, session_id: int) -> None:
    """A run approval counts once, for the session that it started."""
    if judgement.approved_by:
        ids = list(judgement.approved_by)
        await Approval.filter(id__in=ids).update(used_at=core.clock.now(), session_id=session_id)

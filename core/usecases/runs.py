"""Runs: the policy's verdict, and the session that begins, or waits for its turn, when it allows."""

from typing import Any

from core.context import BUTTON, Caller, Core
from core.logic.branches import slug
from core.logic.policy import Judgement, no_worktree
from core.logic.queueing import Standing
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, appending, made_by
from core.machinery.rows import fetch_each, insert
from core.models import Approval, Task
from core.schemas.work import Finding, Policy, PolicyOut, RunIn, SessionOut
from core.usecases import (
    approvals,
    attachments,
    images,
    repositories,
    sessions,
    standings,
    taskrows,
    worktrees,
)
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
        caller.must_reach(wanted.repository_id)
        if wanted.made is None and (await verdict_on(wanted)).verdict is Verdict.ALLOWED:
            place = await place_of(core, caller, wanted)
    return await _create(core, caller, task_id, request, prompt, place)


async def prepare(core: Core, caller: Caller, task_id: int, request: RunIn) -> SessionOut:
    """`POST /api/tasks/:id/sessions`: a session that has not begun. The policy speaks when it begins."""
    caller.must_act()
    wanted = await plan(task_id, request, origin=caller.origin)
    caller.must_reach(wanted.repository_id)
    if wanted.made is not None:
        return await sessions.get(core, wanted.made)
    if request.names_a_place and (judgement := await verdict_on(wanted)).verdict is Verdict.DENIED:
        raise denial(judgement)  # a worktree is not made for what may never run
    place = await place_of(core, caller, wanted)
    async with core.transaction() as tx:
        wanted = await plan(task_id, request, origin=caller.origin)
        if wanted.made is not None:
            return await sessions.get(core, wanted.made)
        return await _insert(core, tx, caller, wanted, place, SessionStatus.PENDING)


async def take_turn(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place
) -> SessionOut | PolicyOut:
    """A turn on a thread (`wanted.on_thread`): begun, or queued where others are before it."""
    judgement = await _judged(core, tx, caller, wanted)
    if not isinstance(judgement, Judgement):
        return judgement
    return await begin_or_queue(core, tx, caller, wanted, place, judgement)


async def _judged(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan
) -> Judgement | SessionOut | PolicyOut:
    """The verdict that allows it; else what the same request was answered before, or that it waits."""
    caller.must_reach(wanted.repository_id)
    if wanted.made is not None:
        return await sessions.get(core, wanted.made)
    if (held := await held_before(core, caller)) is not None:
        return held
    judgement = await verdict_on(wanted)
    if judgement.verdict is not Verdict.ALLOWED:
        return await hold(core, tx, caller, wanted, judgement)
    return judgement


async def begin_or_queue(
    core: Core, tx: Transaction, caller: Caller, wanted: Plan, place: Place, judgement: Judgement
) -> SessionOut:
    """Begin it, or queue it where others are before it; planned in this transaction."""
    standing = standings.FIRST
    if not wanted.is_alone:
        standing = await standings.of_new(core, wanted.task_id, wanted.priority, wanted.writes_in(place.path))
    status = SessionStatus.STARTING if standing.waits_for is None else SessionStatus.PENDING
    session = await _insert(core, tx, caller, wanted, place, status, standing)
    await use_approvals(core, judgement, session.id)
    return session


async def asked_for(approval: Approval) -> Plan:
    """The run that an approval was asked for."""
    stored = {name: value for name, value in approval.run_request.items() if name not in MORE_STORED}
    more = approval.run_request
    request, on_thread = RunIn.model_validate(stored), more.get("on_thread", False)
    return await plan(approval.task_id, request, more["prompt"], on_thread=on_thread)


async def _create(
    core: Core, caller: Caller, task_id: int, request: RunIn, prompt: str | None, place: Place | None
) -> SessionOut | PolicyOut:
    async with core.transaction() as tx:
        wanted = await plan(task_id, request, prompt, origin=caller.origin)
        made = await _start(core, tx, caller, wanted, place)
    if made is not None:
        return made
    # Allowed only since the first look: there is no worktree for it yet.
    return await _create(core, caller, task_id, request, prompt, await place_of(core, caller, wanted))


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
    return await begin_or_queue(core, tx, caller, wanted, place, judgement)


async def place_of(core: Core, caller: Caller, wanted: Plan) -> Place:
    request = wanted.request
    if not request.names_a_place:
        return Place(wanted.local_path, None)
    repository = await repositories.load(wanted.repository_id)
    name = ""
    if request.new_worktree and request.branch_name is None:
        name = f"{slug((await taskrows.load(wanted.task_id)).title)}-{wanted.task_id}"
    return await worktrees.ensure(core, caller, repository, wish_of(request, name))


async def _insert(
    core: Core,
    tx: Transaction,
    caller: Caller,
    wanted: Plan,
    place: Place,
    status: SessionStatus,
    standing: Standing | None = None,
) -> SessionOut:
    """`standing` is that of one which is to begin; without one it is only prepared."""
    request = wanted.request
    in_worktree = place.path != wanted.local_path
    needs_worktree = wanted.flags.worktree_required and not wanted.is_review
    if standing is not None and needs_worktree and not in_worktree:
        raise denial(no_worktree(place.branch))
    now = core.clock.now()
    queued = standing is not None and standing.waits_for is not None
    row: dict[str, object] = {
        "task_id": wanted.task_id,
        "status": status,
        "runner_mode": core.runner.mode,
        "prompt": wanted.prompt,
        "is_follow_up": wanted.is_follow_up,
        "model": request.model,
        "effort": request.effort,
        "sandbox": wanted.sandbox,
        "worktree_path": place.path if in_worktree else None,
        "branch_name": place.branch if in_worktree else None,
        "allow_network": request.allow_network,
        "allow_commit": request.allow_commit,
        "requested_by": request.requested_by or wanted.requested_by,
        "actor": caller.actor,
        "chat_id": caller.chat_id,
        "topic_id": caller.topic_id,
        "origin": caller.origin,
        "keeps_thread": wanted.on_thread,
        "queued_at": now if queued else None,
        "writes_in": wanted.writes_in(place.path),
        "files_changed": 0,
        "lines_added": 0,
        "lines_removed": 0,
        "created_at": now,
        "updated_at": now,
    }
    session_id = await insert("session", row)
    if request.image_ids:
        await images.take(request.image_ids, session_id)
    if request.attachment_ids:
        await attachments.take(request.attachment_ids, session_id)
    about = About(wanted.repository_id, wanted.task_id, session_id)
    actor = caller.actor
    told = {"sandbox": wanted.sandbox}
    follows = [appending(tx, EventKind.SESSION_CREATED, actor, about, told, now=now)]
    if queued and standing is not None:
        follows.append(standings.queued(tx, actor, about, standing, now))
    if status is SessionStatus.STARTING:
        follows.append(taskrows.setting(wanted.task_id, TaskStatus.RUNNING, now))
        follows.append(appending(tx, EventKind.SESSION_STARTING, actor, about, now=now))
        tx.wake(Topic.SESSIONS)
    await fetch_each(follows)
    return sessions.fresh(session_id, wanted.repository_id, row, standing if queued else None)


async def hold(
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
            topic_id=caller.topic_id,
            requested_by=wanted.request.requested_by or wanted.requested_by or caller.actor,
            origin=await _unused(caller),
        )
        waiting_for.append(row.id)
    if wanted.task_status is not TaskStatus.BLOCKED and not wanted.is_active:
        await Task.filter(id=wanted.task_id).update(status=TaskStatus.BLOCKED)
        await append(
            tx, EventKind.TASK_BLOCKED, caller.actor, about, {"approvals": waiting_for}, now=core.clock.now()
        )
    return PolicyOut(policy=policy_of(judgement, waiting_for))


async def _unused(caller: Caller) -> str | None:
    """The origin of what is asked. A button may have asked before: what was declined is asked for again."""
    if caller.origin is not None and caller.origin.startswith(BUTTON):
        return caller.origin if await made_by(caller.origin) is None else None
    return caller.request


async def held_before(core: Core, caller: Caller) -> PolicyOut | None:
    """What the same request was answered: it asked then, and asks for nothing again, whatever was decided."""
    known = await made_by(caller.request)
    if known is None or known.approval_id is None:
        return None
    approval_id = known.approval_id
    judgement = await verdict_on(await asked_for(await Approval.get(id=approval_id)))
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


async def use_approvals(core: Core, judgement: Judgement, session_id: int) -> None:
    """A run approval counts once, for the session that it started."""
    if judgement.approved_by:
        ids = list(judgement.approved_by)
        await Approval.filter(id__in=ids).update(used_at=core.clock.now(), session_id=session_id)

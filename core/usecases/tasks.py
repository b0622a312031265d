"""Tasks: what is to be done, before anything runs."""

from datetime import datetime
from typing import Any

from tortoise.exceptions import IntegrityError

from core.context import API_CALLER, Caller, Core
from core.errors import Conflict, NotFound
from core.logic.briefs import title_for, words_of
from core.logic.versions import IfMatch
from core.machinery import eventlog
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, made_by
from core.machinery.narrowing import narrowed, seen
from core.machinery.rows import Slice, fetch, insert, page
from core.models import Approval, Session, Task
from core.schemas.base import Page
from core.schemas.filters import TaskFilter
from core.schemas.work import TaskIn, TaskOut, TaskPatch
from core.usecases import approvals, deciders, repositories, sessionrows, taskrows
from core.words import ApprovalKind, ApprovalStatus, EventKind, SessionStatus, TaskStatus

COLUMNS = (
    "id, repository_id, type, title, prompt, input, priority, approval_required, requested_by, status,"
    " codex_thread_id, created_at, updated_at"
)

NARROWED = {name: name for name in ("repository_id", "status", "type", "priority")}
EVERYTHING = TaskFilter()


async def create(core: Core, caller: Caller, wanted: TaskIn) -> TaskOut:
    """Write a task down. The same origin makes the same task only once."""
    caller.must_act()
    caller.must_reach(wanted.repository_id)
    now = core.clock.now()
    row = _row(caller, wanted, now)
    about = About(repository_id=wanted.repository_id)
    told = _told(row)
    try:
        row["id"] = await eventlog.create(
            core.bus, "task", row, EventKind.TASK_CREATED, caller.actor, about, told, now=now
        )
    except IntegrityError:
        if caller.origin and (known := await Task.get_or_none(origin=caller.origin)):
            return TaskOut.model_validate(known, from_attributes=True)
        await repositories.load(wanted.repository_id)  # raises NotFound, if that is why
        raise
    return TaskOut.model_validate(row | {"codex_thread_id": None})


async def add(core: Core, tx: Transaction, caller: Caller, wanted: TaskIn) -> int:
    """`create` as a part of the caller's transaction; the task's id."""
    now = core.clock.now()
    row = _row(caller, wanted, now)
    task_id = await insert("task", row)
    about = About(wanted.repository_id, task_id)
    await append(tx, EventKind.TASK_CREATED, caller.actor, about, _told(row), now=now)
    return task_id


def _row(caller: Caller, wanted: TaskIn, now: datetime) -> dict[str, Any]:
    prompt = wanted.prompt or words_of(wanted.type, wanted.input)
    return {
        **wanted.model_dump(exclude={"input"}),
        "prompt": prompt,
        "input": wanted.input.model_dump(exclude_none=True) if wanted.input else None,
        "title": wanted.title or title_for(wanted.type, wanted.input, prompt),
        "status": TaskStatus.OPEN,
        "origin": caller.origin,
        "created_at": now,
        "updated_at": now,
    }


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("title", "type", "priority")}


async def get(core: Core, task_id: int) -> TaskOut:
    rows = await fetch(f"SELECT {COLUMNS} FROM task WHERE id = ?", [task_id])
    if not rows:
        raise NotFound.of("Task", task_id)
    return TaskOut.model_validate(rows[0])


async def all_of(
    core: Core, part: Slice, wanted: TaskFilter = EVERYTHING, *, seen_by: Caller = API_CALLER
) -> Page[TaskOut]:
    where = narrowed(wanted, NARROWED, made="created_at", texts=("title", "prompt"))
    where += seen("repository_id", seen_by.repositories)
    return await page(TaskOut, f"SELECT {COLUMNS} FROM task", part, key="id", where=where)


async def change(
    core: Core, caller: Caller, task_id: int, patch: TaskPatch, if_match: IfMatch | None = None
) -> TaskOut:
    """Change a task; raises Conflict for what a running one does not allow. Cancelling it stops its
    pending sessions and withdraws what it waits for."""
    caller.must_act()
    changes = patch.model_dump(exclude_none=True)
    async with core.transaction() as tx:
        row = await taskrows.load(task_id)
        caller.must_reach(row.repository_id)
        if await made_by(caller.request) is not None:
            return TaskOut.model_validate(row, from_attributes=True)
        if if_match is not None:
            if_match.check(TaskOut.model_validate(row, from_attributes=True))
        if await _waives(row, patch):
            await deciders.must_waive(caller, task_id)
        if {"prompt", "status"} & set(changes) and await taskrows.has_active_session(task_id):
            raise Conflict(f"Task {task_id} is running; steer it, or stop its session first.")
        if changes:
            await row.update_from_dict(changes).save(update_fields=[*changes, "updated_at"])
            await append(
                tx,
                EventKind.TASK_CHANGED,
                caller.actor,
                About(row.repository_id, row.id),
                patch.model_dump(by_alias=True, exclude_none=True),
                now=core.clock.now(),
                origin=caller.request,
            )
        if {"prompt", "approval_required"} & set(changes):
            why = "The task was changed; run it again."
            await approvals.close_runs_of_task(core, tx, task_id, why)
            await taskrows.unblock(core, tx, task_id)
            await row.refresh_from_db(fields=["status"])
        if row.status == TaskStatus.CANCELLED:
            await _cancelled(core, tx, caller, task_id)
    return TaskOut.model_validate(row, from_attributes=True)


async def _waives(row: Task, patch: TaskPatch) -> bool:
    """Whether the change does without an approval that was asked for: only who may decide one may."""
    if row.approval_required and patch.approval_required is False:
        return True
    if row.status is not TaskStatus.CANCELLED or patch.status != "open":
        return False
    # What a script asked was withdrawn with the task; reopened, it would run without an answer.
    withdrawn = {"kind": ApprovalKind.MANUAL, "status": ApprovalStatus.CANCELLED}
    return await Approval.filter(task_id=row.id, **withdrawn).exists()


async def _cancelled(core: Core, tx: Transaction, caller: Caller, task_id: int) -> None:
    """Nothing of a cancelled task may begin, and nobody is asked about it any more."""
    for pending in await Session.filter(task_id=task_id, status=SessionStatus.PENDING):
        await sessionrows.drop(core, tx, await sessionrows.load(pending.id), caller.actor)
    await approvals.close_of_task(core, tx, task_id, "The task was cancelled.")

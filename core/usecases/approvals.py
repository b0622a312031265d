"""Approvals as rows: asking, reading, deciding once, and what becomes of those nobody decided.

Starting what an approval unblocks is `core.usecases.deciding`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from tortoise.expressions import Q

from core.context import API_CALLER, Caller, Core
from core.errors import AlreadyDecided, Conflict, InvalidInput, NotFound
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, made_by, short
from core.machinery.narrowing import narrowed, seen
from core.machinery.rows import Slice, page
from core.models import Approval, Session
from core.phrases import ours
from core.schemas.base import Page
from core.schemas.decisions import ApprovalIn, ApprovalOut
from core.schemas.filters import ApprovalFilter
from core.usecases import taskrows
from core.words import (
    CODEX,
    DESK,
    SYSTEM,
    ApprovalKind,
    ApprovalStatus,
    Decision,
    Delivery,
    EventKind,
)

OWN = (
    "approval.id, approval.task_id, approval.session_id, approval.kind, approval.status,"
    " command, cwd, reason, edits, run_request, needs_network, decisions, details, draft, answers,"
    " approval.requested_by, expires_at,"
    " first_by, first_actor, first_at,"
    " decision, resolved_by, resolved_actor, resolution_note, resolved_at, delivery, approval.created_at,"
    " left_to_desk,"
    f" CASE WHEN approval.actor = '{CODEX}' THEN (SELECT session.actor FROM session"
    " WHERE session.id = approval.session_id) ELSE approval.actor END AS asked_by"
)
TWO = "(repository.require_two_people AND approval.kind <> 'question')"
SELECT = (
    f"SELECT {OWN}, task.repository_id, repository.allow_write, repository.approvers,"
    f" {TWO} AS needs_two_people"
    " FROM approval JOIN task ON task.id = approval.task_id"
    " JOIN repository ON repository.id = task.repository_id"
)
OF_REPOSITORY = (
    "(SELECT {} FROM repository JOIN task ON task.repository_id = repository.id"
    " WHERE task.id = approval.task_id)"
)
OF_TASK = "(SELECT task.{} FROM task WHERE task.id = approval.task_id)"
LISTED = (
    f"SELECT {OWN}, {OF_TASK.format('repository_id')} AS repository_id,"
    f" {OF_REPOSITORY.format('repository.allow_write')}"
    f" AS allow_write, {OF_REPOSITORY.format('repository.approvers')} AS approvers,"
    f" {OF_REPOSITORY.format(TWO)} AS needs_two_people FROM approval"
)
"""Without joins, as the list of sessions."""
NARROWED = {
    "repository_id": "approval.task_id IN (SELECT task.id FROM task WHERE task.repository_id = ?)",
    "task_id": "approval.task_id",
    "session_id": "approval.session_id",
    "status": "approval.status",
    "kind": "approval.kind",
}
TEXTS = (OF_TASK.format("title"), "approval.command", "approval.reason", "approval.resolution_note")
EVERYTHING = ApprovalFilter()
NOTHING: Mapping[str, str] = MappingProxyType({})
OVER = frozenset(
    {
        EventKind.APPROVAL_EXPIRED,
        EventKind.APPROVAL_CANCELLED,
        EventKind.APPROVAL_DELIVERED,
        EventKind.APPROVAL_LOST,
    }
)
"""Nothing secret is needed any more."""


async def get(core: Core, approval_id: int) -> ApprovalOut:
    rows = await page(
        ApprovalOut, SELECT, Slice(limit=1), key="approval.id", where=[("approval.id = ?", approval_id)]
    )
    if not rows.items:
        raise NotFound.of("Approval", approval_id)
    return rows.items[0]


async def all_of(
    core: Core, part: Slice, wanted: ApprovalFilter = EVERYTHING, *, seen_by: Caller = API_CALLER
) -> Page[ApprovalOut]:
    where = narrowed(wanted, NARROWED, made="approval.created_at", texts=TEXTS)
    where += seen(OF_TASK.format("repository_id"), seen_by.repositories)
    return await page(ApprovalOut, LISTED, part, key="approval.id", where=where)


async def room_of(approval_id: int) -> tuple[int | None, int | None]:
    """The chat that it is asked in, and its topic; None where it came from elsewhere."""
    row = await Approval.get(id=approval_id)
    return row.chat_id, row.topic_id


async def count_open(core: Core, seen_by: Caller = API_CALLER) -> int:
    """How many wait for somebody."""
    waiting = Approval.filter(status=ApprovalStatus.PENDING)
    if seen_by.repositories is not None:
        waiting = waiting.filter(task__repository_id__in=sorted(seen_by.repositories))
    return await waiting.count()


async def create_manual(core: Core, caller: Caller, wanted: ApprovalIn) -> ApprovalOut:
    """`POST /api/approvals`: a question of a script's own, which blocks the task's next run."""
    caller.must_act()
    now = core.clock.now()
    if (made := await made_by(caller.request)) is not None and made.approval_id is not None:
        return await get(core, made.approval_id)
    if wanted.expires_at is not None and wanted.expires_at <= now:
        raise InvalidInput.of("expiresAt", "lies in the past.")
    async with core.transaction() as tx:
        task = await taskrows.load(wanted.task_id)
        caller.must_reach(task.repository_id)
        if wanted.session_id is not None:
            session = await Session.get_or_none(id=wanted.session_id)
            if session is None:
                raise NotFound.of("Session", wanted.session_id)
            if session.task_id != task.id:
                raise InvalidInput.of("sessionId", f"session {session.id} belongs to another task.")
        row = await ask(
            core,
            tx,
            About(task.repository_id, task.id, wanted.session_id),
            caller.actor,
            kind=ApprovalKind.MANUAL,
            reason=wanted.reason,
            expires_at=wanted.expires_at,
            chat_id=caller.chat_id,
            topic_id=caller.topic_id,
            origin=caller.request,
        )
    return await get(core, row.id)


async def ask(
    core: Core,
    tx: Transaction,
    about: About,
    actor: str,
    *,
    kind: ApprovalKind,
    expires_at: datetime | None = None,
    origin: str | None = None,
    asked: Mapping[str, str] = NOTHING,
    **fields: Any,
) -> Approval:
    """Write an open question down, with the end that every question has; `asked` is what its event says
    beside what every one says."""
    now = core.clock.now()
    expires_at = expires_at or now + timedelta(seconds=core.settings.approval_ttl_seconds)
    row = await Approval.create(
        task_id=about.task_id,
        session_id=about.session_id,
        kind=kind,
        actor=actor,
        expires_at=expires_at,
        created_at=now,
        **fields,
    )
    await append(
        tx,
        EventKind.APPROVAL_REQUESTED,
        actor,
        About(about.repository_id, about.task_id, about.session_id, row.id),
        {"kind": kind, "command": short(row.command), "reason": short(row.reason), **asked},
        now=now,
        origin=origin,
    )
    tx.wake(Topic.APPROVALS)
    return row


def is_open(core: Core, row: Approval) -> bool:
    """Whether it may still be decided; only `decide` knows for sure."""
    in_time = row.expires_at is None or row.expires_at > core.clock.now()
    return row.status is ApprovalStatus.PENDING and in_time


async def decide(
    core: Core,
    tx: Transaction,
    approval_id: int,
    *,
    status: ApprovalStatus,
    decision: Decision,
    actor: str,
    label: str | None = None,
    note: str | None = None,
    answers: Sequence[Any] | None = None,
    origin: str | None = None,
    takes_two: bool = False,
) -> None:
    """The one conditional UPDATE by which an approval is decided: two can never both win, and one
    that has expired can never be approved. Raises AlreadyDecided that says who and when.

    `takes_two`: it is the second yes, of another actor than the first one's. What the two do not agree on
    is approved once.
    """
    now = core.clock.now()
    row = Approval.filter(id=approval_id, status=ApprovalStatus.PENDING, expires_at__gt=now)
    if takes_two:
        row = row.filter(first_actor__isnull=False, first_actor__not=actor)
        agreed = await row.filter(first_decision=decision).exists()
        decision = decision if agreed else Decision.ONCE
    changed = await row.update(
        status=status,
        decision=decision,
        resolved_actor=actor,
        resolved_by=label,
        resolution_note=note,
        resolved_at=now,
        answers=answers,
        draft=None,
    )
    if changed == 0:
        await explain(core, approval_id, actor)
    # Who waits for it in Codex has to hear it; a manual approval has nobody to tell.
    await Approval.filter(id=approval_id, item_id__isnull=False).update(delivery=Delivery.PENDING)
    told = {"status": status, "by": label}
    await tell(core, tx, EventKind.APPROVAL_RESOLVED, approval_id, actor, told, origin=origin)


async def explain(core: Core, approval_id: int, actor: str | None = None) -> None:
    """Raise AlreadyDecided for one that is open no more, Conflict for one that waits for somebody else than
    this actor."""
    row = await get(core, approval_id)
    in_time = row.expires_at is None or row.expires_at > core.clock.now()
    mine = actor is not None and row.first_actor == actor
    if row.status is ApprovalStatus.PENDING and in_time and mine:
        raise Conflict("You have approved it already. Another person has to, too.")
    if row.status is ApprovalStatus.PENDING:
        raise AlreadyDecided(f"Approval {approval_id} has expired and can no longer be decided.")
    who = row.resolved_by or row.resolved_actor
    when = row.resolved_at.strftime("%Y-%m-%d %H:%M UTC") if row.resolved_at else ours("earlier")
    if who:
        said = f"Approval {approval_id} was already {ours(row.status)} by {who}, {ours(when)}."
    else:
        said = f"Approval {approval_id} was already {ours(row.status)}, {ours(when)}."
    raise AlreadyDecided(said)


async def expire_due(core: Core) -> datetime | None:
    """Expire what nobody decided in time; returns when to look again."""
    now = core.clock.now()
    async with core.transaction() as tx:
        due = await Approval.filter(status=ApprovalStatus.PENDING, expires_at__lte=now).select_related(
            "session"
        )
        for row in due:
            await Approval.filter(id=row.id).update(
                status=ApprovalStatus.EXPIRED,
                decision=Decision.DECLINE,
                resolved_actor=SYSTEM,
                resolved_at=now,
                delivery=Delivery.PENDING if row.item_id and not _is_of_desk(row) else None,
            )
            await taskrows.unblock(core, tx, row.task_id)
            await tell(core, tx, EventKind.APPROVAL_EXPIRED, row.id, SYSTEM, {"kind": row.kind})
        following = await Approval.filter(status=ApprovalStatus.PENDING).order_by("expires_at").first()
    return following.expires_at if following else None


def _is_of_desk(row: Approval) -> bool:
    """Whoever sits there may still answer: nobody answers for them."""
    return row.session is not None and row.session.actor == DESK


async def announce_due(core: Core) -> datetime | None:
    """Tell people of what has waited long enough at the desk; returns when to look again."""
    waiting = Approval.filter(status=ApprovalStatus.PENDING, announce_at__isnull=False)
    now = core.clock.now()
    for row in await waiting.filter(announce_at__lte=now).order_by("announce_at"):
        async with core.transaction() as tx:
            if await waiting.filter(id=row.id).update(announce_at=None):
                kind, told = EventKind.APPROVAL_ANNOUNCED, {"kind": row.kind}
                await tell(core, tx, kind, row.id, SYSTEM, told)
    following = await waiting.order_by("announce_at").first()
    return following.announce_at if following else None


async def is_announced(session_id: int) -> bool:
    """Whether people were told of something that a session of the desk waits for, and can answer it."""
    told = Approval.filter(session_id=session_id, status=ApprovalStatus.PENDING, announce_at__isnull=True)
    return await told.filter(left_to_desk__isnull=True).exists()


async def close_of_session(core: Core, tx: Transaction, session_id: int, why: str) -> None:
    """A session has ended: its open questions are cancelled, undelivered decisions are lost. A script's
    question (manual) is about the task, and stays."""
    open_or_unheard = Q(status=ApprovalStatus.PENDING) | Q(delivery=Delivery.PENDING)
    rows = await Approval.filter(open_or_unheard, session_id=session_id).exclude(kind=ApprovalKind.MANUAL)
    await _cancel(core, tx, [row for row in rows if row.status is ApprovalStatus.PENDING], why)
    for row in rows:
        if row.delivery is Delivery.PENDING:
            await mark_delivery(core, tx, row.id, Delivery.LOST)


async def close_runs_of_task(core: Core, tx: Transaction, task_id: int, why: str) -> None:
    """What a run approval was asked for is no longer what the task says."""
    runs = Approval.filter(task_id=task_id, status=ApprovalStatus.PENDING, kind=ApprovalKind.RUN)
    await _cancel(core, tx, await runs, why)


async def close_of_task(core: Core, tx: Transaction, task_id: int, why: str) -> None:
    """A task was cancelled: what it waited for is, too."""
    await _cancel(core, tx, await Approval.filter(task_id=task_id, status=ApprovalStatus.PENDING), why)


async def _cancel(core: Core, tx: Transaction, rows: list[Approval], why: str) -> None:
    now = core.clock.now()
    for row in rows:
        await Approval.filter(id=row.id).update(
            status=ApprovalStatus.CANCELLED, resolved_actor=SYSTEM, resolved_at=now, resolution_note=why
        )
        await tell(core, tx, EventKind.APPROVAL_CANCELLED, row.id, SYSTEM, {"reason": short(why)})


async def mark_delivery(core: Core, tx: Transaction, approval_id: int, delivery: Delivery) -> None:
    """Record whether the decision was heard; told once."""
    # What was given up for lost may be heard after all.
    before = [Delivery.PENDING] if delivery is Delivery.LOST else [Delivery.PENDING, Delivery.LOST]
    changed = await Approval.filter(id=approval_id, delivery__in=before).update(delivery=delivery)
    if changed:
        kind = EventKind.APPROVAL_DELIVERED if delivery is Delivery.DELIVERED else EventKind.APPROVAL_LOST
        await tell(core, tx, kind, approval_id, CODEX, {"delivery": delivery})


async def tell(
    core: Core,
    tx: Transaction,
    kind: EventKind,
    approval_id: int,
    actor: str,
    payload: dict[str, Any],
    *,
    origin: str | None = None,
) -> None:
    """Write the event of something that has become of an approval."""
    if kind in OVER:
        core.secrets.forget(approval_id)
    row = await Approval.get(id=approval_id).select_related("task")
    about = About(row.task.repository_id, row.task_id, row.session_id, row.id)
    await append(tx, kind, actor, about, payload, now=core.clock.now(), origin=origin)
    tx.wake(Topic.APPROVALS)
    tx.wake(Topic.SESSIONS)

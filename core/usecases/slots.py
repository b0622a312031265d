"""The due moments of an automation as rows: each is claimed by its row, and told of in the same breath."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from core.context import Core
from core.logic import schedule
from core.logic.zones import zone_named
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.machinery.rows import fetch
from core.schemas.base import Moment, Out
from core.schemas.work import Finding
from core.words import AutomationRunStatus, EventKind

BATCH = 500
"""Rows in one statement, and in one transaction of catching up."""
HORIZON = timedelta(days=400)
"""How far back missed moments are written down one by one: a clock may wrongly say that a century has
passed."""
KIND_OF = {
    AutomationRunStatus.FIRED: EventKind.AUTOMATION_FIRED,
    AutomationRunStatus.BLOCKED: EventKind.AUTOMATION_BLOCKED,
    AutomationRunStatus.SKIPPED: EventKind.AUTOMATION_SKIPPED,
    AutomationRunStatus.MISSED: EventKind.AUTOMATION_MISSED,
    AutomationRunStatus.FAILED: EventKind.AUTOMATION_FAILED,
}
BEGAN = frozenset({AutomationRunStatus.FIRED, AutomationRunStatus.BLOCKED})
COLUMNS = "(automation_id, due_at, status, reason_code, reason, actor, origin, created_at)"
ONCE = "ON CONFLICT DO NOTHING RETURNING id"
# How long it has been like this: what is said again and again is one message that is edited.
SINCE = (
    "SELECT MIN(id) AS since FROM automation_run WHERE automation_id = ? AND id > COALESCE("
    "(SELECT MAX(id) FROM automation_run WHERE automation_id = ? AND status <> ?), 0)"
)


class Armed(Out):
    """An automation as far as it decides when it is due."""

    id: int
    repository_id: int
    title: str
    schedule_expr: str
    time_zone: str | None
    enabled: bool
    settled_to: Moment
    revision: int

    @property
    def actor(self) -> str:
        return f"automation:{self.id}"

    def after(self, default: ZoneInfo, moment: datetime) -> Iterator[datetime]:
        """When it is due after a moment."""
        return schedule.slots(*self._timing(default), moment)

    def due(self, default: ZoneInfo, until: datetime) -> Iterator[datetime]:
        """When it was due, up to `until`, and has no row for it yet."""
        return schedule.due(*self._timing(default), max(self.settled_to, until - HORIZON), until)

    def _timing(self, default: ZoneInfo) -> tuple[schedule.Schedule, ZoneInfo]:
        zone = zone_named(self.time_zone) if self.time_zone else default
        return schedule.parse(self.schedule_expr), zone


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a due moment."""

    status: AutomationRunStatus
    reason: Finding | None = None
    task_id: int | None = None
    session_id: int | None = None


async def hold(armed: Armed, settled_to: datetime | None = None) -> bool:
    """Keep everybody else off it for the rest of the transaction; False where somebody has moved it
    since it was read."""
    held = await fetch(
        "UPDATE automation SET revision = revision + 1, settled_to = ? WHERE id = ? AND revision = ?"
        " AND deleted_at IS NULL RETURNING id",
        [settled_to or armed.settled_to, armed.id, armed.revision],
    )
    return bool(held)


async def claim(core: Core, armed: Armed, due: datetime | None, actor: str, origin: str | None) -> int | None:
    """The row of a due moment, or of a run by hand; None where there is one already."""
    status = AutomationRunStatus.FIRED  # until it is known better, in the same transaction
    row = [armed.id, due, status, None, None, actor, origin, core.clock.now()]
    made = await fetch(f"INSERT INTO automation_run {COLUMNS} VALUES (?, ?, ?, ?, ?, ?, ?, ?) {ONCE}", row)
    return int(made[0]["id"]) if made else None


async def finish(
    core: Core, tx: Transaction, armed: Armed, run_id: int, due: datetime | None, actor: str, outcome: Outcome
) -> None:
    """Write down what became of a claimed row, and tell of it."""
    reason = outcome.reason
    await fetch(
        "UPDATE automation_run SET status = ?, reason_code = ?, reason = ?, task_id = ? WHERE id = ?",
        [
            outcome.status,
            reason.code if reason else None,
            reason.message if reason else None,
            outcome.task_id,
            run_id,
        ],
    )
    payload = {"runId": run_id, "dueAt": _iso(due)}
    about = About(armed.repository_id, outcome.task_id, outcome.session_id, automation_id=armed.id)
    await _tell(core, tx, armed, about, actor, outcome.status, reason, payload)


async def record(
    core: Core,
    tx: Transaction,
    armed: Armed,
    moments: Iterable[datetime],
    status: AutomationRunStatus,
    reason: Finding,
    actor: str,
) -> None:
    """Rows for due moments at which nothing was started, and one event for all of them."""
    left, count = iter(moments), 0
    first: datetime | None = None
    last: datetime | None = None
    while part := list(islice(left, BATCH)):
        first, last = first or part[0], part[-1]
        count += await _record(core, armed, part, status, reason, actor)
    if count:
        payload = {"count": count, "from": _iso(first), "dueAt": _iso(last)}
        about = About(armed.repository_id, automation_id=armed.id)
        await _tell(core, tx, armed, about, actor, status, reason, payload)


async def _record(
    core: Core,
    armed: Armed,
    moments: Sequence[datetime],
    status: AutomationRunStatus,
    reason: Finding,
    actor: str,
) -> int:
    now = core.clock.now()
    values: list[object] = []
    for moment in moments:
        values += [armed.id, moment, status, reason.code, reason.message, actor, None, now]
    marks = ", ".join(["(?, ?, ?, ?, ?, ?, ?, ?)"] * len(moments))
    return len(await fetch(f"INSERT INTO automation_run {COLUMNS} VALUES {marks} {ONCE}", values))


async def _tell(
    core: Core,
    tx: Transaction,
    armed: Armed,
    about: About,
    actor: str,
    status: AutomationRunStatus,
    reason: Finding | None,
    payload: dict[str, Any],
) -> None:
    told = {"title": armed.title, **payload}
    if status not in BEGAN:
        since = await fetch(SINCE, [armed.id, armed.id, status])
        told["since"] = since[0]["since"]
    if reason is not None:
        told |= {"code": reason.code, "reason": reason.message}
    await append(tx, KIND_OF[status], actor, about, told, now=core.clock.now())


async def unmiss(core: Core, tx: Transaction, armed: Armed) -> None:
    """The clock went back: what lies in the future again was not missed."""
    now = core.clock.now()
    undone = await fetch(
        "DELETE FROM automation_run WHERE automation_id = ? AND due_at > ? AND status = ? RETURNING id",
        [armed.id, now, AutomationRunStatus.MISSED],
    )
    if undone:
        about = About(armed.repository_id, automation_id=armed.id)
        told = {"title": armed.title, "notMissed": len(undone), "reason": "The clock went back."}
        await append(tx, EventKind.AUTOMATION_CHANGED, armed.actor, about, told, now=now)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None

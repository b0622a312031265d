"""What was done in a time, and what it took. Reads tasks, sessions and approvals by when they were
made; nothing here goes through the event log."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.context import API_CALLER, Caller, Core
from core.logic import summing
from core.logic.periods import Period, period
from core.logic.prices import Prices
from core.logic.summing import Facts, SessionFact, TaskFact
from core.logic.zones import zone_named
from core.machinery.rows import fetch, moment
from core.schemas.telemetry import SummaryOut, SummaryQuery
from core.schemas.work import Tokens
from core.usecases import approvals
from core.words import SessionStatus, TaskStatus

TASKS = "SELECT repository_id, status, created_at FROM task WHERE created_at >= ? AND created_at < ?"
SESSIONS = (
    "SELECT task.repository_id, session.status, session.created_at, started_at, ended_at, model,"
    " input_tokens, cached_tokens, output_tokens, total_tokens,"
    " CASE WHEN session.status IN ('failed', 'interrupted') THEN SUBSTR(error, 1, 400) END AS error"
    " FROM session JOIN task ON task.id = session.task_id"
    " WHERE session.created_at >= ? AND session.created_at < ?"
)
DECISIONS = (
    "SELECT (SELECT repository_id FROM task WHERE task.id = approval.task_id) AS repository_id,"
    " created_at, resolved_at FROM approval WHERE created_at >= ? AND created_at < ?"
    " AND status IN ('approved', 'rejected') AND resolved_at IS NOT NULL"
)
QUEUE = (
    "SELECT repository_id FROM session JOIN task ON task.id = session.task_id"
    " WHERE session.status IN ('pending', 'starting')"
)
NAMES = "SELECT id AS repository_id, name FROM repository"
ANYTHING = SummaryQuery()


@dataclass(frozen=True, slots=True)
class _Rows:
    tasks: list[dict[str, Any]]
    sessions: list[dict[str, Any]]
    decisions: list[dict[str, Any]]
    names: list[dict[str, Any]]
    pending: int
    queue: int


async def summary(core: Core, wanted: SummaryQuery = ANYTHING, *, seen_by: Caller = API_CALLER) -> SummaryOut:
    """`GET /api/telemetry/summary`, of the repositories that somebody sees; raises InvalidInput for a
    period that cannot be."""
    zone = zone_named(wanted.time_zone) if wanted.time_zone else core.settings.timezone
    when = period(wanted.since, wanted.until, zone, core.clock.now())
    rows = await _read(core, when, seen_by)
    # A year of a busy place takes a moment to add up, in which others must be served.
    return await asyncio.to_thread(_summed, rows, when, core.settings.token_prices)


async def _read(core: Core, when: Period, seen_by: Caller) -> _Rows:
    bounds = (when.since, when.until)

    async def seen(sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return [row for row in await fetch(sql, values) if seen_by.sees(row["repository_id"])]

    return _Rows(
        tasks=await seen(TASKS, bounds),
        sessions=await seen(SESSIONS, bounds),
        decisions=await seen(DECISIONS, bounds),
        names=await seen(NAMES),
        pending=await approvals.count_open(core, seen_by),
        queue=len(await seen(QUEUE)),
    )


def _summed(rows: _Rows, when: Period, prices: Prices) -> SummaryOut:
    facts = Facts(
        tasks=[_task(row) for row in rows.tasks],
        sessions=[_session(row) for row in rows.sessions],
        decisions=[_seconds(row["created_at"], row["resolved_at"]) for row in rows.decisions],
        names={row["repository_id"]: row["name"] for row in rows.names},
        pending=rows.pending,
        queue=rows.queue,
    )
    return summing.summary(facts, when, prices)


def _task(row: dict[str, Any]) -> TaskFact:
    return TaskFact(row["repository_id"], TaskStatus(row["status"]), moment(row["created_at"]))


def _session(row: dict[str, Any]) -> SessionFact:
    lasted = row["started_at"] is not None and row["ended_at"] is not None
    return SessionFact(
        repository_id=row["repository_id"],
        status=SessionStatus(row["status"]),
        at=moment(row["created_at"]),
        seconds=_seconds(row["started_at"], row["ended_at"]) if lasted else None,
        model=row["model"],
        tokens=_tokens(row),
        error=row["error"],
    )


def _tokens(row: dict[str, Any]) -> Tokens | None:
    if row["total_tokens"] is None:
        return None
    return Tokens(
        input=row["input_tokens"],
        cached=row["cached_tokens"],
        output=row["output_tokens"],
        total=row["total_tokens"],
    )


def _seconds(begun: str | datetime, ended: str | datetime) -> float:
    """Never less than none: a clock may have been set back meanwhile."""
    return max(0.0, (moment(ended) - moment(begun)).total_seconds())

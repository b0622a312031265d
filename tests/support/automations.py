"""Automations in tests: making one, letting it be looked at, and reading what became of its due times."""

from datetime import UTC, datetime
from typing import Any

from core.context import API_CALLER, Caller
from core.machinery import timetable
from core.machinery.rows import Slice, fetch
from core.schemas.automations import AutomationIn, AutomationOut, AutomationRunOut
from core.schemas.work import SessionOut
from core.usecases import automations
from tests.support.core import Rig

PROMPT = "Inspect the repo state and report unusual failures."


async def automation(
    rig: Rig,
    expression: str = "daily@12:30",
    *,
    repository_id: int | None = None,
    caller: Caller = API_CALLER,
    run: dict[str, Any] | None = None,
    prompt: str = PROMPT,
    **fields: Any,
) -> AutomationOut:
    """One in a new repository where none is named; `run` is its `runInput`."""
    if repository_id is None:
        repository_id = (await rig.repository()).id
    wanted = {
        "repository_id": repository_id,
        "title": "Morning repo check",
        "schedule_expr": expression,
        "payload": {"task_type": "repo_health_check", "prompt": prompt, "run_input": run or {}},
        **fields,
    }
    return await automations.create(rig.core, caller, AutomationIn.model_validate(wanted))


async def look(rig: Rig) -> datetime | None:
    """Let the automations be looked at once; when they want to be next."""
    return await timetable.fire(rig.core)


async def look_at(rig: Rig, moment: datetime) -> None:
    rig.clock.set(moment)
    await look(rig)


async def runs_of(rig: Rig, automation_id: int) -> list[AutomationRunOut]:
    """Every row, oldest first."""
    rows = await fetch(
        f"{automations.RUNS} WHERE automation_run.automation_id = ? ORDER BY automation_run.id",
        [automation_id],
    )
    return [AutomationRunOut.model_validate(row) for row in rows]


async def ledger(rig: Rig, automation_id: int) -> list[tuple[str, str, str]]:
    """What became of each due time: when, its status, and why."""
    return [
        (
            row.due_at.strftime("%m-%d %H:%M") if row.due_at else "by hand",
            row.status.value,
            row.reason.code if row.reason else "",
        )
        for row in await runs_of(rig, automation_id)
    ]


async def last_run(rig: Rig, automation_id: int) -> AutomationRunOut:
    page = await automations.runs_of(rig.core, automation_id, Slice(limit=1))
    return page.items[0]


async def end_sessions() -> None:
    """Whatever runs is over, as if it had been done."""
    active = "('starting', 'running', 'waiting_approval')"
    await fetch(f"UPDATE session SET status = 'completed' WHERE status IN {active} RETURNING id")
    await fetch("UPDATE task SET status = 'completed' WHERE status = 'running' RETURNING id")


async def session_ids() -> list[int]:
    return [int(row["id"]) for row in await fetch("SELECT id FROM session ORDER BY id")]


def only(made: object) -> SessionOut:
    assert isinstance(made, SessionOut), made
    return made


def clock(text: str) -> datetime:
    """`01-02 12:30`, or with seconds, of the year in which the clock of tests begins."""
    form = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    return datetime.strptime(f"2040-{text}", form).replace(tzinfo=UTC)

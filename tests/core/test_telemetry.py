"""The summary of what was done: against naive counting, over local days, and by the indexes."""

import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.context import API_CALLER
from core.errors import InvalidInput
from core.logic.failures import reason_of
from core.machinery.rows import insert
from core.models import Approval, Event, Session, Task
from core.schemas.telemetry import SummaryOut, SummaryQuery
from core.usecases import repositories, telemetry
from core.words import ApprovalStatus, FailureReason, SessionStatus, TaskStatus
from tests.support.core import Rig, open_rig
from tests.support.databases import plan_of

START = datetime(2026, 10, 20, 9, tzinfo=UTC)
"""A few days before clocks are set back in Europe."""
ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe"]
PRICED = {"fast": ("1", "0.5", "2"), "slow": ("3", "1", "10")}
PRICES = ",".join(f"{name}={'/'.join(numbers)}" for name, numbers in PRICED.items())
ERRORS = [None, "Boom at 12", "Boom at 13", "usage limit", "Command Center was restarted while this ran."]
MODELS = [None, "fast", "slow", "new"]


@dataclass(frozen=True, slots=True)
class Made:
    """One task with its session and an approval, as a test writes them down."""

    repository: int
    at: datetime
    task: TaskStatus
    session: SessionStatus
    seconds: float | None
    tokens: tuple[int, int, int] | None
    model: str | None
    error: str | None
    approval: ApprovalStatus
    decided_after: float | None

    @property
    def failed(self) -> bool:
        return self.session in {SessionStatus.FAILED, SessionStatus.INTERRUPTED}

    @property
    def decided(self) -> bool:
        decided = {ApprovalStatus.APPROVED, ApprovalStatus.REJECTED}
        return self.approval in decided and self.decided_after is not None


MADE = st.builds(
    Made,
    repository=st.integers(0, 2),
    at=st.integers(0, 14 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    task=st.sampled_from(TaskStatus),
    session=st.sampled_from(SessionStatus),
    seconds=st.none() | st.integers(0, 10**6).map(lambda milliseconds: milliseconds / 1000),
    tokens=st.none() | st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6)),
    model=st.sampled_from(MODELS),
    error=st.sampled_from(ERRORS),
    approval=st.sampled_from(ApprovalStatus),
    decided_after=st.none() | st.integers(0, 10**5).map(float),
)


def made(at: datetime, **fields: Any) -> Made:
    """One that completed in a minute, with nothing special about it."""
    usual: dict[str, Any] = {
        "repository": 0,
        "task": TaskStatus.COMPLETED,
        "session": SessionStatus.COMPLETED,
        "seconds": 60.0,
        "tokens": None,
        "model": None,
        "error": None,
        "approval": ApprovalStatus.APPROVED,
        "decided_after": 5.0,
    }
    return Made(at=at, **(usual | fields))


async def write(rig: Rig, places: Sequence[int], rows: Sequence[Made]) -> None:
    async with rig.core.transaction():
        for row in rows:
            await _write(places[row.repository], row)


async def _write(repository_id: int, row: Made) -> None:
    ended = None if row.seconds is None else row.at + timedelta(seconds=row.seconds)
    decided = None if row.decided_after is None else row.at + timedelta(seconds=row.decided_after)
    fresh, cached, output = row.tokens or (None, None, None)
    common = {"prompt": "Tidy up.", "created_at": row.at, "updated_at": row.at}
    flags = dict.fromkeys(("allow_network", "allow_commit", "is_follow_up", "keeps_thread"), False)
    task_id = await insert(
        "task",
        {
            **common,
            "repository_id": repository_id,
            "type": "prompt_task",
            "title": "Tidy up.",
            "priority": "normal",
            "approval_required": False,
            "status": row.task.value,
        },
    )
    await insert(
        "session",
        {
            **common,
            **flags,
            "task_id": task_id,
            "status": row.session.value,
            "runner_mode": "app-server",
            "sandbox": "read-only",
            "actor": "api",
            "model": row.model,
            "error": row.error,
            "files_changed": 0,
            "lines_added": 0,
            "lines_removed": 0,
            "started_at": row.at,
            "ended_at": ended,
            "input_tokens": fresh,
            "cached_tokens": cached,
            "output_tokens": output,
            "total_tokens": None if row.tokens is None else sum(row.tokens),
        },
    )
    await insert(
        "approval",
        {
            "task_id": task_id,
            "kind": "manual",
            "status": row.approval.value,
            "edits": [],
            "decisions": [],
            "needs_network": False,
            "actor": "api",
            "created_at": row.at,
            "resolved_at": decided,
        },
    )


async def forget_everything() -> None:
    for model in (Event, Approval, Session, Task):
        await model.all().delete()


def naive_cost(rows: Sequence[Made]) -> float | None:
    each = {name: [Decimal(number) for number in numbers] for name, numbers in PRICED.items()}
    total = Decimal(0)
    for row in rows:
        if row.tokens is None:
            continue
        if row.model is None or row.model not in each:
            return None
        fresh, cached, output = row.tokens
        price = each[row.model]
        total += (max(0, fresh - cached) * price[0] + cached * price[1] + output * price[2]) / Decimal(10**6)
    return float(round(total, 6))


def naive(rows: Sequence[Made]) -> dict[str, Any]:
    """What is told of some rows, counted in the plainest way."""
    used = [row.tokens for row in rows if row.tokens is not None]
    seconds = sorted(row.seconds for row in rows if row.seconds is not None)
    # The smallest one that at least 95 of 100 do not exceed.
    p95 = next(
        (one for one in seconds if sum(other <= one for other in seconds) * 100 >= 95 * len(seconds)), None
    )
    return {
        "tasks": len(rows),
        "sessions": len(rows),
        "completed": sum(row.session == "completed" for row in rows),
        "failed": sum(row.failed for row in rows),
        "durationSeconds": {
            "median": round(statistics.median(seconds), 3) if seconds else None,
            "p95": p95,
        },
        "tokens": {
            "input": sum(each[0] for each in used),
            "cached": sum(each[1] for each in used),
            "output": sum(each[2] for each in used),
            "total": sum(sum(each) for each in used),
        },
        "cost": naive_cost(rows),
    }


def naive_summary(
    rows: Sequence[Made], since: date, days: int, name: str, names: Sequence[str]
) -> dict[str, Any]:
    zone = ZoneInfo(name)
    listed = [since + timedelta(days=number) for number in range(days)]
    within = [row for row in rows if row.at.astimezone(zone).date() in listed]
    waits = [row.decided_after for row in within if row.decided]
    reasons = [reason_of(row.error) for row in within if row.failed]
    whole = naive(within)
    by_repository = [
        {"repositoryId": number + 1, "name": name, **naive(here)}
        for number, name in enumerate(names)
        if (here := [row for row in within if row.repository == number])
    ]
    return {
        "timeZone": name,
        "tasks": {status: sum(row.task == status for row in within) for status in TaskStatus},
        "sessions": {status: sum(row.session == status for row in within) for status in SessionStatus},
        "queue": sum(row.session in {"pending", "starting"} for row in rows),
        "approvals": {
            "pending": sum(row.approval == "pending" for row in rows),
            "decided": len(waits),
            "medianDecisionSeconds": statistics.median(waits) if waits else None,  # type: ignore[type-var]
        },
        "durationSeconds": whole["durationSeconds"],
        "tokens": whole["tokens"],
        "cost": whole["cost"],
        "failures": sorted(
            ({"reason": one.code, "text": one.text, "count": reasons.count(one)} for one in set(reasons)),
            key=lambda group: (-group["count"], group["reason"], group["text"]),
        ),
        "byRepository": sorted(by_repository, key=lambda row: (-row["sessions"], row["repositoryId"])),
        "byDay": [
            {
                "date": day.isoformat(),
                **naive([row for row in within if row.at.astimezone(zone).date() == day]),
            }
            for day in listed
        ],
    }


@pytest.fixture
async def priced(tmp_path: Path) -> Any:
    async with open_rig(tmp_path, token_prices=PRICES, timezone="Europe/Berlin") as opened:
        yield opened


async def agree(rig: Rig, rows: list[Made], first: int, days: int, name: str) -> None:
    """The summary of `days` days is what naive counting gives."""
    await forget_everything()
    names = ["shop", "blog", "docs"]
    if not await repositories.some(rig.core, API_CALLER):
        for each in names:
            await rig.repository(each)
    await write(rig, [1, 2, 3], rows)
    since = START.date() + timedelta(days=first)
    wanted = SummaryQuery(since=since, until=since + timedelta(days=days - 1), time_zone=name)

    found = (await telemetry.summary(rig.core, wanted)).model_dump(mode="json", by_alias=True)

    told = {key: found[key] for key in found if key not in {"from", "to"}}
    assert told == naive_summary(rows, since, days, name, names)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(MADE, max_size=25),
    first=st.integers(-1, 15),
    days=st.integers(1, 12),
    name=st.sampled_from(ZONES),
)
async def test_the_summary_is_what_naive_counting_gives(
    priced: Rig, rows: list[Made], first: int, days: int, name: str
) -> None:
    await agree(priced, rows, first, days, name)


@pytest.mark.parametrize("name", ZONES)
async def test_it_is_so_in_a_busy_place(priced: Rig, name: str) -> None:
    chance = random.Random(name)
    rows = [
        made(
            START + timedelta(minutes=chance.randrange(14 * 24 * 60)),
            repository=chance.randrange(3),
            task=chance.choice(list(TaskStatus)),
            session=chance.choice(list(SessionStatus)),
            seconds=chance.choice([None, chance.randrange(10**6) / 1000]),
            tokens=chance.choice([None, (chance.randrange(10**6), chance.randrange(10**6), 7)]),
            model=chance.choice(MODELS),
            error=chance.choice(ERRORS),
            approval=chance.choice(list(ApprovalStatus)),
            decided_after=chance.choice([None, float(chance.randrange(10**5))]),
        )
        for _ in range(150)
    ]

    await agree(priced, rows, 2, 9, name)


async def shown(rig: Rig, **wanted: Any) -> SummaryOut:
    return await telemetry.summary(rig.core, SummaryQuery(**wanted))


async def test_where_there_is_nothing_every_day_has_zeros(rig: Rig) -> None:
    found = await shown(rig, since=date(2026, 1, 1), until=date(2026, 1, 31))

    assert len(found.by_day) == 31
    assert {row.sessions + row.tasks + row.tokens.total for row in found.by_day} == {0}
    assert (found.by_repository, found.failures) == ([], [])
    assert found.duration_seconds.median is None
    assert found.approvals.median_decision_seconds is None
    assert found.tasks == dict.fromkeys(TaskStatus, 0)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 10, 26), 24)]
)
async def test_what_is_made_each_hour_is_as_many_as_the_day_has(priced: Rig, day: date, hours: int) -> None:
    repository = await priced.repository()
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    await write(priced, [repository.id], [made(noon + timedelta(hours=hour)) for hour in range(-40, 40)])

    found = await shown(priced, since=day, until=day)
    around = await shown(priced, since=day - timedelta(days=1), until=day + timedelta(days=1))

    assert [row.sessions for row in found.by_day] == [hours]
    assert [row.sessions for row in around.by_day if row.date == day] == [hours]


async def test_without_words_it_is_the_last_seven_days_of_the_programs_zone(priced: Rig) -> None:
    found = await telemetry.summary(priced.core)

    assert found.time_zone == "Europe/Berlin"
    assert [row.date for row in found.by_day] == [date(2039, 12, 26) + timedelta(days=n) for n in range(7)]
    assert found.until == datetime(2040, 1, 1, 23, tzinfo=UTC)


async def test_the_end_is_not_in_it_the_beginning_is(rig: Rig) -> None:
    repository = await rig.repository()
    await write(rig, [repository.id], [made(START), made(START + timedelta(hours=1))])

    found = await shown(rig, since=START, until=START + timedelta(hours=1), time_zone="UTC")

    assert found.sessions[SessionStatus.COMPLETED] == 1


async def test_a_cost_is_never_made_up(tmp_path: Path) -> None:
    used = [made(START, tokens=(1_000_000, 0, 0), model=model) for model in ("fast", "new")]
    for prices, of_fast, of_both in (
        ("", None, None),
        ("fast=2/1/1", 2.0, None),
        ("fast=2/1/1,*=5/1/1", 2.0, 7.0),
    ):
        folder = tmp_path / f"prices-{len(prices)}"
        folder.mkdir()
        async with open_rig(folder, token_prices=prices, timezone="UTC") as rig:
            repository = await rig.repository()
            await write(rig, [repository.id], used[:1])
            assert (await shown(rig, since=START, until=START + timedelta(days=1))).cost == of_fast
            await write(rig, [repository.id], used[1:])
            assert (await shown(rig, since=START, until=START + timedelta(days=1))).cost == of_both


async def test_failures_are_counted_by_why(rig: Rig) -> None:
    repository = await rig.repository()
    texts = ["Lost 12 of 15", "Lost 3 of 4", "You've hit your usage limit until 14:05", None]
    failed = [made(START, session=SessionStatus.FAILED, error=text) for text in texts]
    cut = made(START, session=SessionStatus.INTERRUPTED, error="Lost 1 of 2")
    stopped = made(START, session=SessionStatus.STOPPED, error="Codex did not confirm the stop.")
    await write(rig, [repository.id], [*failed, cut, stopped])

    found = await shown(rig, since=START, until=START + timedelta(days=1))

    assert [(group.reason, group.text, group.count) for group in found.failures] == [
        (FailureReason.OTHER, "Lost … of …", 3),
        (FailureReason.OTHER, "No reason was given.", 1),
        (FailureReason.USAGE_LIMIT, "Codex's usage limit was reached.", 1),
    ]


async def test_a_real_run_is_in_it(working_rig: Rig) -> None:
    rig = working_rig
    task = await rig.task()
    session = await rig.run(task.id)
    turn = await rig.runner.turn(1)
    await rig.session(session.id, SessionStatus.RUNNING)
    rig.move(90)
    turn.end()
    await rig.session(session.id, SessionStatus.COMPLETED)

    found = await telemetry.summary(rig.core)

    assert found.sessions[SessionStatus.COMPLETED] == found.tasks[TaskStatus.COMPLETED] == 1
    assert found.duration_seconds.median == found.duration_seconds.p95 == 90
    assert [(row.name, row.sessions) for row in found.by_repository] == [("repository-0", 1)]
    assert [row.sessions for row in found.by_day] == [0] * 6 + [1]


async def test_a_period_that_cannot_be_is_refused(rig: Rig) -> None:
    with pytest.raises(InvalidInput, match="from: must lie before 'to'"):
        await shown(rig, since=date(2026, 2, 1), until=date(2026, 1, 1))


@pytest.mark.parametrize("sql", [telemetry.TASKS, telemetry.SESSIONS, telemetry.DECISIONS, telemetry.QUEUE])
def test_nothing_is_scanned_and_the_event_log_is_not_touched(migrated: Path, sql: str) -> None:
    plan = plan_of(migrated, sql, ["2026-01-01"] * sql.count("?"))

    assert plan
    assert not [step for step in plan if step.startswith("SCAN") or "event" in step], plan

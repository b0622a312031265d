"""The card of `/usage`: short, in words, and silent about what is not known."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.schemas.telemetry import (
    ApprovalTimes,
    DayUsage,
    Durations,
    Failure,
    RepositoryUsage,
    SummaryOut,
)
from core.schemas.work import Tokens
from core.words import FailureReason, SessionStatus
from handlers.views import usage

NONE: dict[str, Any] = {
    "tasks": 0,
    "sessions": 0,
    "completed": 0,
    "failed": 0,
    "duration_seconds": Durations(median=None, p95=None),
    "tokens": Tokens(input=0, cached=0, output=0, total=0),
    "cost": None,
}


def tokens(total: int) -> Tokens:
    return Tokens(input=total, cached=0, output=0, total=total)


def summary(**fields: Any) -> SummaryOut:
    first = date(2026, 11, 18)
    last = DayUsage(date=first + timedelta(days=6), **(NONE | {"sessions": 3, "tokens": tokens(120_000)}))
    earlier = [DayUsage(date=first + timedelta(days=n), **NONE) for n in range(5)]
    bad = DayUsage(date=first + timedelta(days=5), **(NONE | {"sessions": 17, "failed": 2}))
    usual: dict[str, Any] = {
        "since": datetime(2026, 11, 18, tzinfo=UTC),
        "until": datetime(2026, 11, 25, tzinfo=UTC),
        "time_zone": "UTC",
        "tasks": {},
        "sessions": {SessionStatus.COMPLETED: 18, SessionStatus.FAILED: 2},
        "queue": 0,
        "approvals": ApprovalTimes(pending=0, decided=4, median_decision_seconds=41.0),
        "duration_seconds": Durations(median=130.0, p95=842.0),
        "tokens": tokens(1_400_000),
        "cost": None,
        "failures": [
            Failure(reason=FailureReason.USAGE_LIMIT, text="Codex's usage limit was reached.", count=2)
        ],
        "by_repository": [
            repository(1, "shop", sessions=12, failed=2, tokens=tokens(900_000)),
            repository(2, "blog", sessions=8, tokens=tokens(500_000)),
        ],
        "by_day": [*earlier, bad, last],
    }
    return SummaryOut(**(usual | fields))


def repository(identity: int, name: str, **fields: Any) -> RepositoryUsage:
    return RepositoryUsage(repository_id=identity, name=name, **(NONE | fields))


def test_it_says_today_the_week_and_where() -> None:
    assert usage.card(summary()).text.as_html().splitlines() == [
        "<b>Usage</b>",
        "Today · 3 sessions · 120k",
        "7 days · 20 sessions, 2 failed · 1.4M",
        "A session takes 2:10, a decision 0:41",
        "  shop · 12 sessions, 2 failed · 900k",
        "  blog · 8 sessions · 500k",
        "✖ 2 × Codex's usage limit was reached.",
    ]


def test_what_is_not_known_is_not_said() -> None:
    found = summary(
        duration_seconds=Durations(median=None, p95=None),
        approvals=ApprovalTimes(pending=0, decided=0, median_decision_seconds=None),
        tokens=tokens(0),
        failures=[],
        by_repository=[],
    )

    assert usage.card(found).text.as_html().splitlines()[1:] == [
        "Today · 3 sessions · 120k",
        "7 days · 20 sessions, 2 failed",
    ]


def test_a_cost_is_said_where_it_is_known() -> None:
    assert (
        "7 days · 20 sessions, 2 failed · 1.4M · costs 3.10" in usage.card(summary(cost=3.1)).text.as_html()
    )


@pytest.mark.parametrize("many", [5, 500])
def test_it_fits_a_screen_however_much_there_is(many: int) -> None:
    name = "a-very-long-name-for-a-repository-" * 5
    rows = [
        repository(number, name, sessions=10**6, failed=10**6, tokens=tokens(10**12))
        for number in range(many)
    ]
    bad = Failure(reason=FailureReason.OTHER, text="x" * 100, count=10**6)

    lines = usage.card(summary(by_repository=rows, failures=[bad] * 20)).text.as_html().splitlines()

    assert len(lines) <= 12
    assert max(map(len, lines)) <= 80
    more = "1 more repository" if many == 5 else "496 more repositories"
    assert f"  and {more}" in lines

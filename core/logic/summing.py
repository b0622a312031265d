"""Summing up what was done: narrow facts in, the summary out. Pure, and the same on every database."""

import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TypedDict

from core.logic.failures import reason_of
from core.logic.periods import Period
from core.logic.prices import Prices
from core.logic.zones import day_of
from core.schemas.telemetry import (
    ApprovalTimes,
    DayUsage,
    Durations,
    Failure,
    RepositoryUsage,
    SummaryOut,
)
from core.schemas.work import Tokens
from core.words import SessionStatus, TaskStatus

REASONS = 20
"""Groups of failures that are told apart; what is rarer is left out of the list."""
FAILED = frozenset({SessionStatus.FAILED, SessionStatus.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class TaskFact:
    repository_id: int
    status: TaskStatus
    at: datetime


@dataclass(frozen=True, slots=True)
class SessionFact:
    repository_id: int
    status: SessionStatus
    at: datetime
    seconds: float | None
    """From its beginning to its end; None where it has not had both."""
    model: str | None
    tokens: Tokens | None
    error: str | None
    """Of one that failed or was interrupted."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was made in a period, and how things stand now."""

    tasks: Sequence[TaskFact]
    sessions: Sequence[SessionFact]
    decisions: Sequence[float]
    """How many seconds each approval of the period waited that somebody has decided."""
    pending: int
    queue: int
    names: Mapping[int, str]
    """Of the repositories that the facts are about."""


class _Told(TypedDict):
    """What is told of everything, of a repository, and of a day."""

    tasks: int
    sessions: int
    completed: int
    failed: int
    duration_seconds: Durations
    tokens: Tokens
    cost: float | None


@dataclass(slots=True)
class _Tally:
    """Counts up."""

    prices: Prices
    tasks: int = 0
    statuses: Counter[SessionStatus] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    tokens: list[Tokens] = field(default_factory=list)
    cost: Decimal | None = Decimal(0)

    def add(self, session: SessionFact) -> None:
        self.statuses[session.status] += 1
        if session.seconds is not None:
            self.seconds.append(session.seconds)
        if session.tokens is not None:
            self.tokens.append(session.tokens)
            cost = _cost(session, session.tokens, self.prices)
            # One unknown part makes the sum unknown.
            self.cost = None if self.cost is None or cost is None else self.cost + cost

    def told(self) -> _Told:
        known = self.cost if self.prices.by_model else None
        return _Told(
            tasks=self.tasks,
            sessions=self.statuses.total(),
            completed=self.statuses[SessionStatus.COMPLETED],
            failed=sum(self.statuses[status] for status in FAILED),
            duration_seconds=durations(self.seconds),
            tokens=Tokens(
                input=sum(each.input for each in self.tokens),
                cached=sum(each.cached for each in self.tokens),
                output=sum(each.output for each in self.tokens),
                total=sum(each.total for each in self.tokens),
            ),
            cost=None if known is None else float(round(known, 6)),
        )


def _cost(session: SessionFact, tokens: Tokens, prices: Prices) -> Decimal | None:
    price = prices.of_model(session.model)
    if price is None:
        return None
    return price.of(input_tokens=tokens.input, cached_tokens=tokens.cached, output_tokens=tokens.output)


def durations(seconds: Sequence[float]) -> Durations:
    """The median, and the 95th percentile by nearest rank: one that was really measured."""
    if not seconds:
        return Durations(median=None, p95=None)
    nearest = sorted(seconds)[math.ceil(0.95 * len(seconds)) - 1]
    return Durations(median=round(statistics.median(seconds), 3), p95=round(nearest, 3))


def summary(facts: Facts, period: Period, prices: Prices) -> SummaryOut:
    """Everything, by repository, and by day of the period's zone."""
    whole = _Tally(prices)
    by_repository: defaultdict[int, _Tally] = defaultdict(lambda: _Tally(prices))
    by_day = {day: _Tally(prices) for day in period.days()}
    first, last = period.first, period.last

    def tallies_of(fact: TaskFact | SessionFact) -> tuple[_Tally, _Tally, _Tally]:
        # Clocks that are set back over midnight come back to a day that may not be in the period.
        day = min(max(day_of(fact.at, period.zone), first), last)
        return whole, by_repository[fact.repository_id], by_day[day]

    for task in facts.tasks:
        for tally in tallies_of(task):
            tally.tasks += 1
    for session in facts.sessions:
        for tally in tallies_of(session):
            tally.add(session)
    told = whole.told()
    statuses = Counter(task.status for task in facts.tasks)
    return SummaryOut(
        since=period.since,
        until=period.until,
        time_zone=str(period.zone),
        tasks={status: statuses[status] for status in TaskStatus},
        sessions={status: whole.statuses[status] for status in SessionStatus},
        queue=facts.queue,
        approvals=ApprovalTimes(
            pending=facts.pending,
            decided=len(facts.decisions),
            median_decision_seconds=durations(facts.decisions).median,
        ),
        duration_seconds=told["duration_seconds"],
        tokens=told["tokens"],
        cost=told["cost"],
        failures=failures(session.error for session in facts.sessions if session.status in FAILED),
        by_repository=_in_order(by_repository, facts.names),
        by_day=[DayUsage(date=day, **tally.told()) for day, tally in by_day.items()],
    )


def _in_order(tallies: Mapping[int, _Tally], names: Mapping[int, str]) -> list[RepositoryUsage]:
    rows = [
        RepositoryUsage(repository_id=identity, name=names[identity], **tally.told())
        for identity, tally in tallies.items()
    ]
    return sorted(rows, key=lambda row: (-row.sessions, -row.tasks, row.repository_id))


def failures(errors: Iterable[str | None]) -> list[Failure]:
    """Counted by reason, the most frequent first."""
    counted = Counter(reason_of(error) for error in errors)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0].code, item[0].text))
    return [Failure(reason=reason.code, text=reason.text, count=count) for reason, count in ordered[:REASONS]]

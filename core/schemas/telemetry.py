"""What was done in a time, and what it took."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from core.logic.zones import zone_named
from core.schemas.base import In, Moment, Out, said_day, said_moment
from core.schemas.work import Tokens
from core.words import FailureReason, SessionStatus, TaskStatus


def _said(value: Any) -> Any:
    return said_day(value) or said_moment(value) if isinstance(value, str) else value


def _known(name: str) -> str:
    zone_named(name)
    return name


DayOrMoment = Annotated[datetime | date, BeforeValidator(_said)]
"""A day of the zone (`2026-01-31`), or a moment; one without an offset is on the zone's clocks."""
ZoneName = Annotated[str, StringConstraints(min_length=1, max_length=100), AfterValidator(_known)]


class SummaryQuery(In):
    """`GET /api/telemetry/summary`: the last seven days of the program's zone, where nothing is said."""

    since: DayOrMoment | None = Field(default=None, alias="from")
    until: DayOrMoment | None = Field(default=None, alias="to")
    """As a day, that whole day; as a moment, what happened then is not in it."""
    time_zone: ZoneName | None = None


class ApprovalTimes(Out):
    pending: int
    """That wait for somebody now, whenever they were asked."""
    decided: int
    """Of those asked in the period: approved or rejected by somebody."""
    median_decision_seconds: float | None


class Durations(Out):
    """Seconds from the beginning of a session to its end; null where none has ended."""

    median: float | None
    p95: float | None
    """Of a hundred, ninety-five took no longer than this."""


class Failure(Out):
    """Sessions that failed or were interrupted, for one reason."""

    reason: FailureReason
    text: str
    """The reason in words; of `other`, the error without its ids, numbers and paths."""
    count: int


class Usage(Out):
    """What was made in a time, and what became of it since."""

    tasks: int
    sessions: int
    completed: int
    failed: int
    """Sessions that failed or were interrupted."""
    duration_seconds: Durations
    tokens: Tokens
    cost: float | None
    """By CC_TOKEN_PRICES; null where they don't say what some of the tokens cost."""


class RepositoryUsage(Usage):
    repository_id: int
    name: str


class DayUsage(Usage):
    date: date


class SummaryOut(Out):
    """Tasks, sessions and approvals that were made in the period, as they are now. The sums over all
    days, and over all repositories, are those of the whole."""

    since: Moment = Field(alias="from")
    until: Moment = Field(alias="to")
    time_zone: str
    tasks: dict[TaskStatus, int]
    sessions: dict[SessionStatus, int]
    queue: int
    """Sessions that have yet to begin, now, whenever they were made."""
    approvals: ApprovalTimes
    duration_seconds: Durations
    tokens: Tokens
    cost: float | None
    failures: list[Failure]
    """The most frequent twenty reasons, most first."""
    by_repository: list[RepositoryUsage]
    """Those in which there was something, the busiest first."""
    by_day: list[DayUsage]
    """Every local day, oldest first; one on which there was nothing has zeros."""

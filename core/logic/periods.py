"""From when to when something is summed up, as somebody said it: days of a zone, or moments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.errors import InvalidInput
from core.logic.zones import day_of, day_start, exists

USUAL_DAYS = 7
"""Today, and the days before it."""
LONGEST = timedelta(days=366)
Said = datetime | date
"""A moment, or a whole day of the zone. A moment that names no offset is one of the zone's clocks."""


@dataclass(frozen=True, slots=True)
class Period:
    """Half open: what happened at `until` is not in it. Both in UTC."""

    since: datetime
    until: datetime
    zone: ZoneInfo

    @property
    def first(self) -> date:
        return day_of(self.since, self.zone)

    @property
    def last(self) -> date:
        return day_of(self.until - timedelta(microseconds=1), self.zone)

    def days(self) -> Iterator[date]:
        """Every day of the zone that it touches, oldest first."""
        for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1):
            if exists(day := date.fromordinal(ordinal), self.zone):
                yield day


def period(since: Said | None, until: Said | None, zone: ZoneInfo, now: datetime) -> Period:
    """`until` as a day is that whole day. Left out: to the end of today, and from six days before its day.

    Raises InvalidInput for one that is empty, reversed, or longer than a year.
    """
    end = _moment("to", day_of(now, zone) if until is None else until, zone, whole=True)
    start = _days_before(end, zone) if since is None else _moment("from", since, zone, whole=False)
    if start >= end:
        raise InvalidInput.of("from", f"must lie before 'to', which is {end:%Y-%m-%dT%H:%M:%SZ}.")
    if _wall(end, zone) - _wall(start, zone) > LONGEST:
        raise InvalidInput.of("from", f"must lie at most {LONGEST.days} days before 'to'.")
    return Period(start, end, zone)


def _moment(field: str, said: Said, zone: ZoneInfo, *, whole: bool) -> datetime:
    try:
        if isinstance(said, datetime):
            moment = (said if said.tzinfo else said.replace(tzinfo=zone)).astimezone(UTC)
        else:
            moment = day_start(said + timedelta(days=1) if whole else said, zone)
        _wall(moment, zone)  # the calendar of the zone ends elsewhere than that of UTC
        return moment
    except OverflowError as exc:
        raise InvalidInput.of(field, "is outside of the calendar.") from exc


def _days_before(end: datetime, zone: ZoneInfo) -> datetime:
    try:
        last = day_of(end - timedelta(microseconds=1), zone)
        return day_start(last - timedelta(days=USUAL_DAYS - 1), zone)
    except OverflowError as exc:
        raise InvalidInput.of("to", "is outside of the calendar.") from exc


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    """What the clocks of the zone show: of theirs, each day has 24 hours."""
    return moment.astimezone(zone).replace(tzinfo=None)

"""When an automation is due: pure arithmetic over the days of a time zone.

`hourly` and `hourly:N` count hours from the first moment of each local day, as they pass: a day of 23 or
25 hours has one fewer or one more, and after a change the clock shows other hours until midnight.
`daily@HH:MM` is due once on each local date: when the clock first shows that time, and where the clock
skips it, in the moment after the gap.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from core.phrases import ours

DAY = timedelta(days=1)
ALLOWED = ("hourly", *(f"hourly:{hours}" for hours in range(2, 25)), "daily@HH:MM")
COMPLAINT = ours("must be hourly, hourly:2 to hourly:24, or daily@HH:MM (daily@00:00 to daily@23:59)")
_HOURLY = re.compile(r"hourly(?::([2-9]|1[0-9]|2[0-4]))?")
_DAILY = re.compile(r"daily@([01][0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Hourly:
    """Every so many hours of a day."""

    hours: int


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day."""

    at: time


Schedule = Hourly | Daily


def parse(expression: str) -> Schedule:
    """The schedule that an expression means; raises ValueError that lists what is allowed."""
    if found := _HOURLY.fullmatch(expression):
        return Hourly(int(found[1] or 1))
    if found := _DAILY.fullmatch(expression):
        return Daily(time(int(found[1]), int(found[2])))
    raise ValueError(COMPLAINT)


def slots(schedule: Schedule, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """Every moment at which it is due after `after`, in order, in UTC, without end."""
    # What a date's clock skips at its end comes due on the next one.
    day = after.astimezone(zone).date() - DAY
    while True:
        yield from (moment for moment in _of_day(schedule, zone, day) if moment > after)
        day += DAY


def due(schedule: Schedule, zone: ZoneInfo, after: datetime, until: datetime) -> Iterator[datetime]:
    """The same, up to and including `until`."""
    return takewhile(lambda moment: moment <= until, slots(schedule, zone, after))


def _of_day(schedule: Schedule, zone: ZoneInfo, day: date) -> Iterator[datetime]:
    begins, ends = (_first(datetime.combine(each, time.min), zone) for each in (day, day + DAY))
    match schedule:
        case Hourly(hours):
            moment = begins
            while moment < ends:
                yield moment
                moment += timedelta(hours=hours)
        case Daily(at):
            if begins < ends:  # a few zones have left out a whole date
                yield _first(datetime.combine(day, at), zone)


def _first(wall: datetime, zone: ZoneInfo) -> datetime:
    """When a clock of the zone first shows this time, or would have: right after the gap."""
    local = wall.replace(tzinfo=zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return moment
    # In a gap `fold` says with which offset to read the time: the later one gives a moment before it.
    before, after = local.replace(fold=1).astimezone(UTC), moment
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after

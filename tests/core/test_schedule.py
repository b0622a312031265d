"""When an automation is due: the arithmetic alone, on ordinary days, on the two change days, for a year."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from core.logic.schedule import ALLOWED, Daily, Hourly, Schedule, due, parse, slots
from core.logic.zones import zone_named

ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe")
YEAR = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
"""Every change of these clocks, and every schedule of these tests, falls on a quarter of an hour."""


def on(zone: str, day: str, expression: str) -> list[str]:
    """The local times at which it is due on a date, as its clocks show them."""
    noon = datetime.fromisoformat(f"{day}T12:00Z")
    around = noon - timedelta(days=2), noon + timedelta(days=2)
    found = due(parse(expression), ZoneInfo(zone), *around)
    local = [moment.astimezone(ZoneInfo(zone)) for moment in found]
    return [f"{each:%H:%M}" for each in local if f"{each:%Y-%m-%d}" == day]


@pytest.mark.parametrize(
    ("expression", "schedule"),
    [
        ("hourly", Hourly(1)),
        *((f"hourly:{hours}", Hourly(hours)) for hours in range(2, 25)),
        ("daily@09:00", Daily(time(9))),
        ("daily@00:00", Daily(time(0))),
        ("daily@23:59", Daily(time(23, 59))),
    ],
)
def test_what_is_allowed(expression: str, schedule: Schedule) -> None:
    assert parse(expression) == schedule


@pytest.mark.parametrize(
    "expression",
    [
        *("", " ", "hourly:", "hourly:0", "hourly:1", "hourly:25", "hourly:02", "hourly:-2", "hourly:2.5"),
        *("hourly ", " hourly", "HOURLY", "hourly\n", "hourly:2\n", "hourly:²", "hourly:２", "hourly@2"),
        *("daily", "daily@", "daily@9:00", "daily@24:00", "daily@09:60", "daily@0900", "daily@09:00:00"),
        *("daily@09:00\n", "daily@０9:00", "Daily@09:00", "daily:09:00", "weekly", "0 9 * * *", "\0"),
    ],
)
def test_anything_else_is_refused_with_what_is_allowed(expression: str) -> None:
    with pytest.raises(ValueError, match="hourly, hourly:2 to hourly:24, or daily@HH:MM"):
        parse(expression)


def test_the_list_of_what_is_allowed() -> None:
    assert len(ALLOWED) == 25
    for expression in ALLOWED:
        parse(expression.replace("HH:MM", "12:34"))


@pytest.mark.parametrize("name", [*ZONES, "Etc/GMT+5", "America/Argentina/Buenos_Aires", "EST5EDT"])
def test_zones_that_there_are(name: str) -> None:
    assert zone_named(name).key == name


@pytest.mark.parametrize(
    "name",
    [
        *("", "Mars/Olympus", "Europe", "Berlin", "Europe//Berlin", "+01:00", "a" * 300, "UTC\0", "UTC\n"),
        *("../UTC", "/usr/share/zoneinfo/UTC", "zone.tab", "posixrules/", "right/UTC", "posix/UTC"),
    ],
)
def test_zones_that_there_are_not(name: str) -> None:
    with pytest.raises(ValueError, match="like Europe/Berlin"):
        zone_named(name)


@pytest.mark.parametrize(
    ("zone", "day", "expression", "expected"),
    [
        # An ordinary day. What does not divide 24 begins again at midnight.
        ("UTC", "2026-01-05", "hourly:6", "00:00 06:00 12:00 18:00"),
        ("UTC", "2026-01-05", "hourly:5", "00:00 05:00 10:00 15:00 20:00"),
        ("UTC", "2026-01-05", "hourly:24", "00:00"),
        ("Asia/Kolkata", "2026-01-05", "hourly:12", "00:00 12:00"),
        ("Asia/Kolkata", "2026-01-05", "daily@09:15", "09:15"),
        # Berlin in spring, 02:00 becomes 03:00: 23 hours, and a skipped time right after the gap.
        ("Europe/Berlin", "2026-03-29", "daily@01:59", "01:59"),
        ("Europe/Berlin", "2026-03-29", "daily@02:00", "03:00"),
        ("Europe/Berlin", "2026-03-29", "daily@02:30", "03:00"),
        ("Europe/Berlin", "2026-03-29", "daily@02:59", "03:00"),
        ("Europe/Berlin", "2026-03-29", "daily@03:00", "03:00"),
        ("Europe/Berlin", "2026-03-29", "hourly:6", "00:00 07:00 13:00 19:00"),
        # Berlin in autumn, 03:00 becomes 02:00: 25 hours, and a doubled time once.
        ("Europe/Berlin", "2026-10-25", "daily@01:59", "01:59"),
        ("Europe/Berlin", "2026-10-25", "daily@02:00", "02:00"),
        ("Europe/Berlin", "2026-10-25", "daily@02:30", "02:30"),
        ("Europe/Berlin", "2026-10-25", "daily@03:00", "03:00"),
        ("Europe/Berlin", "2026-10-25", "hourly:6", "00:00 05:00 11:00 17:00 23:00"),
        # Lord Howe changes by half an hour.
        ("Australia/Lord_Howe", "2026-10-04", "daily@02:10", "02:30"),
        ("Australia/Lord_Howe", "2026-10-04", "hourly:8", "00:00 08:30 16:30"),
        ("Australia/Lord_Howe", "2026-04-05", "daily@01:45", "01:45"),
        ("Australia/Lord_Howe", "2026-04-05", "hourly:8", "00:00 07:30 15:30 23:30"),
        # Newfoundland counts in half hours, and until 2011 changed at one minute past midnight.
        ("America/St_Johns", "2026-03-08", "daily@02:30", "03:00"),
        ("America/St_Johns", "2026-11-01", "daily@01:30", "01:30"),
        ("America/St_Johns", "2010-11-07", "daily@00:00", "00:00"),
        ("America/St_Johns", "2010-11-06", "daily@23:30", "23:30"),
        # Cairo leaves out midnight in spring: the day begins at one.
        ("Africa/Cairo", "2026-04-24", "daily@00:00", "01:00"),
        ("Africa/Cairo", "2026-04-24", "hourly:12", "01:00 13:00"),
        # Greenland's east coast leaves out the last hour of a day: it comes due with the next day.
        ("America/Scoresbysund", "2025-03-29", "daily@23:30", ""),
        ("America/Scoresbysund", "2025-03-30", "daily@23:30", "00:00 23:30"),
        # Samoa left out a whole date.
        ("Pacific/Apia", "2011-12-29", "daily@09:00", "09:00"),
        ("Pacific/Apia", "2011-12-30", "daily@09:00", ""),
        ("Pacific/Apia", "2011-12-31", "daily@09:00", "09:00"),
        ("Pacific/Apia", "2011-12-31", "hourly:12", "00:00 12:00"),
    ],
)
def test_the_times_of_a_day(zone: str, day: str, expression: str, expected: str) -> None:
    assert on(zone, day, expression) == expected.split()


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("UTC", "2026-03-29", 24),
        ("Europe/Berlin", "2026-03-29", 23),
        ("Europe/Berlin", "2026-10-25", 25),
        ("America/St_Johns", "2026-03-08", 23),
        ("America/St_Johns", "2026-11-01", 25),
        ("Australia/Lord_Howe", "2026-04-05", 25),
        ("Australia/Lord_Howe", "2026-10-04", 24),
    ],
)
def test_hourly_is_due_once_for_each_hour_that_a_day_begins(zone: str, day: str, hours: int) -> None:
    assert len(on(zone, day, "hourly")) == hours


def test_a_moment_itself_is_not_after_itself() -> None:
    noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
    following = list(islice(slots(Hourly(1), ZoneInfo("UTC"), noon), 2))

    assert following == [noon + timedelta(hours=1), noon + timedelta(hours=2)]
    assert list(due(Hourly(1), ZoneInfo("UTC"), noon, noon)) == []
    assert list(due(Hourly(1), ZoneInfo("UTC"), noon - timedelta(microseconds=1), noon)) == [noon]


def walked(schedule: Schedule, zone: ZoneInfo) -> Iterator[datetime]:
    """The same found in another way: by looking at the clock on the wall every quarter of an hour."""
    told: set[date] = set()
    moment = YEAR[0] - timedelta(days=2)
    seen_day, day_began = date.min, moment
    while moment <= YEAR[1]:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        if wall.date() > seen_day:
            seen_day, day_began = wall.date(), moment
        match schedule:
            case Hourly(hours):
                is_due = (moment - day_began) % timedelta(hours=hours) == timedelta(0)
            case Daily(at):
                is_due = wall.time() >= at and wall.date() not in told
                told |= {wall.date()} if is_due else set()
        if is_due and YEAR[0] < moment:
            yield moment
        moment += QUARTER


@pytest.mark.defect(19)
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "expression", ["hourly", "hourly:5", "hourly:6", "hourly:24", "daily@02:15", "daily@01:45", "daily@09:00"]
)
def test_a_year_is_what_somebody_sees_who_watches_the_clock(zone: str, expression: str) -> None:
    found = list(due(parse(expression), ZoneInfo(zone), *YEAR))

    assert found == list(walked(parse(expression), ZoneInfo(zone)))
    assert found == sorted(set(found))


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("expression", ["hourly", "hourly:7", "daily@02:30", "daily@23:59"])
def test_however_it_is_looked_at_each_time_comes_once(zone: str, expression: str) -> None:
    """Looks at random moments: often, rarely (a machine that was off), and by a clock that goes back."""
    dice = random.Random(f"{zone} {expression}")
    schedule, place = parse(expression), ZoneInfo(zone)
    now = settled = YEAR[0]
    claimed: list[datetime] = []
    while now < YEAR[1]:
        now += timedelta(seconds=dice.choice([1, 59, 600, 3600, 7200, 86400, 3 * 86400]) * dice.random())
        if dice.random() < 0.1:
            now = max(YEAR[0], now - timedelta(hours=dice.random() * 5))
        settled = min(settled, now)
        found = list(due(schedule, place, settled, now))
        claimed += [moment for moment in found if moment not in claimed[-200:]]
        settled = found[-1] if found else settled

    assert claimed == list(due(schedule, place, YEAR[0], claimed[-1]))

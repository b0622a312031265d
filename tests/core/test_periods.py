"""From when to when something is summed up: whole local days, also where they have 23 or 25 hours."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidInput
from core.logic.periods import Said, period
from core.logic.zones import day_of, zone_named

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ZONES = [
    *("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe"),
    *("America/Santiago", "Africa/Cairo", "Pacific/Apia", "America/Havana"),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_the_last_seven_days_are_today_and_six_before_it() -> None:
    found = period(None, None, BERLIN, NOW)

    assert (found.since, found.until) == (at("2026-11-17T23:00:00Z"), at("2026-11-24T23:00:00Z"))
    assert list(found.days()) == [date(2026, 11, day) for day in range(18, 25)]


@pytest.mark.parametrize(
    ("since", "until", "start", "end"),
    [
        (date(2026, 11, 20), None, "2026-11-19T23:00:00Z", "2026-11-24T23:00:00Z"),
        (None, date(2026, 11, 20), "2026-11-13T23:00:00Z", "2026-11-20T23:00:00Z"),
        (date(2026, 11, 20), date(2026, 11, 20), "2026-11-19T23:00:00Z", "2026-11-20T23:00:00Z"),
        (
            at("2026-11-20T08:00:00Z"),
            at("2026-11-20T10:30:00+02:00"),
            "2026-11-20T08:00:00Z",
            "2026-11-20T08:30Z",
        ),
        (
            at("2026-11-20T08:00:00"),
            at("2026-11-20T10:00:00"),
            "2026-11-20T07:00:00Z",
            "2026-11-20T09:00:00Z",
        ),
        (None, at("2026-11-21T00:00:00"), "2026-11-13T23:00:00Z", "2026-11-20T23:00:00Z"),
    ],
)
def test_days_and_moments_are_those_of_the_zone(
    since: Said | None, until: Said | None, start: str, end: str
) -> None:
    found = period(since, until, BERLIN, NOW)

    assert (found.since, found.until) == (at(start), at(end))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 10, 26), 24)]
)
def test_a_day_is_as_long_as_its_clocks_say(day: date, hours: int) -> None:
    found = period(day, day, BERLIN, NOW)

    assert found.until - found.since == timedelta(hours=hours)
    assert list(found.days()) == [day]


def test_a_day_that_a_zone_never_had_is_left_out() -> None:
    found = period(date(2011, 12, 29), date(2011, 12, 31), ZoneInfo("Pacific/Apia"), NOW)

    assert list(found.days()) == [date(2011, 12, 29), date(2011, 12, 31)]
    assert found.until - found.since == timedelta(hours=48)


@pytest.mark.parametrize(
    ("since", "until", "field", "why"),
    [
        (
            date(2026, 11, 21),
            date(2026, 11, 20),
            "from",
            "must lie before 'to', which is 2026-11-20T23:00:00Z",
        ),
        (NOW, NOW, "from", "must lie before 'to'"),
        (date(2026, 11, 25), None, "from", "must lie before 'to'"),
        (date(2025, 11, 23), date(2026, 11, 24), "from", "must lie at most 366 days before 'to'"),
        (at("2025-11-23T23:59:59"), at("2026-11-25T00:00:00"), "from", "must lie at most 366 days"),
        (date(1, 1, 1), None, "from", "is outside of the calendar"),
        (None, date(9999, 12, 31), "to", "is outside of the calendar"),
        (None, date(1, 1, 3), "to", "is outside of the calendar"),
        (None, at("9999-12-31T23:30:00Z"), "to", "is outside of the calendar"),
        (at("0001-01-01T00:00:00+14:00"), None, "from", "is outside of the calendar"),
    ],
)
def test_what_can_be_no_period(since: Said | None, until: Said | None, field: str, why: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        period(since, until, BERLIN, NOW)

    assert raised.value.message.startswith(f"{field}: {why}")


def test_a_leap_year_of_whole_days_is_no_longer_than_a_year() -> None:
    found = period(date(2025, 11, 24), date(2026, 11, 24), BERLIN, NOW)

    assert len(list(found.days())) == 366


@given(
    st.sampled_from(ZONES),
    st.dates(date(2012, 1, 1), date(2040, 1, 1)),
    st.integers(0, 365),
    st.floats(0, 1, exclude_max=True),
)
def test_every_moment_of_a_period_is_on_one_of_its_days(
    name: str, day: date, more: int, place: float
) -> None:
    zone = ZoneInfo(name)
    found = period(day, day + timedelta(days=more), zone, NOW)
    moment = min(found.since + (found.until - found.since) * place, found.until - timedelta(microseconds=1))

    days = list(found.days())
    assert day_of(moment, zone) in days
    assert days == [day + timedelta(days=number) for number in range(more + 1)]


@pytest.mark.parametrize(
    "name", ["", "Mars/Phobos", "europe", "../etc/passwd", "/etc/passwd", "right/UTC", "a\0b", "ü", "x" * 999]
)
def test_a_zone_that_is_none(name: str) -> None:
    with pytest.raises(ValueError, match=r"there is no time zone .*; use a name like Europe/Berlin or UTC"):
        zone_named(name)

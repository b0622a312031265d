"""Automations as cards: what the sign says, how a rhythm and a time are said; hostile words stay words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.logic import schedule
from core.schemas.automations import AutomationOut, AutomationRunOut, Payload
from core.schemas.work import Finding
from core.words import AutomationRunStatus, SessionStatus, TaskType
from handlers.views import automations as views
from handlers.views import words
from handlers.views.automations import Shown
from handlers.views.card import Card

NOON = datetime(2040, 1, 1, 12, tzinfo=UTC)
RUN = AutomationRunOut(
    id=7,
    automation_id=1,
    due_at=NOON,
    status=AutomationRunStatus.FIRED,
    reason=None,
    task_id=3,
    session_id=5,
    session_status=SessionStatus.COMPLETED,
    actor="automation:1",
    created_at=NOON,
)
ONE = AutomationOut(
    id=1,
    repository_id=1,
    title="Morning repo check",
    schedule_expr="daily@09:00",
    enabled=True,
    payload=Payload(task_type=TaskType.PROMPT, prompt="Look."),
    time_zone=None,
    grace_seconds=3600,
    created_at=NOON,
    updated_at=NOON,
    effective_time_zone="UTC",
    next_runs=[NOON + timedelta(days=1)],
    last_run=RUN,
)


def shown(**fields: object) -> Shown:
    return Shown(ONE.model_copy(update=fields), "shop", ZoneInfo("UTC"))


def text(card: Card) -> str:
    return str(card.text.render()[0])


@pytest.mark.parametrize(
    ("status", "session", "sign", "said"),
    [
        ("fired", SessionStatus.STARTING, words.RUNS, "today 12:00, runs"),
        ("fired", SessionStatus.RUNNING, words.RUNS, "today 12:00, runs"),
        ("fired", SessionStatus.WAITING_APPROVAL, words.NEEDS_YOU, "today 12:00, needs you"),
        ("fired", SessionStatus.COMPLETED, words.DONE, "today 12:00, done"),
        ("fired", SessionStatus.FAILED, words.FAILED, "today 12:00, failed"),
        ("fired", SessionStatus.STOPPED, words.STOPPED, "today 12:00, stopped"),
        ("fired", SessionStatus.INTERRUPTED, words.LOOK, "today 12:00, was cut"),
        ("blocked", None, words.NEEDS_YOU, "today 12:00, not started yet: Because."),
        ("blocked", SessionStatus.COMPLETED, words.DONE, "today 12:00, done"),
        ("skipped", None, words.LOOK, "today 12:00, skipped: Because."),
        ("missed", None, words.LOOK, "today 12:00, missed: Because."),
        ("failed", None, words.FAILED, "today 12:00, not started: Because."),
    ],
)
def test_the_sign_and_the_last_line(status: str, session: SessionStatus | None, sign: str, said: str) -> None:
    run = RUN.model_copy(
        update={
            "status": AutomationRunStatus(status),
            "session_status": session,
            "session_id": 5 if session else None,
            "reason": None if status == "fired" else Finding(code="x", message="Because."),
        }
    )

    lines = text(views.card(shown(last_run=run), NOON)).splitlines()

    assert lines[0] == f"{sign} Morning repo check · shop"
    assert lines[3] == f"Last: {said}"
    assert text(views.runs(shown(), [run], NOON)).splitlines()[1] == f"{sign} {said}"


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("hourly", "every hour"),
        ("hourly:6", "every 6 h from midnight"),
        ("hourly:24", "every 24 h from midnight"),
        ("daily@07:05", "every day at 07:05"),
    ],
)
def test_a_rhythm_in_words(expression: str, said: str) -> None:
    assert views.rhythm(expression) == said


@pytest.mark.parametrize(
    ("moment", "zone", "said"),
    [
        ("2040-01-01T09:00Z", "UTC", "today 09:00"),
        ("2039-12-31T23:59Z", "UTC", "yesterday 23:59"),
        ("2040-01-02T00:00Z", "UTC", "tomorrow 00:00"),
        ("2040-01-03T09:00Z", "UTC", "Tue 09:00"),
        ("2040-01-07T09:00Z", "UTC", "Sat 09:00"),
        ("2040-01-08T09:00Z", "UTC", "8 Jan 09:00"),
        ("2039-12-24T09:00Z", "UTC", "24 Dec 09:00"),
        ("2040-01-01T20:00Z", "Asia/Kolkata", "tomorrow 01:30"),
        ("2040-07-01T09:00Z", "Europe/Berlin", "1 Jul 11:00"),
    ],
)
def test_a_time_as_people_say_it(moment: str, zone: str, said: str) -> None:
    assert words.day_and_clock(datetime.fromisoformat(moment), NOON, ZoneInfo(zone)) == said


def test_words_of_others_stay_on_their_line_and_show_what_they_are() -> None:
    hostile = "Look\nApprove\u202eelif"

    lines = text(
        views.card(shown(title=hostile, payload=Payload(task_type=TaskType.PROMPT, prompt=hostile)), NOON)
    )

    assert len(lines.splitlines()) == 5
    assert "\u202e" not in lines


def test_a_card_fits_a_phone() -> None:
    card = views.card(
        shown(title="t" * 200, payload=Payload(task_type=TaskType.PROMPT, prompt="p" * 50_000)), NOON
    )

    assert len(text(card)) < 700
    assert all(len(row) <= 3 for row in card.rows)


def test_the_times_that_there_are_are_those_that_the_core_knows() -> None:
    assert f"must be {views.TIMES}" == schedule.COMPLAINT

"""Automations as people see them: when they run next, how it went, and what could not be started."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.schedule import Daily, Hourly, parse
from core.logic.visible import visible
from core.schemas.automations import AutomationOut, AutomationRunOut
from core.schemas.decisions import EventOut
from core.words import AutomationRunStatus, EventKind, SessionStatus
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 4
"""Automations that have a button of their own."""
NEXT_SHOWN = 3
PROMPT_LIMIT = 300
REASON_LIMIT = 300
WHEN = (("Every hour", "hourly"), ("Every 6 h", "hourly:6"), ("Daily 09:00", "daily@09:00"))
HOW = "daily@09:00, hourly or hourly:6"

ENDS = {
    SessionStatus.COMPLETED: (words.DONE, "done"),
    SessionStatus.FAILED: (words.FAILED, "failed"),
    SessionStatus.STOPPED: (words.STOPPED, "stopped"),
    SessionStatus.INTERRUPTED: (words.LOOK, "was cut"),
    SessionStatus.WAITING_APPROVAL: (words.NEEDS_YOU, "needs you"),
}
NOT_BEGUN = {
    AutomationRunStatus.BLOCKED: (words.NEEDS_YOU, "not started yet"),
    AutomationRunStatus.SKIPPED: (words.LOOK, "skipped"),
    AutomationRunStatus.MISSED: (words.LOOK, "missed"),
    AutomationRunStatus.FAILED: (words.FAILED, "not started"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """An automation with the name of its repository, and on whose clocks its times are shown."""

    automation: AutomationOut
    repository: str
    zone: ZoneInfo


def listing(subjects: list[Shown], now: datetime, *, more: bool) -> Card:
    """`/automations`."""
    new = Button("New…", Action.NEW_AUTOMATION)
    if not subjects:
        text = as_list(
            Text("Nothing runs by itself yet. Press New…, or write"),
            Code("/automations daily@09:00 Look for failing tests"),
        )
        return Card(text, ((new,),))
    lines = [Text(Bold("Automations"))]
    lines.extend(_line(subject, now) for subject in subjects)
    if more:
        lines.append(Text("These are the newest; REST lists all."))
    buttons = [_open(subject.automation) for subject in subjects[:SHOWN]]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Card(as_list(*lines), (*rows, (new,)))


def _open(automation: AutomationOut) -> Button:
    return Button(words.cut(automation.title, 24), Action.SHOW_AUTOMATION, {"automation": automation.id})


def _line(subject: Shown, now: datetime) -> Text:
    automation = subject.automation
    coming = automation.next_runs
    state = f"next {words.day_and_clock(coming[0], now, subject.zone)}" if coming else "off"
    return Text(f"{_sign(automation)} ", _heading(subject), f" · {state}")


def _heading(subject: Shown) -> Text:
    return Text(Bold(words.cut(subject.automation.title, 60)), f" · {words.cut(subject.repository, 40)}")


def _sign(automation: AutomationOut) -> str:
    if not automation.enabled:
        return words.PARKED
    return _outcome(automation.last_run)[0] if automation.last_run else "·"


def _outcome(run: AutomationRunOut) -> tuple[str, str]:
    """A sign and a word for what became of one."""
    if run.session_status is not None:
        return ENDS.get(run.session_status, (words.RUNS, "runs"))
    return NOT_BEGUN.get(run.status, (words.RUNS, "runs"))


def rhythm(expression: str) -> str:
    """A schedule in words."""
    match parse(expression):
        case Hourly(1):
            return "every hour"
        case Hourly(hours):
            return f"every {hours} h from midnight"
        case Daily(at):
            return f"every day at {at:%H:%M}"


def card(subject: Shown, now: datetime, *, fresh: bool = False) -> Card:
    """One automation, and what can be done with it."""
    automation = subject.automation
    state = "" if automation.enabled else " · off"
    first = f"{words.DONE} " if fresh else f"{_sign(automation)} "
    lines = [
        Text(first, _heading(subject), " is set" if fresh else state),
        Text(rhythm(automation.schedule_expr), f" · {automation.effective_time_zone}"),
    ]
    if automation.next_runs:
        coming = automation.next_runs[:NEXT_SHOWN]
        lines.append(
            Text("Next: ", ", ".join(words.day_and_clock(each, now, subject.zone) for each in coming))
        )
    if automation.last_run is not None:
        lines.append(Text("Last: ", _told(automation.last_run, now, subject.zone)))
    lines.append(Text(f"“{words.cut(visible(automation.payload.prompt), PROMPT_LIMIT)}”"))
    return Card(as_list(*lines), _rows(automation))


def _rows(automation: AutomationOut) -> tuple[tuple[Button, ...], ...]:
    target = {"automation": automation.id}
    turn = Button(
        "Turn off" if automation.enabled else "Turn on",
        Action.TURN_AUTOMATION,
        target | {"on": not automation.enabled},
    )
    second = [Button("Delete…", Action.DELETE_AUTOMATION, target | {"sure": False})]
    if automation.last_run is not None:
        second.insert(0, Button("Earlier runs", Action.SHOW_RUNS, target))
    return ((run_now(automation), turn), tuple(second))


def run_now(automation: AutomationOut) -> Button:
    """Good for one run: after it there is another button."""
    last = automation.last_run.id if automation.last_run else 0
    return Button("Run now", Action.RUN_AUTOMATION, {"automation": automation.id, "after": last}, "primary")


def _told(run: AutomationRunOut, now: datetime, zone: ZoneInfo) -> str:
    at = words.day_and_clock(run.due_at or run.created_at, now, zone)
    hand = ", by hand" if run.due_at is None else ""
    why = f": {run.reason.message}" if run.reason is not None and run.session_id is None else ""
    return words.cut(f"{at}{hand}, {_outcome(run)[1]}{why}", 200)


def runs(subject: Shown, rows: list[AutomationRunOut], now: datetime) -> Card:
    """What became of the latest ones."""
    lines = [Text(_heading(subject))]
    lines.extend(Text(f"{_outcome(row)[0]} {_told(row, now, subject.zone)}") for row in rows)
    begun = [row for row in rows if row.session_id is not None][:3]
    shown = tuple(
        Button(
            words.day_and_clock(row.due_at or row.created_at, now, subject.zone),
            Action.SHOW_SESSION,
            {"session": row.session_id},
        )
        for row in begun
    )
    return Card(as_list(*lines), (shown,) if shown else ())


def when(prompt: str, repository_id: int, repository: str) -> Card:
    """The second question about a new one."""
    target = {"prompt": prompt, "repository": repository_id}
    fixed = [
        Button(label, Action.TIME_AUTOMATION, target | {"schedule": expression}) for label, expression in WHEN
    ]
    other = Button("Another time…", Action.TIME_AUTOMATION, target)
    return Card(
        as_list(Text("How often, in ", Bold(words.cut(repository, 40)), "?"), Text(words.cut(prompt, 200))),
        (tuple(fixed), (other,)),
    )


def sure_to_delete(subject: Shown) -> Card:
    target = {"automation": subject.automation.id}
    row = (
        Button("Delete", Action.DELETE_AUTOMATION, target | {"sure": True}, "danger"),
        Button("Keep", Action.SHOW_AUTOMATION, target),
    )
    return Card(Text("Delete ", _heading(subject), "? What it has done stays on record."), (row,))


def deleted(subject: Shown) -> Card:
    return Card(Text(f"{words.DONE} ", _heading(subject), " is deleted."))


TROUBLE = {
    EventKind.AUTOMATION_SKIPPED: (words.LOOK, "skipped"),
    EventKind.AUTOMATION_MISSED: (words.LOOK, "missed"),
    EventKind.AUTOMATION_FAILED: (words.FAILED, "could not start"),
}


def trouble(subject: Shown, event: EventOut, due_at: datetime, now: datetime) -> Card:
    """Why something that was due did not begin; the same again edits this."""
    sign, verb = TROUBLE[EventKind(event.kind)]
    count = event.payload.get("count", 1)
    times = f" and {count - 1} before" if count > 1 else ""
    reason = words.cut(visible(event.payload["reason"]), REASON_LIMIT)
    lines = [
        Text(f"{sign} ", _heading(subject), f" {verb}"),
        Text(f"{words.day_and_clock(due_at, now, subject.zone)}{times}: {reason}"),
    ]
    automation = subject.automation
    details = Button("Details", Action.SHOW_AUTOMATION, {"automation": automation.id})
    skipped = event.kind == EventKind.AUTOMATION_SKIPPED
    row = (details,) if skipped else (run_now(automation), details)
    return Card(as_list(*lines), (row,), silent=skipped)

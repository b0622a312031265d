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
from handlers.language import formatted, later, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 4
"""Automations that have a button of their own."""
NEXT_SHOWN = 3
PROMPT_LIMIT = 300
REASON_LIMIT = 300
WHEN = (
    (later("Every hour"), "hourly"),
    (later("Every 6 h"), "hourly:6"),
    (later("Daily 09:00"), "daily@09:00"),
)
TIMES = later("hourly, hourly:2 to hourly:24, or daily@HH:MM (daily@00:00 to daily@23:59)")
"""All that there are, as `core.logic.schedule` says them, too."""

ENDS = {
    SessionStatus.COMPLETED: (words.DONE, later("done")),
    SessionStatus.FAILED: (words.FAILED, later("failed")),
    SessionStatus.STOPPED: (words.STOPPED, later("stopped")),
    SessionStatus.INTERRUPTED: (words.LOOK, later("was cut")),
    SessionStatus.WAITING_APPROVAL: (words.NEEDS_YOU, later("needs you")),
}
NOT_BEGUN = {
    AutomationRunStatus.BLOCKED: (words.NEEDS_YOU, later("not started yet")),
    AutomationRunStatus.SKIPPED: (words.LOOK, later("skipped")),
    AutomationRunStatus.MISSED: (words.LOOK, later("missed")),
    AutomationRunStatus.FAILED: (words.FAILED, later("not started")),
}
RUNS = (words.RUNS, later("runs"))


@dataclass(frozen=True, slots=True)
class Shown:
    """An automation with the name of its repository, and on whose clocks its times are shown."""

    automation: AutomationOut
    repository: str
    zone: ZoneInfo


def listing(subjects: list[Shown], now: datetime, *, more: bool) -> Card:
    """`/automations`."""
    new = Button(tr("New…"), Action.NEW_AUTOMATION)
    if not subjects:
        text = as_list(
            Text(tr("Nothing runs by itself yet. Press New…, or write")),
            Code(tr("/automations daily@09:00 Look for failing tests")),
        )
        return Card(text, ((new,),))
    lines = [Text(Bold(tr("Automations")))]
    lines.extend(_line(subject, now) for subject in subjects)
    if more:
        lines.append(Text(tr("These are the newest; REST lists all.")))
    buttons = [_open(subject.automation) for subject in subjects[:SHOWN]]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    return Card(as_list(*lines), (*rows, (new,)))


def _open(automation: AutomationOut) -> Button:
    return Button(words.cut(automation.title, 24), Action.SHOW_AUTOMATION, {"automation": automation.id})


def _line(subject: Shown, now: datetime) -> Text:
    automation = subject.automation
    coming = automation.next_runs
    state = tr("off")
    if coming:
        state = tr("next {when}", when=words.day_and_clock(coming[0], now, subject.zone))
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
        sign, word = ENDS.get(run.session_status, RUNS)
    else:
        sign, word = NOT_BEGUN.get(run.status, RUNS)
    return sign, tr(word)


def rhythm(expression: str) -> str:
    """A schedule in words."""
    match parse(expression):
        case Hourly(1):
            return tr("every hour")
        case Hourly(hours):
            return tr("every {hours} h from midnight", hours=hours)
        case Daily(at):
            return tr("every day at {at}", at=f"{at:%H:%M}")


def card(subject: Shown, now: datetime, *, fresh: bool = False) -> Card:
    """One automation, and what can be done with it."""
    automation = subject.automation
    first = Text(f"{_sign(automation)} ", _heading(subject))
    if fresh:
        first = formatted("{sign} {automation} is set", sign=words.DONE, automation=_heading(subject))
    elif not automation.enabled:
        first = Text(first, " · ", tr("off"))
    lines = [
        first,
        Text(rhythm(automation.schedule_expr), f" · {automation.effective_time_zone}"),
    ]
    if automation.next_runs:
        coming = automation.next_runs[:NEXT_SHOWN]
        times = ", ".join(words.day_and_clock(each, now, subject.zone) for each in coming)
        lines.append(Text(tr("Next: {times}", times=times)))
    if automation.last_run is not None:
        lines.append(Text(tr("Last: {run}", run=_told(automation.last_run, now, subject.zone))))
    lines.append(Text(tr("“{words}”", words=words.cut(visible(automation.payload.prompt), PROMPT_LIMIT))))
    return Card(as_list(*lines), _rows(automation))


def _rows(automation: AutomationOut) -> tuple[tuple[Button, ...], ...]:
    target = {"automation": automation.id}
    turn = Button(
        tr("Turn off") if automation.enabled else tr("Turn on"),
        Action.TURN_AUTOMATION,
        target | {"on": not automation.enabled},
    )
    second = [Button(tr("Delete…"), Action.DELETE_AUTOMATION, target | {"sure": False})]
    if automation.last_run is not None:
        second.insert(0, Button(tr("Earlier runs"), Action.SHOW_RUNS, target))
    return ((run_now(automation), turn), tuple(second))


def run_now(automation: AutomationOut) -> Button:
    """Good for one run: after it there is another button."""
    last = automation.last_run.id if automation.last_run else 0
    target = {"automation": automation.id, "after": last}
    return Button(tr("Run now"), Action.RUN_AUTOMATION, target, "primary")


def _told(run: AutomationRunOut, now: datetime, zone: ZoneInfo) -> str:
    at = words.day_and_clock(run.due_at or run.created_at, now, zone)
    what = _outcome(run)[1]
    if run.reason is not None and run.session_id is None:
        what = f"{what}: {own(run.reason.message)}"
    told = tr("{at}, by hand, {what}", at=at, what=what) if run.due_at is None else f"{at}, {what}"
    return words.cut(told, 200)


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
        Button(tr(label), Action.TIME_AUTOMATION, target | {"schedule": expression})
        for label, expression in WHEN
    ]
    other = Button(tr("Another time…"), Action.TIME_AUTOMATION, target)
    question = formatted("How often, in {repository}?", repository=Bold(words.cut(repository, 40)))
    return Card(as_list(question, Text(words.cut(prompt, 200))), (tuple(fixed), (other,)))


def sure_to_delete(subject: Shown) -> Card:
    target = {"automation": subject.automation.id}
    row = (
        Button(tr("Delete"), Action.DELETE_AUTOMATION, target | {"sure": True}, "danger"),
        Button(tr("Keep"), Action.SHOW_AUTOMATION, target),
    )
    question = formatted(
        "Delete {automation}? What it has done stays on record.", automation=_heading(subject)
    )
    return Card(question, (row,))


def deleted(subject: Shown) -> Card:
    return Card(formatted("{sign} {automation} is deleted.", sign=words.DONE, automation=_heading(subject)))


TROUBLE = {
    EventKind.AUTOMATION_SKIPPED: (words.LOOK, later("{sign} {automation} skipped")),
    EventKind.AUTOMATION_MISSED: (words.LOOK, later("{sign} {automation} missed")),
    EventKind.AUTOMATION_FAILED: (words.FAILED, later("{sign} {automation} could not start")),
}


def trouble(subject: Shown, event: EventOut, due_at: datetime, now: datetime) -> Card:
    """Why something that was due did not begin; the same again edits this."""
    sign, said = TROUBLE[EventKind(event.kind)]
    when, count = words.day_and_clock(due_at, now, subject.zone), event.payload.get("count", 1)
    if count > 1:
        when = tr("{when} and {number} before", when=when, number=count - 1)
    reason = words.cut(visible(own(event.payload["reason"])), REASON_LIMIT)
    lines = [formatted(said, sign=sign, automation=_heading(subject)), Text(f"{when}: {reason}")]
    automation = subject.automation
    details = Button(tr("Details"), Action.SHOW_AUTOMATION, {"automation": automation.id})
    skipped = event.kind == EventKind.AUTOMATION_SKIPPED
    row = (details,) if skipped else (run_now(automation), details)
    return Card(as_list(*lines), (row,), silent=skipped)

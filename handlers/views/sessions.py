"""A session as people see it: its progress, its end, its answer, its details."""

from datetime import datetime, timedelta

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.progress import Progress
from core.logic.visible import visible_path
from core.schemas.decisions import EventOut
from core.schemas.work import DiffStat, left
from core.usecases.sessions import Around
from core.words import RunnerMode, SessionStatus, TaskType
from handlers.language import counted, formatted, later, tr
from handlers.views import codex, doing, happened, words
from handlers.views.card import Action, Button, Card

CONTEXT_NEAR = 20
"""Percent of the context that are left when that is worth a line."""


def heading(subject: Around) -> Text:
    mark = f" · {tr('stub')}" if subject.session.runner_mode is RunnerMode.STUB else ""
    if subject.session.adopted:
        mark = f" · {tr('from your desk')}"
    return Text(Bold(words.cut(subject.title, 60)), f" · {words.cut(subject.repository, 40)}{mark}")


def _beginning(subject: Around, now: Progress, span: timedelta, *, hidden: bool) -> list[Text]:
    """What runs where, what it does now, and for how long: what was begun at the desk says so first."""
    sign = words.NEEDS_YOU if now.waiting else words.RUNS
    does = words.cut(doing.now(now, hidden=hidden), 60)
    if not subject.session.adopted:
        return [
            Text(f"{sign} ", heading(subject)),
            Text(f"{does} · {words.elapsed(span)}"),
        ]
    return [
        Text(f"{sign} ", Bold(tr("From your desk")), f" · {words.cut(subject.repository, 40)}"),
        Text(f"{tr('“{words}”', words=words.cut(subject.title, 60))} · {words.elapsed(span)}"),
        Text(does),
    ]


def progress(subject: Around, now: Progress, span: timedelta, *, hidden: bool = False) -> Card:
    """The one message that is edited while a session runs. `hidden`: it tells which kinds of things are
    done, not which things: what is asked about them is not for everybody there."""
    lines = [
        *_beginning(subject, now, span, hidden=hidden),
        *([] if hidden else doing.thinking(now)),
        *doing.plan(now.plan),
        *(doing.step(step, subject.folder, hidden=hidden) for step in now.steps),
    ]
    if now.compactions:
        lines.append(Text("  ", tr("The conversation was summed up, to make room in it.")))
    elif now.context and (percent := left(now.context.used, now.context.window)) < CONTEXT_NEAR:
        lines.append(Text("  ", tr("{percent} % of the context is left.", percent=percent)))
    if now.trouble:
        trouble = tr("Codex has trouble, and tries again: {why}", why=words.cut(now.trouble, 120))
        lines.append(Text(f"{words.LOOK} {trouble}"))
    target = {"session": subject.session.id}
    return Card(as_list(*lines), ((*_stop(subject), Button(tr("Details"), Action.DETAILS, target)),))


def _stop(subject: Around) -> tuple[Button, ...]:
    """Nothing is offered where we only look on."""
    target = {"session": subject.session.id}
    return () if subject.is_watched else (Button(tr("Stop"), Action.STOP, target, "danger"),)


STATUSES = {
    SessionStatus.PENDING: later("pending"),
    SessionStatus.STARTING: later("starting"),
    SessionStatus.RUNNING: later("running"),
    SessionStatus.WAITING_APPROVAL: later("waiting approval"),
    SessionStatus.COMPLETED: later("completed"),
    SessionStatus.FAILED: later("failed"),
    SessionStatus.STOPPED: later("stopped"),
    SessionStatus.INTERRUPTED: later("interrupted"),
}
SIGNS = {
    SessionStatus.COMPLETED: words.DONE,
    SessionStatus.FAILED: words.FAILED,
    SessionStatus.STOPPED: words.STOPPED,
    SessionStatus.INTERRUPTED: words.LOOK,
    SessionStatus.PENDING: words.PARKED,
    SessionStatus.WAITING_APPROVAL: words.NEEDS_YOU,
}


def over(subject: Around) -> Card:
    """What the progress message shrinks to."""
    sign = SIGNS.get(subject.session.status, words.DONE)
    return Card(Text(f"{sign} ", heading(subject), "".join(f" · {fact}" for fact in _facts(subject))))


def _facts(subject: Around) -> list[str]:
    session = subject.session
    facts = []
    if session.started_at and session.ended_at:
        facts.append(words.elapsed(session.ended_at - session.started_at))
    stat = session.diff_stat
    if stat.files:
        facts.append(stat_line(stat))
    if session.tokens:
        facts.append(words.tokens(session.tokens.total))
    if subject.cost is not None:
        facts.append(tr("costs {amount}", amount=words.decimal(subject.cost, 2)))
    if session.context and session.context.left_percent < CONTEXT_NEAR:
        facts.append(tr("{percent} % of the context left", percent=session.context.left_percent))
    return facts


def stat_line(stat: DiffStat) -> str:
    files = counted("{number} file", "{number} files", stat.files)
    return f"{files} {words.diff(stat.added, stat.removed)}"


def footer(subject: Around) -> Text:
    """The line under an answer: `shop · 2:10 · 3 files +41 −7`."""
    warned = codex.warnings(subject.near, subject.session.ended_at) if subject.session.ended_at else []
    desk = [tr("from your desk")] if subject.session.adopted else []
    return Text(" · ".join([subject.repository, *desk, *_facts(subject), *warned]))


def end_rows(subject: Around) -> tuple[tuple[Button, ...], ...]:
    """What may come next. A review that was cut off has nothing to continue from."""
    session = subject.session
    target = {"session": session.id}
    retry = Button(tr("Retry"), Action.RETRY, target)
    changes = (Button(tr("Changes"), Action.CHANGES, target),) if session.diff_stat.files else ()
    match session.status:
        case SessionStatus.INTERRUPTED | SessionStatus.STOPPED if session.codex_ref and not only_looks(
            subject
        ):
            return ((Button(tr("Continue"), Action.CONTINUE, target, "primary"), retry, *changes),)
        case _:
            return ((*changes, retry, Button(tr("Details"), Action.DETAILS, target)),)


def only_looks(subject: Around) -> bool:
    """It changes nothing."""
    return subject.task_type is TaskType.REVIEW


def listing(subjects: list[Around], now: datetime) -> Card:
    """`/sessions`."""
    if not subjects:
        return Card(Text(tr("No sessions yet. Write what you want done.")))
    lines = [Text(Bold(tr("Sessions")))]
    buttons = []
    for subject in subjects:
        session = subject.session
        sign = SIGNS.get(session.status, words.RUNS)
        when = words.ago(now - (session.ended_at or session.created_at))
        lines.append(Text(f"{sign} ", heading(subject), f" · {when}"))
        buttons.append(Button(words.cut(subject.title, 24), Action.SHOW_SESSION, {"session": session.id}))
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, min(len(buttons), 4), 2))
    return Card(as_list(*lines), rows)


def details(
    subject: Around, events: list[EventOut], *, hidden: bool = False, shows_output: bool = False
) -> Card:
    """What happened in a session, newest last; `hidden` as in `progress`. `shows_output` offers what its last
    command wrote."""
    session = subject.session
    lines = [
        Text(heading(subject), f" · {tr(STATUSES[session.status])}"),
        Text(words.cut(session.prompt, 200)),
    ]
    if session.worktree_path:
        lines.append(_place(session.worktree_path, session.branch_name))
    told = (happened.line(event, subject.folder, hidden=hidden) for event in events)
    lines.extend(line for line in told if line is not None)
    first, *rows = end_rows(subject) if session.ended_at else (_stop(subject),)
    if shows_output:
        first = (*first, Button(tr("Output"), Action.OUTPUT, {"session": session.id}))
    shown = (_without(row, Action.DETAILS) for row in (first, *rows))
    return Card(as_list(*lines), tuple(row for row in shown if row))


def _place(folder: str, branch: str | None) -> Text:
    tree = Code(visible_path(folder))
    if not branch:
        return formatted("in {folder}", folder=tree)
    return formatted("in {folder} on {branch}", folder=tree, branch=Code(visible_path(branch)))


def _without(row: tuple[Button, ...], action: Action) -> tuple[Button, ...]:
    return tuple(button for button in row if button.action is not action)

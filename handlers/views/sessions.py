"""A session as people see it: its progress, its end, its answer, its details."""

from datetime import datetime, timedelta
from typing import assert_never

from aiogram.utils.formatting import Bold, Code, Italic, Text, as_list

from core.events import ItemStatus
from core.logic.failures import reason_of
from core.logic.progress import Progress, Step
from core.logic.visible import visible, visible_path
from core.schemas.decisions import EventOut
from core.schemas.work import SessionOut, left
from core.usecases.sessions import Around
from core.words import FailureReason, RunnerMode, SessionStatus, TaskType
from handlers.views import answers, codex, words
from handlers.views.card import Action, Button, Card

STEP_WIDTH = 44
THOUGHT_WIDTH = 100
PLAN_SHOWN = 4
PLAN_SIGNS = {"completed": words.DONE, "inProgress": words.RUNS}
CONTEXT_NEAR = 20
"""Percent of the context that are left when that is worth a line."""


def heading(subject: Around) -> Text:
    mark = " · stub" if subject.session.runner_mode is RunnerMode.STUB else ""
    if subject.session.adopted:
        mark = " · from your desk"
    return Text(Bold(words.cut(subject.title, 60)), f" · {words.cut(subject.repository, 40)}{mark}")


def _beginning(subject: Around, now: Progress, span: timedelta) -> list[Text]:
    """What runs where, what it does now, and for how long: what was begun at the desk says so first."""
    sign = words.NEEDS_YOU if now.waiting else words.RUNS
    if not subject.session.adopted:
        return [
            Text(f"{sign} ", heading(subject)),
            Text(f"{words.cut(now.now, 60)} · {words.elapsed(span)}"),
        ]
    return [
        Text(f"{sign} ", Bold("From your desk"), f" · {words.cut(subject.repository, 40)}"),
        Text(f"“{words.cut(subject.title, 60)}” · {words.elapsed(span)}"),
        Text(words.cut(now.now, 60)),
    ]


def progress(subject: Around, now: Progress, span: timedelta) -> Card:
    """The one message that is edited while a session runs."""
    lines = [
        *_beginning(subject, now, span),
        *_thinking(now),
        *_plan(now.plan),
        *(_step(step, subject.folder) for step in now.steps),
    ]
    if now.compactions:
        lines.append(Text("  The conversation was summed up, to make room in it."))
    elif now.context and left(now.context.used, now.context.window) < CONTEXT_NEAR:
        lines.append(Text(f"  {left(now.context.used, now.context.window)} % of the context is left."))
    if now.trouble:
        lines.append(Text(f"{words.LOOK} Codex has trouble, and tries again: {words.cut(now.trouble, 120)}"))
    target = {"session": subject.session.id}
    return Card(as_list(*lines), ((*_stop(subject), Button("Details", Action.DETAILS, target)),))


def _stop(subject: Around) -> tuple[Button, ...]:
    """Nothing is offered where we only look on."""
    target = {"session": subject.session.id}
    return () if subject.is_watched else (Button("Stop", Action.STOP, target, "danger"),)


def _thinking(now: Progress) -> list[Text]:
    thought = now.thought.replace("**", "")
    return [Text("  ", Italic(words.cut(thought, THOUGHT_WIDTH)))] if thought.strip() else []


def _plan(steps: tuple[tuple[str, str], ...]) -> list[Text]:
    """The part of a plan around what is being done, and how far that is."""
    if not steps:
        return []
    done = sum(status == "completed" for _, status in steps)
    first = max(0, min(done - 1, len(steps) - PLAN_SHOWN))
    shown = steps[first : first + PLAN_SHOWN]
    head = [Text(f"  Plan · {done} of {len(steps)} done")] if len(steps) > PLAN_SHOWN else []
    return [
        *head,
        *(Text(f"  {PLAN_SIGNS.get(status, '·')} {words.cut(text, 60)}") for text, status in shown),
    ]


def _step(step: Step, folder: str) -> Text:
    match step.status:
        case ItemStatus.RUNNING:
            sign = "…"
        case ItemStatus.COMPLETED:
            sign = words.DONE
        case ItemStatus.FAILED:
            sign = words.FAILED
        case ItemStatus.DECLINED:
            sign = "declined"
        case _:
            assert_never(step.status)
    if step.is_edit:
        what = Code(words.middle(visible_path(words.inside(step.text, folder)), STEP_WIDTH))
        sign = f"{words.diff(step.added, step.removed)} {'' if sign == words.DONE else sign}".rstrip()
        return Text("  edited ", what, f"  {sign}")
    return Text("  ", Code(words.cut(visible(step.text), STEP_WIDTH)), f"  {sign}")


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
        facts.append(f"{words.count(stat.files, 'file')} {words.diff(stat.added, stat.removed)}")
    if session.tokens:
        facts.append(words.tokens(session.tokens.total))
    if subject.cost is not None:
        facts.append(f"costs {subject.cost:.2f}")
    if session.context and session.context.left_percent < CONTEXT_NEAR:
        facts.append(f"{session.context.left_percent} % of the context left")
    return facts


def footer(subject: Around) -> Text:
    """The line under an answer: `shop · 2:10 · 3 files +41 −7`."""
    warned = codex.warnings(subject.near, subject.session.ended_at) if subject.session.ended_at else []
    desk = ["from your desk"] if subject.session.adopted else []
    return Text(" · ".join([subject.repository, *desk, *_facts(subject), *warned]))


def end_rows(subject: Around) -> tuple[tuple[Button, ...], ...]:
    """What may come next. A review that was cut off has nothing to continue from."""
    session = subject.session
    target = {"session": session.id}
    retry = Button("Retry", Action.RETRY, target)
    changes = (Button("Changes", Action.CHANGES, target),) if session.diff_stat.files else ()
    match session.status:
        case SessionStatus.INTERRUPTED | SessionStatus.STOPPED if session.codex_ref and not _only_looks(
            subject
        ):
            return ((Button("Continue", Action.CONTINUE, target, "primary"), retry, *changes),)
        case _:
            return ((*changes, retry, Button("Details", Action.DETAILS, target)),)


def _only_looks(subject: Around) -> bool:
    return subject.task_type is TaskType.REVIEW


def bad_end(subject: Around) -> Card:
    """The end of a session that has no answer: why, what was not lost, what now."""
    session = subject.session
    why = session.error or ""
    kept = "It had changed nothing" if _only_looks(subject) else "What it had changed is still there"
    match session.status:
        case SessionStatus.FAILED:
            first = Text(f"{words.FAILED} ", heading(subject), " failed")
            rest = [why or "Codex gave no reason.", f"{kept}.", *_help(subject)]
        case SessionStatus.STOPPED:
            first = Text(f"{words.STOPPED} ", heading(subject), " stopped")
            rest = [
                *([why] if why else []),
                f"{kept}." if _only_looks(subject) else f"{kept}. Reply to go on.",
            ]
        case SessionStatus.INTERRUPTED:
            at = _cut_at(session)
            first = Text(f"{words.LOOK} ", heading(subject), f" was cut{at}")
            rest = [why, f"{kept}; nothing runs now."]
        case _:
            first = Text(f"{words.DONE} ", heading(subject))
            rest = ["It ended without an answer."]
    silent = session.status is SessionStatus.STOPPED
    return Card(as_list(first, *rest), end_rows(subject), silent=silent)


def _help(subject: Around) -> list[str]:
    """What to do about a failure, where its kind tells."""
    session = subject.session
    match reason_of(session.error).code:
        case FailureReason.LOGIN:
            return ["Is Codex logged in? /codex says so, /login does it."]
        case FailureReason.CONTEXT:
            return ["Reply with /compact to make room in the conversation, then go on."]
        case FailureReason.USAGE_LIMIT if session.ended_at:
            return codex.warnings(subject.near, session.ended_at) or [
                "/codex shows what is left, and until when."
            ]
        case _:
            return []


def _cut_at(session: SessionOut) -> str:
    if session.started_at is None or session.ended_at is None:
        return " before it began"
    return f" at {words.elapsed(session.ended_at - session.started_at)}"


def listing(subjects: list[Around], now: datetime) -> Card:
    """`/sessions`."""
    if not subjects:
        return Card(Text("No sessions yet. Write what you want done."))
    lines = [Text(Bold("Sessions"))]
    buttons = []
    for subject in subjects:
        session = subject.session
        sign = SIGNS.get(session.status, words.RUNS)
        when = words.ago(now - (session.ended_at or session.created_at))
        lines.append(Text(f"{sign} ", heading(subject), f" · {when}"))
        buttons.append(Button(words.cut(subject.title, 24), Action.SHOW_SESSION, {"session": session.id}))
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, min(len(buttons), 4), 2))
    return Card(as_list(*lines), rows)


def details(subject: Around, events: list[EventOut]) -> Card:
    """What happened in a session, newest last."""
    session = subject.session
    lines = [
        Text(heading(subject), f" · {session.status.replace('_', ' ')}"),
        Text(words.cut(session.prompt, 200)),
    ]
    if session.worktree_path:
        lines.append(Text("in ", Code(visible_path(session.worktree_path)), *_branch(session)))
    lines.extend(line for event in events if (line := _event_line(event, subject.folder)) is not None)
    if session.ended_at is None:
        rows: tuple[tuple[Button, ...], ...] = (_stop(subject),) if _stop(subject) else ()
    else:
        rows = end_rows(subject)
    return Card(as_list(*lines), tuple(_without(row, Action.DETAILS) for row in rows))


def _branch(session: SessionOut) -> list[Text]:
    return [Text(" on ", Code(visible_path(session.branch_name)))] if session.branch_name else []


def _without(row: tuple[Button, ...], action: Action) -> tuple[Button, ...]:
    return tuple(button for button in row if button.action is not action)


def _event_line(event: EventOut, folder: str) -> Text | None:
    payload = event.payload
    at = words.clock(event.created_at)
    match payload.get("type"):
        case "command":
            code = payload.get("exitCode")
            end = f"exit {code}" if code is not None else str(payload["status"])
            return Text(f"{at}  ", Code(words.cut(visible(payload["command"]), 60)), f"  {end}")
        case "file_change":
            files = [
                f"{words.middle(visible_path(words.inside(path, folder)), 60)} {words.diff(added, removed)}"
                for path, added, removed in payload["files"]
            ]
            return Text(f"{at}  edited {words.cut(', '.join(files), 120)}")
        case "plan":
            steps = payload["steps"]
            done = sum(status == "completed" for _, status in steps)
            return Text(f"{at}  plan: {done} of {len(steps) + payload['more']} done")
        case "reasoning":
            return Text(f"{at}  ", Italic(words.cut(payload["text"].replace("**", ""), 120)))
        case "message":
            return Text(f"{at}  {words.cut(answers.plain(payload['text']), 120)}")
    text = payload.get("text") or payload.get("message")
    if text:
        return Text(f"{at}  {words.cut(str(text), 120)}")
    return None

"""A session that waits for its turn, as people see it."""

from typing import assert_never

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.work import SessionOut
from core.usecases.sessions import Around
from core.words import SessionStatus, TaskType, WaitsFor
from handlers.views import words
from handlers.views.card import Action, Button, Card
from handlers.views.sessions import heading


def waits(subject: Around, behind: str | None) -> Card:
    """What it waits for, and what may be done about that; `behind` is the title of the one before it."""
    session = subject.session
    before = (session.queue_position or 1) - 1
    line = Text("Waits for ", _what(session.waits_for or WaitsFor.HOST, behind))
    if before:
        line += Text(f", {before} before it")
    target = {"session": session.id}
    row = [Button("Withdraw", Action.STOP, target, "danger")]
    if session.waits_for is WaitsFor.FOLDER:
        row.append(Button("In a new worktree", Action.ELSEWHERE, target))
    if subject.task_type is TaskType.PROMPT:
        row.append(Button("Edit", Action.EDIT_QUEUED, target))
    return Card(as_list(Text(f"{words.PARKED} ", heading(subject)), line), (tuple(row),))


def _what(waits_for: WaitsFor, behind: str | None) -> Text:
    title = Bold(words.cut(behind, 40)) if behind else "another one"
    match waits_for:
        case WaitsFor.THREAD:
            return Text("the end of ", title)
        case WaitsFor.FOLDER:
            return Text(title, ", which writes in the same folder")
        case WaitsFor.HOST:
            return Text("room: as many run as may at once")
        case WaitsFor.RUNNER:
            return Text("Codex: it was meant for another runner than the one that answers now")
        case _:
            assert_never(waits_for)


def is_withdrawn(session: SessionOut) -> bool:
    """Taken back while it waited: there is nothing to say of its end."""
    is_over = session.status is SessionStatus.STOPPED and session.error is None
    return is_over and session.queued_at is not None and session.started_at is None


def ask(subject: Around) -> Card:
    """Which words it is to run with."""
    text = Text("What should ", Bold(words.cut(subject.title, 40)), " say instead?")
    return Card(text, placeholder="What should it say?")


def comes_next(title: str, *, late: bool) -> Card:
    """A message that became the next turn."""
    why = "It was too late for this turn: your words run" if late else "Your words run"
    return Card(Text(f"{words.PARKED} {why} next in ", Bold(words.cut(title, 40)), "."))

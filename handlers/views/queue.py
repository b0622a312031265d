"""A session that waits for its turn, as people see it."""

from typing import assert_never

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.work import SessionOut
from core.usecases.sessions import Around
from core.words import SessionStatus, TaskType, WaitsFor
from handlers.language import formatted, later, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card
from handlers.views.sessions import heading


def waits(subject: Around, behind: str | None) -> Card:
    """What it waits for, and what may be done about that; `behind` is the title of the one before it."""
    session = subject.session
    before = (session.queue_position or 1) - 1
    line = _what(session.waits_for or WaitsFor.HOST, behind)
    if before:
        line = formatted("{line}, {number} before it", line=line, number=str(before))
    target = {"session": session.id}
    row = [Button(tr("Withdraw"), Action.STOP, target, "danger")]
    if session.waits_for is WaitsFor.FOLDER:
        row.append(Button(tr("In a new worktree"), Action.ELSEWHERE, target))
    if subject.task_type is TaskType.PROMPT:
        row.append(Button(tr("Edit"), Action.EDIT_QUEUED, target))
    return Card(as_list(Text(f"{words.PARKED} ", heading(subject)), line), (tuple(row),))


def _what(waits_for: WaitsFor, behind: str | None) -> Text:
    title = Bold(words.cut(behind, 40)) if behind else None
    match waits_for:
        case WaitsFor.THREAD if title:
            return formatted("Waits for the end of {title}", title=title)
        case WaitsFor.THREAD:
            return Text(tr("Waits for the end of another one"))
        case WaitsFor.FOLDER if title:
            return formatted("Waits for {title}, which writes in the same folder", title=title)
        case WaitsFor.FOLDER:
            return Text(tr("Waits for another one, which writes in the same folder"))
        case WaitsFor.HOST:
            return Text(tr("Waits for room: as many run as may at once"))
        case WaitsFor.RUNNER:
            return Text(tr("Waits for Codex: it was meant for another runner than the one that answers now"))
        case _:
            assert_never(waits_for)


def is_withdrawn(session: SessionOut) -> bool:
    """Taken back while it waited: there is nothing to say of its end."""
    is_over = session.status is SessionStatus.STOPPED and session.error is None
    return is_over and session.queued_at is not None and session.started_at is None


def ask(subject: Around) -> Card:
    """Which words it is to run with."""
    text = formatted("What should {title} say instead?", title=Bold(words.cut(subject.title, 40)))
    return Card(text, placeholder=tr("What should it say?"))


TOO_LATE = later("{sign} It was too late for this turn: your words run next in {title}.")
WITH_FILES = later("{sign} A turn that runs is given no files: your words run next in {title}, with them.")


def comes_next(title: str, said: str) -> Card:
    """A message that became the next turn, and why, of the two above."""
    return Card(formatted(said, sign=words.PARKED, title=Bold(words.cut(title, 40))))

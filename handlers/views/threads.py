"""Threads of Codex as people see them: the list to choose from, and what follows."""

from datetime import datetime
from pathlib import PurePath

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.base import Page
from core.schemas.threads import ThreadOut
from core.words import ThreadStatus
from handlers.views import words
from handlers.views.card import Action, Button, Card

PER_PAGE = 5


def title(thread: ThreadOut, limit: int = 60) -> str:
    return words.cut(thread.name or thread.preview, limit) or "Without words"


def listing(found: Page[ThreadOut], search: str | None, now: datetime) -> Card:
    """`/threads`: a page of them, each to be gone on with."""
    if not found.items:
        return Card(Text(_none(search)))
    lines = [Text(Bold("Threads"), f" · “{words.cut(search, 40)}”" if search else "")]
    lines += [_line(number, thread, now) for number, thread in enumerate(found.items, 1)]
    buttons = [
        Button(f"Continue {number}", Action.CONTINUE_THREAD, {"thread": thread.id})
        for number, thread in enumerate(found.items, 1)
    ]
    if found.next_cursor is not None:
        following = {"search": search, "cursor": found.next_cursor}
        buttons.append(Button("More…", Action.PAGE_THREADS, following))
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3)))


def _none(search: str | None) -> str:
    if search:
        return f"No thread has “{words.cut(search, 60)}” in its name or first words. Capitals count."
    return "No threads yet. Write what you want done."


def _line(number: int, thread: ThreadOut, now: datetime) -> Text:
    runs = f"{words.RUNS} " if thread.status is ThreadStatus.ACTIVE else ""
    when = f" · {words.ago(now - thread.updated_at)}" if thread.updated_at else ""
    folder = words.cut(PurePath(thread.cwd).name, 40) or "?"
    return Text(f"{number}. {runs}", Bold(title(thread)), f" · {folder}{when}")


def ask(thread: ThreadOut, repository: str) -> Card:
    """Which words it is to go on with."""
    text = Text("What next in ", Bold(title(thread)), f" · {words.cut(repository, 40)}?")
    return Card(text, placeholder="What next?")

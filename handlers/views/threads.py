"""Threads of Codex as people see them: the list to choose from, and what follows."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.base import Page
from core.schemas.threads import ThreadOut
from core.words import ThreadStatus
from handlers.views import words
from handlers.views.card import Action, Button, Card

PER_PAGE = 4


def title(thread: ThreadOut, limit: int = 60) -> str:
    return words.cut(thread.name or thread.preview, limit) or "Without words"


@dataclass(frozen=True, slots=True)
class Place:
    """Which page of which threads is shown."""

    search: str | None = None
    cursor: str | None = None
    archived: bool = False
    choosing: bool = False
    """A press on one opens its card; else it is gone on with."""

    @property
    def target(self) -> dict[str, Any]:
        """As a button keeps it."""
        return asdict(self)


def listing(found: Page[ThreadOut], place: Place, now: datetime) -> Card:
    """`/threads`: a page of them, each to be gone on with, or to be opened."""
    away = Place(place.search, archived=True, choosing=True)
    archive = Button("Archived…", Action.PAGE_THREADS, away.target)
    if not found.items:
        return Card(Text(_none(place)), () if place.archived else ((archive,),))
    title, search = "Archived threads" if place.archived else "Threads", place.search
    lines = [Text(Bold(title), f" · “{words.cut(search, 40)}”" if search else "")]
    lines += [_line(number, thread, now) for number, thread in enumerate(found.items, 1)]
    label, action = ("Open", Action.SHOW_THREAD) if place.choosing else ("Continue", Action.CONTINUE_THREAD)
    buttons = [
        Button(f"{label} {number}", action, {"thread": thread.id})
        for number, thread in enumerate(found.items, 1)
    ]
    if not place.choosing:
        buttons.append(Button("Open…", Action.PAGE_THREADS, replace(place, choosing=True).target))
    elif not place.archived:
        buttons.append(archive)
    if found.next_cursor is not None:
        following = replace(place, cursor=found.next_cursor)
        buttons.append(Button("More…", Action.PAGE_THREADS, following.target))
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3)))


def _none(place: Place) -> str:
    if place.search:
        archived = "archived " if place.archived else ""
        return (
            f"No {archived}thread has “{words.cut(place.search, 60)}” in its name or first words."
            " Capitals count."
        )
    return "No thread is archived." if place.archived else "No threads yet. Write what you want done."


def _line(number: int, thread: ThreadOut, now: datetime) -> Text:
    runs = f"{words.RUNS} " if thread.status is ThreadStatus.ACTIVE else ""
    when = f" · {words.ago(now - thread.updated_at)}" if thread.updated_at else ""
    folder = words.cut(PurePath(thread.cwd).name, 40) or "?"
    return Text(f"{number}. {runs}", Bold(title(thread)), f" · {folder}{when}")


def card(thread: ThreadOut, repository: str | None, now: datetime) -> Card:
    """One thread: how it stands, and everything that can be done with it."""
    this = {"thread": thread.id}
    read = Button("Read", Action.READ_THREAD, this)
    folder = words.cut(repository or PurePath(thread.cwd).name, 40) or "?"
    lines = [Text(Bold(title(thread)), f" · {folder}"), Text(_standing(thread, now))]
    if thread.name:
        lines.append(Text(f"“{words.cut(thread.preview, 200)}”"))
    if repository is None:
        lines.append(Text("This folder is none of your repositories: add it with /repos to go on here."))
        return Card(as_list(*lines), ((read,),))
    if thread.is_archived:
        return Card(as_list(*lines), ((Button("Unarchive", Action.UNARCHIVE_THREAD, this), read),))
    first = (
        Button("Continue", Action.CONTINUE_THREAD, this),
        read,
        Button("Fork", Action.FORK_THREAD, this),
    )
    second = (
        Button("Rename…", Action.RENAME_THREAD, this),
        Button("Archive", Action.ARCHIVE_THREAD, this),
    )
    return Card(as_list(*lines), (first, second))


def _standing(thread: ThreadOut, now: datetime) -> str:
    if thread.is_archived:
        how = "archived"
    else:
        how = "runs now" if thread.status is ThreadStatus.ACTIVE else "at rest"
    return f"{how} · last used {words.ago(now - thread.updated_at)}" if thread.updated_at else how


def ask_name(thread: ThreadOut) -> Card:
    return Card(Text("What is ", Bold(title(thread)), " to be called?"), placeholder="Its name")


def ask(thread: ThreadOut, repository: str) -> Card:
    """Which words it is to go on with."""
    text = Text("What next in ", Bold(title(thread)), f" · {words.cut(repository, 40)}?")
    return Card(text, placeholder="What next?")

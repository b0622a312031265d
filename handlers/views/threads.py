"""Threads of Codex as people see them: the list to choose from, and what follows."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.base import Page
from core.schemas.threads import ThreadOut
from core.words import ThreadStatus
from handlers.language import formatted, later, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

PER_PAGE = 4
WITHOUT_WORDS = later("Without words")


def title(thread: ThreadOut) -> str:
    return first_words(thread) or tr(WITHOUT_WORDS)


def first_words(thread: ThreadOut) -> str:
    """Its name, or how it began; empty where it did so with none."""
    return words.cut(thread.name or thread.preview, 60)


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
    archive = Button(tr("Archived…"), Action.PAGE_THREADS, away.target)
    if not found.items:
        return Card(Text(_none(place)), () if place.archived else ((archive,),))
    title = tr("Archived threads") if place.archived else tr("Threads")
    sought = (" · ", tr("“{words}”", words=words.cut(place.search, 40))) if place.search else ()
    lines = [Text(Bold(title), *sought)]
    lines += [_line(number, thread, now) for number, thread in enumerate(found.items, 1)]
    buttons = [
        Button(tr("Open {number}", number=number), Action.SHOW_THREAD, {"thread": thread.id})
        if place.choosing
        else Button(tr("Continue {number}", number=number), Action.CONTINUE_THREAD, {"thread": thread.id})
        for number, thread in enumerate(found.items, 1)
    ]
    if not place.choosing:
        buttons.append(Button(tr("Open…"), Action.PAGE_THREADS, replace(place, choosing=True).target))
    elif not place.archived:
        buttons.append(archive)
    if found.next_cursor is not None:
        following = replace(place, cursor=found.next_cursor)
        buttons.append(Button(tr("More…"), Action.PAGE_THREADS, following.target))
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3)))


def _none(place: Place) -> str:
    if place.search:
        sought = words.cut(place.search, 60)
        if place.archived:
            return tr(
                "No archived thread has “{words}” in its name or first words. Capitals count.", words=sought
            )
        return tr("No thread has “{words}” in its name or first words. Capitals count.", words=sought)
    if place.archived:
        return tr("No thread is archived.")
    return tr("No threads yet. Write what you want done.")


def _line(number: int, thread: ThreadOut, now: datetime) -> Text:
    runs = f"{words.RUNS} " if thread.status is ThreadStatus.ACTIVE else ""
    when = f" · {words.ago(now - thread.updated_at)}" if thread.updated_at else ""
    folder = words.cut(PurePath(thread.cwd).name, 40) or "?"
    return Text(f"{number}. {runs}", Bold(title(thread)), f" · {folder}{when}")


def card(thread: ThreadOut, repository: str | None, now: datetime, *, said: str) -> Card:
    """One thread: how it stands, and everything that can be done with it. `said` is the origin of what is
    answered with it: each card forks once."""
    this = {"thread": thread.id}
    read = Button(tr("Read"), Action.READ_THREAD, this)
    folder = words.cut(repository or PurePath(thread.cwd).name, 40) or "?"
    lines = [Text(Bold(title(thread)), f" · {folder}"), Text(_standing(thread, now))]
    if thread.name:
        lines.append(Text(tr("“{words}”", words=words.cut(thread.preview, 200))))
    if repository is None:
        what = tr("This folder is none of your repositories: add it with /repos to go on here.")
        lines.append(Text(what))
        return Card(as_list(*lines), ((read,),))
    if thread.is_archived:
        return Card(as_list(*lines), ((Button(tr("Unarchive"), Action.UNARCHIVE_THREAD, this), read),))
    first = (
        Button(tr("Continue"), Action.CONTINUE_THREAD, this),
        read,
        Button(tr("Fork"), Action.FORK_THREAD, this | {"said": said}),
    )
    second = (
        Button(tr("Rename…"), Action.RENAME_THREAD, this),
        Button(tr("Archive"), Action.ARCHIVE_THREAD, this),
    )
    return Card(as_list(*lines), (first, second))


def _standing(thread: ThreadOut, now: datetime) -> str:
    if thread.is_archived:
        how = tr("archived")
    else:
        how = tr("runs now") if thread.status is ThreadStatus.ACTIVE else tr("at rest")
    if thread.updated_at is None:
        return how
    used = tr("last used {ago}", ago=words.ago(now - thread.updated_at))
    return f"{how} · {used}"


def ask_name(thread: ThreadOut) -> Card:
    question = formatted("What is {thread} to be called?", thread=Bold(title(thread)))
    return Card(question, placeholder=tr("Its name"))


def ask(thread: ThreadOut, repository: str) -> Card:
    """Which words it is to go on with."""
    text = formatted(
        "What next in {thread} · {repository}?",
        thread=Bold(title(thread)),
        repository=words.cut(repository, 40),
    )
    return Card(text, placeholder=tr("What next?"))

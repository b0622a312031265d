"""One repository in chat: what agents may do there, and who decides about them."""

from collections.abc import Sequence
from typing import Any

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.visible import visible_path
from core.schemas.people import PersonOut
from core.schemas.work import RepositoryOut
from core.words import Role
from handlers.language import formatted, later, tr
from handlers.views import trees, words
from handlers.views.card import Action, Button, Card

DECIDERS_SHOWN = 10


def allowed(row: RepositoryOut) -> str:
    """What agents may do there, in words."""
    if not row.allow_write:
        return tr("may read")
    also = [
        (tr("network"), row.allow_network),
        (tr("commits"), row.allow_commit),
        (tr("in a worktree"), row.require_worktree),
    ]
    return ", ".join([tr("may edit files"), *(word for word, on in also if on)])


FLAGS = {
    "allow_write": later("edit files"),
    "allow_network": later("use the network"),
    "allow_commit": later("commit"),
    "require_worktree": later("work in a worktree"),
}


def repository(row: RepositoryOut, *, is_current: bool, fresh: bool = False) -> Card:
    """One repository, and what its agents may do; each press changes one thing."""
    first = Text(Bold(row.name))
    if fresh:
        first = formatted("{sign} {repository} added", sign=words.DONE, repository=Bold(row.name))
    elif is_current:
        first = Text(first, " · ", tr("current"))
    lines = [
        first,
        Text(Code(visible_path(row.local_path))),
        Text(tr("The agent {allowed}. The sandbox holds it to that.", allowed=allowed(row))),
        *([Text(tr("Write what you want done."))] if fresh else []),
    ]
    toggles = [
        Button(
            f"{'✓' if getattr(row, flag) else '○'} {tr(what)}",
            Action.FLAG,
            {"repository": row.id, "flag": flag, "on": not getattr(row, flag)},
        )
        for flag, what in FLAGS.items()
    ]
    here = {"repository": row.id}
    does = [
        Button(tr("Review"), Action.REVIEW, here),
        Button(tr("Health check"), Action.HEALTH_CHECK, here),
    ]
    if not is_current:
        does.insert(0, Button(tr("Work here"), Action.USE_REPOSITORY, here, "primary"))
    who = Button(tr("Who decides…"), Action.DECIDERS, here)
    last = (tuple(toggles[:2]), tuple(toggles[2:]), (who,))
    return Card(as_list(*lines), (tuple(does), trees.tools(row), *last))


def deciders(row: RepositoryOut, people: Sequence[PersonOut]) -> Card:
    """Who alone may decide approvals of a repository, and whether it takes two of them."""
    named = set(row.approvers)
    decide = [each for each in people if each.role is not Role.VIEWER][:DECIDERS_SHOWN]

    def button(label: str, on: bool, patch: dict[str, Any]) -> tuple[Button, ...]:
        target = {"repository": row.id, "patch": patch}
        return (Button(f"{'✓' if on else '○'} {label}", Action.DECIDER, target),)

    rows = [
        button(tr("two people"), row.require_two_people, {"requireTwoPeople": not row.require_two_people}),
        button(tr("everybody who may approve"), not named, {"approvers": []}),
    ]
    for each in decide:
        actor = f"telegram:{each.id}"
        name = words.cut(each.name or str(each.id), 30)
        rows.append(button(name, actor in named, {"approvers": sorted(named ^ {actor})}))
    how = tr("Two different people have to approve.") if row.require_two_people else tr("One yes is enough.")
    who = formatted("Who decides approvals in {repository}?", repository=Bold(row.name))
    return Card(as_list(who, Text(how)), tuple(rows))

"""What an update has done already that is handled once more: words that went somewhere stay there, whatever
runs by now."""

from dataclasses import dataclass

from core.context import Caller
from core.machinery.rows import fetch
from core.words import EventKind

DONE = (
    "SELECT (SELECT id FROM session WHERE origin = ?) AS session_id,"
    " (SELECT repository_id FROM task WHERE origin = ?) AS repository_id,"
    " told.kind AS told, told.session_id AS told_of"
    " FROM (SELECT 1) one LEFT JOIN event told ON told.origin = ?"
)


@dataclass(frozen=True, slots=True)
class Before:
    """What there is of an origin."""

    session_id: int | None
    """The session that it has begun."""
    repository_id: int | None
    """Where the task is that it has made."""
    told: EventKind | None
    """The event that it has caused."""
    told_of: int | None
    """The session which that is about."""


async def done(caller: Caller) -> Before | None:
    """What the caller's request has done already; None where that is nothing."""
    if caller.request is None:
        return None
    row = (await fetch(DONE, [caller.request] * 3))[0]
    told = EventKind(row["told"]) if row["told"] else None
    found = Before(row["session_id"], row["repository_id"], told, row["told_of"])
    return found if found.session_id or found.repository_id or told else None

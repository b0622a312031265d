"""What the same origin has done already, where it is handled once more: words that went somewhere stay there,
whatever they would mean by now."""

from dataclasses import dataclass

from core.context import Caller
from core.machinery.eventlog import made_by
from core.models import Event, Session, Task


@dataclass(frozen=True, slots=True)
class Before:
    """What there is of an origin."""

    session_id: int | None
    """The session that it has begun."""
    task_id: int | None
    """The task that it has made."""
    event: Event | None
    """What it has caused, where that was told as its own."""


async def done(caller: Caller) -> Before | None:
    """What the caller's origin has done; None where that is nothing."""
    if caller.origin is None:
        return None
    session = await Session.get_or_none(origin=caller.origin)
    task = await Task.get_or_none(origin=caller.origin)
    event = await made_by(caller.origin)
    if session is None and task is None and event is None:
        return None
    return Before(session.id if session else None, task.id if task else None, event)

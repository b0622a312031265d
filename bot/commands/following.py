"""Watching a session until it has ended."""

from argparse import Namespace
from contextlib import aclosing
from typing import TYPE_CHECKING

from bot.commands import showing
from bot.commands.base import Exit
from core.words import EventKind, SessionStatus

if TYPE_CHECKING:
    from core.schemas.decisions import EventOut
    from core.schemas.work import SessionOut
    from webapi.client import Client

ENDS = frozenset(
    {
        EventKind.SESSION_COMPLETED,
        EventKind.SESSION_FAILED,
        EventKind.SESSION_STOPPED,
        EventKind.SESSION_INTERRUPTED,
    }
)


def lost(reason: str) -> None:
    """Said to whoever watches; the stream is taken up where it broke."""
    showing.aside(f"{reason} Trying again …")


async def follow_to_its_end(api: "Client", session: "SessionOut", chosen: Namespace, *, told: bool) -> Exit:
    """Wait for the end of a session and print its answer; with `told` also what happens meanwhile."""
    async with aclosing(api.follow(session_id=session.id, after=0, lost=lost)) as happened:
        async for event in happened:
            if told:
                tell(event, chosen)
            if event.kind == EventKind.APPROVAL_REQUESTED and not chosen.json:
                showing.aside(f"It waits: command-center approve {event.approval_id}, or reject it.")
            if event.kind in ENDS:
                break
    ended = await api.session(session.id)
    if chosen.json:
        (showing.line if told else showing.document)(ended)
    else:
        showing.text(ended.result or "")
        showing.aside(summary(ended))
    return Exit.DONE if ended.status is SessionStatus.COMPLETED else Exit.FAILED


def tell(event: "EventOut", chosen: Namespace) -> None:
    """One event, in the form that was asked for."""
    if chosen.json:
        showing.line(event)
    else:
        print(showing.event(event), flush=True)


def summary(session: "SessionOut") -> str:
    """How it ended, in one line."""
    parts = [f"Session {session.id} is {session.status}"]
    if session.diff_stat.files:
        diff = session.diff_stat
        parts.append(f"{diff.files} files +{diff.added} -{diff.removed}")
    if session.tokens is not None:
        parts.append(f"{session.tokens.total} tokens")
    if session.error:
        parts.append(showing.one_line(session.error))
    return " · ".join(parts)

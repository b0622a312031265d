"""What is said to people, and what became of it, as both edges see it."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from core.schemas.base import Moment, Out
from core.words import OutboxStatus, Urgency


def _named(value: Any) -> Any:
    """The database has its number."""
    return Urgency(value).name.lower() if isinstance(value, int) else value


class MessageOut(Out):
    """Something that was said in a chat, or is to be."""

    id: int
    chat_id: int
    slot: str
    """Which message of the chat it is: the first of a slot is sent, later ones change it."""
    status: OutboxStatus
    urgency: Annotated[str, BeforeValidator(_named)]
    """`at_once`, `alert`, `final`, `reply` or `progress`: what goes first where not all may be said at
    once."""
    text: str | None
    """How it begins; None where it is a file, or was secret."""
    error: str | None
    """Why it was not said at its last try."""
    attempts: int
    created_at: Moment
    not_before: Moment | None
    """When it is tried next, where it waits for that."""
    sent_at: Moment | None
    """When it was over, whichever way it ended."""

"""Where something is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """A chat, or a topic of one."""

    chat_id: int
    topic_id: int | None = None
    """None for General, and where there are no topics."""

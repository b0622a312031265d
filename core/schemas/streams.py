"""What a session's stream tells beside the events of the log."""

from core.schemas.base import Out


class TextPiece(Out):
    """What an agent is writing. A `text` is all there is so far, a `delta` comes after it."""

    session_id: int
    item_id: str
    text: str
    cut: bool = False
    """The beginning is left out: it was too much to keep."""

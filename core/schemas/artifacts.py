"""What a session left behind besides its answer."""

from core.schemas.base import Out


class OutputOut(Out):
    """A command of a session that wrote something: an item of the list."""

    item_id: str
    """Of the command, as its event names it."""
    command: str | None
    """Its beginning; null where it was not told."""
    bytes: int
    """Of what is kept, in UTF-8."""


class OutputText(Out):
    """What a command wrote."""

    item_id: str
    text: str
    """All of it, or its beginning and its end."""
    cut: bool
    """Something was left out; a line in the middle says how much."""


class DiffOut(Out):
    """What a session changed, as Codex tells it."""

    diff: str | None
    """Null where there is none."""

"""What was said and done in a thread of Codex, readable. Both edges see it as it is here, and runners make
it."""

from typing import Generic, Literal, TypeVar

from pydantic import Field

from core.schemas.base import Moment, Out

READABLE = 2000
"""Characters of an output and of a diff at either end: the rest is left out, and says so."""
SAID = 20_000
"""The same of what was said."""


class TranscriptFile(Out):
    """A file that was changed."""

    path: str
    change: Literal["add", "update", "delete"]
    added: int
    removed: int
    diff: str
    """Its beginning and its end, where it is long."""


class TranscriptItem(Out):
    """One thing that was said or done."""

    id: str
    kind: Literal["user", "agent", "command", "file_change", "thought", "plan", "compaction", "other"]
    text: str
    """What was said or thought, the command, or what else it was, in words."""
    status: str | None = None
    """`running`, `completed`, `failed` or `declined`, of what is done."""
    exit_code: int | None = None
    output: str | None = None
    """Of a command: its beginning and its end, where it is long."""
    files: list[TranscriptFile] = Field(default_factory=list)
    images: int = 0
    """Pictures that went with the words."""
    turn_id: str
    started_at: Moment | None = None
    completed_at: Moment | None = None


class TranscriptTurn(Out):
    """A turn of a thread, and what was said and done in it."""

    id: str
    status: Literal["running", "completed", "stopped", "failed"]
    error: str | None
    started_at: Moment | None
    completed_at: Moment | None
    duration_ms: int | None
    items: list[TranscriptItem]


T = TypeVar("T")


class Stretch(Out, Generic[T]):
    """A part of a transcript, and where the parts before and behind it begin."""

    items: list[T]
    next_cursor: str | None
    """What `cursor` takes to go on in the same order; null at the end."""
    backwards_cursor: str | None
    """What `cursor` takes with the other `order`, to go back: that part begins with the first of these
    items once more. Null where there are none."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[type, ...]) -> str:
        return f"{params[0].__name__}Stretch"

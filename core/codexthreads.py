"""The seam to the threads that Codex itself has: what it tells of them, and what can be done with them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from core.schemas.transcripts import TranscriptItem, TranscriptTurn
from core.words import ThreadStatus

ARCHIVED = "This thread is archived. Take it back out of the archive, then go on."
"""Said of whatever cannot be done with one that is."""
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class CodexThread:
    """A thread as Codex tells of it."""

    id: str
    """As Codex writes it: the same thread never has two ids."""
    name: str | None
    preview: str
    """How it begins: what was said first in it."""
    cwd: str
    status: ThreadStatus
    updated_at: datetime | None
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class ThreadPage:
    items: tuple[CodexThread, ...]
    next_cursor: str | None
    """Codex's own."""


@dataclass(frozen=True, slots=True)
class HistoryPage(Generic[T_co]):
    """A part of what was said and done in a thread."""

    items: tuple[T_co, ...]
    next_cursor: str | None
    """Codex's own, like the other."""
    backwards_cursor: str | None
    """For the other order: what begins there has the first of these once more."""


class CodexThreads(Protocol):
    """The threads of Codex itself, whoever began them. All methods may raise `RunnerUnavailable`."""

    async def loaded(self, limit: int, cursor: str | None) -> ThreadPage:
        """Those that Codex has in memory; raises InvalidInput for a cursor that is none of its own."""
        ...

    async def stored(
        self,
        limit: int,
        cursor: str | None,
        *,
        search: str | None,
        oldest_first: bool,
        archived: bool = False,
    ) -> ThreadPage:
        """All that Codex has kept, the last used first; `search` is a part of a title, capitals counted.
        Those that are archived are left out, or alone there."""
        ...

    async def get(self, thread_id: str) -> CodexThread:
        """One of them; raises NotFound."""
        ...

    async def compact(self, thread_id: str) -> None:
        """Have its conversation summed up, to make room in it, and wait for that; raises Conflict while a
        turn runs on it, ThreadGone."""
        ...

    async def turns(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, full: bool
    ) -> HistoryPage[TranscriptTurn]:
        """Its turns, with all items of each, or with what was asked and answered alone; raises InvalidInput
        for a cursor that is none of its own, NotFound."""
        ...

    async def items(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, turn_id: str | None
    ) -> HistoryPage[TranscriptItem]:
        """Its items, of one turn or of all; raises Conflict for a thread whose Codex kept no list of them,
        InvalidInput, NotFound."""
        ...

    async def fork(self, thread_id: str, *, turn_id: str | None, tag: str) -> CodexThread:
        """A new thread with all that was said up to the end of a turn, or up to now. `tag` is by what it is
        found again (`forked`). Raises InvalidInput for a turn that is not there or has not ended, Conflict,
        ThreadGone."""
        ...

    async def forked(self, tag: str) -> CodexThread | None:
        """The fork with this tag, where it is among the newest threads."""
        ...

    async def rename(self, thread_id: str, name: str) -> None:
        """Raises ThreadGone, Conflict."""
        ...

    async def archive(self, thread_id: str) -> None:
        """Put it away; a turn that runs on it ends. Raises ThreadGone, also where it is away already."""
        ...

    async def unarchive(self, thread_id: str) -> None:
        """Take it back out; raises ThreadGone, Conflict where it is not away."""
        ...

"""What was said and done in a thread of Codex, whoever began it: by turns, or item by item."""

from collections.abc import Sequence
from typing import TypeVar

from core.codexthreads import HistoryPage
from core.context import Core
from core.machinery.rows import Slice
from core.schemas.transcripts import Stretch, TranscriptItem, TranscriptTurn
from core.usecases import threads

T = TypeVar("T", TranscriptTurn, TranscriptItem)


async def turns(core: Core, thread_id: str, part: Slice, *, full: bool) -> Stretch[TranscriptTurn]:
    """`GET /api/codex/threads/:threadId/turns`: each with all that was said and done in it, or with what
    was asked and answered alone. Raises NotFound, InvalidInput."""
    found = await threads.shelf_of(core).turns(
        thread_id, part.limit, threads.codex_cursor(part), oldest_first=part.order == "asc", full=full
    )
    return Stretch[TranscriptTurn](items=_items(found), **_cursors(found))


async def items(
    core: Core, thread_id: str, part: Slice, *, turn_id: str | None = None
) -> Stretch[TranscriptItem]:
    """`GET /api/codex/threads/:threadId/items`: of one turn, or of all. Raises Conflict where there is no
    list of them, NotFound, InvalidInput."""
    found = await threads.shelf_of(core).items(
        thread_id, part.limit, threads.codex_cursor(part), oldest_first=part.order == "asc", turn_id=turn_id
    )
    return Stretch[TranscriptItem](items=_items(found), **_cursors(found))


def _items(found: HistoryPage[T]) -> list[T]:
    items: Sequence[T] = found.items
    return list(items)


def _cursors(found: HistoryPage[T]) -> dict[str, str | None]:
    return {
        "next_cursor": threads.wrapped(found.next_cursor),
        "backwards_cursor": threads.wrapped(found.backwards_cursor),
    }

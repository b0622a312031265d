"""Event streams: what the log tells, and what an agent is writing, as Server-Sent Events.

Each yields bytes to write, and nothing (`b""`) at least once a second, so that whoever writes them can see
whether somebody still reads.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from itertools import takewhile

from pydantic import BaseModel

from core.context import Core
from core.machinery import feed
from core.machinery.bus import Topic
from core.machinery.feed import Frame, Lagging, Wanted
from core.machinery.rows import fetch
from core.machinery.writing import Piece
from core.schemas.streams import TextPiece
from core.usecases import sessions
from core.usecases.sessionrows import ENDS

__all__ = ["Lagging", "Wanted", "is_over", "newest", "of_log", "of_session"]

TICK = 1.0
PAUSE = 0.05
"""Seconds in which what an agent writes is gathered."""


async def newest(core: Core) -> int:
    """The id of the newest event: who begins after it hears what happens from now on."""
    return await feed.newest()


async def of_log(core: Core, wanted: Wanted, after: int) -> AsyncGenerator[bytes]:
    """What is wanted of the log after the event `after`, without a gap and without a repetition."""
    with core.bus.listen(Topic.CLOSING) as wakeup:
        async with aclosing(core.feed.follow(wanted, after, wakeup, tick=TICK)) as batches:
            async for frames in batches:
                yield _joined(frames)


async def is_over(core: Core, session_id: int, after: int) -> bool:
    """Whether a session has ended, and whoever has heard the event `after` has heard of it."""
    marks = ", ".join("?" * len(ENDS))
    sql = f"SELECT id FROM event WHERE session_id = ? AND kind IN ({marks}) ORDER BY id LIMIT 1"
    return any(row["id"] <= after for row in await fetch(sql, [session_id, *sorted(ENDS)]))


async def of_session(core: Core, session_id: int, after: int) -> AsyncGenerator[bytes]:
    """The events of a session after `after`, and what it writes meanwhile, until it has ended.

    Text has no id: it is not kept. Of a message that is being written comes first what there is so far.
    """
    writing = core.live.writing(session_id)
    places = writing.joined()
    with core.bus.listen(Topic.PROGRESS, Topic.CLOSING) as wakeup:
        wanted = Wanted(session_id=session_id)
        async with aclosing(core.feed.follow(wanted, after, wakeup, tick=TICK)) as batches:
            async for frames in batches:
                pieces = list(writing.news(places))
                before = list(takewhile(lambda frame: frame.event.kind not in ENDS, frames))
                yield (
                    _written(session_id, (piece for piece in pieces if piece.complete))
                    + _joined(before)
                    + _written(session_id, (piece for piece in pieces if not piece.complete))
                )
                if len(before) < len(frames):
                    last = frames[len(before)]
                    yield last.data + _named("end", await sessions.get(core, session_id))
                    return
                if frames or pieces:
                    await asyncio.sleep(PAUSE)


def _joined(frames: Iterable[Frame]) -> bytes:
    return b"".join(frame.data for frame in frames)


def _written(session_id: int, pieces: Iterable[Piece]) -> bytes:
    return b"".join(
        _named(
            "text" if piece.whole else "delta",
            TextPiece(session_id=session_id, item_id=piece.item_id, text=piece.text, cut=piece.cut),
        )
        for piece in pieces
    )


def _named(name: str, model: BaseModel) -> bytes:
    return f"event: {name}\ndata: {model.model_dump_json(by_alias=True)}\n\n".encode()

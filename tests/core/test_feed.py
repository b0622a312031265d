"""Following the log: every reader gets each matching event once and in order, whatever happens meanwhile."""

import asyncio
import tempfile
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.machinery import eventlog, feed
from core.machinery.bus import Wakeup
from core.machinery.eventlog import About, append
from core.machinery.feed import Feed, Frame, Lagging, Wanted, newest
from core.machinery.rows import fetch
from core.words import EventKind
from tests.support.core import PATIENCE, Rig, open_rig
from tests.support.databases import only_sqlite

K = EventKind
Step = tuple[Any, ...]
LAST = K.USER_PAIRED
ACTORS = ("api", "system")


async def happen(rig: Rig, count: int = 1, *, kind: EventKind = K.SESSION_NOTICE, actor: str = "api") -> None:
    async with rig.core.transaction() as tx:
        for _ in range(count):
            await append(tx, kind, actor, About(), now=rig.clock.now())


@dataclass
class Reader:
    """Somebody who reads, goes away and comes back to where they were."""

    feed: Feed
    wanted: Wanted
    start: int
    seen: list[int] = field(default_factory=list)
    stream: AsyncGenerator[list[Frame]] | None = None

    async def read(self) -> None:
        """One look, which waits for nothing."""
        if self.stream is None:
            after = self.seen[-1] if self.seen else self.start
            self.stream = self.feed.follow(self.wanted, after, Wakeup(), tick=0)
        self.seen += [frame.event.id for frame in await anext(self.stream)]

    async def leave(self) -> None:
        if self.stream is not None:
            await self.stream.aclose()
            self.stream = None


kinds = st.sampled_from([K.SESSION_NOTICE, K.SESSION_ITEM, K.TASK_CREATED])
wishes = st.builds(
    Wanted,
    kinds=st.frozensets(kinds, max_size=2).map(lambda some: some | {LAST} if some else some),
    actor=st.sampled_from([None, *ACTORS]),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("happen"), kinds, st.sampled_from(ACTORS), st.integers(1, 7)),
        st.tuples(st.just("come"), wishes, st.floats(0, 1)),
        st.tuples(st.just("read"), st.integers(0, 9)),
        st.tuples(st.just("leave"), st.integers(0, 9)),
        st.tuples(st.just("let"), st.integers(1, 20)),
    ),
    max_size=40,
)


@settings(max_examples=40, deadline=None)
@given(story=steps)
def test_every_reader_sees_exactly_what_matches_once_and_in_order(story: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(feed, "PAUSE", 0)
        patch.setattr(feed, "PAGE", 3)
        patch.setattr(feed, "WINDOW", 4)
        asyncio.run(_lived(Path(folder), story))


async def _lived(folder: Path, story: list[Step]) -> None:
    async with open_rig(folder) as rig, asyncio.TaskGroup() as group:
        running = group.create_task(rig.core.feed.run())
        readers: list[Reader] = []
        for step in story:
            await _live(rig, readers, step)
        for actor in ACTORS:
            await happen(rig, kind=LAST, actor=actor)
        log = await rig.events()
        async with asyncio.timeout(PATIENCE):
            for reader in readers:
                expected = [one.id for one in log if one.id > reader.start and reader.wanted.matches(one)]
                while len(reader.seen) < len(expected) and reader.seen[-1:] != expected[-1:]:
                    await reader.read()
                assert reader.seen == expected
                await reader.leave()
        assert rig.core.feed.followers == 0
        running.cancel()


async def _live(rig: Rig, readers: list[Reader], step: Step) -> None:
    match step:
        case ("happen", kind, actor, count):
            await happen(rig, count, kind=kind, actor=actor)
        case ("come", wanted, part):
            readers.append(Reader(rig.core.feed, wanted, round(part * await newest())))
            await readers[-1].read()
        case ("read", number) if readers:
            await readers[number % len(readers)].read()
        case ("leave", number) if readers:
            await readers[number % len(readers)].leave()
        case ("let", turns):
            for _ in range(turns):
                await asyncio.sleep(0)


async def test_while_nobody_reads_nothing_is_read(working_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    real = Feed._batch

    async def counted(self: Feed) -> bool:
        looks.append(1)
        return await real(self)

    monkeypatch.setattr(Feed, "_batch", counted)
    await happen(working_rig, 3)
    async with aclosing(working_rig.core.feed.follow(Wanted(), 3, Wakeup(), tick=0)) as stream:
        assert looks == []
        await anext(stream)
        await happen(working_rig)
        while not (frames := await anext(stream)):
            pass
    assert [frame.event.id for frame in frames] == [4]
    assert looks


async def test_a_batch_is_read_and_written_out_once_for_all(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    real = Frame.of.__func__  # type: ignore[attr-defined]

    def counted(kind: type[Frame], row: dict[str, int]) -> Frame:
        made.append(row["id"])
        frame: Frame = real(kind, row)
        return frame

    monkeypatch.setattr(Frame, "of", classmethod(counted))
    streams = [working_rig.core.feed.follow(Wanted(), 0, Wakeup(), tick=0) for _ in range(20)]
    for stream in streams:
        assert await anext(stream) == []
    await happen(working_rig, 5)

    seen: list[list[Frame]] = []
    for stream in streams:
        while not (frames := await anext(stream)):
            pass
        seen.append(frames)
        await stream.aclose()

    assert made == [1, 2, 3, 4, 5]
    assert all(one is another for frames in seen for one, another in zip(frames, seen[0], strict=True))


async def test_who_takes_nothing_is_cut_off_and_nobody_else_notices(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "BUFFER", 2000)
    slow = working_rig.core.feed.follow(Wanted(), 0, Wakeup(), tick=0)
    quick = working_rig.core.feed.follow(Wanted(), 0, Wakeup(), tick=0)
    seen: list[int] = []
    async with aclosing(slow), aclosing(quick):
        await anext(slow)
        for _ in range(3):
            await happen(working_rig, 10)
            before = len(seen)
            while len(seen) < before + 10:
                seen += [frame.event.id for frame in await anext(quick)]
        with pytest.raises(Lagging):
            await anext(slow)
    assert seen == list(range(1, 31))


async def test_one_batch_is_never_too_much(working_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "BUFFER", 10)
    async with aclosing(working_rig.core.feed.follow(Wanted(), 0, Wakeup(), tick=0)) as stream:
        await anext(stream)
        await happen(working_rig, 50)
        while not (frames := await anext(stream)):
            pass
    assert len(frames) == 50


async def test_an_id_of_another_log_is_the_end_of_this_one(working_rig: Rig) -> None:
    await happen(working_rig, 3)
    async with aclosing(working_rig.core.feed.follow(Wanted(), 10**15, Wakeup(), tick=0)) as stream:
        await anext(stream)
        await happen(working_rig)
        while not (frames := await anext(stream)):
            pass
    assert [frame.event.id for frame in frames] == [4]


@only_sqlite
async def test_what_has_an_index_is_found_by_it(rig: Rig) -> None:
    for column, index in (("task_id", "event_task"), ("session_id", "event_session")):
        where = f"id > ? AND id <= ? AND {column} = ?"
        plan = await fetch(
            f"EXPLAIN QUERY PLAN SELECT {eventlog.COLUMNS} FROM event WHERE {where} ORDER BY id LIMIT 200",
            [1, 10**6, 7],
        )
        assert f"USING INDEX {index} ({column}=? AND id>? AND id<?)" in str(plan)

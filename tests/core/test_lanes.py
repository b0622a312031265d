"""Work in order within a lane, at the same time across lanes, and none forgotten between two looks."""

import asyncio

import pytest

from core.machinery.lanes import Lanes


async def test_one_at_a_time_in_a_lane_and_all_lanes_at_once() -> None:
    running: list[int] = []
    all_there = asyncio.Event()

    async def work(lane: int) -> None:
        assert lane not in running
        running.append(lane)
        if len(running) == 3:
            all_there.set()
        await all_there.wait()
        running.remove(lane)

    async with asyncio.TaskGroup() as group:
        lanes = Lanes(group, "test", work, lambda: None)
        lanes.ensure([1, 2, 2, 3])
        lanes.ensure([1, 2, 3])

    assert running == []


async def test_what_comes_in_at_the_very_end_of_a_lane_is_not_forgotten() -> None:
    queue, done = ["first"], []

    async def work(_: int) -> None:
        while queue:
            done.append(queue.pop())
        if done == ["first"]:
            queue.append("second")
            lanes.ensure([1])  # busy still: this does nothing

    async with asyncio.TaskGroup() as group:
        lanes = Lanes(group, "test", work, lambda: lanes.ensure([1] if queue else []))
        lanes.ensure([1])

    assert done == ["first", "second"]


async def test_a_lane_that_fails_is_free_again() -> None:
    freed: list[str] = []

    async def work(_: int) -> None:
        raise ValueError("on purpose")

    with pytest.raises(ExceptionGroup):
        async with asyncio.TaskGroup() as group:
            Lanes(group, "test", work, lambda: freed.append("free")).ensure([1])

    assert freed == ["free"]

"""Several things at once: none outlives the whole, and one error is one error."""

import asyncio

import pytest

from core.machinery.together import together
from tests.support.core import PATIENCE
from tests.support.ending import cancelled_and_failing


class Sleeper:
    """Sleeps until it is cancelled, and then takes its time to end."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.ending = asyncio.Event()
        self.may_end = asyncio.Event()
        self.ended = False

    async def sleep(self) -> str:
        try:
            self.begun.set()
            await asyncio.Event().wait()
        finally:
            self.ending.set()
            await self.may_end.wait()
            self.ended = True
        return "never"


async def said(word: str) -> str:
    await asyncio.sleep(0)
    return word


async def fails_after(event: asyncio.Event) -> int:
    await event.wait()
    raise ZeroDivisionError from KeyError("the cause")


async def fails() -> int:
    raise ZeroDivisionError


def is_being_cancelled() -> bool:
    task = asyncio.current_task()
    assert task is not None
    return task.cancelling() > 0


async def test_each_answer_has_its_place() -> None:
    assert await together(said("a"), said("b"), said("c")) == ("a", "b", "c")
    assert await together() == ()


async def test_the_others_have_ended_before_an_error_is_seen() -> None:
    sleeper = Sleeper()

    async def let_end() -> None:
        await sleeper.ending.wait()
        sleeper.may_end.set()

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        group.create_task(let_end())
        with pytest.raises(ZeroDivisionError) as seen:
            await together(sleeper.sleep(), fails_after(sleeper.begun), said("well"))

    assert sleeper.ended
    assert repr(seen.value.__cause__) == "KeyError('the cause')"
    assert not is_being_cancelled()


async def test_of_several_errors_the_first_is_seen() -> None:
    async def fails_at_its_end() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError

    with pytest.raises(ZeroDivisionError):
        await together(fails_at_its_end(), said("x"), fails(), fails_at_its_end())


async def test_who_was_not_begun_never_begins() -> None:
    begun = []

    async def begin() -> None:
        begun.append(1)

    with pytest.raises(ZeroDivisionError):
        await together(fails(), begin(), begin())
    assert begun == []


async def test_cancelled_however_often_it_waits_for_all() -> None:
    one, other = Sleeper(), Sleeper()
    one.may_end.set()
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        task = group.create_task(together(one.sleep(), other.sleep(), said("well")))
        await other.begun.wait()
        for _ in range(3):
            task.cancel()
            await other.ending.wait()
            await asyncio.sleep(0)
            assert not task.done()
        other.may_end.set()
        await asyncio.wait([task])

        assert task.cancelled()
        assert one.ended
        assert other.ended
        assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_an_error_at_the_end_hides_no_cancellation() -> None:
    task = await cancelled_and_failing(lambda part: together(part()))

    assert task.cancelled()

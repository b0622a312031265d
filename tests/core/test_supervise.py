"""Parts that never end: they outlive every error, and end when they are to."""

import asyncio

import pytest

from core.machinery import supervise as module
from core.machinery.supervise import supervise
from tests.support.core import PATIENCE
from tests.support.ending import cancelled_and_failing


async def test_what_fails_is_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.0)
    tries = 0

    async def part() -> None:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise ZeroDivisionError

    await supervise("part", part)

    assert tries == 3


async def test_an_error_that_hides_a_cancellation_is_no_reason_to_go_on() -> None:
    """What is done at the end of a cancelled part may fail, and then only its error is seen."""
    task = await cancelled_and_failing(lambda part: supervise("part", part))

    assert task.cancelled()


async def test_an_error_of_one_of_its_tasks_is_no_cancellation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before Python 3.13 a group that fails while it is waited for leaves its task as if cancelled."""
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.0)
    tries = 0

    async def fail() -> None:
        raise ZeroDivisionError

    async def part() -> None:
        nonlocal tries
        tries += 1
        if tries < 3:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail())

    async with asyncio.timeout(PATIENCE):
        await supervise("part", part)

    assert tries == 3

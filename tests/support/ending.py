"""What is cancelled at work, and fails at its end."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from tests.support.core import PATIENCE

Part = Callable[[], Coroutine[Any, Any, None]]


async def cancelled_and_failing(run: Callable[[Part], Coroutine[Any, Any, object]]) -> asyncio.Task[object]:
    """The task of `run`, over by now: cancelled while its part was at work, whose end has failed."""
    begun = asyncio.Event()

    async def part() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            raise ZeroDivisionError

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        task = group.create_task(run(part))
        await begun.wait()
        task.cancel()
    return task

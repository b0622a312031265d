"""Several things at once, none of which outlives the whole.

`asyncio.gather` leaves the others alone where one fails, and where it is cancelled it does not wait for all
of them: what they hold, such as a child process, may then be held after the end of the program's loop.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar, overload

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")

Work = Coroutine[Any, Any, A]


@overload
async def together(a: Work[A], b: Work[B], c: Work[C], /) -> tuple[A, B, C]: ...
@overload
async def together(a: Work[A], b: Work[B], c: Work[C], d: Work[D], /) -> tuple[A, B, C, D]: ...
@overload
async def together(*each: Work[A]) -> tuple[A, ...]: ...
async def together(*each: Work[Any]) -> tuple[Any, ...]:
    """What each comes to, in their order. Where one fails, the others are cancelled, and its error is raised
    as it is when they have ended. Where we are cancelled, so are all, and that is what is raised when they
    have ended, whatever fails at their end."""
    failures: list[Exception] = []
    tasks: list[asyncio.Task[Any]] = []

    async def lead(work: Work[Any]) -> Any:
        try:
            return await work
        except Exception as exc:  # noqa: BLE001  # raised below: a group would wrap it, and (before Python
            # 3.13) leave its owner with a cancellation that never was
            failures.append(exc)
            for task in tasks:
                if task is not asyncio.current_task():
                    task.cancel()

    try:
        async with asyncio.TaskGroup() as group:
            tasks += [
                group.create_task(lead(work), name=getattr(work, "__qualname__", None)) for work in each
            ]
        if failures:
            raise failures[0]
        return tuple(task.result() for task in tasks)
    finally:
        failures.clear()  # an error would hold itself: it knows this frame
        for work in each:
            work.close()  # who was cancelled before its first step has never been awaited

"""Work that is done in order within a lane (a chat), and at the same time across lanes."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable
from typing import Generic, TypeVar

Lane = TypeVar("Lane", bound=Hashable)


class Lanes(Generic[Lane]):
    """Runs `work(lane)` in `group`, at most once at a time per lane; `when_free` is called after each,
    for work whose last look and whose end are apart."""

    def __init__(
        self,
        group: asyncio.TaskGroup,
        name: str,
        work: Callable[[Lane], Awaitable[None]],
        when_free: Callable[[], None] = lambda: None,
    ) -> None:
        self._group = group
        self._name = name
        self._work = work
        self._when_free = when_free
        self._busy: set[Lane] = set()
        self._idle = asyncio.Event()
        self._idle.set()

    async def idle(self) -> None:
        """Until no lane is being worked on."""
        await self._idle.wait()

    def ensure(self, lanes: Iterable[Lane]) -> None:
        """See to it that each of these lanes is being worked on."""
        for lane in lanes:
            if lane not in self._busy:
                self._busy.add(lane)
                self._idle.clear()
                self._group.create_task(self._run(lane), name=f"{self._name}-{lane}")

    async def _run(self, lane: Lane) -> None:
        try:
            await self._work(lane)
        finally:
            self._busy.discard(lane)
            if not self._busy:
                self._idle.set()
            # What came in between the last look and here would otherwise wait for the next wake-up.
            self._when_free()

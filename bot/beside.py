"""What is done beside the handling of updates, so that no handler waits for it."""

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from typing import Any


class Beside:
    """Begins small tasks; lives as long as their group, which `run` is."""

    def __init__(self) -> None:
        self._group: asyncio.TaskGroup | None = None
        self._outside: contextvars.Context

    async def run(self) -> None:
        """Until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            self._group, self._outside = group, contextvars.copy_context()
            try:
                await asyncio.get_running_loop().create_future()
            finally:
                self._group = None

    def begin(self, name: str, task: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin a task while it runs; before and after, nothing is done.

        Whoever begins it may be in a transaction, which would be the task's, too: it gets none of that.
        """
        if self._group is not None:
            self._group.create_task(task(), name=name, context=self._outside.copy())

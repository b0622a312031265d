"""An open program for machines of Hypothesis, which are not async: it lives in a thread of its own."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")
PATIENCE = 60.0


class Living(Generic[T]):
    """What `opening` yields, entered and left in one task; `do` runs a coroutine beside it."""

    def __init__(self, opening: Callable[[], AbstractAsyncContextManager[T]]) -> None:
        self._opening = opening
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._live, name="living")
        self._thread.start()
        self._ready.wait(PATIENCE)
        if self._failure is not None:
            raise self._failure

    def _live(self) -> None:
        try:
            asyncio.run(self._main())
        except BaseException as exc:  # noqa: BLE001  # raised again where somebody waits
            self._failure = exc
        finally:
            self._ready.set()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()
        async with self._opening() as thing:
            self.thing = thing
            self._ready.set()
            await self._over.wait()

    def do(self, work: Coroutine[Any, Any, R]) -> R:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    def soon(self, act: Callable[[], None]) -> None:
        self._loop.call_soon_threadsafe(act)

    def end(self) -> None:
        """Raises what the program's end raised."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "it does not end"
        if self._failure is not None:
            raise self._failure

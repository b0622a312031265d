"""Requests that are held open: event streams, and those that wait for something to end.

aiohttp waits for every request before it is cleaned up, and tells no handler that its client has gone or
would not be let in any more. So each has a hold, at which it looks; `Topic.CLOSING` wakes it to do so.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from core.context import Caller, Core
from core.errors import Unauthenticated
from core.machinery.bus import Topic
from core.usecases import tokens

LOOK_AGAIN = 15.0
"""Seconds: on PostgreSQL somebody else may have revoked a token, which wakes nobody here."""


class Hold:
    """One of them."""

    def __init__(self, request: web.Request) -> None:
        self._request = request
        self._ended = False
        self.revoked = False
        """Whether its caller's token is good no longer."""
        self.writing = False
        """Whether its client is being waited for."""

    @property
    def gone(self) -> bool:
        """Whether its client is there no more."""
        transport = self._request.transport
        return transport is None or transport.is_closing()

    @property
    def over(self) -> bool:
        """Whether nobody waits any more, or nobody may."""
        return self._ended or self.gone

    def check(self) -> None:
        """Raise Unauthenticated where what was waited for is not for this caller any more."""
        if self.revoked:
            raise Unauthenticated

    def end(self) -> None:
        """Nobody may wait any more; whoever does is to be woken by `Topic.CLOSING`."""
        self._ended = True
        if self.writing:
            self.abort()

    def abort(self) -> None:
        """End the connection at once: its client takes nothing, so it could not be ended in peace."""
        if self._request.transport is not None:
            self._request.transport.abort()


class Held:
    """All of them."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._holds: set[Hold] = set()
        self._closing = False

    def __len__(self) -> int:
        return len(self._holds)

    @asynccontextmanager
    async def holding(self, request: web.Request, caller: Caller) -> AsyncIterator[Hold]:
        """For the length of the block, or until the program ends, or `caller` would not be let in."""
        hold = Hold(request)
        if self._closing:
            hold.end()
        self._holds.add(hold)
        failure: Exception | None = None
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(self._watch(hold, caller), name="held.watch")
            try:
                yield hold
            except Exception as exc:  # noqa: BLE001  # the block's own, not the group's: raised below
                failure = exc
            finally:
                self._holds.discard(hold)
                watch.cancel()
        if failure is not None:
            raise failure

    def close(self) -> None:
        """Let go of them, and of whatever comes after."""
        self._closing = True
        for hold in self._holds:
            hold.end()
        self._core.bus.wake(Topic.CLOSING)

    async def _watch(self, hold: Hold, caller: Caller) -> None:
        with self._core.bus.listen(Topic.TOKENS) as wakeup:
            while await tokens.is_good(self._core, caller):
                until = caller.token.expires_at if caller.token else None
                left = (until - self._core.clock.now()).total_seconds() if until else LOOK_AGAIN
                await wakeup.wait(min(left, LOOK_AGAIN))
        hold.revoked = True
        hold.end()
        self._core.bus.wake(Topic.CLOSING)

"""Whether the API takes requests, how many are under way, and how long a stream may go on."""

import asyncio
from collections.abc import Awaitable, Callable
from enum import StrEnum, auto
from typing import Final

from aiohttp import web

from core.context import Caller, Core
from core.errors import Unavailable
from core.machinery.bus import Topic
from core.usecases import tokens
from webapi.keys import Handler

LOOK_AGAIN = 15.0
"""Seconds: on PostgreSQL somebody else may have revoked a token, which wakes nobody here."""


class Phase(StrEnum):
    STARTING = auto()
    OPEN = auto()
    ENDING = auto()


class Cut(ConnectionResetError):
    """A stream that may not go on: nothing more can be said in it, so its connection is closed."""


class Traffic:
    """Of one application."""

    def __init__(self, core: Core, phase: Phase) -> None:
        self._core = core
        self.phase = phase
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def open(self) -> None:
        """From now on requests are taken."""
        self.phase = Phase.OPEN

    def check_open(self) -> None:
        """Raise Unavailable before everything runs, and from the moment on when it is to end."""
        if self.phase is Phase.STARTING:
            raise Unavailable("The program is starting. Ask again in a moment.")
        if self.phase is Phase.ENDING:
            raise Unavailable("The program is ending. What has been begun is finished; nothing new is.")

    async def drain(self, grace: float) -> None:
        """Take no new requests, end the streams, and give what is under way `grace` seconds."""
        self.phase = Phase.ENDING
        self._core.bus.wake(Topic.STREAMS)
        try:
            async with asyncio.timeout(grace):
                await self._idle.wait()
        except TimeoutError:
            pass

    @web.middleware
    async def count(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """In front of everything that may need the core."""
        self._under_way += 1
        self._idle.clear()
        try:
            return await handler(request)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()

    async def while_good(
        self, caller: Caller, work: Callable[[], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Let a stream go on while its caller would be let in: until its token is revoked or expires, or
        the program ends. Raises Cut."""
        failure: Exception | None = None
        response: web.StreamResponse | None = None
        async with asyncio.TaskGroup() as group:
            stream = group.create_task(_run(work), name="stream")
            watch = group.create_task(self._until_over(caller), name="stream.watch")
            await asyncio.wait([stream, watch], return_when=asyncio.FIRST_COMPLETED)
            ended = stream.done() and not stream.cancelled()
            if ended:
                response, failure = stream.result()
            stream.cancel()
            watch.cancel()
        if failure is not None:
            raise failure
        if response is None:
            raise Cut("the token is good no longer, or the program ends")
        return response

    async def _until_over(self, caller: Caller) -> None:
        with self._core.bus.listen(Topic.STREAMS) as wakeup:
            while self.phase is not Phase.ENDING and await tokens.is_good(self._core, caller):
                until = caller.token.expires_at if caller.token else None
                left = (until - self._core.clock.now()).total_seconds() if until else LOOK_AGAIN
                await wakeup.wait(min(left, LOOK_AGAIN))


TRAFFIC: Final = web.AppKey("traffic", Traffic)


async def _run(
    work: Callable[[], Awaitable[web.StreamResponse]],
) -> tuple[web.StreamResponse | None, Exception | None]:
    """The outcome as a value: a failure is the request's own, not the group's."""
    try:
        return await work(), None
    except Exception as exc:  # noqa: BLE001  # raised again by whoever waits
        return None, exc

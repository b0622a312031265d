"""Whether the API takes requests, and how many are under way."""

import asyncio
from enum import StrEnum, auto
from typing import Final

from aiohttp import web

from core.errors import Unavailable
from webapi.held import Held
from webapi.keys import Handler


class Phase(StrEnum):
    STARTING = auto()
    OPEN = auto()
    ENDING = auto()


class Traffic:
    """Of one application."""

    def __init__(self, held: Held, phase: Phase) -> None:
        self._held = held
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
        """Take no new requests, let go of those that wait, and give what is under way `grace` seconds."""
        self.phase = Phase.ENDING
        self._held.close()
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


TRAFFIC: Final = web.AppKey("traffic", Traffic)

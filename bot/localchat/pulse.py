"""Waking whoever waits, without losing a wake-up between looking and waiting."""

import asyncio


class Pulse:
    """Take `beat`, look, and if there was nothing wait for that same beat."""

    def __init__(self) -> None:
        self._beat = asyncio.Event()

    @property
    def beat(self) -> asyncio.Event:
        return self._beat

    def fire(self) -> None:
        self._beat.set()
        self._beat = asyncio.Event()


async def wait_for_beat(beat: asyncio.Event, seconds: float) -> bool:
    """Whether it came in time."""
    try:
        async with asyncio.timeout(seconds):
            await beat.wait()
    except TimeoutError:
        return False
    return True

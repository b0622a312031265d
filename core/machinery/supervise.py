"""Keeping a long-lived part alive: the one place where any error is caught, logged and outlived."""

import asyncio
import random
from collections.abc import Callable, Coroutine
from typing import Any

import structlog

from core.machinery.together import together

log = structlog.get_logger()

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 30.0


async def supervise(name: str, part: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run `part` for ever; when it fails, log why and run it again after a growing, jittered pause."""
    pause = FIRST_PAUSE
    while True:
        began = asyncio.get_running_loop().time()
        try:
            await together(part())  # in a task of its own: no error of it hides that this one is to end
            return
        except Exception:  # the end of a task: nobody above could do better
            log.exception("part.failed", part=name, pause=round(pause, 1))
        if asyncio.get_running_loop().time() - began > LONGEST_PAUSE:
            pause = FIRST_PAUSE
        await asyncio.sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311  # jitter, no secret
        pause = min(pause * 2, LONGEST_PAUSE)

"""Sessions that wait for their turn: each begins by itself, whichever way the one before it ends."""

from core.context import Core
from core.machinery.bus import Topic
from core.usecases import queue
from core.usecases.sessionrows import ENDS


async def begin_what_waits(core: Core) -> None:
    """Look whenever a session ends or another one waits, as long as any does."""
    with core.bus.listen(Topic.QUEUE) as queued, core.bus.listen(Topic.QUEUE, *ENDS) as moved:
        while True:
            await queued.wait()
            while await queue.begin_next(core):
                await moved.wait()

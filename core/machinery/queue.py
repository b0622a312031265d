"""Sessions that wait for their thread to be free: each begins by itself, in the order in which they came."""

from core.context import Core
from core.machinery.bus import Topic
from core.usecases import queue
from core.words import EventKind

ENDS = (
    EventKind.SESSION_COMPLETED,
    EventKind.SESSION_FAILED,
    EventKind.SESSION_STOPPED,
    EventKind.SESSION_INTERRUPTED,
)


async def begin_what_waits(core: Core) -> None:
    """Look whenever a session ends, as long as another one waits."""
    with core.bus.listen(Topic.QUEUE) as queued, core.bus.listen(*ENDS) as ended:
        while True:
            await queued.wait()
            while await queue.begin_next(core):
                await ended.wait()

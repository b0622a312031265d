"""What wakes us at a time: APScheduler, for nothing else. The rows say what is due."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.machinery.bus import Bus, Topic


@asynccontextmanager
async def open_alarms(bus: Bus) -> AsyncIterator["Alarms"]:
    """Alarms that ring for the length of the block."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    try:
        yield Alarms(scheduler, bus)
    finally:
        scheduler.shutdown(wait=False)


class Alarms:
    """One for each topic: a new one takes the place of the old."""

    def __init__(self, scheduler: AsyncIOScheduler, bus: Bus) -> None:
        self._scheduler = scheduler
        self._bus = bus

    def ring(self, topic: Topic, at: datetime) -> None:
        """Wake the readers of a topic then, however late it is by that time."""
        self._scheduler.add_job(
            self._bus.wake,
            "date",
            args=[topic],
            run_date=at,
            id=topic.name,
            replace_existing=True,
            misfire_grace_time=None,
        )

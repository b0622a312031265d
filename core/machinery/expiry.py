"""Approvals that nobody decides in time. APScheduler only wakes us; the rows say what is due."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.context import Core
from core.machinery.bus import Topic
from core.usecases import approvals

JOB = "approvals"


@asynccontextmanager
async def open_scheduler() -> AsyncIterator[AsyncIOScheduler]:
    """What wakes us at a time."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.start()
    try:
        yield scheduler
    finally:
        scheduler.shutdown(wait=False)


async def expire_for_ever(core: Core, scheduler: AsyncIOScheduler) -> None:
    """Expire what is due, then sleep until the next may be."""
    with core.bus.listen(Topic.APPROVALS) as wakeup:
        while True:
            await wakeup.wait()
            following = await approvals.expire_due(core)
            if following is not None:
                scheduler.add_job(
                    core.bus.wake,
                    "date",
                    args=[Topic.APPROVALS],
                    run_date=following,
                    id=JOB,
                    replace_existing=True,
                    misfire_grace_time=None,
                )

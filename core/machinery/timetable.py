"""Automations that are due. APScheduler only wakes us; our own arithmetic and the rows decide."""

from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.context import Core
from core.machinery.bus import Topic
from core.usecases import firing

log = structlog.get_logger()

JOB = "automations"
LOOK = 60.0
"""Seconds after which we look in any case: an alarm knows nothing of a clock that was set, nor of the
hours that a machine has slept."""


async def fire_for_ever(core: Core, scheduler: AsyncIOScheduler) -> None:
    """Fire what is due, then sleep until the next may be."""
    with core.bus.listen(Topic.AUTOMATIONS) as wakeup:
        while True:
            await wakeup.wait(LOOK)
            following = await fire(core)
            if following is not None:
                scheduler.add_job(
                    core.bus.wake,
                    "date",
                    args=[Topic.AUTOMATIONS],
                    run_date=following,
                    id=JOB,
                    replace_existing=True,
                    misfire_grace_time=None,
                )


async def fire(core: Core) -> datetime | None:
    """Settle what is due of every automation; when the next one is."""
    following = []
    for automation_id in await firing.enabled(core):
        try:
            following.append(await firing.settle(core, automation_id))
        except Exception:  # the end of one automation's turn: the others must still have theirs
            log.exception("automation.broken", automation=automation_id)
    return min((moment for moment in following if moment is not None), default=None)

"""Automations that are due. Alarms only wake us; our own arithmetic and the rows decide."""

import asyncio
from datetime import datetime

import structlog

from core.context import Core
from core.machinery.alarms import Alarms
from core.machinery.bus import Topic
from core.usecases import firing

log = structlog.get_logger()

LOOK = 60.0
"""Seconds after which we look in any case: an alarm knows nothing of a clock that was set, nor of the
hours that a machine has slept."""


async def fire_for_ever(core: Core, alarms: Alarms) -> None:
    """Fire what is due, then sleep until the next may be."""
    with core.bus.listen(Topic.AUTOMATIONS) as wakeup:
        while True:
            await wakeup.wait(LOOK)
            following = await fire(core)
            if following is not None:
                alarms.ring(Topic.AUTOMATIONS, following)


async def fire(core: Core) -> datetime | None:
    """Settle what is due of every automation, none waiting for another's disk or git; when the next one
    is due."""
    async with asyncio.TaskGroup() as group:
        settling = [
            group.create_task(_settle(core, automation_id), name=f"automation-{automation_id}")
            for automation_id in await firing.enabled(core)
        ]
    following = (task.result() for task in settling)
    return min((moment for moment in following if moment is not None), default=None)


async def _settle(core: Core, automation_id: int) -> datetime | None:
    try:
        return await firing.settle(core, automation_id)
    except Exception:  # the end of one automation's turn: the others must still have theirs
        log.exception("automation.broken", automation=automation_id)
        return None

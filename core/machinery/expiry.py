"""Approvals that nobody decides in time. Alarms only wake us; the rows say what is due."""

from core.context import Core
from core.machinery.alarms import Alarms
from core.machinery.bus import Topic
from core.usecases import approvals


async def expire_for_ever(core: Core, alarms: Alarms) -> None:
    """Expire what is due, then sleep until the next may be."""
    with core.bus.listen(Topic.APPROVALS) as wakeup:
        while True:
            await wakeup.wait()
            following = await approvals.expire_due(core)
            if following is not None:
                alarms.ring(Topic.APPROVALS, following)

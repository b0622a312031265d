"""Approvals that nobody decides in time, and those of the desk that are to be announced. Alarms only wake us;
the rows say what is due."""

from core.context import Core
from core.machinery.alarms import Alarms
from core.machinery.bus import Topic
from core.usecases import approvals


async def expire_for_ever(core: Core, alarms: Alarms) -> None:
    """Expire and announce what is due, then sleep until the next may be."""
    with core.bus.listen(Topic.APPROVALS) as wakeup:
        while True:
            await wakeup.wait()
            moments = [await approvals.expire_due(core), await approvals.announce_due(core)]
            if following := [moment for moment in moments if moment is not None]:
                alarms.ring(Topic.APPROVALS, min(following))

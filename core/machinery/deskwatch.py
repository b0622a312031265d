"""Adopts what others begin at the desk, as long as the program runs."""

import asyncio

from core.context import Core
from core.events import TurnRef
from core.ports import Desk, DeskTurn
from core.usecases import adopting
from core.usecases.sessionrows import ENDS
from core.words import EventKind


async def adopt_for_ever(core: Core, desk: Desk) -> None:
    """Every turn as it begins; one that comes before the end of the session before it, after that."""
    later: dict[TurnRef, DeskTurn] = {}
    async with asyncio.TaskGroup() as group:
        group.create_task(_as_they_begin(core, desk, later), name="desk-turns")
        group.create_task(_as_others_end(core, desk, later), name="desk-later")
        group.create_task(_as_folders_are_added(core, desk), name="desk-folders")


async def _as_they_begin(core: Core, desk: Desk, later: dict[TurnRef, DeskTurn]) -> None:
    async for turn in desk.turns():
        if not await adopting.adopt(core, desk, turn):
            later[turn.ref] = turn
            core.bus.wake(EventKind.SESSION_COMPLETED)  # it may have ended since


async def _as_others_end(core: Core, desk: Desk, later: dict[TurnRef, DeskTurn]) -> None:
    with core.bus.listen(*ENDS) as wakeup:
        while True:
            await wakeup.wait()
            for ref, turn in list(later.items()):
                if await adopting.adopt(core, desk, turn):
                    later.pop(ref, None)


async def _as_folders_are_added(core: Core, desk: Desk) -> None:
    """What runs in a folder that was not known is looked at again when one is added."""
    with core.bus.listen(EventKind.REPOSITORY_ADDED) as wakeup:
        while True:
            await wakeup.wait()
            desk.look_again()

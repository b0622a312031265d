"""Messages that are seen while they are being written, where a chat can show that.

A draft is no row: it is gone in half a minute, and what it was a draft of is said in full. It is shown only
where the budget has room beside what must arrive and beside progress, so its pace is that of the room.
"""

import asyncio

import structlog

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.lanes import Lanes
from core.ports import CannotEdit, ChatMoved, DeliveryFailed, InDoubt, Messenger, NotDelivered
from core.room import Room
from core.words import Urgency

log = structlog.get_logger()

PAUSE = 0.8
"""Seconds before each look: what is over by the first needs no draft."""
STILL = 15.0
"""Seconds after which the same is shown again, since a draft fades away."""


class Drafter:
    """A lane for each session whose agent is writing."""

    def __init__(self, core: Core, messenger: Messenger) -> None:
        self._core = core
        self._messenger = messenger

    async def run(self) -> None:
        bus, live = self._core.bus, self._core.live
        async with asyncio.TaskGroup() as group:
            lanes = Lanes(group, "draft", self._stream, lambda: bus.wake(Topic.PROGRESS))
            with bus.listen(Topic.PROGRESS) as wakeup:
                while True:
                    await wakeup.wait()
                    lanes.ensure(live.being_written())

    async def _stream(self, session_id: int) -> None:
        """Until the message is written; the next one is another stream."""
        rooms: list[Room] | None = None
        shown: dict[Room, tuple[str, float]] = {}
        try:
            with self._core.bus.listen(Topic.PROGRESS) as wakeup:
                while True:
                    await wakeup.wait(STILL)
                    await asyncio.sleep(PAUSE)
                    text = self._core.live.written(session_id)
                    if text is None:
                        return
                    if rooms is None:
                        rooms = list(await self._messenger.watchers(session_id))
                    for room in [room for room in rooms if self._is_due(shown.get(room), text)]:
                        if not await self._show(room, session_id, text, shown):
                            rooms.remove(room)
        finally:
            self._core.live.watched.discard(session_id)

    def _is_due(self, before: tuple[str, float] | None, text: str) -> bool:
        if before is None or before[0] != text:
            return True
        return self._core.clock.monotonic() - before[1] >= STILL

    async def _show(
        self, room: Room, session_id: int, text: str, shown: dict[Room, tuple[str, float]]
    ) -> bool:
        """Show it where the budget allows; whether this room is worth another try."""
        chat_id = room.chat_id
        if self._core.reach.is_lost(chat_id):
            return False
        if await self._core.reach.quiet(chat_id) > 0 or self._core.budget.wait(chat_id, Urgency.DRAFT) > 0:
            return True
        self._core.budget.spend(chat_id)
        try:
            await self._messenger.show(room, session_id, text)
        except NotDelivered as exc:
            if exc.whole_chat:
                await self._core.reach.too_much(chat_id, exc.retry_after)
            return True
        except InDoubt:  # the next one says the same and more
            return True
        except (CannotEdit, ChatMoved, DeliveryFailed) as exc:
            log.info("draft.refused", chat=chat_id, session=session_id, reason=str(exc))
            return False
        shown[room] = (text, self._core.clock.monotonic())
        self._core.live.watched.add(session_id)
        return True

"""A long bad day for the outbox: refusals, lost answers and crashes in any order, and nothing is lost."""

import asyncio
import random
from dataclasses import dataclass, field
from typing import Any

import pytest

from core.machinery.sender import Sender
from core.models import Outbox
from core.ports import InDoubt, Marked, NotDelivered
from core.words import OutboxStatus
from tests.support.core import Delivered, RecordingMessenger, Rig, eventually
from tests.support.soak import seeds
from tests.support.talking import say


@dataclass(slots=True)
class StormyMessenger(RecordingMessenger):
    """Fails as chance wants it; `arrived` is what the chat really shows, whatever we were told."""

    chance: random.Random = field(default_factory=random.Random)
    calm: bool = False
    arrived: list[Delivered] = field(default_factory=list)
    ids: int = 0

    async def deliver(
        self, chat_id: int, message_id: int | None, content: dict[str, Any], *, marked: Marked | None
    ) -> int:
        call = Delivered(chat_id, message_id, content, marked)
        outcome = (
            "ok" if self.calm else self.chance.choice(["ok", "ok", "refused", "lost", "unheard", "slow"])
        )
        if outcome == "slow":
            await asyncio.sleep(0.001)  # a crash may come here
        if outcome == "refused":
            raise NotDelivered("flood", 5, whole_chat=self.chance.random() < 0.3)
        if outcome == "lost":
            raise InDoubt
        self.arrived.append(call)
        if outcome == "unheard":
            raise InDoubt
        self.ids += 1
        return message_id or self.ids


async def through(rig: Rig, messenger: StormyMessenger, chance: random.Random) -> dict[tuple[int, str], str]:
    """Say things, with crashes in between; what was last said in each slot that must arrive."""
    last: dict[tuple[int, str], str] = {}
    number = 0
    for _ in range(6):
        async with asyncio.TaskGroup() as group:
            sender = group.create_task(Sender(rig.core, messenger).run())
            for _ in range(chance.randrange(1, 8)):
                number += 1
                chat, slot = chance.randrange(1, 3), f"slot-{chance.randrange(4)}"
                progress = chance.random() < 0.4 and (chat, slot) not in last
                text = f"{slot} {number}{' progress' if progress else ''}"
                await say(rig, text, slot, chat=chat, progress=progress)
                if not progress:
                    last[chat, slot] = text
                for _ in range(chance.randrange(6)):
                    await asyncio.sleep(0)
                rig.move(chance.choice([0, 1, 5, 60]))
            sender.cancel()
    return last


async def calm_down(rig: Rig, messenger: StormyMessenger) -> None:
    messenger.calm = True

    async def look() -> bool | None:
        rig.move(60)
        unsent = [OutboxStatus.QUEUED, OutboxStatus.SENDING]
        return None if await Outbox.filter(status__in=unsent).exists() else True

    async with asyncio.TaskGroup() as group:
        sender = group.create_task(Sender(rig.core, messenger).run())
        await eventually(look)
        sender.cancel()


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(25))
async def test_the_last_word_of_every_slot_arrives_and_is_doubled_only_where_it_says_so(
    rig: Rig, seed: int
) -> None:
    chance = random.Random(seed)
    messenger = StormyMessenger(chance=chance)

    last = await through(rig, messenger, chance)
    await calm_down(rig, messenger)

    shown: dict[tuple[int, str], list[Delivered]] = {}
    for call in messenger.arrived:
        shown.setdefault((call.chat_id, str(call.text).split()[0]), []).append(call)
    for key, text in last.items():
        assert shown[key][-1].text == text, f"the last word of {key} was lost"
    for key, calls in shown.items():
        first = [call for call in calls if call.message_id is None and "progress" not in str(call.text)]
        assert sum(not call.repeated for call in first) <= 1, f"{key} was doubled without a word"

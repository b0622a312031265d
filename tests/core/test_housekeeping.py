"""What is thrown away, and what never is."""

from datetime import timedelta

from core.machinery.housekeeping import KEPT, tidy
from core.machinery.inbox import Update, keep
from core.machinery.outbox import put
from core.models import Button, Inbox, Outbox
from core.ports import Note
from core.usecases import chats
from core.words import OutboxStatus
from tests.support.core import Rig


async def test_sent_messages_and_handled_updates_go_after_two_weeks(rig: Rig) -> None:
    async with rig.core.transaction() as tx:
        await put(tx, [Note(1, "old", {}), Note(1, "waits", {})])
    await Outbox.filter(slot="old").update(status=OutboxStatus.SENT, sent_at=rig.clock.now())
    await keep(rig.core, 1, [Update(1, 1, "{}"), Update(2, 1, "{}")])
    await Inbox.filter(update_id=1).update(handled_at=rig.clock.now())

    assert await tidy(rig.core) == 0
    rig.move((KEPT + timedelta(seconds=1)).total_seconds())

    assert await tidy(rig.core) == 2
    assert [row.slot for row in await Outbox.all()] == ["waits"]
    assert [row.update_id for row in await Inbox.all()] == [2]


async def test_buttons_go_when_they_do_nothing_any_more(rig: Rig) -> None:
    await chats.tokens_of(rig.core, 1, [("stop", {"session": 1})])
    rig.move(chats.BUTTON_LIFE.total_seconds() - 1)
    assert await tidy(rig.core) == 0
    rig.move(2)
    assert await tidy(rig.core) == 1
    assert not await Button.exists()


async def test_events_are_kept(rig: Rig) -> None:
    await rig.task()
    before = await rig.events()
    rig.move(KEPT.total_seconds() * 10)
    await tidy(rig.core)
    assert await rig.events() == before

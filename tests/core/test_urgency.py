"""Where not all may be said at once: what needs a human goes first, progress last, and each in order."""

from pathlib import Path

from core.machinery.budget import Rates
from core.ports import NotDelivered
from core.words import OutboxStatus, Urgency
from tests.support.core import RecordingMessenger, Rig, open_rig
from tests.support.talking import say, texts, until_status

ONE_A_SECOND = Rates(private=(1.0, 1.0), group=(1.0, 1.0), overall=(100.0, 100.0))


async def test_the_most_urgent_goes_first_and_equals_in_order(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, rates=ONE_A_SECOND) as rig:
        await say(rig, "the budget is used up")
        await rig.messenger.until_sent(1)
        for text, urgency in (
            ("reply", Urgency.REPLY),
            ("final 1", Urgency.FINAL),
            ("final 2", Urgency.FINAL),
            ("approval", Urgency.ALERT),
            ("shown", Urgency.AT_ONCE),
            ("reply 2", Urgency.REPLY),
        ):
            await say(rig, text, urgency=urgency)
        for sent in range(2, 8):
            rig.move(1)
            await rig.messenger.until_sent(sent)

        assert texts(rig.messenger)[1:] == ["shown", "approval", "final 1", "final 2", "reply", "reply 2"]


async def test_a_newer_text_does_not_make_a_message_less_urgent(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, rates=ONE_A_SECOND) as rig:
        await say(rig, "the budget is used up")
        await rig.messenger.until_sent(1)
        await say(rig, "final", urgency=Urgency.FINAL)
        await say(rig, "approval", "card", urgency=Urgency.ALERT)
        await say(rig, "approval, newer", "card", progress=True)
        rig.move(1)
        await rig.messenger.until_sent(2)

        assert texts(rig.messenger)[1] == "approval, newer"


async def test_what_has_to_wait_holds_its_equals_and_nobody_else(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.append(NotDelivered("busy", 30))
    await say(working_rig, "final 1", urgency=Urgency.FINAL)
    await messenger.until_tried(1)
    await until_status(OutboxStatus.QUEUED)

    await say(working_rig, "final 2", urgency=Urgency.FINAL)
    await say(working_rig, "reply")
    await say(working_rig, "approval", urgency=Urgency.ALERT)
    await messenger.until_sent(2)
    working_rig.move(30)
    await messenger.until_sent(4)

    said = texts(messenger)
    assert set(said[:2]) == {"reply", "approval"}
    assert said[2:] == ["final 1", "final 2"]

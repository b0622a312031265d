"""What is said to people although something goes wrong: never silently lost, never doubled unsaid."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.context import API_CALLER
from core.machinery.outcomes import ATTEMPTS, LONGEST_RETRY
from core.machinery.sender import Sender
from core.models import ChatBinding, Outbox
from core.ports import DeliveryFailed, InDoubt, NotDelivered
from core.usecases import outbox
from core.words import ChatTrouble, OutboxStatus, Urgency
from tests.support.core import RecordingMessenger, Rig, open_rig
from tests.support.talking import rows, say, texts, until_closed, until_status

Q = OutboxStatus


async def test_what_was_not_delivered_waits_as_long_as_it_is_told(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.append(NotDelivered("flood", 30))
    await say(working_rig, "x")
    await say(working_rig, "y")
    await messenger.until_tried(1)
    working_rig.move(29)
    await say(working_rig, "other chat", chat=2)
    await messenger.until_sent(1)
    assert texts(messenger) == ["other chat"]

    working_rig.move(1)
    await messenger.until_sent(3)

    assert texts(messenger)[1:] == ["x", "y"]
    assert not messenger.sent[1].repeated


@pytest.mark.defect(9)
async def test_a_whole_chat_is_left_alone_also_after_a_restart(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        rig.messenger.failures.append(NotDelivered("flood", 30, whole_chat=True))
        await say(rig, "x")
        await rig.messenger.until_tried(1)
        await until_status(Q.QUEUED)

    async with open_rig(tmp_path, working=True, clock=rig.clock) as again:
        await say(again, "new")
        await say(again, "elsewhere", chat=2)
        await again.messenger.until_sent(1)
        assert texts(again.messenger) == ["elsewhere"]
        again.move(30)
        await again.messenger.until_sent(3)
        assert texts(again.messenger)[1:] == ["x", "new"]


async def test_progress_that_has_to_wait_holds_nothing_that_must_arrive(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.append(NotDelivered("slow down", 60))
    await say(working_rig, "progress", "p", progress=True)
    await messenger.until_tried(1)

    await say(working_rig, "the answer")
    await messenger.until_sent(1)

    assert texts(messenger) == ["the answer"]


@pytest.mark.defect(10)
async def test_what_must_arrive_is_said_again_in_doubt_and_says_so(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.append(InDoubt())
    await say(working_rig, "the answer")
    await messenger.until_tried(1)
    await until_status(Q.QUEUED)
    working_rig.move(1)
    await messenger.until_sent(1)

    assert [(call.text, call.repeated) for call in messenger.tried] == [
        ("the answer", False),
        ("the answer", True),
    ]


async def test_a_doubt_outlives_a_refusal(working_rig: Rig, messenger: RecordingMessenger) -> None:
    messenger.failures.extend([InDoubt(), NotDelivered("flood", 5)])
    await say(working_rig, "the answer")
    for tries, seconds in ((1, 1), (2, 10)):
        await messenger.until_tried(tries)
        await until_status(Q.QUEUED)
        working_rig.move(seconds)
    await messenger.until_sent(1)

    assert [call.repeated for call in messenger.tried] == [False, True, True]


async def test_a_doubt_outlives_that_the_chat_is_lost(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    """Of what was refused, and of what was given up with it."""
    messenger.failures.extend([InDoubt(), InDoubt(), DeliveryFailed("blocked", ChatTrouble.BLOCKED)])
    for number, (text, urgency) in enumerate((("answer", Urgency.FINAL), ("reply", Urgency.REPLY)), 1):
        await say(working_rig, text, urgency=urgency)
        await messenger.until_tried(number)
        await until_status(Q.QUEUED)
    await say(working_rig, "never tried")
    working_rig.move(1)
    await until_closed()
    assert await rows() == [("answer", "ambiguous"), ("reply", "ambiguous"), ("never tried", "failed")]
    assert {row.error for row in await Outbox.all()} == {"blocked"}

    assert await outbox.retry_all(working_rig.core, API_CALLER) == 3
    await messenger.until_sent(3)

    assert {call.text: call.repeated for call in messenger.sent} == {
        "answer": True,
        "reply": True,
        "never tried": False,
    }


@pytest.mark.defect(10)
async def test_progress_in_doubt_is_dropped(working_rig: Rig, messenger: RecordingMessenger) -> None:
    messenger.failures.append(InDoubt())
    await say(working_rig, "progress", "p", progress=True)
    await messenger.until_tried(1)
    await until_closed()

    assert await rows() == [("progress", "ambiguous")]
    assert len(messenger.tried) == 1


async def test_an_edit_in_doubt_is_done_again_and_is_no_repetition(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    await say(working_rig, "one", "p", progress=True)
    await messenger.until_sent(1)
    await until_closed()
    messenger.failures.append(InDoubt())
    await say(working_rig, "two", "p", progress=True)
    await messenger.until_tried(2)
    await until_status(Q.QUEUED)
    working_rig.move(1)
    await messenger.until_sent(2)

    assert [(call.text, call.message_id, call.repeated) for call in messenger.tried] == [
        ("one", None, False),
        ("two", 101, False),
        ("two", 101, False),
    ]


async def test_what_replaces_a_doubtful_message_takes_over_the_doubt(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.gates[1] = asyncio.Event()
    messenger.failures.append(InDoubt())
    await say(working_rig, "progress", "p", progress=True)
    await messenger.until_tried(1)
    await say(working_rig, "the end", "p")
    messenger.gates[1].set()
    await until_status(Q.FAILED)
    working_rig.move(1)
    await messenger.until_sent(1)

    assert (messenger.sent[0].text, messenger.sent[0].repeated) == ("the end", True)


async def test_what_can_never_be_said_is_closed_with_its_reason(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.append(DeliveryFailed("the bot was blocked"))
    await say(working_rig, "x")
    await say(working_rig, "y")
    await messenger.until_sent(1)
    await until_closed()

    assert await rows() == [("x", "failed"), ("y", "sent")]
    assert (await Outbox.get(status=Q.FAILED)).error == "the bot was blocked"


async def test_a_messenger_that_breaks_holds_no_other_chat_and_is_given_up(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.extend([ValueError("a bug")] * ATTEMPTS)
    await say(working_rig, "poison")
    for number in range(1, ATTEMPTS):
        await messenger.until_tried(number)
        await until_status(Q.QUEUED)
        working_rig.move(60)
    await messenger.until_tried(ATTEMPTS)
    await until_status(Q.AMBIGUOUS)

    await say(working_rig, "fine", chat=2)
    await messenger.until_sent(1)
    assert await rows() == [("poison", "ambiguous")]
    [told] = [event.payload for event in await working_rig.events() if event.kind == "chat.troubled"]
    assert (told["reason"], told["byUs"]) == ("it could not be said; see the log", True)


async def test_progress_is_given_up_after_many_refusals(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.extend([NotDelivered("busy", 1)] * ATTEMPTS)
    await say(working_rig, "progress", "p", progress=True)
    for number in range(1, ATTEMPTS):
        await messenger.until_tried(number)
        await until_status(Q.QUEUED)
        working_rig.move(LONGEST_RETRY)

    assert (await until_status(Q.FAILED)).attempts == ATTEMPTS


@pytest.mark.defect(24)
async def test_an_answer_is_never_given_up(working_rig: Rig, messenger: RecordingMessenger) -> None:
    messenger.failures.extend([NotDelivered("busy", 1)] * (2 * ATTEMPTS))
    await say(working_rig, "answer")
    for number in range(1, 2 * ATTEMPTS + 1):
        await messenger.until_tried(number)
        await until_status(Q.QUEUED)
        working_rig.move(LONGEST_RETRY)
    await messenger.until_sent(1)

    assert texts(messenger) == ["answer"]


@pytest.fixture
async def crashed(tmp_path: Path) -> AsyncIterator[Rig]:
    """A process that died while it was sending: an answer, progress, and an edit."""
    async with open_rig(tmp_path) as rig:
        for chat, text, progress in ((1, "answer", False), (2, "progress", True), (3, "edit", True)):
            await say(rig, text, "s", chat=chat, progress=progress)
        await ChatBinding.create(chat_id=3, slot="s", message_id=77)
        await Outbox.all().update(status=Q.SENDING, attempts=1)
        yield rig


async def test_what_was_being_sent_when_it_died(crashed: Rig) -> None:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(Sender(crashed.core, crashed.messenger).run())
        await until_status(Q.QUEUED)
        crashed.move(1)
        await crashed.messenger.until_sent(2)
        await until_closed()
        task.cancel()

    said = {call.chat_id: (call.text, call.message_id, call.repeated) for call in crashed.messenger.sent}
    assert said == {1: ("answer", None, True), 3: ("edit", 77, False)}
    assert await rows(2) == [("progress", "ambiguous")]

"""What is said to people: in order, once, at the pace that is allowed, and never silently lost."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from core.machinery.budget import Rates
from core.machinery.outbox import ATTEMPTS, Sender, put
from core.models import ChatBinding, Outbox, OutboxStatus
from core.ports import DeliveryFailed, InDoubt, NotDelivered, Note
from tests.support.core import UNLIMITED, RecordingMessenger, Rig, eventually, open_rig

Q = OutboxStatus


async def say(
    rig: Rig, text: str, slot: str | None = None, *, chat: int = 1, progress: bool = False, **fields: Any
) -> None:
    note = Note(chat, slot or text, {"text": text}, must_arrive=not progress, **fields)
    async with rig.core.transaction() as tx:
        await put(tx, [note])


async def rows(chat: int = 1) -> list[tuple[str, str]]:
    found = await Outbox.filter(chat_id=chat).order_by("id")
    return [(row.payload["content"]["text"], row.status.value) for row in found]


async def until_closed() -> None:
    """Until nothing is queued or being sent."""

    async def look() -> bool | None:
        return None if await Outbox.filter(status__in=[Q.QUEUED, Q.SENDING]).exists() else True

    await eventually(look)


async def until_status(status: OutboxStatus) -> Outbox:
    async def look() -> Outbox | None:
        return await Outbox.filter(status=status).first()

    return await eventually(look)


def texts(messenger: RecordingMessenger) -> list[object]:
    return [call.text for call in messenger.sent]


@pytest.fixture
def messenger(working_rig: Rig) -> RecordingMessenger:
    return working_rig.messenger


# Slots


async def test_a_slot_is_sent_once_and_edited_after_that(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    await say(working_rig, "first", "s")
    await messenger.until_sent(1)
    await until_closed()
    await say(working_rig, "second", "s")
    await messenger.until_sent(2)

    first, second = messenger.sent
    assert first.message_id is None
    assert second.message_id == 101
    assert not second.repeated


async def test_a_message_is_bound_to_what_it_stands_for(rig: Rig) -> None:
    session = await rig.run((await rig.task()).id)
    async with rig.core.transaction() as tx:
        note = Note(1, "s", {"text": "x"}, session_id=session.id, ask={"ask": "repository"})
        await put(tx, [note])
    await deliver_all(rig)

    binding = await ChatBinding.get(chat_id=1, slot="s")
    assert (binding.message_id, binding.session_id, binding.ask) == (
        101,
        session.id,
        {"ask": "repository"},
    )


async def deliver_all(
    rig: Rig, messenger: RecordingMessenger | None = None, rates: Rates = UNLIMITED
) -> None:
    """Let a sender run until it has nothing to do."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(Sender(rig.core, messenger or rig.messenger, rates).run())
        await until_closed()
        task.cancel()


async def test_what_is_not_yet_sent_is_replaced_by_what_is_newer(rig: Rig) -> None:
    for number in range(5):
        await say(rig, f"progress {number}", "p", progress=True)
    await say(rig, "other")
    await say(rig, "progress 5", "p", progress=True)

    assert await rows() == [("progress 5", "queued"), ("other", "queued")]
    await deliver_all(rig)
    assert texts(rig.messenger) == ["progress 5", "other"]


async def test_what_must_arrive_stays_so_when_progress_replaces_it(rig: Rig) -> None:
    await say(rig, "card", "s")
    await say(rig, "newer", "s", progress=True)

    (row,) = await Outbox.all()
    assert row.must_arrive


async def test_what_comes_while_a_slot_is_being_sent_becomes_an_edit(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.gates[1] = asyncio.Event()
    await say(working_rig, "first", "s")
    await messenger.until_tried(1)
    await say(working_rig, "second", "s")
    await say(working_rig, "third", "s")
    messenger.gates[1].set()
    await messenger.until_sent(2)

    assert [(call.text, call.message_id) for call in messenger.sent] == [("first", None), ("third", 101)]


async def test_a_chat_that_began_anew_gives_old_ids_anew(rig: Rig) -> None:
    await say(rig, "old", "old")
    await deliver_all(rig)
    fresh = RecordingMessenger()
    await say(rig, "new", "new")
    await deliver_all(rig, fresh)

    bindings = {row.slot: row.message_id for row in await ChatBinding.all()}
    assert bindings == {"old": None, "new": 101}


# Order


async def test_a_chat_hears_things_in_order(working_rig: Rig, messenger: RecordingMessenger) -> None:
    for number in range(30):
        await say(working_rig, str(number))
    await messenger.until_sent(30)

    assert texts(messenger) == [str(number) for number in range(30)]


async def test_a_chat_that_hangs_holds_no_other(working_rig: Rig, messenger: RecordingMessenger) -> None:
    messenger.gates[1] = asyncio.Event()
    await say(working_rig, "hangs", chat=1)
    await messenger.until_tried(1)
    for chat in (2, 3, 4):
        await say(working_rig, "quick", chat=chat)
    await messenger.until_sent(3)

    assert {call.chat_id for call in messenger.sent} == {2, 3, 4}
    messenger.gates[1].set()
    await messenger.until_sent(4)


async def test_a_replaced_message_keeps_its_place(working_rig: Rig, messenger: RecordingMessenger) -> None:
    """What failed for now and was replaced meanwhile still comes before what was said after it."""
    messenger.gates[1] = asyncio.Event()
    messenger.failures.append(NotDelivered("no network", 5))
    await say(working_rig, "card", "card")
    await messenger.until_tried(1)
    await say(working_rig, "answer")
    await say(working_rig, "card, newer", "card")
    messenger.gates[1].set()
    await until_status(Q.FAILED)
    working_rig.move(5)
    await messenger.until_sent(2)

    assert texts(messenger) == ["card, newer", "answer"]
    await until_closed()
    assert sorted(status for _, status in await rows()) == ["failed", "sent", "sent"]


# Trouble


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


async def test_a_whole_chat_is_left_alone_also_after_a_restart(tmp_path: Path, migrated: Path) -> None:
    async with open_rig(tmp_path, template=migrated, working=True) as rig:
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
    for tries, seconds in ((1, 1), (2, 5)):
        await messenger.until_tried(tries)
        await until_status(Q.QUEUED)
        working_rig.move(seconds)
    await messenger.until_sent(1)

    assert [call.repeated for call in messenger.tried] == [False, True, True]


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
    await until_status(Q.FAILED)

    await say(working_rig, "fine", chat=2)
    await messenger.until_sent(1)
    assert await rows() == [("poison", "failed")]


async def test_progress_is_given_up_after_many_refusals_and_an_answer_is_not(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    messenger.failures.extend([NotDelivered("busy", 1)] * (2 * ATTEMPTS))
    await say(working_rig, "answer", chat=1)
    await say(working_rig, "progress", "p", chat=2, progress=True)

    async def look() -> bool | None:
        working_rig.move(1)
        return True if messenger.sent and await Outbox.exists(status=Q.FAILED) else None

    await eventually(look)

    assert texts(messenger) == ["answer"]
    assert (await Outbox.get(status=Q.FAILED)).attempts == ATTEMPTS


# Crashes


@pytest.fixture
async def crashed(tmp_path: Path, migrated: Path) -> AsyncIterator[Rig]:
    """A process that died while it was sending: an answer, progress, and an edit."""
    async with open_rig(tmp_path, template=migrated) as rig:
        for chat, text, progress in ((1, "answer", False), (2, "progress", True), (3, "edit", True)):
            await say(rig, text, "s", chat=chat, progress=progress)
        await ChatBinding.create(chat_id=3, slot="s", message_id=77)
        await Outbox.all().update(status=Q.SENDING, attempts=1)
        yield rig


async def test_what_was_being_sent_when_it_died(crashed: Rig) -> None:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(Sender(crashed.core, crashed.messenger, UNLIMITED).run())
        await until_status(Q.QUEUED)
        crashed.move(1)
        await crashed.messenger.until_sent(2)
        await until_closed()
        task.cancel()

    said = {call.chat_id: (call.text, call.message_id, call.repeated) for call in crashed.messenger.sent}
    assert said == {1: ("answer", None, True), 3: ("edit", 77, False)}
    assert await rows(2) == [("progress", "ambiguous")]


# Budget


SLOW = Rates(private=(1.0, 5.0), group=(1.0, 5.0), overall=(100.0, 100.0))


async def test_when_little_may_be_said_progress_waits_and_answers_do_not(
    tmp_path: Path, migrated: Path
) -> None:
    async with open_rig(tmp_path, template=migrated, working=True, rates=SLOW) as rig:
        for number in range(2):
            await say(rig, f"answer {number}")
        await rig.messenger.until_sent(2)
        await say(rig, "progress", "p", progress=True)  # three left: the reserve
        await say(rig, "answer 2")
        await rig.messenger.until_sent(3)
        await say(rig, "progress, newer", "p", progress=True)
        await say(rig, "answer 3")
        await rig.messenger.until_sent(4)
        assert texts(rig.messenger) == [f"answer {number}" for number in range(4)]

        rig.move(3)
        await rig.messenger.until_sent(5)
        assert texts(rig.messenger)[-1] == "progress, newer"


async def test_answers_wait_for_the_budget_and_all_come(tmp_path: Path, migrated: Path) -> None:
    async with open_rig(tmp_path, template=migrated, working=True, rates=SLOW) as rig:
        for number in range(12):
            await say(rig, str(number))
        await rig.messenger.until_sent(5)
        assert len(rig.messenger.tried) == 5
        for sent in range(6, 13):
            rig.move(1)
            await rig.messenger.until_sent(sent)

        assert texts(rig.messenger) == [str(number) for number in range(12)]


async def test_an_answer_that_comes_while_progress_waits_does_not_wait_with_it(
    tmp_path: Path, migrated: Path
) -> None:
    async with open_rig(tmp_path, template=migrated, working=True, rates=SLOW) as rig:
        for number in range(2):
            await say(rig, str(number))
        await rig.messenger.until_sent(2)
        await say(rig, "progress", "p", progress=True)
        for _ in range(5):
            await Outbox.all().count()  # the lane waits by now

        await say(rig, "answer")
        await rig.messenger.until_sent(3)

        assert texts(rig.messenger)[-1] == "answer"

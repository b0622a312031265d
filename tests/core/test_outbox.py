"""What is said to people: once per slot, in order, at the pace that is allowed."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from core.machinery.budget import Rates
from core.machinery.outbox import put
from core.machinery.rows import fetch
from core.models import ChatBinding, Outbox
from core.ports import NotDelivered, Note
from core.usecases import chats
from core.words import OutboxStatus, Urgency
from tests.support.core import RecordingMessenger, Rig, open_rig
from tests.support.talking import deliver_all, rows, say, texts, until_closed, until_status

Q = OutboxStatus


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


async def test_who_replies_before_telegram_has_answered_is_understood(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    arrives = messenger.gates[1] = asyncio.Event()
    await say(working_rig, "What next?", "s")
    await messenger.until_tried(1)
    async with asyncio.TaskGroup() as group:
        reply = group.create_task(chats.binding_of(working_rig.core, 1, 101))
        for _ in range(4):  # by then it has looked, and found nothing
            await rows()
        assert not reply.done()
        arrives.set()

    binding = reply.result()
    assert binding is not None
    assert binding.slot == "s"
    assert await chats.binding_of(working_rig.core, 1, 7) is None


async def test_so_is_who_replies_in_the_moment_in_which_it_answers(
    working_rig: Rig, messenger: RecordingMessenger, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives = messenger.gates[1] = asyncio.Event()

    async def slowly(sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        found = await fetch(sql, values)
        if sql == chats.BINDING and not arrives.is_set():
            arrives.set()
            await until_closed()
        return found

    await say(working_rig, "What next?", "s")
    await messenger.until_tried(1)
    monkeypatch.setattr(chats, "fetch", slowly)
    binding = await chats.binding_of(working_rig.core, 1, 101)
    assert binding is not None
    assert binding.slot == "s"


async def test_what_is_not_yet_sent_is_replaced_by_what_is_newer(rig: Rig) -> None:
    for number in range(5):
        await say(rig, f"progress {number}", "p", progress=True)
    await say(rig, "other")
    await say(rig, "progress 5", "p", progress=True)

    assert await rows() == [("progress 5", "queued"), ("other", "queued")]
    await deliver_all(rig)
    assert texts(rig.messenger) == ["other", "progress 5"]


@pytest.mark.defect(9)
async def test_progress_that_says_nothing_new_is_left_out(rig: Rig) -> None:
    for text in ("same", "same", "new", "same"):
        await say(rig, text, "p", progress=True)
        await deliver_all(rig)
    await say(rig, "same", "p")
    await deliver_all(rig)

    assert texts(rig.messenger) == ["same", "new", "same", "same"]


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


SLOW = Rates(private=(1.0, 5.0), group=(1.0, 5.0), overall=(100.0, 100.0))
STUCK = Rates(private=(0.001, 5.0), group=(0.001, 5.0), overall=(100.0, 100.0))


async def test_when_little_may_be_said_progress_waits_and_answers_do_not(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, rates=SLOW) as rig:
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


@pytest.mark.defect(9)
async def test_answers_wait_for_the_budget_and_all_come(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, rates=SLOW) as rig:
        for number in range(12):
            await say(rig, str(number))
        await rig.messenger.until_sent(5)
        assert rig.core.budget.wait(1, Urgency.ALERT) > 0
        assert len(rig.messenger.tried) == 5
        for sent in range(6, 13):
            rig.move(1)
            await rig.messenger.until_sent(sent)

        assert texts(rig.messenger) == [str(number) for number in range(12)]


async def test_an_answer_that_comes_while_progress_waits_does_not_wait_with_it(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True, rates=STUCK) as rig:
        for number in range(2):
            await say(rig, str(number))
        await rig.messenger.until_sent(2)
        await say(rig, "progress", "p", progress=True)
        for _ in range(5):
            await Outbox.all().count()  # the lane waits by now

        await say(rig, "answer")
        await rig.messenger.until_sent(3)

        assert texts(rig.messenger)[-1] == "answer"

"""Chats that can't be reached, or have become others: handled, and told once to whoever can do something."""

from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import Conflict, NotFound
from core.machinery.budget import OVERALL
from core.machinery.outbox import put
from core.machinery.rows import Slice
from core.models import Button, ChatBinding, ChatState, Outbox
from core.ports import CannotEdit, ChatMoved, DeliveryFailed, InDoubt, Marked, NotDelivered, Note
from core.usecases import chats, outbox
from core.words import ChatTrouble, EventKind, Language, OutboxStatus, Urgency
from tests.support.core import RecordingMessenger, Rig, open_rig
from tests.support.talking import deliver_all, rows, say, texts, until_closed, until_status

TEAM = -5
BLOCKED = DeliveryFailed("Forbidden: bot was blocked by the user", ChatTrouble.BLOCKED)


async def told(rig: Rig) -> list[dict[str, Any]]:
    return [event.payload for event in await rig.events() if event.kind == EventKind.CHAT_TROUBLED]


@pytest.mark.parametrize("trouble", sorted(set(ChatTrouble) - {ChatTrouble.TOPIC, ChatTrouble.UNCHANGEABLE}))
async def test_it_is_told_once_until_something_arrives_there_again(rig: Rig, trouble: ChatTrouble) -> None:
    for text in ("one", "two"):
        rig.messenger.failures.append(DeliveryFailed("Telegram's words", trouble))
        await say(rig, text, urgency=Urgency.FINAL)
        await deliver_all(rig)
    assert [(one["chatId"], one["trouble"], one["reason"]) for one in await told(rig)] == [
        (1, trouble, "Telegram's words")
    ]

    await say(rig, "arrives")
    rig.messenger.failures.extend([None, DeliveryFailed("again", trouble)])
    await deliver_all(rig)
    await say(rig, "three")
    await deliver_all(rig)

    assert len(await told(rig)) == 2


async def test_a_closed_topic_is_told_of_once_until_something_arrives_in_it(rig: Rig) -> None:
    """Whatever arrives elsewhere in its chat, General included, and over a restart."""
    closed = DeliveryFailed("TOPIC_CLOSED", ChatTrouble.TOPIC)

    async def tell(topic: int | None, *outcomes: Exception | None) -> None:
        for outcome in outcomes:
            rig.messenger.failures.append(outcome)
            await say(rig, "words", f"words:{len(rig.messenger.tried)}", topic=topic)
            await deliver_all(rig)

    await tell(7, closed)
    await tell(None, None)
    await tell(8, closed, closed)
    await tell(7, closed)
    assert [one.get("topicId") for one in await told(rig)] == [7, 8]

    await tell(7, None, closed)
    await tell(None, closed, closed, None, closed)
    await tell(8, closed)
    assert [one.get("topicId") for one in await told(rig)] == [7, 8, 7, None, None]


async def test_a_chat_that_takes_nothing_is_not_asked_for_each_of_many(rig: Rig) -> None:
    rig.messenger.failures.append(BLOCKED)
    for number in range(5):
        await say(rig, f"answer {number}")
    await say(rig, "elsewhere", chat=2)
    await deliver_all(rig)
    await say(rig, "progress", "p", progress=True)
    await deliver_all(rig)

    assert sorted(call.chat_id for call in rig.messenger.tried) == [1, 2]
    assert {status for _, status in await rows()} == {"failed"}


async def test_progress_that_is_refused_is_nobodys_concern(rig: Rig) -> None:
    rig.messenger.failures.append(DeliveryFailed("odd"))
    await say(rig, "progress", "p", progress=True)
    await deliver_all(rig)

    assert await told(rig) == []


async def test_what_cannot_be_changed_any_more_is_said_anew_and_says_so(
    working_rig: Rig, messenger: RecordingMessenger
) -> None:
    await say(working_rig, "asked", "card", urgency=Urgency.ALERT)
    await messenger.until_sent(1)
    await until_closed()
    messenger.failures.extend([CannotEdit("message can't be edited"), NotDelivered("busy", 1)])
    await say(working_rig, "decided", "card", urgency=Urgency.ALERT)
    await messenger.until_tried(3)
    await until_status(OutboxStatus.QUEUED)
    working_rig.move(2)
    await messenger.until_sent(2)
    await until_closed()

    assert [(call.message_id, call.marked) for call in messenger.tried] == [
        (None, None),
        (101, None),
        (None, Marked.ANEW),
        (None, Marked.ANEW),
    ]
    # From now on that is the message.
    await say(working_rig, "ran", "card")
    await messenger.until_sent(3)
    assert messenger.sent[-1].message_id == 104


async def test_that_messages_are_too_old_to_be_changed_is_told_once(rig: Rig) -> None:
    for text in ("asked", "decided", "ran", "over"):
        rig.messenger.failures.extend(
            [CannotEdit("message can't be edited"), None] if text != "asked" else ()
        )
        await say(rig, text, "card")
        await deliver_all(rig)

    assert [(one["trouble"], one["reason"]) for one in await told(rig)] == [
        ("unchangeable", "message can't be edited")
    ]
    assert len(rig.messenger.sent) == 4


async def test_that_is_told_once_whatever_else_happens_between(rig: Rig) -> None:
    """And hides no other trouble, which is told once until something arrives."""
    too_old, refused = CannotEdit("message can't be edited"), DeliveryFailed("odd")
    await say(rig, "asked", "card")
    await deliver_all(rig)
    for text, outcomes in (
        ("decided", [too_old, None]),
        ("refused", [refused]),
        ("refused anew", [too_old, refused]),
        ("arrives", [None]),
        ("ran", [too_old, None]),
        ("refused again", [refused]),
    ):
        rig.messenger.failures.extend(outcomes)
        await say(rig, text, "card")
        await deliver_all(rig)
    await say(rig, "asked", "card", chat=2)
    await deliver_all(rig)
    rig.messenger.failures.extend([too_old, None])
    await say(rig, "decided", "card", chat=2)
    await deliver_all(rig)

    assert [(one["chatId"], one["trouble"]) for one in await told(rig)] == [
        (1, "unchangeable"),
        (1, "refused"),
        (1, "refused"),
        (2, "unchangeable"),
    ]


async def test_progress_that_somebody_deleted_is_dropped_and_begins_anew(rig: Rig) -> None:
    await say(rig, "one", "p", progress=True)
    await deliver_all(rig)
    rig.messenger.failures.append(CannotEdit("message to edit not found"))
    await say(rig, "two", "p", progress=True)
    await deliver_all(rig)
    await say(rig, "three", "p", progress=True)
    await deliver_all(rig)

    assert [(call.text, call.message_id) for call in rig.messenger.tried] == [
        ("one", None),
        ("two", 101),
        ("three", None),
    ]


async def test_a_group_that_became_a_supergroup_goes_on_in_it(rig: Rig) -> None:
    old, new = -100, -1_000_000_000_100
    await chats.choose_model(rig.core, old, chats.Choice("gpt-5.4"))
    session = await rig.run((await rig.task()).id)
    note = Note(old, "session:1:progress", {"text": "runs"}, session_id=session.id)
    async with rig.core.transaction() as tx:
        await put(tx, [note])
        await chats.tokens_of(rig.core, old, [("stop", {"session": session.id})])
    await deliver_all(rig)
    rig.messenger.failures.append(ChatMoved(new))
    await say(rig, "answer", chat=old, urgency=Urgency.FINAL)
    await say(rig, "over", "session:1:progress", chat=old, progress=True, session_id=session.id)

    await deliver_all(rig)

    assert [(call.chat_id, call.text, call.message_id) for call in rig.messenger.sent[1:]] == [
        (new, "answer", None),
        (new, "over", None),
    ]
    assert (await Button.get()).chat_id == new
    assert (await ChatBinding.get(slot="session:1:progress")).session_id == session.id
    assert (await ChatState.get(id=new)).model == "gpt-5.4"
    (one,) = await told(rig)
    assert (one["chatId"], one["trouble"], one["movedTo"]) == (old, "moved", new)


async def _moves(rig: Rig, old: int, new: int) -> ChatState:
    rig.messenger.failures.append(ChatMoved(new))
    await say(rig, "answer", chat=old)
    await deliver_all(rig)
    return await ChatState.get(id=new)


async def test_its_choices_go_with_it_where_the_supergroup_is_known_already(rig: Rig) -> None:
    old, new = -100, -1_000_000_000_100
    shop = await rig.repository()
    await chats.choose_model(rig.core, old, chats.Choice("gpt-5.4", "high"))
    await ChatState.filter(id=old).update(repository_id=shop.id, language=Language.ENGLISH)
    await ChatState.create(id=new, language=Language.GERMAN)

    state = await _moves(rig, old, new)

    assert (state.repository_id, state.model, state.effort) == (shop.id, "gpt-5.4", "high")
    assert state.language is Language.GERMAN


async def test_what_was_chosen_in_the_supergroup_counts(rig: Rig) -> None:
    """A model and how hard it thinks are one choice: the words for that are the model's own."""
    old, new = -100, -1_000_000_000_100
    shop, blog = await rig.repository("shop"), await rig.repository("blog")
    await chats.choose_model(rig.core, old, chats.Choice("gpt-5.4", "high"))
    await ChatState.filter(id=old).update(repository_id=shop.id)
    await ChatState.create(id=new, repository_id=blog.id, model="gpt-5.4-mini")

    state = await _moves(rig, old, new)

    assert (state.repository_id, state.model, state.effort) == (blog.id, "gpt-5.4-mini", None)


async def test_the_pace_that_telegram_taught_outlives_us(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        for number in range(3):
            rig.messenger.failures.append(NotDelivered("flood", 10, whole_chat=True))
            await say(rig, str(number))
            await rig.messenger.until_tried(1)
            await until_status(OutboxStatus.QUEUED)
            rig.move(10)
            await until_closed()
            rig.messenger.tried.clear()
    kept = {row.id: row.pace or 0.0 for row in await _states(tmp_path)}
    assert 0.1 < kept[1] < 0.2
    assert 0.8 < kept[OVERALL] < 0.9


async def _states(folder: Path) -> list[ChatState]:
    async with open_rig(folder):
        return await ChatState.all()


async def test_what_cannot_be_said_may_be_said_otherwise(rig: Rig) -> None:
    rig.messenger.failures.append(DeliveryFailed("message can't be deleted"))
    note = Note(1, "delete:7", {"delete": 7}, otherwise={"text": "Delete it yourself."})
    async with rig.core.transaction() as tx:
        await put(tx, [note])
    await deliver_all(rig)

    assert texts(rig.messenger) == ["Delete it yourself."]
    assert await told(rig) == []


async def test_what_one_person_of_a_group_cannot_be_shown_is_said_to_them_elsewhere(rig: Rig) -> None:
    rig.messenger.failures.append(DeliveryFailed("BOT_NOT_ADMIN"))
    await say(rig, "for Ann", chat=TEAM, otherwise={"text": "for Ann, too"}, otherwise_in=2)
    await deliver_all(rig)

    assert [(call.chat_id, call.text) for call in rig.messenger.sent] == [(2, "for Ann, too")]
    assert await told(rig) == []
    assert (await outbox.state(rig.core)).unsaid == 0


async def test_what_a_lost_group_is_not_told_one_person_hears_elsewhere(rig: Rig) -> None:
    rig.messenger.failures.append(DeliveryFailed("Forbidden: bot was kicked", ChatTrouble.GONE))
    await say(rig, "for all", chat=TEAM)
    await say(rig, "for Ann", chat=TEAM, otherwise={"text": "for Ann, too"}, otherwise_in=2)
    await deliver_all(rig)

    assert [(call.chat_id, call.text) for call in rig.messenger.sent] == [(2, "for Ann, too")]
    assert [one["chatId"] for one in await told(rig)] == [TEAM]


async def test_a_delete_in_doubt_is_done_again(working_rig: Rig, messenger: RecordingMessenger) -> None:
    messenger.failures.append(InDoubt())
    async with working_rig.core.transaction() as tx:
        await put(tx, [Note(1, "delete:7", {"delete": 7})])
    await messenger.until_tried(1)
    await until_status(OutboxStatus.QUEUED)
    working_rig.move(1)
    await messenger.until_sent(1)

    assert [call.content for call in messenger.tried] == [{"delete": 7}] * 2


async def test_what_could_not_be_said_is_said_when_somebody_has_it_tried_again(rig: Rig) -> None:
    rig.messenger.failures.append(BLOCKED)
    await say(rig, "first", urgency=Urgency.FINAL)
    await say(rig, "second", urgency=Urgency.FINAL)
    await deliver_all(rig)
    state = await outbox.state(rig.core)
    assert (state.waiting, state.unsaid, state.troubled) == (0, 2, {1: ChatTrouble.BLOCKED})

    assert await outbox.retry_all(rig.core, API_CALLER) == 2
    await deliver_all(rig)

    assert texts(rig.messenger) == ["first", "second"]
    assert not any(call.marked for call in rig.messenger.sent)
    state = await outbox.state(rig.core)
    assert (state.waiting, state.unsaid, state.troubled) == (0, 0, {})


async def test_what_is_in_doubt_says_so_when_it_is_tried_again(rig: Rig) -> None:
    rig.messenger.failures.append(InDoubt())
    await say(rig, "progress", "p", progress=True)
    await deliver_all(rig)
    (row,) = (await outbox.all_of(rig.core, API_CALLER, Slice())).items
    assert (row.status, row.text, row.urgency) == (OutboxStatus.AMBIGUOUS, "progress", "progress")

    again = await outbox.retry(rig.core, API_CALLER, row.id)
    await deliver_all(rig)

    assert again.status is OutboxStatus.QUEUED
    assert rig.messenger.sent[-1].marked is Marked.REPEATED
    # What was said already is left as it is.
    assert (await outbox.retry(rig.core, API_CALLER, row.id)).status is OutboxStatus.SENT


async def test_what_cannot_be_tried_again_says_why(rig: Rig) -> None:
    rig.messenger.failures.extend([DeliveryFailed("no"), DeliveryFailed("no")])
    await say(rig, "a secret", "token", confidential=True)
    await say(rig, "old", "card")
    await deliver_all(rig)
    await say(rig, "new", "card")
    await deliver_all(rig)
    secret, old = await Outbox.filter(status=OutboxStatus.FAILED).order_by("id")

    with pytest.raises(Conflict, match="secret"):
        await outbox.retry(rig.core, API_CALLER, secret.id)
    with pytest.raises(Conflict, match="newer"):
        await outbox.retry(rig.core, API_CALLER, old.id)
    with pytest.raises(NotFound):
        await outbox.retry(rig.core, API_CALLER, 4711)
    assert await outbox.retry_all(rig.core, API_CALLER) == 0

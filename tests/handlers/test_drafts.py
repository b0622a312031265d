"""An answer is seen while it is written, in private chats, and Telegram's own button stops its session."""

import pytest

from bot.localchat import ANN_ID, BO_ID, FIRST_USER_ID
from core.context import Caller
from core.events import TextDelta
from core.machinery import drafts
from core.machinery.rows import fetch
from core.ports import DeliveryFailed
from core.room import Room
from core.words import SessionStatus
from tests.support.chat import JSON
from tests.support.core import eventually
from tests.support.desk import Desk


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "PAUSE", 0)


async def _draft(desk: Desk) -> JSON:
    async def look() -> JSON | None:
        shown: list[JSON] = (await desk.telegram.client.state())["drafts"]
        return shown[0] if shown else None

    return await eventually(look)


async def test_it_is_seen_where_it_was_asked_for_and_the_answer_takes_its_place(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.ann, "Tell a story")
    turn.put(TextDelta("message-1", "Once upon a time"))

    draft = await _draft(desk)

    assert (draft["chatId"], draft["canStop"]) == (ANN_ID, True)
    assert "Once upon a time" in str(draft["message"])
    assert "Stop" in progress.buttons
    turn.say("Once upon a time, the end.")
    turn.end()
    await desk.ann.sees("Once upon a time, the end.")
    assert (await desk.telegram.client.state())["drafts"] == []


async def test_telegrams_own_button_stops_the_session(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Tell a story")
    turn.put(TextDelta("message-1", "Once"))
    draft = await _draft(desk)

    await desk.telegram.client.stop(FIRST_USER_ID, FIRST_USER_ID, draft["draftId"])

    await desk.runner.until_stopped()
    await desk.rig.session(draft["draftId"], SessionStatus.STOPPED)


async def _stopped_by(desk: Desk, user: int, session_id: int) -> None:
    place = {"id": user, "type": "private", "first_name": "Somebody"}
    told = {"chat": place, "draft_id": session_id}
    await desk.feed(update_id=7000 + user, stopped_message_generation=told)


@pytest.mark.parametrize("user", [ANN_ID, BO_ID, 4711], ids=["elsewhere", "may only look", "stranger"])
async def test_nobody_else_stops_it_with_that_button(desk: Desk, user: int) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Tell a story")
    turn.put(TextDelta("message-1", "Once"))
    draft = await _draft(desk)

    await _stopped_by(desk, user, draft["draftId"])

    assert desk.runner.stopped == []
    assert (await desk.rig.session(draft["draftId"], SessionStatus.RUNNING)).id == draft["draftId"]


async def test_a_press_that_comes_too_late_changes_nothing(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.answers(desk.you, "Tidy up", "Done.")
    before = await desk.you.messages()

    await _stopped_by(desk, FIRST_USER_ID, 1)
    await _stopped_by(desk, FIRST_USER_ID, 4711)

    assert await desk.you.messages() == before


async def test_a_group_sees_progress_and_no_draft(desk: Desk) -> None:
    await desk.rig.repository("shop")
    team = desk.you.in_team()
    await team.says("/new Tell a story")
    turn = await desk.runner.turn()
    progress = await team.sees_that(lambda seen: "Stop" in seen.buttons)
    turn.put(TextDelta("message-1", "Once"))
    await team.sees_become(progress, "Writing")
    turn.say("Once, the end.")
    turn.end()
    await team.sees("Once, the end.")

    methods = {call.method.lower() for call in desk.telegram.faults.calls}
    assert not methods & {"sendrichmessagedraft", "sendmessagedraft"}


async def test_who_watches_for_somebody_that_hears_of_it_no_more_can_stop_it(desk: Desk) -> None:
    """What was begun by somebody who may not see the repository any more is told to the owners."""
    await desk.rig.repository("shop")
    await desk.you.says("/start")
    await desk.you.sees("Ready")
    turn, _ = await desk.asks(desk.ann, "Tell a story")
    await fetch("UPDATE chat_user SET repositories = '[]' WHERE id = ?", [ANN_ID])
    turn.put(TextDelta("message-1", "Once"))
    draft = await _draft(desk)
    assert draft["chatId"] == FIRST_USER_ID

    await desk.telegram.client.stop(FIRST_USER_ID, FIRST_USER_ID, draft["draftId"])

    await desk.rig.session(draft["draftId"], SessionStatus.STOPPED)


async def test_a_private_chat_with_topics_sees_it_in_the_topic_where_it_was_asked_for(desk: Desk) -> None:
    task = await desk.rig.task(repository_id=(await desk.rig.repository("shop")).id)
    session = await desk.rig.run(task.id, Caller("telegram:1", chat_id=FIRST_USER_ID, topic_id=7))
    room = Room(FIRST_USER_ID, 7)
    assert await desk.messenger.watchers(session.id) == [room]
    with pytest.raises(DeliveryFailed, match="message thread not found"):  # there is no such topic here
        await desk.messenger.show(room, session.id, "Once")

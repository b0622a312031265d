"""Messages that are seen while they are being written: where there is room, and until they are."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.events import AgentMessage, ItemCompleted, ItemStarted, TextDelta, TurnOutcome
from core.machinery import drafts
from core.machinery.budget import Rates
from core.models import ChatState
from core.ports import DeliveryFailed, InDoubt, NotDelivered
from core.words import EventKind, SessionStatus
from tests.support.core import RecordingMessenger, Rig, eventually, open_rig
from tests.support.runner import ScriptedTurn


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "PAUSE", 0)


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Rig]:
    """Two chats see what is being written."""
    messenger = RecordingMessenger(watching=(1, 2))
    async with open_rig(tmp_path, working=True, messenger=messenger) as rig:
        yield rig


async def writing(rig: Rig, *, number: int = 1) -> ScriptedTurn:
    await rig.run((await rig.task()).id)
    return await rig.runner.turn(number)


async def until_writing(rig: Rig, wanted: bool) -> None:
    async def look() -> bool | None:
        return True if bool(rig.core.live.being_written()) is wanted else None

    await eventually(look)


async def until_shown(rig: Rig, *texts: str, chat: int = 1) -> None:
    await rig.messenger.until(lambda it: [said for to, _, said in it.shown if to == chat] == list(texts))


async def test_what_is_new_is_shown_to_all_who_see_it(watched: Rig) -> None:
    turn = await writing(watched)
    turn.put(TextDelta("m", "Once "))
    await until_shown(watched, "Once ")
    await until_shown(watched, "Once ", chat=2)
    turn.put(TextDelta("m", "upon"))
    await until_shown(watched, "Once ", "Once upon", chat=2)

    assert {session for _, session, _ in watched.messenger.shown} == {1}


async def test_what_is_written_is_a_draft_no_more(watched: Rig) -> None:
    turn = await writing(watched)
    turn.put(TextDelta("m", "Once"))
    await until_shown(watched, "Once")
    turn.put(ItemCompleted(AgentMessage("m", "Once.")), TextDelta("n", "Next"))
    await until_shown(watched, "Once", "Next")
    turn.end(TurnOutcome.COMPLETED)
    await watched.session(1, SessionStatus.COMPLETED)

    assert watched.core.live.being_written() == []


async def test_what_a_steer_cut_is_not_shown_for_ever(watched: Rig) -> None:
    turn = await writing(watched)
    turn.put(TextDelta("m", "This is cut"))
    await until_shown(watched, "This is cut")
    turn.put(ItemStarted(AgentMessage("n", "")))

    await until_writing(watched, False)


async def test_who_stopped_it_sees_no_more_of_it(watched: Rig) -> None:
    turn = await writing(watched)
    turn.put(TextDelta("m", "Once"))
    await until_shown(watched, "Once")
    watched.core.live.hush(1)
    turn.put(TextDelta("m", " more"))
    turn.say("and that was it")
    await watched.event(EventKind.SESSION_ITEM)

    assert [said for to, _, said in watched.messenger.shown if to == 1] == ["Once"]


async def test_without_room_nothing_is_shown_until_there_is_some(tmp_path: Path) -> None:
    slow = Rates(private=(1.0, 8.0), group=(1.0, 8.0), overall=(100.0, 100.0))
    messenger = RecordingMessenger(watching=(1,))
    async with open_rig(tmp_path, working=True, messenger=messenger, rates=slow) as rig:
        turn = await writing(rig)
        for _ in range(4):
            rig.core.budget.spend(1)
        turn.put(TextDelta("m", "a"))
        await until_writing(rig, True)
        assert messenger.shown == []
        rig.clock.move(1)
        turn.put(TextDelta("m", "b"))
        await until_shown(rig, "ab")


@pytest.mark.defect(9)
async def test_too_many_drafts_teach_the_same_budget(watched: Rig) -> None:
    watched.messenger.refusals.append(NotDelivered("flood", 30, whole_chat=True))
    turn = await writing(watched)
    turn.put(TextDelta("m", "a"))
    await until_shown(watched, "a", chat=2)
    turn.put(TextDelta("m", "b"))
    await until_shown(watched, "a", "ab", chat=2)
    assert [to for to, _, _ in watched.messenger.shown] == [2, 2]
    assert (await ChatState.get(id=1)).quiet_until is not None

    watched.clock.move(30)
    turn.put(TextDelta("m", "c"))
    await until_shown(watched, "abc")


async def test_a_chat_that_refuses_them_is_left_alone_and_one_in_doubt_is_not(watched: Rig) -> None:
    watched.messenger.refusals.extend([DeliveryFailed("no drafts"), InDoubt()])
    turn = await writing(watched)
    turn.put(TextDelta("m", "a"))
    turn.put(TextDelta("m", "b"))
    await watched.messenger.until(lambda it: (2, 1, "ab") in it.shown)

    assert {to for to, _, _ in watched.messenger.shown} == {2}

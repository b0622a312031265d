"""What buttons of comparable programs did wrong, by its number in the list of their defects, and two who
press at once."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

import bot.toasts
from bot.localchat import Fault
from core.errors import InvalidInput
from core.machinery.rows import fetch
from core.usecases import people
from core.words import ApprovalStatus, Decision
from handlers.saying import PREFIX
from tests.support.chat import Answer, Seen, run_localchat
from tests.support.core import settings_for
from tests.support.desk import Desk, open_desk
from tests.support.people import Person
from tests.support.runner import ScriptedTurn

STRANGER = "You are not allowed to do this."


async def _asked(desk: Desk, person: Person | None = None) -> tuple[ScriptedTurn, Seen]:
    person = person or desk.you
    turn, _ = await desk.asks(person, "Fix the till")
    turn.ask()
    return turn, await person.sees("shop wants to run")


@pytest.mark.defect(1)
async def test_01_a_press_of_who_is_not_allowed_approves_and_runs_nothing(desk: Desk) -> None:
    await desk.rig.repository("shop")
    team = desk.you.in_team()
    await team.says("/new Fix the till")
    (await desk.runner.turn()).ask()
    card = await team.sees("shop wants to run")
    for label in card.buttons:
        answer = await desk.mallory.in_team().presses(card, label)
        assert (answer.text, answer.alert) == (STRANGER, True)
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING
    assert desk.runner.answered == []


@pytest.mark.defect(2)
async def test_02_the_card_shows_the_command(desk: Desk) -> None:
    await desk.rig.repository("shop")
    _, card = await _asked(desk)
    assert "make test" in card.text


@pytest.mark.defect(3)
async def test_03_an_old_button_decides_nothing_new_after_a_restart(tmp_path: Path) -> None:
    """Codex counts its requests, and the items of its turns, from one again."""
    async with run_localchat(tmp_path) as telegram:
        async with open_desk(tmp_path, telegram) as desk:
            await desk.rig.repository("shop")
            _, old = await _asked(desk)
        async with open_desk(tmp_path, telegram) as desk:
            await desk.you.sees_become(old, "nothing ran")
            token = _data(old, "Approve")
            assert PREFIX in token
            assert not any(character.isspace() for character in token)
            turn, new = await _asked(desk)
            await _press_as_it_was(desk, old, token)
            assert (await desk.rig.approval()).status is ApprovalStatus.PENDING
            assert desk.runner.answered == []
            assert new.buttons[0] == "Approve"
            turn.end()


def _data(card: Seen, label: str) -> str:
    """What one of its buttons carries."""
    [first, *_] = card.raw["reply_markup"]["inline_keyboard"]
    return next(str(each["callback_data"]) for each in first if each["text"] == label)


def _query(card: Seen, data: str) -> dict[str, Any]:
    """A press on what a phone still shows."""
    person = {"id": 1, "is_bot": False, "first_name": "You"}
    return {"id": "99", "from": person, "chat_instance": "1", "data": data, "message": card.raw}


async def _press_as_it_was(desk: Desk, card: Seen, data: str) -> str:
    [said] = await desk.pops_up(update_id=9900, callback_query=_query(card, data))
    return said


@pytest.mark.defect(6)
async def test_06_approved_is_never_shown_for_what_has_expired(desk: Desk) -> None:
    await desk.rig.repository("shop")
    _, card = await _asked(desk)
    desk.rig.clock.move(3601)
    assert (await desk.you.presses(card, "Approve")).text.startswith("Expired")
    desk.rig.move(0)
    over = await desk.you.sees_become(card, "Expired ")
    assert over.buttons == ("Expired",)
    await desk.runner.until_answered()
    assert [given.decision for _, given in desk.runner.answered] == [Decision.DECLINE]


@pytest.mark.defect(7)
@pytest.mark.parametrize("fault", [Fault.hang(), Fault.drop_before(), Fault.status(400), Fault.html_502()])
async def test_07_a_pop_up_that_fails_keeps_no_button_on_the_screen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    monkeypatch.setattr(bot.toasts, "TIMEOUT", 0.2)
    await desk.rig.repository("shop")
    _, card = await _asked(desk)
    desk.telegram.faults.next("answerCallbackQuery", fault, times=10)
    await desk.feed(update_id=9900, callback_query=_query(card, _data(card, "Approve")))
    over = await desk.you.sees_become(card, "Approved by You")
    assert over.buttons == ("Approved by You",)


@pytest.mark.defect(8)
async def test_08_a_question_is_asked_once_and_a_late_tap_is_answered(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, card = await _asked(desk)
    turn.ask(item_id="item-1")
    data = _data(card, "Reject")
    await desk.you.presses(card, "Approve")
    await desk.you.sees_become(card, "Approved by You")
    assert (await _press_as_it_was(desk, card, data)).startswith("Approved by You")
    assert await desk.you.heard("shop wants to run") == 1


@pytest.mark.defect(17)
async def test_17_where_nobody_is_listed_nobody_is_let_in(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as telegram, open_desk(tmp_path, telegram, roles={}) as desk:
        await people.make_owner(desk.rig.core, 1, "You")
        await desk.rig.repository("shop")
        for text in ("/start", "Bake bread", "/new Bake bread", "/start inv_" + "0" * 40):
            await desk.mallory.says(text)
        await desk.you.says("/status")
        await desk.you.sees("Command Center")
        assert await desk.mallory.heard("") == 0
        assert await fetch("SELECT id FROM task") == []


@pytest.mark.defect(17)
def test_17_a_webhook_needs_a_secret(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="CC_TELEGRAM_WEBHOOK_SECRET"):
        settings_for(tmp_path, telegram_bot_token="1:x", telegram_webhook_url="https://bot.example")


@pytest.mark.defect(27)
async def test_27_a_press_of_a_stranger_is_answered(desk: Desk) -> None:
    await desk.you.in_team().says("/status")
    card = await desk.you.in_team().sees("Codex")
    person = {"id": 4, "is_bot": False, "first_name": "Mallory"}
    query = {"id": "77", "from": person, "chat_instance": "1", "data": "b:x", "message": card.raw}
    assert await desk.pops_up(update_id=9901, callback_query=query) == [STRANGER]


async def test_of_two_who_press_at_once_one_wins_and_the_other_sees_who(desk: Desk) -> None:
    await desk.rig.repository("shop")
    team, ann = desk.you.in_team(), desk.ann.in_team()
    await team.says("/new Fix the till")
    (await desk.runner.turn()).ask()
    card = await team.sees("shop wants to run")

    answers = await asyncio.gather(team.presses(card, "Approve"), ann.presses(card, "Reject"))

    said = sorted(answers, key=lambda each: each.alert)
    winner = "Approved" if said[0].text == "Approved." else "Rejected"
    name = "You" if winner == "Approved" else "Ann"
    assert said[0] == Answer(answered=True, text=f"{winner}.", alert=False)
    assert said[1].alert
    assert said[1].text.startswith(f"{winner} by {name}")
    await team.sees_become(card, f"{winner} by {name}")
    await desk.runner.until_answered()
    assert len(desk.runner.answered) == 1


@pytest.mark.parametrize("label", ["Retry", "Continue"])
async def test_what_starts_something_starts_it_once_however_often_it_is_pressed(
    desk: Desk, label: str
) -> None:
    await desk.rig.repository("shop")
    _, progress = await desk.asks(desk.you, "Fix the till")
    await desk.you.presses(progress, "Stop")
    ended = await desk.you.sees_that(lambda seen: label in seen.buttons)
    await asyncio.gather(*(desk.you.presses(ended, label) for _ in range(5)))
    (await desk.runner.turn(2)).end()
    await desk.ended(2)
    again = await desk.you.presses(ended, label)
    assert again.text == "You have started this already. /sessions shows how it goes."
    assert len(desk.runner.requests) == 2


async def test_a_reason_and_own_words_are_asked_for_with_a_forced_reply(desk: Desk) -> None:
    await desk.rig.repository("shop")
    _, card = await _asked(desk)
    await desk.you.presses(card, "Reject, say why")
    asked = await desk.you.sees("Why not? Your words go to the agent.")
    assert asked.force_reply is not None
    await desk.you.says("It costs too much.", reply_to=asked)
    await desk.you.sees_become(card, "Rejected by You")
    await desk.runner.until_answered()
    [(_, given)] = desk.runner.answered
    assert (given.decision, given.note) == (Decision.DECLINE, "It costs too much.")

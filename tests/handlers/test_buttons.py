"""Every button: what it does, who may press it, and what it says when it is too late or not ours."""

from typing import Any

import pytest

from bot.dispatcher import ANSWERS, PRESSES
from bot.localchat import Fault
from core.words import ApprovalStatus, Decision
from handlers.asks import Ask
from handlers.presses import STALE
from handlers.saying import PREFIX
from handlers.views.card import Action
from tests.support.chat import Seen
from tests.support.core import eventually
from tests.support.desk import Desk
from tests.support.runner import ScriptedTurn

MAY_ONLY_LOOK = "You may look here, not act. Ask an owner for another role."
TEAM = -1001000000001


def test_every_action_has_its_handler() -> None:
    assert set(PRESSES) == set(Action)


def test_every_question_has_its_handler() -> None:
    assert set(ANSWERS) == set(Ask)


async def _asked(desk: Desk, **question: Any) -> tuple[ScriptedTurn, Seen]:
    """A turn of yours that waits for a decision, and the card."""
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    turn.ask(**question)
    return turn, await desk.you.sees("shop wants to")


def _data(message: Seen, label: str) -> str:
    rows = message.raw["reply_markup"]["inline_keyboard"]
    return next(str(button["callback_data"]) for row in rows for button in row if button["text"] == label)


async def _press(desk: Desk, data: str, *, user: int, chat: int, message_id: int = 1) -> list[str]:
    """A press as a modified client could send it: any data, in any chat. What was answered."""
    before = len(desk.telegram.faults.calls_of("answerCallbackQuery"))
    person = {"id": user, "is_bot": False, "first_name": "You"}
    place = {"id": chat, "type": "private" if chat > 0 else "supergroup", "title": "There"}
    message = {"message_id": message_id, "date": 1, "chat": place, "text": "…"}
    query = {"id": f"{before + 1}", "from": person, "chat_instance": "1", "data": data, "message": message}
    await desk.feed(update_id=5000 + before, callback_query=query)

    async def look() -> list[str] | None:
        calls = list(desk.telegram.faults.calls_of("answerCallbackQuery"))[before:]
        return [str(call.payload.get("text")) for call in calls] or None

    return await eventually(look)


ACTING = {
    "Approve": "card",
    "Reject": "card",
    "For this session": "card",
    "Reject, say why": "card",
    "Reject and stop": "card",
    "Stop": "progress",
}


@pytest.mark.defect(1)
@pytest.mark.parametrize(("label", "where"), ACTING.items())
async def test_who_may_only_look_presses_in_vain(desk: Desk, label: str, where: str) -> None:
    await desk.rig.repository("shop")
    team = desk.you.in_team()
    await team.says("/new Fix the till")
    turn = await desk.runner.turn()
    progress = await team.sees_that(lambda seen: "Stop" in seen.buttons)
    turn.ask()
    card = await team.sees("shop wants to run")
    answer = await desk.bo.in_team().presses(card if where == "card" else progress, label)
    assert (answer.text, answer.alert) == (MAY_ONLY_LOOK, True)
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING
    assert desk.runner.stopped == []
    assert desk.runner.answered == []


@pytest.mark.parametrize("label", ["Retry", "Continue"])
async def test_who_may_only_look_starts_nothing_again(desk: Desk, label: str) -> None:
    await desk.rig.repository("shop")
    team, bo = desk.you.in_team(), desk.bo.in_team()
    await team.says("/new Fix the till")
    turn = await desk.runner.turn()
    progress = await team.sees_that(lambda seen: "Stop" in seen.buttons)
    await team.presses(progress, "Stop")
    ended = await team.sees_that(lambda seen: label in seen.buttons)
    assert (await bo.presses(ended, label)).text == MAY_ONLY_LOOK
    await bo.presses(ended, "Retry")
    assert desk.runner.requests == [turn.request]


async def test_who_may_only_look_adds_and_changes_nothing(desk: Desk) -> None:
    await desk.rig.repository("shop")
    bo = desk.bo
    await bo.says("/repos")
    listed = await bo.sees("Repositories")
    assert (await bo.presses(listed, "Add one…")).text == "Only an owner may do this."
    await bo.presses(listed, "shop")
    card = await bo.sees("The sandbox holds it to that.")
    assert (await bo.presses(card, "○ commit")).text == "Only an owner may do this."


@pytest.mark.defect(1)
async def test_a_stranger_and_a_stolen_button(desk: Desk) -> None:
    """Neither somebody else nor another chat can use what a button of yours carries."""
    _, card = await _asked(desk)
    data = _data(card, "Approve")
    assert data.startswith(PREFIX)
    assert len(data.encode()) <= 64
    assert await _press(desk, data, user=4, chat=1) == ["You are not allowed to do this."]
    assert await _press(desk, data, user=4, chat=4) == ["You are not allowed to do this."]
    assert await _press(desk, data, user=2, chat=2) == [STALE]
    assert await _press(desk, data, user=2, chat=TEAM) == [STALE]
    for forged in ("b:", "b:0", "b:1", "approve:1", "0", "x" * 64, "b:" + "A" * 16):
        assert await _press(desk, forged, user=1, chat=1) == [STALE]
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING
    assert desk.runner.answered == []
    assert await _press(desk, data, user=1, chat=1, message_id=card.id) == ["Approved."]


async def test_a_button_grows_old(desk: Desk) -> None:
    _, card = await _asked(desk)
    desk.rig.clock.move(31 * 86400)
    answer = await desk.you.presses(card, "Approve")
    assert (answer.text, answer.alert) == (STALE, True)
    assert all(given.decision is Decision.DECLINE for _, given in desk.runner.answered)


@pytest.mark.defect(6)
async def test_an_expired_approval_is_never_shown_as_approved(desk: Desk) -> None:
    _, card = await _asked(desk)
    desk.rig.clock.move(3601)
    answer = await desk.you.presses(card, "Approve")
    assert answer.alert
    assert answer.text.startswith("Expired")
    desk.rig.move(0)
    over = await desk.you.sees_become(card, "Expired ")
    assert over.buttons == ("Expired",)
    assert "declined" in over.text
    await desk.runner.until_answered()
    assert desk.runner.answered[0][1].decision is Decision.DECLINE


async def test_for_this_session(desk: Desk) -> None:
    _, card = await _asked(desk)
    assert (await desk.you.presses(card, "For this session")).text == "Approved for this session."
    over = await desk.you.sees_become(card, "Approved for this session by You ")
    assert over.buttons == ("Approved by You",)
    await desk.runner.until_answered()
    assert desk.runner.answered[0][1].decision is Decision.SESSION


@pytest.mark.defect(7)
async def test_a_press_that_cannot_be_answered_counts_all_the_same(desk: Desk) -> None:
    """Telegram forgets presses after a while; what was pressed is done, and the card shows it."""
    _, card = await _asked(desk)
    data = _data(card, "Approve")
    await _press(desk, data, user=1, chat=1, message_id=card.id)
    await desk.you.sees_become(card, "Approved by You ")


async def test_decided_at_the_desk(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    key = turn.ask()
    card = await desk.you.sees("shop wants to run")
    data = _data(card, "Reject")
    turn.settle(key)
    over = await desk.you.sees_become(card, "Decided at the desk")
    assert over.buttons == ("Decided at the desk",)
    [late] = await _press(desk, data, user=1, chat=1, message_id=card.id)
    assert late.startswith("Decided at the desk")


@pytest.mark.defect(2)
async def test_a_long_command_is_there_in_full_before_it_is_approved(desk: Desk) -> None:
    command = "echo " + "".join(f"{number:05} " for number in range(1700))
    assert len(command) > 10_000
    _, card = await _asked(desk, command=command.strip())
    assert "The whole of it is the file here." in card.text
    file = next(seen for seen in await desk.you.messages() if "document" in seen.raw)
    assert file.id < card.id
    document = await desk.bot.download(file.raw["document"]["file_id"])
    assert document is not None
    assert document.read().decode() == command.strip()


async def test_new_task_and_changes(desk: Desk) -> None:
    await desk.rig.repository("shop")
    you = desk.you
    answer = await desk.answers(you, "Fix the till", "Fixed.")
    await you.presses(answer, "Details")
    details = await you.sees("Fix the till · shop · completed")
    await you.presses(details, "Retry")
    turn = await desk.runner.turn(2)
    assert (turn.request.prompt, turn.request.thread_id) == ("Fix the till", "thread-1")
    # The same offer elsewhere is the same offer: it starts nothing twice.
    await you.presses(answer, "Retry")
    assert len(desk.runner.requests) == 2


async def test_who_may_only_look_does_not_choose_where_a_group_works(desk: Desk) -> None:
    await desk.rig.repository("shop")
    blog = await desk.rig.repository("blog")
    team, bo = desk.you.in_team(), desk.bo.in_team()
    await team.says("/new Write about bread")
    which = await team.sees("In which repository?")
    await team.presses(which, "blog")
    turn = await desk.runner.turn()
    turn.end()
    await team.sees("It ended without an answer.")
    assert (await bo.presses(which, "shop")).text == MAY_ONLY_LOOK
    await bo.says("/repos")
    listed = await bo.sees("Repositories")
    await bo.presses(listed, "shop")
    card = await bo.sees("The sandbox holds it to that.")
    assert (await bo.presses(card, "Work here")).text == MAY_ONLY_LOOK
    await team.says("/new And about cheese")
    turn = await desk.runner.turn(2)
    assert turn.request.cwd == blog.local_path


async def test_every_repository_can_be_chosen_by_button(desk: Desk) -> None:
    for number in range(11):
        await desk.rig.repository(f"shop-{number}")
    you = desk.you
    await you.says("Write about bread")
    which = await you.sees("In which repository?")
    newest = tuple(f"shop-{number}" for number in range(10, 5, -1))
    assert which.buttons == (*newest, "More…", "Add one…")
    await you.presses(which, "More…")
    second = await you.sees_that(lambda seen: "Back" in seen.buttons)
    assert second.id == which.id
    older = tuple(f"shop-{number}" for number in range(5, 0, -1))
    assert second.buttons == (*older, "Back", "More…", "Add one…")
    await you.presses(second, "More…")
    last = await you.sees_that(lambda seen: "shop-0" in seen.buttons)
    assert last.buttons == ("shop-0", "Back", "Add one…")
    await you.presses(last, "shop-0")
    turn = await desk.runner.turn()
    assert turn.request.cwd.endswith("/shop-0")
    assert turn.request.prompt == "Write about bread"
    for command, first in (("/repos", "Repositories"), ("/start", "Ready.")):
        await you.says(command)
        card = await you.sees(first)
        await you.presses(card, "More…")
        paged = await you.sees_that(lambda seen: "shop-1" in seen.buttons)
        assert paged.id == card.id
        assert paged.text.startswith(first)
        await you.presses(paged, "Back")
        await you.sees_that(lambda seen: "shop-10" in seen.buttons)


RUNS_ALREADY = "The task is already running; steer it, or stop it first."


async def test_what_runs_is_not_started_twice(desk: Desk) -> None:
    await desk.rig.repository("shop")
    you = desk.you
    _, progress = await desk.asks(you, "Fix the till")
    await you.presses(progress, "Stop")
    ended = await you.sees("Fix the till · shop stopped")
    await you.says("/tasks")
    listed = await you.sees("Tasks")
    await you.presses(listed, "Fix the till")
    task = await you.sees_that(lambda seen: bool({"Run", "Run again"} & set(seen.buttons)))
    await you.says("Now", reply_to=ended)
    await desk.runner.turn(2)
    before = len(await you.messages())
    for message, label in ((ended, "Retry"), (ended, "Continue"), (task, task.buttons[0])):
        answer = await you.presses(message, label)
        assert (answer.text, answer.alert) == (RUNS_ALREADY, True)
    assert len(desk.runner.requests) == 2
    assert await you.heard("already running") == 0
    assert len(await you.messages()) <= before + 1  # the progress of what runs


async def test_a_server_from_before_disabled_buttons_shows_the_verdict_without_them(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Tidy up")
    turn.ask("make test")
    card = await desk.you.sees("wants to run")
    unknown = "Bad Request: text buttons are unallowed in the inline keyboard"
    desk.telegram.faults.next("editMessageText", Fault.status(400, description=unknown))

    await desk.you.presses(card, "Approve")

    decided = await desk.you.sees_become(card, "Approved by You")
    assert decided.buttons == ()
    assert await desk.you.heard("did not take a message") == 0

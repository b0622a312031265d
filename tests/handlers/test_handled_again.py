"""An update that is handled once more, since the program was killed over it: what was done is not done again,
whatever else the same words would mean by now."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.localchat import FIRST_USER_ID
from bot.pieces import Pieces
from core.context import API_CALLER, Caller
from core.errors import InvalidInput
from core.events import Choice, Part
from core.machinery.reading import AGAIN
from core.models import Inbox
from core.schemas.decisions import ResolveIn
from core.schemas.work import RepositoryIn, TaskIn, TaskPatch
from core.usecases import attachments as kept
from core.usecases import deciding, people, queued, repositories, rooms, tasks
from core.words import ApprovalKind, ApprovalStatus, EventKind, SessionStatus
from handlers import attachments
from tests.support.chat import Seen, run_localchat
from tests.support.core import eventually, git, git_repository
from tests.support.desk import Desk, open_desk
from tests.support.pictures import PNG
from tests.support.runner import ScriptedTurn

PERSON = {"id": FIRST_USER_ID, "is_bot": False, "first_name": "You"}
PRIVATE = {"id": FIRST_USER_ID, "type": "private", "first_name": "You"}
YOU = Caller(f"telegram:{FIRST_USER_ID}", chat_id=FIRST_USER_ID)
COLOR, NAME = Part("Color", "Which color?", own_words=True), Part("Name", "Which name?", own_words=True)
ROOMS = Part("Rooms", "Which rooms?", (Choice("Hall"), Choice("Attic")), multiple=True)


async def _done(desk: Desk) -> tuple[list[str], list[str]]:
    """What Codex was asked to do, and what was said to its turns."""
    return [each.prompt for each in desk.runner.requests], [said for _, said in desk.runner.steered]


async def test_words_are_not_said_to_the_turn_that_they_have_begun(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.asks(desk.you, "Fix the till")
    await desk.handles_again()
    assert await _done(desk) == (["Fix the till"], [])


async def test_nor_to_another_one_that_runs_by_now(desk: Desk) -> None:
    await desk.rig.repository("shop")
    first, _ = await desk.asks(desk.you, "Fix the till")
    payload = desk.handled[-1]
    first.end()
    await desk.ended(1)
    await desk.asks(desk.you, "Mend the lamp")
    await desk.feed_again(payload)
    assert await _done(desk) == (["Fix the till", "Mend the lamp"], [])


async def test_what_a_turn_was_told_is_no_task_once_that_has_ended(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    await desk.you.says("Mind the drawer")
    told = await desk.you.sees("Told Fix the till.")
    turn.end()
    await desk.ended(1)
    await desk.handles_again()
    assert await _done(desk) == (["Fix the till"], ["Mind the drawer"])
    assert await desk.you.heard("Told Fix the till.") == 1
    assert told.id == (await desk.you.sees("Told Fix the till.")).id


@pytest.mark.parametrize("command", ["", "/steer "])
async def test_nor_is_it_said_to_the_turn_that_runs_by_now(desk: Desk, command: str) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    await desk.you.says(f"{command}Mind the drawer")
    await desk.you.sees("Told Fix the till.")
    payload = desk.handled[-1]
    turn.end()
    await desk.ended(1)
    await desk.asks(desk.you, "Mend the lamp")
    await desk.feed_again(payload)
    assert await _done(desk) == (["Fix the till", "Mend the lamp"], ["Mind the drawer"])


async def test_a_reply_that_has_continued_a_thread_does_not_steer_what_it_has_begun(desk: Desk) -> None:
    await desk.rig.repository("shop")
    answer = await desk.answers(desk.you, "Fix the till", "Fixed.")
    await desk.you.says("And the drawer", reply_to=answer)
    await desk.runner.turn(2)
    await desk.handles_again()
    assert await _done(desk) == (["Fix the till", "And the drawer"], [])


async def test_other_words_for_one_that_waited_are_not_said_to_it_once_it_runs(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    first, _ = await desk.asks(desk.you, "Fix the till")
    lamp = await desk.rig.task("Mend the lamp", repository_id=shop.id)
    await desk.rig.run(lamp.id, YOU)
    waiting = await desk.you.sees("⏸ Mend the lamp")
    await desk.you.says("Mend the red lamp", reply_to=waiting)
    await desk.you.sees("Changed. It runs with these words.")
    first.end()
    await desk.runner.turn(2)
    await desk.handles_again()
    assert await _done(desk) == (["Fix the till", "Mend the red lamp"], [])
    assert await desk.you.heard("Changed. It runs with these words.") == 1


async def test_files_that_were_queued_are_not_queued_again(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    await desk.you.sends({"prices.csv": b"till,1\n"}, "Take these prices", reply_to=progress)
    await desk.you.sees("your words run next in Fix the till")
    payload = desk.handled[-1]
    turn.end()
    (await desk.runner.turn(2)).end()
    await desk.ended(2)
    await desk.feed_again(payload)
    assert len((await _done(desk))[0]) == 2
    assert (await desk.rig.kinds()).count(EventKind.SESSION_CREATED) == 2


async def test_stop_stops_what_it_stopped_and_nothing_else(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.asks(desk.you, "Fix the till")
    await desk.you.says("/stop")
    await desk.you.sees("Stopping.")
    await desk.ended(1)
    payload = desk.handled[-1]
    await desk.asks(desk.you, "Mend the lamp")
    await desk.feed_again(payload)
    assert (await desk.rig.session(2, SessionStatus.RUNNING)).status is SessionStatus.RUNNING
    assert (await desk.rig.kinds()).count(EventKind.SESSION_STOP_REQUESTED) == 1


async def test_the_answer_to_one_question_answers_no_other(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    turn.ask(command=None, reason=None, kind=ApprovalKind.QUESTION, decisions=(), parts=(COLOR, NAME))
    card = await desk.you.sees("Color (1 of 2)")
    await desk.you.says("Red", reply_to=card)
    await desk.you.sees_become(card, "Name (2 of 2)")
    await desk.handles_again()
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING
    assert (await _done(desk))[1] == []
    await desk.you.says("Bea", reply_to=card)
    await desk.you.sees_become(card, "Answered by You")
    await desk.handles_again()
    assert (await _done(desk))[1] == []


async def test_a_choice_that_was_ticked_stays_ticked(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    turn.ask(command=None, reason=None, kind=ApprovalKind.QUESTION, decisions=(), parts=(ROOMS,))
    card = await desk.you.sees("Which rooms?")
    await desk.you.presses(card, "Hall")
    await desk.you.sees_that(lambda seen: "✔ Hall" in seen.buttons)
    await desk.handles_again()
    approval = await desk.rig.approval()
    assert approval.draft is not None
    assert approval.draft.ticked == [0]


@pytest.mark.parametrize("command", ["", "/new "])
async def test_a_task_that_was_made_begins_where_it_was_made(desk: Desk, command: str) -> None:
    shop, blog = await desk.rig.repository("shop"), await desk.rig.repository("blog")
    await rooms.choose(desk.rig.core, YOU, blog.id)
    made = replace(YOU, origin=f"telegram:{desk.bot.id}:77")
    await tasks.create(desk.rig.core, made, TaskIn(repository_id=shop.id, prompt="Fix the till"))
    said = {"date": 1, "chat": PRIVATE, "from": PERSON, "text": f"{command}Fix the till"}
    message = {"message_id": 900, "entities": _command(command), **said}
    await desk.feed(update_id=77, message=message, **{AGAIN: desk.rig.core.clock.now().isoformat()})
    assert (await desk.runner.turn()).request.cwd == shop.local_path
    assert (await desk.rig.kinds()).count(EventKind.TASK_CREATED) == 1


def _command(command: str) -> list[dict[str, object]]:
    return [{"type": "bot_command", "offset": 0, "length": len(command.strip())}] if command else []


async def test_what_waited_for_an_approval_asks_for_no_second_one(desk: Desk) -> None:
    await desk.rig.repository("shop")
    answer = await desk.answers(desk.you, "Fix the till", "Fixed.")
    await tasks.change(desk.rig.core, API_CALLER, 1, TaskPatch(approval_required=True))
    await desk.you.says("And the drawer", reply_to=answer)
    await desk.you.sees("Not started yet.")
    payload = desk.handled[-1]
    await deciding.resolve(desk.rig.core, API_CALLER, 1, ResolveIn(status="approved"))
    (await desk.runner.turn(2)).end()
    await desk.ended(2)
    await desk.feed_again(payload)
    assert (await desk.rig.kinds()).count(EventKind.APPROVAL_REQUESTED) == 1
    assert (await _done(desk))[0] == ["Fix the till", "And the drawer"]


async def test_a_folder_that_was_added_is_not_asked_for_again(desk: Desk, tmp_path: Path) -> None:
    await desk.you.adds(tmp_path / "shop")
    await desk.handles_again()
    assert await desk.you.heard("Which folder?") == 0
    assert await desk.you.heard("shop added") == 1


async def test_the_second_stop_of_somebody_impatient_stops_nothing_that_was_begun_since(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def not_yet(*_: object) -> None:
        """Codex takes its time."""

    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    monkeypatch.setattr(type(desk.runner), "stop", not_yet)
    for _ in range(2):
        await desk.you.says("/stop")
        await desk.you.sees("Stopping.")
    payload = desk.handled[-1]
    turn.end()
    await desk.ended(1)
    desk.rig.move(1)
    await desk.asks(desk.you, "Mend the lamp")
    await desk.feed_again(payload)
    assert (await desk.rig.kinds()).count(EventKind.SESSION_STOP_REQUESTED) == 1


async def test_a_review_that_has_begun_has_something_to_review(desk: Desk) -> None:
    await desk.rig.repository("shop")
    shop = desk.rig.folder / "shop"
    (shop / "new.py").write_text("x = 1\n")
    await desk.you.says("/review")
    await desk.runner.turn()
    git(shop, "add", ".")
    git(shop, "commit", "-qm", "new")
    await desk.handles_again()
    assert await desk.you.heard("Nothing is uncommitted") == 0


async def test_what_began_is_not_asked_for_a_repository_once_there_are_two(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.you.says("/new Fix the till")
    await desk.runner.turn()
    await desk.rig.repository("blog")
    await desk.handles_again()
    assert await desk.you.heard("In which repository?") == 0


async def test_a_picture_that_was_taken_is_not_missed(desk: Desk, tmp_path: Path) -> None:
    git_repository(tmp_path / "shop")
    await desk.you.sends({"photo.png": PNG}, "Like this.")
    await desk.you.presses(await desk.you.sees("epositor"), "Add one…")
    asked = await desk.you.sees("Which folder?")
    await desk.you.says(str(tmp_path / "shop"), reply_to=asked)
    await desk.runner.turn()
    await desk.handles_again()
    assert await desk.you.heard("another run shows it") == 0


async def test_a_picture_that_telegram_has_no_more_is_not_fetched_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(*_: object) -> bytes:
        raise InvalidInput("Telegram gives this file no more. Nothing was started.")

    await desk.rig.repository("shop")
    await desk.you.sends({"photo.png": PNG}, "Like this.")
    await desk.runner.turn()
    monkeypatch.setattr(attachments, "fetched", gone)
    await desk.handles_again()
    assert await desk.you.heard("Nothing was started") == 0


async def test_files_go_with_the_task_that_was_made_for_them(desk: Desk) -> None:
    """The program was killed between the task and its run."""
    shop = await desk.rig.repository("shop")
    made = replace(YOU, origin=f"telegram:{desk.bot.id}:77")
    core = desk.rig.core
    await kept.add(core, made, b"till,1\n", "prices.csv", origin=f"{made.origin}:sent:0")
    await tasks.create(core, made, TaskIn(repository_id=shop.id, prompt="Take these prices"))
    said = {"date": 1, "chat": PRIVATE, "from": PERSON, "caption": "Take these prices"}
    document = {"file_id": "gone", "file_unique_id": "gone", "file_name": "prices.csv", "file_size": 7}
    message = {"message_id": 900, "document": document, **said}
    await desk.feed(update_id=77, message=message, **{AGAIN: core.clock.now().isoformat()})
    assert len((await desk.runner.turn()).request.files) == 1


async def test_the_rest_of_a_text_that_comes_after_the_restart_is_words_of_its_own(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.you.says("a" * 4096)
    await desk.runner.turn()
    row = await Inbox.get(update_id=desk.handled[-1]["update_id"])
    assert not Pieces().may_go_on([desk.handled[-1]])
    assert row.handled_at is None or row.payload == {}


async def test_a_code_that_has_let_somebody_in_is_no_task(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as telegram, open_desk(tmp_path, telegram, roles={}) as desk:
        await people.make_owner(desk.rig.core, FIRST_USER_ID, "You")
        await desk.rig.repository("shop")
        await desk.you.says("/invite operator 2h shop")
        card = await desk.you.sees("An invitation for one person")
        code = next(word for word in card.text.split() if word.startswith("inv_"))
        await desk.ann.says(code)
        await desk.ann.sees("You are operator here now.")
        await desk.handles_again()
        assert EventKind.TASK_CREATED not in await desk.rig.kinds()
        assert await desk.ann.heard("You are operator here now.") == 1


async def _pop_ups(desk: Desk) -> list[str]:
    calls = desk.telegram.faults.calls_of("answerCallbackQuery")
    return [str(call.payload.get("text")) for call in calls]


async def _asks_two(desk: Desk, *parts: Part) -> Seen:
    """Questions of a turn that runs, and their card."""
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Fix the till")
    turn.ask(command=None, reason=None, kind=ApprovalKind.QUESTION, decisions=(), parts=parts)
    return await desk.you.sees(f"{parts[0].header} (1 of 2)")


@pytest.mark.parametrize("decided", [False, True], ids=["the next one waits", "all are answered"])
async def test_choices_that_were_taken_answer_nothing_else(desk: Desk, decided: bool) -> None:
    card = await _asks_two(desk, ROOMS, NAME)
    await desk.you.presses(card, "Hall")
    card = await desk.you.sees_that(lambda seen: "✔ Hall" in seen.buttons)
    await desk.you.presses(card, "Done")
    payload = desk.handled[-1]
    card = await desk.you.sees_become(card, "Name (2 of 2)")
    if decided:
        await desk.you.says("Bea", reply_to=card)
        await desk.you.sees_become(card, "Answered by You")
    before = await _pop_ups(desk)
    await desk.feed_again(payload)
    await desk.you.says("/status")
    await desk.you.sees("Command Center")
    assert set((await _pop_ups(desk))[len(before) :]) <= {"None", ""}
    assert await desk.you.heard("✖") == 0
    approval = await desk.rig.approval()
    assert approval.status is (ApprovalStatus.APPROVED if decided else ApprovalStatus.PENDING)


async def test_one_step_back_is_one_also_behind_another_answer(desk: Desk) -> None:
    card = await _asks_two(desk, COLOR, NAME)
    await desk.you.says("Red", reply_to=card)
    await desk.you.presses(await desk.you.sees_become(card, "Name (2 of 2)"), "Back")
    payload = desk.handled[-1]
    await desk.you.sees_become(card, "Color (1 of 2)")
    await desk.you.says("Blue", reply_to=card)
    await desk.you.sees_become(card, "Name (2 of 2)")
    await desk.feed_again(payload)
    approval = await desk.rig.approval()
    assert approval.draft is not None
    assert approval.draft.given == ["Blue"]


async def test_words_that_have_answered_the_last_question_are_no_next_turn(desk: Desk) -> None:
    card = await _asks_two(desk, COLOR, NAME)
    await desk.you.says("Red", reply_to=card)
    await desk.you.sees_become(card, "Name (2 of 2)")
    await desk.you.says("Bea", reply_to=card)
    await desk.you.sees_become(card, "Answered by You")
    payload = desk.handled[-1]
    (await desk.runner.turn()).end()
    await desk.ended(1)
    await desk.feed_again(payload)
    assert await _done(desk) == (["Fix the till"], [])
    assert (await desk.rig.kinds()).count(EventKind.SESSION_CREATED) == 1
    assert await desk.you.heard("✖") == 0


async def _waits(desk: Desk) -> tuple[ScriptedTurn, Seen]:
    """A turn that runs, and the message of what waits for it."""
    shop = await desk.rig.repository("shop")
    first, _ = await desk.asks(desk.you, "Fix the till")
    await desk.rig.run((await desk.rig.task("Mend the lamp", repository_id=shop.id)).id, YOU)
    return first, await desk.you.sees("⏸ Mend the lamp")


@pytest.mark.parametrize("begun", [False, True], ids=["changed since", "begun since"])
async def test_other_words_for_what_waits_stay_what_they_have_become(desk: Desk, begun: bool) -> None:
    first, waiting = await _waits(desk)
    await desk.you.presses(waiting, "Edit")
    question = await desk.you.sees("What should Mend the lamp say instead?")
    await desk.you.says("Mend the red lamp", reply_to=question)
    await desk.you.sees("Changed. It runs with these words.")
    payload = desk.handled[-1]
    if not begun:
        await queued.reword(desk.rig.core, API_CALLER, 2, "Mend the blue lamp")
        await desk.feed_again(payload)
    first.end()
    await desk.runner.turn(2)
    if begun:
        await desk.feed_again(payload)
    wanted = "Mend the red lamp" if begun else "Mend the blue lamp"
    assert await _done(desk) == (["Fix the till", wanted], [])
    assert await desk.you.heard("✖") == 0
    assert await desk.you.heard("Changed. It runs with these words.") == 1


async def test_what_has_a_worktree_of_its_own_gets_no_other_one(desk: Desk) -> None:
    _, waiting = await _waits(desk)
    said = await desk.you.presses(waiting, "In a new worktree")
    await desk.runner.turn(2)
    before = await _pop_ups(desk)
    await desk.handles_again()

    async def answered() -> list[str] | None:
        return (await _pop_ups(desk))[len(before) :] or None

    assert await eventually(answered) == [said.text]
    kinds = await desk.rig.kinds()
    assert kinds.count(EventKind.SESSION_CHANGED) == 1
    assert kinds.count(EventKind.WORKTREE_CREATED) == 1


async def test_a_folder_that_was_added_is_told_of(desk: Desk, tmp_path: Path) -> None:
    """The program was killed between the two."""
    folder = git_repository(tmp_path / "shop")
    core, made = desk.rig.core, replace(YOU, origin=f"telegram:{desk.bot.id}:77")
    await repositories.add(core, made.part("added"), RepositoryIn(local_path=str(folder), allow_write=True))
    message = {"message_id": 900, "date": 1, "chat": PRIVATE, "from": PERSON, "text": str(folder)}
    await desk.feed(update_id=77, message=message, **{AGAIN: core.clock.now().isoformat()})
    await desk.you.sees("shop added")
    assert (await desk.rig.kinds()).count(EventKind.REPOSITORY_ADDED) == 1

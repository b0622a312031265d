"""What plain words mean: a folder, a task, a message to what runs, the answer to a question."""

from pathlib import Path
from typing import Any

import pytest

from core.machinery.rows import fetch
from core.words import EventKind
from tests.support.chat import run_localchat
from tests.support.core import git_repository
from tests.support.desk import Desk, open_desk


async def test_the_only_repository_is_meant_where_none_was_chosen(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    assert (turn.request.cwd, turn.request.prompt) == (shop.local_path, "Fix the till")
    assert "Fix the till · shop" in progress.text


async def test_with_several_one_is_asked_for_and_the_words_are_kept(desk: Desk) -> None:
    await desk.rig.repository("shop")
    blog = await desk.rig.repository("blog")
    you = desk.you
    await you.says("Write about bread")
    which = await you.sees("In which repository?")
    assert which.buttons == ("blog", "shop", "Add one…")
    assert (await you.presses(which, "blog")).text == "Working in blog."
    turn = await desk.runner.turn()
    assert (turn.request.cwd, turn.request.prompt) == (blog.local_path, "Write about bread")
    turn.end()
    await you.sees("It ended without an answer.")
    # From now on that one is meant.
    turn, _ = await desk.asks(you, "And about cheese")
    assert turn.request.cwd == blog.local_path


async def test_an_answer_to_which_repository_counts_once_for_each_time_it_was_asked(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.rig.repository("blog")
    you = desk.you
    await you.says("Write about bread")
    first = await you.sees("In which repository?")
    await you.says("Write about bread")
    second = await you.sees("In which repository?")
    await you.presses(first, "blog")
    (await desk.runner.turn(1)).end()
    await desk.ended(1)

    again = await you.presses(first, "blog")
    assert (again.text[:30], again.alert) == ("You have started this already.", True)
    assert (await you.presses(second, "blog")).text == "Working in blog."
    (await desk.runner.turn(2)).end()
    await desk.ended(2)
    assert [request.prompt for request in desk.runner.requests] == ["Write about bread"] * 2


@pytest.mark.parametrize("name", ["shop", "my shop", 'it\'s a "shop"', "läden-店"])
@pytest.mark.parametrize("quoted", [False, True])
async def test_without_a_repository_the_words_become_the_first_task(
    desk: Desk, tmp_path: Path, name: str, quoted: bool
) -> None:
    folder = git_repository(tmp_path / "here" / name)
    you = desk.you
    await you.says("Fix the till")
    none = await you.sees("No repository is known yet. Add one, and your words become its first task.")
    await you.presses(none, "Add one…")
    question = await you.sees("Which folder?")
    assert question.force_reply is not None
    await you.says("/nowhere/at all", reply_to=question)
    again = await you.sees("✖", "Which folder?")
    await you.says(f"'{folder}'" if quoted else f" {folder} ", reply_to=again)
    await you.sees(f"✔ {name} added")
    turn = await desk.runner.turn()
    assert (turn.request.cwd, turn.request.prompt) == (str(folder), "Fix the till")


async def test_words_go_to_the_one_session_that_runs(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_write=False)
    you = desk.you
    turn, _ = await desk.asks(you, "Fix the till")
    await you.says("Only the drawer")
    told = await you.sees("▶ Told Fix the till.")
    assert desk.runner.steered == [(turn.ref, "Only the drawer")]
    assert (await you.presses(told, "As a new task instead")).text == "Started as a task of its own."
    second = await desk.runner.turn(2)
    assert second.request.prompt == "Only the drawer"
    # Two run now: words are a task of their own again.
    third, _ = await desk.asks(you, "Sweep the floor")
    assert third.request.prompt == "Sweep the floor"
    assert len(desk.runner.steered) == 1


async def test_words_of_another_chat_or_repository_are_no_steering(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_write=False)
    await desk.asks(desk.you, "Fix the till")
    turn, _ = await desk.asks(desk.ann, "Paint the wall")
    assert turn.request.prompt == "Paint the wall"
    await desk.you.adds(desk.rig.folder / "blog")
    turn, _ = await desk.asks(desk.you, "Write about paint")
    assert turn.request.prompt == "Write about paint"
    assert desk.runner.steered == []


async def test_a_reply_goes_to_what_it_replies_to(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_write=False)
    you = desk.you
    answer = await desk.answers(you, "Fix the till", "Fixed.")
    running, progress = await desk.asks(you, "Sweep the floor")
    await you.says("And the lamp?", reply_to=answer)
    turn = await desk.runner.turn(3)
    assert (turn.request.prompt, turn.request.thread_id) == ("And the lamp?", "thread-1")
    await you.says("Under the shelf, too", reply_to=progress)
    await you.sees("Told Sweep the floor.")
    assert desk.runner.steered == [(running.ref, "Under the shelf, too")]
    # The first task runs again: a reply to its old answer goes there.
    await you.says("Quickly", reply_to=answer)
    await you.sees("Told Fix the till.")
    assert desk.runner.steered[-1] == (turn.ref, "Quickly")


async def test_steer_and_stop_mean_the_one_that_runs_or_what_they_reply_to(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_write=False)
    you = desk.you
    turn, progress = await desk.asks(you, "Fix the till")
    await you.says("/steer")
    question = await you.sees("What should it know?")
    await you.says("It is Monday", reply_to=question)
    await you.sees("Told Fix the till.")
    await you.says("/steer and it rains")
    await you.sees("Told Fix the till.")
    assert [message for _, message in desk.runner.steered] == ["It is Monday", "and it rains"]
    await you.says("/new Sweep the floor")
    await desk.runner.turn(2)
    await you.says("/stop", reply_to=progress)
    await you.sees("Fix the till · shop stopped")
    assert desk.runner.stopped == [turn.ref]


async def test_a_question_of_the_bot_survives_a_restart(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as telegram:
        async with open_desk(tmp_path, telegram) as before:
            await before.rig.repository("shop")
            await before.you.says("/new")
            question = await before.you.sees("What should be done in shop?")
        async with open_desk(tmp_path, telegram) as after:
            await after.you.says("Fix the till", reply_to=question)
            turn = await after.runner.turn()
            assert turn.request.prompt == "Fix the till"


async def test_the_longest_message_arrives_whole(desk: Desk) -> None:
    await desk.rig.repository("shop")
    prompt = "".join(chr(0x41 + number % 26) + ("\n" if number % 80 == 79 else "") for number in range(4045))
    assert len(prompt) <= 4096
    turn, progress = await desk.asks(desk.you, prompt)
    assert turn.request.prompt == prompt.strip()
    assert len(progress.text) < 200


PICTURE = {"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}
PLACE = {"latitude": 1.0, "longitude": 1.0}
UNREAD: dict[str, Any] = {
    "video": {**PICTURE, "duration": 1},
    "dice": {"emoji": "🎲", "value": 6},
    "venue": {"location": PLACE, "title": "Till", "address": "Shop"},
    "story": {"chat": {"id": 1, "type": "private", "first_name": "You"}, "id": 1},
    "game": {"title": "Chess", "description": "Play", "photo": [PICTURE]},
    "checklist": {"title": "To do", "tasks": [{"id": 1, "text": "Buy milk"}]},
    "paid_media": {"star_count": 1, "paid_media": []},
    "rich_message": {"blocks": [{"type": "paragraph", "text": "Look"}]},
    "invented_since": {"x": 1},
}
TOLD: dict[str, Any] = {
    "new_chat_title": "Team",
    "forum_topic_closed": {},
    "write_access_allowed": {},
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 1},
}


async def test_what_is_nothing_to_read_is_said_to_be_none(desk: Desk) -> None:
    person = {"id": 1, "is_bot": False, "first_name": "You"}
    chat = {"id": 1, "type": "private", "first_name": "You"}
    message = {"message_id": 900, "date": 1, "chat": chat, "from": person}
    for number, (kind, what) in enumerate((TOLD | UNREAD).items()):
        await desk.feed(update_id=9000 + number, message=message | {kind: what})
    said = [str(row["payload"]) for row in await fetch("SELECT payload FROM outbox")]
    assert len(said) == len(UNREAD)
    assert all(
        "I read text and files, look at pictures and listen to voice; not this." in each for each in said
    )


async def test_an_update_that_comes_twice_has_its_effect_once(desk: Desk) -> None:
    await desk.rig.repository("shop")
    person = {"id": 1, "is_bot": False, "first_name": "You"}
    chat = {"id": 1, "type": "private", "first_name": "You"}
    message = {"message_id": 900, "date": 1, "chat": chat, "from": person, "text": "Fix the till"}
    for _ in range(2):
        await desk.feed(update_id=77, message=message)
    turn = await desk.runner.turn()
    turn.end()
    await desk.rig.event(EventKind.SESSION_COMPLETED)
    assert (await desk.rig.kinds()).count(EventKind.TASK_CREATED) == 1
    assert len(desk.runner.requests) == 1

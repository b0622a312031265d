"""Pictures and files in chat: what is sent with words is a task, and the agent is shown or given it."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.localchat import Fault
from core.context import API_CALLER
from core.errors import SteerRejected
from core.events import TurnOutcome
from core.schemas.work import TaskPatch
from core.usecases import images, steering, tasks
from core.words import EventKind
from handlers import attachments as handler
from handlers import fetching, texts
from tests.support.chat import ChatRefused
from tests.support.desk import Desk
from tests.support.pictures import PNG


def kept(path: str) -> tuple[bytes, int] | None:
    """What lies there, and who may read it."""
    file = Path(path)
    return (file.read_bytes(), file.stat().st_mode & 0o777) if file.exists() else None


async def test_a_photo_with_words_is_a_task(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"photo.png": PNG}, "What is this?")
    turn = await desk.runner.turn()
    assert turn.request.prompt == "What is this?"
    [path] = turn.request.images
    assert kept(path) == (PNG, 0o600)


async def test_a_photo_without_words_is_asked_about(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"photo.png": PNG})
    question = await desk.you.sees("What should be done with it?")
    await desk.you.says("Describe it.", reply_to=question)
    turn = await desk.runner.turn()
    assert (turn.request.prompt, len(turn.request.images)) == ("Describe it.", 1)


async def test_a_retry_shows_it_again(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"photo.png": PNG}, "What is this?")
    turn = await desk.runner.turn()
    turn.end(TurnOutcome.FAILED, "No luck.")
    failed = await desk.you.sees("No luck.")
    await desk.you.presses(failed, "Retry")
    assert (await desk.runner.turn(2)).request.images == turn.request.images


async def test_a_reply_with_a_picture_goes_on(desk: Desk) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    await desk.you.sends({"photo.png": PNG}, "Like this.", reply_to=answer)
    turn = await desk.runner.turn(2)
    assert (turn.request.thread_id, turn.request.prompt) == ("thread-1", "Like this.")
    assert len(turn.request.images) == 1


async def test_a_reply_with_a_picture_goes_into_the_turn_that_runs(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    await desk.you.sends({"photo.png": PNG}, "Like this.", reply_to=progress)
    told = await desk.you.sees("▶ Told Tidy up.")
    assert told.buttons == ()
    assert desk.runner.steered == [(turn.ref, "Like this.")]
    [[path]] = desk.runner.steered_images
    assert kept(path) == (PNG, 0o600)


async def test_a_picture_that_comes_too_late_is_shown_by_the_next_turn(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    desk.runner.steer_failures.append(SteerRejected("The turn is just ending."))
    await desk.you.sends({"photo.png": PNG}, "Like this.", reply_to=progress)
    await desk.you.sees("Like this.", "Waits for")
    turn.end()
    following = await desk.runner.turn(2)
    assert (following.request.prompt, len(following.request.images)) == ("Like this.", 1)


async def test_a_runner_that_takes_none_shows_it_when_it_is_asked_to(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    desk.runner.capabilities = replace(desk.runner.capabilities, steer=False)
    await desk.you.sends({"photo.png": PNG}, "Like this.", reply_to=progress)
    refused = await desk.you.sees("Not heard:")
    await desk.you.presses(refused, "When it is done")
    turn.end()
    following = await desk.runner.turn(2)
    assert (following.request.prompt, len(following.request.images)) == ("Like this.", 1)


async def test_what_runs_is_given_no_files_and_the_next_turn_has_them(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    await desk.you.sends({"notes.txt": b"remember", "photo.png": PNG}, "Mind this.", reply_to=progress)
    await desk.you.sees("A turn that runs is given no files", "with them")
    await desk.you.sees("⏸ Mind this.")
    assert desk.runner.steered == []
    turn.end()
    request = (await desk.runner.turn(2)).request
    assert (request.thread_id, request.prompt) == ("thread-1", "Mind this.")
    assert (len(request.images), len(request.files)) == (1, 1)


@pytest.mark.parametrize("press", ["When it is done", "As a new task instead"])
async def test_files_that_nothing_took_are_kept_for_what_is_chosen_then(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, press: str
) -> None:
    async def ended(*_: object) -> None:
        raise SteerRejected("Session 1 has already ended.")

    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    monkeypatch.setattr(steering, "steer", ended)
    await desk.you.sends({"notes.txt": b"remember"}, "Mind this.", reply_to=progress)
    await desk.you.presses(await desk.you.sees("Not heard:"), press)
    turn.end()
    request = (await desk.runner.turn(2)).request
    assert (request.prompt, len(request.files)) == ("Mind this.", 1)


async def test_files_that_go_one_way_go_no_other_and_leave_no_task_behind(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ended(*_: object) -> None:
        raise SteerRejected("Session 1 has already ended.")

    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    monkeypatch.setattr(steering, "steer", ended)
    await desk.you.sends({"notes.txt": b"remember"}, "Mind this.", reply_to=progress)
    offer = await desk.you.sees("Not heard:")
    await desk.you.presses(offer, "When it is done")
    refused = await desk.you.presses(offer, "As a new task instead")
    assert "Attachment 1 is not there, or another run shows it." in refused.text
    assert (await desk.rig.kinds()).count(EventKind.TASK_CREATED) == 1
    turn.end()
    assert len((await desk.runner.turn(2)).request.files) == 1


async def test_files_for_what_needs_an_approval_wait_for_it_and_offer_no_other_way(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    await tasks.change(desk.rig.core, API_CALLER, 1, TaskPatch(approval_required=True))
    await desk.you.sends({"notes.txt": b"remember"}, "Mind this.", reply_to=progress)
    told = await desk.you.sees("It waits for an approval to run next")
    assert told.buttons == ()
    turn.end()


async def test_files_without_words_go_with_those_that_answer(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    await desk.you.sends({"notes.txt": b"remember"}, reply_to=progress)
    await desk.you.says("Mind this.", reply_to=await desk.you.sees("What should be done with it?"))
    await desk.you.sees("A turn that runs is given no files")
    turn.end()
    assert len((await desk.runner.turn(2)).request.files) == 1


async def test_behind_what_waits_pictures_and_files_wait_too(desk: Desk) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Fix the till", "Fixed.")
    running, _ = await desk.asks(desk.you, "/new Mend the lamp")
    await desk.you.says("And the drawer", reply_to=answer)
    await desk.you.sees("⏸ And the drawer")
    await desk.you.sends({"notes.txt": b"remember", "photo.png": PNG}, "Mind these.", reply_to=answer)
    await desk.you.sees("⏸ Mind these.")
    running.end()
    (await desk.runner.turn(3)).end()
    request = (await desk.runner.turn(4)).request
    assert (request.prompt, len(request.images), len(request.files)) == ("Mind these.", 1, 1)


async def test_what_only_calls_itself_a_picture_is_none(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"photo.png": b"#!/bin/sh\nrm -rf /\n"}, "Look.")
    await desk.you.sees("must be a PNG, JPEG, GIF or WebP picture.")
    assert desk.runner.turns == []


async def test_a_file_with_words_is_a_task_that_names_it(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"my notes.txt": b"remember"}, "Read it.")
    request = (await desk.runner.turn()).request
    assert (request.prompt, request.images) == ("Read it.", ())
    [file] = request.files
    assert kept(file.path) == (b"remember", 0o600)
    assert Path(file.path).name == "my notes.txt"
    assert f"{file.path} (8 bytes)" in request.told


async def test_a_retry_has_the_file_again(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"notes.txt": b"remember"}, "Read it.")
    turn = await desk.runner.turn()
    turn.end(TurnOutcome.FAILED, "No luck.")
    failed = await desk.you.sees("No luck.")
    await desk.you.presses(failed, "Retry")
    assert (await desk.runner.turn(2)).request.files == turn.request.files


async def test_a_reply_with_a_file_goes_on(desk: Desk) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    await desk.you.sends({"notes.txt": b"remember"}, "Mind this.", reply_to=answer)
    request = (await desk.runner.turn(2)).request
    assert (request.thread_id, request.prompt, len(request.files)) == ("thread-1", "Mind this.", 1)


async def test_a_picture_that_is_too_large_to_be_shown_is_a_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.rig.repository()
    monkeypatch.setattr(handler, "IMAGE_BYTES", len(PNG) - 1)
    await desk.you.sends({"photo.png": PNG}, "Look.")
    request = (await desk.runner.turn()).request
    assert (len(request.images), len(request.files)) == (0, 1)


async def test_a_file_that_telegram_does_not_hand_over_starts_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.rig.repository()
    monkeypatch.setattr(fetching, "FILE_BYTES", 3)
    await desk.you.sends({"notes.txt": b"remember"}, "Read it.")
    await desk.you.sees("notes.txt is larger than", "Nothing was started.")
    desk.telegram.faults.next("getFile", Fault.status(400, description="Bad Request: file is too big"))
    monkeypatch.undo()
    await desk.you.sends({"notes.txt": b"remember"}, "Read it.")
    await desk.you.sees("notes.txt is larger than 20 MB")
    assert desk.runner.turns == []


async def test_an_empty_file_starts_nothing(desk: Desk) -> None:
    with pytest.raises(ChatRefused, match="empty file"):
        await desk.you.sends({"notes.txt": b""}, "Read it.")


async def test_an_album_is_one_input(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({f"{number}.png": PNG for number in range(4)}, "Compare them.")
    turn = await desk.runner.turn()
    assert (turn.request.prompt, len(turn.request.images)) == ("Compare them.", 4)
    turn.end()
    await desk.ended(1)
    assert len(desk.runner.turns) == 1


async def test_an_album_without_words_is_asked_about_once(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"a.txt": b"1", "b.txt": b"2", "c.png": PNG})
    question = await desk.you.sees("What should be done with these 3?")
    await desk.you.says("Compare them.", reply_to=question)
    request = (await desk.runner.turn()).request
    assert (request.prompt, len(request.images), len(request.files)) == ("Compare them.", 1, 2)
    assert await desk.you.heard("What should be done") == 1


async def test_of_an_album_with_a_video_nothing_is_used(desk: Desk) -> None:
    await desk.rig.repository()
    chat = {"id": desk.you.room, "type": "private"}
    message = {"message_id": 90, "date": 1, "chat": chat, "from": {"id": desk.you.user, "is_bot": False,
               "first_name": "You"}, "media_group_id": "1"}  # fmt: skip
    size = {"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1, "duration": 1}
    await desk.feed(update_id=9001, message=message | {"video": size, "caption": "Look."})
    await desk.you.sees("nothing that an agent can read, such as a video. Nothing was started.")


async def test_a_text_of_several_messages_is_one_prompt(desk: Desk) -> None:
    await desk.rig.repository()
    long = "\n".join(f"line {number} of what a program wrote" for number in range(300))
    pieces = [long[:4096], long[4096:8192], long[8192:]]
    for piece in pieces:
        await desk.you.says(piece)
    turn = await desk.runner.turn()
    # Telegram trims each of them.
    assert "".join(turn.request.prompt.split()) == "".join(long.split())
    turn.end()
    await desk.ended(1)
    assert len(desk.runner.turns) == 1


async def test_a_text_that_is_too_long_for_a_prompt_is_to_be_a_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "PROMPT_LIMIT", 10)
    await desk.you.says("x" * 11)
    await desk.you.sees("That is too long: 11 characters", "Send it as a file")


async def test_a_viewer_sends_no_files(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.bo.sends({"notes.txt": b"remember"}, "Read it.")
    await desk.bo.sees("You may look here, not act.")
    assert desk.runner.turns == []


async def test_pictures_go_when_their_session_has_been_over_for_long(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"photo.png": PNG}, "What is this?")
    turn = await desk.runner.turn()
    turn.end()
    await desk.ended(1)
    core, clock = desk.rig.core, desk.rig.clock
    assert await images.tidy(core, clock.now()) == 0
    clock.move(3600 * 24 * 3000)
    os.utime(turn.request.images[0], (0, 0))  # its time is the disk's
    assert await images.tidy(core, clock.now()) == 1
    assert kept(turn.request.images[0]) is None

"""Pictures in chat: what is sent with words is a task, and the agent is shown it."""

import os
from dataclasses import replace
from pathlib import Path

from core.errors import SteerRejected
from core.events import TurnOutcome
from core.usecases import images
from tests.support.desk import Desk
from tests.support.pictures import PNG


async def send(desk: Desk, name: str, body: bytes, caption: str = "") -> None:
    you = desk.you
    await desk.telegram.client.send_file(you.user, you.room, name, body, caption=caption)


def kept(path: str) -> tuple[bytes, int] | None:
    """What lies there, and who may read it."""
    file = Path(path)
    return (file.read_bytes(), file.stat().st_mode & 0o777) if file.exists() else None


async def test_a_photo_with_words_is_a_task(desk: Desk) -> None:
    await desk.rig.repository()
    await send(desk, "photo.png", PNG, "What is this?")
    turn = await desk.runner.turn()
    assert turn.request.prompt == "What is this?"
    [path] = turn.request.images
    assert kept(path) == (PNG, 0o600)


async def test_a_photo_without_words_is_asked_about(desk: Desk) -> None:
    await desk.rig.repository()
    await send(desk, "photo.png", PNG)
    question = await desk.you.sees("What should be done with it?")
    await desk.you.says("Describe it.", reply_to=question)
    turn = await desk.runner.turn()
    assert (turn.request.prompt, len(turn.request.images)) == ("Describe it.", 1)


async def test_a_retry_shows_it_again(desk: Desk) -> None:
    await desk.rig.repository()
    await send(desk, "photo.png", PNG, "What is this?")
    turn = await desk.runner.turn()
    turn.end(TurnOutcome.FAILED, "No luck.")
    failed = await desk.you.sees("No luck.")
    await desk.you.presses(failed, "Retry")
    assert (await desk.runner.turn(2)).request.images == turn.request.images


async def test_a_reply_with_a_picture_goes_on(desk: Desk) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    await desk.telegram.client.send_file(
        desk.you.user, desk.you.room, "photo.png", PNG, caption="Like this.", reply_to=answer.id
    )
    turn = await desk.runner.turn(2)
    assert (turn.request.thread_id, turn.request.prompt) == ("thread-1", "Like this.")
    assert len(turn.request.images) == 1


async def test_a_reply_with_a_picture_goes_into_the_turn_that_runs(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    await desk.telegram.client.send_file(
        desk.you.user, desk.you.room, "photo.png", PNG, caption="Like this.", reply_to=progress.id
    )
    told = await desk.you.sees("▶ Told Tidy up.")
    assert told.buttons == ()
    assert desk.runner.steered == [(turn.ref, "Like this.")]
    [[path]] = desk.runner.steered_images
    assert kept(path) == (PNG, 0o600)


async def test_a_picture_that_comes_too_late_is_shown_by_the_next_turn(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    desk.runner.steer_failures.append(SteerRejected("The turn is just ending."))
    await desk.telegram.client.send_file(
        desk.you.user, desk.you.room, "photo.png", PNG, caption="Like this.", reply_to=progress.id
    )
    await desk.you.sees("Like this.", "Waits for")
    turn.end()
    following = await desk.runner.turn(2)
    assert (following.request.prompt, len(following.request.images)) == ("Like this.", 1)


async def test_a_runner_that_takes_none_shows_it_when_it_is_asked_to(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    desk.runner.capabilities = replace(desk.runner.capabilities, steer=False)
    await desk.telegram.client.send_file(
        desk.you.user, desk.you.room, "photo.png", PNG, caption="Like this.", reply_to=progress.id
    )
    refused = await desk.you.sees("Not heard:")
    await desk.you.presses(refused, "When it is done")
    turn.end()
    following = await desk.runner.turn(2)
    assert (following.request.prompt, len(following.request.images)) == ("Like this.", 1)


async def test_what_only_calls_itself_a_picture_is_none(desk: Desk) -> None:
    await desk.rig.repository()
    await send(desk, "photo.png", b"#!/bin/sh\nrm -rf /\n", "Look.")
    await desk.you.sees("must be a PNG, JPEG, GIF or WebP picture.")
    assert desk.runner.turns == []


async def test_another_file_is_still_not_read(desk: Desk) -> None:
    await send(desk, "notes.txt", b"hello", "Read it.")
    await desk.you.sees("I can only read text and look at pictures. Nothing was started.")


async def test_pictures_go_when_their_session_has_been_over_for_long(desk: Desk) -> None:
    await desk.rig.repository()
    await send(desk, "photo.png", PNG, "What is this?")
    turn = await desk.runner.turn()
    turn.end()
    await desk.ended(1)
    core, clock = desk.rig.core, desk.rig.clock
    assert await images.tidy(core, clock.now()) == 0
    clock.move(3600 * 24 * 3000)
    os.utime(turn.request.images[0], (0, 0))  # its time is the disk's
    assert await images.tidy(core, clock.now()) == 1
    assert kept(turn.request.images[0]) is None

"""Voice in chat: what was heard is shown, and then counts as if it had been typed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from core.events import Part
from core.words import ApprovalKind, Decision
from tests.support.desk import Desk, desk_of_its_own
from tests.support.transcription import VOICE, Transcription, heard, transcription_server


@pytest.fixture
async def server() -> AsyncIterator[Transcription]:
    async with transcription_server() as opened:
        yield opened


@pytest.fixture
async def desk(tmp_path: Path, server: Transcription) -> AsyncIterator[Desk]:
    async with desk_of_its_own(tmp_path, transcribe_url=server.url) as opened:
        yield opened


async def test_a_voice_note_is_a_task_and_shows_what_was_heard(desk: Desk, server: Transcription) -> None:
    await desk.rig.repository()
    await desk.you.sends({"note.oga": VOICE})
    await desk.you.sees("Heard:", "Tidy up the tests.")
    turn = await desk.runner.turn()
    assert turn.request.prompt == "Tidy up the tests."
    assert [asked.body for asked in server.asked] == [VOICE]
    assert await desk.you.heard("Listening") == 0


async def test_it_is_heard_that_somebody_spoke_before_it_is_understood(
    desk: Desk, server: Transcription
) -> None:
    await desk.rig.repository()

    async def slow(_: web.Request) -> web.StreamResponse:
        await desk.you.sees("Listening …")
        return heard("Tidy up.")

    server.answers.append(slow)
    await desk.you.sends({"note.oga": VOICE})
    listening = await desk.you.sees("Heard:", "Tidy up.")
    assert listening.edited


async def test_a_spoken_reply_goes_on(desk: Desk, server: Transcription) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    server.always = "Now the docs."
    await desk.you.sends({"note.oga": VOICE}, reply_to=answer)
    request = (await desk.runner.turn(2)).request
    assert (request.thread_id, request.prompt) == ("thread-1", "Now the docs.")


async def test_a_recording_with_words_of_its_own(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"meeting.wav": b"RIFF\0\0\0\0WAVEfmt " + bytes(40)}, "What was decided?")
    turn = await desk.runner.turn()
    assert turn.request.prompt == "What was decided?\n\nTidy up the tests."


async def test_a_question_is_answered_by_voice(desk: Desk, server: Transcription) -> None:
    await desk.rig.repository()
    await desk.you.says("/new")
    question = await desk.you.sees("What should be done")
    await desk.you.sends({"note.oga": VOICE}, reply_to=question)
    assert (await desk.runner.turn()).request.prompt == "Tidy up the tests."


async def test_what_was_not_understood_starts_nothing(desk: Desk, server: Transcription) -> None:
    await desk.rig.repository()
    server.answers.append(heard("  "))
    await desk.you.sends({"note.oga": VOICE})
    await desk.you.sees("I heard no words in it. Nothing was started.")
    server.answers.append(web.Response(status=500))
    await desk.you.sends({"note.oga": VOICE})
    await desk.you.sees("The transcription server failed. Nothing was started.")
    assert desk.runner.turns == []


async def test_a_secret_is_not_spoken_to_somebody_else(desk: Desk, server: Transcription) -> None:
    await desk.rig.repository()
    turn, _ = await desk.asks(desk.you)
    part = Part("Token", "Which token?", own_words=True, secret=True)
    turn.ask(
        None,
        reason=None,
        kind=ApprovalKind.QUESTION,
        decisions=(Decision.ONCE, Decision.DECLINE),
        parts=(part,),
    )
    card = await desk.you.sees("Which token?")
    for replied in (card, None):
        await desk.you.sends({"note.oga": VOICE}, reply_to=replied)
        await desk.you.sees("Something secret is asked for here: type it.")
    assert server.asked == []


async def test_without_a_server_the_bot_says_that_it_cannot_listen(tmp_path: Path) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        await desk.rig.repository()
        await desk.you.sends({"note.oga": VOICE})
        await desk.you.sees("I can't listen here: write it instead.", "CC_TRANSCRIBE_URL")
        assert desk.runner.turns == []


async def test_a_viewer_is_not_listened_to(desk: Desk, server: Transcription) -> None:
    await desk.bo.sends({"note.oga": VOICE})
    await desk.bo.sees("You may look here, not act.")
    assert server.asked == []

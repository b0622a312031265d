"""What is spoken: asked of a real server, whose answers are data, and whose failures are said in words."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from pydantic import SecretStr

from core.context import API_CALLER, Caller
from core.errors import CommandCenterError, Conflict, Forbidden, InvalidInput, NotHeard, TooLarge
from core.logic.sounds import media_type
from core.machinery import transcriber as module
from core.machinery.transcriber import Transcriber
from core.usecases import hearing
from core.words import Role
from tests.support.core import Rig, open_rig
from tests.support.transcription import VOICE, Transcription, heard, transcription_server

KEY = "sk-a-long-secret"


@pytest.fixture
async def server() -> AsyncIterator[Transcription]:
    async with transcription_server() as opened:
        yield opened


def asking(server: Transcription, *, seconds: float = 20) -> Transcriber:
    return Transcriber(f"{server.url}/audio/transcriptions", SecretStr(KEY), "whisper-large", seconds)


async def test_it_is_asked_as_openai_is(server: Transcription) -> None:
    server.always = "  Tidy up.\n"

    assert await asking(server).hear(VOICE, "audio/ogg") == "Tidy up."
    [asked] = server.asked
    assert (asked.path, asked.name, asked.body) == ("/v1/audio/transcriptions", "voice.ogg", VOICE)
    assert asked.fields == {"model": "whisper-large", "response_format": "json"}
    assert asked.headers["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (web.Response(status=401), "refuses our key (CC_TRANSCRIBE_KEY)"),
        (web.Response(status=404), "There is no transcription at CC_TRANSCRIBE_URL"),
        (web.Response(status=413), "too long for the transcription server"),
        (web.Response(status=429), "too much to do"),
        (web.Response(status=500, text="{'key': '" + KEY), "The transcription server failed."),
        (web.Response(status=400, text="no"), "does not take this recording"),
        (web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"}), "does not take"),
        (web.Response(text="<html>"), "no transcript"),
        (web.Response(text='{"text": 5}'), "no transcript"),
        (web.Response(text='["text"]'), "no transcript"),
        (web.Response(text='{"text": "' + "x" * (module.ANSWER_BYTES + 1) + '"}'), "no transcript"),
    ],
)
async def test_a_failure_says_what_to_do(server: Transcription, answer: web.Response, words: str) -> None:
    server.answers.append(answer)

    with pytest.raises(NotHeard) as raised:
        await asking(server).hear(VOICE, "audio/ogg")

    assert words in raised.value.message
    assert "Nothing was started." in raised.value.message
    assert KEY not in raised.value.message


async def test_one_that_never_answers_is_given_up(server: Transcription) -> None:
    async def silent(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    server.answers.append(silent)
    with pytest.raises(NotHeard, match="took too long"):
        await asking(server, seconds=0.2).hear(VOICE, "audio/ogg")


async def test_one_that_is_not_there_is_said_to_be_so() -> None:
    gone = Transcriber("http://127.0.0.1:9/v1/audio/transcriptions", None, "whisper-1")
    with pytest.raises(NotHeard, match="can't be reached"):
        await gone.hear(VOICE, "audio/ogg")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (VOICE, "audio/ogg"),
        (b"ID3\4rest", "audio/mpeg"),
        (b"\xff\xfb\x90\0", "audio/mpeg"),
        (b"RIFF\0\0\0\0WAVEfmt ", "audio/x-wav"),
        (b"fLaC\0", "audio/flac"),
        (b"\0\0\0\x20ftypM4A ", "audio/mp4"),
        (b"\x1aE\xdf\xa3", "audio/webm"),
        (b"\xff\xd8\xff\xe0", None),
        (b"\xff\xf0", None),
        (b"#!/bin/sh", None),
        (b"", None),
    ],
)
def test_what_is_a_recording_its_bytes_say(body: bytes, kind: str | None) -> None:
    assert media_type(body) == kind


@pytest.fixture
async def listening(tmp_path: Path, server: Transcription) -> AsyncIterator[Rig]:
    async with open_rig(tmp_path, transcribe_url=server.url) as rig:
        yield rig


@pytest.mark.parametrize(
    ("body", "error"),
    [(b"#!/bin/sh", InvalidInput), (b"OggS" + bytes(hearing.VOICE_BYTES), TooLarge)],
)
async def test_only_recordings_leave_this_machine(
    listening: Rig, server: Transcription, body: bytes, error: type[CommandCenterError]
) -> None:
    with pytest.raises(error):
        await hearing.hear(listening.core, API_CALLER, body)
    assert server.asked == []


async def test_who_only_looks_is_not_listened_to(listening: Rig, server: Transcription) -> None:
    with pytest.raises(Forbidden):
        await hearing.hear(listening.core, Caller("telegram:3", Role.VIEWER), VOICE)
    assert server.asked == []


async def test_without_a_server_nobody_listens(rig: Rig) -> None:
    with pytest.raises(Conflict, match="I can't listen here: write it instead"):
        await hearing.hear(rig.core, API_CALLER, VOICE)


async def test_nothing_in_an_answer_is_more_than_a_text(listening: Rig, server: Transcription) -> None:
    server.answers.append(heard("a\0b"))
    assert await hearing.hear(listening.core, API_CALLER, VOICE) == "ab"

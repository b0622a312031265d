"""Asking an OpenAI-compatible server what is said in a recording (`POST …/audio/transcriptions`).

The address is the owner's own setting. What it answers is data: a text of bounded length, and nothing else; a
redirect is not followed, since the key and the voice would go with it.
"""

import asyncio
import json
from dataclasses import dataclass

import structlog
from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, DummyCookieJar, FormData
from pydantic import SecretStr

from core.errors import NotHeard

log = structlog.get_logger()

SECONDS = 120.0
"""For all of it: an hour of speech takes a good server half of that."""
CONNECT_SECONDS = 10.0
ANSWER_BYTES = 1024 * 1024
"""Of an answer: an hour of speech is some 60,000 characters."""
NAMES = {
    "audio/ogg": "voice.ogg",
    "audio/mpeg": "voice.mp3",
    "audio/mp4": "voice.m4a",
    "audio/x-wav": "voice.wav",
    "audio/flac": "voice.flac",
    "audio/webm": "voice.webm",
}
"""What a recording is called there: servers go by the end of the name, and ours come without one."""


@dataclass(frozen=True, slots=True)
class Transcriber:
    """One server; each request has a connection of its own."""

    address: str
    key: SecretStr | None
    model: str
    seconds: float = SECONDS

    async def hear(self, body: bytes, media_type: str) -> str:
        """What is said; empty where nothing is. Raises NotHeard, saying what to do."""
        form = FormData({"model": self.model, "response_format": "json"})
        form.add_field("file", body, filename=NAMES[media_type], content_type=media_type)
        headers = {"Authorization": f"Bearer {self.key.get_secret_value()}"} if self.key else {}
        timeout = ClientTimeout(total=self.seconds, sock_connect=CONNECT_SECONDS)
        try:
            async with (
                ClientSession(timeout=timeout, cookie_jar=DummyCookieJar(), trust_env=False) as session,
                session.post(self.address, data=form, headers=headers, allow_redirects=False) as answer,
            ):
                return await _text(answer)
        except TimeoutError as exc:
            raise NotHeard(
                "The transcription server took too long. Nothing was started. Send it again."
            ) from exc
        except (ClientError, OSError, ValueError) as exc:
            log.warning("transcription.unreachable", reason=str(exc) or type(exc).__name__)
            raise NotHeard(
                "The transcription server (CC_TRANSCRIBE_URL) can't be reached."
                " Nothing was started. Send it again later."
            ) from exc


async def _text(answer: ClientResponse) -> str:
    body = await _read(answer)
    if answer.status != 200:
        raise _refusal(answer.status, body)
    try:
        said = await asyncio.to_thread(json.loads, body)
    except ValueError as exc:
        raise _no_transcript() from exc
    text = said.get("text") if isinstance(said, dict) else None
    if not isinstance(text, str):
        raise _no_transcript()
    return text.replace("\0", "").strip()


async def _read(answer: ClientResponse) -> bytes:
    """All of it; raises NotHeard where that is more than a transcript is."""
    parts, length = [], 0
    async for part in answer.content.iter_any():
        parts.append(part)
        length += len(part)
        if length > ANSWER_BYTES:
            answer.close()
            raise _no_transcript()
    return b"".join(parts)


def _no_transcript() -> NotHeard:
    return NotHeard(
        "What stands at CC_TRANSCRIBE_URL answers with something that is no transcript."
        " Nothing was started. Check the address."
    )


def _refusal(status: int, body: bytes) -> NotHeard:
    log.warning("transcription.refused", status=status, answer=body[:500].decode(errors="replace"))
    match status:
        case 401 | 403:
            return NotHeard(
                "The transcription server refuses our key (CC_TRANSCRIBE_KEY). Nothing was started."
            )
        case 404 | 405:
            return NotHeard(
                "There is no transcription at CC_TRANSCRIBE_URL, or no such model"
                " (CC_TRANSCRIBE_MODEL). Nothing was started."
            )
        case 413:
            return NotHeard(
                "This recording is too long for the transcription server."
                " Nothing was started. Send it in parts."
            )
        case 429:
            return NotHeard(
                "The transcription server has too much to do. Nothing was started. Send it again in a minute."
            )
        case _ if status >= 500:
            return NotHeard("The transcription server failed. Nothing was started. Send it again later.")
        case _:
            return NotHeard(
                "The transcription server does not take this recording."
                " Nothing was started. The log says why."
            )

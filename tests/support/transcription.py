"""Somebody who transcribes: a real HTTP server that answers as the test says."""

import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

VOICE = (
    b"OggS\0\2" + bytes(20) + b"\1\x13OpusHead\1\1" + bytes(20)
    # the last page: its place says how long all of it is, three seconds
    + b"OggS\0\4" + (3 * 48_000).to_bytes(8, "little") + bytes(12)
)  # fmt: skip
"""What a voice note looks like from outside."""
Answer = web.Response | Callable[[web.Request], Awaitable[web.StreamResponse]]


def heard(text: object) -> web.Response:
    return web.Response(text=json.dumps({"text": text}), content_type="application/json")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    path: str
    headers: Mapping[str, str]
    fields: Mapping[str, str]
    name: str
    body: bytes


@dataclass(slots=True)
class Transcription:
    """`answers` are given to the next requests, one each; then it hears `always`."""

    url: str = ""
    always: str = "Tidy up the tests."
    answers: deque[Answer] = field(default_factory=deque)
    asked: list[Asked] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        file = form["file"]
        assert isinstance(file, web.FileField)
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        self.asked.append(Asked(request.path, dict(request.headers), fields, file.filename, file.file.read()))
        file.file.close()
        given = self.answers.popleft() if self.answers else heard(self.always)
        return given if isinstance(given, web.Response) else await given(request)


@asynccontextmanager
async def transcription_server() -> AsyncIterator[Transcription]:
    server = Transcription()
    app = web.Application(client_max_size=64 * 1024**2)
    app.router.add_post("/v1/audio/transcriptions", server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield server
    finally:
        await runner.cleanup()

"""Server-Sent Events: writing a stream to one reader, for as long as it takes it and may have it."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import aclosing

import structlog
from aiohttp import web

from core.errors import InvalidInput
from core.schemas.filters import WHOLE_NUMBER
from core.usecases.streaming import Lagging
from webapi.answers import stamped
from webapi.held import Hold
from webapi.keys import CALLER, HELD, REQUEST_ID
from webapi.queries import MAX_ID

log = structlog.get_logger()

HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is still there."""
WRITE_SECONDS = 15.0
"""How long a reader may take nothing of what it is sent."""
RETRY_MS = 2000
"""When a browser comes back after its stream has ended."""
STILL_THERE = b": still here\n\n"
USER_TIMEOUT: int | None = getattr(socket, "TCP_USER_TIMEOUT", None)
USER_TIMEOUT_MS = 60_000
"""After which the kernel gives up a reader that has vanished without a word (Linux)."""


def last_event_id(request: web.Request, after: int | None) -> int | None:
    """The event after which the reader wants to go on: a browser that comes back says so in a header,
    and repeats the address that it was given at first. Raises InvalidInput."""
    text = request.headers.get("Last-Event-ID", "").strip()
    if not text:
        return after
    if WHOLE_NUMBER.fullmatch(text) is None or int(text) > MAX_ID:
        raise InvalidInput.of("Last-Event-ID", "must be the id of an event.")
    return int(text)


async def stream(
    request: web.Request, chunks: AsyncGenerator[bytes], *, start: int | None = None
) -> web.StreamResponse:
    """Write what `chunks` has until it ends, or the reader goes, is too slow, or may not read any more.

    `start` is where a reader begins that named no place: it needs one to come back to, also when
    nothing has happened meanwhile.
    """
    response = web.StreamResponse()
    response.content_type = "text/event-stream"
    response.charset = "utf-8"
    response.headers["X-Accel-Buffering"] = "no"
    stamped(response, request[REQUEST_ID])
    if request.method == "HEAD":
        await chunks.aclose()
        return response
    async with request.app[HELD].holding(request, request[CALLER]) as hold:
        _forget_the_vanished(request)
        await response.prepare(request)
        place = f"id: {start}\n" if start is not None else ""
        writer = _Writer(response, hold)
        try:
            async with aclosing(chunks):
                await writer.write(f"retry: {RETRY_MS}\n{place}\n".encode())
                await writer.pump(chunks)
            if not hold.gone:
                await response.write_eof()
        except ConnectionError:
            pass  # the reader has gone
        except (Lagging, TimeoutError):
            log.info("stream.cut", reason="the reader is too slow")
            hold.abort()
        except Exception:  # the end of a stream: its answer has begun, so there can be no other
            log.exception("stream.broken")
            hold.abort()
    return response


class _Writer:
    def __init__(self, response: web.StreamResponse, hold: Hold) -> None:
        self._response = response
        self._hold = hold

    async def pump(self, chunks: AsyncGenerator[bytes]) -> None:
        now = asyncio.get_running_loop().time
        looked = now()
        async for chunk in chunks:
            if self._hold.over:
                return
            if now() - looked >= HEARTBEAT:
                looked = now()
                await self.write(chunk or STILL_THERE)
            elif chunk:
                await self.write(chunk)

    async def write(self, data: bytes) -> None:
        self._hold.writing = True
        try:
            async with asyncio.timeout(WRITE_SECONDS):
                await self._response.write(data)
        finally:
            self._hold.writing = False


def _forget_the_vanished(request: web.Request) -> None:
    connection = request.transport.get_extra_info("socket") if request.transport else None
    if USER_TIMEOUT is not None and connection is not None and connection.family != socket.AF_UNIX:
        connection.setsockopt(socket.IPPROTO_TCP, USER_TIMEOUT, USER_TIMEOUT_MS)

"""WebSocket as the client of an app-server, over any stream of bytes: one JSON object per text message.

Sans-IO (wsproto): the stream may be a socket, or the pipes of a child (`codex app-server proxy`).
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from wsproto import ConnectionType, WSConnection
from wsproto.connection import ConnectionState
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Event,
    Ping,
    RejectConnection,
    RejectData,
    Request,
    TextMessage,
)
from wsproto.utilities import LocalProtocolError, RemoteProtocolError

from core.errors import RunnerUnavailable
from core.phrases import ours

LARGEST = 256 * 1024 * 1024
"""Bytes of one message: more is no answer of Codex, and would only fill the memory."""
FRAGMENT = 1024 * 1024
"""Bytes of one frame that we send: Codex 0.169 takes no more than 16 MiB in one."""
HANDSHAKE_SECONDS = 10.0
CLOSE_SECONDS = 1.0
_REASON_SHOWN = 300


class ByteStream(Protocol):
    """Both directions of a connection."""

    async def read(self) -> bytes:
        """What has come; empty at the end. Raises OSError where the connection breaks."""
        ...

    async def write(self, data: bytes) -> None:
        """Raises OSError where nobody reads any more."""
        ...

    async def why_ended(self) -> str:
        """After the end: what happened, for a human."""
        ...


class Refused(RunnerUnavailable):
    """The other side wants no WebSocket."""

    def __init__(self, code: int, reason: str) -> None:
        self.code = code
        """The status of its HTTP answer."""
        if reason := reason.rstrip():
            super().__init__(f"It refused the connection: HTTP {code} {reason}.")
        else:
            super().__init__(f"It refused the connection: HTTP {code}.")


class WebSocket:
    """Implements `transports.Transport`; made by `open_websocket`."""

    def __init__(self, stream: ByteStream, *, pid: int | None = None) -> None:
        self.pid = pid
        self._stream = stream
        self._protocol = WSConnection(ConnectionType.CLIENT)
        self._ended: str | None = None

    async def shake_hands(self, host: str, headers: Sequence[tuple[bytes, bytes]]) -> None:
        """Ask for the upgrade, and wait for the answer; raises Refused, or another RunnerUnavailable."""
        request = Request(host=host, target="/", extra_headers=list(headers))
        try:
            async with asyncio.timeout(HANDSHAKE_SECONDS):
                await self._stream.write(self._protocol.send(request))
                await self._accepted()
        except TimeoutError:
            raise RunnerUnavailable(f"It said nothing for {HANDSHAKE_SECONDS:g} s.") from None
        except RemoteProtocolError:
            raise RunnerUnavailable("What answers there is no app-server.") from None

    async def _accepted(self) -> None:
        refused, reason = 0, b""
        while True:
            # One event at a time: what comes right behind the handshake is left for `messages`.
            event = await self._handshake_event()
            match event:
                case AcceptConnection():
                    return
                case RejectConnection(status_code=code, has_body=has_body):
                    refused = code
                    if not has_body:
                        raise Refused(code, "")
                case RejectData(data=data, body_finished=finished):
                    reason = (reason + data)[:_REASON_SHOWN]
                    if finished:
                        raise Refused(refused, reason.decode(errors="replace"))

    async def _handshake_event(self) -> Event:
        while (event := next(self._protocol.events(), None)) is None:
            data = await self._stream.read()
            if not data:
                raise ConnectionResetError(ours(f"It ended at once: {ours(await self._stream.why_ended())}"))
            self._protocol.receive_data(data)
        return event

    async def messages(self) -> AsyncIterator[bytes]:
        """What the other side says, message by message, until it ends or breaks."""
        parts: list[bytes] = []
        size = 0
        async for event in self._events():
            match event:
                case TextMessage(data=text, message_finished=finished):
                    parts.append(text.encode())
                    size += len(parts[-1])
                    if size > LARGEST:
                        await self._give_up(1009, ours(f"it sent a message of more than {LARGEST >> 20} MiB"))
                    elif finished:
                        yield b"".join(parts)
                        parts, size = [], 0
                case BytesMessage():
                    await self._give_up(1003, ours("it sent bytes that are no text"))
                case Ping():
                    await self._reply(event.response())
                case CloseConnection():
                    await self._closed(event)

    async def _events(self) -> AsyncIterator[Event]:
        while self._ended is None:
            try:
                # One by one: whoever takes them may let others have their turn in between.
                event = next(self._protocol.events(), None)
            except RemoteProtocolError as error:
                await self._give_up(1002, ours(f"it broke the rules of WebSocket: {error}"))
                return
            if event is None:
                await self._receive()
            else:
                yield event

    async def _receive(self) -> None:
        if self._ended is not None:
            return
        try:
            data = await self._stream.read()
        except OSError as error:
            self._ended = ours(f"the connection broke: {error.strerror or error}")
            return
        if data:
            self._protocol.receive_data(data)
        else:
            self._ended = await self._stream.why_ended()

    async def _closed(self, event: CloseConnection) -> None:
        if self._protocol.state is ConnectionState.OPEN:
            # What could not be read comes as a close that nobody has sent.
            await self._give_up(event.code, ours(f"it broke the rules of WebSocket: {event.reason}"))
            return
        if event.reason:
            self._ended = ours(f"it closed the connection ({event.code}: {event.reason})")
        else:
            self._ended = ours(f"it closed the connection ({event.code})")
        if self._protocol.state is ConnectionState.REMOTE_CLOSING:
            await self._reply(event.response())

    async def _give_up(self, code: int, why: str) -> None:
        self._ended = why
        await self._reply(CloseConnection(code=code))

    async def _reply(self, event: Event) -> None:
        try:
            await self._stream.write(self._protocol.send(event))
        except (OSError, LocalProtocolError) as error:
            self._ended = self._ended or ours(f"the connection broke: {error}")

    async def send(self, message: bytes) -> None:
        """Say one message, in pieces where it is long; raises OSError when the connection is gone."""
        if self._protocol.state is not ConnectionState.OPEN:
            raise ConnectionResetError(ours("the connection is closed"))
        # Cut between characters: a frame of text is text by itself for wsproto.
        text = message.decode()
        for start in range(0, max(1, len(text)), FRAGMENT):
            piece = text[start : start + FRAGMENT]
            last = start + FRAGMENT >= len(text)
            await self._stream.write(self._protocol.send(TextMessage(data=piece, message_finished=last)))

    async def ping_for_ever(self, every: float) -> None:
        """Every so many seconds, until the connection has ended: only who writes hears that nobody reads."""
        while self._ended is None and self._protocol.state is ConnectionState.OPEN:
            await self._reply(Ping())
            await asyncio.sleep(every)

    async def why_ended(self) -> str:
        return self._ended or ours("it was closed by this program")

    async def close(self) -> None:
        """Say that we go; whether that is heard makes no difference."""
        if self._protocol.state is ConnectionState.OPEN:
            try:
                async with asyncio.timeout(CLOSE_SECONDS):
                    await self._reply(CloseConnection(code=1000))
            except TimeoutError:
                return

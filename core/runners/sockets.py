"""An app-server that listens somewhere: `codex app-server --listen unix://PATH` or `ws://HOST:PORT`.

Whoever started it keeps it: it lives on without us.
"""

import asyncio
import socket
import ssl
import struct
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from core.errors import RunnerUnavailable
from core.machinery.procfs import holder
from core.phrases import ours
from core.runners.transports import Transport
from core.runners.websocket import Refused, WebSocket

_CHUNK = 1024 * 1024
_CONNECT_SECONDS = 10.0
_CLOSES = 5.0
"""Seconds in which what was said last may still be taken."""
_KEPT_ALIVE = (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))
"""A host that is gone is noticed within a minute, also where nothing is said."""
SOCKETS_ARE_FILES = hasattr(socket, "AF_UNIX")


class SocketStream:
    """Implements `websocket.ByteStream` over asyncio's streams."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def read(self) -> bytes:
        return await self._reader.read(_CHUNK)

    async def write(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def why_ended(self) -> str:
        return ours("it went away")


class UnixSocket:
    """`unix:PATH`."""

    shared = True
    last_words: Sequence[str] = ()

    def __init__(self, path: Path, *, name: str = "unix") -> None:
        self._path = path
        self.name = name
        self.command = f"unix:{path}"

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        async with open_unix(self._path) as transport:
            yield transport


@asynccontextmanager
async def open_unix(path: Path) -> AsyncIterator[Transport]:
    """A connection to the app-server behind a control socket; raises RunnerUnavailable."""
    # Codex puts a link where the path would be too long for a socket.
    real = await asyncio.to_thread(path.resolve)
    try:
        async with asyncio.timeout(_CONNECT_SECONDS):
            reader, writer = await asyncio.open_unix_connection(str(real), limit=_CHUNK)
    except (OSError, TimeoutError) as error:
        raise RunnerUnavailable(_no_socket(path, error)) from error
    pid = peer_of(writer.get_extra_info("socket"))
    async with _websocket(reader, writer, "localhost", (), str(path), pid) as transport:
        yield transport


def peer_of(found: socket.socket) -> int | None:
    """The process that listens on the other side of a Unix socket, where the system tells."""
    if sys.platform != "linux":
        return None
    with suppress(OSError):
        known = found.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        pid: int = struct.unpack("3i", known)[0]
        return pid or None
    return None


async def listens(path: Path) -> bool:
    """Whether somebody listens at a Unix socket."""
    return await _knock(path) is not None


async def listener_at(path: Path) -> int | None:
    """The process that listens at a Unix socket, where there is one and the system tells."""
    return await _knock(path) or None


async def _knock(path: Path) -> int | None:
    with suppress(OSError):
        _, writer = await asyncio.open_unix_connection(str(await asyncio.to_thread(path.resolve)))
        pid = peer_of(writer.get_extra_info("socket"))
        writer.close()
        return pid or 0
    return None


def _no_socket(path: Path, error: Exception) -> str:
    match error:
        case FileNotFoundError() | ConnectionRefusedError():
            return (
                f"No app-server listens at {path}: there is no control socket. Start one with "
                f"'codex app-server --listen unix://{path}', or set CC_CODEX_TRANSPORT=daemon."
            )
        case PermissionError():
            return f"The control socket {path} may not be opened. It belongs to another user."
        case TimeoutError():
            return f"The app-server at {path} did not take the connection. Restart it."
        case _:
            return f"The control socket {path} could not be opened: {error}."


class TcpSocket:
    """`ws://HOST:PORT`, or `wss://` where something before it speaks TLS; with a capability token."""

    shared = True
    name = "ws"
    last_words: Sequence[str] = ()

    def __init__(self, url: str, token_file: Path | None) -> None:
        parts = urlsplit(url)
        self._secure = parts.scheme == "wss"
        self._host = parts.hostname or ""
        self._port = parts.port or (443 if self._secure else 80)
        self._named = parts.netloc
        self._token_file = token_file
        self.command = url

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        headers = (
            [(b"authorization", b"Bearer " + await asyncio.to_thread(self._token))]
            if self._token_file
            else []
        )
        tls = ssl.create_default_context() if self._secure else None
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                reader, writer = await asyncio.open_connection(self._host, self._port, ssl=tls, limit=_CHUNK)
        except (OSError, TimeoutError) as error:
            raise RunnerUnavailable(
                f"No app-server answers at {self.command}: {ours(_reason(error))}. Start one with "
                f"'codex app-server --listen {self.command}', or check CC_CODEX_TRANSPORT."
            ) from error
        _keep_alive(writer.get_extra_info("socket"))
        try:
            async with _websocket(reader, writer, self._named, headers, self.command, None) as transport:
                transport.pid = await asyncio.to_thread(_holder_of, writer)
                yield transport
        except Refused as refused:
            if refused.code not in (401, 403):
                raise
            raise RunnerUnavailable(self._refused_token(refused)) from refused

    def _token(self) -> bytes:
        assert self._token_file is not None  # noqa: S101 - asked only where there is one
        try:
            token = self._token_file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise RunnerUnavailable(f"CC_CODEX_TOKEN_FILE cannot be read: {ours(_reason(error))}.") from error
        if not token or not token.isascii() or not token.isprintable():
            raise RunnerUnavailable(f"CC_CODEX_TOKEN_FILE: {self._token_file} holds no token.")
        return token.encode()

    def _refused_token(self, refused: Refused) -> str:
        if self._token_file is None:
            return f"{self.command} asks for a token. Name the file that holds it in CC_CODEX_TOKEN_FILE."
        return (
            f"{self.command} refused the token of {self._token_file} (HTTP {refused.code}). It must hold the "
            "same as the file with which the app-server was started (--ws-token-file)."
        )


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return ours(f"nothing for {_CONNECT_SECONDS:g} s")
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


def _holder_of(writer: asyncio.StreamWriter) -> int | None:
    """The process on the other side, where that is this machine."""
    ours, theirs = writer.get_extra_info("sockname"), writer.get_extra_info("peername")
    return holder(theirs[1], ours[1]) if ours[0] == theirs[0] else None


def _keep_alive(found: socket.socket) -> None:
    with suppress(OSError):
        found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEPT_ALIVE:
            if hasattr(socket, option):
                found.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)


@asynccontextmanager
async def _websocket(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    host: str,
    headers: Sequence[tuple[bytes, bytes]],
    where: str,
    pid: int | None,
) -> AsyncIterator[WebSocket]:
    connection = WebSocket(SocketStream(reader, writer), pid=pid)
    try:
        try:
            await connection.shake_hands(host, headers)
        except Refused:
            raise
        except (RunnerUnavailable, OSError) as error:
            raise RunnerUnavailable(f"At {where} no app-server answers: {ours(_reason(error))}") from error
        yield connection
        await connection.close()
    finally:
        writer.close()
        with suppress(OSError):
            try:
                async with asyncio.timeout(_CLOSES):
                    await writer.wait_closed()
            except TimeoutError:  # who reads nothing would be waited for until they do
                writer.transport.abort()

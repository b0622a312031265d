"""WebSocket to an app-server, against a real server that does as the test says."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import WSMsgType, web

from core.errors import RunnerUnavailable
from core.runners.sockets import TcpSocket, UnixSocket, listener_at
from core.runners.transports import Transport
from tests.core.runners.reading import soon
from tests.support.listening import TOKEN

MEBIBYTE = 1024 * 1024
Play = Callable[[web.WebSocketResponse], Awaitable[None]]


@asynccontextmanager
async def playing(folder: Path, play: Play) -> AsyncIterator[Transport]:
    """A connection to a server that plays so over a Unix socket."""

    async def answer(request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(max_msg_size=0, autoping=False)
        await socket.prepare(request)
        await play(socket)
        return socket

    app = web.Application()
    app.router.add_get("/", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.UnixSite(runner, str(folder / "s")).start()
    try:
        async with UnixSocket(folder / "s")() as transport:
            yield transport
    finally:
        await runner.cleanup()


async def heard(transport: Transport) -> list[bytes]:
    return [message async for message in transport.messages()]


async def test_messages_of_many_mebibytes_pass_both_ways(tmp_path: Path) -> None:
    async def echo(socket: web.WebSocketResponse) -> None:
        await socket.send_str((await socket.receive()).data)

    # Characters of several bytes, so that frames end in the middle of them.
    message = "x" + "ä" * (12 * MEBIBYTE)
    async with playing(tmp_path, echo) as transport:
        await soon(transport.send(message.encode()))
        assert await soon(heard(transport)) == [message.encode()]


async def test_messages_in_fragments_come_as_one(tmp_path: Path) -> None:
    async def in_fragments(socket: web.WebSocketResponse) -> None:
        writer = socket._writer
        assert writer is not None
        for number, part in enumerate((b'{"a"', b": ", b"1}")):
            first, last = number == 0, number == 2
            head = bytes([(0x80 if last else 0) | (1 if first else 0), len(part)])
            writer.transport.write(head + part)

    async with playing(tmp_path, in_fragments) as transport:
        assert await soon(heard(transport)) == [b'{"a": 1}']


async def test_a_ping_is_answered(tmp_path: Path) -> None:
    answers: list[tuple[WSMsgType, bytes]] = []

    async def ping(socket: web.WebSocketResponse) -> None:
        await socket.ping(b"there?")
        answer = await socket.receive()
        answers.append((answer.type, answer.data))

    async with playing(tmp_path, ping) as transport:
        assert await soon(heard(transport)) == []
    assert answers == [(WSMsgType.PONG, b"there?")]


async def test_a_close_is_noticed_and_says_why(tmp_path: Path) -> None:
    async def close(socket: web.WebSocketResponse) -> None:
        await socket.send_str("{}")
        await socket.close(code=1001, message=b"going away")

    async with playing(tmp_path, close) as transport:
        assert await soon(heard(transport)) == [b"{}"]
        assert await transport.why_ended() == "it closed the connection (1001: going away)"
        with pytest.raises(OSError, match="closed"):
            await transport.send(b"{}")


async def test_an_end_without_a_close_is_noticed(tmp_path: Path) -> None:
    async def break_off(socket: web.WebSocketResponse) -> None:
        writer = socket._writer
        assert writer is not None
        writer.transport.abort()

    async with playing(tmp_path, break_off) as transport:
        assert await soon(heard(transport)) == []
        assert await transport.why_ended()


@pytest.mark.parametrize("frame", [b"\x82\x01x", b"\xf1\x01x", b"\x81\x02\xff\xfe", b"\x83\x00"])
async def test_what_is_no_text_ends_the_connection(tmp_path: Path, frame: bytes) -> None:
    async def send_rubbish(socket: web.WebSocketResponse) -> None:
        writer = socket._writer
        assert writer is not None
        writer.transport.write(frame)
        await socket.receive()

    async with playing(tmp_path, send_rubbish) as transport:
        assert await soon(heard(transport)) == []
        assert "text" in await transport.why_ended() or "rules" in await transport.why_ended()


async def test_who_listens_is_known_by_the_socket(tmp_path: Path) -> None:
    async def wait(socket: web.WebSocketResponse) -> None:
        await socket.receive()

    async with playing(tmp_path, wait) as transport:
        assert transport.pid == os.getpid()
        assert await listener_at(tmp_path / "s") == os.getpid()
    assert await listener_at(tmp_path / "s") is None


# What cannot be connected to


async def complaint(connect: UnixSocket | TcpSocket) -> str:
    with pytest.raises(RunnerUnavailable) as caught:
        async with connect():
            raise AssertionError("it is connected")
    return caught.value.message


async def test_without_a_control_socket_it_says_how_to_get_one(tmp_path: Path) -> None:
    said = await complaint(UnixSocket(tmp_path / "none"))
    assert "there is no control socket" in said
    assert f"codex app-server --listen unix://{tmp_path / 'none'}" in said


async def test_what_speaks_something_else_is_no_app_server(tmp_path: Path) -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example.org ESMTP\r\n")
        writer.close()

    async with await asyncio.start_unix_server(greet, tmp_path / "s"):
        assert "no app-server" in await complaint(UnixSocket(tmp_path / "s"))


async def test_a_token_that_is_refused(tmp_path: Path) -> None:
    async def refuse(_: web.Request) -> web.Response:
        return web.Response(status=401, text="invalid websocket bearer token")

    app = web.Application()
    app.router.add_get("/", refuse)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"ws://127.0.0.1:{runner.addresses[0][1]}"
    token_file = tmp_path / "token"
    try:
        assert "Name the file that holds it in CC_CODEX_TOKEN_FILE" in await complaint(TcpSocket(url, None))
        assert "cannot be read" in await complaint(TcpSocket(url, token_file))
        token_file.write_text("\n")
        assert "holds no token" in await complaint(TcpSocket(url, token_file))
        token_file.write_text(TOKEN)
        said = await complaint(TcpSocket(url, token_file))
        assert f"refused the token of {token_file}" in said
        assert TOKEN not in said
    finally:
        await runner.cleanup()
    assert "No app-server answers at ws://" in await complaint(TcpSocket(url, None))

"""The least that could answer: a handler that hands the words to Codex and says what comes back.

Nothing is stored, shown, asked or survived. It is what our own bot is measured against.
Run as `python -m tests.benchmarks.bare_bot API_BASE TOKEN CWD CODEX…` or `… CWD unix:PATH`, where an
app-server listens; a message that begins with `new` gets a thread of its own, any other goes on in the
last one.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiohttp import ClientSession, ClientWebSocketResponse, UnixConnector

JSON = dict[str, Any]
SANDBOX = {"type": "workspaceWrite", "excludeSlashTmp": True, "excludeTmpdirEnvVar": True}
"""What the agent may do, the same as of ours: that is work of Codex's, which both have to wait for."""


class Way(Protocol):
    async def send(self, message: JSON) -> None: ...

    async def receive(self) -> JSON: ...


class Lines:
    """Over the stdio of `codex app-server`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def send(self, message: JSON) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message).encode() + b"\n")

    async def receive(self) -> JSON:
        assert self._process.stdout is not None
        return dict(json.loads(await self._process.stdout.readline()))


class Socket:
    """Over WebSocket."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket

    async def send(self, message: JSON) -> None:
        await self._socket.send_json(message)

    async def receive(self) -> JSON:
        return dict(await self._socket.receive_json())


class BareCodex:
    """One turn at a time."""

    def __init__(self, way: Way, cwd: str) -> None:
        self._way = way
        self._cwd = cwd
        self._ids = 0
        self._thread = ""

    async def call(self, method: str, params: JSON) -> JSON:
        self._ids += 1
        await self._way.send({"id": self._ids, "method": method, "params": params})
        while True:
            message = await self._way.receive()
            if message.get("id") == self._ids and "method" not in message:
                return dict(message["result"])

    async def begin(self) -> None:
        info = {"name": "bare", "title": "Bare bot", "version": "0"}
        await self.call("initialize", {"clientInfo": info, "capabilities": {"experimentalApi": True}})
        await self._way.send({"method": "initialized"})

    async def turn(self, text: str, *, new: bool) -> str:
        wanted: JSON = {}
        if new or not self._thread:
            common = {"cwd": self._cwd, "approvalPolicy": "on-request"}
            started = await self.call("thread/start", {**common, "sandbox": "workspace-write"})
            self._thread = started["thread"]["id"]
            wanted = {**common, "sandboxPolicy": SANDBOX}
        words = [{"type": "text", "text": text}]
        await self.call("turn/start", {"threadId": self._thread, "input": words, **wanted})
        answer = ""
        while True:
            message = await self._way.receive()
            item = message.get("params", {}).get("item", {})
            if message.get("method") == "item/completed" and item.get("type") == "agentMessage":
                answer = item["text"]
            if message.get("method") == "turn/completed":
                return answer


@asynccontextmanager
async def way_to(codex: Sequence[str]) -> AsyncIterator[Way]:
    if codex[0].startswith("unix:"):
        connector = UnixConnector(codex[0].removeprefix("unix:"))
        async with (
            ClientSession(connector=connector) as session,
            session.ws_connect("http://localhost/", max_msg_size=0) as socket,
        ):
            yield Socket(socket)
        return
    process = await asyncio.create_subprocess_exec(
        *codex,
        "app-server",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=64 * 1024 * 1024,
    )
    try:
        yield Lines(process)
    finally:
        process.terminate()
        await process.wait()


async def main(base: str, token: str, cwd: str, codex: Sequence[str]) -> None:
    async with way_to(codex) as way:
        bare = BareCodex(way, cwd)
        await bare.begin()
        bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base)))
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def answer(message: Message) -> None:
            text = message.text or ""
            await bot.send_message(message.chat.id, await bare.turn(text, new=text.startswith("new")))

        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]))

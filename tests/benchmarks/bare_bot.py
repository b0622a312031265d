"""The least that could answer: a handler that hands the words to Codex and says what comes back.

Nothing is stored, shown, asked or survived. It is what our own bot is measured against.
Run as `python -m tests.benchmarks.bare_bot API_BASE TOKEN CWD CODEX…`; a message that begins with
`new` gets a thread of its own, any other goes on in the last one.
"""

import asyncio
import json
import sys
from collections.abc import Sequence
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

JSON = dict[str, Any]


class BareCodex:
    """JSON lines over the stdio of `codex app-server`, one turn at a time."""

    def __init__(self, process: asyncio.subprocess.Process, cwd: str) -> None:
        self._process = process
        self._cwd = cwd
        self._ids = 0
        self._thread = ""

    async def call(self, method: str, params: JSON) -> JSON:
        self._ids += 1
        self._send({"id": self._ids, "method": method, "params": params})
        while True:
            message = await self._receive()
            if message.get("id") == self._ids and "method" not in message:
                return dict(message["result"])

    async def begin(self) -> None:
        info = {"name": "bare", "title": "Bare bot", "version": "0"}
        await self.call("initialize", {"clientInfo": info, "capabilities": {"experimentalApi": True}})
        self._send({"method": "initialized"})

    async def turn(self, text: str, *, new: bool) -> str:
        if new or not self._thread:
            started = await self.call(
                "thread/start", {"cwd": self._cwd, "approvalPolicy": "on-request", "sandbox": "read-only"}
            )
            self._thread = started["thread"]["id"]
        await self.call("turn/start", {"threadId": self._thread, "input": [{"type": "text", "text": text}]})
        answer = ""
        while True:
            message = await self._receive()
            item = message.get("params", {}).get("item", {})
            if message.get("method") == "item/completed" and item.get("type") == "agentMessage":
                answer = item["text"]
            if message.get("method") == "turn/completed":
                return answer

    def _send(self, message: JSON) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(message).encode() + b"\n")

    async def _receive(self) -> JSON:
        assert self._process.stdout is not None
        return dict(json.loads(await self._process.stdout.readline()))


async def main(base: str, token: str, cwd: str, codex: Sequence[str]) -> None:
    process = await asyncio.create_subprocess_exec(
        *codex,
        "app-server",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=64 * 1024 * 1024,
    )
    bare = BareCodex(process, cwd)
    await bare.begin()
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Message) -> None:
        text = message.text or ""
        await bot.send_message(message.chat.id, await bare.turn(text, new=text.startswith("new")))

    try:
        await dispatcher.start_polling(bot)
    finally:
        process.terminate()
        await process.wait()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]))

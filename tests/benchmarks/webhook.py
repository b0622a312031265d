"""Updates that Telegram sends: how many are taken beside a bare webhook, and what a flood of strangers costs
an owner who presses a button meanwhile."""

import asyncio
import json
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession

from bot.localchat import FIRST_USER_ID as YOU
from bot.toasts import MEANWHILE
from tests.benchmarks.bare_webhook import PATH
from tests.benchmarks.chat import program
from tests.support.chat import ChatRefused, LocalChat, run_localchat
from tests.support.codex import codex_env, git_repository

UPDATES, ROUNDS = 1_500, 8
GROUP = {"id": -1_000_000_000_001, "type": "supergroup", "title": "Team"}
CONNECTIONS = 10
"""As many as we let Telegram open."""
STRANGERS = 10_000
CALM_PRESSES = 20
PRESS_PAUSE = 0.1
TOO_LONG = 60.0
"""Seconds, for a press of which nobody knows how long it took."""
SECRET = "a-secret-of-the-benchmark"


@dataclass(slots=True)
class Posting:
    """Somebody who posts updates to one program, as Telegram would, at little cost to the machine."""

    port: int
    numbers: "count[int]" = field(default_factory=lambda: count(1_000_000_000))

    def request(self, update: dict[str, Any]) -> bytes:
        body = json.dumps({"update_id": next(self.numbers), **update}).encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    async def post(self, updates: list[dict[str, Any]]) -> float:
        """Seconds until all of them were taken."""
        requests = iter([self.request(update) for update in updates])
        began = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            for _ in range(CONNECTIONS):
                group.create_task(self._post_all(requests))
        return time.perf_counter() - began

    async def _post_all(self, requests: Any) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        for request in requests:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            length = next(
                int(line.split(b":")[1])
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length")
            )
            await reader.readexactly(length)
        writer.close()


async def measure() -> dict[str, float]:
    """`webhook.*`: updates a second, × those of the bare webhook; seconds that a flood adds to a press."""
    with tempfile.TemporaryDirectory() as name:
        async with AsyncExitStack() as stack:
            telegram = await stack.enter_async_context(run_localchat(Path(name)))
            ours, bare = Posting(_free_port()), Posting(_free_port())
            await stack.enter_async_context(_ours(Path(name), telegram, ours.port))
            await stack.enter_async_context(_bare(Path(name), telegram, bare.port))
            ratio = await _throughput(ours, bare)
            delay = await _flood(telegram, ours, Path(name))
    return {"webhook.throughput": ratio, "webhook.flooded_press_s": delay}


async def _throughput(ours: Posting, bare: Posting) -> float:
    """Of what people say to each other in a group: taken, stored, and put aside."""
    rates: dict[int, list[float]] = {ours.port: [], bare.port: []}
    for _ in range(ROUNDS):
        for posting in (ours, bare):
            talk = [{"message": _message(YOU, number) | {"chat": GROUP}} for number in range(UPDATES)]
            rates[posting.port].append(UPDATES / await posting.post(talk))
            await asyncio.sleep(2)
    return statistics.median(rates[ours.port]) / statistics.median(rates[bare.port])


async def _flood(telegram: LocalChat, ours: Posting, folder: Path) -> float:
    client = telegram.client
    repository = await asyncio.to_thread(git_repository, folder / "shop")
    await client.send(YOU, YOU, str(repository))
    card = await client.wait_for_text("added", chat=YOU)
    calm = [await _press(telegram, card.id) for _ in range(CALM_PRESSES)]
    strangers = [
        {"message": _message(2_000_000 + number, number, text="/start let me in")}
        for number in range(STRANGERS)
    ]
    during = []
    async with asyncio.TaskGroup() as group:
        flooding = group.create_task(ours.post(strangers))
        while not flooding.done():
            during.append(await _press(telegram, card.id))
            await asyncio.sleep(PRESS_PAUSE)
    said = [seen.text for seen in await client.messages(YOU) if seen.from_bot]
    assert not any("let me in" in text for text in said)
    return max(during) - statistics.median(calm)


async def _press(telegram: LocalChat, message_id: int) -> float:
    """Seconds until something was done and the press was answered with it. An answer that stands for one
    that takes long is none."""
    began = time.perf_counter()
    while True:
        (card,) = [seen for seen in await telegram.client.messages(YOU) if seen.id == message_id]
        label = next(label for label in card.buttons if "network" in label)
        with suppress(ChatRefused):  # what the last press has changed is shown by now
            answer = await telegram.client.press(YOU, YOU, message_id, label)
            done = answer.answered and answer.text != MEANWHILE
            return time.perf_counter() - began if done else TOO_LONG


def _message(user: int, number: int, *, text: str = "Nothing of interest") -> dict[str, Any]:
    person = {"id": user, "is_bot": False, "first_name": "Somebody"}
    chat = {"id": user, "type": "private", "first_name": "Somebody"}
    return {"message_id": number + 1, "date": 1, "from": person, "chat": chat, "text": text}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@asynccontextmanager
async def _ours(folder: Path, telegram: LocalChat, port: int) -> AsyncIterator[None]:
    env = codex_env(folder, "") | {
        "CC_DATA_DIR": str(folder / "data"),
        "CC_PORT": str(port),
        "CC_CODEX_RUNNER_MODE": "stub",
        "CC_TELEGRAM_BOT_TOKEN": telegram.token,
        "CC_TELEGRAM_API_BASE": telegram.api_base,
        "CC_TELEGRAM_ALLOWED_USERS": str(YOU),
        "CC_TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "CC_TELEGRAM_WEBHOOK_SECRET": SECRET,
    }
    async with program([sys.executable, "-m", "bot", "serve"], env):
        await telegram.client.send(YOU, YOU, "/start")
        await telegram.client.wait_for_text("Ready", chat=YOU, timeout=60)
        yield


@asynccontextmanager
async def _bare(folder: Path, telegram: LocalChat, port: int) -> AsyncIterator[None]:
    command = [sys.executable, "-m", "tests.benchmarks.bare_webhook", telegram.api_base, telegram.token]
    async with program([*command, str(port), SECRET], codex_env(folder, "")):
        await _until_it_listens(port)
        yield


async def _until_it_listens(port: int) -> None:
    async with asyncio.timeout(30), ClientSession() as http:
        while True:
            try:
                async with http.get(f"http://127.0.0.1:{port}/"):
                    return
            except ClientError:
                await asyncio.sleep(0.1)

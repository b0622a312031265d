"""From a message to its answer, with the real Codex: ours beside the bare bot, both in turns.

On `spawn` each has a Codex of its own; on `daemon` both are clients of the same one.
"""

import asyncio
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from bot.localchat import FIRST_USER_ID as YOU
from core.runners.daemon import control_socket
from tests.support.chat import LocalChat, Seen, run_localchat
from tests.support.codex import codex_command, codex_env, git_repository
from tests.support.listening import daemons_ended
from tests.support.responses import Exec, Model, responses_server
from tests.support.rest import Rest

ROUNDS = 15
PAUSE = 4.0
"""Seconds between rounds, a person's pace: faster, the chat's budget (one message a second) is measured."""
PATIENCE = 60.0


class TimedModel(Model):
    """Knows when it has sent its last byte."""

    last_byte = 0.0

    async def answer(self, http: web.Request) -> web.StreamResponse:
        response = await super().answer(http)
        await response.write_eof()
        self.last_byte = time.time()
        return response


@dataclass(slots=True)
class Times:
    """Seconds, one of each per round."""

    whole: list[float] = field(default_factory=list)
    """From the message to its accepted answer."""
    rest: list[float] = field(default_factory=list)
    """From the model's last byte to the accepted answer."""


@dataclass(slots=True)
class Contestant:
    chat: LocalChat
    model: TimedModel
    port: int
    """Of our REST API."""
    last: Seen | None = None

    async def say(self, text: str, times: Times, *, reply: bool) -> None:
        """One message, and the time until its answer was accepted by the Bot API."""
        reply_to = self.last.id if reply and self.last else None
        began = time.time()
        sent = await self.chat.client.send(YOU, YOU, text, reply_to=reply_to)
        marker = f"You said: {text}"
        self.last = await self.chat.client.wait_for_text(marker, chat=YOU, after=sent, timeout=PATIENCE)
        call = next(
            call
            for call in reversed(self.chat.faults.calls_of("sendMessage"))
            if marker in str(call.payload.get("text"))
        )
        times.whole.append(call.at - began)
        times.rest.append(call.at - self.model.last_byte)


async def measure() -> dict[str, float]:
    """`chat.*`, on a Codex of our own."""
    return await _measure("chat", _contestants)


async def measure_on_daemon() -> dict[str, float]:
    """`chat_on_daemon.*`: the same on Codex's own daemon, the default."""
    return await _measure("chat_on_daemon", _contestants_on_daemon)


async def _measure(
    name: str, contestants: Callable[[AsyncExitStack, Path], Awaitable[tuple[Contestant, Contestant]]]
) -> dict[str, float]:
    """Ratios of medians, and the milliseconds that we take longer after the model's last byte."""
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            ours, bare = await contestants(stack, Path(folder))
            continued = await _rounds(ours, bare, "go on", reply=True)
            new = await _rounds(ours, bare, "new", reply=False)
            busy = await _among_progress(ours, Path(folder))
    return {
        f"{name}.continued_turn": _median(continued[0].whole) / _median(continued[1].whole),
        f"{name}.new_task": _median(new[0].whole) / _median(new[1].whole),
        f"{name}.last_byte_among_progress_ms": 1000 * _median(busy.rest),
        f"{name}.last_byte_to_answer_ms": 1000 * (_median(continued[0].rest) - _median(continued[1].rest)),
    }


def _median(values: list[float]) -> float:
    return statistics.median(values)


async def _rounds(ours: Contestant, bare: Contestant, text: str, *, reply: bool) -> tuple[Times, Times]:
    both = (Times(), Times())
    for number in range(ROUNDS):
        for contestant, times in zip((ours, bare), both, strict=True):
            await contestant.say(f"{text} {number}", times, reply=reply)
        await asyncio.sleep(PAUSE)
    return both


async def _among_progress(ours: Contestant, folder: Path) -> Times:
    """The same in a chat that sees the progress of another session all the while."""
    repository = await asyncio.to_thread(git_repository, folder / "busy")
    ours.model.on("Be busy", [Exec(f"sleep 0.3; echo {number}") for number in range(1000)])
    times = Times()
    async with Rest(f"http://127.0.0.1:{ours.port}") as rest:
        known = await rest.post("repos", {"localPath": str(repository)})
        task = await rest.post("tasks", {"repositoryId": known["id"], "prompt": "Be busy"})
        session = await rest.post(f"tasks/{task['id']}/run")
        await ours.chat.client.wait_for_text("Be busy", chat=YOU, timeout=PATIENCE)
        for number in range(ROUNDS):
            await ours.say(f"meanwhile {number}", times, reply=True)
            await asyncio.sleep(PAUSE)
        edits = ours.chat.faults.calls_of("editMessageText")
        assert sum("Be busy" in str(call.payload) for call in edits) > ROUNDS, "there was no progress"
        await rest.call("POST", f"/api/sessions/{session['id']}/stop", {})
    return times


async def _contestants(stack: AsyncExitStack, folder: Path) -> tuple[Contestant, Contestant]:
    ours, bare = await _both_chats(stack, folder)
    repository = git_repository(folder / "shop")
    codex = codex_command()
    await _run_ours(stack, ours, codex_env(folder / "ours", ours.model.url), repository, "spawn")
    await _run_bare(stack, bare, codex_env(folder / "bare", bare.model.url), repository, codex)
    return ours, bare


async def _contestants_on_daemon(stack: AsyncExitStack, folder: Path) -> tuple[Contestant, Contestant]:
    ours, bare = await _both_chats(stack, folder)
    repository = git_repository(folder / "shop")
    env = codex_env(folder / "both", ours.model.url)
    await stack.enter_async_context(daemons_ended(env, folder))
    await _run_ours(stack, ours, env, repository, "daemon")
    await _run_bare(stack, bare, env, repository, [f"unix:{control_socket(env)}"])
    return ours, bare


async def _both_chats(stack: AsyncExitStack, folder: Path) -> tuple[Contestant, Contestant]:
    """Ours first. One model answers both."""
    model = TimedModel()
    await stack.enter_async_context(responses_server(model))
    chats = []
    for name in ("ours", "bare"):
        (folder / name).mkdir()
        chats.append(await stack.enter_async_context(run_localchat(folder / name)))
    ours, bare = (Contestant(chat, model, _free_port()) for chat in chats)
    return ours, bare


async def _run_ours(
    stack: AsyncExitStack, ours: Contestant, env: dict[str, str], repository: Path, transport: str
) -> None:
    settings = {
        "CC_DATA_DIR": f"{env['HOME']}/data",
        "CC_PORT": str(ours.port),
        "CC_TELEGRAM_BOT_TOKEN": ours.chat.token,
        "CC_TELEGRAM_API_BASE": ours.chat.api_base,
        "CC_TELEGRAM_ALLOWED_USERS": str(YOU),
        "CC_CODEX_COMMAND": " ".join(codex_command()),
        "CC_CODEX_RUNNER_MODE": "app-server",
        "CC_CODEX_TRANSPORT": transport,
    }
    await stack.enter_async_context(program([sys.executable, "-m", "bot", "serve"], env | settings))
    client = ours.chat.client
    await client.send(YOU, YOU, "/start")
    await client.wait_for_text("Ready", chat=YOU, timeout=PATIENCE)
    await client.send(YOU, YOU, str(repository))
    await client.wait_for_text("added", chat=YOU, timeout=PATIENCE)
    await ours.say("new warm up", Times(), reply=False)


async def _run_bare(
    stack: AsyncExitStack, bare: Contestant, env: dict[str, str], repository: Path, codex: list[str]
) -> None:
    """`codex` is the command, or where an app-server listens."""
    command = [sys.executable, "-m", "tests.benchmarks.bare_bot", bare.chat.api_base, bare.chat.token]
    await stack.enter_async_context(program([*command, str(repository), *codex], env))
    await bare.say("new warm up", Times(), reply=False)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@asynccontextmanager
async def program(command: list[str], env: dict[str, str]) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        *command,
        env=env | {"PYTHONPATH": str(Path.cwd())},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()

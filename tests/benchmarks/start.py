"""How long it takes to be there, and how much memory it takes to wait: beside the mere import of aiogram.

Times are parts of that import, which takes two seconds on one machine and seven on another. `/health`
counts from the start of the process to its first 200; the first update to the bot's answer to a message
that was waiting.
"""

import asyncio
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientError, ClientSession

from bot.localchat import FIRST_USER_ID as YOU
from tests.support.chat import run_localchat

ROUNDS = 5
IDLE_SECONDS = 3.0
IMPORT = "import aiogram, time; print('ready', flush=True); time.sleep(3600)"


async def measure() -> dict[str, float]:
    """What is above the import of aiogram: in parts of it, and in megabytes; medians of some rounds taken
    in turns."""
    health, update, memory = [], [], []
    for _ in range(ROUNDS):
        bare_seconds, bare_memory = await _import_only()
        ours = await _ours()
        health.append(ours[0] / bare_seconds - 1)
        update.append(ours[1] / bare_seconds - 1)
        memory.append(ours[2] - bare_memory)
    return {
        "start.health": statistics.median(health),
        "start.first_update": statistics.median(update),
        "idle.memory_mb": statistics.median(memory),
    }


async def _import_only() -> tuple[float, float]:
    began = time.perf_counter()
    async with _process([sys.executable, "-c", IMPORT], {"PATH": os.environ["PATH"]}) as process:
        await _line(process, "ready")
        return time.perf_counter() - began, _megabytes(process.pid)


async def _ours() -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with run_localchat(folder) as chat:
            env = {
                "PATH": os.environ["PATH"],
                "CC_DATA_DIR": str(folder / "data"),
                "CC_PORT": "0",
                "CC_CODEX_RUNNER_MODE": "stub",
                "CC_TELEGRAM_BOT_TOKEN": chat.token,
                "CC_TELEGRAM_API_BASE": chat.api_base,
                "CC_TELEGRAM_ALLOWED_USERS": str(YOU),
            }
            # A second start: the first one of a new folder makes its database.
            async with _process([sys.executable, "-m", "bot", "serve"], env) as process:
                await _line(process, "REST")
            sent = await chat.client.send(YOU, YOU, "/help")
            began = time.perf_counter()
            async with _process([sys.executable, "-m", "bot", "serve"], env) as process:
                address = await _line(process, "REST")
                health = await _healthy(address) - began
                await chat.client.wait_for_text("Write what you want", chat=YOU, after=sent, timeout=60)
                update = time.perf_counter() - began
                await asyncio.sleep(IDLE_SECONDS)
                return health, update, _megabytes(process.pid)


async def _healthy(line: str) -> float:
    address = re.search(r"http://[^/]+", line)
    assert address is not None, line
    async with ClientSession() as session:
        while True:
            try:
                async with session.get(f"{address[0]}/health") as response:
                    if response.status == 200:
                        return time.perf_counter()
            except ClientError:
                await asyncio.sleep(0.01)


async def _line(process: asyncio.subprocess.Process, part: str) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(60):
        async for line in process.stdout:
            if part in line.decode():
                return line.decode()
    raise AssertionError(f"the process ended before it said {part!r}")


def _megabytes(pid: int) -> float:
    """The resident memory of a process (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


@asynccontextmanager
async def _process(command: list[str], env: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        *command,
        env=env | {"PYTHONPATH": str(Path.cwd())},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        await process.wait()

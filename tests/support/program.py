"""The real program as a process, with the real Codex on a scripted model.

It lives in a folder of its own: data, home, Codex's home, log. It is started, killed and started again
at the same address, and whatever it leaves running is found by its folder.
"""

import asyncio
import os
import re
import shlex
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path

from tests.support import databases
from tests.support.chat import ChatClient
from tests.support.codex import codex_command, codex_env, native_child, processes_left
from tests.support.rest import Rest

START_SECONDS = 40.0
STOP_SECONDS = 15.0
GONE_SECONDS = 10.0

Greeting = Mapping[str, str]


class Program:
    """One program in one folder. `rest` and `chat` speak to it while it runs."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.folder = folder
        self.env = dict(env)
        self.greeting: Greeting = {}
        self.may_complain = False
        """Whether its log may have tracebacks: aiohttp writes one for what is no HTTP."""
        self.codex_stays = False
        """Whether Codex goes on without it, as it does everywhere but on `spawn`."""
        self._process: Process | None = None
        self._clients = AsyncExitStack()
        self._rest: Rest | None = None
        self._chat: ChatClient | None = None

    @property
    def runs(self) -> bool:
        return self._process is not None

    @property
    def pid(self) -> int:
        assert self._process is not None, "the program does not run"
        return self._process.pid

    @property
    def rest(self) -> Rest:
        assert self._rest is not None, "the program does not run"
        return self._rest

    @property
    def chat(self) -> ChatClient:
        """Of its embedded local chat."""
        assert self._chat is not None, "the program does not run, or speaks with another Bot API server"
        return self._chat

    @property
    def address(self) -> str:
        return self.greeting["REST"].split("/api")[0]

    @property
    def data(self) -> Path:
        return Path(self.env["CC_DATA_DIR"])

    @property
    def log(self) -> str:
        """Everything that it has said on standard error, in all its lives."""
        return (self.folder / "program.log").read_text()

    async def start(self) -> None:
        """Run `command-center serve` and wait for what it prints."""
        with (self.folder / "program.log").open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "serve"),
                env=self.env,
                cwd=self.folder,
                stdout=PIPE,
                stderr=log,
                start_new_session=True,
            )
        try:
            async with asyncio.timeout(START_SECONDS):
                self.greeting = await self._greeted(self._process)
        except TimeoutError:
            raise AssertionError(f"not started after {START_SECONDS} s: {self.log}") from None
        # The same address in its next life, so that whoever spoke to it finds it again.
        self.env["CC_PORT"] = self.address.rpartition(":")[2]
        rest = Rest(self.address, self.env.get("CC_API_TOKEN"))
        self._rest = await self._clients.enter_async_context(rest)
        where = self.greeting["Chat"]
        if key := re.search(r"\?key=(.*)", where):
            chat = ChatClient(where.partition("/?")[0], key[1])
            self._chat = await self._clients.enter_async_context(chat)

    async def _greeted(self, process: Process) -> Greeting:
        """The lines on the console, by the word that they begin with."""
        assert process.stdout is not None
        found: dict[str, str] = {}
        nobody_known = "CC_TELEGRAM_ALLOWED_USERS" not in self.env and not self.data.exists()
        pairs = "CC_TELEGRAM_BOT_TOKEN" in self.env and nobody_known
        wanted = {"Chat", "REST"} | ({"Pair"} if pairs else set())
        while not wanted <= set(found):
            line = (await process.stdout.readline()).decode()
            assert line, f"it ended before it had started: {self.log}"
            if match := re.match(r"\s+(\w+):\s+(.*)", line):
                found[match[1]] = match[2].strip()
        return found

    async def kill(self) -> None:
        """`kill -9` of our process alone; what it had started must find its end by itself."""
        await self._end(signal.SIGKILL)
        if self.codex_stays:
            return
        ends = time.monotonic() + GONE_SECONDS
        while left := processes_left(self.folder):
            assert time.monotonic() < ends, f"still there {GONE_SECONDS} s after the kill: {left}"
            await asyncio.sleep(0.05)

    async def stop(self) -> int:
        """SIGTERM, as a service manager does; the exit code. Nothing of it may be left."""
        code = await self._end(signal.SIGTERM)
        assert self.codex_stays or processes_left(self.folder) == {}
        return code

    async def restart(self) -> None:
        """Start it again on what its last life left."""
        assert self._process is None, "it still runs"
        await self.start()

    def codex(self) -> int:
        """The process of the real Codex behind it."""
        return native_child(self.folder)

    async def _end(self, number: signal.Signals) -> int:
        assert self._process is not None, "the program does not run"
        process, self._process, self._rest, self._chat = self._process, None, None, None
        await self._clients.aclose()
        process.send_signal(number)
        try:
            async with asyncio.timeout(STOP_SECONDS):
                # The rest of its pipe is read, so that its transport is closed.
                await process.communicate()
        except TimeoutError:
            process.kill()
            await process.communicate()
            raise AssertionError(f"still there {STOP_SECONDS} s after {number.name}: {self.log}") from None
        assert process.returncode is not None
        return process.returncode

    async def close(self) -> None:
        """The end of a test: it ends well, and has nothing to complain about."""
        if self._process is not None:
            assert await self.stop() == 0
        assert self.may_complain or "Traceback" not in self.log, self.log


def _no_settings(folder: Path) -> Path:
    """A file of settings without any: the project's own is a developer's."""
    file = folder / "settings.env"
    file.touch(mode=0o600)
    return file


def run_stub_program(folder: Path, **settings: str) -> AbstractAsyncContextManager[Program]:
    """A started program that needs no Codex: the built-in stub answers."""
    return run_program(folder, "", CC_CODEX_RUNNER_MODE="stub", **settings)


@asynccontextmanager
async def run_program(
    folder: Path, model_url: str, codex_config: str = "", **settings: str
) -> AsyncIterator[Program]:
    """A started program; `codex_config` are more tables of Codex's settings, `settings` more of its CC_
    variables."""
    env = codex_env(folder, model_url, codex_config)
    if settings.get("CC_CODEX_RUNNER_MODE") != "stub":
        settings.setdefault("CC_CODEX_COMMAND", shlex.join(codex_command()))
    env |= {
        "CC_PORT": "0",
        # The default would start Codex's own daemon, which outlives the test.
        "CC_CODEX_TRANSPORT": "spawn",
        "CC_DATA_DIR": str(folder / "data"),
        "CC_ENV_FILE": str(_no_settings(folder)),
        "TZ": "UTC",
        # The program beside these tests, wherever another copy of it is installed.
        "PYTHONPATH": str(Path(__file__).parents[2]),
        # Warnings of the program are as wrong as those of a test, but not those of what it uses.
        "PYTHONWARNINGS": "error:::bot,error:::core,error:::handlers,error:::webapi",
        **databases.current().program_settings(folder / "data"),
        **settings,
    }
    if "COVERAGE_PROCESS_START" in os.environ:
        env["COVERAGE_PROCESS_START"] = os.environ["COVERAGE_PROCESS_START"]
    program = Program(folder, env)
    program.codex_stays = settings.get("CC_CODEX_TRANSPORT", "spawn") != "spawn"
    await program.start()
    try:
        yield program
    finally:
        await program.close()

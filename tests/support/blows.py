"""A program whose parts can be hit at any moment: Codex, the proxy before it, and the program itself."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from core.runners.sockets import listens
from tests.support.codex import codex_env, processes_left
from tests.support.core import PATIENCE
from tests.support.listening import Listening, app_server, daemons_ended, end_daemons, lend_daemon
from tests.support.program import Program, run_program
from tests.support.responses import Model

WAYS = ("spawn", "daemon", "proxy")


class Victim(Enum):
    OURS = "ours"
    CODEX = "codex"
    WRAPPER = "the wrapper that npm installs around Codex, or around its proxy"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True)
class Blow:
    """`kill -9` or, with SIGTERM, a polite stop; after so many seconds."""

    victim: Victim
    how: signal.Signals
    after: float


class Stage:
    """A program on one of the `WAYS`. Whatever was hit is there again afterwards, as somebody would see
    to it: the program and an app-server that is not ours are started anew."""

    def __init__(self, way: str, folder: Path, program: Program, codex: "Kept | None") -> None:
        self.way = way
        self.folder = folder
        self.program = program
        self._codex = codex

    @property
    def victims(self) -> Sequence[Victim]:
        match self.way:
            case "spawn":
                return (Victim.OURS, Victim.CODEX, Victim.WRAPPER)
            case "daemon":
                return (Victim.OURS, Victim.CODEX)
            case _:
                return (Victim.OURS, Victim.CODEX, Victim.PROXY, Victim.WRAPPER)

    async def take(self, blow: Blow) -> None:
        match blow.victim:
            case Victim.OURS if blow.how is signal.SIGKILL:
                await self.program.kill()
                await self.program.restart()
            case Victim.OURS:
                assert await self.program.stop() == 0
                await self.program.restart()
            case Victim.CODEX if self._codex is not None:
                await self._codex.restart(blow.how)
            case Victim.CODEX if self.way == "daemon":
                _send(_daemon_of(self.program.env), blow.how)
            case _:
                _send(self._child(wrapper=blow.victim is Victim.WRAPPER), blow.how)

    def _child(self, *, wrapper: bool) -> int | None:
        """The child of the program that it reaches Codex by; None where there is none just now."""
        wanted = "app-server proxy" if self.way == "proxy" else "app-server --listen stdio://"
        for pid, command in processes_left(self.folder).items():
            if wanted in command and (".bin" in command) == wrapper:
                return pid
        return None

    async def close(self) -> None:
        """End it; nothing of it may be left by then, that nobody has had to end."""
        assert await self.program.stop() == 0
        assert not any("app-server proxy" in command for command in processes_left(self.folder).values())
        if self._codex is not None:
            await self._codex.kill()
        end_daemons(self.program.env)
        await until_gone(self.folder)


async def until_gone(marker: str | Path) -> None:
    """Until no process with this in its environment or its command line is left."""

    ends = time.monotonic() + PATIENCE
    while left := processes_left(marker):
        assert time.monotonic() < ends, f"still there after {PATIENCE} s: {left}"
        await asyncio.sleep(0.05)


def _send(pid: int | None, how: signal.Signals) -> None:
    if pid is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, how)


def _daemon_of(env: Mapping[str, str]) -> int | None:
    file = Path(env["CODEX_HOME"]) / "app-server-daemon" / "daemon.pid"
    try:
        return int(json.loads(file.read_text())["pid"])
    except (FileNotFoundError, ValueError):  # it is just being started
        return None


class Kept:
    """An app-server that somebody else has started, and starts again whenever it has ended."""

    def __init__(self, env: Mapping[str, str], socket: Path) -> None:
        self.socket = socket
        self._env = env
        self._lives = AsyncExitStack()
        self._server: Listening | None = None

    async def start(self) -> None:
        listening = app_server(self._env, f"unix://{self.socket}")
        self._server = await self._lives.enter_async_context(listening)
        await self._server.until_listens(self.socket)

    async def restart(self, how: signal.Signals) -> None:
        assert self._server is not None
        await self._server.end(how)
        await self.kill()
        while await listens(self.socket):  # noqa: ASYNC110  # the old one, which is dying still
            await asyncio.sleep(0.02)
        await self.start()

    async def kill(self) -> None:
        await self._lives.aclose()


@asynccontextmanager
async def open_stage(way: str, folder: Path, model: Model, **settings: str) -> AsyncIterator[Stage]:
    env = codex_env(folder, model.url)
    async with AsyncExitStack() as stack:
        codex = None
        if way == "proxy":
            codex = Kept(env, folder / "control.sock")
            await codex.start()
            stack.push_async_callback(codex.kill)
        elif way == "daemon":
            lend_daemon(env)
            await stack.enter_async_context(daemons_ended(env, folder))
        transport = f"proxy:{folder / 'control.sock'}" if way == "proxy" else way
        settings = {"CC_CODEX_TRANSPORT": transport, **settings}
        program = await stack.enter_async_context(run_program(folder, model.url, **settings))
        stage = Stage(way, folder, program, codex)
        yield stage
        await stage.close()

"""App-servers that outlive whoever speaks to them: those of a test are ended with it, whatever happens."""

import asyncio
import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.runners.sockets import listens
from tests.support.codex import codex_command, codex_env, processes_left
from tests.support.core import PATIENCE

SHARED = ("unix", "proxy", "ws", "daemon", "own-daemon")
"""The ways to an app-server that lives on without us."""
TOKEN = "a-capability-token"
_OLD_CODEX = """\
#!/bin/sh
if [ "$2" = daemon ]; then
  echo "error: unrecognized subcommand 'daemon'" >&2
  exit 2
fi
exec {codex} "$@"
"""


@dataclass(frozen=True, slots=True)
class Way:
    """How to reach it, as `runners.app_server` takes it."""

    command: list[str]
    env: Mapping[str, str]
    transport: str
    data_dir: Path
    token_file: Path | None = None

    @property
    def settings(self) -> dict[str, str]:
        """The same for a whole program."""
        named = {"CC_CODEX_TRANSPORT": self.transport, "CC_CODEX_COMMAND": self.command[0]}
        return named | ({"CC_CODEX_TOKEN_FILE": str(self.token_file)} if self.token_file else {})


@asynccontextmanager
async def way_to(kind: str, folder: Path, env: Mapping[str, str], data_dir: Path) -> AsyncIterator[Way]:
    """A Codex that can be reached in this way, for the length of the block. `env` is that of `codex_env`."""
    command = codex_command()
    match kind:
        case "spawn":
            yield Way(command, env, "spawn", data_dir)
        case "unix" | "proxy":
            path = folder / "control.sock"
            async with app_server(env, f"unix://{path}") as server:
                await server.until_listens(path)
                yield Way(command, env, f"{kind}:{path}", data_dir)
        case "ws":
            token_file = folder / "codex.token"
            token_file.write_text(f"{TOKEN}\n")
            url = f"ws://127.0.0.1:{_free_port()}"
            async with app_server(
                env, url, "--ws-auth", "capability-token", "--ws-token-file", str(token_file)
            ):
                await _until_answers(url)
                yield Way(command, env, url, data_dir, token_file)
        case "daemon":
            lend_daemon(env)
            async with daemons_ended(env, folder):
                yield Way(command, env, "daemon", data_dir)
        case "own-daemon":
            async with daemons_ended(env, folder):
                yield Way([old_codex(folder)], env, "daemon", data_dir)
        case _:
            raise AssertionError(kind)


def old_codex(folder: Path) -> str:
    """A Codex that has no daemon yet."""
    script = folder / "old-codex"
    script.write_text(_OLD_CODEX.format(codex=codex_command()[0]))
    script.chmod(0o755)
    return str(script)


class Listening:
    """A running app-server, in a process group of its own."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    async def until_listens(self, path: Path) -> None:
        async with asyncio.timeout(PATIENCE):
            while not await listens(path):
                assert self._process.returncode is None, self._log.read_text()
                await asyncio.sleep(0.02)

    async def ended(self) -> None:
        """Until it has ended by itself."""
        await self._process.wait()

    async def kill(self) -> None:
        """`kill -9`, of the wrapper and of what is behind it."""
        await self.end(signal.SIGKILL)

    async def end(self, how: signal.Signals) -> None:
        """Signal both, and wait for their end: told to stop, Codex first brings its turns to their end."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, how)
        await self._process.wait()


@asynccontextmanager
async def app_server(env: Mapping[str, str], listen: str, *more: str) -> AsyncIterator[Listening]:
    """`codex app-server --listen …`, as somebody else has started it."""
    log = Path(env["HOME"]) / "listening.log"
    with log.open("ab") as said:
        process = await asyncio.create_subprocess_exec(
            *(*codex_command(), "app-server", "--listen", listen, *more),
            env=env,
            stdin=DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    server = Listening(process, log)
    try:
        yield server
    finally:
        await server.kill()


async def _until_answers(url: str) -> None:
    host, _, port = url.removeprefix("ws://").partition(":")
    async with asyncio.timeout(PATIENCE):
        while True:
            with suppress(OSError):
                _, writer = await asyncio.open_connection(host, int(port))
                writer.close()
                return
            await asyncio.sleep(0.02)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


# Codex's own daemon


def lend_daemon(env: Mapping[str, str]) -> None:
    """Give a home of Codex the daemon's program, which Codex would copy there: 400 MB, each time."""
    packages = Path(env["CODEX_HOME"]) / "packages"
    shutil.copytree(_packages(), packages, symlinks=True, copy_function=os.link, dirs_exist_ok=True)
    current = packages / "app-server-daemon" / "current"
    release = current.readlink().name
    current.unlink()
    current.symlink_to(Path("releases") / release)


@cache
def _packages() -> Path:
    """Those of a daemon that was started once."""
    folder = Path(tempfile.mkdtemp(prefix="codex-daemon-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    env = codex_env(folder, "http://127.0.0.1:1/v1")
    command = [*codex_command(), "app-server", "daemon", "start"]
    subprocess.run(command, env=env, check=True, capture_output=True)
    end_daemons(env)
    return Path(env["CODEX_HOME"]) / "packages"


@asynccontextmanager
async def daemons_ended(env: Mapping[str, str], folder: Path) -> AsyncIterator[None]:
    """Whatever daemon was started in the block, Codex's own or ours, is ended with it."""
    try:
        yield
    finally:
        end_daemons(env)
        for pid in processes_left(folder):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        async with asyncio.timeout(PATIENCE):
            while processes_left(folder):  # noqa: ASYNC110  # there is no event to wait for
                await asyncio.sleep(0.02)


def end_daemons(env: Mapping[str, str]) -> None:
    """Codex's own daemon and its updater, which `daemon stop` leaves."""
    for name in ("daemon-updater.pid", "daemon.pid"):
        file = Path(env["CODEX_HOME"]) / "app-server-daemon" / name
        with suppress(FileNotFoundError, ProcessLookupError):
            os.kill(json.loads(file.read_text())["pid"], signal.SIGKILL)

"""The app-server that outlives us: Codex's own shared daemon, which a plain `codex` at the desk is on, too.

`codex app-server daemon start` begins it where it does not run (measured with 0.169: idempotent, its last
line is JSON with `socketPath`). An older Codex has no daemon: then one of ours listens in our data folder,
in a session of its own. Neither is ever ended by us: turns may run on it, ours or somebody else's.
"""

import asyncio
import json
import os
from asyncio.subprocess import DEVNULL, PIPE
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import structlog

from core.errors import RunnerUnavailable
from core.phrases import ours
from core.runners.leftovers import started_at
from core.runners.process import Exit, said_in
from core.runners.sockets import listens, open_unix
from core.runners.transports import Transport

log = structlog.get_logger()

START_SECONDS = 120.0
"""Its first start copies the program, some 400 MB, into Codex's home."""
OWN_START_SECONDS = 20.0
_LOOK_AGAIN = 0.05
_DETACHED = '"$@" </dev/null >>"$0" 2>&1 & echo $!'
_UNKNOWN_SUBCOMMAND = "unrecognized subcommand"
_LINES_KEPT = 40


def control_socket(env: Mapping[str, str]) -> Path:
    """Where Codex's own daemon listens."""
    home = env.get("CODEX_HOME") or str(Path(env.get("HOME") or Path.home()) / ".codex")
    return Path(home) / "app-server-control" / "app-server-control.sock"


class Daemon:
    """`daemon`: connect, and start it where nothing listens."""

    name = "daemon"
    shared = True

    def __init__(self, command: Sequence[str], env: Mapping[str, str], data_dir: Path) -> None:
        """`data_dir` is where the socket of ours is, for a Codex that has no daemon."""
        self._argv = [*command, "app-server"]
        self._env = dict(env)
        self._own_socket = data_dir / "codex.sock"
        self._own_log = data_dir / "codex.log"
        self.command = " ".join(command)

    @property
    def last_words(self) -> Sequence[str]:
        """Of the one that is ours; Codex's own keeps what it says to itself."""
        with suppress(OSError), self._own_log.open(errors="replace") as lines:
            return [line for line in said_in("".join(deque(lines, _LINES_KEPT))) if line]
        return ()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        async with AsyncExitStack() as stack:
            yield await self._opened(stack)

    async def _opened(self, stack: AsyncExitStack) -> Transport:
        # Asking Codex costs half a second: first look whether it is there.
        for path in (control_socket(self._env), self._own_socket):
            if await asyncio.to_thread(path.exists):
                with suppress(RunnerUnavailable):
                    return await stack.enter_async_context(open_unix(path))
        return await stack.enter_async_context(open_unix(await self._start()))

    async def _start(self) -> Path:
        """The socket at which it listens from now on."""
        code, said, complaint = await self._asked_to_start()
        if code == 0:
            path = _socket_in(said)
            if path is None:
                raise RunnerUnavailable("Codex started its daemon, but did not say where. Update Codex.")
            log.info("codex.daemon.started", socket=str(path))
            return path
        if _UNKNOWN_SUBCOMMAND in complaint:
            log.info("codex.daemon.unknown", hint="an older Codex: one of ours is started in its place")
            return await self._start_own()
        raise RunnerUnavailable(
            f"Codex's daemon could not be started: {ours(str(Exit(code, complaint)))}. Try "
            "'codex app-server daemon start' in a terminal, or set CC_CODEX_TRANSPORT=spawn."
        )

    async def _asked_to_start(self) -> tuple[int, str, str]:
        process = await asyncio.create_subprocess_exec(
            *(*self._argv, "daemon", "start"),
            env=self._env,
            cwd="/",
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(START_SECONDS):
                said, complaint = await process.communicate()
        except TimeoutError:
            process.kill()
            raise RunnerUnavailable(
                f"'codex app-server daemon start' did not end within {START_SECONDS:g} s. Try it in a "
                "terminal, or set CC_CODEX_TRANSPORT=spawn."
            ) from None
        return process.returncode or 0, said.decode(errors="replace"), complaint.decode(errors="replace")

    async def _start_own(self) -> Path:
        await asyncio.to_thread(self._prepare_own)
        pid = await self._begin_own()
        try:
            async with asyncio.timeout(OWN_START_SECONDS):
                while not await listens(self._own_socket):
                    if await asyncio.to_thread(started_at, pid) is None:
                        raise RunnerUnavailable(
                            f"The app-server ended at once: {ours(self._own_complaint())}"
                        )
                    await asyncio.sleep(_LOOK_AGAIN)  # there is nothing to wait for but the file
        except TimeoutError:
            raise RunnerUnavailable(
                f"The app-server did not listen within {OWN_START_SECONDS:g} s: {ours(self._own_complaint())}"
            ) from None
        log.info("codex.own.started", socket=str(self._own_socket), pid=pid)
        return self._own_socket

    def _prepare_own(self) -> None:
        self._own_socket.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self._own_log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))

    async def _begin_own(self) -> int:
        """In a session of its own, with no pipe to us and no child of ours: nothing of it ends when we do."""
        argv = [*self._argv, "--listen", f"unix://{self._own_socket}"]
        shell = await asyncio.create_subprocess_exec(
            *("/bin/sh", "-c", _DETACHED, str(self._own_log), *argv),
            env=self._env,
            cwd="/",
            stdin=DEVNULL,
            stdout=PIPE,
            start_new_session=True,
        )
        said, _ = await shell.communicate()
        return int(said)

    def _own_complaint(self) -> str:
        return Exit(1, "\n".join(self.last_words)).last_words or ours("it said nothing")


def _socket_in(said: str) -> Path | None:
    for line in reversed(said.splitlines()):
        try:
            told = json.loads(line)
        except ValueError:
            continue
        path = told.get("socketPath") if isinstance(told, dict) else None
        if isinstance(path, str):
            return Path(path)
    return None

"""A child process that can be relied upon: read in full, noticed when it ends, gone at the block's end.

It leads a process group of its own, and the group is what is signalled: `codex` from npm is a
wrapper around the real program, and a signal to the wrapper alone would leave that one running.
"""

import asyncio
import os
import re
import signal
from asyncio.subprocess import SubprocessStreamProtocol
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import IO

from core.phrases import ours
from core.runners.leftovers import Leftovers

_CHUNK = 1024 * 1024
_STDERR_KEPT = 64 * 1024
_ORPHANS_GRACE = 0.5
_LAST_WORDS = 500
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_BACKTRACE = re.compile(r"^Stack backtrace:\n(?:\s+(?:\d+:|at) .*\n?)*", re.MULTILINE)
LONGEST_LINE = 256 * 1024 * 1024
"""Bytes: more is no answer of anybody, and would only fill the memory."""
SAID = 40
"""Lines of stderr that are shown to somebody who looks for the cause of a trouble."""


class LineTooLong(Exception):
    """It wrote a line that has no end."""

    def __str__(self) -> str:
        return ours(f"it wrote a line of more than {LONGEST_LINE >> 20} MiB")


@dataclass(frozen=True, slots=True)
class Exit:
    """How a child ended; `code` is negative for a signal, as everywhere in Python."""

    code: int
    stderr: str

    @property
    def last_words(self) -> str | None:
        """What says most about why: the last error on stderr, else its last line that says anything."""
        lines = [line for line in said_in(self.stderr) if line]
        errors = [number for number, line in enumerate(lines) if line.lower().startswith("error: ")]
        if errors:
            # anyhow puts the causes behind it.
            return " ".join(lines[errors[-1] :])[:_LAST_WORDS]
        return lines[-1][:_LAST_WORDS] if lines else None

    def __str__(self) -> str:
        words = self.last_words
        if self.code >= 0:
            code = self.code
            return ours(f"exit code {code}: {words}") if words else ours(f"exit code {code}")
        # Who was killed from outside had no time to say why: these words may be of long before.
        name = _signal_name(-self.code)
        if words:
            return ours(f"killed by {ours(name)} (it last said: {words})")
        return ours(f"killed by {ours(name)}")


def said_in(stderr: str) -> list[str]:
    """Its lines, without colours and without Rust's backtraces."""
    plain = _BACKTRACE.sub("", _COLOURS.sub("", stderr))
    return [line.strip() for line in plain.splitlines()]


def _signal_group(group: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return ours(f"signal {number}")


class _Protocol(SubprocessStreamProtocol):
    """asyncio's own, but stderr goes to a ring that never fills a pipe, and exit is told at once.

    `Process.wait()` only returns when every holder of the pipes has let go of them, a grandchild's
    included, so it can hang for ever behind a dead child.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(limit=_CHUNK, loop=loop)
        self.exited = asyncio.Event()
        self.closed = asyncio.Event()
        self.pid = 0
        self.stderr_tail: deque[bytes] = deque()
        self._kept = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        assert isinstance(transport, asyncio.SubprocessTransport)  # noqa: S101 - what asyncio gives us
        self.pid = transport.get_pid()

    def pipe_data_received(self, fd: int, data: bytes | str) -> None:
        if fd != 2 or isinstance(data, str):
            super().pipe_data_received(fd, data)
            return
        self.stderr_tail.append(data[-_STDERR_KEPT:])
        self._kept += len(self.stderr_tail[-1])
        while self._kept - len(self.stderr_tail[0]) >= _STDERR_KEPT:
            self._kept -= len(self.stderr_tail.popleft())

    def process_exited(self) -> None:
        super().process_exited()
        self.exited.set()
        # The child's end is the end: what it left in its group would hold our pipes open.
        asyncio.get_running_loop().call_later(_ORPHANS_GRACE, self._end_orphans)

    def _end_orphans(self) -> None:
        if not self.closed.is_set():
            _signal_group(self.pid, signal.SIGKILL)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.closed.set()


class Child:
    """A running child; made by `child_process`."""

    def __init__(self, transport: asyncio.SubprocessTransport, protocol: _Protocol) -> None:
        self._transport = transport
        self._protocol = protocol
        loop = asyncio.get_running_loop()
        self._process = asyncio.subprocess.Process(transport, protocol, loop)

    @property
    def pid(self) -> int:
        """Also the id of its process group."""
        return self._protocol.pid

    @property
    def exit(self) -> Exit | None:
        """How it ended, None while it runs."""
        code = self._process.returncode
        if code is None:
            return None
        return Exit(code, b"".join(self._protocol.stderr_tail).decode(errors="replace"))

    @property
    def said(self) -> list[str]:
        """The last lines of its stderr."""
        stderr = b"".join(self._protocol.stderr_tail).decode(errors="replace")
        return [line for line in said_in(stderr) if line][-SAID:]

    async def exited(self) -> Exit:
        """Wait for the end of the child itself, whoever still holds its pipes."""
        await self._protocol.exited.wait()
        result = self.exit
        assert result is not None  # noqa: S101 - the event says so
        return result

    async def read(self) -> bytes:
        """What it has written to stdout; empty at the end."""
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101 - it was started with a pipe
        return await stdout.read(_CHUNK)

    async def lines(self) -> AsyncIterator[bytes]:
        """What it writes to stdout, line by line, however long; ends when the stream ends. Raises
        LineTooLong for what is no line any more."""
        parts: list[bytes] = []
        size = 0
        while chunk := await self.read():
            *ends, rest = chunk.split(b"\n")
            for end in ends:
                parts.append(end)
                yield b"".join(parts)
                parts, size = [], 0
            if rest:
                parts.append(rest)
                size += len(rest)
                if size > LONGEST_LINE:
                    raise LineTooLong
        if parts:
            yield b"".join(parts)

    async def write(self, data: bytes) -> None:
        """Write to stdin; raises ConnectionError when nobody reads it any more."""
        stdin = self._process.stdin
        assert stdin is not None  # noqa: S101 - it was started with a pipe
        stdin.write(data)
        await stdin.drain()

    def signal_group(self, number: signal.Signals) -> None:
        """Signal every process of the group; nothing happens where none is left."""
        _signal_group(self.pid, number)

    async def end(self, grace: float) -> None:
        """Ask the group to end, then make it."""
        try:
            if self.exit is None:
                self.signal_group(signal.SIGTERM)
                with suppress(TimeoutError):
                    async with asyncio.timeout(grace):
                        await self._protocol.exited.wait()
        finally:
            # Also after a polite end, and when cancelled: who is left in the group has no parent.
            self.signal_group(signal.SIGKILL)
            await self._reap()

    async def _reap(self) -> None:
        await self._protocol.exited.wait()
        self._transport.close()
        await self._protocol.closed.wait()


@asynccontextmanager
async def child_process(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    cwd: str | None = None,
    grace: float = 5.0,
    stdin: int | IO[bytes] = asyncio.subprocess.PIPE,
    leftovers: Leftovers | None = None,
) -> AsyncIterator[Child]:
    """Start a program for the length of the block; raises OSError where it cannot be started.

    Where `stdin` is not the pipe, nothing can be written to it. Where we are killed before its end, whoever
    opens the same `leftovers` next ends it.
    """
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_exec(
        lambda: _Protocol(loop),
        *command,
        stdin=stdin,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=dict(env),
        cwd=cwd,
        start_new_session=True,
    )
    child = Child(transport, protocol)
    try:
        if leftovers is not None:
            await asyncio.to_thread(leftovers.remember, child.pid)
        yield child
    finally:
        await child.end(grace)
        if leftovers is not None:
            await asyncio.to_thread(leftovers.forget, child.pid)

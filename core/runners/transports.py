"""How messages travel to and from an app-server: one small interface, and the way over a child's pipes.

A transport carries whole messages (one JSON object each) and knows nothing of what they say. The other
ways are `sockets`, `proxy` and `daemon`; `ways` finds the one that the settings name.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol

from core.phrases import ours
from core.runners.leftovers import Leftovers
from core.runners.process import Child, LineTooLong, child_process

_EXIT_FOLLOWS = 2.0


class Transport(Protocol):
    """An open connection."""

    @property
    def pid(self) -> int | None:
        """The process of the app-server, where it is known and no child of ours."""
        ...

    def messages(self) -> AsyncIterator[bytes]:
        """What the other side says, until the connection ends."""
        ...

    async def send(self, message: bytes) -> None:
        """Say one message; raises ConnectionError or another OSError when the connection is gone."""
        ...

    async def why_ended(self) -> str:
        """After the end of `messages`: what happened, for a human."""
        ...


class Connector(Protocol):
    """Opens a transport for the length of a block; raises RunnerUnavailable that says what to do, or
    OSError where a program could not be started."""

    @property
    def name(self) -> str: ...

    @property
    def command(self) -> str:
        """What is connected to, for a human."""
        ...

    @property
    def shared(self) -> bool:
        """Whether others may speak to the same app-server; it lives on without us, and so do turns."""
        ...

    @property
    def last_words(self) -> Sequence[str]:
        """The last lines that its program has said on stderr."""
        ...

    def __call__(self) -> AbstractAsyncContextManager[Transport]: ...


class _Lines:
    """One JSON object per line over the pipes of a child."""

    pid = None

    def __init__(self, child: Child) -> None:
        self._child = child
        self._trouble: str | None = None

    async def messages(self) -> AsyncIterator[bytes]:
        try:
            async for line in self._child.lines():
                yield line
        except LineTooLong as error:
            self._trouble = str(error)

    async def send(self, message: bytes) -> None:
        await self._child.write(message + b"\n")

    async def why_ended(self) -> str:
        return self._trouble or await why_child_ended(self._child)


async def why_child_ended(child: Child) -> str:
    """After the end of its output."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_EXIT_FOLLOWS):
            return str(await child.exited())
    return ours("it closed its output")


class Spawn:
    """An app-server of our own: it lives and dies with the block."""

    name = "spawn"
    shared = False

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        cwd: str | None = None,
        grace: float = 5.0,
        leftovers: Leftovers | None = None,
    ) -> None:
        self._argv = (*command, "app-server", "--listen", "stdio://")
        self._env = dict(env)
        self._cwd = cwd
        self._grace = grace
        self._leftovers = leftovers
        self._child: Child | None = None
        self.command = " ".join(command)

    @property
    def last_words(self) -> Sequence[str]:
        return self._child.said if self._child else ()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        async with child_process(
            self._argv, env=self._env, cwd=self._cwd, grace=self._grace, leftovers=self._leftovers
        ) as child:
            self._child = child
            yield _Lines(child)

"""How messages travel to and from an app-server: one small interface, one way for now.

A transport carries whole messages (one JSON object each) and knows nothing of what they say.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol

from core.runners.process import Child, child_process

_EXIT_FOLLOWS = 2.0


class Transport(Protocol):
    """An open connection."""

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
    """Opens a transport for the length of a block; raises OSError where that cannot be done."""

    @property
    def name(self) -> str: ...

    @property
    def command(self) -> str:
        """What is connected to, for a human."""
        ...

    @property
    def shared(self) -> bool:
        """Whether others may speak to the same app-server."""
        ...

    def __call__(self) -> AbstractAsyncContextManager[Transport]: ...


class _Lines:
    """One JSON object per line over the pipes of a child."""

    def __init__(self, child: Child) -> None:
        self._child = child

    def messages(self) -> AsyncIterator[bytes]:
        return self._child.lines()

    async def send(self, message: bytes) -> None:
        await self._child.write(message + b"\n")

    async def why_ended(self) -> str:
        with suppress(TimeoutError):
            async with asyncio.timeout(_EXIT_FOLLOWS):
                return str(await self._child.exited())
        return "it closed its output"


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
    ) -> None:
        self._argv = (*command, "app-server", "--listen", "stdio://")
        self._env = dict(env)
        self._cwd = cwd
        self._grace = grace
        self.command = " ".join(command)

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        async with child_process(self._argv, env=self._env, cwd=self._cwd, grace=self._grace) as child:
            yield _Lines(child)

"""`codex app-server proxy [--sock PATH]`: the way of the Codex App to the control socket.

The child only passes bytes on, so that what travels through its pipes is WebSocket, not lines of JSON.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from core.errors import RunnerUnavailable
from core.phrases import ours
from core.runners.leftovers import Leftovers
from core.runners.process import Child, child_process
from core.runners.sockets import listener_at
from core.runners.transports import Transport, why_child_ended
from core.runners.websocket import WebSocket

PING_SECONDS = 5.0
"""Measured with Codex 0.169: behind an app-server that has ended the proxy waits, its output open, until we
write something; nobody would hear that a turn has ended with it."""


class _Pipes:
    """Implements `websocket.ByteStream` over those of a child."""

    def __init__(self, child: Child) -> None:
        self._child = child

    async def read(self) -> bytes:
        return await self._child.read()

    async def write(self, data: bytes) -> None:
        await self._child.write(data)

    async def why_ended(self) -> str:
        return ours(f"the proxy ended: {ours(await why_child_ended(self._child))}")


class Proxy:
    """`proxy` or `proxy:PATH`: the child lives and dies with the block, the app-server does not."""

    name = "proxy"
    shared = True

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        socket: Path | None = None,
        control_socket: Path,
        grace: float = 5.0,
        leftovers: Leftovers | None = None,
        ping: float = PING_SECONDS,
    ) -> None:
        """`control_socket` is where Codex itself looks for it; `ping` are the seconds within which it is
        noticed that the app-server has ended."""
        self._argv = [*command, "app-server", "proxy", *(["--sock", str(socket)] if socket else [])]
        self._env = dict(env)
        self._socket = socket or control_socket
        self._grace = grace
        self._leftovers = leftovers
        self._ping = ping
        self._child: Child | None = None
        self.command = " ".join(self._argv)

    @property
    def last_words(self) -> Sequence[str]:
        return self._child.said if self._child else ()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        async with child_process(
            self._argv, env=self._env, grace=self._grace, leftovers=self._leftovers
        ) as child:
            self._child = child
            connection = WebSocket(_Pipes(child), pid=await listener_at(self._socket))
            try:
                await connection.shake_hands("localhost", ())
            except (RunnerUnavailable, OSError) as error:
                raise RunnerUnavailable(
                    f"The proxy reached no app-server: {ours(await why_child_ended(child))}. Start one with "
                    "'codex app-server daemon start', or set CC_CODEX_TRANSPORT=daemon."
                ) from error
            async with asyncio.TaskGroup() as group:
                pinging = group.create_task(connection.ping_for_ever(self._ping), name="codex-proxy-ping")
                try:
                    yield connection
                finally:
                    pinging.cancel()
            await connection.close()

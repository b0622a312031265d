"""The real thing: turns run by `codex app-server`, started when it is first needed.

A process that has died is replaced when the next turn is started: what ran on it is lost and says
so, its threads are resumed on the new one.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from importlib.metadata import PackageNotFoundError, version

import structlog

from core.errors import QuestionGone, RunnerError, RunnerUnavailable, SteerRejected
from core.events import Answer, QuestionKey, TurnRef
from core.ports import BridgeHealth, Capabilities, Turn, TurnRequest
from core.runners.connection import Connection
from core.runners.itself import Itself
from core.runners.jsonrpc import ConnectionLost, Sleep
from core.runners.shelf import ThreadShelf
from core.runners.transports import Connector
from core.words import BridgeStatus, RunnerMode

log = structlog.get_logger()


class AppServerRunner:
    """Implements `ports.Runner`; made by `app_server_runner`."""

    mode = RunnerMode.APP_SERVER
    capabilities = Capabilities(steer=True, approvals=True, threads=True, reviews=True)

    def __init__(
        self,
        connect: Connector,
        tasks: asyncio.TaskGroup,
        *,
        call_timeout: float,
        health_timeout: float,
        sleep: Sleep,
        monotonic: Callable[[], float],
    ) -> None:
        self._connect = connect
        self._tasks = tasks
        self._call_timeout = call_timeout
        self._health_timeout = health_timeout
        self._sleep = sleep
        self._monotonic = monotonic
        self._generation = 0
        self._opening: asyncio.Future[Connection] | None = None
        self._serving: asyncio.Task[None] | None = None
        self._closed = False
        self.threads = ThreadShelf(self._connected)
        self.itself = Itself(self._connected)

    async def start(self, request: TurnRequest) -> Turn:
        connection = await self._connected()
        try:
            thread = await connection.prepare(request)
        except ConnectionLost:
            # It had died unnoticed, and no turn was begun yet: that may be tried again.
            connection = await self._connected()
            thread = await connection.prepare(request)
        return await connection.start_turn(thread, request)

    async def steer(self, ref: TurnRef, message: str) -> None:
        connection = self._live()
        if connection is None:
            raise SteerRejected
        await connection.steer(ref, message)

    async def stop(self, ref: TurnRef) -> None:
        connection = self._live()
        if connection is not None:
            await connection.stop(ref)

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        connection = self._live()
        if connection is None:
            raise QuestionGone
        await connection.answer(key, answer)

    async def warm(self) -> None:
        """Start Codex before it is needed; raises RunnerUnavailable."""
        await self._connected()

    async def health(self) -> BridgeHealth:
        try:
            async with asyncio.timeout(self._health_timeout):
                connection = await self._connected()
                begun = self._monotonic()
                await connection.probe(self._health_timeout)
                latency = (self._monotonic() - begun) * 1000
        except TimeoutError:
            limit = f"{self._health_timeout:g} s"
            return self._health(f"Codex did not answer within {limit}. Try again, or restart it.")
        except RunnerError as error:
            return self._health(error.message)
        return self._health("Codex is connected.", connection, round(latency, 1))

    def _health(
        self, message: str, connection: Connection | None = None, latency_ms: float | None = None
    ) -> BridgeHealth:
        return BridgeHealth(
            status=BridgeStatus.CONNECTED if connection else BridgeStatus.UNAVAILABLE,
            command=self._connect.command,
            transport=self._connect.name,
            version=_version_in(connection.user_agent) if connection else None,
            latency_ms=latency_ms,
            message=message,
        )

    async def close(self, grace: float = 2.0) -> None:
        """Interrupt what runs, briefly, and end the process."""
        self._closed = True
        connection = self._live()
        try:
            if connection is not None:
                with suppress(TimeoutError, RunnerError):
                    async with asyncio.timeout(grace):
                        await connection.interrupt_all()
        finally:
            if self._serving is not None:
                self._serving.cancel()

    def _live(self) -> Connection | None:
        """The connection, where there is one that works."""
        opening = self._opening
        if opening is None or not opening.done() or opening.cancelled() or opening.exception():
            return None
        connection = opening.result()
        return None if connection.lost is not None else connection

    async def _connected(self) -> Connection:
        if self._closed:
            raise RunnerUnavailable("The runner is closed.")
        opening = self._opening
        if opening is None or (opening.done() and self._live() is None):
            opening = self._opening = asyncio.get_running_loop().create_future()
            # Whoever waits for it may have gone by the time it fails.
            opening.add_done_callback(lambda done: done.cancelled() or done.exception())
            self._generation += 1
            name = f"codex-connection-{self._generation}"
            self._serving = self._tasks.create_task(self._serve(self._generation, opening), name=name)
        return await asyncio.shield(opening)

    async def _serve(self, generation: int, opening: asyncio.Future[Connection]) -> None:
        """The life of one connection, from its start to the end of its process."""
        try:
            async with self._connect() as transport, asyncio.TaskGroup() as tasks:
                connection = Connection(
                    generation,
                    transport,
                    shared=self._connect.shared,
                    sleep=self._sleep,
                    timeout=self._call_timeout,
                    heard=self.itself.heard,
                )
                running = tasks.create_task(connection.run(), name=f"codex-reader-{generation}")
                try:
                    await connection.initialize(_own_version())
                except RunnerError as error:
                    opening.set_exception(RunnerUnavailable(f"Codex could not be started. {error.message}"))
                    running.cancel()
                else:
                    log.info("codex.connected", generation=generation, agent=connection.user_agent)
                    opening.set_result(connection)
        except OSError as error:
            opening.set_exception(RunnerUnavailable(cannot_start(self._connect.command, error)))
        except Exception:  # the task ends here: a fault of ours must cost one connection, not the program
            log.exception("codex.connection.failed", generation=generation)
        finally:
            if not opening.done():
                opening.set_exception(RunnerUnavailable("Codex could not be started."))
            log.info("codex.disconnected", generation=generation)


def cannot_start(command: str, error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return (
                f"Codex is not installed: there is no program '{command}'. Install it with "
                "'npm install -g @openai/codex', or say in CC_CODEX_COMMAND where it is."
            )
        case PermissionError():
            return f"'{command}' may not be executed. Check CC_CODEX_COMMAND and the file's permissions."
        case _:
            return f"'{command}' could not be started: {error.strerror or error}."


def _version_in(user_agent: str) -> str | None:
    found = re.match(r"[^/]+/(\S+)", user_agent)
    return found.group(1) if found else None


def _own_version() -> str:
    try:
        return version("codex-command-center")
    except PackageNotFoundError:
        return "0"


@asynccontextmanager
async def app_server_runner(
    connect: Connector,
    *,
    call_timeout: float = 30.0,
    health_timeout: float = 10.0,
    sleep: Sleep = asyncio.sleep,
    monotonic: Callable[[], float] = time.monotonic,
) -> AsyncIterator[AppServerRunner]:
    """A runner for the length of the block; at its end no process is left."""
    tasks = asyncio.TaskGroup()
    await tasks.__aenter__()
    runner = AppServerRunner(
        connect,
        tasks,
        call_timeout=call_timeout,
        health_timeout=health_timeout,
        sleep=sleep,
        monotonic=monotonic,
    )
    try:
        yield runner
    finally:
        await runner.close()
        # By hand, and without the block's own exception: `async with` would wrap it in a group.
        await tasks.__aexit__(None, None, None)

"""Keeps one connection to Codex: made when it is first needed, made again when it has ended.

A new connection is a new generation: request ids and everything else that is only good for one connection
stay in it. What fails again and again is tried ever later, so that a broken Codex costs the machine little.
"""

import asyncio
import random
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

import structlog

from core.errors import RunnerError, RunnerUnavailable
from core.phrases import ours
from core.runners.connection import Connection, Orphaned
from core.runners.jsonrpc import ConnectionLost, Sleep
from core.runners.transports import Connector
from core.runners.wire import Wire

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds between two attempts, the first of which comes at once."""
STEADY = 30.0
"""Seconds after which a connection counts as one that works: the next failure is a first one again."""


class Supervisor:
    """`connected` for whoever needs a connection, `live` for whoever can only use one that is there."""

    def __init__(
        self,
        connect: Connector,
        tasks: asyncio.TaskGroup,
        *,
        orphaned: Orphaned,
        heard: Callable[[str, Wire], bool],
        stirred: Callable[[str], None],
        changed: Callable[[], None],
        call_timeout: float,
        idle: float,
        sleep: Sleep,
        monotonic: Callable[[], float],
    ) -> None:
        """`orphaned` hears of the turns that go on, without us, when a shared connection has ended, `heard`
        of what is about no thread, `stirred` of each thread on which others may have begun a turn, and
        `changed` that there is a new connection, or none any more; `idle` are the seconds after which a
        Codex of our own ends that nobody needs."""
        self._connect = connect
        self._tasks = tasks
        self._orphaned = orphaned
        self._heard = heard
        self._stirred = stirred
        self._changed = changed
        self._call_timeout = call_timeout
        self._idle = idle
        self._sleep = sleep
        self._monotonic = monotonic
        self._generation = 0
        self._opening: asyncio.Future[Connection] | None = None
        self._serving: asyncio.Task[None] | None = None
        self._failures = 0
        self._trouble: str | None = None
        self._resting_until: float | None = None
        self.closed = False
        self.pids: frozenset[int] = frozenset()
        """Of app-servers that are no children of ours; the last one is kept, since it may still run."""

    @property
    def resting(self) -> str | None:
        """Why there is no connection just now, and when the next attempt is made; None where there is
        one, or where one can be had at once."""
        if self._resting_until is None or self._trouble is None:
            return None
        left = max(1, round(self._resting_until - self._monotonic()))
        return f"{self._trouble.removesuffix('.')}. {ours(f'It is tried again in {left} s.')}"

    def live(self) -> Connection | None:
        """The connection, where there is one that works."""
        opening = self._opening
        if opening is None or not opening.done() or opening.cancelled() or opening.exception():
            return None
        connection = opening.result()
        return None if connection.lost is not None else connection

    async def connected(self) -> Connection:
        """The connection; where there is none, a new one. Raises RunnerUnavailable that says what to do."""
        opening = self._opening
        begun_before = opening is not None and not opening.done() and self._resting_until is None
        try:
            return await self._joined()
        except RunnerUnavailable:
            if not begun_before:
                raise
            # Somebody else's attempt: what it has met may have been over when we asked.
            return await self._joined()

    async def _joined(self) -> Connection:
        """The connection that is there, or being made; where there is none, a new one."""
        if self.closed:
            raise RunnerUnavailable("The runner is closed.")
        opening = self._opening
        if opening is None or (opening.done() and self.live() is None):
            opening = self._opening = asyncio.get_running_loop().create_future()
            # Whoever waits for it may have gone by the time it fails.
            opening.add_done_callback(lambda done: done.cancelled() or done.exception())
            self._generation += 1
            name = f"codex-connection-{self._generation}"
            self._serving = self._tasks.create_task(self._serve(self._generation, opening), name=name)
        return await asyncio.shield(opening)

    async def ask(self, method: str, params: Wire) -> Wire:
        """A question that changes nothing, and its answer; asked again where the connection had died
        unnoticed. Raises RpcError as Codex words it, RunnerUnavailable."""
        connection = await self.connected()
        try:
            return await connection.ask(method, params)
        except ConnectionLost:
            return await (await self.connected()).ask(method, params)

    def close(self) -> None:
        self.closed = True
        if self._serving is not None:
            self._serving.cancel()

    async def _serve(self, generation: int, opening: asyncio.Future[Connection]) -> None:
        """The life of one connection, from its start to the end of its process."""
        begun = self._monotonic()
        try:
            await self._rest()
            begun = self._monotonic()
            await self._lead(generation, opening)
        except RunnerError as error:
            self._fail(opening, error.message)
        except OSError as error:
            self._fail(opening, cannot_start(self._connect.command, error))
        except Exception:  # the task ends here: a fault of ours must cost one connection, not the program
            log.exception("codex.connection.failed", generation=generation)
        finally:
            self._fail(opening, "Codex could not be started.")
            lasted = opening.exception() is None and self._monotonic() - begun >= STEADY
            self._failures = 0 if lasted else self._failures + 1
            log.info("codex.disconnected", generation=generation)
            self._changed()

    async def _rest(self) -> None:
        """Wait as long as earlier failures ask for."""
        if self._failures < 2:
            return
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self._failures - 2, 10))
        pause *= random.uniform(0.5, 1.0)  # noqa: S311 - jitter
        self._resting_until = self._monotonic() + pause
        try:
            await self._sleep(pause)
        finally:
            self._resting_until = None

    async def _lead(self, generation: int, opening: asyncio.Future[Connection]) -> None:
        async with self._connect() as transport, asyncio.TaskGroup() as tasks:
            connection = Connection(
                generation,
                transport,
                orphaned=self._orphaned if self._connect.shared else None,
                heard=self._heard,
                stirred=self._stirred,
                sleep=self._sleep,
                timeout=self._call_timeout,
            )
            running = tasks.create_task(connection.run(), name=f"codex-reader-{generation}")
            try:
                await connection.initialize(_own_version())
            except RunnerError as error:
                self._fail(opening, f"Codex could not be started. {ours(error.message)}")
                running.cancel()
                return
            log.info("codex.connected", generation=generation, agent=connection.user_agent)
            self.pids = frozenset({transport.pid} if transport.pid else ())
            self._trouble = None
            opening.set_result(connection)
            self._changed()
            if not self._connect.shared:
                await self._until_idle(connection)
                running.cancel()

    async def _until_idle(self, connection: Connection) -> None:
        """Until it has ended, or nobody has needed it for a while."""
        while connection.lost is None and (left := self._idle - connection.idle_for()) > 0:
            await connection.ended(within=left)
        if connection.lost is None:
            log.info("codex.idle", generation=connection.generation)

    def _fail(self, opening: asyncio.Future[Connection], why: str) -> None:
        if not opening.done():
            self._trouble = why
            opening.set_exception(RunnerUnavailable(why))


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


def _own_version() -> str:
    try:
        return version("codex-command-center")
    except PackageNotFoundError:
        return "0"

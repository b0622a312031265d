"""The real thing: turns run by Codex's app-server, reached when it is first needed.

On a Codex of our own (`spawn`), its end is the end of what ran on it, and ours is its end. On a shared one
turns go on whatever becomes of us: when the connection has ended, they are taken up again on the next one.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TypeVar

import structlog

from core.errors import (
    CommandCenterError,
    QuestionGone,
    RunnerError,
    RunnerUnavailable,
    SteerRejected,
    ThreadGone,
)
from core.events import Answer, QuestionKey, TurnEnded, TurnOutcome, TurnRef
from core.phrases import ours
from core.ports import BridgeHealth, Capabilities, Turn, TurnRequest, TurnTrace
from core.runners.connection import Connection
from core.runners.desk import DeskWatch
from core.runners.itself import Itself
from core.runners.jsonrpc import ConnectionLost, Sleep
from core.runners.refusals import ServerDraining
from core.runners.shelf import ThreadShelf
from core.runners.supervisor import Supervisor
from core.runners.threads import Run
from core.runners.transports import Connector
from core.runners.turns import LiveTurn
from core.words import BridgeStatus, RunnerMode

log = structlog.get_logger()

TESTED = "0.169"
"""The versions of Codex that our tests run on begin with it."""
RETURN_ATTEMPTS = 9
"""With the pauses between them about a minute: then a turn that cannot be reached counts as lost."""
IDLE_SECONDS = 1800.0
GOES_ON = 3600.0
"""Seconds for which what is wanted waits for the end of a Codex that begins nothing any more."""
LOOKS_AGAIN = 2.0
BACK = 10.0
"""Seconds for which a stop or a message waits until its turn is found again."""

_T = TypeVar("_T")


class AppServerRunner:
    """Implements `ports.Runner`; made by `app_server_runner`."""

    mode = RunnerMode.APP_SERVER

    def __init__(
        self,
        connect: Connector,
        tasks: asyncio.TaskGroup,
        *,
        call_timeout: float,
        health_timeout: float,
        idle: float,
        sleep: Sleep,
        monotonic: Callable[[], float],
    ) -> None:
        self._connect = connect
        self._tasks = tasks
        self._health_timeout = health_timeout
        self._monotonic = monotonic
        self._returning: dict[TurnRef, asyncio.Task[None]] = {}
        self._sought: set[TurnRef] = set()
        """Turns that are being taken up."""
        self._unwanted: set[TurnRef] = set()
        """Those of them that are to be stopped."""
        self._link = Supervisor(
            connect,
            tasks,
            orphaned=self._go_after,
            heard=lambda method, params: self.itself.heard(method, params),
            stirred=lambda thread_id: self._watch.stirred(thread_id),
            changed=lambda: self._watch.changed(),
            call_timeout=call_timeout,
            idle=idle,
            sleep=sleep,
            monotonic=monotonic,
        )
        self.capabilities = Capabilities(
            steer=True, approvals=True, threads=True, reviews=True, outlives=connect.shared
        )
        self.threads = ThreadShelf(self._link)
        self.itself = Itself(self._link)
        self._watch = DeskWatch(self._link, sleep=sleep)
        self.desk = self._watch if connect.shared else None

    @property
    def processes(self) -> frozenset[int]:
        return self._link.pids

    async def start(self, request: TurnRequest) -> Turn:
        connection, until = await self._link.connected(), self._monotonic() + GOES_ON
        while True:
            try:
                return await self._start_on(connection, request)
            except ServerDraining:
                if self._monotonic() >= until:
                    raise
            # It has refused, so nothing is begun twice; the next one takes it.
            if (draining := self._link.live()) is not None:
                await draining.ended(within=LOOKS_AGAIN)
            connection = await self._persistently(_itself)

    async def _start_on(self, connection: Connection, request: TurnRequest) -> Turn:
        try:
            thread = await connection.prepare(request)
        except ConnectionLost:
            # It had died unnoticed, and no turn was begun yet: that may be tried again.
            connection = await self._link.connected()
            thread = await connection.prepare(request)
        try:
            return await connection.start_turn(thread, request)
        except ConnectionLost as lost:
            if not self._connect.shared:
                raise
            # It may have begun all the same; it is never begun twice.
            trace = TurnTrace(request.tag, None, thread.id, request.review is not None)
            try:
                return await self.take_up(trace)
            except ThreadGone:
                raise lost from None
            except ServerDraining as draining:  # not that it has refused to begin it
                raise RunnerUnavailable(draining.message) from lost

    async def take_up(self, trace: TurnTrace) -> Turn:
        async def find(connection: Connection) -> TurnRef:
            return trace.ref or await connection.find(trace)

        turn = LiveTurn(await self._persistently(find), trace.tokens_before)
        await self._follow(turn, review=trace.review, desk=trace.desk)
        return turn

    async def _follow(self, turn: LiveTurn, *, review: bool, desk: bool) -> bool:
        """Take a turn up on the connection that there is; whether it was to be stopped meanwhile."""

        async def follow(connection: Connection) -> None:
            try:
                await connection.take_up(turn, review=review, desk=desk)
            except ServerDraining:
                if turn.ref in self._unwanted:
                    connection.interrupt(turn.ref)
                elif not desk:
                    await connection.let_go(turn.ref)
                raise

        self._sought.add(turn.ref)
        try:
            await self._persistently(follow)
            return turn.ref in self._unwanted
        finally:
            self._sought.discard(turn.ref)
            self._unwanted.discard(turn.ref)

    async def _persistently(self, ask: Callable[[Connection], Awaitable[_T]]) -> _T:
        """Ask again as long as it is only the connection that fails, for about a minute; of a Codex that is
        about to end, the next one."""
        attempt, until = 0, self._monotonic() + GOES_ON
        while True:
            connection = None
            try:
                connection = await self._link.connected()
                return await ask(connection)
            except ServerDraining:
                if connection is None or self._monotonic() >= until:
                    raise
                await connection.ended(within=LOOKS_AGAIN)
            except RunnerUnavailable:
                attempt += 1
                if attempt == RETURN_ATTEMPTS or self._link.closed:
                    raise

    def _go_after(self, runs: Sequence[Run]) -> None:
        """The connection has ended under them, and they go on: take them up on the next one."""
        for run in runs:
            ref = run.turn.ref
            task = self._tasks.create_task(self._return(run), name=f"codex-return-{ref.turn_id}")
            self._returning[ref] = task
            task.add_done_callback(partial(self._returned, ref))

    def _returned(self, ref: TurnRef, task: asyncio.Task[None]) -> None:
        if self._returning.get(ref) is task:
            del self._returning[ref]

    async def _return(self, run: Run) -> None:
        turn = run.turn
        try:
            unwanted = await self._follow(turn, review=run.review, desk=run.desk)
            if unwanted and (connection := self._link.live()) is not None:
                with suppress(RunnerError):
                    await connection.stop(turn.ref)
        except CommandCenterError as error:
            turn.put(
                TurnEnded(TurnOutcome.LOST, ours(f"The connection to Codex was lost: {ours(error.message)}"))
            )
        except asyncio.CancelledError:
            turn.put(TurnEnded(TurnOutcome.LOST, "Command Center was closed. The turn goes on without it."))
            raise

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        connection = await self._back(ref, within=BACK)
        if self._connect.shared and (connection is None or not connection.runs(ref)):
            raise SteerRejected("No running turn takes this now. After a restart, try again in a moment.")
        if connection is None:
            raise SteerRejected
        await connection.steer(ref, message, images)

    async def stop(self, ref: TurnRef) -> None:
        connection = await self._back(ref, within=BACK)
        if ref in self._sought:
            self._unwanted.add(ref)
        elif connection is not None:
            await connection.stop(ref)

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        ref = TurnRef(RunnerMode.APP_SERVER.value, key.thread_id, key.turn_id)
        connection = await self._back(ref)
        if connection is None:
            raise QuestionGone
        await connection.answer(ref, key, answer)

    async def _back(self, ref: TurnRef, within: float | None = None) -> Connection | None:
        """The connection on which a turn is, after it has been taken up again where it is to be."""
        if (returning := self._returning.get(ref)) is not None:
            await asyncio.wait([returning], timeout=within)
        return self._link.live()

    async def warm(self) -> None:
        """Start Codex before it is needed; raises RunnerUnavailable."""
        await self._link.connected()

    async def health(self) -> BridgeHealth:
        if (resting := self._link.resting) is not None:
            return self._health(resting)
        try:
            async with asyncio.timeout(self._health_timeout):
                connection = await self._link.connected()
                begun = self._monotonic()
                await connection.probe(self._health_timeout)
                latency = (self._monotonic() - begun) * 1000
                logged_in = await connection.logged_in(self._health_timeout)
        except TimeoutError:
            limit = f"{self._health_timeout:g} s"
            return self._health(f"Codex did not answer within {limit}. Try again, or restart it.")
        except RunnerError as error:
            return self._health(error.message)
        message = _said(_version_in(connection.user_agent), logged_in=logged_in)
        return self._health(message, connection, round(latency, 1))

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
            log=tuple(self._connect.last_words),
        )

    async def close(self, grace: float = 2.0) -> None:
        """Let go of Codex. One of our own ends: what runs on it is interrupted, briefly, before that."""
        connection = self._link.live()
        try:
            if connection is not None and not self._connect.shared:
                with suppress(TimeoutError, RunnerError):
                    async with asyncio.timeout(grace):
                        await connection.interrupt_all()
        finally:
            self._link.close()
            for task in list(self._returning.values()):
                task.cancel()


async def _itself(connection: Connection) -> Connection:
    return connection


def _said(version: str | None, *, logged_in: bool) -> str:
    """What there is to say of a Codex that answers."""
    said = (
        ["Codex is connected."]
        if logged_in
        else ["Codex is connected, but not logged in: run 'codex login'."]
    )
    if version is not None and not version.startswith(f"{TESTED}."):
        said.append(f"Its version {version} is not one that this program was tested with ({TESTED}).")
    return " ".join(said)


def _version_in(user_agent: str) -> str | None:
    found = re.match(r"[^/]+/(\S+)", user_agent)
    return found.group(1) if found else None


@asynccontextmanager
async def app_server_runner(
    connect: Connector,
    *,
    call_timeout: float = 30.0,
    health_timeout: float = 10.0,
    idle: float = IDLE_SECONDS,
    sleep: Sleep = asyncio.sleep,
    monotonic: Callable[[], float] = time.monotonic,
) -> AsyncIterator[AppServerRunner]:
    """A runner for the length of the block; at its end no process of ours is left. `idle` are the seconds
    after which a Codex of our own ends that nobody needs."""
    tasks = asyncio.TaskGroup()
    await tasks.__aenter__()
    runner = AppServerRunner(
        connect,
        tasks,
        call_timeout=call_timeout,
        health_timeout=health_timeout,
        idle=idle,
        sleep=sleep,
        monotonic=monotonic,
    )
    try:
        yield runner
    finally:
        await runner.close()
        # By hand, and without the block's own exception: `async with` would wrap it in a group.
        await tasks.__aexit__(None, None, None)

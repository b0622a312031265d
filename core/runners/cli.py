"""`codex exec --json`: a process for each turn, for machines where the app-server is not wanted.

It asks for nothing and takes no messages while it runs; it reports less (see `execlines`).
"""

import asyncio
import signal
import uuid
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress

import structlog

from core.errors import (
    CommandCenterError,
    Conflict,
    QuestionGone,
    RunnerUnavailable,
    SteerRejected,
    ThreadGone,
)
from core.events import Answer, QuestionKey, TokensUsed, TurnEnded, TurnOutcome, TurnRef
from core.phrases import ours
from core.ports import BridgeHealth, Capabilities, Turn, TurnRequest, TurnTrace
from core.runners import execfiles, execlines
from core.runners.leftovers import Leftovers
from core.runners.process import Child, child_process
from core.runners.protocol import NO_TOKENS, tokens_since
from core.runners.refusals import refusal_of
from core.runners.supervisor import cannot_start
from core.runners.turns import LiveTurn
from core.runners.wire import text
from core.words import BridgeStatus, RunnerMode

log = structlog.get_logger()

THREADS_COUNTED = 500
"""Threads whose tokens are remembered: Codex counts per thread, and a turn's are what it added."""


class CliRunner:
    """Implements `ports.Runner`; made by `cli_runner`."""

    mode = RunnerMode.CLI
    capabilities = Capabilities(steer=False, approvals=False, threads=False, reviews=True)
    processes: frozenset[int] = frozenset()
    threads = None
    itself = None
    desk = None

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        tasks: asyncio.TaskGroup,
        *,
        leftovers: Leftovers | None,
        grace: float,
        start_timeout: float,
        new_id: Callable[[], str],
    ) -> None:
        self._command = list(command)
        self._env = dict(env)
        self._tasks = tasks
        self._leftovers = leftovers
        self._grace = grace
        self._start_timeout = start_timeout
        self._new_id = new_id
        self._runs: set[_Run] = set()
        self._used: dict[str, TokensUsed] = {}
        self._closed = False

    async def start(self, request: TurnRequest) -> Turn:
        if self._closed:
            raise RunnerUnavailable("The runner is closed.")
        if request.thread_id and any(run.thread_id == request.thread_id for run in self._runs):
            raise Conflict("A turn is already running on this thread. Wait for its end, or stop it.")
        run = _Run(request, self._new_id(), self._grace)
        self._runs.add(run)
        run.task = self._tasks.create_task(self._lead(run), name=f"codex-exec-{run.turn_id}")
        try:
            async with asyncio.timeout(self._start_timeout):
                return await asyncio.shield(run.begun)
        except TimeoutError:
            run.task.cancel()
            limit = f"{self._start_timeout:g} s"
            raise RunnerUnavailable(f"Codex did not begin within {limit}. Nothing was run.") from None
        except asyncio.CancelledError:
            # Nobody will ever read this turn, so it must not run unseen.
            run.task.cancel()
            raise

    async def _lead(self, run: "_Run") -> None:
        """The life of one process; it is gone before its turn is said to have ended."""
        ended = TurnEnded(TurnOutcome.STOPPED)
        try:
            ended = await run.execute(self._command, self._env, self._leftovers)
            self._count(run, ended)
        except OSError as error:
            run.fail(RunnerUnavailable(cannot_start(self._command[0], error)))
        except CommandCenterError as error:
            run.fail(error)
        except Exception:  # the task ends here: a fault of ours must cost one turn, not the program
            log.exception("codex.exec.failed", turn=run.turn_id)
            ended = TurnEnded(TurnOutcome.LOST, "Something here failed; see the log.")
        finally:
            self._runs.discard(run)
            run.end(ended)

    def _count(self, run: "_Run", ended: TurnEnded) -> None:
        """The tokens of a turn are what its thread's have grown by. After a restart, or a turn that was
        cut, nobody knows what they grew from."""
        before = self._used.pop(run.thread_id or "", NO_TOKENS if run.is_first else None)
        if ended.outcome is not TurnOutcome.COMPLETED or run.thread_id is None:
            return
        self._used[run.thread_id] = run.tokens
        while len(self._used) > THREADS_COUNTED:
            del self._used[next(iter(self._used))]
        used = tokens_since(before, run.tokens) if before is not None else NO_TOKENS
        if used != NO_TOKENS:
            run.live.put(used)

    async def take_up(self, trace: TurnTrace) -> Turn:
        raise ThreadGone("A turn of 'codex exec' ends with the program.")

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        raise SteerRejected(
            "'codex exec' takes no messages while it runs: only app-server sessions can be steered."
        )

    async def stop(self, ref: TurnRef) -> None:
        for run in self._runs:
            if run.turn_id == ref.turn_id:
                run.stop()

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        raise QuestionGone("'codex exec' asks for no approvals: there is nothing to answer.")

    async def health(self) -> BridgeHealth:
        return BridgeHealth(
            status=BridgeStatus.DISABLED,
            command=self._command[0],
            transport="exec",
            version=None,
            latency_ms=None,
            message="Sessions run by 'codex exec', without the app-server: no steering, no approvals, no"
            " threads. Set CC_CODEX_RUNNER_MODE=app-server to have them.",
        )

    async def close(self) -> None:
        self._closed = True
        for run in list(self._runs):
            run.stop()


class _Run:
    """One turn and its process."""

    def __init__(self, request: TurnRequest, turn_id: str, grace: float) -> None:
        self.turn_id = turn_id
        self.thread_id = request.thread_id
        self.is_first = request.thread_id is None
        self.tokens = NO_TOKENS
        self.begun: asyncio.Future[LiveTurn] = asyncio.get_running_loop().create_future()
        # Whoever waits for it may have gone by the time it fails.
        self.begun.add_done_callback(lambda done: done.cancelled() or done.exception())
        self.task: asyncio.Task[None] | None = None
        self._request = request
        self._grace = grace
        self._stopping = asyncio.Event()

    @property
    def live(self) -> LiveTurn:
        """The turn, once Codex has said on which thread it is."""
        return self.begun.result()

    def stop(self) -> None:
        self._stopping.set()

    def fail(self, error: CommandCenterError) -> None:
        if not self.begun.done():
            self.begun.set_exception(error)

    def end(self, ended: TurnEnded) -> None:
        self.fail(RunnerUnavailable("The turn was stopped before Codex began."))
        if not self.begun.exception():
            self.live.put(ended)

    async def execute(
        self, command: Sequence[str], env: Mapping[str, str], leftovers: Leftovers | None
    ) -> TurnEnded:
        """Run it to its end; raises OSError or RunnerError where nothing was begun."""
        async with execfiles.given(self._request) as given:
            process = child_process(
                [*command, *given.arguments],
                env=env,
                cwd=self._request.cwd,
                grace=self._grace,
                stdin=given.stdin,
                leftovers=leftovers,
            )
            async with process as child, asyncio.TaskGroup() as tasks:
                stopper = tasks.create_task(self._end_when_asked(child), name=f"stop-exec-{self.turn_id}")
                try:
                    ended = await self._read(child)
                    with suppress(TimeoutError):
                        async with asyncio.timeout(self._grace):
                            await child.exited()
                finally:
                    stopper.cancel()
            if ended is not None:
                return ended
            if self._stopping.is_set():
                return TurnEnded(TurnOutcome.STOPPED)
            return self._died(child)

    async def _end_when_asked(self, child: Child) -> None:
        await self._stopping.wait()
        # As by Ctrl-C: Codex writes down that the turn was cut, and ends its commands. Then we make it.
        child.signal_group(signal.SIGINT)
        with suppress(TimeoutError):
            async with asyncio.timeout(self._grace):
                await child.exited()
                return
        child.signal_group(signal.SIGKILL)

    async def _read(self, child: Child) -> TurnEnded | None:
        """What it says, up to the end of the turn; None where its output ends before that."""
        async for line in child.lines():
            wire = execlines.read(line)
            if text(wire, "type") == "thread.started" and not self.begun.done():
                self.thread_id = text(wire, "thread_id")
                self.begun.set_result(LiveTurn(TurnRef(RunnerMode.CLI.value, self.thread_id, self.turn_id)))
            if not self.begun.done():
                continue
            if (ended := execlines.end_of(wire)) is not None:
                self.tokens = execlines.total_tokens(wire)
                return ended
            for event in execlines.translate(wire, self._request.cwd):
                self.live.put(event)
        return None

    def _died(self, child: Child) -> TurnEnded:
        """It ended without an end of the turn."""
        how = str(child.exit)
        if self.begun.done():
            return TurnEnded(TurnOutcome.LOST, ours(f"Codex ended under the turn: {ours(how)}"))
        words = child.exit.stderr if child.exit else ""
        raise refusal_of(words) or RunnerUnavailable(f"Codex did not begin the turn: {ours(how)}")


def _random_id() -> str:
    return str(uuid.uuid4())


@asynccontextmanager
async def cli_runner(
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    leftovers: Leftovers | None = None,
    grace: float = 5.0,
    start_timeout: float = 60.0,
    new_id: Callable[[], str] = _random_id,
) -> AsyncIterator[CliRunner]:
    """A runner for the length of the block; at its end every turn is stopped, and no process is left.
    Where we are killed before it, whoever opens the same `leftovers` next ends what is."""
    tasks = asyncio.TaskGroup()
    await tasks.__aenter__()
    runner = CliRunner(
        command,
        env,
        tasks,
        leftovers=leftovers,
        grace=grace,
        start_timeout=start_timeout,
        new_id=new_id,
    )
    try:
        yield runner
    finally:
        await runner.close()
        # By hand, and without the block's own exception: `async with` would wrap it in a group.
        await tasks.__aexit__(None, None, None)

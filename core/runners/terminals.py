"""What a stopped turn has left running.

Codex hands the commands of an interrupted turn over to its thread, as terminals in the background, where they
would go on unseen (measured with 0.169). What earlier turns have left there on purpose stays.

Codex does not say which turn a terminal is of, and of a command that is just being started we have not heard.
So all that is new counts as the turn's own, which holds only while no other turn runs there: ours wait until
this is over, which takes moments; where others begin one, only what we know by name is ended from then on.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from core.errors import QuestionGone, RunnerError, RunnerUnavailable
from core.events import TurnOutcome
from core.runners.jsonrpc import RpcError, Sleep
from core.runners.threads import Run, Thread, Threads
from core.runners.wire import Wire, mappings, text

log = structlog.get_logger()

PAUSES = (0.0, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds before each look: a command that was just being started is listed a moment later."""
ENOUGH = 3
"""Looks, where no command is known to run: one may have been started without our having heard of it."""
BEFORE = 2.0
"""Seconds for which a stop waits to hear what runs already."""

Call = Callable[[str, Wire], Awaitable[Wire]]


class Stops:
    """Of one connection: turns are stopped together with what they run."""

    def __init__(self, call: Call, threads: Threads, *, sleep: Sleep, within: float) -> None:
        """`within` so many seconds a turn must end, and after that what it ran."""
        self._call = call
        self._threads = threads
        self._sleep = sleep
        self._within = within

    async def stopped(self, run: Run, stop: Callable[[], Awaitable[object]]) -> None:
        """Have `stop` end a turn, and end what that runs. Raises what `stop` raises, and nothing else."""
        thread = self._threads.known(run.turn.ref.thread_id)
        with thread.clearing():
            left = await left_by_others(self._call, run)
            try:
                await stop()
            except QuestionGone:
                # The turn has ended under its question; or somebody else has answered that, and it goes on.
                await self._end_commands(thread, run, left, within=0)
                raise
            except RunnerUnavailable:
                # Codex may have heard it all the same.
                await self._end_commands(thread, run, left, within=self._within)
                raise
            await self._end_commands(thread, run, left, within=self._within)

    async def _end_commands(
        self, thread: Thread, run: Run, left: frozenset[str] | None, *, within: float
    ) -> None:
        """Of a turn that is stopped `within` so many seconds. Where it goes on, or has come to an end of its
        own, what it runs is no less wanted than before."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await run.turn.ended.wait()
        if run.turn.outcome is not TurnOutcome.STOPPED:
            return
        try:
            async with asyncio.timeout(self._within):
                await end_commands(self._call, self._sleep, thread, run, left)
        except (RunnerError, TimeoutError) as error:
            log.info("codex.commands.left", turn=run.turn.ref.turn_id, error=repr(error))


async def left_by_others(call: Call, run: Run) -> frozenset[str] | None:
    """Before an interrupt: the terminals of the thread that are none of this turn. What Codex has told us of
    by now is in `run.commands`. None where it does not say: an older Codex has no such terminals, and one
    that is in trouble must be told to stop all the same."""
    try:
        async with asyncio.timeout(BEFORE):
            return frozenset(await _listed(call, run)) - run.commands
    except (RunnerError, TimeoutError) as error:
        log.debug("codex.commands.unlisted", turn=run.turn.ref.turn_id, error=repr(error))
        return None


async def end_commands(
    call: Call, sleep: Sleep, thread: Thread, run: Run, left: frozenset[str] | None
) -> None:
    """Of a turn that was stopped: what it ran, all but what others have `left`. Raises RunnerError."""
    for looks, pause in enumerate(PAUSES, start=1):
        await sleep(pause)
        await _end_all(call, thread, run, left)
        unknown = left is not None and not thread.overtaken(run)
        if not run.commands and (looks >= ENOUGH or not unknown):
            return


async def end_abandoned(call: Call, run: Run) -> None:
    """Of a thread's only turn, which was interrupted while we were away: we may have done it, and not have
    come to this. Of a later turn nobody knows any more what is its own."""
    try:
        for process_id in (await _listed(call, run)).values():
            await _terminate(call, run, process_id)
    except RpcError as error:
        log.debug("codex.commands.left", turn=run.turn.ref.turn_id, error=error.message)


async def _end_all(call: Call, thread: Thread, run: Run, left: frozenset[str] | None) -> None:
    for item_id, process_id in (await _listed(call, run)).items():
        # Asked before each: somebody's turn may begin while we wait for the answer about another.
        unheard = left is not None and item_id not in left and not thread.overtaken(run)
        if item_id in run.commands or unheard:
            await _terminate(call, run, process_id)
            run.commands.discard(item_id)


async def _terminate(call: Call, run: Run, process_id: str) -> None:
    process = {"threadId": run.turn.ref.thread_id, "processId": process_id}
    await call("thread/backgroundTerminals/terminate", process)


async def _listed(call: Call, run: Run) -> dict[str, str]:
    """The terminals of a thread: their processes by the items that began them."""
    listed = await call("thread/backgroundTerminals/list", {"threadId": run.turn.ref.thread_id})
    return {text(each, "itemId"): text(each, "processId") for each in mappings(listed, "data")}

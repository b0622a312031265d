"""What a stopped turn has left running.

Codex hands the commands of an interrupted turn over to its thread, as terminals in the background, where they
would go on unseen (measured with 0.169). What earlier turns have left there on purpose stays.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from core.runners.jsonrpc import RpcError, Sleep
from core.runners.threads import Run
from core.runners.wire import Wire, mappings, text

log = structlog.get_logger()

PAUSES = (0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between two looks: a command that was just being started is listed a moment later."""
ENOUGH = 3
"""Looks, where no command is known to run: one may have been started without our having heard of it."""

Call = Callable[[str, Wire], Awaitable[Wire]]


async def left_by_others(call: Call, run: Run) -> frozenset[str] | None:
    """Before an interrupt: the terminals of the thread that are none of this turn. What Codex has told us of
    by now is in `run.commands`. None for an older Codex, which has no such terminals."""
    try:
        return frozenset(await _listed(call, run)) - run.commands
    except RpcError as error:
        log.debug("codex.commands.unlisted", turn=run.turn.ref.turn_id, error=error.message)
        return None


async def end_commands(
    call: Call, sleep: Sleep, run: Run, left: frozenset[str] | None, *, within: float
) -> None:
    """After an interrupt: wait for the end of the turn, at most `within` seconds, and end what it ran, which
    is all but what others have `left`."""
    if left is None:
        return
    with suppress(TimeoutError):
        async with asyncio.timeout(within):
            await run.turn.ended.wait()
    try:
        for looks, pause in enumerate(PAUSES, start=1):
            await _end_all(call, run, left)
            if not run.commands and looks >= ENOUGH:
                return
            await sleep(pause)
    except RpcError as error:
        log.debug("codex.commands.left", turn=run.turn.ref.turn_id, error=error.message)


async def end_abandoned(call: Call, run: Run) -> None:
    """Of a thread's only turn, which was interrupted while we were away: we may have done it, and not have
    come to this. Of a later turn nobody knows any more what is its own."""
    try:
        for process_id in (await _listed(call, run)).values():
            await _terminate(call, run, process_id)
    except RpcError as error:
        log.debug("codex.commands.left", turn=run.turn.ref.turn_id, error=error.message)


async def _end_all(call: Call, run: Run, left: frozenset[str]) -> None:
    for item_id, process_id in (await _listed(call, run)).items():
        if item_id not in left:
            await _terminate(call, run, process_id)
            run.commands.discard(item_id)


async def _terminate(call: Call, run: Run, process_id: str) -> None:
    process = {"threadId": run.turn.ref.thread_id, "processId": process_id}
    await call("thread/backgroundTerminals/terminate", process)


async def _listed(call: Call, run: Run) -> dict[str, str]:
    """The terminals of a thread: their processes by the items that began them."""
    listed = await call("thread/backgroundTerminals/list", {"threadId": run.turn.ref.thread_id})
    return {text(each, "itemId"): text(each, "processId") for each in mappings(listed, "data")}

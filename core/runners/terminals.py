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

Call = Callable[[str, Wire], Awaitable[Wire]]


async def end_commands(call: Call, sleep: Sleep, run: Run, *, within: float) -> None:
    """After an interrupt: wait for the end of the turn, at most `within` seconds, and end what it ran."""
    with suppress(TimeoutError):
        async with asyncio.timeout(within):
            await run.turn.ended.wait()
    try:
        for pause in PAUSES:
            if not run.commands:
                return
            await _end_listed(call, run)
            if run.commands:
                await sleep(pause)
    except RpcError as error:  # an older Codex has no such terminals
        log.debug("codex.commands.left", turn=run.turn.ref.turn_id, error=error.message)


async def _end_listed(call: Call, run: Run) -> None:
    thread = {"threadId": run.turn.ref.thread_id}
    for terminal in mappings(await call("thread/backgroundTerminals/list", thread), "data"):
        if (item_id := text(terminal, "itemId")) in run.commands:
            process = {"processId": text(terminal, "processId")}
            await call("thread/backgroundTerminals/terminate", thread | process)
            run.commands.discard(item_id)

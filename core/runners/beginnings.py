"""Beginning what happens on a thread: it is loaded and reserved, then a turn or a compaction is asked for."""

import asyncio
from collections.abc import Awaitable, Callable

from core.errors import Conflict, RunnerUnavailable
from core.ports import TurnRequest
from core.runners.asking import new_thread_params, review_params, thread_params, turn_params, turn_settings
from core.runners.gitdirs import commit_folders
from core.runners.jsonrpc import CallTimeout
from core.runners.threads import Thread, Threads
from core.runners.turns import LiveTurn
from core.runners.wire import Wire

_COMPACTION = 90.0
"""Seconds that a model may take to sum a conversation up."""


class Beginnings:
    """Of one connection."""

    def __init__(
        self,
        begin: Callable[[str, Wire], Awaitable[Wire]],
        threads: Threads,
        *,
        interrupt: Callable[[str, str], None],
        shared: bool,
    ) -> None:
        """`begin` asks Codex, `interrupt` ends a turn that nobody will read; `shared`: others may speak to
        the same app-server."""
        self._begin = begin
        self._threads = threads
        self._interrupt = interrupt
        self._shared = shared

    async def prepare(self, request: TurnRequest) -> Thread:
        """The thread for a turn, loaded and reserved: `start_turn` on it must follow."""
        if request.thread_id is None:
            answer = await self._begin("thread/start", new_thread_params(request))
            thread = self._threads.known(str(answer["thread"]["id"]))
            thread.loaded = True
        else:
            thread = self._threads.known(request.thread_id)
        await thread.cleared()
        thread.claim(review=request.review is not None)
        try:
            if not thread.loaded:
                await self._load(thread, thread_params(request))
        except BaseException:
            thread.release()
            raise
        return thread

    async def compact(self, thread_id: str) -> None:
        """Have the conversation of an idle thread summed up (`thread/compact/start`), and wait for that."""
        thread = self._threads.known(thread_id)
        await thread.cleared()
        thread.claim(review=False)
        done = thread.compacting = asyncio.get_running_loop().create_future()
        try:
            if not thread.loaded:
                await self._load(thread, {})
            thread.settings = None
            await self._begin("thread/compact/start", {"threadId": thread.id})
            async with asyncio.timeout(_COMPACTION):
                error = await done
        except TimeoutError:
            raise RunnerUnavailable(
                "Codex is still summing the conversation up. Go on a while later."
            ) from None
        finally:
            thread.compacting = None
            thread.release()
        if error is not None:
            raise RunnerUnavailable(f"Codex could not sum the conversation up: {error}")

    async def start_turn(self, thread: Thread, request: TurnRequest) -> LiveTurn:
        try:
            return await self._start_turn(thread, request)
        finally:
            thread.release()

    async def _load(self, thread: Thread, more: Wire) -> None:
        thread.resuming()
        answer = await self._begin("thread/resume", {"threadId": thread.id, "excludeTurns": True, **more})
        status = (answer.get("thread") or {}).get("status") or {}
        if status.get("type") == "active":
            raise Conflict("A turn begun elsewhere is running on this thread. Wait for its end.")
        thread.loaded = True
        thread.settings = None

    async def _start_turn(self, thread: Thread, request: TurnRequest) -> LiveTurn:
        try:
            answer = await self._ask_for_turn(thread, request)
        except (CallTimeout, asyncio.CancelledError):
            # Nobody will ever read this turn, so it must not run unseen.
            if thread.active_turn:
                self._interrupt(thread.id, thread.active_turn)
            else:
                thread.abandoned = True
            raise
        return thread.started(str(answer["turn"]["id"])).turn

    async def _ask_for_turn(self, thread: Thread, request: TurnRequest) -> Wire:
        """To set again what is set already costs Codex some milliseconds, so it is left out where
        nobody else can have changed it."""
        if request.review is not None:
            return await self._begin("review/start", review_params(request.review, thread.id))
        wanted = turn_settings(request, commit_folders(request))
        new: Wire = {} if wanted == thread.settings else wanted
        thread.settings = None  # until Codex has said yes, nobody knows
        answer = await self._begin("turn/start", turn_params(request, thread.id, new))
        thread.settings = None if self._shared else wanted
        return answer

"""One connection to an app-server: what is asked of it, and what is heard from it.

Everything here dies with the connection. Request ids never leave it, so that an answer meant for
one process cannot reach a question of the next.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import structlog

from core.errors import Conflict, RunnerError, RunnerUnavailable, SteerRejected
from core.events import (
    AgentMessage,
    Answer,
    CommandRun,
    FileChange,
    ItemCompleted,
    ItemStarted,
    QuestionKey,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.machinery.together import together
from core.phrases import ours
from core.ports import TurnRequest, TurnTrace
from core.runners.asking import turn_input
from core.runners.beginnings import Beginnings
from core.runners.elsewhere import Elsewhere
from core.runners.jsonrpc import ConnectionLost, Peer, RequestId, RpcError, Sleep
from core.runners.openquestions import OpenQuestions
from core.runners.protocol import context_of, edits_of, last_tokens, total_tokens, translate
from core.runners.refusals import refusal_of, refused
from core.runners.requests import Requests
from core.runners.returns import Returns
from core.runners.terminals import Stops
from core.runners.threads import Run, Thread, Threads
from core.runners.transports import Transport
from core.runners.turns import LiveTurn
from core.runners.wire import Wire, mapping, text
from core.words import Decision

log = structlog.get_logger()

Orphaned = Callable[[Sequence[Run]], None]
"""Takes turns that go on without us."""
_METHODS_NOTED = 200


class Connection:
    """Implements `jsonrpc.Handler`; `run` must be running for anything to happen."""

    def __init__(
        self,
        generation: int,
        transport: Transport,
        *,
        orphaned: Orphaned | None,
        heard: Callable[[str, Wire], bool],
        stirred: Callable[[str], None],
        sleep: Sleep,
        timeout: float,
    ) -> None:
        """`orphaned` takes the turns that go on when the connection has ended; None where they do not.
        `heard` is called with what is about no thread and answers whether it made something of it, `stirred`
        with the id of each thread on which others may have begun a turn."""
        self.generation = generation
        self.lost: str | None = None
        self.user_agent = ""
        self._transport = transport
        self._orphaned = orphaned
        self._timeout = timeout
        self._heard = heard
        self._peer = Peer(transport, self, sleep=sleep)
        self._threads = Threads()
        questions = OpenQuestions()
        self._beginnings = Beginnings(
            self._begin, self._threads, interrupt=self._interrupt_unseen, shared=orphaned is not None
        )
        self._returns = Returns(self._call, self._begin, self._threads, questions, self._rest)
        self._requests = Requests(
            self._peer,
            self._threads,
            questions,
            steer=self.steer,
            interrupt=self._interrupt_unseen,
            shared=orphaned is not None,
        )
        self._stops = Stops(self._call, self._threads, sleep=sleep, within=timeout)
        self._elsewhere = Elsewhere(self._threads, stirred)
        self._end = asyncio.Event()
        self._used_at = asyncio.get_running_loop().time()
        self._asking = 0
        self._noted: set[str] = set()

    def idle_for(self) -> float:
        """Seconds since somebody has needed it; 0 while a turn runs, or something is asked."""
        if self._threads.busy or self._asking:
            self._used_at = asyncio.get_running_loop().time()
        return asyncio.get_running_loop().time() - self._used_at

    async def ended(self, *, within: float) -> None:
        """Wait for its end, for so many seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._end.wait()

    async def run(self) -> None:
        """Serve until the other end goes away; every turn that is open then is lost, or goes on alone."""
        reason = None
        try:
            await self._peer.run()
            reason = await self._transport.why_ended()
        except ConnectionLost as lost:
            reason = lost.message
        finally:
            self._lose(reason)
            self._end.set()

    async def initialize(self, client_version: str) -> None:
        client = {
            "name": "codex_command_center",
            "title": "Codex Command Center",
            "version": client_version,
        }
        params = {"clientInfo": client, "capabilities": {"experimentalApi": True}}
        result = await self._call("initialize", params)
        self.user_agent = str(result.get("userAgent", ""))
        self._peer.notify("initialized")

    async def probe(self, timeout: float) -> None:
        """Raises RunnerError where Codex does not answer."""
        await self._peer.call("thread/loaded/list", {}, timeout=timeout)

    async def logged_in(self, timeout: float) -> bool:
        """False where Codex says that it needs a login and has none (`account/read`)."""
        try:
            account = await self._peer.call("account/read", {}, timeout=timeout)
        except RpcError:
            return True  # an older one does not say
        return not isinstance(account, dict) or bool(
            account.get("account") or not account.get("requiresOpenaiAuth")
        )

    # What we ask for

    async def ask(self, method: str, params: Wire) -> Wire:
        """A question that changes nothing, and its answer; raises RpcError as Codex words it."""
        return await self._call(method, params)

    async def prepare(self, request: TurnRequest) -> Thread:
        """See `Beginnings.prepare`."""
        try:
            return await self._beginnings.prepare(request)
        except Conflict:
            if request.thread_id is not None:  # what runs there was taken for ours
                self._elsewhere.begun(request.thread_id)
            raise

    async def start_turn(self, thread: Thread, request: TurnRequest) -> LiveTurn:
        """See `Beginnings.start_turn`."""
        turn = await self._beginnings.start_turn(thread, request)
        if self.lost is not None:
            turn.put(_lost(self.lost))
        return turn

    def leads(self, thread_id: str) -> bool:
        """Whether a turn that is led from here runs on a thread, or is being begun."""
        thread = self._threads.get(thread_id)
        return thread is not None and thread.ours

    async def listen(self, thread_id: str) -> Wire:
        """Hear of a thread from now on; what Codex says of it (`thread/resume`). Raises ThreadGone."""
        thread = self._threads.known(thread_id)
        thread.resuming()
        answer = await self._begin("thread/resume", {"threadId": thread_id, "excludeTurns": True})
        thread.loaded = True
        self._rest(thread)
        return answer

    async def compact(self, thread_id: str) -> None:
        """See `Beginnings.compact`."""
        await self._beginnings.compact(thread_id)

    # What has gone on without us

    async def find(self, trace: TurnTrace) -> TurnRef:
        """See `Returns.find`."""
        return await self._returns.find(trace)

    async def take_up(self, turn: LiveTurn, *, review: bool, desk: bool) -> None:
        """See `Returns.take_up`."""
        await self._returns.take_up(turn, review=review, desk=desk)

    async def let_go(self, ref: TurnRef) -> None:
        """See `Returns.let_go`."""
        await self._returns.let_go(ref)

    def interrupt(self, ref: TurnRef) -> None:
        """End a turn that cannot be listened to here."""
        self._interrupt_unseen(ref.thread_id, ref.turn_id)

    def _interrupt_unseen(self, thread_id: str, turn_id: str) -> None:
        self._peer.post("turn/interrupt", {"threadId": thread_id, "turnId": turn_id})

    def runs(self, ref: TurnRef) -> bool:
        """Whether a turn runs here that can be steered and stopped."""
        return self._threads.running(ref) is not None

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        run = self._threads.running(ref)
        if run is None:
            raise SteerRejected
        if run.review:
            raise SteerRejected(
                "A review takes no messages while it runs. Write when it is done, or stop it."
            )
        await self._begun(run)
        params = {
            "threadId": ref.thread_id,
            "expectedTurnId": ref.turn_id,
            "input": turn_input(message, images),
        }
        try:
            await self._call("turn/steer", params)
        except RpcError as error:
            raise SteerRejected(f"Codex takes no message now: {error.message}.") from error

    async def stop(self, ref: TurnRef) -> None:
        run = self._threads.running(ref)
        if run is None:
            return
        await self._begun(run)
        interrupted = {"threadId": ref.thread_id, "turnId": run.inner_turn or ref.turn_id}
        try:
            await self._stops.stopped(run, partial(self._call, "turn/interrupt", interrupted))
        except RpcError as error:
            log.debug("codex.interrupt.late", turn=ref.turn_id, error=error.message)

    async def _begun(self, run: Run) -> None:
        try:
            async with asyncio.timeout(self._timeout):
                await run.begun.wait()
        except TimeoutError:
            raise RunnerUnavailable("Codex has accepted the turn, but not begun it yet.") from None

    async def answer(self, ref: TurnRef, key: QuestionKey, answer: Answer) -> None:
        """See `Requests.answer`. A no that ends the turn ends what that runs, as a stop does."""
        run = self._threads.running(ref) if answer.decision is Decision.CANCEL else None
        if run is None:
            await self._requests.answer(key, answer)
        else:
            await self._stops.stopped(run, partial(self._requests.answer, key, answer))

    async def interrupt_all(self) -> None:
        """Ask every turn to end, and wait for those that do. One that cannot be asked keeps none of the
        others from it."""
        await together(*(self._interrupt(run.turn) for run in self._threads.runs()))

    async def _interrupt(self, turn: LiveTurn) -> None:
        with suppress(RunnerError):
            await self.stop(turn.ref)
            await turn.ended.wait()

    async def _begin(self, method: str, params: Wire) -> Wire:
        try:
            return await self._call(method, params)
        except RpcError as error:
            raise refusal_of(error.message) or refused(method, error.message) from error

    async def _call(self, method: str, params: Wire) -> Wire:
        self._asking += 1
        try:
            result: Any = await self._peer.call(method, params, timeout=self._timeout)
        finally:
            self._asking -= 1
            self._used_at = asyncio.get_running_loop().time()
        return result if isinstance(result, dict) else {}

    # What we hear

    def on_notification(self, method: str, params: dict[str, Any]) -> None:
        if "threadId" not in params:
            if not self._heard(method, params):
                self._note(method)
            return
        if method == "thread/status/changed":
            self._elsewhere.status_changed(params)
        thread = self._threads.get(params.get("threadId"))
        if thread is None:
            self._note(method)
            return
        if thread.held is not None:
            thread.held.append(partial(self.on_notification, method, params))
            return
        turn = params.get("turn")
        turn_id = turn.get("id") if isinstance(turn, dict) else params.get("turnId")
        request_id = params.get("requestId")
        match method:
            case "serverRequest/resolved" if isinstance(request_id, str | int):
                self._requests.settled(request_id)
            case "thread/closed" | "thread/archived":
                thread.loaded = False
            case _ if isinstance(turn_id, str):
                self._on_turn(method, params, thread, turn_id)

    def _on_turn(self, method: str, params: Wire, thread: Thread, turn_id: str) -> None:
        if method == "turn/started":
            thread.active_turn = turn_id
            if thread.abandoned:
                thread.abandoned = False  # the next one is somebody else's
                self._interrupt_unseen(thread.id, turn_id)
            if thread.began_inside(text(mapping(params, "turn"), "rootTurnId"), turn_id):
                return
            thread.latest = turn_id
            self._elsewhere.begun(thread.id)
        run = thread.run(turn_id)
        if method == "thread/tokenUsage/updated":
            thread.count_tokens(run, total_tokens(params), last_tokens(params))
            if run is not None and (context := context_of(params)):
                run.turn.put(context)
        elif run is not None:
            self._on_run(method, params, run)
        if method == "turn/completed":
            ended = translate(method, params)
            thread.ended(turn_id, error=ended.error if isinstance(ended, TurnEnded) else None)
            self._rest(thread)

    def _rest(self, thread: Thread) -> None:
        for idle in self._threads.rest(thread):
            # Codex takes what concerns one thread in order: a resume after this is one after it.
            self._peer.post("thread/unsubscribe", {"threadId": idle.id})

    def _note(self, method: str) -> None:
        """What we make nothing of is kept in the log, each kind once."""
        if method not in self._noted and len(self._noted) < _METHODS_NOTED:
            self._noted.add(method)
            log.info("codex.notification.unused", method=method[:100])

    def _on_run(self, method: str, params: Wire, run: Run) -> None:
        if not run.review:
            run.begun.set()
        if method == "item/fileChange/patchUpdated":
            run.edits[str(params.get("itemId"))] = edits_of(params)
        event = translate(method, params)
        match event:
            case None:
                self._note(method)
                return
            case ItemStarted(CommandRun() as item):
                run.commands.add(item.id)
            case ItemCompleted(CommandRun() as item):
                run.commands.discard(item.id)
            case ItemStarted(FileChange() as item) | ItemCompleted(FileChange() as item):
                run.edits[item.id] = item.edits
            case TurnEnded():
                self._requests.drop(run)
                run.end(event)
                return
            case ItemCompleted(AgentMessage()) if run.review:
                run.hold(event)
                return
        run.turn.put(event)

    def on_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> bool:
        return self._requests.asked(request_id, method, params)

    def _lose(self, reason: str | None) -> None:
        """None where we have closed it."""
        self.lost = reason or ours("it was closed by this program")
        self._peer.close(ours(f"The connection to Codex ended: {ours(self.lost)}"))
        for thread in self._threads.all():
            thread.compacted(ours(f"Codex ended under it: {ours(self.lost)}"))
        runs = list(self._threads.runs())
        for run in runs:
            self._requests.drop(run)
        if self._orphaned is not None and reason is not None:
            self._orphaned(runs)
            return
        for run in runs:
            run.end(_lost(self.lost))


def _lost(reason: str) -> TurnEnded:
    return TurnEnded(TurnOutcome.LOST, ours(f"Codex ended under the turn: {ours(reason)}"))

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

from core.errors import QuestionGone, RunnerUnavailable, SteerRejected
from core.events import (
    AgentMessage,
    Answer,
    CommandRun,
    FileChange,
    ItemCompleted,
    ItemStarted,
    QuestionKey,
    QuestionRefused,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.ports import TurnRequest, TurnTrace
from core.runners.asking import turn_input
from core.runners.beginnings import Beginnings
from core.runners.desk import Desk
from core.runners.jsonrpc import METHOD_NOT_FOUND, Peer, RequestId, RpcError, Sleep
from core.runners.protocol import context_of, edits_of, total_tokens, translate
from core.runners.questions import Asking, polite_refusal, posed_by
from core.runners.refusals import refusal_of, refused
from core.runners.returns import Returns
from core.runners.terminals import end_commands
from core.runners.threads import Run, Thread, Threads
from core.runners.transports import Transport
from core.runners.turns import LiveTurn
from core.runners.wire import Wire, mapping, text
from core.words import Decision

log = structlog.get_logger()

Orphaned = Callable[[Sequence[tuple[LiveTurn, bool]]], None]
"""Takes turns that go on without us, each with whether it is a review."""
_CONFIRMATION = 15.0
_METHODS_NOTED = 200


class Connection:
    """Implements `jsonrpc.Handler`; `run` must be running for anything to happen."""

    def __init__(
        self,
        generation: int,
        transport: Transport,
        *,
        orphaned: Orphaned | None,
        heard: Callable[[str, Wire], None],
        sleep: Sleep,
        timeout: float,
    ) -> None:
        """`orphaned` takes the turns that go on when the connection has ended; None where they do not.
        `heard` is called with what is about no thread."""
        self.generation = generation
        self.lost: str | None = None
        self.user_agent = ""
        self._transport = transport
        self._orphaned = orphaned
        self._timeout = timeout
        self._sleep = sleep
        self._heard = heard
        self._peer = Peer(transport, self, sleep=sleep)
        self._threads = Threads()
        self._desk = Desk()
        self._beginnings = Beginnings(
            self._begin, self._threads, interrupt=self._interrupt_unseen, shared=orphaned is not None
        )
        self._returns = Returns(self._call, self._begin, self._threads, self._desk, self._rest)
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
        return await self._beginnings.prepare(request)

    async def start_turn(self, thread: Thread, request: TurnRequest) -> LiveTurn:
        """See `Beginnings.start_turn`."""
        turn = await self._beginnings.start_turn(thread, request)
        if self.lost is not None:
            turn.put(_lost(self.lost))
        return turn

    async def compact(self, thread_id: str) -> None:
        """See `Beginnings.compact`."""
        await self._beginnings.compact(thread_id)

    # What has gone on without us

    async def find(self, trace: TurnTrace) -> TurnRef:
        """See `Returns.find`."""
        return await self._returns.find(trace)

    async def take_up(self, turn: LiveTurn, *, review: bool) -> None:
        """See `Returns.take_up`."""
        await self._returns.take_up(turn, review=review)

    def _interrupt_unseen(self, thread_id: str, turn_id: str) -> None:
        self._peer.post("turn/interrupt", {"threadId": thread_id, "turnId": turn_id})

    def runs(self, ref: TurnRef) -> bool:
        """Whether a turn runs here that can be steered and stopped."""
        return self._threads.running(ref) is not None

    async def steer(self, ref: TurnRef, message: str) -> None:
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
            "input": turn_input(message),
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
        try:
            turn_id = run.inner_turn or ref.turn_id
            await self._call("turn/interrupt", {"threadId": ref.thread_id, "turnId": turn_id})
        except RpcError as error:
            log.debug("codex.interrupt.late", turn=ref.turn_id, error=error.message)
        else:
            await end_commands(self._call, self._sleep, run, within=self._timeout)

    async def _begun(self, run: Run) -> None:
        try:
            async with asyncio.timeout(self._timeout):
                await run.begun.wait()
        except TimeoutError:
            raise RunnerUnavailable("Codex has accepted the turn, but not begun it yet.") from None

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        question = self._desk.take(key)
        posed, ref = question.posed, question.run.turn.ref
        try:
            if answer.decision is Decision.DECLINE and answer.note and not posed.takes_note:
                await self._hand_over_note(ref, answer.note)
        finally:
            # Also when cancelled: a question that is taken and never answered hangs its turn.
            result = posed.reply(answer)
            sent = [request for request in question.requests if self._peer.answer(request, result)]
        if not sent:
            raise QuestionGone
        if answer.decision is Decision.CANCEL and not posed.ends_turn:
            self._interrupt_unseen(ref.thread_id, ref.turn_id)
        try:
            async with asyncio.timeout(_CONFIRMATION):
                await question.closed.wait()
        except TimeoutError:
            raise RunnerUnavailable("Codex did not confirm that it heard the decision.") from None
        if not question.heard:
            raise QuestionGone

    async def _hand_over_note(self, ref: TurnRef, note: str) -> None:
        """A steer that is there before the decision is in the model's very next request."""
        try:
            await self.steer(ref, f"What was asked for is declined, with these words: {note}")
        except (SteerRejected, RunnerUnavailable) as error:
            # The decision itself must still arrive; a turn that has ended says so by itself.
            log.warning("codex.note.lost", turn=ref.turn_id, error=error.message)

    async def interrupt_all(self) -> None:
        """Ask every turn to end, and wait for those that do."""
        turns = [run.turn for run in self._threads.runs()]
        await asyncio.gather(*(self.stop(turn.ref) for turn in turns))
        for turn in turns:
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
            self._heard(method, params)
            return
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
                self._peer.forget(request_id)
                self._desk.settle(request_id)
            case "thread/closed":
                thread.loaded = False
            case _ if isinstance(turn_id, str):
                self._on_turn(method, params, thread, turn_id)

    def _on_turn(self, method: str, params: Wire, thread: Thread, turn_id: str) -> None:
        if method == "turn/started":
            thread.active_turn = turn_id
            if thread.abandoned:
                self._interrupt_unseen(thread.id, turn_id)
            if thread.began_inside(text(mapping(params, "turn"), "rootTurnId"), turn_id):
                return
        run = thread.run(turn_id)
        if method == "thread/tokenUsage/updated":
            thread.count_tokens(run, total_tokens(params))
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
                self._drop_questions(run)
                run.end(event)
                return
            case ItemCompleted(AgentMessage()) if run.review:
                run.hold(event)
                return
        run.turn.put(event)

    def on_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> bool:
        thread = self._threads.get(params.get("threadId"))
        if thread is not None and thread.held is not None:
            thread.held.append(partial(self._on_held_request, request_id, method, params))
            return True
        return self._take_request(request_id, method, params)

    def _on_held_request(self, request_id: RequestId, method: str, params: Wire) -> None:
        if not self._take_request(request_id, method, params):
            self._peer.refuse(request_id, METHOD_NOT_FOUND, f"This client does not know {method}.")

    def _take_request(self, request_id: RequestId, method: str, params: Wire) -> bool:
        run = self._threads.run_of_request(params)
        edits = run.edits.get(str(params.get("itemId")), ()) if run else ()
        posed = posed_by(method, Asking(params, run.turn.ref, edits)) if run else None
        if posed is not None and run is not None:
            self._desk.ask(request_id, posed, run)
            return True
        if run is not None:
            run.turn.put(QuestionRefused(method))
        refusal = polite_refusal(method, params)
        if refusal is None:
            return False
        log.info("codex.request.declined", method=method)
        self._peer.answer(request_id, refusal)
        return True

    def _drop_questions(self, run: Run) -> None:
        for request_id in self._desk.drop(run):
            self._peer.forget(request_id)

    def _lose(self, reason: str | None) -> None:
        """None where we have closed it."""
        self.lost = reason or "it was closed by this program"
        self._peer.close(f"The connection to Codex ended: {self.lost}")
        for thread in self._threads.all():
            thread.compacted(f"Codex ended under it: {self.lost}")
        runs = list(self._threads.runs())
        for run in runs:
            self._drop_questions(run)
        if self._orphaned is not None and reason is not None:
            self._orphaned([(run.turn, run.review) for run in runs])
            return
        for run in runs:
            run.end(_lost(self.lost))


def _lost(reason: str) -> TurnEnded:
    return TurnEnded(TurnOutcome.LOST, f"Codex ended under the turn: {reason}")

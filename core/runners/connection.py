"""One connection to an app-server: the threads loaded on it, their turns, and what is asked in them.

Everything here dies with the connection. Request ids never leave it, so that an answer meant for
one process cannot reach a question of the next.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import structlog

from core.errors import Conflict, QuestionGone, RunnerUnavailable, SteerRejected
from core.events import (
    Answer,
    FileChange,
    FileEdit,
    ItemCompleted,
    ItemStarted,
    Question,
    QuestionAsked,
    QuestionKey,
    QuestionRefused,
    QuestionSettled,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.ports import TurnRequest
from core.runners.jsonrpc import CallTimeout, Peer, RequestId, RpcError, Sleep
from core.runners.protocol import (
    NO_TOKENS,
    Wire,
    edits_of,
    text_input,
    thread_params,
    tokens_since,
    total_tokens,
    translate,
    turn_params,
)
from core.runners.questions import COMMAND, FILE_CHANGE, decision_result, polite_refusal, question_of
from core.runners.transports import Transport
from core.runners.turns import LiveTurn
from core.words import Decision, RunnerMode

log = structlog.get_logger()

_CONFIRMATION = 15.0


@dataclass(slots=True)
class _Run:
    """A turn of ours, and what must be remembered to understand its events."""

    turn: LiveTurn
    tokens_before: TokensUsed
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    """Codex names a turn before it has begun, and until then says that there is no such turn."""
    edits: dict[str, tuple[FileEdit, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class _Thread:
    loaded: bool = False
    tokens: TokensUsed = NO_TOKENS
    starting: bool = False
    abandoned: bool = False
    """Whoever asked for a turn has gone before Codex answered."""
    active_turn: str | None = None
    """Whoever began it."""
    runs: dict[str, _Run] = field(default_factory=dict)
    early: dict[str, _Run] = field(default_factory=dict)
    """While a turn is being started: what makes itself heard before Codex says which one it is."""


@dataclass(slots=True)
class _Open:
    """A question that waits; the same one may have been sent more than once."""

    key: QuestionKey
    run: _Run
    requests: list[RequestId] = field(default_factory=list)
    answered: bool = False
    settled: asyncio.Event = field(default_factory=asyncio.Event)
    heard: bool = False


class Connection:
    """Implements `jsonrpc.Handler`; `run` must be running for anything to happen."""

    def __init__(self, generation: int, transport: Transport, *, sleep: Sleep, timeout: float) -> None:
        self.generation = generation
        self.lost: str | None = None
        self.user_agent = ""
        self._transport = transport
        self._timeout = timeout
        self._peer = Peer(transport, self, sleep=sleep)
        self._threads: dict[str, _Thread] = {}
        self._questions: dict[QuestionKey, _Open] = {}
        self._requests: dict[RequestId, _Open] = {}

    async def run(self) -> None:
        """Serve until the other end goes away; every turn that is open then is lost."""
        reason = "it was closed by this program"
        try:
            await self._peer.run()
            reason = await self._transport.why_ended()
        finally:
            self._lose(reason)

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

    # What we ask for

    async def start(self, request: TurnRequest) -> LiveTurn:
        if request.thread_id is None:
            answer = await self._begin("thread/start", thread_params(request))
            thread_id = str(answer["thread"]["id"])
            self._thread(thread_id).loaded = True
        else:
            thread_id = request.thread_id
        thread = self._claim(thread_id)
        try:
            if not thread.loaded:
                await self._resume(thread_id, thread, request)
            return await self._start_turn(thread_id, thread, request)
        finally:
            thread.starting = False
            thread.early = {}

    def _claim(self, thread_id: str) -> _Thread:
        """Codex would silently add the input to a turn that already runs on the thread."""
        thread = self._thread(thread_id)
        if thread.starting or thread.active_turn or thread.runs:
            raise Conflict("A turn is already running on this thread. Wait for its end, or stop it.")
        thread.starting = True
        thread.abandoned = False
        return thread

    async def _resume(self, thread_id: str, thread: _Thread, request: TurnRequest) -> None:
        params = {"threadId": thread_id, "excludeTurns": True, **thread_params(request)}
        answer = await self._begin("thread/resume", params)
        status = (answer.get("thread") or {}).get("status") or {}
        if status.get("type") == "active":
            raise Conflict("A turn begun elsewhere is running on this thread. Wait for its end.")
        thread.loaded = True

    async def _start_turn(self, thread_id: str, thread: _Thread, request: TurnRequest) -> LiveTurn:
        try:
            answer = await self._begin("turn/start", turn_params(request, thread_id))
        except (CallTimeout, asyncio.CancelledError):
            self._abandon(thread_id, thread)
            raise
        turn_id = str(answer["turn"]["id"])
        run = self._early(thread_id, thread, turn_id)
        if self.lost is not None:
            run.turn.put(_lost(self.lost))
        if not run.turn.ended.is_set():
            thread.runs[turn_id] = run
        return run.turn

    def _abandon(self, thread_id: str, thread: _Thread) -> None:
        """Nobody will ever read this turn, so it must not run unseen."""
        thread.abandoned = True
        if thread.active_turn:
            self._peer.post("turn/interrupt", {"threadId": thread_id, "turnId": thread.active_turn})

    async def steer(self, ref: TurnRef, message: str) -> None:
        run = self._run(ref.thread_id, ref.turn_id)
        if run is None:
            raise SteerRejected
        await self._begun(run)
        params = {
            "threadId": ref.thread_id,
            "expectedTurnId": ref.turn_id,
            "input": text_input(message),
        }
        try:
            await self._call("turn/steer", params)
        except RpcError as error:
            raise SteerRejected(f"Codex takes no message now: {error.message}.") from error

    async def stop(self, ref: TurnRef) -> None:
        run = self._run(ref.thread_id, ref.turn_id)
        if run is None:
            return
        await self._begun(run)
        try:
            await self._call("turn/interrupt", {"threadId": ref.thread_id, "turnId": ref.turn_id})
        except RpcError as error:
            log.debug("codex.interrupt.late", turn=ref.turn_id, error=error.message)

    async def _begun(self, run: _Run) -> None:
        try:
            async with asyncio.timeout(self._timeout):
                await run.begun.wait()
        except TimeoutError:
            raise RunnerUnavailable("Codex has accepted the turn, but not begun it yet.") from None

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        question = self._questions.get(key)
        if question is None or question.answered:
            raise QuestionGone
        question.answered = True
        if answer.decision is Decision.DECLINE and answer.note:
            await self._hand_over_note(question.run.turn.ref, answer.note)
        result = decision_result(answer.decision)
        sent = [request for request in question.requests if self._peer.answer(request, result)]
        if not sent:
            raise QuestionGone
        try:
            async with asyncio.timeout(_CONFIRMATION):
                await question.settled.wait()
        except TimeoutError:
            raise RunnerUnavailable("Codex did not confirm that it heard the decision.") from None
        if not question.heard:
            raise QuestionGone

    async def _hand_over_note(self, ref: TurnRef, note: str) -> None:
        """A steer that is there before the decision is in the model's very next request."""
        try:
            await self.steer(ref, f"The command or change was rejected by the user, who says: {note}")
        except (SteerRejected, RunnerUnavailable) as error:
            # The decision itself must still arrive; a turn that has ended says so by itself.
            log.warning("codex.note.lost", turn=ref.turn_id, error=error.message)

    async def interrupt_all(self) -> None:
        """Ask every turn to end, and wait for those that do."""
        turns = [run.turn for thread in self._threads.values() for run in thread.runs.values()]
        await asyncio.gather(*(self.stop(turn.ref) for turn in turns))
        for turn in turns:
            await turn.ended.wait()

    async def _begin(self, method: str, params: Wire) -> Wire:
        try:
            return await self._call(method, params)
        except RpcError as error:
            if "no rollout found" in error.message or "thread not found" in error.message:
                raise Conflict("Codex does not have this thread any more. Start a new one.") from error
            raise RunnerUnavailable(f"Codex refused {method}: {error.message}") from error

    async def _call(self, method: str, params: Wire) -> Wire:
        result: Any = await self._peer.call(method, params, timeout=self._timeout)
        return result if isinstance(result, dict) else {}

    # What we hear

    def on_notification(self, method: str, params: dict[str, Any]) -> None:
        thread_id = params.get("threadId")
        if not isinstance(thread_id, str) or (thread := self._threads.get(thread_id)) is None:
            log.debug("codex.notification.elsewhere", method=method)
            return
        turn = params.get("turn")
        turn_id = turn.get("id") if isinstance(turn, dict) else params.get("turnId")
        match method:
            case "serverRequest/resolved":
                self._settle(params.get("requestId"))
            case "thread/closed":
                thread.loaded = False
            case _ if isinstance(turn_id, str):
                self._on_turn(method, params, thread_id, turn_id)

    def _on_turn(self, method: str, params: Wire, thread_id: str, turn_id: str) -> None:
        thread = self._threads[thread_id]
        if method == "turn/started":
            thread.active_turn = turn_id
            if thread.abandoned:
                self._peer.post("turn/interrupt", {"threadId": thread_id, "turnId": turn_id})
        run = self._run_in(thread_id, thread, turn_id)
        if method == "thread/tokenUsage/updated":
            self._count_tokens(thread, run, total_tokens(params))
        elif run is not None:
            self._on_run(method, params, run)
        if method == "turn/completed":
            thread.active_turn = None
            thread.runs.pop(turn_id, None)

    def _on_run(self, method: str, params: Wire, run: _Run) -> None:
        if method == "item/fileChange/patchUpdated":
            run.edits[str(params.get("itemId"))] = edits_of(params)
        run.begun.set()
        event = translate(method, params)
        match event:
            case None:
                return
            case ItemStarted(FileChange() as item) | ItemCompleted(FileChange() as item):
                run.edits[item.id] = item.edits
            case TurnEnded():
                self._close_questions(run)
        run.turn.put(event)

    def _count_tokens(self, thread: _Thread, run: _Run | None, total: TokensUsed) -> None:
        """Codex counts per thread; what another turn has used is where ours begins."""
        thread.tokens = total
        if run is None:
            for other in thread.runs.values():
                other.tokens_before = total
            return
        used = tokens_since(run.tokens_before, total)
        if used != NO_TOKENS:
            run.turn.put(used)

    def on_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> bool:
        run = self._run_of_request(params)
        edits = run.edits.get(str(params.get("itemId")), ()) if run else ()
        question = question_of(method, params, edits)
        if question is not None and run is not None:
            self._ask(request_id, question, run)
            return True
        if run is not None:
            run.turn.put(QuestionRefused(method))
        if method in (COMMAND, FILE_CHANGE):
            refusal: Wire | None = decision_result(Decision.DECLINE)
        else:
            refusal = polite_refusal(method, params)
        if refusal is None:
            return False
        log.info("codex.request.declined", method=method)
        self._peer.answer(request_id, refusal)
        return True

    def _ask(self, request_id: RequestId, question: Question, run: _Run) -> None:
        known = self._questions.get(question.key)
        if known is None or known.answered:
            known = self._questions[question.key] = _Open(question.key, run)
            run.turn.put(QuestionAsked(question))
        known.requests.append(request_id)
        self._requests[request_id] = known

    def _run_of_request(self, params: Wire) -> _Run | None:
        thread = self._threads.get(str(params.get("threadId") or params.get("conversationId")))
        if thread is None:
            return None
        turn_id = params.get("turnId")
        if isinstance(turn_id, str):
            return self._run_in(str(params.get("threadId")), thread, turn_id)
        return next(iter(thread.runs.values()), None)

    def _settle(self, request_id: RequestId | None) -> None:
        if request_id is None:
            return
        self._peer.forget(request_id)
        question = self._requests.pop(request_id, None)
        if question is None or question.heard:
            return
        question.heard = True
        question.settled.set()
        question.run.turn.put(QuestionSettled(question.key))
        if self._questions.get(question.key) is question:
            del self._questions[question.key]

    def _close_questions(self, run: _Run) -> None:
        """The turn ended under them: nobody has heard an answer, and nobody will."""
        for request_id, question in list(self._requests.items()):
            if question.run is run:
                del self._requests[request_id]
                self._peer.forget(request_id)
                self._questions.pop(question.key, None)
                question.settled.set()

    def _lose(self, reason: str) -> None:
        self.lost = reason
        self._peer.close(f"The connection to Codex ended: {reason}.")
        for thread in self._threads.values():
            for run in thread.runs.values():
                run.begun.set()
                self._close_questions(run)
                run.turn.put(_lost(reason))
            thread.runs.clear()

    def _thread(self, thread_id: str) -> _Thread:
        return self._threads.setdefault(thread_id, _Thread())

    def _run(self, thread_id: str, turn_id: str) -> _Run | None:
        thread = self._threads.get(thread_id)
        run = thread.runs.get(turn_id) if thread else None
        return None if run is None or run.turn.ended.is_set() else run

    def _run_in(self, thread_id: str, thread: _Thread, turn_id: str) -> _Run | None:
        if thread.starting and turn_id not in thread.runs:
            return self._early(thread_id, thread, turn_id)
        return thread.runs.get(turn_id)

    def _early(self, thread_id: str, thread: _Thread, turn_id: str) -> _Run:
        run = thread.early.get(turn_id)
        if run is None:
            ref = TurnRef(RunnerMode.APP_SERVER.value, thread_id, turn_id)
            run = thread.early[turn_id] = _Run(LiveTurn(ref), thread.tokens)
        return run


def _lost(reason: str) -> TurnEnded:
    return TurnEnded(TurnOutcome.LOST, f"Codex ended under the turn: {reason}.")

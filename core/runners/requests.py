"""What Codex asks of us on one connection, and how each request gets its one answer."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from core.errors import QuestionGone, RunnerUnavailable, SteerRejected
from core.events import Answer, QuestionKey, QuestionRefused, TurnRef
from core.runners.jsonrpc import METHOD_NOT_FOUND, Peer, RequestId
from core.runners.openquestions import OpenQuestions
from core.runners.questions import Asking, polite_refusal, posed_by
from core.runners.threads import Run, Threads
from core.runners.wire import Wire
from core.words import Decision

log = structlog.get_logger()

_CONFIRMATION = 15.0


class Requests:
    """Part of one `Connection`, over its threads."""

    def __init__(
        self,
        peer: Peer,
        threads: Threads,
        questions: OpenQuestions,
        *,
        steer: Callable[[TurnRef, str], Awaitable[None]],
        interrupt: Callable[[str, str], None],
        shared: bool,
    ) -> None:
        """`steer` tells a turn something, `interrupt` ends it; `shared`: others speak to the app-server."""
        self._peer = peer
        self._threads = threads
        self._questions = questions
        self._steer = steer
        self._interrupt = interrupt
        self._shared = shared

    def asked(self, request_id: RequestId, method: str, params: Wire) -> bool:
        """Take a request, or put it behind what is told first of its thread; False for one that nobody
        knows."""
        thread = self._threads.get(params.get("threadId"))
        if thread is not None and thread.held is not None:
            thread.held.append(partial(self._asked_held, request_id, method, params))
            return True
        return self._take(request_id, method, params)

    def _asked_held(self, request_id: RequestId, method: str, params: Wire) -> None:
        if not self._take(request_id, method, params):
            self._peer.refuse(request_id, METHOD_NOT_FOUND, f"This client does not know {method}.")

    def _take(self, request_id: RequestId, method: str, params: Wire) -> bool:
        run = self._threads.run_of_request(params)
        edits = run.edits.get(str(params.get("itemId")), ()) if run else ()
        posed = posed_by(method, Asking(params, run.turn.ref, edits)) if run else None
        if posed is not None and run is not None:
            self._questions.ask(request_id, posed, run)
            return True
        if self._is_for_others(run, params):
            return True
        if run is not None:
            run.turn.put(QuestionRefused(method))
        refusal = polite_refusal(method, params)
        if refusal is None:
            return False
        log.info("codex.request.declined", method=method)
        self._peer.answer(request_id, refusal)
        return True

    def _is_for_others(self, run: Run | None, params: Wire) -> bool:
        """Codex asks everybody who listens to a thread: a refusal of ours would be the answer to what is
        asked of the desk. Taking a turn up has Codex ask again."""
        if run is not None:
            return run.desk
        return self._shared and isinstance(params.get("threadId") or params.get("conversationId"), str)

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        """See `ports.Runner.answer`."""
        question = self._questions.take(key)
        posed, ref = question.posed, question.run.turn.ref
        try:
            if answer.decision is Decision.DECLINE and answer.note and not posed.takes_note:
                await self._hand_over_note(ref, answer.note)
        finally:
            # Also when cancelled: a question that is taken and never answered hangs its turn.
            result = posed.reply(answer)
            sent = [request for request in question.requests if self._peer.answer(request, result)]
            question.sent = bool(sent)
        if not sent:
            raise QuestionGone
        if answer.decision is Decision.CANCEL and not posed.ends_turn:
            self._interrupt(ref.thread_id, ref.turn_id)
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
            await self._steer(ref, f"What was asked for is declined, with these words: {note}")
        except (SteerRejected, RunnerUnavailable) as error:
            # The decision itself must still arrive; a turn that has ended says so by itself.
            log.warning("codex.note.lost", turn=ref.turn_id, error=error.message)

    def settled(self, request_id: RequestId) -> None:
        """`serverRequest/resolved`: it is answered, by whomever."""
        self._peer.forget(request_id)
        self._questions.settle(request_id)

    def drop(self, run: Run) -> None:
        """The turn has ended under its questions."""
        for request_id in self._questions.drop(run):
            self._peer.forget(request_id)

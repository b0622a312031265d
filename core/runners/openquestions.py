"""The questions that wait for an answer on one connection."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from core.errors import QuestionGone
from core.events import QuestionAsked, QuestionKey, QuestionSettled
from core.runners.jsonrpc import RequestId
from core.runners.questions import Posed
from core.runners.threads import Run


@dataclass(slots=True)
class OpenQuestion:
    posed: Posed
    run: Run
    requests: list[RequestId] = field(default_factory=list)
    """The same question may be asked by more than one: each wants an answer."""
    answered: bool = False
    """Somebody here has taken it, to answer it."""
    sent: bool = False
    """That answer is on its way."""
    heard: bool = False
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    """Codex has heard an answer, or its turn or connection has ended."""

    @property
    def key(self) -> QuestionKey:
        return self.posed.question.key


class OpenQuestions:
    """Who asks what: a question is taken once, and gone with its turn."""

    def __init__(self) -> None:
        self._open: dict[QuestionKey, OpenQuestion] = {}
        self._by_request: dict[RequestId, OpenQuestion] = {}
        self._news = asyncio.Event()

    def ask(self, request_id: RequestId, posed: Posed, run: Run) -> None:
        """Codex sends what waits to whoever resumes the thread, also where it was sent before: the same
        request is asked once, and an answer may be on its way by then."""
        if request_id in self._by_request:
            return
        question = posed.question
        known = self._open.get(question.key)
        if known is None or known.answered:
            known = self._open[question.key] = OpenQuestion(posed, run)
            run.turn.put(QuestionAsked(question))
        known.requests.append(request_id)
        self._news.set()
        self._by_request[request_id] = known

    async def asked(self, run: Run, *, within: float) -> None:
        """Wait for a question of a turn, for so many seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while not self.waiting(run) and not run.turn.ended.is_set():
                    self._news.clear()
                    await self._news.wait()

    def waiting(self, run: Run) -> frozenset[QuestionKey]:
        """The questions of a turn that nobody has answered yet."""
        return frozenset(key for key, question in self._open.items() if question.run is run)

    def take(self, key: QuestionKey) -> OpenQuestion:
        """The question, for whoever comes first; raises QuestionGone for everybody else."""
        question = self._open.get(key)
        if question is None or question.answered:
            raise QuestionGone
        question.answered = True
        return question

    def settle(self, request_id: RequestId) -> None:
        """Codex has heard an answer, whoever gave it."""
        question = self._by_request.pop(request_id, None)
        if question is None or question.heard:
            return
        question.heard = True
        question.run.turn.put(QuestionSettled(question.key, elsewhere=not question.sent))
        self._close(question)

    def drop(self, run: Run) -> list[RequestId]:
        """The turn has ended under its questions: nobody waits for these answers any more."""
        dropped = [request for request, question in self._by_request.items() if question.run is run]
        for request in dropped:
            self._close(self._by_request.pop(request))
        return dropped

    def _close(self, question: OpenQuestion) -> None:
        if self._open.get(question.key) is question:
            del self._open[question.key]
        question.closed.set()
        self._news.set()

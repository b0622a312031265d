"""A built-in agent that needs nothing and runs nothing: for a first look, and for fast tests.

It does as words in the prompt say: "approve" or "approval" makes it ask for a decision, "question" makes
it ask questions, "fail" makes it fail, "slow" makes it talk until it is stopped.
"""

import asyncio
import itertools
import re
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from core.errors import Conflict, QuestionGone, RunnerUnavailable, SteerRejected, ThreadGone
from core.events import (
    AgentMessage,
    Answer,
    Choice,
    CommandRun,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    Part,
    Question,
    QuestionAsked,
    QuestionKey,
    QuestionSettled,
    TextDelta,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.phrases import ours
from core.ports import BridgeHealth, Capabilities, Turn, TurnRequest, TurnTrace
from core.runners.jsonrpc import Sleep
from core.runners.turns import LiveTurn
from core.words import NO, ApprovalKind, BridgeStatus, Decision, RunnerMode

COMMAND = "echo 'Hello from the built-in stub runner'"
_REASON = "To show what an approval looks like. The stub runs nothing, whatever you decide."
_SHOWN = 200
PARTS = (
    Part(
        "Color",
        "Which color should the door have?",
        (Choice("Red", "Seen from afar."), Choice("Blue", "As it is.")),
        own_words=True,
    ),
    Part(
        "Rooms",
        "Which rooms should be painted, too?",
        (Choice("Kitchen"), Choice("Hall"), Choice("Attic")),
        multiple=True,
        required=False,
        maximum=2,
    ),
    Part("Key", "What opens the door? The stub does nothing with it.", own_words=True, secret=True),
)
_WHO = "This is the built-in stub runner, a stand-in for Codex: it runs nothing and changes nothing."


def _random_id() -> str:
    return str(uuid.uuid4())


class StubRunner:
    """Implements `ports.Runner`; made by `stub_runner`."""

    mode = RunnerMode.STUB
    capabilities = Capabilities(steer=False, approvals=True, threads=False)
    threads = None
    processes: frozenset[int] = frozenset()
    itself = None
    desk = None

    def __init__(
        self, tasks: asyncio.TaskGroup, *, delay: float, sleep: Sleep, new_id: Callable[[], str]
    ) -> None:
        self._tasks = tasks
        self._delay = delay
        self._sleep = sleep
        self._new_id = new_id
        self._turns: dict[TurnRef, _StubTurn] = {}
        self._closed = False

    async def start(self, request: TurnRequest) -> Turn:
        if self._closed:
            raise RunnerUnavailable("The runner is closed.")
        thread_id = request.thread_id or self._new_id()
        if any(
            ref.thread_id == thread_id and not turn.live.ended.is_set() for ref, turn in self._turns.items()
        ):
            raise Conflict("A turn is already running on this thread. Wait for its end, or stop it.")
        ref = TurnRef(RunnerMode.STUB.value, thread_id, self._new_id())
        turn = self._turns[ref] = _StubTurn(ref, request, self._pause)
        task = self._tasks.create_task(turn.play(), name=f"stub-turn-{ref.turn_id}")
        task.add_done_callback(lambda _: self._turns.pop(ref, None))
        turn.task = task
        return turn.live

    async def take_up(self, trace: TurnTrace) -> Turn:
        raise ThreadGone("The stub's turns end with the program.")

    async def _pause(self) -> None:
        await self._sleep(self._delay)

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        raise SteerRejected("The stub runs no Codex: only app-server sessions can be steered.")

    async def stop(self, ref: TurnRef) -> None:
        turn = self._turns.get(ref)
        if turn is not None:
            turn.stop()

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        for turn in list(self._turns.values()):
            if turn.answer(key, answer):
                return
        raise QuestionGone

    async def health(self) -> BridgeHealth:
        return BridgeHealth(
            status=BridgeStatus.DISABLED,
            command="",
            transport="stub",
            version=None,
            latency_ms=None,
            message=ours(
                "The built-in stub runner is in use: it runs no Codex. Install Codex and set "
                "CC_CODEX_RUNNER_MODE=app-server."
            ),
        )

    async def close(self) -> None:
        self._closed = True
        for turn in list(self._turns.values()):
            turn.stop()


def _shortened(prompt: str) -> str:
    words = prompt.strip()
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


class _StubTurn:
    """One turn: a small play with the reader."""

    def __init__(self, ref: TurnRef, request: TurnRequest, pause: Callable[[], Awaitable[None]]) -> None:
        self.live = LiveTurn(ref)
        self.task: asyncio.Task[None] | None = None
        self._request = request
        self._pause = pause
        self._ids = itertools.count(1)
        self._question: QuestionKey | None = None
        self._decision: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

    def stop(self) -> None:
        # The end is said here: a task that is cancelled before it has begun says nothing.
        self.live.put(TurnEnded(TurnOutcome.STOPPED))
        if self.task is not None:
            self.task.cancel()

    def answer(self, key: QuestionKey, answer: Answer) -> bool:
        """Take a decision; False where this turn waits for no such thing."""
        if self._question != key or self.live.ended.is_set():
            return False
        self._question = None
        self._decision.set_result(answer)
        self.live.put(QuestionSettled(key))
        return True

    async def play(self) -> None:
        prompt = self._request.prompt.lower()
        await self._say(f"{_WHO} You asked: {_shortened(self._request.prompt)}")
        if "approve" in prompt or "approval" in prompt:
            await self._ask()
        if re.search(r"\bquestions?\b", prompt):
            await self._ask_questions()
        if re.search(r"\bfail\b", prompt):  # whoever asks about failures means none of ours
            self.live.put(TurnEnded(TurnOutcome.FAILED, ours("The stub fails, as the prompt asked it to.")))
            return
        if "slow" in prompt:
            await self._talk_until_stopped()
        self.live.put(TurnEnded(TurnOutcome.COMPLETED))

    async def _say(self, text: str) -> None:
        item_id = self._new_item("message")
        self.live.put(ItemStarted(AgentMessage(item_id, "")))
        for word in re.findall(r"\S+\s*", text):
            await self._pause()
            self.live.put(TextDelta(item_id, word))
        self.live.put(ItemCompleted(AgentMessage(item_id, text)))

    async def _talk_until_stopped(self) -> None:
        item_id = self._new_item("message")
        self.live.put(ItemStarted(AgentMessage(item_id, "")))
        for number in itertools.count(1):
            await self._pause()
            self.live.put(TextDelta(item_id, f"{number} "))

    async def _ask(self) -> None:
        ref = self.live.ref
        item_id = self._new_item("command")
        command = CommandRun(item_id, COMMAND, self._request.cwd, ItemStatus.RUNNING)
        self.live.put(ItemStarted(command))
        key = self._question = QuestionKey(ref.thread_id, ref.turn_id, item_id, ApprovalKind.COMMAND)
        question = Question(
            key=key,
            command=COMMAND,
            cwd=self._request.cwd,
            reason=_REASON,
            edits=(),
            needs_network=False,
            decisions=(Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL),
        )
        self.live.put(QuestionAsked(question))
        answer = await self._decided()
        if answer.decision in NO:
            self.live.put(ItemCompleted(replace(command, status=ItemStatus.DECLINED)))
            note = f" You said: {answer.note}" if answer.note else ""
            await self._say(f"You rejected `{COMMAND}`; the real Codex would now look for another way.{note}")
        else:
            self.live.put(ItemCompleted(replace(command, status=ItemStatus.COMPLETED)))
            asked = _shortened(self._request.prompt)
            await self._say(
                f"You approved `{COMMAND}`; the real Codex would have run it now. It was for: {asked}"
            )

    async def _ask_questions(self) -> None:
        ref = self.live.ref
        key = QuestionKey(ref.thread_id, ref.turn_id, self._new_item("question"), ApprovalKind.QUESTION)
        decisions = (Decision.ONCE, Decision.DECLINE, Decision.CANCEL)
        self._question = key
        self.live.put(QuestionAsked(Question(key, None, None, None, (), False, decisions, parts=PARTS)))
        answer = await self._decided()
        if answer.decision in NO:
            note = f" You said: {answer.note}" if answer.note else ""
            await self._say(f"You answered nothing.{note}")
            return
        said = []
        for part, given in zip(PARTS, answer.given, strict=True):
            if given is not None:
                chosen = ", ".join(part.choices[index].label for index in given.chosen)
                length = f"{len(given.words or '')} characters" if part.secret else given.words
                said.append(f"{part.header}: {chosen or length}")
        await self._say(f"You answered: {'; '.join(said)}.")

    async def _decided(self) -> Answer:
        """The decision about what was asked last; one that ends the turn ends it."""
        answer = await self._decision
        self._decision = asyncio.get_running_loop().create_future()
        if answer.decision is Decision.CANCEL:
            self.stop()
            await asyncio.sleep(0)  # where the stop arrives
        return answer

    def _new_item(self, kind: str) -> str:
        return f"{kind}-{next(self._ids)}"


@asynccontextmanager
async def stub_runner(
    *, delay: float, sleep: Sleep, new_id: Callable[[], str] = _random_id
) -> AsyncIterator[StubRunner]:
    """A runner for the length of the block; at its end every turn is stopped."""
    tasks = asyncio.TaskGroup()
    await tasks.__aenter__()
    runner = StubRunner(tasks, delay=delay, sleep=sleep, new_id=new_id)
    try:
        yield runner
    finally:
        await runner.close()
        # By hand, and without the block's own exception: `async with` would wrap it in a group.
        await tasks.__aexit__(None, None, None)

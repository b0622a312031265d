"""A runner that does as the test says, and writes down what was asked of it."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.errors import QuestionGone, ThreadGone
from core.events import (
    AgentMessage,
    Answer,
    CaughtUp,
    FileEdit,
    ItemCompleted,
    Question,
    QuestionAsked,
    QuestionKey,
    QuestionSettled,
    RunnerEvent,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.ports import BridgeHealth, Capabilities, DeskThread, DeskTurn, Turn, TurnRequest, TurnTrace
from core.schemas.codex import (
    AccountOut,
    LimitsOut,
    LoginOut,
    McpServerOut,
    ModelOut,
    SkillOut,
    SkillsOut,
)
from core.words import AccountStatus, ApprovalKind, BridgeStatus, Decision, RunnerMode, Sandbox
from tests.support.shelf import ScriptedThreads

PATIENCE = 20.0
USUAL = (Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL)
EVERYTHING = Capabilities(steer=True, approvals=True, threads=True, reviews=True)


class ScriptedTurn:
    """Implements `ports.Turn`; what happens in it is put there by the test."""

    def __init__(self, ref: TurnRef, request: TurnRequest, tokens_before: TokensUsed | None = None) -> None:
        self._ref = ref
        self.tokens_before = tokens_before
        self.request = request
        self._events: asyncio.Queue[RunnerEvent] = asyncio.Queue()
        self._items = 0

    @property
    def ref(self) -> TurnRef:
        return self._ref

    async def events(self) -> AsyncIterator[RunnerEvent]:
        while True:
            event = await self._events.get()
            yield event
            if isinstance(event, TurnEnded):
                return

    def put(self, *events: RunnerEvent) -> None:
        for event in events:
            self._events.put_nowait(event)

    def say(self, text: str) -> None:
        self._items += 1
        self.put(ItemCompleted(AgentMessage(f"message-{self._items}", text)))

    def ask(
        self,
        command: str | None = "make test",
        *,
        item_id: str | None = None,
        kind: ApprovalKind = ApprovalKind.COMMAND,
        edits: tuple[FileEdit, ...] = (),
        decisions: tuple[Decision, ...] = USUAL,
        needs_network: bool = False,
        reason: str | None = "To see whether it works.",
        **more: Any,
    ) -> QuestionKey:
        """`more` are fields of the question that only some kinds have."""
        self._items += 1
        key = QuestionKey(self.ref.thread_id, self.ref.turn_id, item_id or f"item-{self._items}", kind)
        cwd = self.request.cwd
        question = Question(key, command, cwd, reason, edits, needs_network, decisions, **more)
        self.put(QuestionAsked(question))
        return key

    def settle(self, key: QuestionKey) -> None:
        self.put(QuestionSettled(key))

    def end(self, outcome: TurnOutcome = TurnOutcome.COMPLETED, error: str | None = None) -> None:
        self.put(TurnEnded(outcome, error))


@dataclass(slots=True)
class ScriptedCodex:
    """Implements `ports.CodexItself` with what the test puts there."""

    limits: LimitsOut | None = None
    status: AccountStatus = AccountStatus.NOT_NEEDED
    on_offer: list[ModelOut] = field(default_factory=list)
    known_servers: list[McpServerOut] = field(default_factory=list)
    known_skills: list[SkillOut] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    """Those that were begun and not cancelled."""
    failures: deque[Exception] = field(default_factory=deque)
    """Raised by the next calls, one each."""

    async def models(self) -> list[ModelOut]:
        self._may_fail()
        return self.on_offer

    async def account(self) -> AccountOut:
        self._may_fail()
        there = self.status is AccountStatus.LOGGED_IN
        return AccountOut(
            status=self.status,
            kind="chatgpt" if there else None,
            email="ann@example.org" if there else None,
            workspace=None,
            plan="plus" if there else None,
            limits=self.limits,
            message="Codex is logged in with ann@example.org." if there else "Codex is not logged in.",
        )

    async def login(self) -> LoginOut:
        self._may_fail()
        self.logins.append(f"login-{len(self.logins) + 1}")
        return LoginOut(
            login_id=self.logins[-1], verification_url="https://example.org/device", user_code="ABCD-1234"
        )

    async def cancel_login(self, login_id: str) -> None:
        self.logins = [login for login in self.logins if login != login_id]

    async def servers(self) -> list[McpServerOut]:
        self._may_fail()
        return self.known_servers

    async def skills(self, folder: str | None) -> SkillsOut:
        self._may_fail()
        return SkillsOut(items=self.known_skills)

    def _may_fail(self) -> None:
        if self.failures:
            raise self.failures.popleft()


_USUAL_THREAD = DeskThread(Sandbox.WORKSPACE_WRITE, allow_network=False, model="gpt-5.4", effort=None)


@dataclass(slots=True)
class ScriptedDesk:
    """Implements `ports.Desk`: tells of the turns that the test puts there."""

    holds: DeskThread = _USUAL_THREAD
    thread_failures: deque[Exception] = field(default_factory=deque)
    """Raised by the next questions about a thread, one each."""
    looked_again: int = 0
    listened: bool = False
    running: list[DeskTurn] = field(default_factory=list)
    _told: asyncio.Queue[DeskTurn] = field(default_factory=asyncio.Queue)

    def tell(self, turn: DeskTurn) -> None:
        self._told.put_nowait(turn)

    async def turns(self) -> AsyncIterator[DeskTurn]:
        self.listened = True
        while True:
            yield await self._told.get()

    def look_again(self) -> None:
        self.looked_again += 1
        for turn in self.running:
            self.tell(turn)

    async def thread(self, thread_id: str) -> DeskThread:
        if self.thread_failures:
            raise self.thread_failures.popleft()
        return self.holds


REACHED = BridgeHealth(BridgeStatus.CONNECTED, "codex", "spawn", "0.0.0", 3.6, "Scripted.")


@dataclass(slots=True)
class ScriptedRunner:
    """Implements `ports.Runner`.

    By itself it begins whatever it is asked to and says nothing more; a stop ends the turn and an
    answer settles its question, unless `stop_ends` or `answer_settles` is turned off.
    """

    mode: RunnerMode = RunnerMode.APP_SERVER
    capabilities: Capabilities = EVERYTHING
    threads: ScriptedThreads = field(default_factory=ScriptedThreads)
    itself: ScriptedCodex = field(default_factory=ScriptedCodex)
    tokens_before: TokensUsed | None = None
    """What threads have used when their turns begin."""
    desk: ScriptedDesk | None = None
    stop_ends: bool = True
    answer_settles: bool = True
    turns: list[ScriptedTurn] = field(default_factory=list)
    requests: list[TurnRequest] = field(default_factory=list)
    """Every request to start, also those that failed."""
    steered: list[tuple[TurnRef, str]] = field(default_factory=list)
    steered_images: list[tuple[str, ...]] = field(default_factory=list)
    stopped: list[TurnRef] = field(default_factory=list)
    answered: list[tuple[QuestionKey, Answer]] = field(default_factory=list)
    start_failures: deque[Exception] = field(default_factory=deque)
    """Raised by the next starts, one each; the same for those below."""
    steer_failures: deque[Exception] = field(default_factory=deque)
    answer_failures: deque[Exception] = field(default_factory=deque)
    stop_failures: deque[Exception] = field(default_factory=deque)
    gate: asyncio.Event | None = None
    """Where there is one, `start` waits for it."""
    ids: int = 0
    reached: BridgeHealth = REACHED
    """What it says of its health."""
    processes: frozenset[int] = frozenset()
    going_on: dict[TurnRef, ScriptedTurn] = field(default_factory=dict)
    """Turns of an earlier life, for whoever takes them up."""
    taken_up: list[TurnTrace] = field(default_factory=list)
    _moved: asyncio.Condition = field(default_factory=asyncio.Condition)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["ScriptedRunner"]:
        yield self

    async def start(self, request: TurnRequest) -> Turn:
        self.requests.append(request)
        await self._tell()
        if self.gate is not None:
            await self.gate.wait()
        if self.start_failures:
            raise self.start_failures.popleft()
        self.ids += 1
        ref = TurnRef(self.mode.value, request.thread_id or f"thread-{self.ids}", f"turn-{self.ids}")
        turn = ScriptedTurn(ref, request, self.tokens_before)
        self.turns.append(turn)
        await self._tell()
        return turn

    async def take_up(self, trace: TurnTrace) -> Turn:
        self.taken_up.append(trace)
        found = next((turn for turn in self.going_on.values() if self._is(turn, trace)), None)
        if found is None:
            raise ThreadGone
        self.turns.append(found)
        await self._tell()
        return found

    def at_desk(
        self, cwd: Path, prompt: str = "Make it faster", *, thread_id: str | None = None
    ) -> ScriptedTurn:
        """A turn that somebody begins at the desk, for whoever takes it up."""
        assert self.desk is not None
        self.ids += 1
        ref = TurnRef(self.mode.value, thread_id or f"thread-{self.ids}", f"turn-{self.ids}")
        turn = self.going_on[ref] = ScriptedTurn(ref, _request_at_desk(cwd, prompt))
        turn.put(CaughtUp(frozenset()))
        self.desk.tell(DeskTurn(ref, str(cwd), None, prompt, datetime(2040, 1, 1, 11, 54, tzinfo=UTC)))
        return turn

    @staticmethod
    def _is(turn: ScriptedTurn, trace: TurnTrace) -> bool:
        return turn.ref == trace.ref or (trace.ref is None and turn.request.tag == trace.tag)

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        self.steered.append((ref, message))
        self.steered_images.append(tuple(images))
        if self.steer_failures:
            raise self.steer_failures.popleft()

    async def stop(self, ref: TurnRef) -> None:
        self.stopped.append(ref)
        await self._tell()
        if self.stop_failures:
            raise self.stop_failures.popleft()
        if self.stop_ends:
            self.turn_of(ref).end(TurnOutcome.STOPPED)

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        self.answered.append((key, answer))
        await self._tell()
        if self.answer_failures:
            raise self.answer_failures.popleft()
        turn = next((turn for turn in self.turns if turn.ref.turn_id == key.turn_id), None)
        if turn is None:
            raise QuestionGone
        if self.answer_settles:
            turn.settle(key)
        if answer.decision is Decision.CANCEL:
            turn.end(TurnOutcome.STOPPED)

    async def health(self) -> BridgeHealth:
        return self.reached

    def turn_of(self, ref: TurnRef) -> ScriptedTurn:
        return next(turn for turn in self.turns if turn.ref == ref)

    async def turn(self, number: int = 1) -> ScriptedTurn:
        """The turn that was begun as the `number`th; waits for it."""
        await self._until(lambda: len(self.turns) >= number)
        return self.turns[number - 1]

    async def until_requested(self, count: int = 1) -> None:
        await self._until(lambda: len(self.requests) >= count)

    async def until_stopped(self, count: int = 1) -> None:
        await self._until(lambda: len(self.stopped) >= count)

    async def until_answered(self, count: int = 1) -> None:
        await self._until(lambda: len(self.answered) >= count)

    async def _tell(self) -> None:
        async with self._moved:
            self._moved.notify_all()

    async def _until(self, check: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._moved:
            await self._moved.wait_for(check)


def _request_at_desk(cwd: Path, prompt: str) -> TurnRequest:
    """As if we had begun it: where it is, and what was asked."""
    return TurnRequest(
        session_id=0,
        prompt=prompt,
        cwd=str(cwd),
        thread_id=None,
        model=None,
        sandbox=Sandbox.WORKSPACE_WRITE,
        allow_network=False,
        allow_commit=False,
        git_dir=str(cwd / ".git"),
    )


def runner_with_desk() -> ScriptedRunner:
    """One that others can speak to, too, and whose turns go on without us."""
    outliving = replace(EVERYTHING, outlives=True)
    return ScriptedRunner(capabilities=outliving, desk=ScriptedDesk())

"""The seams of the core: what executes a turn, what speaks to people, what tells the time."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from core.events import Answer, QuestionKey, RunnerEvent, TurnRef
from core.words import BridgeStatus, RunnerMode, Sandbox


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a runner can; what it cannot is a 409 that says why."""

    steer: bool
    approvals: bool
    threads: bool


@dataclass(frozen=True, slots=True)
class TurnRequest:
    """One turn to execute. The flags become the sandbox, not only words in a prompt."""

    session_id: int
    prompt: str
    cwd: str
    thread_id: str | None
    """The thread to continue, None for a new one."""
    model: str | None
    sandbox: Sandbox
    allow_network: bool
    allow_commit: bool
    git_dir: str
    """`git rev-parse --git-common-dir`, absolute: writable only where commits are allowed."""


@dataclass(frozen=True, slots=True)
class BridgeHealth:
    status: BridgeStatus
    command: str
    transport: str
    version: str | None
    latency_ms: float | None
    message: str


class Turn(Protocol):
    """A turn that the runner has accepted."""

    @property
    def ref(self) -> TurnRef: ...

    def events(self) -> AsyncIterator[RunnerEvent]:
        """Everything that happens in it, in order, up to and including one `TurnEnded`."""
        ...


class Runner(Protocol):
    """What executes sessions. All methods may raise `core.errors.RunnerError` and its children."""

    @property
    def mode(self) -> RunnerMode: ...

    @property
    def capabilities(self) -> Capabilities: ...

    async def start(self, request: TurnRequest) -> Turn:
        """Begin a turn; raises RunnerUnavailable where nothing was begun."""
        ...

    async def steer(self, ref: TurnRef, message: str) -> None:
        """Add a message to a running turn; raises SteerRejected when it is too late or impossible."""
        ...

    async def stop(self, ref: TurnRef) -> None:
        """Ask a turn to end; a turn that has ended is left as it is."""
        ...

    async def answer(self, key: QuestionKey, answer: Answer) -> None:
        """Deliver a decision once; raises QuestionGone where nobody waits for it any more."""
        ...

    async def health(self) -> BridgeHealth:
        """Probe the connection, within a few seconds."""
        ...


class RunnerFactory(Protocol):
    """Opens a runner for the length of a block, its processes ended at the block's end."""

    def __call__(self) -> AbstractAsyncContextManager[Runner]: ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds, for durations only."""
        ...


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say about an event: where, for which purpose, and what (the edge's own form)."""

    chat_id: int
    purpose: str
    method: str
    payload: dict[str, Any]
    coalesce: str | None = None
    """Rows of one chat with the same key, not yet sent, replace each other."""
    must_arrive: bool = True


class Messenger(Protocol):
    """The edge that speaks to people; the core hands it events and gets back what to say."""

    async def compose(self, event_id: int) -> Sequence[Note]:
        """What is to be said about this event; called inside the notifier's transaction."""
        ...

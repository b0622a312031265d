"""The seams of the core: what executes a turn, what speaks to people, what tells the time."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, Protocol

from core.codexthreads import CodexThreads
from core.events import Answer, QuestionKey, RunnerEvent, TokensUsed, TurnRef
from core.machinery.live import LiveSession
from core.room import Room
from core.schemas.codex import AccountOut, LimitsOut, LoginOut, McpServerOut, ModelOut, SkillsOut
from core.schemas.decisions import EventOut
from core.words import BridgeStatus, ChatTrouble, EventKind, RunnerMode, Sandbox, TaskType, Urgency


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a runner can; what it cannot is a 409 that says why."""

    steer: bool
    approvals: bool
    threads: bool
    reviews: bool = False
    """It has a review of its own; elsewhere a plain turn stands in for it."""
    outlives: bool = False
    """Its turns go on without us: they are taken up again (`Runner.take_up`)."""


@dataclass(frozen=True, slots=True)
class ReviewTarget:
    """What a runner's own review looks at."""

    kind: Literal["uncommitted", "base", "commit", "custom"]
    value: str = ""
    """The branch, the commit, or the instructions."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came with a prompt."""

    path: str
    """Absolute; the sandbox may read it."""
    size: int
    """Bytes."""


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
    task_type: TaskType = TaskType.PROMPT
    """What kind of work it is; whatever continues a thread is a prompt."""
    brief: str | None = None
    """What the agent is told in place of the prompt, where the kind of work says more."""
    review: ReviewTarget | None = None
    """A review by the runner itself: read-only, on a thread of its own, and it takes no brief."""
    output_schema: Mapping[str, Any] | None = None
    """JSON schema of the last message."""
    effort: str | None = None
    """How hard the model thinks, in the words that it has for it; None for what the thread has."""
    summaries: Literal["off", "auto", "concise", "detailed"] = "off"
    """How much of its thoughts the agent is asked for; off leaves that to Codex."""
    images: tuple[str, ...] = ()
    """Files with pictures that the agent is shown, absolute."""
    files: tuple[SentFile, ...] = ()
    """Other files that it is given to read; `brief` names them."""
    keeps_thread: bool = False
    """On this thread or not at all: where Codex has forgotten it, no other one is begun in its place."""
    tag: str | None = None
    """By what it is found again, where we are killed before we know how the runner calls it."""

    @property
    def told(self) -> str:
        """What the agent is told."""
        return self.brief or self.prompt


@dataclass(frozen=True, slots=True)
class TurnTrace:
    """What we know of a turn that an earlier process of ours has begun, or may have begun."""

    tag: str | None
    ref: TurnRef | None
    """None where we were killed before we had heard it."""
    thread_id: str | None
    """The thread that it was to continue, None for a new one; a review never continues one."""
    review: bool = False
    desk: bool = False
    """It was begun elsewhere: whoever began it answers what we cannot show, and it is never ended unasked."""
    tokens_before: TokensUsed | None = None
    """What its thread had used when it began; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class DeskTurn:
    """A turn that others have begun: at the desk, with Codex itself."""

    ref: TurnRef
    cwd: str
    thread_name: str | None
    prompt: str
    begun_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeskThread:
    """What holds the turns of a thread, as its own program has set it."""

    sandbox: Sandbox
    allow_network: bool
    model: str | None
    effort: str | None


@dataclass(frozen=True, slots=True)
class BridgeHealth:
    status: BridgeStatus
    command: str
    transport: str
    version: str | None
    latency_ms: float | None
    message: str
    log: tuple[str, ...] = ()
    """The last lines that it has said on stderr."""


class Turn(Protocol):
    """A turn that the runner has accepted."""

    @property
    def ref(self) -> TurnRef: ...

    @property
    def tokens_before(self) -> TokensUsed | None:
        """What its thread had used when it began: of its own tokens, too, Codex tells as those of the
        thread. None where nobody knows."""
        ...

    def events(self) -> AsyncIterator[RunnerEvent]:
        """Everything that happens in it, in order, up to and including one `TurnEnded`."""
        ...


class CodexItself(Protocol):
    """What Codex says of itself. All methods may raise `RunnerUnavailable`."""

    @property
    def limits(self) -> LimitsOut | None:
        """Those of the account as last heard, asking nobody; None before anything was heard."""
        ...

    async def models(self) -> list[ModelOut]:
        """Those that a run may choose, Codex's own choice first."""
        ...

    async def account(self) -> AccountOut: ...

    async def login(self) -> LoginOut:
        """Begin a login that is finished in a browser, on any device; raises Conflict where Codex is
        logged in."""
        ...

    async def cancel_login(self, login_id: str) -> None:
        """Give one up; what is over already, or never was, is left as it is."""
        ...

    async def servers(self) -> list[McpServerOut]: ...

    async def skills(self, folder: str | None) -> SkillsOut:
        """Those known in a folder, or everywhere."""
        ...


class Desk(Protocol):
    """What others do on the same Codex."""

    def turns(self) -> AsyncIterator[DeskTurn]:
        """Every turn that is none of ours (nor of another Command Center): those that run now, then each as
        it begins. It has no end, reaches Codex as soon as it can, and may tell of a turn more than once."""
        ...

    def look_again(self) -> None:
        """Tell of those again that run now."""
        ...

    async def thread(self, thread_id: str) -> DeskThread:
        """How a thread is held; raises ThreadGone, RunnerUnavailable."""
        ...


class Runner(Protocol):
    """What executes sessions. All methods may raise `core.errors.RunnerError` and its children."""

    @property
    def mode(self) -> RunnerMode: ...

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def threads(self) -> CodexThreads | None:
        """None for a runner that cannot show them (see `capabilities`)."""
        ...

    @property
    def itself(self) -> CodexItself | None:
        """None for a runner that has no Codex to ask."""
        ...

    @property
    def desk(self) -> Desk | None:
        """None where nobody else can speak to the same Codex."""
        ...

    async def start(self, request: TurnRequest) -> Turn:
        """Begin a turn; raises RunnerUnavailable where nothing was begun."""
        ...

    async def take_up(self, trace: TurnTrace) -> Turn:
        """A turn that an earlier process of ours began, or somebody else, whether it still runs or has ended:
        all its items once more, its open questions, `CaughtUp`, and what comes then.

        Only where `capabilities.outlives`; raises ThreadGone where there is no such turn, and
        RunnerUnavailable where it cannot be found out.
        """
        ...

    async def steer(self, ref: TurnRef, message: str, images: Sequence[str] = ()) -> None:
        """Add a message to a running turn, with files of pictures that the agent is shown; raises
        SteerRejected when it is too late or impossible."""
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

    @property
    def processes(self) -> frozenset[int]:
        """Those that are no children of ours, and below which commands of agents run."""
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
    """Something to say in a chat. The first note of a slot is sent, later ones edit its message."""

    chat_id: int
    slot: str
    """What the message is, once per chat: `session:12:progress`."""
    content: dict[str, Any]
    """The edge's own form of it."""
    must_arrive: bool = True
    """False for progress: it may be dropped, or replaced by something newer."""
    urgency: Urgency = Urgency.REPLY
    """What goes first where not everything may be said at once."""
    session_id: int | None = None
    approval_id: int | None = None
    ask: dict[str, Any] | None = None
    """What a reply to the message answers."""
    confidential: bool = False
    """It holds a secret: its row forgets what was said as soon as it was."""
    otherwise: dict[str, Any] | None = None
    """What is said where this cannot be, in the edge's own form."""
    otherwise_in: int | None = None
    """The chat in which that is said; None for the same."""


class Marked(StrEnum):
    """What a message says about itself where it was not simply said once."""

    REPEATED = "repeated"
    """An earlier one may have arrived."""
    ANEW = "anew"
    """The message that it was to change is too old for that, or gone."""


class DeliveryFailed(Exception):
    """Nothing was said, and nothing will be said by trying again: the reason is the message."""

    def __init__(
        self, reason: str, trouble: ChatTrouble = ChatTrouble.REFUSED, *, by_us: bool = False
    ) -> None:
        super().__init__(reason)
        self.trouble = trouble
        """Whether it is the message, or the place."""
        self.by_us = by_us
        """The reason is in words of ours (`core.phrases.ours`), and nobody was asked; else in Telegram's."""


class CannotEdit(Exception):
    """The message is too old to be changed, or gone: what it was to say can be said only anew."""


class ChatMoved(Exception):
    """The chat is another one now (a group that became a supergroup); nothing was said."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(f"the chat is {chat_id} now")
        self.chat_id = chat_id


class NotDelivered(Exception):
    """Nothing was said this time, for sure; it may be tried again after `retry_after` seconds."""

    def __init__(self, reason: str, retry_after: float, *, whole_chat: bool = False) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.whole_chat = whole_chat
        """The chat was told to be left alone (429), not only this message."""


class InDoubt(Exception):
    """The request had gone out and no answer came: it may have been said."""


class Messenger(Protocol):
    """The edge that speaks to people; the core hands it what happened and gets back what to say."""

    @property
    def hears(self) -> frozenset[EventKind]:
        """The kinds of events about which `compose` may say something."""
        ...

    async def compose(self, event: EventOut) -> Sequence[Note]:
        """What is to be said about this event; called inside the notifier's transaction."""
        ...

    async def compose_after(self, events: Sequence[EventOut]) -> Sequence[Note]:
        """What has come of several events together, when each of them has been told: said once."""
        ...

    async def compose_progress(self, session_id: int, live: LiveSession) -> Sequence[Note]:
        """What is to be said about a session that runs."""
        ...

    async def deliver(
        self, chat_id: int, message_id: int | None, content: dict[str, Any], *, marked: Marked | None
    ) -> int:
        """Send, or edit where there is a message already, or delete one; its id.

        Raises NotDelivered, DeliveryFailed, CannotEdit, ChatMoved or InDoubt.
        """
        ...

    async def watchers(self, session_id: int) -> Sequence[Room]:
        """The rooms in which a message of a session can be seen while it is being written."""
        ...

    async def show(self, room: Room, session_id: int, text: str) -> None:
        """Show what there is so far of the message that a session's agent is writing: for a moment, and
        never kept. Raises as `deliver` does."""
        ...

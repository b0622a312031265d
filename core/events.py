"""What a runner reports while a turn runs: one closed union, `RunnerEvent`.

The words are Codex's own (thread, turn, item); the shapes are ours, so that every runner can
speak them. Anything that is not needed to show, decide or record a turn stays in the runner.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from core.words import AnswerFormat, ApprovalKind, Decision


@dataclass(frozen=True, slots=True)
class TurnRef:
    """A turn of a thread; `runner` is `app-server` for what Codex can be asked about later."""

    runner: str
    thread_id: str
    turn_id: str

    def __str__(self) -> str:
        return f"{self.runner}:{self.thread_id}:{self.turn_id}"

    @classmethod
    def parse(cls, text: str) -> "TurnRef":
        """Read what `str` wrote; raises ValueError for anything else."""
        runner, thread_id, turn_id = text.split(":")
        return cls(runner, thread_id, turn_id)


class ItemStatus(StrEnum):
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class AgentMessage:
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class CommandRun:
    """A command that the agent ran; `output` keeps head and tail where it was long."""

    id: str
    command: str
    cwd: str
    status: ItemStatus
    exit_code: int | None = None
    output: str = ""
    duration_ms: int | None = None


@dataclass(frozen=True, slots=True)
class FileEdit:
    path: str
    change: Literal["add", "update", "delete"]
    diff: str
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class FileChange:
    id: str
    edits: tuple[FileEdit, ...]
    status: ItemStatus


@dataclass(frozen=True, slots=True)
class Reasoning:
    """The agent thinks; `summary` is what it says about that, empty where nobody has asked for it."""

    id: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Compaction:
    """The conversation grew too long for the model: Codex goes on with a summary of it."""

    id: str


@dataclass(frozen=True, slots=True)
class OtherItem:
    """Searches, tool calls: shown by `label`, kept no further."""

    id: str
    type: str
    label: str
    status: ItemStatus


Item = AgentMessage | CommandRun | FileChange | Reasoning | Compaction | OtherItem


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """What a question is, over reconnects: request ids are only unique per connection."""

    thread_id: str
    turn_id: str
    item_id: str
    kind: ApprovalKind


PARTS_LIMIT = 100
"""Questions that are asked together; nobody answers more."""
CHOICES_LIMIT = 1000
WORDS_LIMIT = 10_000
"""Characters of an answer in own words."""


@dataclass(frozen=True, slots=True)
class Choice:
    label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the questions that are asked together: answered by its choices, in own words, or both."""

    header: str
    text: str
    choices: tuple[Choice, ...] = ()
    multiple: bool = False
    """Several of the choices may be taken."""
    own_words: bool = False
    secret: bool = False
    """The answer is for whoever asks alone: it is kept nowhere."""
    required: bool = True
    format: AnswerFormat = AnswerFormat.TEXT
    """Of own words."""
    minimum: float | None = None
    """Of a number; else of the characters of a text, or of how many choices are taken."""
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """The answer to one part: indexes of its choices, or own words."""

    chosen: tuple[int, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """What the sandbox is asked to let through, beyond what it does already."""

    network: bool = False
    read: tuple[str, ...] = ()
    write: tuple[str, ...] = ()
    """Paths; what is no path is in Codex's words, and begins with none of `/` and a drive's letter."""


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A tool that an MCP server would run."""

    name: str
    description: str
    arguments: str
    """As JSON."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that Codex asks before it goes on, with everything a human needs to decide."""

    key: QuestionKey
    command: str | None
    cwd: str | None
    reason: str | None
    edits: tuple[FileEdit, ...]
    needs_network: bool
    decisions: tuple[Decision, ...]
    parts: tuple[Part, ...] = ()
    """What is to be answered; empty where a yes or a no is enough."""
    prefix: tuple[str, ...] = ()
    """What commands begin with that `Decision.PREFIX` allows for good."""
    host: str | None = None
    """To which `Decision.ALWAYS` lets every command speak for good."""
    access: Access | None = None
    server: str | None = None
    """The MCP server that asks."""
    url: str | None = None
    """Where somebody is asked to go."""
    tool: ToolCall | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The decision about a question; a rejection's note is handed to the agent."""

    decision: Decision
    note: str | None = None
    given: tuple[Given | None, ...] = ()
    """For each part, where it is approved; None for one that is left out."""


@dataclass(frozen=True, slots=True)
class ItemStarted:
    item: Item


@dataclass(frozen=True, slots=True)
class ItemCompleted:
    item: Item


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A piece of an answer as it is written; it may still be dropped (see `ItemCompleted`)."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class OutputDelta:
    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class ThoughtDelta:
    """A piece of the summary of what the agent thinks, as it is written."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanUpdated:
    steps: tuple[tuple[str, str], ...]
    """Pairs of text and status (`pending`, `inProgress`, `completed`)."""


@dataclass(frozen=True, slots=True)
class DiffUpdated:
    """The whole unified diff of the turn so far."""

    diff: str


@dataclass(frozen=True, slots=True)
class TokensUsed:
    """Counts of this turn so far."""

    input: int
    cached: int
    output: int
    total: int


@dataclass(frozen=True, slots=True)
class ContextUsed:
    """How much of what the model can have in mind at once the conversation takes, in tokens."""

    used: int
    window: int


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    question: Question


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """Codex has heard an answer to this question, ours or somebody else's."""

    key: QuestionKey
    elsewhere: bool = False
    """It was not ours."""


@dataclass(frozen=True, slots=True)
class QuestionRefused:
    """Codex asked for something that this runner cannot show; it was declined politely."""

    method: str


@dataclass(frozen=True, slots=True)
class Retrying:
    """Trouble that Codex is still dealing with by itself."""

    message: str


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """Of a turn that was taken up again: what happened meanwhile has been told, and what comes now is new."""

    waiting: frozenset[QuestionKey]
    """The questions that wait now; every other one has been answered."""


class TurnOutcome(StrEnum):
    COMPLETED = "completed"
    FAILED = "failed"
    STOPPED = "stopped"
    LOST = "lost"
    """The runner died under the turn."""


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """Always the last event of a turn, and always there."""

    outcome: TurnOutcome
    error: str | None = None
    refusal: int | None = None
    """Of one that was never begun: the status of the error with which it was refused."""


RunnerEvent = (
    ItemStarted
    | ItemCompleted
    | TextDelta
    | OutputDelta
    | ThoughtDelta
    | PlanUpdated
    | DiffUpdated
    | TokensUsed
    | ContextUsed
    | QuestionAsked
    | QuestionSettled
    | QuestionRefused
    | Retrying
    | CaughtUp
    | TurnEnded
)

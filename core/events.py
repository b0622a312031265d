"""What a runner reports while a turn runs: one closed union, `RunnerEvent`.

The words are Codex's own (thread, turn, item); the shapes are ours, so that every runner can
speak them. Anything that is not needed to show, decide or record a turn stays in the runner.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from core.words import ApprovalKind, Decision


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


@dataclass(frozen=True, slots=True)
class Answer:
    """The decision about a question; a rejection's note is handed to the agent."""

    decision: Decision
    note: str | None = None


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


@dataclass(frozen=True, slots=True)
class QuestionRefused:
    """Codex asked for something that this runner cannot show; it was declined politely."""

    method: str


@dataclass(frozen=True, slots=True)
class Retrying:
    """Trouble that Codex is still dealing with by itself."""

    message: str


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
    | TurnEnded
)

"""What a running session is doing now, folded from the runner's events; pure."""

from dataclasses import dataclass, replace
from typing import assert_never

from core.events import (
    AgentMessage,
    CaughtUp,
    CommandRun,
    Compaction,
    ContextUsed,
    DiffUpdated,
    FileChange,
    FileEdit,
    Item,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
    OutputDelta,
    PlanUpdated,
    QuestionAsked,
    QuestionKey,
    QuestionRefused,
    QuestionSettled,
    Reasoning,
    Retrying,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
)
from core.phrases import ours

STEPS_KEPT = 4
TEXT_KEPT = 400


@dataclass(frozen=True, slots=True)
class Step:
    """A line of progress: something that the agent did, and how it went."""

    item_id: str
    text: str
    status: ItemStatus
    added: int = 0
    removed: int = 0
    is_edit: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """All that a reader of progress is shown; `files` and `text` are what the answer needs too."""

    now: str = "Starting"
    steps: tuple[Step, ...] = ()
    steps_total: int = 0
    writing: str = ""
    """The end of what is being written; it may still be dropped."""
    answer: str = ""
    """The newest completed message."""
    files: tuple[FileEdit, ...] = ()
    diff: str = ""
    plan: tuple[tuple[str, str], ...] = ()
    """Pairs of text and status, as `PlanUpdated` has them."""
    thought: str = ""
    """The end of the summary of what it thinks, where there is one."""
    compactions: int = 0
    """How often Codex has gone on with a summary of the conversation."""
    tokens: TokensUsed | None = None
    context: ContextUsed | None = None
    questions: tuple[QuestionKey, ...] = ()
    """What it waits for."""
    trouble: str | None = None

    @property
    def waiting(self) -> int:
        """How many questions are open."""
        return len(self.questions)


def fold(progress: Progress, event: RunnerEvent) -> Progress:  # noqa: C901  # one case per event
    """The next progress."""
    match event:
        case ItemStarted(item):
            return _started(progress, item)
        case ItemCompleted(item):
            return _completed(progress, item)
        case TextDelta(_, text):
            return replace(
                progress, now=ours("Writing"), writing=(progress.writing + text)[-TEXT_KEPT:], trouble=None
            )
        case OutputDelta():
            return progress
        case ThoughtDelta(_, text):
            return replace(progress, thought=(progress.thought + text)[-TEXT_KEPT:])
        case PlanUpdated(steps):
            current = next((text for text, status in steps if status == "inProgress"), progress.now)
            return replace(progress, now=current, plan=steps)
        case DiffUpdated(diff):
            return replace(progress, diff=diff)
        case TokensUsed():
            return replace(progress, tokens=event)
        case ContextUsed():
            return replace(progress, context=event)
        case QuestionAsked():
            return _asks(progress, (*_without(progress, event.question.key), event.question.key))
        case QuestionSettled(key):
            return _asks(progress, _without(progress, key))
        case QuestionRefused():
            return progress
        case Retrying(message):
            return replace(progress, trouble=message)
        case CaughtUp(waiting):
            return _asks(progress, tuple(key for key in progress.questions if key in waiting))
        case TurnEnded():
            return progress
        case _:
            assert_never(event)


def _asks(progress: Progress, questions: tuple[QuestionKey, ...]) -> Progress:
    return replace(
        progress, now=ours("Waiting for you") if questions else ours("Working"), questions=questions
    )


def _without(progress: Progress, key: QuestionKey) -> tuple[QuestionKey, ...]:
    return tuple(known for known in progress.questions if known != key)


def _started(progress: Progress, item: Item) -> Progress:
    match item:
        case AgentMessage():
            return replace(progress, now=ours("Writing"), writing="")
        case CommandRun():
            return _with_step(
                progress, Step(item.id, item.command, ItemStatus.RUNNING), ours("Running a command")
            )
        case FileChange():
            return _with_step(progress, _edit_step(item), ours("Editing files"))
        case Reasoning():
            return replace(progress, now=ours("Thinking"), thought="", trouble=None)
        case Compaction():
            return replace(progress, now=ours("Making room: summing up the conversation"), trouble=None)
        case OtherItem():
            return replace(progress, now=item.label, trouble=None)
        case _:
            assert_never(item)


def _completed(progress: Progress, item: Item) -> Progress:
    match item:
        case AgentMessage(_, text):
            return replace(progress, answer=text, writing="", now=ours("Thinking"))
        case CommandRun():
            return _with_step(progress, Step(item.id, item.command, item.status), ours("Thinking"))
        case FileChange():
            done = item.edits if item.status is ItemStatus.COMPLETED else ()
            return replace(
                _with_step(progress, _edit_step(item), ours("Thinking")), files=_merged(progress.files, done)
            )
        case Reasoning(_, summary):
            return replace(progress, now=ours("Thinking"), thought=summary[-TEXT_KEPT:])
        case Compaction():
            return replace(progress, now=ours("Thinking"), compactions=progress.compactions + 1)
        case OtherItem():
            return replace(progress, now=ours("Thinking"))
        case _:
            assert_never(item)


def _edit_step(item: FileChange) -> Step:
    first = item.edits[0].path if item.edits else ours("files")
    more = len(item.edits) - 1
    return Step(
        item.id,
        ours(f"{first} and {more} more") if more > 0 else first,
        item.status,
        added=sum(edit.added for edit in item.edits),
        removed=sum(edit.removed for edit in item.edits),
        is_edit=True,
    )


def _with_step(progress: Progress, step: Step, now: str) -> Progress:
    known = any(existing.item_id == step.item_id for existing in progress.steps)
    if known:
        steps = tuple(step if old.item_id == step.item_id else old for old in progress.steps)
    else:
        steps = (*progress.steps, step)[-STEPS_KEPT:]
    return replace(
        progress,
        now=now,
        steps=steps,
        steps_total=progress.steps_total + (0 if known else 1),
        trouble=None,
    )


def _merged(old: tuple[FileEdit, ...], new: tuple[FileEdit, ...]) -> tuple[FileEdit, ...]:
    """Edits by path, the counts of several edits of one file added up."""
    merged = {edit.path: edit for edit in old}
    for edit in new:
        before = merged.get(edit.path)
        merged[edit.path] = (
            edit
            if before is None
            else replace(edit, added=before.added + edit.added, removed=before.removed + edit.removed)
        )
    return tuple(merged.values())

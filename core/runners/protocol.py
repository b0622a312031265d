"""What Codex says on the wire, in our words; what we ask of it is `asking`. Pure functions.

Tested against lines that the real Codex has written. Wire objects are read leniently: a field that
is missing or of another type gives a poorer event, never an exception in the reader.
"""

import json
import shlex
from collections.abc import Callable
from pathlib import PurePath
from typing import Literal

from core.events import (
    AgentMessage,
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
    Reasoning,
    Retrying,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
)
from core.logic.clip import clip
from core.phrases import ours
from core.runners.wire import Wire, mapping, mappings, number, strings, text

NO_TOKENS = TokensUsed(0, 0, 0, 0)

_STATUSES = {
    "inProgress": ItemStatus.RUNNING,
    "completed": ItemStatus.COMPLETED,
    "failed": ItemStatus.FAILED,
    "declined": ItemStatus.DECLINED,
}
_OUTCOMES = {
    "completed": TurnOutcome.COMPLETED,
    "interrupted": TurnOutcome.STOPPED,
    "failed": TurnOutcome.FAILED,
}
_NOT_SHOWN = {"userMessage", "hookPrompt", "functionCallOutput", "exitedReviewMode"}
_SHELLS = {"bash", "zsh", "sh", "dash", "ash"}
_LABEL_LENGTH = 200


def translate(method: str, params: Wire) -> RunnerEvent | None:
    """One notification about a turn as an event; None for what is not needed.

    Not here, because they need more than the line itself: tokens, questions and their ends.
    """
    reader = _READERS.get(method)
    return reader(params) if reader else None


def _item_started(params: Wire) -> RunnerEvent | None:
    item = item_of(mapping(params, "item"), running=True)
    return ItemStarted(item) if item else None


def _item_completed(params: Wire) -> RunnerEvent | None:
    item = item_of(mapping(params, "item"), running=False)
    return ItemCompleted(item) if item else None


def _text_delta(params: Wire) -> RunnerEvent:
    return TextDelta(text(params, "itemId"), text(params, "delta"))


def _output_delta(params: Wire) -> RunnerEvent:
    return OutputDelta(text(params, "itemId"), text(params, "delta"))


def _thought_delta(params: Wire) -> RunnerEvent:
    return ThoughtDelta(text(params, "itemId"), text(params, "delta"))


def _next_thought(params: Wire) -> RunnerEvent | None:
    """A summary has parts, and only this says where one ends."""
    return ThoughtDelta(text(params, "itemId"), "\n") if number(params, "summaryIndex") else None


def _plan(params: Wire) -> RunnerEvent:
    steps = mappings(params, "plan")
    return PlanUpdated(tuple((text(step, "step"), text(step, "status")) for step in steps))


def _diff(params: Wire) -> RunnerEvent:
    return DiffUpdated(text(params, "diff"))


def _error(params: Wire) -> RunnerEvent | None:
    # One that is not retried comes again as the end of the turn.
    return Retrying(error_message(mapping(params, "error"))) if params.get("willRetry") else None


def _turn_completed(params: Wire) -> RunnerEvent:
    turn = mapping(params, "turn")
    outcome = _OUTCOMES.get(text(turn, "status"), TurnOutcome.FAILED)
    error = turn.get("error")
    message = error_message(error) if isinstance(error, dict) else None
    if outcome is TurnOutcome.FAILED and not message:
        message = "Codex ended the turn without saying why."
    return TurnEnded(outcome, message)


_READERS: dict[str, Callable[[Wire], RunnerEvent | None]] = {
    "item/started": _item_started,
    "item/completed": _item_completed,
    "item/agentMessage/delta": _text_delta,
    "item/commandExecution/outputDelta": _output_delta,
    "item/reasoning/summaryTextDelta": _thought_delta,
    "item/reasoning/summaryPartAdded": _next_thought,
    "turn/plan/updated": _plan,
    "turn/diff/updated": _diff,
    "error": _error,
    "turn/completed": _turn_completed,
}


def item_of(wire: Wire, *, running: bool) -> Item | None:
    """An item of a turn; None for what the user said, who knows it already."""
    kind, item_id = text(wire, "type"), text(wire, "id")
    status = _STATUSES.get(text(wire, "status"), ItemStatus.RUNNING if running else ItemStatus.COMPLETED)
    match kind:
        case "agentMessage":
            return AgentMessage(item_id, text(wire, "text"))
        case "commandExecution":
            return CommandRun(
                id=item_id,
                command=shell_line(text(wire, "command")),
                cwd=text(wire, "cwd"),
                status=status,
                exit_code=number(wire, "exitCode"),
                output=clip(text(wire, "aggregatedOutput")),
                duration_ms=number(wire, "durationMs"),
            )
        case "fileChange":
            return FileChange(item_id, edits_of(wire), status)
        case "reasoning":
            return Reasoning(item_id, "\n".join(strings(wire, "summary")))
        case "contextCompaction":
            return Compaction(item_id)
        case _ if kind in _NOT_SHOWN:
            return None
        case _:
            return OtherItem(item_id, kind, _label(kind, wire), status)


def shell_line(command: str) -> str:
    """The command as the agent wrote it, without the login shell that Codex runs it in."""
    try:
        words = shlex.split(command)
    except ValueError:
        return command
    match words:
        case [shell, "-lc" | "-c", script] if PurePath(shell).name in _SHELLS:
            return script
        case _:
            return command


def edits_of(wire: Wire) -> tuple[FileEdit, ...]:
    return tuple(_edit(change) for change in mappings(wire, "changes"))


def _edit(wire: Wire) -> FileEdit:
    path, diff = text(wire, "path"), text(wire, "diff")
    kind = mapping(wire, "kind")
    match kind.get("type"):
        case "add":
            return _whole_file(path, "add", diff)
        case "delete":
            return _whole_file(path, "delete", diff)
        case _:
            lines = diff.splitlines()
            added = sum(line.startswith("+") for line in lines)
            removed = sum(line.startswith("-") for line in lines)
            moved = kind.get("move_path")
            if isinstance(moved, str):
                diff = f"rename from {path}\nrename to {moved}\n{diff}"
            return FileEdit(path, "update", clip(diff), added, removed)


def _whole_file(path: str, change: Literal["add", "delete"], content: str) -> FileEdit:
    """Codex sends a new or deleted file as its bare content: made into the diff that it stands for."""
    lines = content.splitlines()
    count = len(lines)
    sign, span = ("+", f"-0,0 +1,{count}") if change == "add" else ("-", f"-1,{count} +0,0")
    diff = f"@@ {span} @@\n" + "".join(f"{sign}{line}\n" for line in lines)
    added, removed = (count, 0) if change == "add" else (0, count)
    return FileEdit(path, change, clip(diff), added, removed)


def _label(kind: str, wire: Wire) -> str:
    match kind:
        case "webSearch":
            return ours(f"Searching the web: {text(wire, 'query')}")
        case "mcpToolCall":
            return f"{text(wire, 'server')}: {text(wire, 'tool')}"
        case "dynamicToolCall" | "collabAgentToolCall":
            return text(wire, "tool") or kind
        case "plan":
            return text(wire, "text")
        case "imageView":
            return ours(f"Looking at {text(wire, 'path')}")
        case "enteredReviewMode":
            return ours(f"Reviewing {text(wire, 'review')}")[:_LABEL_LENGTH]
        case _:
            return kind


# Tokens and errors


def total_tokens(params: Wire) -> TokensUsed:
    """The counts of the whole thread, from `thread/tokenUsage/updated`."""
    return _counts(mapping(mapping(params, "tokenUsage"), "total"))


def last_tokens(params: Wire) -> TokensUsed:
    """Those of the last request to the model, from the same line."""
    return _counts(mapping(mapping(params, "tokenUsage"), "last"))


def _counts(wire: Wire) -> TokensUsed:
    return TokensUsed(
        input=number(wire, "inputTokens") or 0,
        cached=number(wire, "cachedInputTokens") or 0,
        output=number(wire, "outputTokens") or 0,
        total=number(wire, "totalTokens") or 0,
    )


def context_of(params: Wire) -> ContextUsed | None:
    """What the last request to the model took of its window, from the same line; None where Codex does
    not know the model's."""
    usage = mapping(params, "tokenUsage")
    used, window = number(mapping(usage, "last"), "totalTokens"), number(usage, "modelContextWindow")
    return ContextUsed(used, window) if used is not None and window else None


def tokens_since(before: TokensUsed, now: TokensUsed) -> TokensUsed:
    """What was used between two counts."""
    return TokensUsed(
        input=max(0, now.input - before.input),
        cached=max(0, now.cached - before.cached),
        output=max(0, now.output - before.output),
        total=max(0, now.total - before.total),
    )


def error_message(error: Wire) -> str:
    """An error for a human: the message inside the raw body of an HTTP answer, and the details."""
    message = _message_in(text(error, "message"))
    details = text(error, "additionalDetails")
    return f"{message} ({details})" if details and details not in message else message


def _message_in(message: str) -> str:
    start = message.find("{")
    if start < 0:
        return message
    try:
        body = json.loads(message[start:])
    except ValueError:
        return message
    inner = body.get("error", body) if isinstance(body, dict) else None
    found = inner if isinstance(inner, str) else ""
    if isinstance(inner, dict):
        found = text(inner, "message") or text(inner, "detail")
    return f"{message[:start]}{found}" if found else message

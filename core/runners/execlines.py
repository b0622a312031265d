"""`codex exec --json`: how it is called, and what its lines say in our words. Pure functions.

Tested against lines that the real Codex has written. They are read leniently, as in `protocol`.

It tells less than the app-server: a text when it is whole, a command's output when the command has
ended, of a changed file only its path, tokens at the end. Nothing is made up for what is missing.
"""

import json
from collections.abc import Sequence

from core.events import (
    AgentMessage,
    CommandRun,
    FileChange,
    FileEdit,
    Item,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
    PlanUpdated,
    Retrying,
    RunnerEvent,
    TextDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
)
from core.logic import nulls
from core.logic.clip import clip
from core.phrases import ours
from core.ports import ReviewTarget, TurnRequest
from core.runners.asking import is_temporary
from core.runners.protocol import error_message, shell_line
from core.runners.wire import Wire, mapping, mappings, number, text
from core.words import Sandbox

FROM_STDIN = "-"
_STATUSES = {
    "in_progress": ItemStatus.RUNNING,
    "completed": ItemStatus.COMPLETED,
    "failed": ItemStatus.FAILED,
    "declined": ItemStatus.DECLINED,
}


# What it is called with


def arguments(
    request: TurnRequest, commit_folders: Sequence[str], schema_file: str | None
) -> tuple[list[str], str]:
    """What follows the program's name, and what is to be read from stdin: what the agent is told.

    Not as an argument: the system takes no more than 128 KiB in one, and shows it to every user.
    """
    words = ["exec", "--json", "--skip-git-repo-check", *sandbox_arguments(request, commit_folders)]
    if request.model:
        words += ["--model", request.model]
    if schema_file is not None:
        words += ["--output-schema", schema_file]
    if request.review is not None:
        return [*words, "review", *_review(request.review)], _instructions(request.review)
    if request.thread_id is not None:
        words += ["resume", request.thread_id]
    return [*words, FROM_STDIN], request.told


def _review(target: ReviewTarget) -> list[str]:
    match target.kind:
        case "uncommitted":
            return ["--uncommitted"]
        case "base" | "commit":
            return [f"--{target.kind}={target.value}"]
        case "custom":
            return [FROM_STDIN]


def _instructions(target: ReviewTarget) -> str:
    return target.value if target.kind == "custom" else ""


def sandbox_arguments(request: TurnRequest, commit_folders: Sequence[str]) -> list[str]:
    """The flags as `asking.sandbox_policy` has them for the app-server, said outright each time: what is
    left out would come from the user's own configuration."""
    match request.sandbox:
        case Sandbox.READ_ONLY if request.allow_network:
            # The plain mode of this name has no network, whatever is said beside it.
            return _config(
                default_permissions='"command-center"',
                **{
                    "permissions.command-center.extends": '":read-only"',
                    "permissions.command-center.network.enabled": "true",
                },
            )
        case Sandbox.WORKSPACE_WRITE:
            in_temporary = any(is_temporary(path) for path in (request.cwd, request.git_dir))
            details = {
                "network_access": request.allow_network,
                "writable_roots": list(commit_folders) if request.allow_commit else [],
                "exclude_slash_tmp": in_temporary,
                "exclude_tmpdir_env_var": in_temporary,
            }
            each = {f"sandbox_workspace_write.{name}": json.dumps(value) for name, value in details.items()}
            return ["--sandbox", request.sandbox.value, *_config(**each)]
        case _:
            return ["--sandbox", request.sandbox.value]


def _config(**values: str) -> list[str]:
    """Each as `-c key=value`, the value as TOML: the JSON of flags, texts and lists is that, too."""
    return [word for name, value in values.items() for word in ("-c", f"{name}={value}")]


# What it writes


def read(line: bytes) -> Wire:
    """One line; empty for what is no JSON object, as a warning that a program printed."""
    try:
        found = nulls.read(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def translate(wire: Wire, cwd: str) -> list[RunnerEvent]:
    """What a line means, its end of the turn excepted; `cwd` is where commands run."""
    kind, given = text(wire, "type"), mapping(wire, "item")
    if kind == "error":
        return [Retrying(error_message(wire))]
    if text(given, "type") == "todo_list":
        return [PlanUpdated(tuple(_step(step) for step in mappings(given, "items")))]
    item = _item(given, cwd)
    match kind:
        case "item.started" if item is not None:
            return [ItemStarted(item)]
        case "item.completed" if isinstance(item, AgentMessage):
            # Its text comes at once, and is streamed at once: a reader sees what every runner gives.
            streamed = TextDelta(item.id, item.text)
            return [ItemStarted(AgentMessage(item.id, "")), streamed, ItemCompleted(item)]
        case "item.completed" if item is not None:
            return [ItemCompleted(item)]
        case _:
            return []


def end_of(wire: Wire) -> TurnEnded | None:
    """The end of the turn, where the line is that."""
    match text(wire, "type"):
        case "turn.completed":
            return TurnEnded(TurnOutcome.COMPLETED)
        case "turn.failed":
            message = error_message(mapping(wire, "error"))
            return TurnEnded(TurnOutcome.FAILED, message or "Codex ended the turn without saying why.")
        case _:
            return None


def total_tokens(wire: Wire) -> TokensUsed:
    """The counts of the whole thread, from `turn.completed`."""
    usage = mapping(wire, "usage")
    used, written = number(usage, "input_tokens") or 0, number(usage, "output_tokens") or 0
    return TokensUsed(used, number(usage, "cached_input_tokens") or 0, written, used + written)


def _item(wire: Wire, cwd: str) -> Item | None:
    kind, item_id = text(wire, "type"), text(wire, "id")
    status = _STATUSES.get(text(wire, "status"), ItemStatus.COMPLETED)
    match kind:
        case "":
            return None
        case "agent_message":
            return AgentMessage(item_id, text(wire, "text"))
        case "command_execution":
            command, output = shell_line(text(wire, "command")), clip(text(wire, "aggregated_output"))
            return CommandRun(item_id, command, cwd, status, number(wire, "exit_code"), output)
        case "file_change":
            return FileChange(item_id, tuple(_edit(change) for change in mappings(wire, "changes")), status)
        case _:
            return OtherItem(item_id, kind, _label(kind, wire), status)


def _edit(wire: Wire) -> FileEdit:
    path, kind = text(wire, "path"), text(wire, "kind")
    match kind:
        case "add" | "delete":
            return FileEdit(path, kind, "", 0, 0)
        case _:
            return FileEdit(path, "update", "", 0, 0)


def _step(wire: Wire) -> tuple[str, str]:
    return text(wire, "text"), "completed" if wire.get("completed") is True else "pending"


def _label(kind: str, wire: Wire) -> str:
    match kind:
        case "reasoning":
            return text(wire, "text") or ours("Thinking")
        case "error":
            return text(wire, "message")
        case "web_search":
            return ours(f"Searching the web: {text(wire, 'query')}")
        case "mcp_tool_call":
            return f"{text(wire, 'server')}: {text(wire, 'tool')}"
        case _:
            return kind

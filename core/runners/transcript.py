"""A thread's history as it stands in Codex's answers, made readable. Pure functions, read leniently."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal, assert_never

from core.codexthreads import HistoryPage
from core.events import (
    AgentMessage,
    CommandRun,
    Compaction,
    FileChange,
    FileEdit,
    Item,
    OtherItem,
    Reasoning,
)
from core.logic.clip import clip
from core.runners.protocol import error_message, item_of
from core.runners.wire import Wire, mapping, mappings, number, text
from core.schemas.transcripts import READABLE, SAID, TranscriptFile, TranscriptItem, TranscriptTurn

_STATUSES: dict[str, Literal["running", "completed", "stopped", "failed"]] = {
    "inProgress": "running",
    "completed": "completed",
    "interrupted": "stopped",
    "failed": "failed",
}
_PICTURES = {"image", "localImage"}


def turns_of(answer: Wire) -> HistoryPage[TranscriptTurn]:
    """From `thread/turns/list`."""
    return HistoryPage(tuple(turn_of(each) for each in mappings(answer, "data")), *_cursors(answer))


def items_of(answer: Wire) -> HistoryPage[TranscriptItem]:
    """From `thread/items/list`."""
    entries = mappings(answer, "data")
    items = (_item(mapping(each, "item"), text(each, "turnId")) for each in entries)
    return HistoryPage(tuple(item for item in items if item is not None), *_cursors(answer))


def _cursors(answer: Wire) -> tuple[str | None, str | None]:
    return text(answer, "nextCursor") or None, text(answer, "backwardsCursor") or None


def turn_of(wire: Wire) -> TranscriptTurn:
    turn_id = text(wire, "id")
    error = mapping(wire, "error")
    items = (_item(each, turn_id) for each in mappings(wire, "items"))
    return TranscriptTurn(
        id=turn_id,
        status=_STATUSES.get(text(wire, "status"), "failed"),
        error=error_message(error) if error else None,
        started_at=_moment(number(wire, "startedAt"), 1),
        completed_at=_moment(number(wire, "completedAt"), 1),
        duration_ms=number(wire, "durationMs"),
        items=[item for item in items if item is not None],
    )


def _item(wire: Wire, turn_id: str) -> TranscriptItem | None:
    """None for what is no matter of a reader: prompts of hooks, outputs that nobody asked for."""
    if text(wire, "type") == "userMessage":
        return _of(wire, turn_id)(kind="user", **_said(wire))
    if text(wire, "type") == "plan":
        return _of(wire, turn_id)(kind="plan", text=text(wire, "text"))
    item = item_of(wire, running=False)
    return _shown(item, _of(wire, turn_id)) if item is not None else None


def _of(wire: Wire, turn_id: str) -> Callable[..., TranscriptItem]:
    """What every item has."""

    def make(**fields: Any) -> TranscriptItem:
        return TranscriptItem(
            id=text(wire, "id"),
            turn_id=turn_id,
            started_at=_moment(number(wire, "startedAtMs"), 1000),
            completed_at=_moment(number(wire, "completedAtMs"), 1000),
            **fields,
        )

    return make


def _shown(item: Item, make: Callable[..., TranscriptItem]) -> TranscriptItem:
    match item:
        case AgentMessage():
            return make(kind="agent", text=clip(item.text, SAID))
        case CommandRun():
            return make(
                kind="command",
                text=item.command,
                status=item.status.value,
                exit_code=item.exit_code,
                output=clip(item.output, READABLE),
            )
        case FileChange():
            names = ", ".join(edit.path for edit in item.edits)
            files = [_file(edit) for edit in item.edits]
            return make(kind="file_change", text=names, status=item.status.value, files=files)
        case Reasoning():
            return make(kind="thought", text=item.summary)
        case Compaction():
            return make(kind="compaction", text="The conversation was summed up.")
        case OtherItem():
            return make(kind="other", text=item.label, status=item.status.value)
        case _:
            assert_never(item)


def _said(wire: Wire) -> dict[str, Any]:
    """The words of a message, and how many pictures went with them."""
    parts = mappings(wire, "content")
    words = "\n".join(text(part, "text") for part in parts if part.get("type") == "text")
    named = [f"@{text(part, 'name')}" for part in parts if part.get("type") in ("skill", "mention")]
    return {
        "text": clip("\n".join([words, *named]).strip("\n"), SAID),
        "images": sum(part.get("type") in _PICTURES for part in parts),
    }


def _file(edit: FileEdit) -> TranscriptFile:
    return TranscriptFile(
        path=edit.path,
        change=edit.change,
        added=edit.added,
        removed=edit.removed,
        diff=clip(edit.diff, READABLE),
    )


def _moment(count: int | None, a_second: int) -> datetime | None:
    """Codex counts some times in seconds, others in thousandths."""
    try:
        return datetime.fromtimestamp(count / a_second, UTC) if count else None
    except (OverflowError, ValueError, OSError):
        return None

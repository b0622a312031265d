"""A turn that went on without us, as Codex tells of it afterwards. Pure functions.

`thread/resume` with a page of turns gives the items of a running turn, also those that are not complete;
`thread/turns/list` and `thread/items/list` (measured with Codex 0.169) only have the complete ones.
"""

from collections.abc import Sequence

from core.events import (
    FileChange,
    FileEdit,
    ItemCompleted,
    ItemStarted,
    RunnerEvent,
    TurnEnded,
    TurnOutcome,
)
from core.runners.protocol import item_of, translate
from core.runners.wire import Wire, elements, mapping, mappings, text

TURNS_A_PAGE = 20
GONE_ON = (
    "It was interrupted while Command Center was not there: Codex was restarted, or somebody stopped it."
)


def turn_in(turns: Sequence[Wire], turn_id: str) -> Wire | None:
    """The turn of this id. While a review runs, Codex 0.169 lists only the turn inside of it, which stands
    for it then."""
    own = next((turn for turn in turns if text(turn, "id") == turn_id), None)
    return own or next((turn for turn in turns if text(turn, "rootTurnId") == turn_id), None)


def running_in(turns: Sequence[Wire]) -> str | None:
    """The turn that runs now; what is inside of a review that has ended does not, whatever is said of it."""
    running = [turn for turn in turns if text(turn, "status") == "inProgress"]
    over = {text(turn, "id") for turn in turns if turn not in running}
    return next((text(turn, "id") for turn in running if text(turn, "rootTurnId") not in over), None)


def newest_in(turns: Sequence[Wire]) -> str | None:
    """The newest turn, where the newest is first; of a review it is not the one inside of it."""
    return text(turns[0], "rootTurnId") or text(turns[0], "id") if turns else None


def only_in(turns: Sequence[Wire]) -> str | None:
    """The one turn that there is, beside one inside of it; None where there are others."""
    roots = {text(turn, "rootTurnId") or text(turn, "id") for turn in turns}
    return roots.pop() if len(roots) == 1 else None


def inside(turns: Sequence[Wire], root_id: str) -> str | None:
    """The turn that runs inside of another one: that of a review."""
    return next(
        (
            text(turn, "id")
            for turn in turns
            if text(turn, "rootTurnId") == root_id and text(turn, "id") != root_id
        ),
        None,
    )


def is_review(turn: Wire) -> bool:
    """Whether a turn, told in full, is a review, or what runs inside of one."""
    root = text(turn, "rootTurnId")
    return bool(root and root != text(turn, "id")) or any(
        text(item, "type") == "enteredReviewMode" for item in mappings(turn, "items")
    )


def tagged_in(turns: Sequence[Wire], tag: str) -> str | None:
    """The turn whose prompt carries a tag of ours (`clientUserMessageId`)."""
    return next(
        (
            text(turn, "id")
            for turn in turns
            if any(item.get("clientId") == tag for item in mappings(turn, "items"))
        ),
        None,
    )


def events_of(turn: Wire) -> list[RunnerEvent]:
    """What has happened in it, in order, without its end."""
    events: list[RunnerEvent] = []
    ended = text(turn, "status") != "inProgress"
    for wire in mappings(turn, "items"):
        done = ended or _is_done(wire)
        item = item_of(wire, running=not done)
        if item is not None:
            events.append(ItemCompleted(item) if done else ItemStarted(item))
    return events


def _is_done(wire: Wire) -> bool:
    if wire.get("completedAtMs") is not None:
        return True
    return "completedAtMs" not in wire and text(wire, "status") != "inProgress"


def edits_in(events: Sequence[RunnerEvent]) -> dict[str, tuple[FileEdit, ...]]:
    """Of the file changes, by item."""
    items = (event.item for event in events if isinstance(event, ItemStarted | ItemCompleted))
    return {item.id: item.edits for item in items if isinstance(item, FileChange)}


def end_of(turn: Wire) -> TurnEnded | None:
    """How it ended; None where it still runs."""
    if text(turn, "status") == "inProgress":
        return None
    ended = translate("turn/completed", {"turn": turn})
    assert isinstance(ended, TurnEnded)  # noqa: S101 - what that method always gives
    # Nobody here stopped it: whoever does is connected, and hears the end of it.
    return TurnEnded(TurnOutcome.LOST, GONE_ON) if ended.outcome is TurnOutcome.STOPPED else ended


def asks(thread: Wire) -> bool:
    """Whether a thread waits for somebody, as the answer of `thread/resume` says."""
    flags = elements(mapping(thread, "status"), "activeFlags")
    return any(isinstance(flag, str) and flag.startswith("waitingOn") for flag in flags)

"""A turn of a thread as people read it on a phone: what was said, what was done, what was answered."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from aiogram.utils.formatting import Bold, Code, Pre, Text, as_list

from core.logic.visible import steady, visible, visible_path
from core.schemas.threads import ThreadOut
from core.schemas.transcripts import Stretch, TranscriptFile, TranscriptItem, TranscriptTurn
from handlers.language import counted, formatted, later, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card
from handlers.views.threads import title

DONE_SHOWN = 6
"""Of what was done between the first and the last words: a card fits one screen."""
SAID, ANSWERED, LINE = 500, 1200, 120
OUTPUT_LINES, OUTPUT_WIDTH = 2, 80
_SIGNS = {
    "running": words.RUNS,
    "completed": words.DONE,
    "stopped": words.STOPPED,
    "failed": words.FAILED,
}
_FAILURES = {"failed": later("failed"), "declined": later("declined")}
"""Of a command that has no exit code."""


@dataclass(frozen=True, slots=True)
class Page:
    """Which turn of a thread is shown: where it begins, in which direction, and whether the first one there
    is the one that was shown before."""

    thread: str
    cursor: str | None = None
    order: Literal["asc", "desc"] = "desc"
    skip: bool = False

    @property
    def limit(self) -> int:
        return 2 if self.skip else 1

    @property
    def target(self) -> dict[str, Any]:
        """As a button keeps it."""
        return asdict(self)

    def shown(self, found: Stretch[TranscriptTurn]) -> TranscriptTurn | None:
        """None where there is no further one in this direction."""
        return next(iter(found.items[self.limit - 1 :]), None)

    def earlier(self, found: Stretch[TranscriptTurn]) -> "Page | None":
        return self._towards("desc", found)

    def later(self, found: Stretch[TranscriptTurn]) -> "Page | None":
        # Where nothing was asked for but the newest one, nothing is behind it.
        return self._towards("asc", found) if self.cursor is not None else None

    def _towards(self, order: Literal["asc", "desc"], found: Stretch[TranscriptTurn]) -> "Page | None":
        if order == self.order:
            return Page(self.thread, found.next_cursor, order) if found.next_cursor else None
        # It begins with the first of this part: that was shown now, or, where we skipped it, before.
        back = found.backwards_cursor
        return Page(self.thread, back, order, skip=not self.skip) if back else None


Steps = tuple[Page | None, Page | None]
"""To the turn before, and to the one behind."""


def turn(thread: ThreadOut, shown: TranscriptTurn, steps: Steps, now: datetime) -> Card:
    """One turn of a thread, and the buttons that lead on."""
    lines = [Text(f"{_SIGNS[shown.status]} ", Bold(title(thread)), _when(shown, now))]
    first, done, last = _parts(shown.items)
    if first is not None:
        lines.append(Text(Bold(tr("You: ")), words.head(_said(first), SAID)))
    lines += [line for item in done[:DONE_SHOWN] for line in _done(item)]
    if len(done) > DONE_SHOWN:
        more = counted("{number} more step", "{number} more steps", len(done) - DONE_SHOWN)
        lines.append(Text(f"… {more}"))
    if shown.error:
        lines.append(Text(words.head(steady(shown.error), LINE * 2)))
    if last is not None:
        lines.append(Text(words.head(steady(last.text), ANSWERED)))
    labels = (tr("Earlier"), tr("Later"))
    moves = [
        Button(label, Action.READ_THREAD, step.target)
        for label, step in zip(labels, steps, strict=True)
        if step is not None
    ]
    back = Button(tr("Thread"), Action.SHOW_THREAD, {"thread": thread.id})
    return Card(as_list(*lines), ((*moves, back),))


def nothing(thread: ThreadOut) -> Card:
    return Card(formatted("Nothing was said in {thread} yet.", thread=Bold(title(thread))))


def _when(shown: TranscriptTurn, now: datetime) -> str:
    when = f" · {words.ago(now - shown.started_at)}" if shown.started_at else ""
    took = timedelta(milliseconds=shown.duration_ms) if shown.duration_ms else None
    return f"{when} · {words.elapsed(took)}" if took else when


def _parts(
    items: list[TranscriptItem],
) -> tuple[TranscriptItem | None, list[TranscriptItem], TranscriptItem | None]:
    """What was asked, what was done, and what was answered last."""
    first = items[0] if items and items[0].kind == "user" else None
    rest = [item for item in (items[1:] if first else items) if item.text or item.images]
    last = rest.pop() if rest and rest[-1].kind == "agent" else None
    return first, rest, last


def _said(item: TranscriptItem) -> str:
    pictures = counted("[{number} picture]", "[{number} pictures]", item.images) if item.images else ""
    return " ".join(part for part in (steady(item.text), pictures) if part)


def _done(item: TranscriptItem) -> list[Text]:
    """A line for each, and under a command how its output ends."""
    match item.kind:
        case "user":
            return [Text(Bold(tr("You: ")), words.cut(_said(item), LINE))]
        case "command":
            failed = item.exit_code not in (None, 0) or item.status in ("failed", "declined")
            mark = f"  {words.FAILED} {_how(item)}" if failed else ""
            line = Text("  ", Code(words.cut(visible(item.text), LINE)), mark)
            return [line, *_output(item.output)]
        case "file_change":
            return [Text("  ", *_file(file)) for file in item.files]
        case "thought":
            return [Text("  ", tr("thought: {words}", words=words.cut(item.text, LINE)))]
        case "compaction":
            return [Text("  ", words.cut(own(item.text), LINE))]
        case _:
            return [Text(f"  {words.cut(item.text, LINE)}")]


def _file(file: TranscriptFile) -> tuple[Text | str, ...]:
    return Code(words.middle(visible_path(file.path), LINE)), f"  {words.diff(file.added, file.removed)}"


def _how(item: TranscriptItem) -> str:
    if item.exit_code not in (None, 0):
        return tr("exit {code}", code=item.exit_code)
    return tr(_FAILURES[item.status]) if item.status in _FAILURES else item.status or ""


def _output(output: str | None) -> list[Text]:
    lines = [words.cut(line, OUTPUT_WIDTH) for line in (output or "").splitlines() if line.strip()]
    return [Text(Pre("\n".join(lines[-OUTPUT_LINES:])))] if lines else []

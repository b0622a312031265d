"""What subcommands print: JSON for programs, short aligned lines for people."""

import json
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from core.logic.visible import steady, visible

if TYPE_CHECKING:
    from pydantic import BaseModel

    from core.schemas.decisions import EventOut

GAP = "  "
TOLD = ("message", "command", "question", "title", "name", "text", "reason", "error", "prompt", "status")
"""Of an event's payload: the first of these says most."""


def document(model: "BaseModel") -> None:
    """One JSON document."""
    print(model.model_dump_json(by_alias=True, indent=2))


def line(model: "BaseModel") -> None:
    """One of many: JSON lines."""
    print(model.model_dump_json(by_alias=True), flush=True)


def aside(text: str) -> None:
    """For whoever watches, not for what reads the output."""
    print(steady(text), file=sys.stderr, flush=True)


def table(names: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> None:
    """Columns under their names; on a terminal the last one is cut where the line ends."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    if not cells:
        print(empty)
        return
    every = [list(names), *cells]
    widths = [max(len(row[column]) for row in every) for column in range(len(names))]
    for row in every:
        padded = GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(fitting(padded.rstrip()))


def fitting(text: str) -> str:
    """Cut to the terminal's width; whole where nobody looks."""
    if not sys.stdout.isatty():
        return text
    width = shutil.get_terminal_size().columns
    return text if len(text) <= width else f"{text[: width - 1]}…"


def one_line(value: object) -> str:
    """What agents and repositories say must not move a terminal's cursor."""
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    return steady(re.sub(r"\s+", " ", str(value)).strip())


def event(told: "EventOut") -> str:
    """One event: when, which, about what."""
    when = told.created_at.astimezone().strftime("%H:%M:%S")
    about = (
        f"session {told.session_id}" if told.session_id else f"task {told.task_id}" if told.task_id else ""
    )
    return fitting(f"{when}  {told.kind:<26}  {about:<12}  {_said(told.payload)}".rstrip())


def _said(payload: dict[str, Any]) -> str:
    if payload.get("type") == "file_change":
        return one_line(", ".join(str(file[0]) for file in payload.get("files", ())))
    if payload.get("type") == "plan":
        return one_line(" · ".join(f"{step} ({status})" for step, status in payload.get("steps", ())))
    found = next((payload[name] for name in TOLD if payload.get(name)), None)
    if found is None:
        return one_line(json.dumps(payload)) if payload else ""
    code = payload.get("exitCode")
    return one_line(found) + (f"  (exit {code})" if code is not None else "")


def pairs(shown: Mapping[str, object]) -> None:
    """One thing, name by name; what is not known is left out."""
    width = max(len(name) for name in shown)
    for name, value in shown.items():
        if value is not None:
            print(fitting(f"{name.ljust(width)}{GAP}{one_line(value)}"))


def text(said: str) -> None:
    """Several lines of somebody else's words."""
    if said.strip():
        print(f"\n{steady(said.strip())}")


def patch(diff: str) -> None:
    """What was changed: as it is where a program reads it (`git apply`), on a terminal as one can read it."""
    sys.stdout.write(visible(diff) if sys.stdout.isatty() else diff)


def exactly(said: str) -> None:
    """What would be run or written: also what nobody sees of it is shown."""
    if said:
        print(f"\n{visible(said)}")

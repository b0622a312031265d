"""The files that a change would touch: each by its whole path, those outside of the repository first."""

import posixpath
from dataclasses import dataclass

from aiogram.utils.formatting import Bold, Code, Pre, Text

from core.logic.visible import visible, visible_path
from core.schemas.decisions import EditOut
from handlers.language import later, tr
from handlers.views import words

SHOWN = 8
PATH_LIMIT = 80
HUNK_LIMIT = 700
CHANGES = {"add": later("add"), "update": later("update"), "delete": later("delete")}


@dataclass(frozen=True, slots=True)
class Touched:
    """An edit, and where it is."""

    edit: EditOut
    short: str
    """As somebody in the folder says it."""
    whole: str
    is_outside: bool


def touched(edits: list[EditOut], folder: str) -> list[Touched]:
    """All edits, in the order in which they are shown."""
    found = [_touched(edit, folder) for edit in edits]
    return sorted(found, key=lambda one: not one.is_outside)


def _touched(edit: EditOut, folder: str) -> Touched:
    paths = [edit.path, *_moved(edit)]
    return Touched(
        edit,
        " → ".join(visible_path(words.inside(path, folder)) for path in paths),
        " → ".join(visible_path(posixpath.join(folder, path)) for path in paths),
        any(_is_outside(path, folder) for path in paths),
    )


def _moved(edit: EditOut) -> list[str]:
    """Where a file goes that is renamed, as the runner writes it above its diff."""
    start = f"rename from {edit.path}\nrename to "
    return [edit.diff[len(start) :].partition("\n")[0]] if edit.diff.startswith(start) else []


def _is_outside(path: str, folder: str) -> bool:
    place = posixpath.normpath(posixpath.join(folder, path))
    return not place.startswith(posixpath.normpath(folder).rstrip("/") + "/")


def lines(found: list[Touched]) -> list[Text]:
    """What a card shows of them: some paths, and the first diff's beginning."""
    shown = [_line(one) for one in found[:SHOWN]]
    if rest := found[SHOWN:]:
        outside = sum(one.is_outside for one in rest)
        more = tr("and {number} more", number=len(rest))
        if outside:
            more = tr("and {number} more, {outside} outside", number=len(rest), outside=outside)
        shown.append(Text(f"  {more}"))
    if found and (hunk := words.head(_diff(found[0]), HUNK_LIMIT)):
        shown.append(Text(Pre(hunk, language="diff")))
    return shown


def _line(one: Touched) -> Text:
    mark = Text(Bold(tr("outside")), " ") if one.is_outside else Text()
    path = Code(words.middle(one.short, PATH_LIMIT))
    return Text("  ", mark, path, f"  {words.diff(one.edit.added, one.edit.removed)}")


def _diff(one: Touched) -> str:
    return visible(one.edit.diff.strip("\n"))


def in_full(found: list[Touched]) -> str | None:
    """Every whole path above its whole diff; None where the card shows all that there is."""
    if len(found) == 1 and len(found[0].short) <= PATH_LIMIT and words.units(_diff(found[0])) <= HUNK_LIMIT:
        return None
    return "\n\n".join(_section(one) for one in found) or None


def _section(one: Touched) -> str:
    mark = f"{tr('OUTSIDE THE REPOSITORY')} " if one.is_outside else ""
    counts = words.diff(one.edit.added, one.edit.removed)
    return f"=== {mark}{one.whole} ({tr(CHANGES[one.edit.change])}, {counts})\n{_diff(one)}"

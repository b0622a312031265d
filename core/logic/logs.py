"""A program's output as something to read: its beginning, its last lines, and what is missing between."""

import re
from itertools import dropwhile
from operator import not_

HEAD_LINES = 20
TAIL_LINES = 400
HEAD_CHARACTERS = 2_000
TAIL_CHARACTERS = 24_000
LINE_LENGTH = 1_000
HEAD_SEEN, TAIL_SEEN, LONG = 32 * 1024, 256 * 1024, 8 * 1024
"""Characters of a text, and of a line, that are looked at."""
LEFT_OUT = "left out …]"
"""How a note ends about what is missing."""
GAP = 60
"""Characters that the line takes which says what is missing."""

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, and where to write next
    r"|\x1b[\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\)?"  # titles, links
    r"|\x1b[ -/]*[0-~]"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAKS = re.compile(r"\r\n|[\n\x0b\x0c\x85\u2028\u2029]")


def shortened(text: str) -> str:
    """What is kept of an output; what is left out is said where it was. Doing it again changes nothing."""
    begins, unseen, ends = _ends(text)
    if not unseen and _fits(begins):
        return "\n".join(begins)
    head = _fitting(begins, HEAD_LINES, HEAD_CHARACTERS)
    rest = ends if unseen else begins[len(head) :]
    tail = _fitting(rest[::-1], TAIL_LINES, TAIL_CHARACTERS)[::-1]
    missing = len(begins) + unseen + len(ends) - len(head) - len(tail)
    return "\n".join([*head, f"[… {missing:,} lines {LEFT_OUT}", *tail])


def _ends(text: str) -> tuple[list[str], int, list[str]]:
    """The lines at the beginning, how many are not looked at, and those at the end: what is kept comes
    from these, and a text may be of any size. A short one is all beginning."""
    text = text.lstrip("\r\n").rstrip()
    if len(text) <= HEAD_SEEN + TAIL_SEEN or not _BREAKS.search(text):
        return _ended(_led(_lines(text))), 0, []
    behind = len(text) - TAIL_SEEN
    begins, ends = _lines(text[:HEAD_SEEN]), _lines(text[behind:])
    # The line that is cut there counts as not seen, unless it is all that there is.
    begins, ends = begins[:-1] or begins, ends[1:] or ends
    unseen = text.count("\n", HEAD_SEEN, behind) + 1
    return _led(begins), unseen, _ended(ends)


def _lines(text: str) -> list[str]:
    return [_line(raw) for raw in _BREAKS.split(text)]


def _led(lines: list[str]) -> list[str]:
    """From the first line on that says something."""
    return list(dropwhile(not_, lines))


def _ended(lines: list[str]) -> list[str]:
    """Up to the last one."""
    return _led(lines[::-1])[::-1]


def _fits(lines: list[str]) -> bool:
    size = sum(len(line) + 1 for line in lines)
    return len(lines) <= HEAD_LINES + 1 + TAIL_LINES and size <= HEAD_CHARACTERS + GAP + TAIL_CHARACTERS


def _line(raw: str) -> str:
    """A line as a terminal would have left it: no colours, and of one that was written over again and
    again (a progress bar) what came last. A long one loses its middle."""
    raw = raw.rstrip("\r").rpartition("\r")[2]
    if len(raw) <= LONG:
        line = _plain(raw)
        return line if len(line) <= LINE_LENGTH else _narrowed(line, line, len(line))
    return _narrowed(_plain(raw[: LONG // 2]), _plain(raw[-LONG // 2 :]), len(raw))


def _plain(raw: str) -> str:
    return _CONTROLS.sub("", _ESCAPES.sub("", raw)).rstrip()


def _narrowed(begins: str, ends: str, length: int) -> str:
    half = LINE_LENGTH // 2 - 30
    return f"{begins[:half]}[… {length - 2 * half:,} characters {LEFT_OUT}{ends[-half:]}"


def _fitting(lines: list[str], most: int, characters: int) -> list[str]:
    """The first of them that fit."""
    kept: list[str] = []
    for line in lines[:most]:
        characters -= len(line) + 1
        if characters < 0:
            break
        kept.append(line)
    return kept

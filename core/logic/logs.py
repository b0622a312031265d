"""A program's output as something to read: its beginning, its last lines, and what is missing between."""

import re

HEAD_LINES = 20
TAIL_LINES = 400
HEAD_CHARACTERS = 2_000
TAIL_CHARACTERS = 24_000
LINE_LENGTH = 1_000
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


def cleaned(text: str) -> list[str]:
    """The lines of an output as a terminal would have left them: no colours, and of a line that was
    written over again and again (a progress bar) what came last."""
    lines = _BREAKS.split(_ESCAPES.sub("", text))
    return [_CONTROLS.sub("", _last_written(line)).rstrip() for line in lines]


def _last_written(line: str) -> str:
    return line.rstrip("\r").rpartition("\r")[2]


def shortened(text: str) -> str:
    """What is kept of an output; what is left out is said where it was. Doing it again changes nothing."""
    lines = [_narrowed(line) for line in cleaned(text)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    if len(lines) <= HEAD_LINES + 1 + TAIL_LINES and _size(lines) <= HEAD_CHARACTERS + GAP + TAIL_CHARACTERS:
        return "\n".join(lines)
    head = _fitting(lines, HEAD_LINES, HEAD_CHARACTERS)
    tail = _fitting(lines[len(head) :][::-1], TAIL_LINES, TAIL_CHARACTERS)[::-1]
    middle = lines[len(head) : len(lines) - len(tail)]
    return "\n".join([*head, *_gap(middle), *tail])


def _narrowed(line: str) -> str:
    if len(line) <= LINE_LENGTH:
        return line
    half = LINE_LENGTH // 2 - 30
    return f"{line[:half]}[… {len(line) - 2 * half:,} characters left out …]{line[-half:]}"


def _size(lines: list[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _fitting(lines: list[str], most: int, characters: int) -> list[str]:
    """The first of them that fit."""
    kept: list[str] = []
    for line in lines[:most]:
        characters -= len(line) + 1
        if characters < 0:
            break
        kept.append(line)
    return kept


def _gap(middle: list[str]) -> list[str]:
    return [f"[… {len(middle):,} lines left out …]"] if middle else []

"""A text with its formatting in pieces that a message takes, and nothing left out.

A piece ends between lines, else between words; never within a surrogate pair, a character with its marks,
a link or another short stretch of formatting. A code block or a quotation that goes on is closed and opened
again.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.views.markdown.flat import Entity
from handlers.views.words import units

Piece = tuple[str, list[Entity]]

MOST_ENTITIES = 90
"""In a message: Telegram forgets those beyond the hundredth, and finds some by itself."""
JOINER = "\u200d"
MARKS = {"Mn", "Mc", "Me", "Cf", "Sk"}
"""Categories of characters that belong to the one before: accents, selectors, joiners, skin tones."""


def split(text: str, entities: Sequence[Entity], limit: int) -> list[Piece]:
    """Pieces of at most `limit` UTF-16 units; joined, they are the text."""
    pieces: list[Piece] = []
    start = 0
    for piece in _cut(text, sorted(entities, key=lambda one: one.offset), limit):
        end = start + units(piece)
        pieces.append((piece, _between(entities, start, end)))
        start = end
    return pieces


def _cut(text: str, entities: Sequence[Entity], limit: int) -> Iterator[str]:
    start = at = 0
    while start < len(text):
        end = _fitting(text, start, limit)
        crowded = _crowded(entities, at)
        if crowded is not None and units(text[start:end]) > crowded - at:
            end = _fitting(text, start, crowded - at)
        if end < len(text):
            end = _gap(text, start, end, _whole(entities, at, at + limit), at)
        yield text[start:end]
        at += units(text[start:end])
        start = end


def _fitting(text: str, start: int, limit: int) -> int:
    """How far the text may go on from `start`."""
    end = min(len(text), start + limit)
    while (over := units(text[start:end]) - limit) > 0:
        end -= (over + 1) // 2  # a character has one unit or two
    return end


def _crowded(entities: Sequence[Entity], at: int) -> int | None:
    """Where the first entity begins that is too many."""
    rest = [one for one in entities if one.end > at]
    found = rest[MOST_ENTITIES].offset if len(rest) > MOST_ENTITIES else None
    return found if found is not None and found > at else None


def _whole(entities: Sequence[Entity], at: int, until: int) -> list[tuple[int, int]]:
    """Stretches that are not to be cut: those that fit a message and begin in this one."""
    return [(one.offset, one.end) for one in entities if not one.is_block and at < one.offset < until]


def _gap(text: str, start: int, end: int, whole: Sequence[tuple[int, int]], at: int) -> int:
    """Where it is best cut: after a line, else between words, else as late as may be."""
    taken = at + units(text[start:end])
    for first, last in sorted(whole, reverse=True):
        if first < taken < last:
            taken = first
    last_place = _fitting(text, start, taken - at)
    broken = [(first, last) for first, last in whole if first < taken]
    newline = text.rfind("\n", start + (last_place - start) // 2, last_place)
    if newline >= 0 and not _within(broken, at + units(text[start : newline + 1])):
        return newline + 1
    for back in range(last_place, start, -1):
        if text[back - 1].isspace() and not _within(broken, at + units(text[start:back])):
            # Nothing but white space is no message.
            if text[start:back].strip():
                return back
            break
    if last_place < end and text[start:last_place].strip():
        return last_place  # with something whole the next one begins
    return _before_marks(text, start, end)


def _within(stretches: Sequence[tuple[int, int]], place: int) -> bool:
    return any(first < place < last for first, last in stretches)


def _before_marks(text: str, start: int, end: int) -> int:
    """Not between a character and what belongs to it, unless nothing else fits."""
    for back in range(end, max(start, end - 64), -1):
        if unicodedata.category(text[back]) not in MARKS and text[back - 1] != JOINER:
            return back
    return end


def _between(entities: Sequence[Entity], start: int, end: int) -> list[Entity]:
    return [
        replace(
            found,
            offset=max(found.offset, start) - start,
            length=min(found.end, end) - max(found.offset, start),
        )
        for found in entities
        if found.offset < end and found.end > start
    ]

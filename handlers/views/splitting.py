"""A text with its formatting in pieces that a message takes: cut at white space, and nothing left out."""

from collections.abc import Iterator, Sequence

from telegramify_markdown import utf16_len
from telegramify_markdown.entity import MessageEntity

Piece = tuple[str, list[MessageEntity]]


def split(text: str, entities: Sequence[MessageEntity], limit: int) -> list[Piece]:
    """Pieces of at most `limit` UTF-16 units; joined, they are the text."""
    pieces: list[Piece] = []
    start = 0
    for piece in _cut(text, limit):
        end = start + utf16_len(piece)
        pieces.append((piece, _between(entities, start, end)))
        start = end
    return pieces


def _cut(text: str, limit: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _fitting(text, start, limit)
        if end < len(text):
            end = _gap(text, start, end)
        yield text[start:end]
        start = end


def _fitting(text: str, start: int, limit: int) -> int:
    """How far the text may go on from `start`."""
    end = min(len(text), start + limit)
    while (over := utf16_len(text[start:end]) - limit) > 0:
        end -= (over + 1) // 2  # a character has one unit or two
    return end


def _gap(text: str, start: int, end: int) -> int:
    """Where it is best cut: after a line, else between words, else as late as may be."""
    newline = text.rfind("\n", start + (end - start) // 2, end)
    if newline >= 0:
        return newline + 1
    for back in range(end, start, -1):
        if text[back - 1].isspace():
            # Nothing but white space is no message.
            return back if text[start:back].strip() else end
    return end


def _between(entities: Sequence[MessageEntity], start: int, end: int) -> list[MessageEntity]:
    return [
        found.copy_with(
            offset=max(found.offset, start) - start,
            length=min(found.offset + found.length, end) - max(found.offset, start),
        )
        for found in entities
        if found.offset < end and found.offset + found.length > start
    ]

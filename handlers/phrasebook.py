"""What the core may say, and how it is said in another language: finds a text again by its pattern.

A text of the catalogue is a sentence or less, with `{name}` where a value stands. Several may have been said
together, so a text is cut where sentences end, and of all ways to read it the one counts that has most of it
in our own words. Values stay as they are. Only `{our_…}` and `{list_…}` are words of ours too, or may be.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from string import Formatter
from typing import NamedTuple

LONGEST = 2000
"""Characters: beyond is nothing that we have said."""
LETTERS = 7
"""So many of its own a text must have to be known wherever it stands; with fewer, only where our words are
filled in."""
PIECES = 8
"""Sentences that are looked at together in all ways; in a longer text each is looked at alone."""
OURS, LIST = "our_", "list_"
AND, OR = "and", "or"
ENDS = re.compile(r"(?<=[.!?])( )(?=\S)|(\n)")
BETWEEN = re.compile(rf"(, | {AND} | {OR} )")
FIELD = re.compile(r"([A-Za-z]\w*(?:\.\w+)*): (.+)", re.DOTALL)
"""What is said of a field of the input."""


class Read(NamedTuple):
    """A way to read a text."""

    known: int
    """Characters of it that are ours."""
    said: str
    """It in the other language."""


@dataclass(slots=True)
class Known:
    """A text that has values, and its translation."""

    parts: list[tuple[str, str | None]]
    """Of the text: what is written, and the name of the value behind it."""
    translation: str
    size: int = field(init=False)
    """Characters that are not values."""
    letters: int = field(init=False)
    begin: str = field(init=False)
    end: str = field(init=False)
    longest: str = field(init=False)
    _pattern: re.Pattern[str] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        written = [text for text, _ in self.parts]
        self.size = sum(map(len, written))
        self.letters = sum(char.isalpha() for text in written for char in text)
        self.longest = max(written, key=len)
        self.begin = written[0]
        self.end = "" if self.parts[-1][1] else written[-1]

    def values_in(self, text: str) -> dict[str, str] | None:
        """None where the text is another one."""
        if not (self.longest in text and text.startswith(self.begin) and text.endswith(self.end)):
            return None
        if self._pattern is None:  # few of all are ever needed
            self._pattern = re.compile(
                "".join(
                    re.escape(written) + (f"(?P<{name}>.*?)" if name else "") for written, name in self.parts
                ),
                re.DOTALL,
            )
        found = self._pattern.fullmatch(text)
        return None if found is None else found.groupdict()


class Phrasebook:
    """Of one language."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._whole: dict[str, str] = {}
        patterns = []
        for text, translation in texts:
            parts = parts_of(text)
            if any(name for _, name in parts):
                patterns.append(Known(parts, translation))
            else:
                self._whole["".join(written for written, _ in parts)] = translation.format_map({})
        self._patterns = sorted(patterns, key=lambda known: -known.size)
        self._read = lru_cache(maxsize=2000)(self._best)

    def find(self, text: str) -> str:
        """The text in the other language, as far as it is known."""
        return self._read(text, False).said if len(text) <= LONGEST else text

    def find_list(self, text: str) -> str:
        """The same of a list: names, or texts, with commas, `and` or `or` between."""
        pieces = BETWEEN.split(text)
        return "".join(
            self._between(piece) if at % 2 else self._filled(piece) for at, piece in enumerate(pieces)
        )

    def _between(self, piece: str) -> str:
        word = piece.strip()
        return f" {self._whole.get(word, word)} " if word in (AND, OR) else piece

    def _filled(self, text: str) -> str:
        return self._read(text, True).said

    def _best(self, text: str, filled: bool) -> Read:
        """`filled`: it stands where our words are filled in."""
        pieces = ENDS.split(text)
        texts, gaps = (
            pieces[::3],
            [one or other for one, other in zip(pieces[1::3], pieces[2::3], strict=True)],
        )
        most = len(texts) if len(texts) <= PIECES else 1
        # Of each beginning the best way to read it.
        best = [Read(0, "")]
        for end in range(1, len(texts) + 1):
            ways = []
            for start in range(max(0, end - most), end):
                piece = _joined(texts, gaps, start, end)
                read = self._one(piece, filled) or (Read(0, piece) if end - start == 1 else None)
                if read is not None:
                    before = best[start]
                    gap = gaps[start - 1] if start else ""
                    ways.append(Read(before.known + read.known, before.said + gap + read.said))
            best.append(max(ways, key=lambda read: read.known))
        if len(texts) > most and (whole := self._one(text, filled)) is not None:
            best.append(max(best[-1], whole, key=lambda read: read.known))
        return best[-1]

    def _one(self, text: str, filled: bool) -> Read | None:
        """As one text of the catalogue; also where a full stop was added to it, or a field named before."""
        if (read := self._exact(text, filled)) is not None:
            return read
        if text.endswith(".") and (read := self._exact(text[:-1], filled)) is not None:
            return Read(read.known, f"{read.said}.")
        if (found := FIELD.fullmatch(text)) and (read := self._one(found[2], filled)) is not None:
            return Read(read.known, f"{found[1]}: {read.said}")
        return None

    def _exact(self, text: str, filled: bool) -> Read | None:
        if (translation := self._whole.get(text)) is not None:
            return Read(len(text), translation)
        for known in self._patterns:
            if (known.letters >= LETTERS or filled) and (values := known.values_in(text)) is not None:
                size = known.size
                for name, value in values.items():
                    if name.startswith(OURS):
                        read = self._read(value, True)
                        size += read.known
                        values[name] = read.said
                    elif name.startswith(LIST):
                        values[name] = self.find_list(value)
                return Read(size, known.translation.format_map(values))
        return None


def parts_of(text: str) -> list[tuple[str, str | None]]:
    """What is written in a text with `{name}` for each value, and the name of the value behind each part."""
    return [(written, name) for written, name, _, _ in Formatter().parse(text)]


def _joined(texts: list[str], gaps: list[str], start: int, end: int) -> str:
    return texts[start] + "".join(gaps[at - 1] + texts[at] for at in range(start + 1, end))

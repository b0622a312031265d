"""What an agent writes, while it writes it: no rows, and gone when the session is over.

Each reader takes what is new to it, whenever it comes to look: a slow one gets more at once and nothing
twice, and the memory for all of them is the text itself, once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

KEPT = 256 * 1024
"""Characters of one message that are kept; of a longer one the beginning goes."""
DONE_KEPT = 4
"""Completed messages that are kept for those who were reading them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message. A `whole` one takes the place of what was there: it is all there is so far."""

    item_id: str
    text: str
    whole: bool
    cut: bool = False
    """The beginning was too long ago."""
    complete: bool = False
    """The last piece: the event of the whole message comes after it."""


@dataclass(slots=True)
class _Message:
    begins: int = 0
    """How many characters of the beginning are gone."""
    length: int = 0
    text: StringIO = field(default_factory=StringIO)
    complete: bool = False

    def add(self, text: str) -> None:
        self.text.seek(0, 2)
        self.text.write(text)
        self.length += len(text)
        if self.length - self.begins > KEPT:
            begins = self.length - KEPT // 2
            kept = self.since(begins)
            self.begins = begins
            self.text = StringIO()
            self.text.write(kept)

    def since(self, place: int) -> str:
        self.text.seek(place - self.begins)
        return self.text.read()


class Writing:
    """The messages of one session, in the order in which they were begun."""

    def __init__(self) -> None:
        self._messages: dict[str, _Message] = {}

    def add(self, item_id: str, text: str) -> None:
        self._messages.setdefault(item_id, _Message()).add(text)

    def complete(self, item_id: str) -> None:
        """From here on the event log tells of it."""
        if item_id not in self._messages:
            return
        self._messages[item_id].complete = True
        done = [name for name, message in self._messages.items() if message.complete]
        for name in done[:-DONE_KEPT]:
            del self._messages[name]

    def so_far(self, item_id: str) -> str:
        """What is kept of a message that is being written."""
        message = self._messages[item_id]
        return message.since(message.begins)

    def joined(self) -> dict[str, int]:
        """The places of somebody who joins now: what is complete is told by its event, what is being
        written will come from its beginning on."""
        return {name: message.length for name, message in self._messages.items() if message.complete}

    def news(self, places: dict[str, int]) -> Iterator[Piece]:
        """What a reader who has come to `places`, by message, has not seen; moves them."""
        for item_id, message in list(self._messages.items()):
            place, complete = places.get(item_id), message.complete
            if place is None or place < message.begins:
                so_far, cut = message.since(message.begins), message.begins > 0
                yield Piece(item_id, so_far, whole=True, cut=cut, complete=complete)
            elif place < message.length:
                yield Piece(item_id, message.since(place), whole=False, complete=complete)
            places[item_id] = message.length
        for gone in places.keys() - self._messages.keys():
            del places[gone]

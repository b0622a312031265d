"""Text that keeps its head and its tail when it grows too long, and says what is missing."""

from collections import deque

KEPT = 64 * 1024


def clip(text: str, kept: int = KEPT) -> str:
    """The first and the last `kept` characters, with a line between them that says what was left out."""
    if len(text) <= 2 * kept:
        return text
    return f"{text[:kept]}{_gap(len(text) - 2 * kept)}{text[-kept:]}"


def is_cut(clipped: str) -> bool:
    """Whether something was left out of what `clip` made."""
    return len(clipped) > 2 * KEPT


def _gap(missing: int) -> str:
    return f"\n[… {missing:,} characters left out …]\n"


class Clipped:
    """The same for text that comes in pieces."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._head: list[str] = []
        self._head_size = 0
        self._tail: deque[str] = deque()
        self._tail_size = 0
        self._missing = 0

    def add(self, text: str) -> None:
        room = self._kept - self._head_size
        if room > 0:
            self._head.append(text[:room])
            self._head_size += len(self._head[-1])
            text = text[room:]
        if not text:
            return
        self._tail.append(text)
        self._tail_size += len(text)
        self._drop(self._tail_size - self._kept)

    def _drop(self, excess: int) -> None:
        while excess > 0:
            first = self._tail.popleft()
            dropped = min(excess, len(first))
            if dropped < len(first):
                self._tail.appendleft(first[dropped:])
            self._tail_size -= dropped
            self._missing += dropped
            excess -= dropped

    def text(self) -> str:
        gap = _gap(self._missing) if self._missing else ""
        return "".join(self._head) + gap + "".join(self._tail)

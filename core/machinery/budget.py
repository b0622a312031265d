"""How much may be said: one budget per chat and one overall, for whatever is asked of Telegram there.

Sends, edits, deletes, drafts and answers to presses all count. Where Telegram says that it was too much,
the pace is halved, and comes back little by little.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.words import Urgency

OVERALL = 0
"""Stands for all chats together; no chat has this id."""
SLOWEST = 1 / 8
"""Of its rate, which a chat keeps however often it was too much."""
RECOVERY = 120.0
"""Seconds after which a chat that has lost its whole pace would have it back."""
RESERVE = 3.0
"""What progress leaves for what must arrive."""
RESERVES = {Urgency.PROGRESS: RESERVE, Urgency.DRAFT: RESERVE + 1}


@dataclass(slots=True)
class _Bucket:
    rate: float
    burst: float
    tokens: float
    at: float
    pace: float = 1.0
    """The part of its rate that it has, as far as Telegram has let us know."""

    def refill(self, now: float) -> None:
        passed = now - self.at
        self.tokens = min(self.burst, self.tokens + passed * self.rate * self.pace)
        self.pace = min(1.0, self.pace + passed / RECOVERY)
        self.at = now

    def wait(self, needed: float) -> float:
        return max(0.0, (needed - self.tokens) / (self.rate * self.pace))


@dataclass(frozen=True, slots=True)
class Rates:
    """Messages a second and how many at once; Telegram's own limits, a little below."""

    private: tuple[float, float] = (1.0, 8.0)
    group: tuple[float, float] = (20 / 60, 8.0)
    overall: tuple[float, float] = (25.0, 25.0)


class Budget:
    def __init__(self, monotonic: Callable[[], float], rates: Rates) -> None:
        self._now = monotonic
        self._rates = rates
        self._buckets: dict[int, _Bucket] = {}

    def _bucket(self, chat_id: int) -> _Bucket:
        if chat_id not in self._buckets:
            rate, burst = self._rate(chat_id)
            self._buckets[chat_id] = _Bucket(rate, burst, burst, self._now())
        return self._buckets[chat_id]

    def _rate(self, chat_id: int) -> tuple[float, float]:
        if chat_id == OVERALL:
            return self._rates.overall
        # A group has a negative id.
        return self._rates.private if chat_id > 0 else self._rates.group

    def wait(self, chat_id: int, urgency: Urgency) -> float:
        """Seconds until something may be said there; 0 means now."""
        needed = 1.0 + RESERVES.get(urgency, 0.0)
        now = self._now()
        delays = []
        for bucket in (self._bucket(chat_id), self._bucket(OVERALL)):
            bucket.refill(now)
            delays.append(bucket.wait(needed))
        return max(delays)

    def spend(self, chat_id: int) -> None:
        """Something is asked of Telegram there."""
        for bucket in (self._bucket(chat_id), self._bucket(OVERALL)):
            bucket.tokens -= 1

    def spend_at_once(self, chat_id: int) -> None:
        """Something that cannot wait, such as the answer to a press. It is at the cost of progress, never of
        what must arrive: however often somebody presses, the next answer finds its token."""
        now = self._now()
        for bucket in (self._bucket(chat_id), self._bucket(OVERALL)):
            bucket.refill(now)
            bucket.tokens = max(min(bucket.tokens, 1.0), bucket.tokens - 1)

    def too_much(self, chat_id: int) -> float:
        """Telegram says that it was: from now on more slowly. The chat's pace that is left."""
        chat, overall = self._bucket(chat_id), self._bucket(OVERALL)
        for bucket, left in ((chat, 0.5), (overall, 0.9)):
            bucket.refill(self._now())
            bucket.pace = max(SLOWEST, bucket.pace * left)
        chat.tokens = min(chat.tokens, 1.0)
        return chat.pace

    @property
    def pace(self) -> float:
        """Of all chats together."""
        return self._bucket(OVERALL).pace

    def remember(self, chat_id: int, pace: float, seconds: float) -> None:
        """What a chat was left with, so many seconds ago, by an earlier process."""
        self._bucket(chat_id).pace = min(1.0, pace + max(0.0, seconds) / RECOVERY)

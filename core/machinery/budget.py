"""How much may be said: one budget per chat and one overall, for sends and edits alike."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class _Bucket:
    rate: float
    burst: float
    tokens: float
    at: float

    def refill(self, now: float) -> None:
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now


@dataclass(frozen=True, slots=True)
class Rates:
    """Messages a second and how many at once; Telegram's own limits, a little below."""

    private: tuple[float, float] = (1.0, 8.0)
    group: tuple[float, float] = (20 / 60, 8.0)
    overall: tuple[float, float] = (25.0, 25.0)


RESERVE = 3.0
"""What progress leaves for what must arrive."""


class Budget:
    def __init__(self, monotonic: Callable[[], float], rates: Rates) -> None:
        self._now = monotonic
        self._rates = rates
        self._overall = self._bucket(rates.overall)
        self._chats: dict[int, _Bucket] = {}

    def _bucket(self, rate: tuple[float, float]) -> _Bucket:
        return _Bucket(rate[0], rate[1], rate[1], self._now())

    def wait(self, chat_id: int, *, must_arrive: bool) -> float:
        """Seconds until something may be said there; 0 means now."""
        # A group has a negative id.
        rate = self._rates.private if chat_id > 0 else self._rates.group
        chat = self._chats.setdefault(chat_id, self._bucket(rate))
        needed = 1.0 if must_arrive else 1.0 + RESERVE
        now = self._now()
        delays = []
        for bucket in (chat, self._overall):
            bucket.refill(now)
            delays.append(max(0.0, (needed - bucket.tokens) / bucket.rate))
        return max(delays)

    def spend(self, chat_id: int) -> None:
        self._chats[chat_id].tokens -= 1
        self._overall.tokens -= 1

"""Telegram's budgets, as token buckets: per private chat, per group and overall."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from bot.localchat.errors import ApiError
from bot.localchat.people import Chat


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits as far as they are known; `Limits.off()` for tests about something else."""

    enabled: bool = True
    """Whether it may be too much, and whether a bot may not be the first to speak to somebody."""
    private_per_second: float = 1.0
    private_burst: int = 20
    group_per_minute: float = 20.0
    group_burst: int = 20
    overall_per_second: float = 30.0
    overall_burst: int = 30
    callback_seconds: float = 60.0
    press_wait_seconds: float = 20.0
    upload_bytes: int = 50 * 1024 * 1024
    download_bytes: int = 20 * 1024 * 1024

    @classmethod
    def off(cls) -> "Limits":
        return cls(enabled=False)


@dataclass(slots=True)
class _Bucket:
    per_second: float
    burst: float
    level: float
    filled_at: float

    def wait(self, now: float) -> float:
        """Seconds until one token is there."""
        self.level = min(self.burst, self.level + max(0.0, now - self.filled_at) * self.per_second)
        self.filled_at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.per_second


class Budget:
    """Sends, edits, deletes and typing all count; a refused call costs nothing but its turn."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        self._limits = limits
        self._now = now
        self._buckets: dict[int | None, _Bucket] = {}

    def spend(self, chat: Chat) -> None:
        if not self._limits.enabled:
            return
        now = self._now()
        buckets = (self._bucket(None, now), self._bucket(chat.id, now))
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise ApiError.too_many(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.level -= 1

    def _bucket(self, chat_id: int | None, now: float) -> _Bucket:
        if chat_id not in self._buckets:
            rate, burst = self._rate(chat_id)
            self._buckets[chat_id] = _Bucket(rate, burst, burst, now)
        return self._buckets[chat_id]

    def _rate(self, chat_id: int | None) -> tuple[float, float]:
        if chat_id is None:
            return self._limits.overall_per_second, self._limits.overall_burst
        if chat_id > 0:
            return self._limits.private_per_second, self._limits.private_burst
        return self._limits.group_per_minute / 60, self._limits.group_burst

"""How often somebody may call: token buckets, in a table that does not grow with who comes."""

import ipaddress
import math
from collections import OrderedDict
from collections.abc import Callable

from core.context import Caller, Core
from core.errors import TooManyRequests

TABLE_LIMIT = 4096
BURST_SECONDS = 5
"""How long a token may save up what it does not use."""
V6_NETWORK = 64
"""Bits: whoever has one address there has all of them."""


class Buckets:
    """A bucket per name, refilled at `rate` a second up to `burst`. Who has not come for longest is
    forgotten where there are too many."""

    def __init__(self, rate: float, burst: float, now: Callable[[], float]) -> None:
        self._rate = rate
        self._burst = burst
        self._now = now
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, name: str) -> float:
        """Seconds until there is something in the bucket; 0 where there is."""
        return max(0.0, (1 - self._level(name)) / self._rate)

    def take(self, name: str) -> None:
        """Take one out of it, as far as there is one."""
        self._levels[name] = (max(0.0, self._level(name) - 1), self._now())
        self._levels.move_to_end(name)
        if len(self._levels) > TABLE_LIMIT:
            self._levels.popitem(last=False)

    def _level(self, name: str) -> float:
        level, at = self._levels.get(name, (self._burst, self._now()))
        return min(self._burst, level + (self._now() - at) * self._rate)


class Limits:
    """What each token may call, and each address may guess."""

    def __init__(self, core: Core) -> None:
        settings, now = core.settings, core.clock.monotonic
        rate, guesses = settings.api_requests_per_second, settings.api_wrong_tokens_per_minute
        self._calls = Buckets(rate, rate * BURST_SECONDS, now) if rate else None
        self._guesses = Buckets(guesses / 60, guesses, now)

    def call(self, caller: Caller) -> None:
        """Count a call with a token; raises TooManyRequests."""
        if self._calls is None:
            return
        name = str(caller.token.id) if caller.token else caller.actor
        if wait := self._calls.wait(name):
            raise TooManyRequests("Too many requests with this token.", retry_after=math.ceil(wait))
        self._calls.take(name)

    def check_guesses(self, remote: str | None) -> None:
        """Raise TooManyRequests for an address that has sent too many wrong tokens to be heard now."""
        if wait := self._guesses.wait(_network(remote)):
            raise TooManyRequests(
                "Too many wrong tokens came from this address.", retry_after=math.ceil(wait)
            )

    def guessed(self, remote: str | None) -> None:
        """Count a wrong token."""
        self._guesses.take(_network(remote))


def _network(remote: str | None) -> str:
    """What counts as one address."""
    try:
        address = ipaddress.ip_address(remote or "")
    except ValueError:
        return ""
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    whole = f"{str(address).partition('%')[0]}/{V6_NETWORK}"
    return str(ipaddress.ip_network(whole, strict=False))

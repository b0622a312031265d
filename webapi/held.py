"""Requests that are held open: event streams, and those that wait for something to end.

aiohttp waits for every request before it is cleaned up, so they are let go of in `on_shutdown`; and it
tells no handler that its client has gone, so they look at their connection now and then.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web


class Hold:
    """One of them."""

    def __init__(self, request: web.Request) -> None:
        self._request = request
        self._closing = False
        self.writing = False
        """Whether its client is being waited for."""

    @property
    def over(self) -> bool:
        """Whether nobody waits any more, or nobody may."""
        transport = self._request.transport
        return self._closing or transport is None or transport.is_closing()

    def close(self) -> None:
        self._closing = True
        if self.writing:
            self.abort()

    def abort(self) -> None:
        """End the connection at once: its client takes nothing, so it could not be ended in peace."""
        if self._request.transport is not None:
            self._request.transport.abort()


class Held:
    """All of them."""

    def __init__(self) -> None:
        self._holds: set[Hold] = set()
        self._closing = False

    def __len__(self) -> int:
        return len(self._holds)

    @contextmanager
    def holding(self, request: web.Request) -> Iterator[Hold]:
        hold = Hold(request)
        if self._closing:
            hold.close()
        self._holds.add(hold)
        try:
            yield hold
        finally:
            self._holds.discard(hold)

    def close(self) -> None:
        """Let go of them, and of whatever comes after."""
        self._closing = True
        for hold in self._holds:
            hold.close()

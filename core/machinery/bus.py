"""Wake-ups within the process: a reader of the database sleeps until there may be something new.

A wake-up says "look again", never what there is: truth is in the rows.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import IntEnum, auto

from core.words import EventKind


class Topic(IntEnum):
    """In the order in which readers are woken: who leads sessions goes before who tells of them."""

    SESSIONS = auto()
    """A session may be begun or stopped, or an approval delivered."""
    EVENTS = auto()
    """Events were committed. Each kind of event is a topic of its own, too."""
    OUTBOX = auto()
    """Something is to be said."""
    SENT = auto()
    """Something has been said, and it is known by which message."""
    INBOX = auto()
    """Something was said to us."""
    PROGRESS = auto()
    """A running session has moved on."""
    APPROVALS = auto()
    """The next moment at which an approval expires may have changed."""
    AUTOMATIONS = auto()
    """The next moment at which an automation is due may have changed."""
    QUEUE = auto()
    """A session waits for its turn, or where it stands has changed."""
    TOKENS = auto()
    """Whether somebody would still be let in may have changed."""
    WEBHOOKS = auto()
    """Something is to be sent to a webhook, or which there are has changed."""
    CLOSING = auto()
    """Whoever holds a request open is to look whether it may go on."""


class Wakeup:
    """One reader's alarm: a wake-up while nobody waits is kept, several are one."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        self._event.set()

    async def wait(self, timeout: float | None = None) -> bool:
        """Until the next wake-up; False when `timeout` seconds have passed without one."""
        try:
            async with asyncio.timeout(timeout):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True


class Bus:
    """Who is to be woken by what."""

    def __init__(self) -> None:
        self._wakeups: defaultdict[Topic | EventKind, set[Wakeup]] = defaultdict(set)

    def wake(self, *topics: Topic | EventKind) -> None:
        for topic in topics:
            for wakeup in self._wakeups[topic]:
                wakeup.ring()

    def wake_all(self, topics: Iterable[Topic | EventKind]) -> None:
        """Wake the readers of several topics, in the order of `Topic`, then of kinds of events."""
        self.wake(*sorted(topics, key=lambda topic: (isinstance(topic, EventKind), topic)))

    @contextmanager
    def listen(self, *topics: Topic | EventKind) -> Iterator[Wakeup]:
        """An alarm on these topics, rung once at the start so that nothing earlier is missed."""
        wakeup = Wakeup()
        wakeup.ring()
        for topic in topics:
            self._wakeups[topic].add(wakeup)
        try:
            yield wakeup
        finally:
            for topic in topics:
                self._wakeups[topic].discard(wakeup)

"""What an edge knows of updates before anybody has read them: which belong together, and which wait for
nothing."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import structlog

log = structlog.get_logger()

Payload = dict[str, Any]
"""An update as the edge got it."""
AGAIN = "again"
"""Under this name an update that may have been handled before has when it came in, in ISO 8601."""


class Reading(Protocol):
    """Asked by `core.machinery.inbox.Reader` about updates of one chat."""

    def is_urgent(self, payload: Payload) -> bool:
        """Whether it waits for nothing else of its chat: somebody looks at the button that they pressed."""
        ...

    def is_for_nobody(self, payload: Payload) -> bool:
        """Whether it is said to nobody in particular, and none of the edge's business."""
        ...

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        """Whether these may be the beginning of what somebody sent in several updates."""
        ...

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        """Whether this one belongs to them."""
        ...

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        """All of them, or one alone, as one update to which nothing more belongs."""
        ...


class OneByOne:
    """A `Reading` for which each update stands alone."""

    def is_urgent(self, payload: Payload) -> bool:
        return False

    def is_for_nobody(self, payload: Payload) -> bool:
        return False

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        return False

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        return False

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        return pieces[0]


class Careful:
    """Asks another one. What came in may be anything, and where that one fails of it, it stands alone and
    fails where it is handled: nothing else must suffer."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def is_urgent(self, payload: Payload) -> bool:
        return _asked(self._reading.is_urgent, payload)

    def is_for_nobody(self, payload: Payload) -> bool:
        return _asked(self._reading.is_for_nobody, payload)

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        return _asked(self._reading.may_go_on, pieces)

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        return _asked(self._reading.goes_on, pieces, payload)

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        return self._reading.joined(pieces)


def _asked(question: Callable[..., bool], *about: object) -> bool:
    try:
        return question(*about)
    except Exception:  # the end of a question: the update's own handling tells of it
        log.warning("update.unreadable", exc_info=True)
        return False


ALONE = OneByOne()

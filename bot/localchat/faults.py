"""Faults on demand and a record of the calls: how tests make the network bad, and see what was said.

Reachable from Python only (`app[FAULTS]`), never over HTTP.
"""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from aiohttp import web

from bot.localchat.errors import ApiError

_REMEMBERED_CALLS = 5000
_WORDING = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
    504: "Gateway Timeout",
}


class FaultKind(StrEnum):
    STATUS = "status"
    HTML = "html"
    HTML_AFTER = "html_after"
    CUT_AFTER = "cut_after"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    HANG = "hang"


@dataclass(frozen=True, slots=True)
class Fault:
    kind: FaultKind
    error: ApiError | None = None

    @property
    def answers(self) -> bool:
        """Whether anything comes back, and all of it."""
        return self.kind in (FaultKind.STATUS, FaultKind.HTML, FaultKind.HTML_AFTER)

    @classmethod
    def status(cls, code: int, *, retry_after: int | None = None, description: str | None = None) -> "Fault":
        """Telegram refuses; the call has no effect."""
        if code == 429 and retry_after is None:
            retry_after = 1
        wording = description or _WORDING.get(code, "Error").format(retry_after=retry_after)
        return cls(FaultKind.STATUS, ApiError(code, wording, retry_after=retry_after))

    @classmethod
    def migrated(cls, chat_id: int) -> "Fault":
        """The group has become the supergroup of this id."""
        wording = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls(FaultKind.STATUS, ApiError(400, wording, migrate_to_chat_id=chat_id))

    @classmethod
    def html_502(cls) -> "Fault":
        """A proxy answers instead of Telegram, in HTML; the call has no effect."""
        return cls.html(502)

    @classmethod
    def html(cls, code: int) -> "Fault":
        """The same with another status."""
        return cls(FaultKind.HTML, ApiError(code, _WORDING.get(code, "Error")))

    @classmethod
    def html_504_after(cls) -> "Fault":
        """The call takes effect, but so late that a proxy has answered for it by then, in HTML."""
        return cls(FaultKind.HTML_AFTER, ApiError(504, _WORDING[504]))

    @classmethod
    def cut_after(cls) -> "Fault":
        """The call takes effect, and of its answer only the beginning comes."""
        return cls(FaultKind.CUT_AFTER)

    @classmethod
    def drop_before(cls) -> "Fault":
        """The connection is cut before the call takes effect."""
        return cls(FaultKind.DROP_BEFORE)

    @classmethod
    def drop_after(cls) -> "Fault":
        """The call takes effect and its answer is lost."""
        return cls(FaultKind.DROP_AFTER)

    @classmethod
    def hang(cls) -> "Fault":
        """No answer and no effect, until the server shuts down."""
        return cls(FaultKind.HANG)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API. `status` is what was answered: 0 where nothing was, or not all of it."""

    method: str
    at: float
    payload: dict[str, Any] = field(repr=False)
    status: int


def _none(_: str) -> Fault | None:
    return None


class Faults:
    """Each `next` waits for the next call of that method; several for one method come in order."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.otherwise: Callable[[str], Fault | None] = _none
        """What becomes of a call, named in small letters, for which nothing waits."""
        self.calls: deque[Call] = deque(maxlen=_REMEMBERED_CALLS)
        """In the order in which they were over."""
        self.hanging: list[Call] = []
        """Those that hang, from when they came; they are over with the server."""

    def next(self, method: str, fault: Fault, *, times: int = 1) -> None:
        self._waiting[method.lower()].extend([fault] * times)

    def clear(self) -> None:
        self._waiting.clear()
        self.otherwise = _none

    def take(self, method: str) -> Fault | None:
        waiting = self._waiting.get(method.lower())
        return waiting.popleft() if waiting else self.otherwise(method.lower())

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method.lower() == method.lower()]


FAULTS = web.AppKey("localchat_faults", Faults)

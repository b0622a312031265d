"""The progress of running sessions, in memory: what is worth keeping becomes an event instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from weakref import WeakValueDictionary

from core.events import ItemCompleted, ItemStarted, RunnerEvent, TextDelta
from core.logic.progress import Progress
from core.machinery.writing import Writing


@dataclass(frozen=True, slots=True)
class LiveSession:
    progress: Progress
    since: datetime

    @classmethod
    def new(cls, since: datetime) -> "LiveSession":
        return cls(Progress(), since)


class Live:
    """Written by the conductor, read by whoever shows progress."""

    def __init__(self) -> None:
        self._sessions: dict[int, LiveSession] = {}
        self._writing = WeakValueDictionary[int, Writing]()
        self._written: dict[int, Writing] = {}
        self.watched: set[int] = set()
        """Those whose message is seen in a chat while it is being written."""
        self._under_way: dict[int, str] = {}
        self._hushed: set[int] = set()

    @property
    def sessions(self) -> Mapping[int, LiveSession]:
        return MappingProxyType(self._sessions)

    def put(self, session_id: int, session: LiveSession) -> None:
        self._sessions[session_id] = session

    def drop(self, session_id: int) -> None:
        self._sessions.pop(session_id, None)
        self._written.pop(session_id, None)
        self._under_way.pop(session_id, None)
        self._hushed.discard(session_id)

    def heard(self, session_id: int, event: RunnerEvent) -> None:
        """Keep what the agent writes, for those who read it while it is written."""
        if isinstance(event, TextDelta):
            writing = self._written[session_id] = self.writing(session_id)
            writing.add(event.item_id, event.text)
            self._under_way[session_id] = event.item_id
        elif isinstance(event, ItemStarted | ItemCompleted):
            # A message that was cut by a steer is never completed: what comes next shows that it is over.
            self._under_way.pop(session_id, None)
        if isinstance(event, ItemCompleted) and session_id in self._written:
            self._written[session_id].complete(event.item.id)

    def written(self, session_id: int) -> str | None:
        """What there is so far of the message that its agent is writing; None where it writes none, or
        nobody wants to see it."""
        item_id = self._under_way.get(session_id)
        if item_id is None or session_id in self._hushed:
            return None
        return self._written[session_id].so_far(item_id)

    def being_written(self) -> list[int]:
        """The sessions whose agents are writing."""
        return [session_id for session_id in self._under_way if session_id not in self._hushed]

    def hush(self, session_id: int) -> None:
        """Nobody wants to see any more how it is written."""
        if session_id in self._sessions:
            self._hushed.add(session_id)

    def writing(self, session_id: int) -> Writing:
        """What the agent writes, also if it has not begun. Whoever holds it can read it to the end, also
        when the session is over by then."""
        return self._writing.setdefault(session_id, Writing())

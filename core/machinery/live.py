"""The progress of running sessions, in memory: what is worth keeping becomes an event instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from weakref import WeakValueDictionary

from core.events import ItemCompleted, RunnerEvent, TextDelta
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

    @property
    def sessions(self) -> Mapping[int, LiveSession]:
        return MappingProxyType(self._sessions)

    def put(self, session_id: int, session: LiveSession) -> None:
        self._sessions[session_id] = session

    def drop(self, session_id: int) -> None:
        self._sessions.pop(session_id, None)
        self._written.pop(session_id, None)

    def heard(self, session_id: int, event: RunnerEvent) -> None:
        """Keep what the agent writes, for those who read it while it is written."""
        if isinstance(event, TextDelta):
            writing = self._written[session_id] = self.writing(session_id)
            writing.add(event.item_id, event.text)
        elif isinstance(event, ItemCompleted) and session_id in self._written:
            self._written[session_id].complete(event.item.id)

    def writing(self, session_id: int) -> Writing:
        """What the agent writes, also if it has not begun. Whoever holds it can read it to the end, also
        when the session is over by then."""
        return self._writing.setdefault(session_id, Writing())

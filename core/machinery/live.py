"""The progress of running sessions, in memory: what is worth keeping becomes an event instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from core.logic.progress import Progress


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

    @property
    def sessions(self) -> Mapping[int, LiveSession]:
        return MappingProxyType(self._sessions)

    def put(self, session_id: int, session: LiveSession) -> None:
        self._sessions[session_id] = session

    def drop(self, session_id: int) -> None:
        self._sessions.pop(session_id, None)

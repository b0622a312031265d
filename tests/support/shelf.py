"""The threads of a Codex that does as the test says."""

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from core.codexthreads import CodexThread, HistoryPage, ThreadPage
from core.errors import NotFound, RunnerUnavailable
from core.schemas.transcripts import TranscriptItem, TranscriptTurn
from core.words import ThreadStatus

T = TypeVar("T")


def _stretch(found: list[T], limit: int, cursor: str | None, *, oldest_first: bool) -> HistoryPage[T]:
    """Its cursors are places in the list, whichever way it is read."""
    step = 1 if oldest_first else -1
    first = int(cursor) if cursor else (0 if oldest_first else len(found) - 1)
    places = range(first, len(found) if oldest_first else -1, step)
    shown, rest = places[:limit], places[limit:]
    return HistoryPage(
        tuple(found[place] for place in shown),
        str(rest[0]) if rest else None,
        str(shown[0]) if shown else None,
    )


@dataclass(slots=True)
class ScriptedThreads:
    """Implements `codexthreads.CodexThreads` over what the test puts on the shelf, the last used first."""

    on_shelf: list[CodexThread] = field(default_factory=list)
    said: dict[str, list[TranscriptTurn]] = field(default_factory=dict)
    """In a thread, by its id; the oldest turn first."""
    tags: dict[str, str] = field(default_factory=dict)
    """Of forks, and which they are."""
    compacted: list[str] = field(default_factory=list)
    loses_answers: bool = False
    """The connection breaks once a fork is made."""
    failures: deque[Exception] = field(default_factory=deque)
    """Raised by the next calls, one each."""

    def put(
        self,
        thread_id: str,
        cwd: str,
        *,
        preview: str = "Fix the Login test",
        name: str | None = None,
        status: ThreadStatus = ThreadStatus.NOT_LOADED,
    ) -> CodexThread:
        thread = CodexThread(thread_id, name, preview, cwd, status, datetime(2040, 1, 1, 11, tzinfo=UTC))
        self.on_shelf.insert(0, thread)
        return thread

    def change(self, thread_id: str, **changes: Any) -> None:
        self.on_shelf = [replace(each, **changes) if each.id == thread_id else each for each in self.on_shelf]

    async def loaded(self, limit: int, cursor: str | None) -> ThreadPage:
        items = [each for each in self.on_shelf if each.status is not ThreadStatus.NOT_LOADED]
        return self._page(items, limit, cursor)

    async def stored(
        self,
        limit: int,
        cursor: str | None,
        *,
        search: str | None,
        oldest_first: bool,
        archived: bool = False,
    ) -> ThreadPage:
        items = [
            each
            for each in self.on_shelf
            if (search or "") in f"{each.preview} {each.name}" and each.is_archived is archived
        ]
        return self._page(items[::-1] if oldest_first else items, limit, cursor)

    def _page(self, items: list[CodexThread], limit: int, cursor: str | None) -> ThreadPage:
        self._may_fail()
        first = int(cursor or 0)
        following = first + limit
        return ThreadPage(tuple(items[first:following]), str(following) if items[following:] else None)

    async def get(self, thread_id: str) -> CodexThread:
        self._may_fail()
        found = next((each for each in self.on_shelf if each.id == thread_id.lower()), None)
        if found is None:
            raise NotFound.of("Thread", thread_id)
        return found

    async def compact(self, thread_id: str) -> None:
        self._may_fail()
        self.compacted.append(thread_id)

    async def turns(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, full: bool
    ) -> HistoryPage[TranscriptTurn]:
        await self.get(thread_id)
        found = self.said.get(thread_id, [])
        shown = found if full else [each.model_copy(update={"items": []}) for each in found]
        return _stretch(shown, limit, cursor, oldest_first=oldest_first)

    async def items(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, turn_id: str | None
    ) -> HistoryPage[TranscriptItem]:
        await self.get(thread_id)
        turns = self.said.get(thread_id, [])
        found = [item for turn in turns if turn_id in (None, turn.id) for item in turn.items]
        return _stretch(found, limit, cursor, oldest_first=oldest_first)

    async def fork(self, thread_id: str, *, turn_id: str | None, tag: str) -> CodexThread:
        source = await self.get(thread_id)
        new = replace(source, id=f"{thread_id}-fork-{len(self.tags) + 1}", name=None)
        self.on_shelf.insert(0, new)
        self.tags[tag] = new.id
        if self.loses_answers:
            raise RunnerUnavailable("The connection was lost.")
        return new

    async def forked(self, tag: str) -> CodexThread | None:
        return await self.get(self.tags[tag]) if tag in self.tags else None

    async def rename(self, thread_id: str, name: str) -> None:
        self._may_fail()
        self.change(thread_id, name=name)

    async def archive(self, thread_id: str) -> None:
        self._may_fail()
        self.change(thread_id, is_archived=True)

    async def unarchive(self, thread_id: str) -> None:
        self._may_fail()
        self.change(thread_id, is_archived=False)

    def _may_fail(self) -> None:
        if self.failures:
            raise self.failures.popleft()

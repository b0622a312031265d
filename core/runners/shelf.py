"""The threads that Codex itself knows: the lists of them, what was said in each, and putting them in order.

Codex 0.169 lists, unless told otherwise, neither what `codex exec` began nor what another model provider
than the present one had; and it says of a thread that it doesn't know that it is "not loaded". Of a thread
that an older Codex began it keeps turns, and no list of items.
"""

from datetime import UTC, datetime
from pathlib import PurePath

from core.codexthreads import CodexThread, HistoryPage, ThreadPage
from core.errors import Conflict, InvalidInput, NotFound
from core.machinery.together import together
from core.runners import transcript
from core.runners.jsonrpc import METHOD_NOT_FOUND, RpcError
from core.runners.refusals import refusal_of, refused
from core.runners.supervisor import Supervisor
from core.runners.wire import Wire, mapping, mappings, number, strings, text
from core.schemas.transcripts import TranscriptItem, TranscriptTurn
from core.words import ThreadStatus

BEGUN_BY_PEOPLE = ("cli", "vscode", "exec", "appServer")
"""Not the helpers that an agent starts; a thread of ours counts as `vscode`."""
PREVIEW = 400
"""Characters: the first words of a thread may be a whole document."""
NEWEST = 40
"""Threads among which a fork is looked for that may have been made before we were killed."""
ARCHIVE = "archived_sessions"
"""The folder in Codex's home that the files of archived threads are moved to; nothing else tells."""
_SHOWN_ID = 60
_UNKNOWN = ("thread not loaded", "invalid thread id", "invalid session id")
_STATUSES = {
    "idle": ThreadStatus.IDLE,
    "active": ThreadStatus.ACTIVE,
    "systemError": ThreadStatus.SYSTEM_ERROR,
}


class ThreadShelf:
    """Implements `ports.CodexThreads`."""

    def __init__(self, link: Supervisor) -> None:
        self._link = link

    async def loaded(self, limit: int, cursor: str | None) -> ThreadPage:
        answer = await self._ask("thread/loaded/list", {"limit": limit, "cursor": cursor})
        # It names them only, and one may be gone before it is looked at.
        found = await together(*(self._look(thread_id) for thread_id in strings(answer, "data")))
        return ThreadPage(tuple(each for each in found if each), text(answer, "nextCursor") or None)

    async def stored(
        self,
        limit: int,
        cursor: str | None,
        *,
        search: str | None,
        oldest_first: bool,
        archived: bool = False,
    ) -> ThreadPage:
        params: Wire = {
            "limit": limit,
            "cursor": cursor,
            "searchTerm": search,
            "sortKey": "updated_at",
            "sortDirection": "asc" if oldest_first else "desc",
            "sourceKinds": list(BEGUN_BY_PEOPLE),
            "modelProviders": [],
            "archived": archived,
        }
        answer = await self._ask("thread/list", params)
        items = tuple(thread_of(each) for each in mappings(answer, "data"))
        return ThreadPage(items, text(answer, "nextCursor") or None)

    async def get(self, thread_id: str) -> CodexThread:
        found = await self._look(thread_id)
        if found is None:
            short = thread_id if len(thread_id) <= _SHOWN_ID else thread_id[:_SHOWN_ID] + "…"
            raise NotFound.of("Thread", short)
        return found

    async def turns(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, full: bool
    ) -> HistoryPage[TranscriptTurn]:
        params = _stretch(thread_id, limit, cursor, oldest_first=oldest_first)
        params["itemsView"] = "full" if full else "summary"
        return transcript.turns_of(await self._ask("thread/turns/list", params))

    async def items(
        self, thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool, turn_id: str | None
    ) -> HistoryPage[TranscriptItem]:
        await self.get(thread_id)  # of one that is not there it says the same as of one without a list
        params = _stretch(thread_id, limit, cursor, oldest_first=oldest_first)
        params["turnId"] = turn_id
        return transcript.items_of(await self._ask("thread/items/list", params))

    async def fork(self, thread_id: str, *, turn_id: str | None, tag: str) -> CodexThread:
        params = {"threadId": thread_id, "excludeTurns": True, "lastTurnId": turn_id, "threadSource": tag}
        # Not asked again where the connection is lost: it may have been made.
        connection = await self._link.connected()
        try:
            made = thread_of(mapping(await connection.ask("thread/fork", params), "thread"))
        except RpcError as error:
            raise _in_our_words("thread/fork", error) from error
        # Whoever forks hears of the new one, and as long as somebody does it stays in Codex's memory.
        await self._ask("thread/unsubscribe", {"threadId": made.id})
        return made

    async def forked(self, tag: str) -> CodexThread | None:
        newest = await self._ask("thread/list", {"limit": NEWEST, "sortKey": "created_at"})
        # The list leaves the tag out.
        for each in mappings(newest, "data"):
            read = await self._ask("thread/read", {"threadId": text(each, "id"), "includeTurns": False})
            if text(mapping(read, "thread"), "threadSource") == tag:
                return thread_of(mapping(read, "thread"))
        return None

    async def rename(self, thread_id: str, name: str) -> None:
        await self._ask("thread/name/set", {"threadId": thread_id, "name": name})

    async def archive(self, thread_id: str) -> None:
        await self._ask("thread/archive", {"threadId": thread_id})

    async def unarchive(self, thread_id: str) -> None:
        await self._ask("thread/unarchive", {"threadId": thread_id})

    async def compact(self, thread_id: str) -> None:
        await (await self._link.connected()).compact(thread_id)

    async def _look(self, thread_id: str) -> CodexThread | None:
        try:
            answer = await self._ask("thread/read", {"threadId": thread_id, "includeTurns": False})
        except NotFound:
            return None
        return thread_of(mapping(answer, "thread"))

    async def _ask(self, method: str, params: Wire) -> Wire:
        try:
            return await self._link.ask(method, params)
        except RpcError as error:
            raise _in_our_words(method, error) from error


def _in_our_words(method: str, error: RpcError) -> Exception:
    if "invalid cursor" in error.message:
        return InvalidInput.of("cursor", "not one of ours; use the nextCursor of an earlier answer.")
    if any(words in error.message for words in _UNKNOWN):
        return NotFound("Codex knows no such thread.")
    if method == "thread/items/list" and error.code == METHOD_NOT_FOUND:
        return Conflict("An older Codex began this thread and kept no list of its items. Read its turns.")
    if "turn not found" in error.message or "in-progress turn" in error.message:
        return InvalidInput.of("turnId", "is no turn of this thread, or one that has not ended.")
    return refusal_of(error.message) or refused(method, error.message)


def _stretch(thread_id: str, limit: int, cursor: str | None, *, oldest_first: bool) -> Wire:
    return {
        "threadId": thread_id,
        "limit": limit,
        "cursor": cursor,
        "sortDirection": "asc" if oldest_first else "desc",
    }


def _words(wire: Wire, key: str) -> str:
    return text(wire, key).replace("\0", "")  # no database keeps those


def thread_of(wire: Wire) -> CodexThread:
    """A thread as it stands in Codex's answers."""
    updated = number(wire, "updatedAt")
    return CodexThread(
        id=text(wire, "id"),
        name=_words(wire, "name") or None,
        preview=_words(wire, "preview")[:PREVIEW],
        cwd=text(wire, "cwd"),
        status=_STATUSES.get(text(mapping(wire, "status"), "type"), ThreadStatus.NOT_LOADED),
        updated_at=datetime.fromtimestamp(updated, UTC) if updated else None,
        is_archived=ARCHIVE in PurePath(text(wire, "path")).parts,
    )

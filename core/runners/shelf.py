"""The threads that Codex itself knows: `thread/loaded/list`, `thread/list`, `thread/read`.

Codex 0.169 lists, unless told otherwise, neither what `codex exec` began nor what another model provider
than the present one had; and it says of a thread that it doesn't know that it is "not loaded".
"""

import asyncio
from datetime import UTC, datetime

from core.errors import InvalidInput, NotFound
from core.ports import CodexThread, ThreadPage
from core.runners.jsonrpc import RpcError
from core.runners.refusals import refused
from core.runners.supervisor import Supervisor
from core.runners.wire import Wire, mapping, mappings, number, strings, text
from core.words import ThreadStatus

BEGUN_BY_PEOPLE = ("cli", "vscode", "exec", "appServer")
"""Not the helpers that an agent starts; a thread of ours counts as `vscode`."""
PREVIEW = 400
"""Characters: the first words of a thread may be a whole document."""
_SHOWN_ID = 60
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
        found = await asyncio.gather(*(self._look(thread_id) for thread_id in strings(answer, "data")))
        return ThreadPage(tuple(each for each in found if each), text(answer, "nextCursor") or None)

    async def stored(
        self, limit: int, cursor: str | None, *, search: str | None, oldest_first: bool
    ) -> ThreadPage:
        params: Wire = {
            "limit": limit,
            "cursor": cursor,
            "searchTerm": search,
            "sortKey": "updated_at",
            "sortDirection": "asc" if oldest_first else "desc",
            "sourceKinds": list(BEGUN_BY_PEOPLE),
            "modelProviders": [],
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
    if "thread not loaded" in error.message or "invalid thread id" in error.message:
        return NotFound("Codex knows no such thread.")
    return refused(method, error.message)


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
    )

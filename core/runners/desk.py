"""Turns that others begin on a shared app-server: at the desk, by the plain `codex`, or the Codex app.

Measured with Codex 0.169: that a thread is active comes some 10 ms before its turn is listed (on a new
thread `thread/turns/list` is not even supported until then), and the prompt is in it a little later. What
Codex's own terminal begins to find a title is an ephemeral thread; those of an agent's helpers have a parent.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from core.errors import RunnerError, ThreadGone
from core.events import TurnRef
from core.phrases import ours
from core.ports import DeskThread, DeskTurn
from core.runners.connection import Connection
from core.runners.jsonrpc import RpcError, Sleep
from core.runners.returning import is_review
from core.runners.shelf import BEGUN_BY_PEOPLE
from core.runners.supervisor import Supervisor
from core.runners.wire import Wire, mapping, mappings, number, strings, text
from core.words import TAG, RunnerMode, Sandbox

log = structlog.get_logger()

AFTER_A_LOSS = 2.0
"""Seconds in which whoever has ended the app-server may start it again."""
WITHOUT_CODEX = 60.0
"""Seconds until it is looked again whether there is a Codex."""
LOOKS, PAUSE = 20, 0.1
"""How often it is looked for a turn that was heard of, and the seconds between."""
SLACK = 2.0
"""Seconds by which the clock of Codex may be behind ours."""
_SANDBOXES = {
    "readOnly": Sandbox.READ_ONLY,
    "workspaceWrite": Sandbox.WORKSPACE_WRITE,
    "dangerFullAccess": Sandbox.DANGER_FULL_ACCESS,
    "externalSandbox": Sandbox.DANGER_FULL_ACCESS,
}


class DeskWatch:
    """Implements `ports.Desk`; what it is told by the connection may come at any time."""

    def __init__(self, link: Supervisor, *, sleep: Sleep, now: Callable[[], float] = time.time) -> None:
        self._link = link
        self._sleep = sleep
        self._now = now
        self._stirred: dict[str, float] = {}
        """Threads to look at, each with the time at which it was heard of."""
        self._seen: int | None = None
        """The generation of the connection whose threads were looked at."""
        self._news = asyncio.Event()
        self._listens = False
        """Somebody asks for the turns."""

    def stirred(self, thread_id: str) -> None:
        """A turn may have begun on a thread, and is none of ours."""
        if self._listens:
            self._stirred.setdefault(thread_id, self._now())
            self._news.set()

    def changed(self) -> None:
        """There is a new connection, or none any more."""
        self._news.set()

    def look_again(self) -> None:
        """See `ports.Desk`."""
        self._seen = None
        self._news.set()

    async def turns(self) -> AsyncIterator[DeskTurn]:
        """See `ports.Desk`."""
        self._listens = True
        while not self._link.closed:
            try:
                connection = await self._link.connected()
                for turn in await self._begun(connection):
                    yield turn
            except RunnerError as error:
                log.info("desk.unseen", reason=error.message)
                await self._changed(AFTER_A_LOSS if self._seen is not None else WITHOUT_CODEX)

    async def _begun(self, connection: Connection) -> list[DeskTurn]:
        """The turns of which something was heard; waits where nothing was."""
        if self._is_unseen(connection):
            self._stirred = dict.fromkeys(await self._active(connection), self._now()) | self._stirred
            self._seen = connection.generation
        while not self._stirred:
            if self._link.live() is not connection:
                await self._changed(AFTER_A_LOSS)
                return []
            if self._is_unseen(connection):
                return []
            await self._changed(None)
        thread_id = next(iter(self._stirred))
        since = self._stirred.pop(thread_id)
        try:
            return await self._look(connection, thread_id, since - SLACK)
        except RpcError as error:
            log.info("desk.unreadable", thread=thread_id, reason=error.message)
            return []

    def _is_unseen(self, connection: Connection) -> bool:
        """Whether it is still to be looked what runs there."""
        return connection.generation != self._seen

    async def _changed(self, within: float | None) -> None:
        self._news.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._news.wait()

    async def _active(self, connection: Connection) -> list[str]:
        """The threads on which turns run now."""
        found: list[str] = []
        cursor: str | None = None
        while True:
            page = await _asked(connection, "thread/loaded/list", {"limit": 200, "cursor": cursor})
            found += strings(page, "data")
            cursor = text(page, "nextCursor") or None
            if cursor is None:
                break
        return [each for each in found if not connection.leads(each) and await _is_active(connection, each)]

    async def _look(self, connection: Connection, thread_id: str, since: float) -> list[DeskTurn]:
        """What runs on a thread now, or has begun `since`: that may be over already."""
        params = {"threadId": thread_id, "includeTurns": False}
        thread = mapping(await connection.ask("thread/read", params), "thread")
        if not _is_of_people(thread):
            return []
        for _ in range(LOOKS):
            listed = whole(await self._listed(connection, thread_id))
            found = [turn for turn in listed if turn.is_told and turn.is_new(since)]
            if text(thread, "threadSource").startswith(TAG):  # the review of a Command Center
                found = [turn for turn in found if not turn.is_review]
            if any(turn.runs for turn in found) or (found and not await _is_active(connection, thread_id)):
                return [_desk_turn(thread, turn) for turn in reversed(found)]
            await self._sleep(PAUSE)
        return []

    async def _listed(self, connection: Connection, thread_id: str) -> list[Wire]:
        """Its newest turns, the newest first."""
        params = {"threadId": thread_id, "limit": 4, "itemsView": "summary", "sortDirection": "desc"}
        with suppress(RpcError):  # it has none yet
            return mappings(await connection.ask("thread/turns/list", params), "data")
        return []

    async def thread(self, thread_id: str) -> DeskThread:
        """See `ports.Desk`."""
        connection = await self._link.connected()
        answer = await connection.listen(thread_id)
        sandbox = mapping(answer, "sandbox")
        kind = _SANDBOXES.get(text(sandbox, "type"))
        if kind is None:
            raise ThreadGone("Codex does not say what holds this thread.")
        return DeskThread(
            sandbox=kind,
            allow_network=kind is Sandbox.DANGER_FULL_ACCESS or sandbox.get("networkAccess") is True,
            model=text(answer, "model") or None,
            effort=text(answer, "reasoningEffort") or None,
        )


async def _asked(connection: Connection, method: str, params: Wire) -> Wire:
    try:
        return await connection.ask(method, params)
    except RpcError:
        return {}


async def _is_active(connection: Connection, thread_id: str) -> bool:
    answer = await _asked(connection, "thread/read", {"threadId": thread_id, "includeTurns": False})
    return text(mapping(mapping(answer, "thread"), "status"), "type") == "active"


def _is_of_people(thread: Wire) -> bool:
    """Begun by somebody to last: neither a helper of an agent nor one of the terminal's own."""
    return (
        thread.get("source") in BEGUN_BY_PEOPLE
        and not thread.get("parentThreadId")
        and thread.get("ephemeral") is not True
    )


@dataclass(frozen=True, slots=True)
class Whole:
    """A turn, and what runs inside of it: of a review that runs, only that is listed (Codex 0.169)."""

    id: str
    parts: Sequence[Wire]

    @property
    def _own(self) -> Wire:
        return next((part for part in self.parts if text(part, "id") == self.id), self.parts[0])

    @property
    def runs(self) -> bool:
        return text(self._own, "status") == "inProgress"

    @property
    def begun_at(self) -> int | None:
        """In seconds, by Codex's clock."""
        return number(self._own, "startedAt")

    @property
    def is_told(self) -> bool:
        """Whether it is known what was asked, and no Command Center has done so, ours or somebody else's.
        One that only sums up the conversation asks nothing."""
        ours = any(str(item.get("clientId") or "").startswith(TAG) for item in self._items)
        return bool(self.prompt) and not ours

    @property
    def is_review(self) -> bool:
        return any(is_review(part) for part in self.parts)

    def is_new(self, since: float) -> bool:
        return self.runs or (self.begun_at or 0) >= since

    @property
    def prompt(self) -> str:
        for item in self._items:
            if text(item, "type") == "userMessage":
                parts = (text(part, "text") for part in mappings(item, "content"))
                return "\n".join(part for part in parts if part).replace("\0", "") or ours("(a picture)")
        return ""

    @property
    def _items(self) -> list[Wire]:
        own = self._own
        inner = [part for part in self.parts if part is not own]
        return [item for part in (own, *inner) for item in mappings(part, "items")]


def whole(turns: Sequence[Wire]) -> list[Whole]:
    """The turns of a list by themselves, in its order."""
    parts: dict[str, list[Wire]] = {}
    for turn in turns:
        parts.setdefault(text(turn, "rootTurnId") or text(turn, "id"), []).append(turn)
    return [Whole(turn_id, found) for turn_id, found in parts.items()]


def _desk_turn(thread: Wire, turn: Whole) -> DeskTurn:
    begun = turn.begun_at
    return DeskTurn(
        ref=TurnRef(RunnerMode.APP_SERVER.value, text(thread, "id"), turn.id),
        cwd=text(thread, "cwd"),
        thread_name=text(thread, "name").replace("\0", "") or None,
        prompt=turn.prompt,
        begun_at=datetime.fromtimestamp(begun, UTC) if begun else None,
    )

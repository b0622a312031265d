"""The real core on real SQLite, with what is outside of it played by fakes.

`open_rig` opens it: migrated, on a clock that stands still until it is moved, with a runner that does
as the test says and a messenger that writes down what it is told to say. The fixtures `rig` (nothing
runs by itself) and `working_rig` (the conductor, the notifier and the sender run) are in
`tests/conftest.py`.
"""

import asyncio
import subprocess
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from core.app import open_core, work
from core.context import API_CALLER, Caller, Core
from core.machinery.budget import Rates
from core.machinery.bus import Topic
from core.machinery.live import LiveSession
from core.machinery.rows import Slice, fetch
from core.ports import Marked, Note, Runner
from core.room import Room
from core.schemas.decisions import ApprovalOut, EventOut
from core.schemas.filters import ApprovalFilter
from core.schemas.work import PolicyOut, RepositoryIn, RepositoryOut, RunIn, SessionOut, TaskIn, TaskOut
from core.settings import Settings, load_settings
from core.usecases import approvals, events, repositories, runs, sessions, tasks
from core.words import EventKind, SessionStatus
from tests.support import databases
from tests.support.runner import ScriptedRunner

PATIENCE = 20.0
"""Only there so that a test that would hang fails; nothing is measured by it."""
UNLIMITED = Rates(private=(1e6, 1e6), group=(1e6, 1e6), overall=(1e6, 1e6))

T = TypeVar("T")


class FakeClock:
    """Stands still until it is moved. It begins in the future, so that no real alarm goes off."""

    def __init__(self, start: datetime = datetime(2040, 1, 1, 12, tzinfo=UTC)) -> None:
        self._now = start
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def move(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def set(self, now: datetime) -> None:
        """As somebody sets a clock: durations go on as before."""
        self._now = now


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was asked of the chat: a send, or an edit where there is a message id."""

    chat_id: int
    message_id: int | None
    content: dict[str, Any]
    marked: Marked | None

    @property
    def text(self) -> object:
        return self.content.get("text")

    @property
    def repeated(self) -> bool:
        return self.marked is Marked.REPEATED


def _nothing(_: EventOut) -> Sequence[Note]:
    return ()


def _no_progress(_: int, __: LiveSession) -> Sequence[Note]:
    return ()


@dataclass(slots=True)
class RecordingMessenger:
    """Implements `ports.Messenger`: composes what the test says and writes down what it delivers."""

    on_event: Callable[[EventOut], Sequence[Note]] = _nothing
    on_progress: Callable[[int, LiveSession], Sequence[Note]] = _no_progress
    composed: list[EventOut] = field(default_factory=list)
    tried: list[Delivered] = field(default_factory=list)
    """Every call, also those that failed."""
    sent: list[Delivered] = field(default_factory=list)
    failures: deque[Exception | None] = field(default_factory=deque)
    """Raised by the next calls, one each; None lets one through."""
    watching: tuple[int, ...] = ()
    """Chats that see messages while they are being written."""
    shown: list[tuple[int, int, str]] = field(default_factory=list)
    """What they saw: chat, session, text."""
    refusals: deque[Exception | None] = field(default_factory=deque)
    """Raised by the next that are shown, one each."""
    gates: dict[int, asyncio.Event] = field(default_factory=dict)
    """A chat with a gate answers only when that is set."""
    _moved: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def hears(self) -> frozenset[EventKind]:
        return frozenset(EventKind)

    async def compose(self, event: EventOut) -> Sequence[Note]:
        self.composed.append(event)
        return self.on_event(event)

    async def compose_after(self, events: Sequence[EventOut]) -> Sequence[Note]:
        return []

    async def compose_progress(self, session_id: int, live: LiveSession) -> Sequence[Note]:
        return self.on_progress(session_id, live)

    async def deliver(
        self, chat_id: int, message_id: int | None, content: dict[str, Any], *, marked: Marked | None
    ) -> int:
        call = Delivered(chat_id, message_id, content, marked)
        self.tried.append(call)
        await self._tell()
        if chat_id in self.gates:
            await self.gates[chat_id].wait()
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure
        self.sent.append(call)
        await self._tell()
        return message_id if message_id is not None else len(self.tried) + 100

    async def watchers(self, session_id: int) -> Sequence[Room]:
        return [Room(chat_id) for chat_id in self.watching]

    async def show(self, room: Room, session_id: int, text: str) -> None:
        refusal = self.refusals.popleft() if self.refusals else None
        if refusal is not None:
            raise refusal
        self.shown.append((room.chat_id, session_id, text))
        await self._tell()

    async def _tell(self) -> None:
        async with self._moved:
            self._moved.notify_all()

    async def until(self, check: Callable[["RecordingMessenger"], bool]) -> None:
        """Until what it has been told fulfils `check`."""
        async with asyncio.timeout(PATIENCE), self._moved:
            await self._moved.wait_for(lambda: check(self))

    async def until_sent(self, count: int) -> None:
        await self.until(lambda self: len(self.sent) >= count)

    async def until_tried(self, count: int) -> None:
        await self.until(lambda self: len(self.tried) >= count)


@dataclass(frozen=True, slots=True)
class Rig:
    """An open core with its surroundings, and short words for what tests say often."""

    core: Core
    clock: FakeClock
    runner: ScriptedRunner
    messenger: RecordingMessenger
    folder: Path

    def move(self, seconds: float) -> None:
        """Move the clock and let everybody look at it."""
        self.clock.move(seconds)
        for topic in Topic:
            self.core.bus.wake(topic)

    async def repository(self, name: str = "shop", **flags: Any) -> RepositoryOut:
        """A real git repository in a folder of its own, known to the core."""
        path = git_repository(self.folder / name)
        wanted = RepositoryIn(local_path=str(path), **{"allow_write": True, **flags})
        return await repositories.add(self.core, API_CALLER, wanted)

    async def task(
        self, prompt: str | None = "Tidy up.", *, repository_id: int | None = None, **fields: Any
    ) -> TaskOut:
        """A task, in a new repository where none is named."""
        if repository_id is None:
            number = len((await repositories.all_of(self.core, Slice(limit=200))).items)
            repository_id = (await self.repository(f"repository-{number}")).id
        wanted = TaskIn(repository_id=repository_id, prompt=prompt, **fields)
        return await tasks.create(self.core, API_CALLER, wanted)

    async def run(self, task_id: int, caller: Caller = API_CALLER, **request: Any) -> SessionOut:
        """A run that the policy allows."""
        result = await runs.run(self.core, caller, task_id, RunIn(**request))
        assert isinstance(result, SessionOut), result
        return result

    async def held(self, task_id: int, caller: Caller = API_CALLER, **request: Any) -> PolicyOut:
        """A run that the policy blocks."""
        result = await runs.run(self.core, caller, task_id, RunIn(**request))
        assert isinstance(result, PolicyOut), result
        return result

    async def events(self, **about: int) -> list[EventOut]:
        """The whole log, oldest first; `task_id=`, `session_id=`, `approval_id=` narrow it."""
        where = " AND ".join(f"{name} = ?" for name in about) or "1 = 1"
        rows = await fetch(f"{events.SELECT} WHERE {where} ORDER BY id", list(about.values()))
        return [EventOut.model_validate(row) for row in rows]

    async def kinds(self, **about: int) -> list[str]:
        return [event.kind for event in await self.events(**about)]

    async def event(self, kind: EventKind, *, count: int = 1, **about: int) -> EventOut:
        """Wait for the `count`th event of this kind."""

        async def look() -> EventOut | None:
            found = [event for event in await self.events(**about) if event.kind == kind]
            return found[count - 1] if len(found) >= count else None

        return await self.until(look)

    async def session(self, session_id: int, *wanted: SessionStatus) -> SessionOut:
        """Wait until the session has one of these states."""

        async def look() -> SessionOut | None:
            found = await sessions.get(self.core, session_id)
            return found if found.status in wanted else None

        return await self.until(look)

    async def approval(self, session_id: int | None = None) -> ApprovalOut:
        """Wait for the newest approval (of a session)."""

        async def look() -> ApprovalOut | None:
            found = await approvals.all_of(self.core, Slice(limit=1), ApprovalFilter(session_id=session_id))
            return found.items[0] if found.items else None

        return await self.until(look)

    async def until(self, look: Callable[[], Awaitable[T | None]]) -> T:
        """What `look` finds, looked for again whenever something has been committed."""
        with self.core.bus.listen(*Topic) as wakeup:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await wakeup.wait()
                    if (found := await look()) is not None:
                        return found

    def photograph(self, folder: Path) -> Path:
        """A copy of the database as a process that is killed now would leave it; the new data folder."""
        databases.current().photograph(self.core.settings.data_dir, folder)
        return folder


async def eventually(look: Callable[[], Awaitable[T | None]]) -> T:
    """What `look` finds, for what wakes nobody when it changes: looked for again and again."""
    async with asyncio.timeout(PATIENCE):
        while (found := await look()) is None:  # noqa: ASYNC110  # there is no event to wait for
            await asyncio.sleep(0)
    return found


def settings_for(data_dir: Path, **overrides: Any) -> Settings:
    """Settings that know nothing of the machine: no `.env`, a data folder and a database of the test's
    own."""
    values: dict[str, object] = {"_env_file": None, "data_dir": data_dir, "codex_runner_mode": "app-server"}
    values["max_sessions"] = 1000  # who asks for a smaller host says so
    values["codex_transport"] = "spawn"  # the default would start a daemon, which outlives the test
    values |= {"database_url": databases.current().url_of(data_dir), "timezone": "UTC"}
    return load_settings(**(values | overrides))


@asynccontextmanager
async def open_rig(
    folder: Path,
    *,
    data_dir: Path | None = None,
    runner: ScriptedRunner | None = None,
    messenger: RecordingMessenger | None = None,
    clock: FakeClock | None = None,
    working: bool = False,
    rates: Rates = UNLIMITED,
    **overrides: Any,
) -> AsyncIterator[Rig]:
    """The core, open, on a database that was migrated once for all; `working` lets the conductor, the
    notifier and the sender run; other arguments are settings."""
    settings = settings_for(data_dir or folder / "data", **overrides)
    runner = runner or ScriptedRunner()
    messenger = messenger or RecordingMessenger()
    clock = clock or FakeClock()

    def factory() -> AbstractAsyncContextManager[Runner]:
        return runner.opened()

    async with AsyncExitStack() as stack:
        core = await stack.enter_async_context(open_core(settings, factory, clock, rates))
        if working:
            await stack.enter_async_context(work(core, messenger))
        yield Rig(core, clock, runner, messenger, folder)


def git_repository(path: Path) -> Path:
    """A repository on branch `main` with one commit."""
    path.mkdir(parents=True)
    git(path, "init", "--quiet", "--initial-branch=main")
    (path / "README.md").write_text("# Shop\n")
    git(path, "add", "README.md")
    git(path, "commit", "--quiet", "--message", "Begin")
    return path


def git(folder: Path, *arguments: str) -> str:
    """Run git there as somebody whose own configuration doesn't matter."""
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    command = ["git", "-C", str(folder), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

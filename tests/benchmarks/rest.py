"""How much of a bare handler's throughput the API keeps, over real HTTP in one process.

The bare handler does the same work with nothing around it: aiohttp, aiosqlite, `json.dumps`, on a
database with the same tables, rows and pragmas. What is measured is the ratio of requests per second,
both taken in turns, so that a slow moment of the machine hits both.
"""

import asyncio
import io
import json
import logging
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiosqlite
import structlog
from aiohttp import ClientSession, web

from core.app import open_core, work
from core.context import API_CALLER, Core
from core.runners import stub
from core.schemas.work import RepositoryIn, TaskIn
from core.settings import load_settings
from core.usecases import repositories, tasks
from core.words import EventKind
from handlers.narrator import HEARS
from tests.support.core import RecordingMessenger, git_repository
from webapi.app import create_app

ROWS = 1000
ROUNDS = 25
REQUESTS = 80
"""Per round and contestant."""
AT_ONCE = 4
NEW_TASK = {
    "repositoryId": 1,
    "type": "prompt_task",
    "title": "Review the current auth flow",
    "prompt": "Inspect the login flow and summarize the main risks.",
    "priority": "normal",
    "approvalRequired": False,
    "requestedBy": "web",
}
COLUMNS = (
    "id, repository_id, type, title, prompt, priority, approval_required, requested_by, status,"
    " codex_thread_id, created_at, updated_at"
)


class QuietMessenger(RecordingMessenger):
    """Says nothing, and hears what the program's own messenger hears."""

    @property
    def hears(self) -> frozenset[EventKind]:
        return HEARS


Call = Callable[[], Awaitable[None]]


def bare_app(connection: aiosqlite.Connection) -> web.Application:
    """The same three answers with nothing around them."""

    async def list_tasks(_: web.Request) -> web.Response:
        rows = await connection.execute_fetchall(f"SELECT {COLUMNS} FROM task ORDER BY id DESC LIMIT 50")
        return web.Response(text=json.dumps([dict(row) for row in rows]), content_type="application/json")

    async def get_task(request: web.Request) -> web.Response:
        wanted = int(request.match_info["id"])
        rows = list(await connection.execute_fetchall(f"SELECT {COLUMNS} FROM task WHERE id = ?", [wanted]))
        return web.Response(text=json.dumps(dict(rows[0])), content_type="application/json")

    async def create_task(request: web.Request) -> web.Response:
        body = json.loads(await request.read())
        now = time.strftime("%Y-%m-%d %H:%M:%S")
        values = [body[name] for name in NEW_TASK] + ["open", now, now]
        cursor = await connection.execute(
            "INSERT INTO task (repository_id, type, title, prompt, priority, approval_required,"
            " requested_by, status, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )
        await connection.commit()
        return web.Response(
            text=json.dumps(body | {"id": cursor.lastrowid}), status=201, content_type="application/json"
        )

    app = web.Application()
    app.add_routes(
        [
            web.get("/api/tasks", list_tasks),
            web.get("/api/tasks/{id}", get_task),
            web.post("/api/tasks", create_task),
        ]
    )
    return app


async def measure() -> dict[str, float]:
    """`tasks.list`, `tasks.get` and `tasks.create`: our throughput over that of the bare handler."""
    with tempfile.TemporaryDirectory() as name:
        async with _contestants(Path(name)) as (ours, bare):
            return {
                "tasks.list": await _ratio(lambda: _list(ours), lambda: _list(bare)),
                "tasks.get": await _ratio(lambda: _get(ours), lambda: _get(bare)),
                "tasks.create": await _ratio(lambda: _create(ours), lambda: _create(bare)),
            }


@asynccontextmanager
async def _contestants(folder: Path) -> AsyncIterator[tuple[ClientSession, ClientSession]]:
    """Both servers with the same thousand tasks, ours with everything at work that always is."""
    log_like_the_program()
    settings = load_settings(_env_file=None, data_dir=folder / "data", codex_runner_mode="stub")
    repository = await asyncio.to_thread(git_repository, folder / "shop")
    async with AsyncExitStack() as stack:
        core = await stack.enter_async_context(open_core(settings, stub))
        await repositories.add(core, API_CALLER, RepositoryIn(local_path=str(repository), allow_write=True))
        for _ in range(ROWS):
            await tasks.create(core, API_CALLER, TaskIn.model_validate(NEW_TASK))
        await stack.enter_async_context(work(core, QuietMessenger()))
        connection = await stack.enter_async_context(_copied(core, folder / "bare.sqlite3"))
        yield (
            await stack.enter_async_context(_served(create_app(core, version="0"))),
            await stack.enter_async_context(_served(bare_app(connection))),
        )


@asynccontextmanager
async def _copied(core: Core, path: Path) -> AsyncIterator[aiosqlite.Connection]:
    with sqlite3.connect(core.settings.database_path) as here, sqlite3.connect(path) as there:
        here.backup(there)
    async with aiosqlite.connect(path) as connection:
        connection.row_factory = aiosqlite.Row
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            await connection.execute(f"PRAGMA {pragma}")
        yield connection


@asynccontextmanager
async def _served(app: web.Application) -> AsyncIterator[ClientSession]:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        async with ClientSession(f"http://{host}:{port}") as session:
            yield session
    finally:
        await runner.cleanup()


async def _list(session: ClientSession) -> None:
    async with session.get("/api/tasks") as response:
        assert response.status == 200
        await response.read()


async def _get(session: ClientSession) -> None:
    async with session.get("/api/tasks/500") as response:
        assert response.status == 200
        await response.read()


async def _create(session: ClientSession) -> None:
    async with session.post("/api/tasks", json=NEW_TASK) as response:
        assert response.status == 201
        await response.read()


async def _ratio(ours: Call, bare: Call) -> float:
    """Of the best rounds: whatever else the machine does can only make one slower."""
    rounds = [(await _seconds(ours), await _seconds(bare)) for _ in range(ROUNDS)]
    return min(took for _, took in rounds) / min(took for took, _ in rounds)


async def _seconds(call: Call) -> float:
    async def some() -> None:
        for _ in range(REQUESTS // AT_ONCE):
            await call()

    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(some())
    return time.perf_counter() - began


def log_like_the_program() -> None:
    """A line of JSON per request, into nothing."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=io.StringIO()),
        cache_logger_on_first_use=True,
    )


if __name__ == "__main__":
    for name, ratio in asyncio.run(measure()).items():
        print(f"{name}: {ratio:.2f} of a bare handler")

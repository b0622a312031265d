"""A torrent of deltas through one core: how long its loop keeps others waiting, and whether its memory grows.

The core is a process of its own, at work and with its API, on an app-server that says what it is told to
(`fake_app_server.py`): the real one is slower than this. The reader of the session's stream is here, and so
is what makes WebSocket of the app-server's lines.
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession, web

from core.app import open_core, work
from core.context import Core
from core.runners.app_server import app_server_runner
from core.runners.sockets import UnixSocket
from core.runners.transports import Connector, Spawn
from core.settings import load_settings
from tests.benchmarks.rest import QuietMessenger, log_like_the_program
from tests.support.codex import git_repository
from tests.support.usage import cpu_seconds, megabytes
from webapi.app import create_app

FAKE = Path(__file__).parents[1] / "core" / "runners" / "fake_app_server.py"
PER_SECOND = 10_000
SECONDS = 10
COMMAND = (
    sys.executable,
    str(FAKE),
    "torrent",
    json.dumps({"deltas": PER_SECOND * SECONDS, "perSecond": PER_SECOND}),
)
SOCKET = "app-server.sock"
WORD = len("0000000 ")
"""Characters of one delta."""
PROBED = 0.005
"""Seconds between two looks at how late the loop is."""
SETTLED = 2.0
"""Seconds from the first delta until the memory is as it stays."""


async def measure() -> dict[str, float]:
    """`deltas.*` over the pipes of a child, `deltas_over_websocket.*` over a Unix socket."""
    return await _measured("deltas", "spawn") | await _measured("deltas_over_websocket", "unix")


async def _measured(figures: str, way: str) -> dict[str, float]:
    """How many arrive in a second, at the reader; how late the loop is; megabytes that its memory grows
    by; cores."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        repository = git_repository(folder / "shop")
        if way == "unix":
            await stack.enter_async_context(_socket_at(folder / SOCKET))
        async with _server(folder, way) as server:
            session_id = await _begun(server, repository)
            reading = Reading()
            async with asyncio.TaskGroup() as group:
                group.create_task(reading.all_of(server.url, session_id))
                memory = group.create_task(_memory(server.pid, reading))
                used = group.create_task(_cores(server.pid, reading))
            lags = json.loads(await server.ends())
    return {
        f"{figures}.per_second": reading.characters / WORD / (reading.ended - reading.began),
        f"{figures}.lag_ms": 1000 * statistics.quantiles(lags, n=100)[-1],
        f"{figures}.memory_mb": memory.result(),
        f"{figures}.cores": used.result(),
    }


@dataclass(slots=True)
class Reading:
    """The stream of the session, as a page reads it."""

    characters: int = 0
    began: float = 0.0
    ended: float = 0.0
    first: asyncio.Event = field(default_factory=asyncio.Event)

    async def all_of(self, url: str, session_id: int) -> None:
        async with (
            ClientSession(read_bufsize=2**20) as session,
            session.get(f"{url}/api/sessions/{session_id}/stream") as response,
        ):
            assert response.status == 200, await response.text()
            kind = ""
            async for line in response.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "data" and kind in ("text", "delta"):
                    self._hear(json.loads(value))
        assert self.characters == PER_SECOND * SECONDS * WORD, "each delta, once"

    def _hear(self, piece: dict[str, str]) -> None:
        if not self.first.is_set():
            self.began = time.perf_counter()
            self.first.set()
        self.characters += len(piece["text"])
        self.ended = time.perf_counter()


async def _memory(pid: int, reading: Reading) -> float:
    """By how many megabytes it grows once it has settled, while the deltas come."""
    await reading.first.wait()
    await asyncio.sleep(SETTLED)
    settled = megabytes(pid)
    seen = [settled]
    while time.perf_counter() - reading.began < SECONDS - 1:
        await asyncio.sleep(0.2)
        seen.append(megabytes(pid))
    return max(seen) - settled


async def _cores(pid: int, reading: Reading) -> float:
    await reading.first.wait()
    began, used = time.perf_counter(), cpu_seconds(pid)
    await asyncio.sleep(SECONDS - 1)
    return (cpu_seconds(pid) - used) / (time.perf_counter() - began)


@dataclass(frozen=True, slots=True)
class Server:
    process: asyncio.subprocess.Process
    url: str

    @property
    def pid(self) -> int:
        return self.process.pid

    async def ends(self) -> str:
        """Tell it to; its last words are how late its loop was, in seconds."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return await _line(self.process)


@asynccontextmanager
async def _server(folder: Path, way: str) -> AsyncIterator[Server]:
    pipe = asyncio.subprocess.PIPE
    command = [sys.executable, "-m", "tests.benchmarks.deltas", "serve", str(folder), way]
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, limit=2**20)
    try:
        yield Server(process, f"http://127.0.0.1:{await _line(process)}")
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(60):
        return (await process.stdout.readline()).decode().strip()


async def _begun(server: Server, repository: Path) -> int:
    """A session that runs."""
    async with ClientSession(f"{server.url}/api/") as session:

        async def post(path: str, **body: object) -> int:
            async with session.post(path, json=body) as response:
                assert response.status == 201, await response.text()
                return int((await response.json())["id"])

        known = await post("repos", localPath=str(repository))
        return await post(f"tasks/{await post('tasks', repositoryId=known, prompt='Talk.')}/run")


@asynccontextmanager
async def _socket_at(path: Path) -> AsyncIterator[None]:
    """The app-server behind a Unix socket, one for each connection."""

    async def answer(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        pipe = asyncio.subprocess.PIPE
        child = await asyncio.create_subprocess_exec(*COMMAND, stdin=pipe, stdout=pipe, limit=2**24)
        assert child.stdin is not None
        async with asyncio.TaskGroup() as group:
            passing = group.create_task(_pass_on(child, socket))
            async for message in socket:
                child.stdin.write(f"{message.data}\n".encode())
            passing.cancel()
        child.kill()
        await child.wait()
        return socket

    app = web.Application()
    app.router.add_get("/", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.UnixSite(runner, str(path)).start()
        yield
    finally:
        await runner.cleanup()


async def _pass_on(child: asyncio.subprocess.Process, socket: web.WebSocketResponse) -> None:
    assert child.stdout is not None
    async for line in child.stdout:
        await socket.send_str(line.decode().rstrip())


async def serve(folder: Path, way: str) -> None:
    """The core and its API; ends with its standard input."""
    log_like_the_program()
    settings = load_settings(
        _env_file=None, data_dir=folder / "data", codex_runner_mode="app-server", log_level="error"
    )
    connect: Connector = UnixSocket(folder / SOCKET)
    if way == "spawn":
        connect = Spawn(COMMAND, {"PATH": os.environ.get("PATH", os.defpath)})
    async with (
        open_core(settings, lambda: app_server_runner(connect)) as core,
        work(core, QuietMessenger()),
        asyncio.TaskGroup() as group,
    ):
        runner = web.AppRunner(create_app(core, version="0"), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        lags: list[float] = []
        probing = group.create_task(_probe(core, lags))
        await asyncio.to_thread(sys.stdin.read)
        probing.cancel()
        print(json.dumps(lags), flush=True)


async def _probe(core: Core, lags: list[float]) -> None:
    """How many seconds later than asked for somebody who sleeps is woken, while a session runs."""
    loop = asyncio.get_running_loop()
    while True:
        wanted = loop.time() + PROBED
        await asyncio.sleep(PROBED)
        if core.live.sessions:
            lags.append(loop.time() - wanted)


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(Path(sys.argv[2]), sys.argv[3]))
    else:
        for name, value in asyncio.run(measure()).items():
            print(f"{name}: {value:.2f}")

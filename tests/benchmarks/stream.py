"""The event stream: many readers of a busy log, and how long the past of a long one takes.

The server is a process of its own, whose time and memory are measured; the readers are here. The time from
an event's commit to its arrival is taken from the clock that both have in common.
"""

import asyncio
import math
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession, web

from core.app import open_core, work
from core.context import Core
from core.machinery.database import open_database
from core.machinery.eventlog import About, append
from core.runners import stub
from core.settings import load_settings
from core.words import EventKind
from tests.benchmarks.rest import QuietMessenger, log_like_the_program
from tests.support.usage import cpu_seconds, megabytes
from webapi.app import create_app

READERS = 200
PER_SECOND = 500
SECONDS = 10
AT_ONCE = 10
"""Events in one transaction of the writer."""
LISTENERS = 10
"""Readers that look at the times; the others only count."""
SHORT, LONG = 1_000, 1_000_000
REPLAYED = 200
REPLAYS = 200
STREAM = "/api/events/stream"
AT = re.compile(rb'"at":(\d+\.\d+)')
FILL = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
    " INSERT INTO event (kind, actor, payload, created_at)"
    " SELECT 'session.notice', 'codex', '{\"text\": \"Codex has trouble and tries again: ' || i || '\"}',"
    " '2026-01-01 00:00:00+00:00' FROM n"
)


async def measure() -> dict[str, float]:
    """`stream.*`: cores and megabytes for all readers, milliseconds to the last of them; how much slower
    the past of a long log is."""
    with tempfile.TemporaryDirectory() as name:
        return {**await _live(Path(name) / "live"), **await _long_logs(Path(name))}


async def _live(folder: Path) -> dict[str, float]:
    async with _server(folder) as server, AsyncExitStack() as stack:
        before = megabytes(server.pid)
        crowd = Crowd()
        group = await stack.enter_async_context(asyncio.TaskGroup())
        tasks = [group.create_task(crowd.read(server.port, number)) for number in range(READERS)]
        await crowd.until_all_read()
        server.tell(f"write {PER_SECOND * SECONDS}")
        await asyncio.sleep(1)  # until it is as it stays
        began, used = time.perf_counter(), cpu_seconds(server.pid)
        memory = [before]
        while time.perf_counter() - began < SECONDS - 2:
            await asyncio.sleep(0.5)
            memory.append(megabytes(server.pid))
        cores = (cpu_seconds(server.pid) - used) / (time.perf_counter() - began)
        assert await server.said() == "written"
        await crowd.until_each_has(PER_SECOND * SECONDS)
        for task in tasks:
            task.cancel()
    return {
        "stream.cores": cores,
        "stream.memory_mb": max(memory) - before,
        "stream.latency_ms": 1000 * _p95(crowd.latencies),
    }


@dataclass(slots=True)
class Crowd:
    """All the readers, and what they have got."""

    got: list[int] = field(default_factory=lambda: [-1] * READERS)
    """Events, by reader; -1 where it does not read yet."""
    latencies: list[float] = field(default_factory=list)
    """Seconds from the commit to the arrival."""
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    async def read(self, port: int, number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(f"GET {STREAM} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            await reader.readuntil(b"retry: ")
            self.got[number] = 0
            self.moved.set()
            rest = b""
            while chunk := await reader.read(256 * 1024):
                now = time.time()
                # Cut where a chunk of HTTP ends, a word may be in two parts.
                whole, _, rest = (rest + chunk).rpartition(b"\n")
                self.got[number] += whole.count(b"\nevent: ")
                self.moved.set()
                if number < LISTENERS:
                    self.latencies += [now - float(at) for at in AT.findall(whole)]
                rest = b"\n" + rest
        finally:
            writer.close()

    async def until_all_read(self) -> None:
        await self._until(lambda: min(self.got) >= 0)

    async def until_each_has(self, count: int) -> None:
        await self._until(lambda: min(self.got) >= count)
        assert max(self.got) == count, "each event once"

    async def _until(self, check: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not check():
                self.moved.clear()
                await self.moved.wait()


async def _long_logs(folder: Path) -> dict[str, float]:
    """The p95 of a long log over that of a short one, both taken in turns: the replay of its last events,
    and pages of the list, from its newest and from its middle."""
    async with AsyncExitStack() as stack:
        clients = []
        for count in (SHORT, LONG):
            server = await stack.enter_async_context(_server(folder / str(count), events=count))
            session = await stack.enter_async_context(ClientSession(f"http://127.0.0.1:{server.port}"))
            clients.append((session, count))
        figures: dict[str, Callable[[ClientSession, int], Awaitable[float]]] = {
            "stream.replay": lambda session, count: _replayed(session, count - REPLAYED),
            "events.list": lambda session, count: _listed(session, "order=desc"),
            "events.list_filtered": lambda session, count: _listed(session, "kind=session.notice&order=asc"),
        }
        return {name: await _slower(clients, call) for name, call in figures.items()}


async def _slower(
    clients: list[tuple[ClientSession, int]], call: Callable[[ClientSession, int], Awaitable[float]]
) -> float:
    took: dict[int, list[float]] = {SHORT: [], LONG: []}
    for turn in range(REPLAYS + 10):
        for session, count in random.sample(clients, 2):
            seconds = await call(session, count)
            if turn >= 10:
                took[count].append(seconds)
    return _p95(took[LONG]) / _p95(took[SHORT])


async def _listed(session: ClientSession, query: str) -> float:
    """The first two pages of a list."""
    began, cursor = time.perf_counter(), ""
    for _ in range(2):
        async with session.get(f"/api/events?{query}{cursor}") as response:
            cursor = f"&cursor={(await response.json())['nextCursor']}"
    return time.perf_counter() - began


async def _replayed(session: ClientSession, last: int) -> float:
    began, got = time.perf_counter(), 0
    async with session.get(STREAM, headers={"Last-Event-ID": str(last)}) as response:
        async for line in response.content:
            got += line.startswith(b"event: ")
            if got == REPLAYED:
                return time.perf_counter() - began
    raise AssertionError(f"the stream ended after {got} events")


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


@dataclass(frozen=True, slots=True)
class Server:
    process: asyncio.subprocess.Process
    port: int

    @property
    def pid(self) -> int:
        return self.process.pid

    def tell(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{words}\n".encode())

    async def said(self) -> str:
        return await _line(self.process)


@asynccontextmanager
async def _server(folder: Path, *, events: int = 0) -> AsyncIterator[Server]:
    command = [sys.executable, "-m", "tests.benchmarks.stream", "serve", str(folder), str(events)]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    try:
        yield Server(process, int(await _line(process)))
    finally:
        process.kill()
        await process.wait()


async def _line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(120):
        return (await process.stdout.readline()).decode().strip()


async def serve(folder: Path, events: int) -> None:
    """The server: an API over a core at work, and a writer that does as it is told on standard input."""
    log_like_the_program()
    settings = load_settings(_env_file=None, data_dir=folder, codex_runner_mode="stub", log_level="error")
    path = settings.data_dir / "command-center.sqlite3"
    async with open_database(path):
        pass
    if events:
        with closing(sqlite3.connect(path)) as database:
            database.execute(FILL, [events])
            database.commit()
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    async with open_core(settings, stub) as core, work(core, QuietMessenger()):
        runner = web.AppRunner(create_app(core, version="0"), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        while line := await asyncio.to_thread(sys.stdin.readline):
            await _write(core, int(line.split()[1]))
            print("written", flush=True)


async def _write(core: Core, count: int) -> None:
    """So many events, as evenly as time passes here."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(math.ceil(count / AT_ONCE)):
        await asyncio.sleep(max(0.0, began + number * AT_ONCE / PER_SECOND - loop.time()))
        async with core.transaction() as tx:
            for _ in range(AT_ONCE):
                told = {"text": "Codex has trouble and tries again.", "at": time.time()}
                now = core.clock.now()
                await append(tx, EventKind.SESSION_NOTICE, "codex", About(), told, now=now)


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(Path(sys.argv[2]), int(sys.argv[3])))
    else:
        for name, value in asyncio.run(measure()).items():
            print(f"{name}: {value:.2f}")

"""Several who need the connection at once share it, and whoever comes later is not told of what is over."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.errors import RunnerUnavailable
from core.events import TurnOutcome
from core.runners import AppServerRunner
from core.runners.app_server import app_server_runner
from core.runners.transports import Spawn, Transport
from tests.core.runners.reading import Reader, soon, turn_request
from tests.core.runners.test_odd_servers import FAKE


class ComesBack:
    """Implements `transports.Connector`: its first attempt fails when the test says so."""

    name = "spawn"
    command = "codex"
    shared = False
    last_words: Sequence[str] = ()

    def __init__(self, folder: Path) -> None:
        env = {"PATH": os.environ.get("PATH", os.defpath), "MARKER": str(folder)}
        self._spawn = Spawn([sys.executable, FAKE, "early"], env, grace=0.2)
        self.attempts = 0
        self.trying = asyncio.Event()
        self.over = asyncio.Event()

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Transport]:
        self.attempts += 1
        if self.attempts == 1:
            self.trying.set()
            await self.over.wait()
            raise RunnerUnavailable("There is no control socket.")
        async with self._spawn() as transport:
            yield transport


async def test_who_asks_while_an_attempt_is_failing_gets_another_one(tmp_path: Path) -> None:
    connect = ComesBack(tmp_path)
    async with app_server_runner(connect) as runner, asyncio.TaskGroup() as group:
        first = group.create_task(_fails(runner))
        await soon(connect.trying.wait())
        later = [group.create_task(runner.warm()) for _ in range(2)]
        await asyncio.sleep(0)  # they wait for the same attempt now
        connect.over.set()
        await soon(asyncio.gather(*later))
        assert await soon(first)
        assert connect.attempts == 2
        turn = await soon(runner.start(turn_request(tmp_path, "hello")))
        assert (await Reader(turn).end()).outcome is TurnOutcome.COMPLETED


async def _fails(runner: AppServerRunner) -> bool:
    with pytest.raises(RunnerUnavailable, match="no control socket"):
        await runner.warm()
    return True

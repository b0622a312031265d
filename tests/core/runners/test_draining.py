"""An app-server that was told to stop brings what runs on it to its end, and begins nothing more: what is
wanted meanwhile waits for the next one."""

import asyncio
import os
import signal
from asyncio import TaskGroup
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core import runners
from core.events import TextDelta, TurnOutcome
from core.ports import Turn, TurnTrace
from core.runners import AppServerRunner
from core.runners.connection import Connection
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import codex_command
from tests.support.listening import app_server
from tests.support.responses import Exec, Gate, Model, Say

pytestmark = pytest.mark.codex


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set once somebody waits for the end of an app-server."""
    waits = asyncio.Event()
    ended = Connection.ended

    async def told(self: Connection, *, within: float) -> None:
        waits.set()
        await ended(self, within=within)

    monkeypatch.setattr(Connection, "ended", told)
    return waits


@asynccontextmanager
async def a_life(env: dict[str, str], path: Path) -> AsyncIterator[tuple[AppServerRunner, TaskGroup]]:
    """A life of ours, and what is wanted in it."""
    way = f"unix:{path}"
    async with runners.app_server(codex_command(), env, transport=way) as codex, TaskGroup() as group:
        yield codex, group


async def told_to_stop(
    codex: AppServerRunner, repository: Path, waits: asyncio.Event, group: TaskGroup
) -> asyncio.Task[Turn]:
    """What is wanted, and not begun any more: until it has heard that it is to stop, it begins everything."""
    [pid] = codex.processes
    os.kill(pid, signal.SIGTERM)
    refused = group.create_task(waits.wait())
    while True:
        wanted = group.create_task(codex.start(turn_request(repository, "Say hello")))
        await soon(asyncio.wait([wanted, refused], return_when=asyncio.FIRST_COMPLETED))
        if not wanted.done():
            return wanted


async def test_what_it_begins_no_more_the_next_one_begins(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path, waits: asyncio.Event
) -> None:
    gate = Gate()
    model.on("hold on", [Say("One", hold=gate)])
    path = tmp_path / "control.sock"
    async with a_life(env, path) as (codex, group):
        async with app_server(env, f"unix://{path}") as first:
            await first.until_listens(path)
            reader = Reader(await codex.start(turn_request(repository, "hold on")))
            await reader.until(TextDelta)
            wanted = await told_to_stop(codex, repository, waits, group)
            gate.release()
            # It may be gone before all of us have heard the end of the turn, which the next one knows.
            await soon(first.ended())
        async with app_server(env, f"unix://{path}") as again:
            await again.until_listens(path)
            assert (await reader.end()).outcome is TurnOutcome.COMPLETED
            other = Reader(await soon(wanted))
            assert (await other.end()).outcome is TurnOutcome.COMPLETED
    assert other.answers == ["You said: Say hello"]


async def test_what_asks_on_it_and_can_be_heard_by_nobody_is_ended(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path, waits: asyncio.Event
) -> None:
    """It would wait for its turn, and the turn for an answer, for ever."""
    model.on("Light the fire", [Exec("echo fire > lit", escalated=True), Say("It burns.")])
    path = tmp_path / "control.sock"
    async with app_server(env, f"unix://{path}") as first:
        await first.until_listens(path)
        async with a_life(env, path) as (codex, group):
            reader = Reader(await codex.start(turn_request(repository, "Light the fire")))
            await reader.question()
            (await told_to_stop(codex, repository, waits, group)).cancel()
        async with a_life(env, path) as (codex, group):
            returns = group.create_task(codex.take_up(TurnTrace(None, reader.ref, reader.ref.thread_id)))
            await soon(first.ended())
            async with app_server(env, f"unix://{path}") as again:
                await again.until_listens(path)
                ended = await Reader(await soon(returns)).end()
    assert (ended.outcome, "Codex was restarted" in (ended.error or "")) == (TurnOutcome.LOST, True)
    assert not (repository / "lit").exists()


async def test_what_runs_on_it_and_can_be_heard_by_nobody_can_be_stopped(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path, waits: asyncio.Event
) -> None:
    model.on("hold on", [Say("One", hold=Gate())])
    path = tmp_path / "control.sock"
    async with app_server(env, f"unix://{path}") as first:
        await first.until_listens(path)
        async with a_life(env, path) as (codex, group):
            reader = Reader(await codex.start(turn_request(repository, "hold on")))
            await reader.until(TextDelta)
            (await told_to_stop(codex, repository, waits, group)).cancel()
        waits.clear()
        async with a_life(env, path) as (codex, group):
            returns = group.create_task(codex.take_up(TurnTrace(None, reader.ref, reader.ref.thread_id)))
            await soon(waits.wait())
            await codex.stop(reader.ref)
            await soon(first.ended())
            async with app_server(env, f"unix://{path}") as again:
                await again.until_listens(path)
                assert (await Reader(await soon(returns)).end()).outcome is TurnOutcome.LOST

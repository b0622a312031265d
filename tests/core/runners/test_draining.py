"""An app-server that was told to stop brings what runs on it to its end, and begins nothing more: what is
wanted meanwhile waits for the next one."""

import asyncio
import os
import signal
from asyncio import TaskGroup
from pathlib import Path

import pytest

from core import runners
from core.events import TextDelta, TurnOutcome
from core.runners.connection import Connection
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import codex_command
from tests.support.listening import app_server
from tests.support.responses import Gate, Model, Say

pytestmark = pytest.mark.codex


async def test_what_it_begins_no_more_the_next_one_begins(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, waits = Gate(), asyncio.Event()
    model.on("hold on", [Say("One", hold=gate)])
    ended = Connection.ended

    async def told(self: Connection, *, within: float) -> None:
        waits.set()
        await ended(self, within=within)

    monkeypatch.setattr(Connection, "ended", told)
    path = tmp_path / "control.sock"
    async with (
        runners.app_server(codex_command(), env, transport=f"unix:{path}") as codex,
        TaskGroup() as group,
    ):
        async with app_server(env, f"unix://{path}") as first:
            await first.until_listens(path)
            reader = Reader(await codex.start(turn_request(repository, "hold on")))
            await reader.until(TextDelta)
            [pid] = codex.processes
            os.kill(pid, signal.SIGTERM)
            refused = group.create_task(waits.wait())
            while not refused.done():  # until it has heard that, it begins what is wanted
                second = group.create_task(codex.start(turn_request(repository, "Say hello")))
                await soon(asyncio.wait([second, refused], return_when=asyncio.FIRST_COMPLETED))
            assert not second.done()
            gate.release()
            assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        async with app_server(env, f"unix://{path}") as again:
            await again.until_listens(path)
            other = Reader(await soon(second))
            assert (await other.end()).outcome is TurnOutcome.COMPLETED
    assert other.answers == ["You said: Say hello"]

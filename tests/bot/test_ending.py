"""The end of the whole program: what has been begun over REST is finished while everything still runs."""

import asyncio
import threading
from pathlib import Path

import pytest

from bot import app as program
from bot.app import Running, Stopped, open_program
from bot.datafolder import held
from core.errors import Unavailable
from core.schemas.work import RepositoryOut
from core.usecases import repositories
from core.words import Scope
from tests.bot.test_console import Recorded
from tests.support.core import PATIENCE, eventually, git_repository, settings_for
from tests.support.rest import Reply, Rest
from webapi import app as module
from webapi.endpoints import Call, endpoint


async def test_the_end_waits_for_what_is_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go, end = asyncio.Event(), asyncio.Event(), asyncio.Event()

    @endpoint("GET", "/slow/{id}", scope=Scope.READ)
    async def slow(call: Call) -> RepositoryOut:
        begun.set()
        await go.wait()
        return await repositories.get(call.core, call.id("Repository"))

    monkeypatch.setattr(module, "ENDPOINTS", (*module.ENDPOINTS, slow))
    settings = settings_for(tmp_path / "data", codex_runner_mode="stub", port=0)
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def whole() -> None:
        async with open_program(settings, "1", Recorded()) as running:
            address.set_result(running.address)
            await end.wait()

    async def refused(rest: Rest) -> Reply:
        async def look() -> Reply | None:
            reply = await rest.call("GET", "/api/tasks")
            return None if reply.status == 200 else reply

        return await eventually(look)

    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        ending = group.create_task(whole())
        async with Rest(await address) as rest:
            await rest.post("repos", {"localPath": str(git_repository(tmp_path / "shop"))})
            first = group.create_task(rest.call("GET", "/api/slow/1", documented=False))
            await begun.wait()
            end.set()
            second = await refused(rest)
            assert not ending.done()
            go.set()
            done = await first

    assert (second.status, second.body["error"]["statusCode"]) == (Unavailable.status, 503)
    assert (done.status, done.body["name"]) == (200, "shop")


async def test_told_to_stop_before_the_chat_is_there_it_does_not_wait_for_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = threading.Event()
    monkeypatch.setattr(program, "_load_chat", imported.wait)
    settings = settings_for(tmp_path / "data", codex_runner_mode="stub", port=0)
    stop: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    class Stops(Recorded):
        def started(self, running: Running) -> None:
            stop.set_result(None)

    try:
        with pytest.raises(Stopped):
            async with asyncio.timeout(PATIENCE), open_program(settings, "1", Stops(), stop):
                pytest.fail("it has started all the same")
    finally:
        imported.set()
    with held(settings.data_dir):  # nobody has it open any more
        assert settings.database_path.exists() is (settings.database_url is None)

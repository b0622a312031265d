"""Starting and ending, and streams that may go on no longer."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from core.schemas.work import Policy, PolicyOut
from core.words import Scope, Verdict
from tests.support.api import Answer, Api, open_api
from tests.support.core import PATIENCE, eventually
from tests.support.sse import until_held
from webapi import app as module
from webapi.endpoints import Call, endpoint
from webapi.traffic import TRAFFIC, Phase, Traffic


@dataclass
class Slow:
    """An endpoint that takes its time: it is answered when it may be."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    def endpoints(self) -> tuple[Any, ...]:
        @endpoint("POST", "/slow", scope=Scope.READ)
        async def slow(call: Call) -> PolicyOut:
            self.begun.set()
            await self.go.wait()
            return PolicyOut(policy=Policy(verdict=Verdict.ALLOWED, findings=[]))

        return (slow,)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
async def slow_api(
    tmp_path: Path,
    aiohttp_client: AiohttpClient,
    slow: Slow,
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Api]:
    monkeypatch.setattr(module, "ENDPOINTS", (*module.ENDPOINTS, *slow.endpoints()))
    async with open_api(tmp_path, aiohttp_client) as opened:
        yield opened


def traffic_of(api: Api) -> Traffic:
    app = api.client.app
    assert app is not None
    return app[TRAFFIC]


async def read_to_the_end(api: Api, headers: dict[str, str] | None = None) -> bytes:
    """What a stream says; raises ClientPayloadError where it is cut."""
    async with asyncio.timeout(PATIENCE), api.client.get("/api/events/stream", headers=headers) as answer:
        assert answer.status == 200
        return await answer.read()


async def test_before_everything_runs_nothing_is_taken(api: Api) -> None:
    traffic_of(api).phase = Phase.STARTING

    answer = await api.get("/api/tasks")
    health = await api.get("/health")

    assert (answer.status, answer.headers["Retry-After"]) == (503, "1")
    assert answer.message == "The program is starting. Ask again in a moment."
    assert (health.status, health.body["status"]) == (200, "starting")
    traffic_of(api).open()
    assert (await api.get("/api/tasks")).status == 200


async def test_whoever_may_not_call_is_not_told_how_things_are(locked_api: Api) -> None:
    traffic_of(locked_api).phase = Phase.ENDING

    assert (await locked_api.get("/api/tasks")).status == 401


async def test_what_has_been_begun_is_finished_and_nothing_new_is_taken(slow_api: Api, slow: Slow) -> None:
    traffic = traffic_of(slow_api)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(slow_api.post("/api/slow", described=False))
        await slow.begun.wait()
        drained = group.create_task(traffic.drain(PATIENCE))
        await ending(traffic)
        second = await slow_api.post("/api/tasks")
        assert not drained.done()
        slow.go.set()

    assert first.result().status == 200
    assert (second.status, second.headers["Retry-After"]) == (503, "1")
    assert "is ending" in second.message
    assert (await slow_api.get("/health")).body["status"] == "ending"


async def test_the_end_does_not_wait_for_ever(slow_api: Api, slow: Slow) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(slow_api.post("/api/slow", described=False))
        await slow.begun.wait()
        await traffic_of(slow_api).drain(0)
        assert not first.done()
        slow.go.set()


async def test_with_nothing_under_way_the_end_is_at_once(api: Api) -> None:
    async with asyncio.timeout(PATIENCE):
        await traffic_of(api).drain(PATIENCE * 10)


async def test_a_stream_ends_in_peace_with_the_program(api: Api) -> None:
    async with asyncio.TaskGroup() as group:
        reading = group.create_task(read_to_the_end(api))
        await until_held(api, 1)
        await traffic_of(api).drain(PATIENCE)

    assert reading.result().startswith(b"retry: ")


async def test_who_waits_is_answered_when_the_program_ends(api: Api) -> None:
    task = await api.task("Be slow.")
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(api.post(f"/api/tasks/{task['id']}/run?wait=60"))
        await until_held(api, 1)
        await traffic_of(api).drain(PATIENCE)

    assert waiting.result().status == 201


async def revoke(api: Api) -> None:
    await api.delete("/api/tokens/1")


async def expire(api: Api) -> None:
    api.move(3600)


ENDS = pytest.mark.parametrize("end", [revoke, expire])


@ENDS
async def test_a_stream_ends_with_its_token(api: Api, end: Callable[[Api], Awaitable[None]]) -> None:
    headers = dict(await api.token("ci", "read", expiresAt="2040-01-01T13:00:00Z"))
    with capture_logs() as logs:
        async with asyncio.TaskGroup() as group:
            reading = group.create_task(read_to_the_end(api, headers))
            await until_held(api, 1)
            await end(api)

    assert reading.result().startswith(b"retry: ")
    assert not [line for line in logs if line["log_level"] == "error"]


@ENDS
async def test_who_waits_is_refused_with_its_token(api: Api, end: Callable[[Api], Awaitable[None]]) -> None:
    session = await api.run((await api.task("Be slow."))["id"])
    headers = await api.token("ci", "read", expiresAt="2040-01-01T13:00:00Z")
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(api.get(f"/api/sessions/{session['id']}?wait=60", headers=headers))
        await until_held(api, 1)
        await end(api)

    assert waiting.result().status == 401


async def test_anothers_end_is_not_its_own(api: Api) -> None:
    await api.token("other", "read")
    headers = await api.token("ci", "read")
    session = await api.run((await api.task("Be slow."))["id"])
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(api.get(f"/api/sessions/{session['id']}?wait=60", headers=headers))
        await until_held(api, 1)
        await revoke(api)
        await api.post(f"/api/sessions/{session['id']}/stop")

    assert waiting.result().body["status"] == "stopped"


async def ending(traffic: Traffic) -> None:
    async def look() -> bool | None:
        return True if traffic.phase is Phase.ENDING else None

    await eventually(look)


async def test_a_failing_stream_is_told_as_what_it_is(
    tmp_path: Path, aiohttp_client: AiohttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    @endpoint("GET", "/stream", scope=Scope.READ)
    async def stream(call: Call) -> web.StreamResponse:
        raise ZeroDivisionError

    monkeypatch.setattr(module, "ENDPOINTS", (*module.ENDPOINTS, stream))
    async with open_api(tmp_path, aiohttp_client) as api:
        answer: Answer = await api.get("/api/stream", described=False)

    assert answer.status == 500

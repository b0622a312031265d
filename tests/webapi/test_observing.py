"""What every request leaves behind, and what is said when something is broken here."""

from typing import Any

import pytest
from aiohttp import web
from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from core.usecases import tasks
from tests.support.api import Api
from tests.support.core import Rig
from tests.webapi import TOKEN
from webapi.app import create_app

REQUESTS = [
    ("GET", "/health", 200, "/health"),
    ("GET", "/api/tasks", 200, "/api/tasks"),
    ("GET", "/api/tasks/7", 404, "/api/tasks/{id}"),
    ("POST", "/api/tasks", 400, "/api/tasks"),
    ("DELETE", "/api/tasks", 405, "unknown"),
    ("GET", "/nope", 404, "unknown"),
]


@pytest.mark.parametrize(("method", "path", "status", "route"), REQUESTS)
async def test_every_request_has_an_id_and_a_line(
    api: Api, method: str, path: str, status: int, route: str
) -> None:
    with capture_logs() as logs:
        answer = await api.call(method, path)

    (line,) = [entry for entry in logs if entry["event"] == "http.request"]
    assert answer.status == status
    assert line["request_id"] == answer.headers["X-Request-Id"]
    assert (line["method"], line["route"], line["status"]) == (method, route, status)
    assert set(line) == {"event", "log_level", "method", "route", "status", "ms", "request_id"}


async def test_every_answer_forbids_guessing_and_keeping(api: Api) -> None:
    for method, path, _, _ in REQUESTS:
        headers = (await api.call(method, path)).headers

        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"


async def test_ids_differ(api: Api) -> None:
    ids = {(await api.get("/health")).headers["X-Request-Id"] for _ in range(10)}

    assert len(ids) == 10


async def test_the_log_holds_no_secrets(locked_api: Api) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    with capture_logs() as logs:
        await locked_api.post("/api/tasks?key=hidden", {"prompt": "private"}, headers=headers)
        await locked_api.get("/api/tasks", headers={"Authorization": "Bearer nearly-right"})

    assert logs
    for secret in (TOKEN, "hidden", "private", "nearly-right"):
        assert secret not in str(logs)


async def test_something_broken_here_is_told_without_its_inside(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("the inside of it")

    monkeypatch.setattr(tasks, "all_of", broken)
    with capture_logs() as logs:
        answer = await api.get("/api/tasks")

    assert answer.status == 500
    assert answer.message == "Something went wrong here. The log has it under this request id."
    assert "inside" not in str(answer.body)
    (line,) = [entry for entry in logs if entry["event"] == "http.broken"]
    assert line["request_id"] == answer.error["requestId"]
    assert line["exc_info"]
    assert (await api.get("/api/repos")).status == 200


async def test_an_application_that_sees_to_itself_is_left_alone(
    rig: Rig, aiohttp_client: AiohttpClient
) -> None:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    other = web.Application()
    other.add_routes([web.get("/", hello)])
    app = create_app(rig.core, version="0", quiet=["/chat"])
    app.add_subapp("/chat", other)
    client = await aiohttp_client(app)

    with capture_logs() as logs:
        response = await client.get("/chat/")

    assert (response.status, await response.text()) == (200, "hello")
    assert "X-Request-Id" not in response.headers
    assert logs == []

"""Contract, "Basics": `GET /health`. And `GET /api/codex/bridge/health`."""

from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from pytest_aiohttp import AiohttpClient
from tortoise.exceptions import OperationalError

from core.usecases import health
from tests.support.api import VERSION, Api
from tests.support.core import Rig
from webapi.app import create_app


async def test_health_tells_status_version_and_components(api: Api) -> None:
    answer = await api.get("/health")

    assert answer.status == 200
    assert answer.body == {
        "status": "ok",
        "version": VERSION,
        "components": {"database": {"status": "ok"}, "runner": {"mode": "stub"}},
    }


async def test_health_asks_for_no_token(locked_api: Api) -> None:
    assert (await locked_api.get("/health")).status == 200


async def test_health_is_open_to_any_name_and_page(api: Api) -> None:
    headers = {"Host": "probe.example", "Origin": "https://elsewhere.example"}
    assert (await api.get("/health", headers=headers)).status == 200


async def test_health_shows_what_the_caller_adds(rig: Rig, aiohttp_client: AiohttpClient) -> None:
    app = create_app(rig.core, version="0", components={"chat": lambda: {"status": "connected"}})
    client: TestClient[Any, Any] = await aiohttp_client(app)

    body = await (await client.get("/health")).json()

    assert body["components"]["chat"] == {"status": "connected"}
    assert body["components"]["runner"] == {"mode": "app-server"}


async def test_health_is_503_without_the_database(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: str) -> None:
        raise OperationalError("disk I/O error")

    monkeypatch.setattr(health, "fetch", broken)

    answer = await api.get("/health")

    assert answer.status == 503
    assert answer.body["status"] == "failing"
    assert answer.body["components"]["database"] == {"status": "failing"}


async def test_the_bridge_is_disabled_with_the_stub(api: Api) -> None:
    answer = await api.get("/api/codex/bridge/health")

    assert answer.status == 200
    assert set(answer.body) == {"status", "command", "transport", "version", "latencyMs", "message", "log"}
    assert answer.body["status"] == "disabled"
    assert "CC_CODEX_RUNNER_MODE=app-server" in answer.body["message"]

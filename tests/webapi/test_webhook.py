"""Contract, "Telegram": `POST /api/telegram/webhook`."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from core.models import Inbox
from tests.support.api import Api, open_api
from tests.webapi import TOKEN
from webapi.bodies import MAX_BYTES

PATH = "/api/telegram/webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = "Only-Telegram_knows"
GOOD = {HEADER: SECRET}
BOT = 424242
UPDATE = {"update_id": 7, "message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "text": "Hi"}}


@pytest.fixture
async def hooked(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """With webhooks on, and a token that Telegram doesn't have."""
    async with open_api(
        tmp_path,
        aiohttp_client,
        bot_id=BOT,
        api_token=TOKEN,
        telegram_webhook_url="http://127.0.0.1:8787",
        telegram_webhook_secret=SECRET,
    ) as opened:
        yield opened


async def test_an_update_is_kept_before_it_is_acknowledged(hooked: Api) -> None:
    answer = await hooked.post(PATH, UPDATE, headers=GOOD)

    assert (answer.status, answer.body) == (200, {"ok": True})
    row = await Inbox.get()
    assert (row.bot_id, row.update_id, row.chat_id, row.payload) == (BOT, 7, 5, UPDATE)
    assert row.handled_at is None


async def test_what_no_handler_hears_is_done_with_and_not_kept(hooked: Api) -> None:
    unheard: tuple[dict[str, Any], ...] = ({"edited_message": UPDATE["message"]}, {"something_new": 5})
    for number, update in enumerate(unheard):
        assert (await hooked.post(PATH, {"update_id": number} | update, headers=GOOD)).status == 200

    rows = await Inbox.all().order_by("update_id")
    assert [(row.update_id, row.payload, row.error) for row in rows] == [(0, {}, None), (1, {}, None)]
    assert all(row.handled_at is not None for row in rows)


async def test_what_is_close_to_nothing_is_kept_as_it_is(hooked: Api) -> None:
    raw = b'{"update_id": 1, "message": {"near": 1e-300, "none": 0e0, "also": -0.0}}'
    assert (await hooked.post(PATH, raw=raw, headers=GOOD)).status == 200
    assert (await Inbox.get()).payload == {"update_id": 1, "message": {"near": 1e-300, "none": 0, "also": 0}}


async def test_only_what_goes_wrong_has_a_line_in_the_log(hooked: Api) -> None:
    with capture_logs() as logs:
        await hooked.post(PATH, UPDATE, headers=GOOD)
        await hooked.post(PATH, UPDATE)
    assert [(line["status"], line["log_level"]) for line in logs] == [(200, "debug"), (403, "info")]


async def test_the_same_update_again_is_the_same_one(hooked: Api) -> None:
    answers = await asyncio.gather(*(hooked.post(PATH, UPDATE, headers=GOOD) for _ in range(10)))
    assert {answer.status for answer in answers} == {200}
    assert await Inbox.all().count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: SECRET[:-1]},
        {HEADER: SECRET + "x"},
        {HEADER: SECRET.lower()},
        {HEADER: "geheim🔑"},
        {"Authorization": f"Bearer {TOKEN}"},
        {"Authorization": f"Bearer {SECRET}"},
    ],
)
async def test_without_the_secret_nothing_is_even_read(hooked: Api, headers: dict[str, str]) -> None:
    for raw in (json.dumps(UPDATE).encode(), b"{"):
        answer = await hooked.post(PATH, raw=raw, headers=headers)
        assert answer.status == 403
        assert answer.message == "Only Telegram may call this, with the webhook's secret."
        assert SECRET not in json.dumps(answer.body)
    assert await Inbox.all().count() == 0


async def test_the_secret_opens_nothing_else(hooked: Api) -> None:
    for method, path in (
        ("GET", "/api/tasks"),
        ("POST", f"{PATH}/more"),
        ("POST", "/api/tasks"),
    ):
        assert (await hooked.call(method, path, headers=GOOD)).status == 401
    assert (
        await hooked.call("GET", PATH, headers=GOOD)
    ).status == 405  # Telegram posts, and nobody else calls


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[1]",
        b'"update"',
        b"[" * 100_000,
        b'{"update_id": 1, "message": {"text": "\\ud800"}}',
        b'{"update_id": 1, "message": {"text": "\\uD800"}}',
        b'{"update_id": 1, "message": {"date": NaN}}',
        b'{"update_id": 1, "message": {"date": -Infinity}}',
        b'{"update_id": 1, "message": {"date": 1e999}}',
        b'{"update_id": 1, "message": {"date": 1e-20000}}',
        b'{"update_id": 1, "message": {"date": 0.' + 20_000 * b"1" + b"}}",
        b"{}",
        *(json.dumps({"update_id": number}).encode() for number in ("7", -1, 1.5, True, None, 2**63)),
    ],
)
async def test_what_is_no_update(hooked: Api, raw: bytes) -> None:
    answer = await hooked.post(PATH, raw=raw, headers=GOOD)
    assert answer.status == 400
    assert answer.message
    assert await Inbox.all().count() == 0


@pytest.mark.parametrize(
    ("content", "chat_id"),
    [
        ({"callback_query": {"id": "1", "message": {"chat": {"id": -100}}}}, -100),
        ({"inline_query": {"id": "1"}}, None),
        ({"message": {"chat": "here"}}, None),
        ({"callback_query": {"message": ["?"]}}, None),
        ({"message": {"chat": {"id": 2**70}}}, None),
        ({"something_new": 5}, None),
        ({}, None),
    ],
)
async def test_the_lane_that_an_update_belongs_to(
    hooked: Api, content: dict[str, Any], chat_id: int | None
) -> None:
    assert (await hooked.post(PATH, {"update_id": 0} | content, headers=GOOD)).status == 200
    assert (await Inbox.get()).chat_id == chat_id


async def test_a_body_has_an_end(hooked: Api) -> None:
    raw = io.BytesIO(json.dumps({"update_id": 1, "text": "x" * MAX_BYTES}).encode())
    async with hooked.client.post(PATH, data=raw, headers=GOOD) as response:
        assert response.status == 413


@pytest.mark.parametrize("headers", [{}, GOOD])
async def test_404_where_webhooks_are_off(locked_api: Api, headers: dict[str, str]) -> None:
    answer = await locked_api.post(PATH, UPDATE, headers=headers)
    assert answer.status == 404
    assert "CC_TELEGRAM_WEBHOOK_URL" in answer.message

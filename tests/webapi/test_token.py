"""Contract, "Basics": with CC_API_TOKEN set, a bearer token opens `/api/*`, and nothing else does."""

import asyncio

import pytest

from tests.support.api import Api
from tests.webapi import TOKEN

ADDRESSES = [
    ("GET", "/api/tasks"),
    ("POST", "/api/tasks"),
    ("DELETE", "/api/tasks"),
    ("GET", "/api/tasks/1"),
    ("GET", "/api/nope"),
    ("GET", "/api"),
    ("GET", "/api/codex/bridge/health"),
    ("OPTIONS", "/api/tasks"),
]
WRONG: dict[str, str] = {
    "another token": "Bearer something-else",
    "nothing": "",
    "no scheme": TOKEN,
    "another scheme": f"Basic {TOKEN}",
    "no token": "Bearer",
    "an empty token": "Bearer ",
    "a part of it": f"Bearer {TOKEN[:-1]}",
    "more than it": f"Bearer {TOKEN}x",
    "another case": f"Bearer {TOKEN.upper()}",
    "two tokens": f"Bearer {TOKEN} {TOKEN}",
    "letters beyond ASCII": "Bearer tökên🔑",
    "much": "Bearer " + "x" * 5000,
}


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
async def test_the_token_opens(locked_api: Api, scheme: str) -> None:
    answer = await locked_api.get("/api/tasks", headers={"Authorization": f"{scheme} {TOKEN}"})

    assert answer.status == 200


@pytest.mark.parametrize(("method", "path"), ADDRESSES)
async def test_without_a_token_nothing_is_told(locked_api: Api, method: str, path: str) -> None:
    answer = await locked_api.call(method, path)

    assert answer.status == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert "Authorization: Bearer" in answer.message


@pytest.mark.parametrize("kind", WRONG)
async def test_a_wrong_token(locked_api: Api, kind: str) -> None:
    answer = await locked_api.get("/api/tasks", headers={"Authorization": WRONG[kind]})

    assert answer.status == 401
    assert TOKEN not in str(answer.body)


async def test_a_token_of_bytes_that_are_no_text(locked_api: Api) -> None:
    reader, writer = await asyncio.open_connection(locked_api.client.host, locked_api.client.port)
    writer.write(b"GET /api/tasks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \xff\xfe\r\n\r\n")

    assert (await reader.readline()).startswith(b"HTTP/1.1 401")

    writer.close()
    await writer.wait_closed()


async def test_the_token_comes_before_the_body(locked_api: Api) -> None:
    broken = await locked_api.post("/api/tasks", raw=b"{")
    form = await locked_api.post("/api/tasks", raw=b"a=b", headers={"Content-Type": "text/plain"})

    assert (broken.status, form.status) == (401, 401)


async def test_a_token_in_the_address_is_none(locked_api: Api) -> None:
    assert (await locked_api.get(f"/api/tasks?token={TOKEN}")).status == 401


async def test_with_the_token_it_does_not_matter_where_a_call_comes_from(locked_api: Api) -> None:
    headers = {
        "Authorization": f"Bearer {TOKEN}",
        "Host": "command.example",
        "Origin": "https://dashboard.example",
        "Sec-Fetch-Site": "cross-site",
        "X-Forwarded-For": "203.0.113.7",
    }

    assert (await locked_api.get("/api/tasks", headers=headers)).status == 200


@pytest.mark.parametrize("kind", WRONG)
async def test_without_one_in_the_settings_a_wrong_token_is_wrong_all_the_same(api: Api, kind: str) -> None:
    if not WRONG[kind].lower().startswith("bearer"):
        assert (await api.get("/api/tasks", headers={"Authorization": WRONG[kind]})).status == 200
        return

    assert (await api.get("/api/tasks", headers={"Authorization": WRONG[kind]})).status == 401

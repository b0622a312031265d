"""`/api/tokens`, and what happens to a token that is good no longer."""

import asyncio
from pathlib import Path

from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from tests.support.api import Api, open_api
from tests.webapi import TOKEN

OWNER = {"Authorization": f"Bearer {TOKEN}"}


async def test_it_is_made_shown_once_listed_and_revoked(api: Api) -> None:
    wanted = {"name": "ci", "scopes": ["run", "approve"], "expiresAt": "2041-01-01T00:00:00Z"}
    made = await api.post("/api/tokens", wanted)
    secret = made.body.pop("secret")
    headers = {"Authorization": f"Bearer {secret}"}

    assert made.status == 201
    assert made.headers.get("ETag") is None
    assert made.body == {
        "id": 1,
        "name": "ci",
        "scopes": ["approve", "run"],
        "createdBy": "api",
        "createdAt": "2040-01-01T12:00:00Z",
        "expiresAt": "2041-01-01T00:00:00Z",
        "lastUsedAt": None,
        "revokedAt": None,
        "revokedBy": None,
    }
    assert (await api.get("/api/tokens")).body == {"items": [made.body], "nextCursor": None}
    assert (await api.get("/api/tasks", headers=headers)).status == 200
    used = await api.get("/api/tokens/1")
    assert used.body == made.body | {"lastUsedAt": "2040-01-01T12:00:00Z"}
    revoked = await api.delete("/api/tokens/1")
    assert revoked.body == used.body | {"revokedAt": "2040-01-01T12:00:00Z", "revokedBy": "api"}
    assert (await api.get("/api/tasks", headers=headers)).status == 401
    assert (await api.delete("/api/tokens/1")).body == revoked.body
    assert await api.kinds("/api/events") == ["token.revoked", "token.created"]
    assert secret not in str([(await api.get(path)).body for path in ("/api/tokens", "/api/events")])


async def test_what_is_wrong_with_it_is_named_at_once(api: Api) -> None:
    answer = await api.post(
        "/api/tokens", {"name": "a b", "scopes": ["run", "sudo"], "expiresAt": "soon", "admin": True}
    )

    assert answer.status == 400
    assert set(answer.wrong) == {"name", "scopes.1", "expiresAt", "admin"}
    assert answer.wrong["scopes.1"] == "must be one of read, run, approve, admin"
    assert (await api.post("/api/tokens", {"name": "x", "scopes": []})).wrong.keys() == {"scopes"}
    past = await api.post(
        "/api/tokens", {"name": "x", "scopes": ["run"], "expiresAt": "2039-01-01T00:00:00Z"}
    )
    assert past.wrong == {"expiresAt": "lies in the past"}


async def test_a_named_token_works_beside_the_owners(locked_api: Api) -> None:
    made = await locked_api.post("/api/tokens", {"name": "ci", "scopes": ["read"]}, headers=OWNER)
    headers = {"Authorization": f"Bearer {made.body['secret']}"}

    assert (await locked_api.get("/api/tasks", headers=headers)).status == 200
    assert (await locked_api.get("/api/tasks")).status == 401
    assert (await locked_api.get("/api/tokens", headers=headers)).status == 403
    assert (await locked_api.delete("/api/tokens/1", headers=OWNER)).status == 200
    assert (await locked_api.get("/api/tasks", headers=headers)).status == 401


async def test_with_a_token_it_does_not_matter_where_a_call_comes_from(api: Api) -> None:
    far = {"Host": "command.example", "X-Forwarded-For": "203.0.113.7", "Origin": "https://else.example"}
    headers = {**await api.token("ci", "read"), **far}

    assert (await api.get("/api/tasks", headers=headers)).status == 200
    assert (await api.get("/api/tasks", headers=far)).status == 403


async def test_a_token_of_the_settings_that_looks_like_one_of_ours_is_the_owners(
    tmp_path: Path, aiohttp_client: AiohttpClient
) -> None:
    alike = f"cc_{'a' * 64}"
    async with open_api(tmp_path, aiohttp_client, api_token=alike) as api:
        headers = {"Authorization": f"Bearer {alike}"}
        assert (await api.get("/api/tokens", headers=headers)).status == 200
        assert (await api.get("/api/tokens", headers={"Authorization": f"Bearer {alike}a"})).status == 401


async def test_it_expires(api: Api) -> None:
    headers = await api.token("ci", "read", expiresAt="2040-01-01T13:00:00Z")
    api.move(3599)
    assert (await api.get("/api/tasks", headers=headers)).status == 200
    api.move(1)
    assert (await api.get("/api/tasks", headers=headers)).status == 401


async def test_no_secret_is_logged(api: Api) -> None:
    with capture_logs() as logs:
        made = await api.post("/api/tokens", {"name": "ci", "scopes": ["read"]})
        headers = {"Authorization": f"Bearer {made.body['secret']}"}
        await api.get(f"/api/tasks?token={made.body['secret']}", headers=headers)

    assert logs
    assert made.body["secret"] not in str(logs)


async def test_two_at_once_of_one_name(api: Api) -> None:
    wanted = {"name": "ci", "scopes": ["read"]}
    answers = await asyncio.gather(*(api.post("/api/tokens", wanted) for _ in range(8)))

    assert sorted(answer.status for answer in answers) == [201] + [409] * 7

"""Addresses and methods: what exists, what does not, and in which shape that is said."""

import pytest

from tests.support.api import Api

# method, path with {id}, what it is
BY_ID = [
    ("GET", "/api/repos/{id}", "Repository"),
    ("PATCH", "/api/repos/{id}", "Repository"),
    ("POST", "/api/repos/{id}/scan", "Repository"),
    ("GET", "/api/repos/{id}/worktrees", "Repository"),
    ("POST", "/api/repos/{id}/worktrees", "Repository"),
    ("DELETE", "/api/repos/{id}/worktrees?path=/x", "Repository"),
    ("GET", "/api/tasks/{id}", "Task"),
    ("PATCH", "/api/tasks/{id}", "Task"),
    ("POST", "/api/tasks/{id}/run", "Task"),
    ("POST", "/api/tasks/{id}/policy-check", "Task"),
    ("POST", "/api/tasks/{id}/sessions", "Task"),
    ("GET", "/api/tasks/{id}/events", "Task"),
    ("GET", "/api/sessions/{id}", "Session"),
    ("PATCH", "/api/sessions/{id}", "Session"),
    ("POST", "/api/sessions/{id}/stop", "Session"),
    ("POST", "/api/sessions/{id}/steer", "Session"),
    ("GET", "/api/sessions/{id}/events", "Session"),
    ("GET", "/api/sessions/{id}/diff", "Session"),
    ("GET", "/api/sessions/{id}/outputs", "Session"),
    ("GET", "/api/sessions/{id}/outputs/call_1", "Session"),
    ("GET", "/api/approvals/{id}", "Approval"),
    ("POST", "/api/approvals/{id}/resolve", "Approval"),
]
BODIES = {
    "/api/sessions/{id}": {"status": "starting"},
    "/api/sessions/{id}/steer": {"message": "Go on."},
    "/api/approvals/{id}/resolve": {"status": "approved"},
}


@pytest.mark.parametrize(("method", "path", "what"), BY_ID)
async def test_an_id_that_nothing_has(api: Api, method: str, path: str, what: str) -> None:
    body = BODIES.get(path) if method != "GET" else None
    for number in ("99999", "0", "9223372036854775807", "9223372036854775808", "9" * 30):
        answer = await api.call(method, path.format(id=number), body)

        assert answer.status == 404
        assert answer.message == f"{what} {number} not found."


@pytest.mark.parametrize(("method", "path", "what"), BY_ID)
async def test_an_id_that_is_none(api: Api, method: str, path: str, what: str) -> None:
    body = BODIES.get(path) if method != "GET" else None
    for text in ("x", "1.0", "-1", "+1", "01", "1e3", "0x1", "%00", "%FF", "1%20", "%D9%A3", "null", "../1"):
        answer = await api.call(method, path.format(id=text), body)

        assert answer.status in (404, 405), text
        assert answer.message


async def test_a_long_id_is_not_repeated_in_full(api: Api) -> None:
    answer = await api.get(f"/api/tasks/{'9' * 3000}")

    assert answer.status == 404
    assert answer.message == f"Task {'9' * 40}… not found."


@pytest.mark.parametrize(
    "path",
    ["/", "/nope", "/api", "/api/", "/api/nope", "/api/tasks/", "/api/tasks/1/nope", "/API/tasks"],
)
async def test_an_unknown_address(api: Api, path: str) -> None:
    answer = await api.get(path)

    assert answer.status == 404
    assert answer.message == "There is nothing at this address."


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/api/tasks", "GET, HEAD, POST"),
        ("PUT", "/api/tasks/1", "GET, HEAD, PATCH"),
        ("GET", "/api/tasks/1/run", "POST"),
        ("GET", "/api/repos/inspect/", None),
        ("POST", "/api/events", "GET, HEAD"),
        ("POST", "/health", "GET, HEAD"),
        ("GET", "/api/telegram/webhook", "POST"),
        ("PATCH", "/api/repos/inspect", "POST"),
        ("PROPFIND", "/api/tasks", "GET, HEAD, POST"),
        ("OPTIONS", "/api/tasks", "GET, HEAD, POST"),
    ],
)
async def test_a_method_that_is_not_possible(api: Api, method: str, path: str, allowed: str | None) -> None:
    answer = await api.call(method, path)

    if allowed is None:
        assert answer.status == 404
        return
    assert answer.status == 405
    assert answer.headers["Allow"] == allowed
    assert answer.message == f"{method} is not possible here; use {allowed}."


async def test_head_answers_like_get_without_a_body(api: Api) -> None:
    async with api.client.head("/api/tasks") as response:
        assert response.status == 200
        assert int(response.headers["Content-Length"]) > 0
        assert await response.read() == b""

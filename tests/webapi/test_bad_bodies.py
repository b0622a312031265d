"""Bodies that cannot be used: a clear 400 for each, and nothing has changed."""

import io
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.api import JSON, Api

LIST_OF_ONE: list[object] = [1]
NO_TEXT: list[object] = [1, True, None, LIST_OF_ONE, {"a": 1}]
NO_NUMBER: list[object] = ["1", 1.5, 1e300, True, None, LIST_OF_ONE]
NO_FLAG: list[object] = ["true", 1, 0, None, LIST_OF_ONE]
NO_OPTIONAL_TEXT = [value for value in NO_TEXT if value is not None]

TASK: JSON = {"repositoryId": 1, "prompt": "Tidy up."}
APPROVAL: JSON = {"taskId": 1, "reason": "May I?"}

# method, path, a body that would do
ROUTES: dict[str, tuple[str, str, JSON]] = {
    "add repository": ("POST", "/api/repos", {"localPath": "/"}),
    "change repository": ("PATCH", "/api/repos/1", {}),
    "inspect": ("POST", "/api/repos/inspect", {"localPath": "/"}),
    "scan": ("POST", "/api/repos/1/scan", {}),
    "make worktree": ("POST", "/api/repos/1/worktrees", {}),
    "create task": ("POST", "/api/tasks", TASK),
    "change task": ("PATCH", "/api/tasks/1", {}),
    "run": ("POST", "/api/tasks/1/run", {}),
    "policy check": ("POST", "/api/tasks/1/policy-check", {}),
    "prepare": ("POST", "/api/tasks/1/sessions", {}),
    "change session": ("PATCH", "/api/sessions/1", {"status": "starting"}),
    "stop": ("POST", "/api/sessions/1/stop", {}),
    "steer": ("POST", "/api/sessions/1/steer", {"message": "Go on."}),
    "create approval": ("POST", "/api/approvals", APPROVAL),
    "resolve": ("POST", "/api/approvals/1/resolve", {"status": "approved"}),
}

# route, field, values that cannot be
FIELDS: list[tuple[str, str, list[object]]] = [
    ("add repository", "localPath", [*NO_TEXT, "", "x" * 4097, "/tmp/\0"]),
    ("add repository", "name", [*NO_OPTIONAL_TEXT, "", "   ", "x" * 201, "a\0b"]),
    ("add repository", "allowWrite", NO_FLAG),
    ("add repository", "requireWorktree", NO_FLAG),
    ("change repository", "name", [*NO_TEXT, "", "x" * 201, "\0"]),
    ("change repository", "allowNetwork", NO_FLAG),
    ("inspect", "localPath", [*NO_TEXT, "", "x" * 4097, "\0"]),
    ("make worktree", "branchName", [*NO_OPTIONAL_TEXT, "", "x" * 256, "a\0b", "a b", "a..b", "-a", "@{-1}"]),
    ("make worktree", "base", [*NO_OPTIONAL_TEXT, "", "x" * 256, "a\0b", "nowhere", "-x"]),
    ("make worktree", "path", [*NO_OPTIONAL_TEXT, "", "x" * 4097, "/tmp/\0", "relative"]),
    ("create task", "repositoryId", [*NO_NUMBER, 0, -1, 2**63, 10**40]),
    ("create task", "prompt", [*NO_TEXT, "", " \n\t", "x" * 100_001, "a\0b"]),
    ("create task", "title", [*NO_OPTIONAL_TEXT, "", " ", "x" * 201, "\0"]),
    ("create task", "type", [*NO_TEXT, "", "prompt", "PROMPT_TASK"]),
    ("create task", "priority", [*NO_TEXT, "", "urgent"]),
    ("create task", "approvalRequired", NO_FLAG),
    ("create task", "requestedBy", [*NO_OPTIONAL_TEXT, "", "x" * 201]),
    ("change task", "title", [*NO_TEXT, "", "x" * 201]),
    ("change task", "prompt", [*NO_TEXT, "", " ", "x" * 100_001, "\0"]),
    ("change task", "priority", [*NO_TEXT, "urgent"]),
    ("change task", "approvalRequired", NO_FLAG),
    ("change task", "status", [*NO_TEXT, "running"]),
    ("run", "model", [*NO_OPTIONAL_TEXT, "", "x" * 201, "\0"]),
    ("run", "sandbox", [*NO_OPTIONAL_TEXT, "", "full"]),
    ("run", "worktreePath", [*NO_OPTIONAL_TEXT, "", "x" * 4097, "/tmp/\0"]),
    ("run", "branchName", [*NO_OPTIONAL_TEXT, "", "x" * 256, "a\0b"]),
    ("run", "newWorktree", NO_FLAG),
    ("run", "worktreeBase", [*NO_OPTIONAL_TEXT, "", "x" * 256, "a\0b"]),
    ("run", "allowNetwork", NO_FLAG),
    ("run", "allowCommit", NO_FLAG),
    ("policy check", "sandbox", ["full"]),
    ("prepare", "branchName", ["\0"]),
    ("change session", "status", [*NO_TEXT, "", "paused"]),
    ("stop", "requestedBy", [*NO_OPTIONAL_TEXT, ""]),
    ("steer", "message", [*NO_TEXT, "", " ", "x" * 100_001, "\0"]),
    ("steer", "requestedBy", [*NO_OPTIONAL_TEXT, ""]),
    ("create approval", "taskId", [*NO_NUMBER, 0, 2**63]),
    ("create approval", "sessionId", [value for value in [*NO_NUMBER, 0, 2**63] if value is not None]),
    ("create approval", "kind", [*NO_TEXT, "run", "command"]),
    ("create approval", "reason", [*NO_TEXT, "", " ", "x" * 100_001, "\0"]),
    ("create approval", "expiresAt", [1, True, "soon", "2040-13-01T00:00:00Z", LIST_OF_ONE]),
    ("resolve", "status", [*NO_TEXT, "", "pending", "expired", "Approved"]),
    ("resolve", "decision", [*NO_OPTIONAL_TEXT, "", "forever"]),
    ("resolve", "resolvedBy", [*NO_OPTIONAL_TEXT, "", "x" * 201]),
    ("resolve", "resolutionNote", [*NO_OPTIONAL_TEXT, "x" * 4001, "\0"]),
]

# What is sent, and what is said about it
WHOLE: dict[str, tuple[bytes, str]] = {
    "broken": (b'{"prompt": ', "not valid JSON"),
    "no JSON": (b"prompt=Tidy", "not valid JSON"),
    "no UTF-8": (b'{"prompt": "\xff"}', "not valid JSON"),
    "UTF-16": ('{"prompt": "x"}'.encode("utf-16"), "not valid JSON"),
    "a lone surrogate": (rb'{"prompt": "\ud800"}', "half of a surrogate pair"),
    "half a surrogate pair": (rb'{"prompt": "\udc00abc"}', "surrogate"),
    "a surrogate in UTF-8": (b'{"prompt": "\xed\xa0\x80"}', "not valid JSON"),
    "a number beyond reason": (b'{"repositoryId": ' + b"9" * 5000 + b"}", "not valid JSON"),
    "deep nesting": (b"[" * 100_000, "not valid JSON"),
    "a comment": (b"{} // nothing", "not valid JSON"),
    "two bodies": (b"{}{}", "not valid JSON"),
    "a list": (b"[]", "must be a JSON object"),
    "a text": (b'"{}"', "must be a JSON object"),
    "a number": (b"1", "must be a JSON object"),
    "null": (b"null", "must be a JSON object"),
    "spaces": (b"  ", "not valid JSON"),
}


@pytest.fixture
async def unchanged(api: Api) -> Callable[[], Any]:
    """One of everything, and a look at all of it."""
    task = await api.task()
    await api.post(f"/api/tasks/{task['id']}/sessions")
    await api.post("/api/approvals", APPROVAL)

    async def look() -> list[JSON]:
        paths = ("/api/repos", "/api/tasks", "/api/sessions", "/api/approvals", "/api/events")
        return [(await api.get(path)).body for path in paths]

    before = await look()

    async def check() -> None:
        assert await look() == before

    return check


@pytest.mark.parametrize(("route", "field", "values"), FIELDS, ids=[f"{r}: {f}" for r, f, _ in FIELDS])
async def test_a_field_that_cannot_be(
    api: Api, unchanged: Callable[[], Any], route: str, field: str, values: list[object]
) -> None:
    method, path, body = ROUTES[route]
    for value in values:
        answer = await api.call(method, path, {**body, field: value})

        assert answer.status == 400, (value, answer.body)
        assert list(answer.wrong) == [field], value
        assert answer.message == f"{field}: {answer.wrong[field]}."
    await unchanged()


@pytest.mark.parametrize("route", ROUTES)
async def test_an_unknown_field(api: Api, unchanged: Callable[[], Any], route: str) -> None:
    method, path, body = ROUTES[route]

    answer = await api.call(method, path, {**body, "colour": "red", "chat_id": 1})

    assert answer.status == 400
    assert answer.wrong == {"colour": "is not known here", "chat_id": "is not known here"}
    await unchanged()


@pytest.mark.parametrize("route", ROUTES)
async def test_a_body_that_is_no_object(api: Api, unchanged: Callable[[], Any], route: str) -> None:
    method, path, _ = ROUTES[route]
    for kind, (raw, why) in WHOLE.items():
        answer = await api.call(method, path, raw=raw)

        assert answer.status == 400, kind
        assert why in answer.message, kind
    await unchanged()


@pytest.mark.parametrize("route", ROUTES)
async def test_a_body_of_another_type(api: Api, unchanged: Callable[[], Any], route: str) -> None:
    method, path, _ = ROUTES[route]
    for content_type in ("text/plain", "application/xml", "application/jsonp", "nonsense"):
        answer = await api.call(method, path, raw=b"{}", headers={"Content-Type": content_type})

        assert answer.status == 415, content_type
        assert answer.message == "Send the body as application/json."
    await unchanged()


async def test_a_type_with_a_parameter(api: Api) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    raw = b'{"repositoryId": 1, "prompt": "Tidy up."}'

    assert (await api.post("/api/tasks", raw=raw, headers=headers)).status == 404


async def test_an_empty_body_counts_as_an_empty_object(api: Api) -> None:
    answer = await api.post("/api/tasks")

    assert answer.status == 400
    assert answer.wrong == {"repositoryId": "is required", "prompt": "is required"}
    assert (await api.patch(f"/api/tasks/{(await api.task())['id']}")).status == 200


async def test_every_wrong_field_is_named_at_once(api: Api) -> None:
    body = {"prompt": "", "type": "chore", "priority": 1, "approvalRequired": "no", "due": "today"}

    answer = await api.post("/api/tasks", body)

    assert answer.status == 400
    assert answer.wrong == {
        "repositoryId": "is required",
        "prompt": "must not be blank",
        "type": "must be one of prompt_task, review_task, repo_health_check, investigate_failure",
        "priority": "must be one of low, normal, high",
        "approvalRequired": "must be true or false",
        "due": "is not known here",
    }
    for field, why in answer.wrong.items():
        assert f"{field}: {why}" in answer.message
    (kinds,) = [item for item in answer.error["details"]["fields"] if item["field"] == "type"]
    assert kinds["allowed"] == ["prompt_task", "review_task", "repo_health_check", "investigate_failure"]


async def test_the_names_of_python_are_not_the_contracts(api: Api) -> None:
    answer = await api.post("/api/tasks", {**TASK, "repository_id": 2, "approval_required": False})

    assert answer.status == 400
    assert answer.wrong == {
        "repository_id": "is not known here",
        "approval_required": "is not known here",
    }


async def test_a_field_that_is_given_twice(api: Api) -> None:
    raw = b'{"repositoryId": 1, "prompt": "Tidy up.", "prompt": "Delete everything."}'

    answer = await api.post("/api/tasks", raw=raw)

    assert answer.status == 400
    assert answer.wrong == {"prompt": "is given more than once"}


async def test_a_thousand_unknown_fields_are_not_all_repeated(api: Api) -> None:
    answer = await api.post("/api/tasks", {f"field{number}": 1 for number in range(1000)})

    assert answer.status == 400
    assert len(answer.error["details"]["fields"]) == 50
    assert "And 952 more." in answer.message


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_body_that_is_too_large(api: Api, chunked: bool) -> None:
    async def pieces() -> Any:
        for _ in range(20):
            yield b" " * 100_000

    data = pieces() if chunked else io.BytesIO(b" " * 2_000_000)
    headers = {"Content-Type": "application/json"}
    async with api.client.post("/api/repos", data=data, headers=headers) as response:
        body = await response.json()

    assert response.status == 413
    assert body["error"]["message"] == "The body is larger than 1048576 bytes."


async def test_a_body_that_is_not_compressed_as_it_says(api: Api) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    async with api.client.post(
        "/api/tasks", data=b"no gzip", headers=headers, skip_auto_headers={"Content-Encoding"}
    ) as response:
        assert response.status == 400

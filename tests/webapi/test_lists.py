"""Lists: which part of them, and in which order."""

import base64

import pytest
from yarl import URL

from tests.support.api import JSON, Api

LISTS = ["/api/repos", "/api/tasks", "/api/sessions", "/api/approvals", "/api/events"]
TIMELINES = ["/api/tasks/{task}/events", "/api/sessions/{session}/events"]


BAD_PARTS = [
    ("limit=0", "limit", "must be at least 1"),
    ("limit=201", "limit", "must be at most 200"),
    ("limit=-1", "limit", "must be at least 1"),
    ("limit=1.0", "limit", "must be a whole number"),
    ("limit=ten", "limit", "must be a whole number"),
    ("limit=", "limit", "must be a whole number"),
    ("limit=%D9%A3", "limit", "must be a whole number"),
    (f"limit={'9' * 5000}", "limit", "must be a whole number"),
    ("limit=1&limit=2", "limit", "is given more than once"),
    ("order=newest", "order", "must be one of asc, desc"),
    ("order=ASC", "order", "must be one of asc, desc"),
    ("offset=10", "offset", "is not known here"),
    ("Limit=10", "Limit", "is not known here"),
    (f"cursor={'x' * 201}", "cursor", "must have at most 200 characters"),
]


@pytest.fixture
async def filled(api: Api) -> dict[str, int]:
    """Three of everything that there are lists of, and more than three events."""
    session: JSON = {}
    task: JSON = {}
    for _ in range(3):
        task = await api.task()
        session = (await api.post(f"/api/tasks/{task['id']}/sessions")).body
        await api.post("/api/approvals", {"taskId": task["id"], "reason": "May I?"})
    await api.post(f"/api/sessions/{session['id']}/stop")
    return {"task": task["id"], "session": session["id"]}


async def ids(api: Api, path: str) -> list[int]:
    answer = await api.get(path)
    assert answer.status == 200, answer.body
    return [item["id"] for item in answer.body["items"]]


@pytest.mark.parametrize("path", LISTS)
async def test_an_empty_list(api: Api, path: str) -> None:
    answer = await api.get(path)

    assert (answer.status, answer.body) == (200, {"items": [], "nextCursor": None})


@pytest.mark.parametrize("path", LISTS)
async def test_lists_have_the_newest_first(api: Api, filled: JSON, path: str) -> None:
    found = await ids(api, path)

    assert len(found) >= 3
    assert found == sorted(found, reverse=True)
    assert await ids(api, f"{path}?order=desc") == found
    assert await ids(api, f"{path}?order=asc") == found[::-1]


@pytest.mark.parametrize("path", TIMELINES)
async def test_timelines_have_the_oldest_first(api: Api, filled: JSON, path: str) -> None:
    path = path.format(**filled)
    found = await ids(api, path)

    assert len(found) >= 3
    assert found == sorted(found)
    assert await ids(api, f"{path}?order=asc") == found
    assert await ids(api, f"{path}?order=desc") == found[::-1]


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("path", [*LISTS, *TIMELINES])
async def test_a_cursor_goes_through_everything_once(api: Api, filled: JSON, path: str, order: str) -> None:
    path = f"{path.format(**filled)}?order={order}"
    seen: list[int] = []
    cursor = ""
    while True:
        page = (await api.get(f"{path}&limit=2{cursor}")).body
        seen += [item["id"] for item in page["items"]]
        if page["nextCursor"] is None:
            break
        assert len(page["items"]) == 2
        cursor = f"&cursor={page['nextCursor']}"

    assert seen == await ids(api, path)


async def test_what_is_added_meanwhile_moves_nothing(api: Api, filled: JSON) -> None:
    first = (await api.get("/api/tasks?limit=2")).body
    await api.task()

    rest = await ids(api, f"/api/tasks?limit=2&cursor={first['nextCursor']}")

    assert [item["id"] for item in first["items"]] + rest == [3, 2, 1]


async def test_the_default_is_fifty(api: Api) -> None:
    repository = await api.repository()
    for _ in range(51):
        await api.task(repositoryId=repository["id"])

    first = (await api.get("/api/tasks")).body

    assert len(first["items"]) == 50
    assert await ids(api, f"/api/tasks?cursor={first['nextCursor']}") == [1]
    assert len(await ids(api, "/api/tasks?limit=200")) == 51


def cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


@pytest.mark.parametrize("path", [*LISTS, *TIMELINES])
async def test_a_part_that_cannot_be(api: Api, filled: JSON, path: str) -> None:
    for query, field, why in BAD_PARTS:
        answer = await api.get(f"{path.format(**filled)}?{query}")

        assert answer.status == 400, query
        assert answer.wrong == {field: why}


@pytest.mark.parametrize(
    "text",
    ["", "x", "1", cursor("id:5"), cursor("id:x:0"), cursor("at:5:0"), cursor("id:²:0")],
)
async def test_a_cursor_that_is_none_of_ours(api: Api, text: str) -> None:
    answer = await api.get(f"/api/tasks?cursor={text}")

    assert answer.status == 400
    assert answer.message == "cursor: not one of ours; use the nextCursor of an earlier answer."


@pytest.mark.parametrize(
    ("path", "field", "why"),
    [
        ("/api/tasks?repositoryId=x", "repositoryId", "must be a whole number"),
        ("/api/tasks?repositoryId=0", "repositoryId", "must be at least 1"),
        ("/api/tasks?repository_id=1", "repository_id", "is not known here"),
        ("/api/sessions?taskId=1e3", "taskId", "must be a whole number"),
        (
            "/api/approvals?status=open",
            "status",
            "must be one of pending, approved, rejected, expired, cancelled",
        ),
        ("/api/approvals?sessionId=-1", "sessionId", "must be at least 1"),
    ],
)
async def test_a_filter_that_cannot_be(api: Api, path: str, field: str, why: str) -> None:
    answer = await api.get(path)

    assert answer.status == 400
    assert answer.wrong == {field: why}


async def test_everything_wrong_is_told_at_once(api: Api) -> None:
    answer = await api.get("/api/tasks?limit=0&order=up&page=2")

    assert answer.status == 400
    assert answer.wrong == {
        "limit": "must be at least 1",
        "order": "must be one of asc, desc",
        "page": "is not known here",
    }
    assert answer.message == (
        "limit: must be at least 1; order: must be one of asc, desc; page: is not known here."
    )


async def test_an_event_tells_what_happened(api: Api) -> None:
    task = await api.task("Tidy up.", priority="high")

    event = (await api.get("/api/events")).body["items"][0]

    assert event == {
        "id": event["id"],
        "kind": "task.created",
        "actor": "api",
        "repositoryId": task["repositoryId"],
        "taskId": task["id"],
        "sessionId": None,
        "approvalId": None,
        "automationId": None,
        "payload": {"title": "Tidy up.", "type": "prompt_task", "priority": "high"},
        "createdAt": "2040-01-01T12:00:00Z",
    }


@pytest.mark.parametrize("text", ["%00", "%FF%FE", "%ED%A0%80", "%", "%zz", "a%4"])
async def test_what_cannot_be_read_is_not_guessed(api: Api, text: str) -> None:
    answer = await api.client.get(URL(f"/api/tasks?cursor={text}", encoded=True))
    body = await answer.json()

    assert answer.status == 400
    assert body["error"]["message"] == "cursor: must be percent-encoded UTF-8, without null characters."

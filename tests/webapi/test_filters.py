"""Narrowing lists by their address: what can be asked, and what is said to what cannot."""

from urllib.parse import quote

import pytest

from tests.support.api import JSON, Api


@pytest.fixture
async def filled(api: Api) -> None:
    """Four tasks in two repositories, a minute apart: one ran, one failed, one is asked about."""
    for prompt in ("Tidy up 100% of it.", "Please fail.", "Ärger über C:\\x_y.", "tidy again"):
        number = len((await api.get("/api/repos")).body["items"])
        fields = {"repositoryId": 1} if number == 2 else {}
        task = await api.task(prompt, **fields)
        api.move(60)
        if task["id"] < 3:
            session = await api.run(task["id"])
            await api.session(session["id"], "completed", "failed")
    await api.patch("/api/tasks/4", {"priority": "high"})
    await api.post("/api/approvals", {"taskId": 3, "reason": "May I?"})


async def ids(api: Api, path: str) -> list[int]:
    answer = await api.get(path)
    assert answer.status == 200, answer.body
    return [item["id"] for item in answer.body["items"]]


QUESTIONS: list[tuple[str, list[int]]] = [
    ("tasks?status=open", [4, 3]),
    ("tasks?status=failed,completed", [2, 1]),
    ("tasks?status=completed,%20failed", [2, 1]),
    ("tasks?status=cancelled", []),
    ("tasks?repositoryId=1", [4, 3, 1]),
    ("tasks?repositoryId=1&status=open&order=asc", [3, 4]),
    ("tasks?type=prompt_task,review_task&priority=high", [4]),
    ("tasks?text=TIDY", [4, 1]),
    (f"tasks?text={quote('100%')}", [1]),
    (f"tasks?text={quote('%')}", [1]),
    ("tasks?text=x_y", [3]),
    ("tasks?text=_", [3]),
    (f"tasks?text={quote(chr(92))}", [3]),
    (f"tasks?text={quote('ÄRGER Ü')}", [3]),
    (f"tasks?text={quote('?')}", []),
    ("tasks?since=2040-01-01T12:01:00Z", [4, 3, 2]),
    ("tasks?since=2040-01-01T13:01:00%2B01:00&until=2040-01-01T12:03:00Z", [3, 2]),
    ("tasks?since=2040-01-02", []),
    ("tasks?until=2040-01-02", [4, 3, 2, 1]),
    ("sessions?status=failed", [2]),
    ("sessions?taskId=1", [1]),
    ("sessions?repositoryId=2", [2]),
    ("sessions?actor=api", [2, 1]),
    ("sessions?actor=telegram:7", []),
    ("sessions?text=asked%20it%20to", [2]),
    ("approvals?status=pending", [1]),
    ("approvals?status=approved,rejected", []),
    ("approvals?kind=manual&taskId=3&repositoryId=1", [1]),
    ("approvals?text=may%20i", [1]),
    ("repos?text=REPOSITORY-1", [2]),
]


async def test_what_can_be_asked(api: Api, filled: None) -> None:
    for path, expected in QUESTIONS:
        assert await ids(api, f"/api/{path}") == expected, path


async def test_events_can_be_narrowed(api: Api, filled: None) -> None:
    asked = "/api/events?kind=session.failed,session.completed,repository.added&order=asc"

    assert await api.kinds(asked) == [
        "repository.added",
        "session.completed",
        "repository.added",
        "session.failed",
    ]
    assert await api.kinds(f"{asked}&repositoryId=2") == ["repository.added", "session.failed"]
    assert await api.kinds(f"{asked}&actor=codex") == ["session.completed", "session.failed"]
    assert await api.kinds(f"{asked}&until=2040-01-01T12:01:00Z") == ["repository.added"]
    assert await api.kinds(f"{asked}&sessionId=1") == ["session.completed"]


REFUSED: list[tuple[str, JSON]] = [
    (
        "tasks?status=open,done",
        {"status": "must be one of open, running, blocked, completed, failed, cancelled"},
    ),
    ("tasks?status=", {"status": "must be one of open, running, blocked, completed, failed, cancelled"}),
    (
        "tasks?status=open,",
        {"status": "must be one of open, running, blocked, completed, failed, cancelled"},
    ),
    ("tasks?status=open&status=failed", {"status": "is given more than once"}),
    (
        "tasks?type=chore",
        {"type": "must be one of prompt_task, review_task, repo_health_check, investigate_failure"},
    ),
    ("tasks?priority=urgent", {"priority": "must be one of low, normal, high"}),
    ("tasks?text=", {"text": "must not be empty"}),
    (f"tasks?text={'x' * 201}", {"text": "must have at most 200 characters"}),
    ("tasks?text=%00", {"text": "must be percent-encoded UTF-8, without null characters"}),
    ("tasks?since=soon", {"since": "must be a day like 2026-01-31 or a time like 2026-01-31T09:00:00Z"}),
    ("tasks?since=1", {"since": "must be a day like 2026-01-31 or a time like 2026-01-31T09:00:00Z"}),
    ("tasks?since=2026-13-01", {"since": "is no day of the calendar"}),
    ("tasks?since=0001-01-01T00:00:00%2B14:00", {"since": "is outside of the calendar in UTC"}),
    ("tasks?since=2026-01-02&until=2026-01-01", {"until": "must not lie before since"}),
    ("tasks?taskId=1", {"taskId": "is not known here"}),
    ("tasks?status.x=1", {"status.x": "is not known here"}),
    ("sessions?kind=run", {"kind": "is not known here"}),
    ("sessions?actor=", {"actor": "must not be empty"}),
    (
        "approvals?kind=command,cmd",
        {"kind": "must be one of run, command, file_change, permissions, question, tool, plan, manual"},
    ),
    ("repos?status=open", {"status": "is not known here"}),
    ("events?approvalId=0", {"approvalId": "must be at least 1"}),
    ("tasks/1/events?taskId=1", {"taskId": "is not known here"}),
    (
        "tasks?limit=0&priority=x&since=y",
        {
            "limit": "must be at least 1",
            "priority": "must be one of low, normal, high",
            "since": "must be a day like 2026-01-31 or a time like 2026-01-31T09:00:00Z",
        },
    ),
]


async def test_what_cannot_be_is_refused_by_name(api: Api) -> None:
    await api.task()
    for path, wrong in REFUSED:
        answer = await api.get(f"/api/{path}")

        assert answer.status == 400, path
        assert answer.wrong == wrong, path


async def test_what_is_allowed_is_there_for_programs(api: Api) -> None:
    (field,) = (await api.get("/api/tasks?priority=urgent,low,soon")).error["details"]["fields"]

    assert field == {
        "field": "priority",
        "message": "must be one of low, normal, high",
        "allowed": ["low", "normal", "high"],
    }


async def test_an_event_kind_that_is_none_is_told_all_that_are(api: Api) -> None:
    (field,) = (await api.get("/api/events?kind=task.made")).error["details"]["fields"]

    assert {"task.created", "session.completed", "approval.resolved"} <= set(field["allowed"])


async def test_timelines_can_be_narrowed_too(api: Api, filled: None) -> None:
    assert await api.kinds("/api/tasks/2/events?kind=session.failed,task.created") == [
        "task.created",
        "session.failed",
    ]
    assert await api.kinds("/api/sessions/2/events?actor=codex&kind=session.failed") == ["session.failed"]
    assert await api.kinds("/api/sessions/2/events?since=2050-01-01") == []


@pytest.mark.parametrize(
    "other",
    ["status=open&order=asc", "status=open,failed", "text=tidy", "", "status=open&repositoryId=1"],
)
async def test_a_cursor_goes_with_the_question_that_it_answers(api: Api, filled: None, other: str) -> None:
    cursor = (await api.get("/api/tasks?status=open&limit=1")).body["nextCursor"]

    assert await ids(api, f"/api/tasks?cursor={cursor}&status=open&limit=7") == [3]
    answer = await api.get(f"/api/tasks?cursor={cursor}&{other}")

    assert answer.status == 400
    assert answer.wrong == {
        "cursor": "made for another list, or with other filters or another order. Ask as you did when you got"
        " it, or begin without one"
    }


async def test_a_cursor_goes_with_its_list(api: Api, filled: None) -> None:
    cursor = (await api.get("/api/tasks?limit=1")).body["nextCursor"]

    assert (await api.get(f"/api/events?cursor={cursor}")).status == 400
    assert (await api.get(f"/api/tasks/1/events?cursor={cursor}")).status == 400


NASTY = [
    *(
        "",
        " ",
        ",",
        "0",
        "-1",
        "9" * 30,
        "1e3",
        "true",
        "null",
        "\0",
        "\u202e",
        "🎉",
        "%",
        "'; DROP TABLE task; --",
    ),
    *("open", "OPEN", "api", "UTC", "../UTC", "/etc/localtime", "Europe/Berlin", "x" * 190, "[]", "{}", "١"),
    *("0001-01-01", "9999-12-31", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2040-01-01T24:00"),
    *("0001-01-01T00:00:00-23:59", "9999-12-31T23:59:59+23:59", "2040-02-30", "2040-01-01T00:00:00+99:99"),
]
ASKED = {
    "tasks": ("repositoryId", "status", "type", "priority", "text", "since", "until", "cursor", "limit"),
    "sessions": ("repositoryId", "taskId", "status", "actor", "text", "since", "until"),
    "approvals": ("sessionId", "status", "kind", "text", "since", "until"),
    "events": ("repositoryId", "approvalId", "kind", "actor", "since", "until"),
    "repos": ("text", "since", "until"),
}


@pytest.mark.parametrize("topic", ASKED)
async def test_no_question_breaks_anything(api: Api, topic: str) -> None:
    await api.task()
    for name in ASKED[topic]:
        for value in NASTY:
            answer = await api.get(f"/api/{topic}?{name}={quote(value)}")
            assert answer.status in (200, 400), (name, value, answer.body)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "America/St_Johns"])
async def test_no_period_breaks_anything(api: Api, zone: str) -> None:
    for since in NASTY:
        for until in (*NASTY[-9:], "2040-01-01"):
            asked = f"from={quote(since)}&to={quote(until)}&timeZone={zone}"
            answer = await api.get(f"/api/telemetry/summary?{asked}")
            assert answer.status in (200, 400), (asked, answer.body)

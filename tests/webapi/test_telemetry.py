"""`GET /api/telemetry/summary`: its shape, its period and its zone."""

import pytest

from tests.support.api import Api

PATH = "/api/telemetry/summary"
NO_TOKENS = {"input": 0, "cached": 0, "output": 0, "total": 0}


async def test_its_shape(api: Api) -> None:
    task = await api.task("Please fail.")
    session = await api.run(task["id"])
    await api.session(session["id"], "failed")
    waiting = await api.task("Tidy up.")
    await api.post("/api/approvals", {"taskId": waiting["id"], "reason": "May I?"})

    answer = await api.get(f"{PATH}?timeZone=UTC&from=2040-01-01&to=2040-01-01")

    times = {"median": 0.0, "p95": 0.0}
    done = {
        "tasks": 1,
        "sessions": 1,
        "completed": 0,
        "failed": 1,
        "durationSeconds": times,
        "tokens": NO_TOKENS,
        "cost": None,
    }
    nothing = done | {"sessions": 0, "failed": 0, "durationSeconds": {"median": None, "p95": None}}
    assert answer.status == 200
    assert answer.body == {
        "from": "2040-01-01T00:00:00Z",
        "to": "2040-01-02T00:00:00Z",
        "timeZone": "UTC",
        "tasks": {"open": 1, "running": 0, "blocked": 0, "completed": 0, "failed": 1, "cancelled": 0},
        "sessions": {
            "pending": 0,
            "starting": 0,
            "running": 0,
            "waiting_approval": 0,
            "completed": 0,
            "failed": 1,
            "stopped": 0,
            "interrupted": 0,
        },
        "queue": 0,
        "approvals": {"pending": 1, "decided": 0, "medianDecisionSeconds": None},
        "durationSeconds": times,
        "tokens": NO_TOKENS,
        "cost": None,
        "failures": [{"reason": "other", "text": "The stub fails, as the prompt asked it to.", "count": 1}],
        "byRepository": [
            {"repositoryId": 1, "name": "repository-0", **done},
            {"repositoryId": 2, "name": "repository-1", **nothing},
        ],
        "byDay": [{"date": "2040-01-01", **done, "tasks": 2}],
    }


async def test_how_long_somebody_took_to_decide(api: Api) -> None:
    task = await api.task()
    for seconds in (10, 20, 60):
        asked = (await api.post("/api/approvals", {"taskId": task["id"], "reason": "May I?"})).body
        api.move(seconds)
        await api.post(f"/api/approvals/{asked['id']}/resolve", {"status": "approved"})

    approvals = (await api.get(PATH)).body["approvals"]

    assert approvals == {"pending": 0, "decided": 3, "medianDecisionSeconds": 20.0}


async def test_what_waits_to_begin_is_the_queue(api: Api) -> None:
    task = await api.task()
    for _ in range(2):
        await api.post(f"/api/tasks/{task['id']}/sessions")

    assert (await api.get(PATH)).body["queue"] == 2
    # Also when the period is another one: it is how things stand now.
    assert (await api.get(f"{PATH}?to=2026-01-01")).body["queue"] == 2


@pytest.mark.parametrize(
    ("query", "since", "until", "days"),
    [
        ("timeZone=Asia/Kolkata", "2039-12-25T18:30:00Z", "2040-01-01T18:30:00Z", 7),
        ("timeZone=UTC&to=2026-03-29", "2026-03-23T00:00:00Z", "2026-03-30T00:00:00Z", 7),
        (
            "timeZone=Europe/Berlin&from=2026-03-29&to=2026-03-29",
            "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z",
            1,
        ),
        (
            "timeZone=Europe/Berlin&from=2026-03-29T10:00:00&to=2026-03-29T10:00:00Z",
            "2026-03-29T08:00:00Z",
            "2026-03-29T10:00:00Z",
            1,
        ),
        (
            "timeZone=UTC&from=2026-03-29T10:00:00%2B02:00&to=2026-03-29T11:00:00+02:00",
            "2026-03-29T08:00:00Z",
            "2026-03-29T09:00:00Z",
            1,
        ),
    ],
)
async def test_a_period_and_a_zone(api: Api, query: str, since: str, until: str, days: int) -> None:
    found = (await api.get(f"{PATH}?{query}")).body

    assert (found["from"], found["to"], len(found["byDay"])) == (since, until, days)


MOMENT = "must be a day like 2026-01-31 or a time like 2026-01-31T09:00:00Z"


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        (
            "timeZone=Mars/Phobos",
            {"timeZone": "there is no time zone 'Mars/Phobos'; use a name like Europe/Berlin or UTC"},
        ),
        ("timeZone=", {"timeZone": "must not be empty"}),
        ("timeZone=%00", {"timeZone": "must be percent-encoded UTF-8, without null characters"}),
        ("from=yesterday", {"from": MOMENT}),
        ("from=1767225600", {"from": MOMENT}),
        ("to=", {"to": MOMENT}),
        ("from=2026-02-30", {"from": "is no day of the calendar"}),
        ("from=2026-02-01T25:00", {"from": MOMENT}),
        ("to=9999-12-31", {"to": "is outside of the calendar"}),
        (
            "from=2026-01-02&to=2026-01-01&timeZone=UTC",
            {"from": "must lie before 'to', which is 2026-01-02T00:00:00Z"},
        ),
        ("from=2025-01-01&to=2026-01-02", {"from": "must lie at most 366 days before 'to'"}),
        ("since=2026-01-01", {"since": "is not known here"}),
        ("time_zone=UTC", {"time_zone": "is not known here"}),
        ("from=2026-01-01&from=2026-01-02", {"from": "is given more than once"}),
        (
            "from=x&to=y&timeZone=z",
            {
                "from": MOMENT,
                "to": MOMENT,
                "timeZone": "there is no time zone 'z'; use a name like Europe/Berlin or UTC",
            },
        ),
    ],
)
async def test_what_cannot_be_is_refused_by_name(api: Api, query: str, wrong: dict[str, str]) -> None:
    answer = await api.get(f"{PATH}?{query}")

    assert answer.status == 400, answer.body
    assert answer.wrong == wrong

"""`/api/automations`, as the contract has it, and what it leaves open."""

from typing import Any

import pytest

from core.logic.schedule import ALLOWED
from tests.support.api import JSON, Api

PAYLOAD = {
    "taskType": "repo_health_check",
    "taskTitle": "Daily health check",
    "prompt": "Inspect the repo state and report unusual failures.",
    "priority": "normal",
    "runInput": {"sandbox": "read-only"},
}
RUN_INPUT: JSON = {
    "model": None,
    "effort": None,
    "sandbox": "read-only",
    "worktreePath": None,
    "branchName": None,
    "newWorktree": False,
    "worktreeBase": None,
    "imageIds": [],
    "attachmentIds": [],
    "allowNetwork": False,
    "allowCommit": False,
    "requestedBy": None,
}


def body(**fields: object) -> JSON:
    """The contract's example."""
    example = {
        "repositoryId": 1,
        "title": "Morning repo check",
        "scheduleExpr": "daily@09:00",
        "enabled": True,
        "payload": PAYLOAD,
    }
    return example | fields


async def made(api: Api, **fields: object) -> JSON:
    if "repositoryId" not in fields:
        fields["repositoryId"] = (await api.repository())["id"]
    answer = await api.post("/api/automations", body(**fields))
    assert answer.status == 201, answer.body
    return answer.body


async def test_the_contracts_example(api: Api) -> None:
    automation = await made(api)

    assert automation == {
        "id": 1,
        "repositoryId": 1,
        "title": "Morning repo check",
        "scheduleExpr": "daily@09:00",
        "enabled": True,
        "payload": PAYLOAD | {"runInput": RUN_INPUT},
        "timeZone": None,
        "effectiveTimeZone": "UTC",
        "graceSeconds": 3600,
        "nextRuns": [f"2040-01-{day:02}T09:00:00Z" for day in range(2, 7)],
        "lastRun": None,
        "createdAt": "2040-01-01T12:00:00Z",
        "updatedAt": "2040-01-01T12:00:00Z",
    }
    assert (await api.get("/api/automations/1")).body == automation
    assert (await api.get("/api/automations")).body == {"items": [automation], "nextCursor": None}


async def test_only_what_is_needed(api: Api) -> None:
    repository = await api.repository()
    payload = {"taskType": "prompt_task", "prompt": "Look for failing tests."}
    wanted = {"repositoryId": repository["id"], "scheduleExpr": "hourly", "payload": payload}

    automation = (await api.post("/api/automations", wanted)).body

    assert (automation["title"], automation["enabled"]) == ("Look for failing tests.", True)
    assert automation["payload"] == {
        **payload,
        "taskTitle": None,
        "priority": "normal",
        "runInput": RUN_INPUT | {"sandbox": None},
    }


@pytest.mark.parametrize("expression", ["hourly", *(f"hourly:{n}" for n in range(2, 25)), "daily@23:59"])
async def test_every_schedule_of_the_contract(api: Api, expression: str) -> None:
    automation = await made(api, scheduleExpr=expression, timeZone="Asia/Kolkata")

    assert (automation["scheduleExpr"], automation["effectiveTimeZone"]) == (expression, "Asia/Kolkata")
    assert len(automation["nextRuns"]) == 5


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize(
    "expression", ["hourly:1", "hourly:25", "daily@24:00", "daily@9:00", "* * * * *", ""]
)
async def test_another_schedule_is_refused_with_what_is_allowed(
    api: Api, method: str, expression: str
) -> None:
    automation = await made(api)
    path = "/api/automations" if method == "POST" else f"/api/automations/{automation['id']}"
    sent = body(scheduleExpr=expression) if method == "POST" else {"scheduleExpr": expression}

    answer = await api.call(method, path, sent)

    assert answer.status == 400
    (field,) = answer.error["details"]["fields"]
    assert field["field"] == "scheduleExpr"
    assert field["allowed"] == list(ALLOWED)
    assert "hourly, hourly:2 to hourly:24, or daily@HH:MM" in answer.message


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"repositoryId": "1"}, "repositoryId"),
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"scheduleExpr": 5}, "scheduleExpr"),
        ({"enabled": "yes"}, "enabled"),
        ({"payload": None}, "payload"),
        ({"payload": []}, "payload"),
        ({"payload": PAYLOAD | {"taskType": "magic"}}, "payload.taskType"),
        ({"payload": PAYLOAD | {"prompt": " "}}, "payload.prompt"),
        ({"payload": PAYLOAD | {"priority": "urgent"}}, "payload.priority"),
        ({"payload": PAYLOAD | {"task_title": "x"}}, "payload.task_title"),
        ({"payload": PAYLOAD | {"more": 1}}, "payload.more"),
        ({"payload": PAYLOAD | {"runInput": {"sandbox": "none"}}}, "payload.runInput.sandbox"),
        ({"payload": PAYLOAD | {"runInput": {"allow_network": True}}}, "payload.runInput.allow_network"),
        ({"payload": PAYLOAD | {"runInput": None}}, "payload.runInput"),
        ({"timeZone": "Mars/Olympus"}, "timeZone"),
        ({"timeZone": "../../etc/passwd"}, "timeZone"),
        ({"graceSeconds": -1}, "graceSeconds"),
        ({"graceSeconds": 7 * 86400 + 1}, "graceSeconds"),
        ({"graceSeconds": 1.5}, "graceSeconds"),
        ({"nextRuns": []}, "nextRuns"),
        ({"time_zone": "UTC"}, "time_zone"),
    ],
)
async def test_every_wrong_field_is_named(api: Api, wrong: dict[str, Any], field: str) -> None:
    await api.repository()

    answer = await api.post("/api/automations", body(**wrong))

    assert answer.status == 400, answer.body
    assert field in answer.wrong
    assert (await api.get("/api/automations")).body["items"] == []


async def test_all_that_is_wrong_is_said_at_once(api: Api) -> None:
    wrong = {"scheduleExpr": "weekly", "timeZone": "x", "payload": {"taskType": "magic"}}
    answer = await api.post("/api/automations", wrong)

    assert set(answer.wrong) == {
        "repositoryId",
        "scheduleExpr",
        "timeZone",
        "payload.taskType",
        "payload.prompt",
    }


async def test_a_name_given_twice_is_no_name_also_inside(api: Api) -> None:
    raw = b'{"payload": {"prompt": "a", "prompt": "b", "runInput": {"model": "m", "model": "n"}}}'
    wrong = (await api.post("/api/automations", raw=raw)).wrong

    assert wrong["payload.prompt"] == wrong["payload.runInput.model"] == "is given more than once"


async def test_a_repository_that_there_is_not(api: Api) -> None:
    answer = await api.post("/api/automations", body(repositoryId=99999))

    assert (answer.status, answer.message) == (404, "Repository 99999 not found.")


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/run"), ("GET", "/runs")],
)
@pytest.mark.parametrize("identity", ["7", "0", "x", "9" * 30])
async def test_an_automation_that_there_is_not(api: Api, method: str, path: str, identity: str) -> None:
    answer = await api.call(method, f"/api/automations/{identity}{path}")

    assert answer.status == 404
    assert answer.message.startswith("Automation ")


@pytest.mark.parametrize(
    ("patch", "shown"),
    [
        ({"title": "Evening"}, {"title": "Evening"}),
        ({"enabled": False}, {"enabled": False, "nextRuns": []}),
        ({"graceSeconds": 0}, {"graceSeconds": 0}),
        (
            {"timeZone": "Europe/Berlin"},
            {"timeZone": "Europe/Berlin", "effectiveTimeZone": "Europe/Berlin"},
        ),
        (
            {"payload": {"priority": "high"}},
            {"payload": PAYLOAD | {"priority": "high", "runInput": RUN_INPUT}},
        ),
        (
            {"payload": {"runInput": {"model": "m"}}},
            {"payload": PAYLOAD | {"runInput": RUN_INPUT | {"model": "m", "sandbox": None}}},
        ),
        ({}, {}),
    ],
)
async def test_a_patch_changes_what_it_names(api: Api, patch: JSON, shown: JSON) -> None:
    before = await made(api)

    answer = await api.patch(f"/api/automations/{before['id']}", patch)

    assert answer.status == 200
    changed = {name: value for name, value in answer.body.items() if value != before[name]}
    assert {name: answer.body[name] for name in shown} == shown
    assert set(changed) <= {*shown, "updatedAt", "nextRuns"}


async def test_a_patch_takes_a_zone_back(api: Api) -> None:
    before = await made(api, timeZone="Europe/Berlin")

    answer = await api.patch(f"/api/automations/{before['id']}", {"timeZone": None})

    assert (answer.body["timeZone"], answer.body["effectiveTimeZone"]) == (None, "UTC")


@pytest.mark.parametrize(
    "patch",
    [
        {"title": None},
        {"enabled": None},
        {"scheduleExpr": None},
        {"payload": None},
        {"payload": {"prompt": None}},
        {"payload": {"runInput": None}},
        {"graceSeconds": None},
        {"repositoryId": None},
        {"id": 2},
        {"lastRun": None},
    ],
)
async def test_a_patch_with_nothing_or_something_unknown(api: Api, patch: JSON) -> None:
    before = await made(api)

    answer = await api.patch(f"/api/automations/{before['id']}", patch)

    assert answer.status == 400
    assert (await api.get(f"/api/automations/{before['id']}")).body == before


async def test_a_patch_moves_it_to_another_repository(api: Api) -> None:
    before = await made(api)
    other = await api.repository("other")

    moved = await api.patch(f"/api/automations/{before['id']}", {"repositoryId": other["id"]})

    assert moved.body["repositoryId"] == other["id"]
    refused = await api.patch(f"/api/automations/{before['id']}", {"repositoryId": 99})
    assert (refused.status, refused.message) == (404, "Repository 99 not found.")


async def test_it_fires_and_says_how_it_went(api: Api) -> None:
    automation = await made(api)
    path = f"/api/automations/{automation['id']}"
    api.move(21 * 3600)

    async def look() -> JSON | None:
        last: JSON | None = (await api.get(path)).body["lastRun"]
        return last if last and last["sessionStatus"] == "completed" else None

    last = await api.until(look)

    assert last == {
        "id": 1,
        "automationId": 1,
        "dueAt": "2040-01-02T09:00:00Z",
        "status": "fired",
        "reason": None,
        "taskId": 1,
        "sessionId": 1,
        "sessionStatus": "completed",
        "actor": "automation:1",
        "createdAt": "2040-01-02T09:00:00Z",
    }
    assert (await api.get(f"{path}/runs")).body == {"items": [last], "nextCursor": None}
    session = (await api.get("/api/sessions/1")).body
    assert (session["actor"], session["requestedBy"], session["sandbox"]) == (
        "automation:1",
        "Morning repo check",
        "read-only",
    )
    task = (await api.get("/api/tasks/1")).body
    assert (task["type"], task["title"]) == ("repo_health_check", "Daily health check")
    fired = [
        each for each in (await api.get("/api/events")).body["items"] if each["kind"] == "automation.fired"
    ]
    assert [(each["automationId"], each["sessionId"]) for each in fired] == [(1, 1)]


async def test_run_answers_201_with_the_session(api: Api) -> None:
    automation = await made(api)
    path = f"/api/automations/{automation['id']}"

    answer = await api.post(f"{path}/run", {"requestedBy": "cron"})

    assert answer.status == 201
    assert (answer.body["status"], answer.body["requestedBy"]) == ("starting", "cron")
    assert (answer.body["actor"], answer.body["sandbox"]) == ("api", "read-only")
    (row,) = (await api.get(f"{path}/runs")).body["items"]
    assert (row["dueAt"], row["status"], row["sessionId"]) == (None, "fired", answer.body["id"])


async def test_run_needs_no_body_and_takes_nothing_unknown(api: Api) -> None:
    automation = await made(api)
    path = f"/api/automations/{automation['id']}/run"

    assert (await api.post(path, {"sandbox": "read-only"})).wrong == {"sandbox": "is not known here"}
    assert (await api.post(path)).status == 201


async def test_run_answers_202_where_it_waits_for_a_yes(api: Api) -> None:
    repository = await api.repository(allowNetwork=True, allowCommit=True)
    payload = PAYLOAD | {"runInput": {"sandbox": "danger-full-access"}}
    automation = await made(api, repositoryId=repository["id"], payload=payload)
    path = f"/api/automations/{automation['id']}"

    answer = await api.post(f"{path}/run")

    assert answer.status == 202
    policy = answer.body["policy"]
    assert policy["verdict"] == "blocked"
    last = (await api.get(path)).body["lastRun"]
    assert (last["status"], last["reason"]["code"]) == ("blocked", "full_access_needs_approval")
    (approval_id,) = policy["approvalIds"]
    assert (await api.post(f"/api/approvals/{approval_id}/resolve", {"status": "approved"})).status == 200
    last = (await api.get(path)).body["lastRun"]
    assert last["sessionId"] == (await api.get("/api/sessions")).body["items"][0]["id"]


async def test_run_answers_409_where_it_may_not(api: Api) -> None:
    automation = await made(api, payload=PAYLOAD | {"runInput": {"allowNetwork": True}})

    answer = await api.post(f"/api/automations/{automation['id']}/run")

    assert answer.status == 409
    assert answer.error["details"]["policy"]["findings"][0]["code"] == "network_not_allowed"


async def test_a_deleted_one_is_gone(api: Api) -> None:
    automation = await made(api)
    path = f"/api/automations/{automation['id']}"

    answer = await api.call("DELETE", path)

    assert (answer.status, answer.body["id"], answer.body["enabled"]) == (200, automation["id"], False)
    assert (await api.get(path)).status == (await api.call("DELETE", path)).status == 404
    assert (await api.get("/api/automations")).body["items"] == []


async def test_lists_are_paged_and_narrowed(api: Api) -> None:
    one, other = await api.repository("one"), await api.repository("other")
    for repository in (one, other, one):
        await made(api, repositoryId=repository["id"])

    first = (await api.get("/api/automations?limit=2")).body
    rest = (await api.get(f"/api/automations?limit=2&cursor={first['nextCursor']}")).body
    narrowed = (await api.get(f"/api/automations?repositoryId={one['id']}&order=asc")).body

    assert [each["id"] for each in [*first["items"], *rest["items"]]] == [3, 2, 1]
    assert [each["id"] for each in narrowed["items"]] == [1, 3]
    assert (await api.get("/api/automations?status=on")).wrong == {"status": "is not known here"}


async def test_what_is_not_possible_there(api: Api) -> None:
    answer = await api.call("PUT", "/api/automations")

    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD, POST")

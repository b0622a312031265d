"""Contract, "Tasks": making, reading and changing them."""

import pytest

from tests.support.api import Api

FIELDS = {
    "id",
    "repositoryId",
    "type",
    "title",
    "prompt",
    "input",
    "priority",
    "approvalRequired",
    "requestedBy",
    "status",
    "codexThreadId",
    "createdAt",
    "updatedAt",
}


async def test_the_example_of_the_contract(api: Api) -> None:
    repository = await api.repository()
    wanted = {
        "repositoryId": repository["id"],
        "type": "prompt_task",
        "title": "Review the current auth flow",
        "prompt": "Inspect the login flow and summarize the main risks.",
        "priority": "normal",
        "approvalRequired": False,
        "requestedBy": "web",
    }

    answer = await api.post("/api/tasks", wanted)

    assert answer.status == 201
    assert set(answer.body) == FIELDS
    assert answer.body.items() >= wanted.items()
    assert answer.body["status"] == "open"
    assert answer.body["codexThreadId"] is None
    assert (await api.get(f"/api/tasks/{answer.body['id']}")).body == answer.body
    assert (await api.get("/api/tasks")).body["items"] == [answer.body]


async def test_a_prompt_is_enough(api: Api) -> None:
    task = await api.task("Look at the  failing\ntest in the checkout, and tell me what it needs to pass.")

    assert task["title"] == "Look at the failing test in the checkout, and tell me what…"
    assert (task["type"], task["priority"]) == ("prompt_task", "normal")
    assert (task["approvalRequired"], task["requestedBy"]) == (False, None)


@pytest.mark.parametrize("kind", ["prompt_task", "review_task", "repo_health_check", "investigate_failure"])
async def test_every_type(api: Api, kind: str) -> None:
    assert (await api.task(type=kind))["type"] == kind


@pytest.mark.parametrize("priority", ["low", "normal", "high"])
async def test_every_priority(api: Api, priority: str) -> None:
    assert (await api.task(priority=priority))["priority"] == priority


async def test_a_text_comes_back_as_it_was_sent(api: Api) -> None:
    prompt = "  Ünïcödé 🎉 \u202e \\ud800 'quotes' \"more\"; DROP TABLE task; --\r\n\ttabs  "

    task = await api.task(prompt)

    assert task["prompt"] == prompt
    assert (await api.get(f"/api/tasks/{task['id']}")).body["prompt"] == prompt


async def test_the_longest_prompt(api: Api) -> None:
    assert len((await api.task("ü" * 100_000))["prompt"]) == 100_000


async def test_an_unknown_repository(api: Api) -> None:
    answer = await api.post("/api/tasks", {"repositoryId": 99999, "prompt": "Tidy up."})

    assert answer.status == 404
    assert answer.message == "Repository 99999 not found."
    assert (await api.get("/api/tasks")).body["items"] == []
    assert await api.kinds("/api/events") == []


async def test_the_list_of_one_repository(api: Api) -> None:
    mine, other = await api.task(), await api.task()

    answer = await api.get(f"/api/tasks?repositoryId={mine['repositoryId']}")

    assert mine["repositoryId"] != other["repositoryId"]
    assert answer.body["items"] == [mine]


async def test_a_change(api: Api) -> None:
    task = await api.task()
    patch = {"title": "Sweep", "prompt": "Sweep.", "priority": "high", "approvalRequired": True}

    answer = await api.patch(f"/api/tasks/{task['id']}", patch)

    assert answer.status == 200
    assert answer.body.items() >= patch.items()
    assert (await api.get(f"/api/tasks/{task['id']}")).body == answer.body
    assert await api.kinds(f"/api/tasks/{task['id']}/events") == ["task.created", "task.changed"]


async def test_cancelling_and_reopening(api: Api) -> None:
    path = f"/api/tasks/{(await api.task())['id']}"

    assert (await api.patch(path, {"status": "cancelled"})).body["status"] == "cancelled"
    denied = await api.post(f"{path}/run")
    assert (await api.patch(path, {"status": "open"})).body["status"] == "open"

    assert denied.status == 409
    assert "cancelled" in denied.message


@pytest.mark.parametrize("status", ["running", "blocked", "completed", "failed", "nonsense"])
async def test_no_other_status_can_be_set(api: Api, status: str) -> None:
    task = await api.task()

    answer = await api.patch(f"/api/tasks/{task['id']}", {"status": status})

    assert answer.status == 400
    assert answer.error["details"]["fields"] == [
        {
            "field": "status",
            "message": "must be one of cancelled, open",
            "allowed": ["cancelled", "open"],
        }
    ]
    assert (await api.get(f"/api/tasks/{task['id']}")).body == task


async def test_the_prompt_of_a_running_task_cannot_be_changed(api: Api) -> None:
    task = await api.task("Be slow.")
    session = await api.run(task["id"])
    await api.session(session["id"], "running")

    answer = await api.patch(f"/api/tasks/{task['id']}", {"prompt": "Be quick."})

    assert answer.status == 409
    assert "running" in answer.message
    assert (await api.get(f"/api/tasks/{task['id']}")).body["prompt"] == "Be slow."

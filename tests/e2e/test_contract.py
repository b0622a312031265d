"""The contract, walked line by line: each endpoint that docs/api-basics.md names is exercised on the real
program with the real Codex. What it names and nobody exercises here is a failure."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.support import contract
from tests.support.codex import git
from tests.support.responses import Say
from tests.support.world import ENDED, JSON, SECRET, World, automation, thread_of

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Exercise = Callable[[World], Awaitable[None]]
EXERCISES: dict[str, Exercise] = {}


def exercise(line: str) -> Callable[[Exercise], Exercise]:
    """Exercises this line of the contract."""

    def keep(function: Exercise) -> Exercise:
        assert line not in EXERCISES
        EXERCISES[line] = function
        return function

    return keep


@pytest.mark.parametrize("line", contract.endpoints())
async def test_the_endpoint(world: World, line: str) -> None:
    await EXERCISES[line](world)


async def test_nothing_is_exercised_that_the_contract_does_not_name() -> None:
    assert sorted(EXERCISES) == sorted(contract.endpoints())


def ids(page: JSON) -> list[Any]:
    return [item["id"] for item in page["items"]]


@exercise("GET /health")
async def _(world: World) -> None:
    async with ClientSession() as nobody, nobody.get(f"{world.program.address}/health") as response:
        assert (response.status, response.content_type) == (200, "application/json")
        assert set(await response.json()) == {"status", "version", "components"}


@exercise("GET /api/repos")
async def _(world: World) -> None:
    repository = await world.repository()

    assert repository["id"] in ids(await world.rest.get("repos"))


@exercise("POST /api/repos")
async def _(world: World) -> None:
    flags = {"allowWrite": True, "allowNetwork": False, "allowCommit": True, "requireWorktree": False}
    body = {"name": "Shop", "localPath": str(world.git_folder()), **flags}

    assert (await world.rest.post("repos", body)).items() >= body.items()


@exercise("GET /api/repos/:id")
async def _(world: World) -> None:
    repository = await world.repository()

    assert await world.rest.get(f"repos/{repository['id']}") == repository


@exercise("POST /api/repos/inspect")
async def _(world: World) -> None:
    folder = world.git_folder()

    found = await world.rest.post("repos/inspect", {"localPath": str(folder)}, status=200)

    assert (found["isRepository"], found["root"], found["branch"]) == (True, str(folder), "main")
    assert found["repositoryId"] is None


@exercise("POST /api/repos/:id/scan")
async def _(world: World) -> None:
    repository = await world.repository()
    (Path(repository["localPath"]) / "new.txt").write_text("not in git\n")

    scanned = await world.rest.post(f"repos/{repository['id']}/scan", status=200)

    assert scanned["id"] == repository["id"]
    assert scanned["lastScan"]["at"]
    for finding in scanned["lastScan"]["findings"]:
        assert {"code", "severity", "message"} <= set(finding)
    assert scanned["lastScan"]["findings"]


@exercise("POST /api/repos/:id/worktrees")
async def _(world: World) -> None:
    repository = await world.repository()

    made = await world.rest.post(f"repos/{repository['id']}/worktrees", {"branchName": "cc/try"})

    assert made["branchName"] == "cc/try"
    assert git(Path(made["path"]), "branch", "--show-current").strip() == "cc/try"


@exercise("GET /api/tasks")
async def _(world: World) -> None:
    task = await world.task()

    assert task["id"] in ids(await world.rest.get("tasks"))


@exercise("POST /api/tasks")
async def _(world: World) -> None:
    repository = await world.repository()
    body = contract.examples()["POST /api/tasks"] | {"repositoryId": repository["id"]}

    assert (await world.rest.post("tasks", body)).items() >= body.items()


@exercise("GET /api/tasks/:id")
async def _(world: World) -> None:
    task = await world.task()

    assert await world.rest.get(f"tasks/{task['id']}") == task


@exercise("PATCH /api/tasks/:id")
async def _(world: World) -> None:
    task = await world.task()
    wanted = {"title": "Another", "prompt": "Look again.", "priority": "high", "approvalRequired": True}

    changed = await world.call("PATCH", f"/api/tasks/{task['id']}", wanted)

    assert changed.status == 200
    assert changed.body.items() >= wanted.items()


@exercise("POST /api/tasks/:id/run")
async def _(world: World) -> None:
    world.model.on("Say what the contract says", [Say("It says what it says.")])
    task = await world.task("Say what the contract says")

    session = await world.rest.post(f"tasks/{task['id']}/run", {"sandbox": "read-only"})

    assert (session["taskId"], session["sandbox"]) == (task["id"], "read-only")
    ended = await world.rest.session(session["id"], *ENDED)
    assert (ended["status"], ended["result"]) == ("completed", "It says what it says.")


@exercise("POST /api/tasks/:id/policy-check")
async def _(world: World) -> None:
    task = await world.task()

    allowed = await world.rest.post(f"tasks/{task['id']}/policy-check", status=200)
    denied = await world.rest.post(
        f"tasks/{task['id']}/policy-check", {"allowNetwork": True, "allowCommit": True}, status=200
    )

    assert allowed["policy"]["verdict"] == "allowed"
    assert denied["policy"]["verdict"] == "denied"
    assert denied["policy"]["findings"]


@exercise("GET /api/tasks/:id/events")
async def _(world: World) -> None:
    task = await world.task()

    assert await world.rest.kinds(f"tasks/{task['id']}/events") == ["task.created"]


@exercise("POST /api/tasks/:id/sessions")
async def _(world: World) -> None:
    task = await world.task()

    session = await world.rest.post(f"tasks/{task['id']}/sessions", {"sandbox": "read-only"})

    assert (session["status"], session["sandbox"]) == ("pending", "read-only")


@exercise("GET /api/sessions")
async def _(world: World) -> None:
    session = await world.session()

    assert session["id"] in ids(await world.rest.get("sessions"))


@exercise("GET /api/sessions/:id")
async def _(world: World) -> None:
    session = await world.session()

    assert session["codexRef"].startswith("app-server:")
    assert len(session["codexRef"].split(":")) == 3


@exercise("PATCH /api/sessions/:id")
async def _(world: World) -> None:
    task = await world.task()
    session = await world.rest.post(f"tasks/{task['id']}/sessions")
    asked = await world.rest.post("approvals", {"taskId": task["id"], "reason": "May it?"})

    waits = await world.call("PATCH", f"/api/sessions/{session['id']}", {"status": "starting"})

    assert waits.status == 202, "transitions to active states are policy-checked again"
    assert waits.body["policy"]["approvalIds"] == [asked["id"]]
    await world.rest.post(f"approvals/{asked['id']}/resolve", {"status": "approved"}, status=200)
    begun = await world.call("PATCH", f"/api/sessions/{session['id']}", {"status": "starting"})
    assert begun.status == 200
    assert (await world.rest.session(session["id"], *ENDED))["status"] == "completed"


@exercise("POST /api/sessions/:id/stop")
async def _(world: World) -> None:
    session, gate = await world.speaking("Talk until you are stopped by the contract")

    await world.rest.post(f"sessions/{session['id']}/stop", status=202)

    await world.rest.session(session["id"], "stopped")
    gate.release()


@exercise("POST /api/sessions/:id/steer")
async def _(world: World) -> None:
    session, gate = await world.speaking("Talk until you are steered by the contract")
    body = contract.examples()["POST /api/sessions/12/steer"]

    told = await world.rest.post(f"sessions/{session['id']}/steer", body, status=200)

    assert told["turnId"] == session["codexRef"].split(":")[2]
    await world.model.request(lambda request: body["message"] in request.user_texts)
    gate.release()
    await world.rest.session(session["id"], "completed")
    kinds = await world.rest.kinds(f"sessions/{session['id']}/events")
    assert kinds.index("session.steer.requested") < kinds.index("session.steer.acknowledged")
    late = await world.call("POST", f"/api/sessions/{session['id']}/steer", body)
    assert late.status == 409, "it requires an active session"


@exercise("GET /api/sessions/:id/events")
async def _(world: World) -> None:
    session = await world.session()

    kinds = await world.rest.kinds(f"sessions/{session['id']}/events")

    assert kinds[:2] == ["session.created", "session.starting"]
    assert kinds[-1] == "session.completed"


@exercise("GET /api/codex/bridge/health")
async def _(world: World) -> None:
    health = await world.rest.get("codex/bridge/health")

    assert health["status"] == "connected"
    assert "codex" in health["command"]
    assert health["transport"]
    assert health["message"]


@exercise("GET /api/codex/threads/loaded")
async def _(world: World) -> None:
    session = await world.session()

    assert thread_of(session) in ids(await world.rest.get("codex/threads/loaded"))


@exercise("GET /api/codex/threads?query=<text>&limit=20")
async def _(world: World) -> None:
    session = await world.session("Find the needle of the contract")

    found = await world.rest.get("codex/threads?query=needle&limit=20")

    assert ids(found) == [thread_of(session)]


@exercise("POST /api/codex/threads/:threadId/prompt")
async def _(world: World) -> None:
    session = await world.session()
    body = {
        **contract.examples()["POST /api/codex/threads/thr_123/prompt"],
        "repositoryId": session["repositoryId"],
        "cwd": (await world.rest.get(f"repos/{session['repositoryId']}"))["localPath"],
    }
    address = f"codex/threads/{thread_of(session)}/prompt"

    first = await world.rest.post(address, body)
    await world.rest.session(first["id"], "completed")
    second = await world.rest.post(address, body)
    await world.rest.session(second["id"], "completed")

    assert first["codexRef"].startswith(f"app-server:{thread_of(session)}:")
    assert first["taskId"] == second["taskId"] == session["taskId"], "one local task per thread"
    assert len({session["id"], first["id"], second["id"]}) == 3, "a new session for each turn"


@exercise("GET /api/approvals")
async def _(world: World) -> None:
    approval = await world.approval()

    assert approval["id"] in ids(await world.rest.get("approvals"))


@exercise("GET /api/approvals/:id")
async def _(world: World) -> None:
    approval = await world.approval()

    assert await world.rest.get(f"approvals/{approval['id']}") == approval


@exercise("POST /api/approvals")
async def _(world: World) -> None:
    approval = await world.approval()

    assert (approval["kind"], approval["status"]) == ("manual", "pending")


@exercise("POST /api/approvals/:id/resolve")
async def _(world: World) -> None:
    approval = await world.approval()
    body = contract.examples()["POST /api/approvals/7/resolve"]

    resolved = await world.rest.post(f"approvals/{approval['id']}/resolve", body, status=200)

    assert resolved.items() >= body.items()
    again = await world.call("POST", f"/api/approvals/{approval['id']}/resolve", body)
    assert again.status == 409


@exercise("GET /api/automations")
async def _(world: World) -> None:
    made = await world.automation()

    assert made["id"] in ids(await world.rest.get("automations"))


@exercise("POST /api/automations")
async def _(world: World) -> None:
    body = automation((await world.repository())["id"], "daily@09:00")

    made = await world.rest.post("automations", body)

    assert (made["title"], made["scheduleExpr"], made["enabled"]) == (
        "Morning repo check",
        "daily@09:00",
        True,
    )
    assert made["payload"]["taskTitle"] == "Daily health check"
    assert made["payload"]["runInput"]["sandbox"] == "read-only"


@exercise("GET /api/automations/:id")
async def _(world: World) -> None:
    made = await world.automation()

    assert (await world.rest.get(f"automations/{made['id']}"))["scheduleExpr"] == "daily@09:00"


@exercise("PATCH /api/automations/:id")
async def _(world: World) -> None:
    made = await world.automation()
    wanted = {"title": "Evening check", "scheduleExpr": "daily@21:30", "enabled": False}

    changed = await world.call("PATCH", f"/api/automations/{made['id']}", wanted)

    assert changed.status == 200
    assert changed.body.items() >= wanted.items()


@exercise("POST /api/automations/:id/run")
async def _(world: World) -> None:
    repository = await world.repository()
    body = automation(repository["id"], "hourly")
    body["payload"] = {"taskType": "prompt_task", "prompt": "Look around by itself."}
    made = await world.rest.post("automations", body)

    session = await world.rest.post(f"automations/{made['id']}/run")

    ended = await world.rest.session(session["id"], *ENDED)
    assert (ended["status"], ended["prompt"]) == ("completed", "Look around by itself.")


@exercise("GET /api/events")
async def _(world: World) -> None:
    task = await world.task()

    events = (await world.rest.get("events"))["items"]

    assert ("task.created", task["id"]) in [(event["kind"], event["taskId"]) for event in events]


@exercise("GET /api/telemetry/summary")
async def _(world: World) -> None:
    session = await world.session()

    summary = await world.rest.get("telemetry/summary")

    assert {"tasks", "sessions", "queue", "approvals", "durationSeconds", "tokens", "failures"} <= set(
        summary
    )
    assert summary["sessions"][session["status"]] >= 1


@exercise("POST /api/telegram/webhook")
async def _(world: World) -> None:
    address = f"{world.program.address}/api/telegram/webhook"
    header = "X-Telegram-Bot-Api-Secret-Token"
    statuses = []
    async with ClientSession() as telegram:
        for secret in (SECRET, "another-secret", None):
            headers = {header: secret} if secret else {}
            update = {"update_id": 900_000_001}
            async with telegram.post(address, json=update, headers=headers) as response:
                statuses.append(response.status)

    assert statuses == [200, 403, 403]

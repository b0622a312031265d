"""Contract, "Tasks": `policy-check`, `run` and `sessions`; "Typical flow"."""

from pathlib import Path

import pytest

from tests.support.api import Api

SESSION_FIELDS = {
    "id",
    "taskId",
    "repositoryId",
    "status",
    "runnerMode",
    "prompt",
    "model",
    "effort",
    "sandbox",
    "worktreePath",
    "branchName",
    "allowNetwork",
    "allowCommit",
    "codexRef",
    "requestedBy",
    "actor",
    "adopted",
    "tokens",
    "context",
    "diffStat",
    "result",
    "queuedAt",
    "queuePosition",
    "waitsFor",
    "waitsBehind",
    "report",
    "error",
    "startedAt",
    "endedAt",
    "createdAt",
    "updatedAt",
}


async def test_a_run_from_its_start_to_its_end(api: Api) -> None:
    task = await api.task("Say hello.", requestedBy="web")

    answer = await api.post(f"/api/tasks/{task['id']}/run")

    assert answer.status == 201
    assert set(answer.body) == SESSION_FIELDS
    assert answer.body["taskId"] == task["id"]
    assert answer.body["status"] == "starting"
    assert (answer.body["runnerMode"], answer.body["sandbox"]) == ("stub", "workspace-write")
    assert (answer.body["requestedBy"], answer.body["actor"]) == ("web", "api")
    ended = await api.session(answer.body["id"], "completed")
    assert "Say hello." in ended["result"]
    assert not ended["codexRef"].startswith("app-server:")
    assert (await api.get(f"/api/tasks/{task['id']}")).body["status"] == "completed"
    assert await api.kinds(f"/api/tasks/{task['id']}/events") == [
        "task.created",
        "session.created",
        "session.starting",
        "session.running",
        "session.item",
        "session.completed",
    ]


async def test_the_example_of_the_contract(api: Api, tmp_path: Path) -> None:
    task = await api.task()
    request = {
        "model": "gpt-5.4",
        "sandbox": "workspace-write",
        "worktreePath": str(tmp_path / "worktrees" / "cc-review-auth-flow"),
        "branchName": "cc/review-auth-flow",
        "allowNetwork": False,
        "allowCommit": False,
    }
    (tmp_path / "worktrees").mkdir()

    answer = await api.post(f"/api/tasks/{task['id']}/run", request)

    assert answer.status == 201
    assert answer.body.items() >= request.items()
    assert (tmp_path / "worktrees" / "cc-review-auth-flow" / "README.md").exists()


@pytest.mark.parametrize(
    ("allow_write", "asked", "got"),
    [
        (False, None, "read-only"),
        (True, None, "workspace-write"),
        (True, "read-only", "read-only"),
        (True, "workspace-write", "workspace-write"),
    ],
)
async def test_the_sandbox(api: Api, allow_write: bool, asked: str | None, got: str) -> None:
    repository = await api.repository(allowWrite=allow_write)
    task = await api.task(repositoryId=repository["id"])

    session = await api.run(task["id"], sandbox=asked)

    assert session["sandbox"] == got


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"sandbox": "workspace-write"}, "write_not_allowed"),
        ({"allowNetwork": True}, "network_not_allowed"),
        ({"allowCommit": True}, "commit_not_allowed"),
        ({"sandbox": "danger-full-access"}, "full_access_not_allowed"),
    ],
)
async def test_more_than_the_repository_allows_is_denied(
    api: Api, request_: dict[str, object], code: str
) -> None:
    repository = await api.repository(allowWrite=False)
    task = await api.task(repositoryId=repository["id"])

    answer = await api.post(f"/api/tasks/{task['id']}/run", request_)
    checked = await api.post(f"/api/tasks/{task['id']}/policy-check", request_)

    policy = answer.error["details"]["policy"]
    assert answer.status == 409
    assert policy["verdict"] == "denied"
    assert code in [finding["code"] for finding in policy["findings"]]
    assert (checked.status, checked.body["policy"]) == (200, policy)
    assert (await api.get("/api/sessions")).body["items"] == []
    assert (await api.get("/api/approvals")).body["items"] == []


async def test_a_required_worktree_must_be_named(api: Api) -> None:
    repository = await api.repository(requireWorktree=True)
    task = await api.task(repositoryId=repository["id"])

    denied = await api.post(f"/api/tasks/{task['id']}/run")
    session = await api.run(task["id"], branchName="cc/sweep")

    assert denied.status == 409
    assert "worktreePath or branchName" in denied.message
    assert session["branchName"] == "cc/sweep"


async def test_a_branch_name_that_git_refuses(api: Api) -> None:
    task = await api.task()

    answer = await api.post(f"/api/tasks/{task['id']}/run", {"branchName": "no spaces"})

    assert answer.status == 400
    assert "branchName" in answer.message


async def test_a_policy_check_says_what_a_run_would_and_changes_nothing(api: Api) -> None:
    free, asking = await api.task(), await api.task(approvalRequired=True)
    events = await api.kinds("/api/events")

    allowed = await api.post(f"/api/tasks/{free['id']}/policy-check")
    blocked = await api.post(f"/api/tasks/{asking['id']}/policy-check")

    assert (allowed.status, blocked.status) == (200, 200)
    assert set(allowed.body) == {"policy"}
    assert set(allowed.body["policy"]) == {"verdict", "findings", "approvalIds"}
    assert allowed.body["policy"]["verdict"] == "allowed"
    assert blocked.body["policy"]["verdict"] == "blocked"
    assert blocked.body["policy"]["approvalIds"] == []
    assert await api.kinds("/api/events") == events


async def test_a_run_that_needs_an_approval_is_accepted_and_waits(api: Api) -> None:
    task = await api.task(approvalRequired=True)

    answer = await api.post(f"/api/tasks/{task['id']}/run", {"requestedBy": "web"})

    policy = answer.body["policy"]
    assert answer.status == 202
    assert set(answer.body) == {"policy"}
    assert policy["verdict"] == "blocked"
    assert [finding["code"] for finding in policy["findings"]] == ["approval_required"]
    assert len(policy["approvalIds"]) == 1
    approval = (await api.get(f"/api/approvals/{policy['approvalIds'][0]}")).body
    assert (approval["kind"], approval["status"], approval["taskId"]) == ("run", "pending", task["id"])
    assert (await api.get(f"/api/tasks/{task['id']}")).body["status"] == "blocked"
    assert (await api.get("/api/sessions")).body["items"] == []


async def test_asking_again_waits_for_the_same_approval(api: Api) -> None:
    task = await api.task(approvalRequired=True)

    first = await api.post(f"/api/tasks/{task['id']}/run")
    again = await api.post(f"/api/tasks/{task['id']}/run")

    assert (first.status, again.status) == (202, 202)
    assert first.body["policy"]["approvalIds"] == again.body["policy"]["approvalIds"]


async def test_approving_a_run_starts_it(api: Api) -> None:
    task = await api.task(approvalRequired=True)
    blocked = await api.post(f"/api/tasks/{task['id']}/run")
    path = f"/api/approvals/{blocked.body['policy']['approvalIds'][0]}"

    resolved = await api.post(f"{path}/resolve", {"status": "approved", "resolvedBy": "mobile-web"})

    assert resolved.status == 200
    assert resolved.body["status"] == "approved"
    session = await api.session(resolved.body["sessionId"], "completed")
    assert session["taskId"] == task["id"]
    # It counted once: the next run asks again.
    assert (await api.post(f"/api/tasks/{task['id']}/run")).status == 202


async def test_rejecting_a_run_starts_nothing(api: Api) -> None:
    task = await api.task(approvalRequired=True)
    blocked = await api.post(f"/api/tasks/{task['id']}/run")
    path = f"/api/approvals/{blocked.body['policy']['approvalIds'][0]}"

    resolved = await api.post(f"{path}/resolve", {"status": "rejected"})

    assert (resolved.status, resolved.body["sessionId"]) == (200, None)
    assert (await api.get(f"/api/tasks/{task['id']}")).body["status"] == "open"
    assert (await api.get("/api/sessions")).body["items"] == []


async def test_a_task_runs_once_at_a_time(api: Api) -> None:
    task = await api.task("Be slow.")
    await api.run(task["id"])

    answer = await api.post(f"/api/tasks/{task['id']}/run")

    assert answer.status == 409
    assert "already running" in answer.message


async def test_a_prepared_session_waits_until_it_is_begun(api: Api) -> None:
    task = await api.task()

    answer = await api.post(f"/api/tasks/{task['id']}/sessions", {"model": "gpt-5.4"})

    assert answer.status == 201
    assert set(answer.body) == SESSION_FIELDS
    assert (answer.body["status"], answer.body["model"]) == ("pending", "gpt-5.4")
    begun = await api.patch(f"/api/sessions/{answer.body['id']}", {"status": "starting"})
    assert (begun.status, begun.body["status"]) == (200, "starting")
    await api.session(answer.body["id"], "completed")

"""Contract, "Approvals"."""

import asyncio

import pytest

from tests.support.api import JSON, Answer, Api

FIELDS = {
    "id",
    "taskId",
    "sessionId",
    "repositoryId",
    "kind",
    "status",
    "command",
    "cwd",
    "reason",
    "edits",
    "runRequest",
    "needsNetwork",
    "decisions",
    "questions",
    "prefix",
    "host",
    "access",
    "server",
    "url",
    "tool",
    "requestedBy",
    "expiresAt",
    "onExpiry",
    "approvers",
    "needsTwoPeople",
    "firstBy",
    "firstActor",
    "firstAt",
    "leftToDesk",
    "decision",
    "answers",
    "resolvedBy",
    "resolvedActor",
    "resolutionNote",
    "resolvedAt",
    "delivery",
    "createdAt",
}


@pytest.fixture
async def session(api: Api) -> JSON:
    return await api.run((await api.task("Ask for approval."))["id"])


@pytest.fixture
async def question(api: Api, session: JSON) -> JSON:
    """What a running session asks."""
    return await api.open_approval(session["id"])


@pytest.fixture
async def manual(api: Api) -> JSON:
    task = await api.task()
    answer = await api.post("/api/approvals", {"taskId": task["id"], "reason": "May I?"})
    assert answer.status == 201
    return answer.body


async def test_what_is_asked(api: Api, session: JSON, question: JSON) -> None:
    assert set(question) == FIELDS
    assert (question["kind"], question["status"]) == ("command", "pending")
    assert question["sessionId"] == session["id"]
    assert question["command"].startswith("echo ")
    assert question["decisions"] == ["once", "session", "decline", "cancel"]
    assert (await api.get(f"/api/approvals/{question['id']}")).body == question
    assert (await api.get("/api/approvals")).body["items"] == [question]
    assert (await api.get("/api/approvals?status=approved")).body["items"] == []
    await api.session(session["id"], "waiting_approval")


async def test_the_example_of_the_contract(api: Api, session: JSON, question: JSON) -> None:
    wanted = {
        "status": "approved",
        "resolvedBy": "mobile-web",
        "resolutionNote": "Approved from iPhone.",
    }

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", wanted)

    assert answer.status == 200
    assert answer.body.items() >= wanted.items()
    assert (answer.body["decision"], answer.body["resolvedActor"]) == ("once", "api")
    ended = await api.session(session["id"], "completed")
    assert "You approved" in ended["result"]
    approval = (await api.get(f"/api/approvals/{question['id']}")).body
    assert approval["delivery"] == "delivered"


async def test_rejecting_with_a_note_that_reaches_the_agent(api: Api, session: JSON, question: JSON) -> None:
    wanted = {"status": "rejected", "resolutionNote": "Use printf."}

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", wanted)

    assert (answer.status, answer.body["status"]) == (200, "rejected")
    assert answer.body["decision"] == "decline"
    ended = await api.session(session["id"], "completed")
    assert "Use printf." in ended["result"]


@pytest.mark.parametrize("decision", ["once", "session"])
async def test_a_decision_that_is_offered(api: Api, question: JSON, decision: str) -> None:
    wanted = {"status": "approved", "decision": decision}

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", wanted)

    assert (answer.status, answer.body["decision"]) == (200, decision)


async def test_deciding_twice_says_who_and_when(api: Api, question: JSON) -> None:
    path = f"/api/approvals/{question['id']}/resolve"
    await api.post(path, {"status": "approved", "resolvedBy": "Ada"})

    again = await api.post(path, {"status": "rejected"})

    assert again.status == 409
    assert again.message == (f"Approval {question['id']} was already approved by Ada, 2040-01-01 12:00 UTC.")
    assert (await api.get(f"/api/approvals/{question['id']}")).body["status"] == "approved"


async def test_what_approving_a_run_starts(api: Api) -> None:
    repository = await api.repository("shop", allowNetwork=True, allowCommit=True)
    task = await api.task("Paint the wall.", repositoryId=repository["id"], approvalRequired=True)
    run = f"/api/tasks/{task['id']}/run"
    wanted = {"model": "gpt-5", "branchName": "paint", "allowNetwork": True, "allowCommit": True}

    await api.post(run, {**wanted, "requestedBy": "Ada"})
    await api.post(run, {"sandbox": "read-only"})

    quiet, loud = (await api.get("/api/approvals")).body["items"]
    assert set(loud) == FIELDS
    assert (loud["kind"], loud["needsNetwork"]) == ("run", True)
    assert loud["runRequest"] == {
        "prompt": "Paint the wall.",
        "sandbox": "workspace-write",
        "worktreePath": None,
        **wanted,
    }
    assert (quiet["runRequest"]["sandbox"], quiet["needsNetwork"]) == ("read-only", False)
    assert (await api.get(f"/api/approvals/{loud['id']}")).body == loud


async def test_only_a_run_has_a_request(question: JSON, manual: JSON) -> None:
    assert question["runRequest"] is None
    assert manual["runRequest"] is None


async def test_of_two_who_decide_at_once_one_wins(api: Api) -> None:
    task = await api.task(approvalRequired=True)
    blocked = await api.post(f"/api/tasks/{task['id']}/run")
    path = f"/api/approvals/{blocked.body['policy']['approvalIds'][0]}/resolve"

    answers = await asyncio.gather(*(api.post(path, {"status": "approved"}) for _ in range(5)))

    assert sorted(answer.status for answer in answers) == [200, 409, 409, 409, 409]
    assert len((await api.get("/api/sessions")).body["items"]) == 1


async def test_what_has_expired_cannot_be_approved(api: Api, session: JSON, question: JSON) -> None:
    api.move(3601)

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", {"status": "approved"})

    assert answer.status == 409
    assert "expired" in answer.message
    await api.session(session["id"], "completed")
    expired = (await api.get(f"/api/approvals/{question['id']}")).body
    assert (expired["status"], expired["decision"]) == ("expired", "decline")


async def test_a_stopped_session_takes_its_question_with_it(api: Api, session: JSON, question: JSON) -> None:
    await api.post(f"/api/sessions/{session['id']}/stop")
    await api.session(session["id"], "stopped")

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", {"status": "approved"})

    assert answer.status == 409
    assert "cancelled" in answer.message


async def test_a_manual_approval_blocks_the_next_run(api: Api, manual: JSON) -> None:
    run = f"/api/tasks/{manual['taskId']}/run"

    blocked = await api.post(run)
    await api.post(f"/api/approvals/{manual['id']}/resolve", {"status": "approved"})
    allowed = await api.post(run)

    assert (manual["kind"], manual["reason"]) == ("manual", "May I?")
    assert manual["expiresAt"] == "2040-01-01T13:00:00Z"
    assert blocked.status == 202
    assert blocked.body["policy"]["approvalIds"] == [manual["id"]]
    assert allowed.status == 201


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("2040-01-01T15:00:00Z", "2040-01-01T15:00:00Z"),
        ("2040-01-01T15:00:00+02:00", "2040-01-01T13:00:00Z"),
        ("2040-01-01T15:00:00", "2040-01-01T15:00:00Z"),
    ],
)
async def test_an_expiry_of_its_own(api: Api, sent: str, kept: str) -> None:
    body = {"taskId": (await api.task())["id"], "reason": "May I?", "expiresAt": sent}

    answer = await api.post("/api/approvals", body)

    assert (answer.status, answer.body["expiresAt"]) == (201, kept)


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ("2040-01-01T11:59:59Z", "lies in the past"),
        ("9999-12-31T23:59:59-12:00", "outside of the calendar"),
        ("0001-01-01T00:00:00+12:00", "outside of the calendar"),
        ("tomorrow", "must be a time"),
        (2145916800, "must be a time"),
    ],
)
async def test_an_expiry_that_is_none(api: Api, sent: object, why: str) -> None:
    body = {"taskId": (await api.task())["id"], "reason": "May I?", "expiresAt": sent}

    answer = await api.post("/api/approvals", body)

    assert answer.status == 400
    assert list(answer.wrong) == ["expiresAt"]
    assert why in answer.message
    assert (await api.get("/api/approvals")).body["items"] == []


async def test_an_approval_of_what_does_not_exist(api: Api, session: JSON) -> None:
    other = await api.task()

    task = await api.post("/api/approvals", {"taskId": 99, "reason": "May I?"})
    nowhere = await api.post("/api/approvals", {"taskId": other["id"], "sessionId": 99, "reason": "May I?"})
    foreign = await api.post(
        "/api/approvals", {"taskId": other["id"], "sessionId": session["id"], "reason": "May I?"}
    )

    assert (task.status, task.message) == (404, "Task 99 not found.")
    assert (nowhere.status, nowhere.message) == (404, "Session 99 not found.")
    assert foreign.status == 400
    assert "belongs to another task" in foreign.message


async def test_a_rejection_has_no_decision(api: Api, question: JSON) -> None:
    wanted = {"status": "rejected", "decision": "once"}

    answer = await api.post(f"/api/approvals/{question['id']}/resolve", wanted)

    assert answer.status == 400
    assert (await api.get(f"/api/approvals/{question['id']}")).body["status"] == "pending"


async def test_a_decision_that_is_not_offered(api: Api, manual: JSON) -> None:
    wanted = {"status": "approved", "decision": "session"}

    answer = await api.post(f"/api/approvals/{manual['id']}/resolve", wanted)

    assert answer.status == 409
    assert (await api.get(f"/api/approvals/{manual['id']}")).body["status"] == "pending"


async def test_of_a_hundred_who_decide_at_once_one_wins(api: Api, session: JSON) -> None:
    approval = await api.open_approval(session["id"])
    path = f"/api/approvals/{approval['id']}/resolve"

    async def decide(number: int) -> Answer:
        status = "approved" if number % 2 else "rejected"
        return await api.post(path, {"status": status, "resolvedBy": f"caller {number}"})

    answers = await asyncio.gather(*map(decide, range(100)))

    winner = next(answer for answer in answers if answer.status == 200)
    lost = [answer for answer in answers if answer.status == 409]
    assert len(lost) == 99
    assert all(f"{winner.body['status']} by {winner.body['resolvedBy']}" in answer.message for answer in lost)
    kinds = await api.kinds(f"/api/tasks/{session['taskId']}/events")
    assert kinds.count("approval.resolved") == 1

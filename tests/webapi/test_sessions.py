"""Contract, "Sessions"."""

import pytest

from tests.support.api import JSON, Api

KNOWN = ["pending", "running", "waiting_approval", "completed", "failed", "interrupted"]


@pytest.fixture
async def pending(api: Api) -> JSON:
    task = await api.task()
    return (await api.post(f"/api/tasks/{task['id']}/sessions")).body


@pytest.fixture
async def running(api: Api) -> JSON:
    session = await api.run((await api.task("Be slow."))["id"])
    return await api.session(session["id"], "running")


async def test_reading_them(api: Api) -> None:
    first = await api.session((await api.run((await api.task())["id"]))["id"], "completed")
    second = await api.session((await api.run((await api.task("Do fail."))["id"]))["id"], "failed")

    assert (await api.get("/api/sessions")).body == {"items": [second, first], "nextCursor": None}
    assert (await api.get(f"/api/sessions/{first['id']}")).body == first
    assert (await api.get("/api/sessions?status=failed")).body["items"] == [second]
    assert (await api.get(f"/api/sessions?taskId={first['taskId']}")).body["items"] == [first]
    assert second["error"] == "The stub fails, as the prompt asked it to."


async def test_beginning_a_session_asks_the_policy_again(api: Api, pending: JSON) -> None:
    await api.patch(f"/api/tasks/{pending['taskId']}", {"approvalRequired": True})

    answer = await api.patch(f"/api/sessions/{pending['id']}", {"status": "starting"})

    assert answer.status == 202
    assert answer.body["policy"]["verdict"] == "blocked"
    (approval_id,) = answer.body["policy"]["approvalIds"]
    resolved = await api.post(f"/api/approvals/{approval_id}/resolve", {"status": "approved"})
    assert resolved.body["sessionId"] == pending["id"]
    await api.session(pending["id"], "completed")


async def test_beginning_what_the_repository_forbids_by_now(api: Api, pending: JSON) -> None:
    await api.patch(f"/api/repos/{pending['repositoryId']}", {"allowWrite": False})

    answer = await api.patch(f"/api/sessions/{pending['id']}", {"status": "starting"})

    assert answer.status == 409
    assert answer.error["details"]["policy"]["verdict"] == "denied"
    assert (await api.get(f"/api/sessions/{pending['id']}")).body == pending


async def test_a_session_begins_once(api: Api, running: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{running['id']}", {"status": "starting"})

    assert answer.status == 409
    assert answer.message == f"Session {running['id']} is running; only a pending one can be started."


async def test_stopping_by_patch(api: Api, pending: JSON, running: JSON) -> None:
    ended = await api.patch(f"/api/sessions/{pending['id']}", {"status": "stopped"})
    asked = await api.patch(f"/api/sessions/{running['id']}", {"status": "stopped"})

    assert (ended.status, ended.body["status"]) == (200, "stopped")
    assert asked.status == 200
    await api.session(running["id"], "stopped")


@pytest.mark.parametrize("status", KNOWN)
async def test_other_states_come_by_themselves(api: Api, pending: JSON, status: str) -> None:
    answer = await api.patch(f"/api/sessions/{pending['id']}", {"status": status})

    assert answer.status == 409
    assert "starting or stopped only" in answer.message
    assert (await api.get(f"/api/sessions/{pending['id']}")).body == pending


async def test_an_unknown_state_is_bad_input(api: Api, pending: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{pending['id']}", {"status": "paused"})

    assert answer.status == 400
    (field,) = answer.error["details"]["fields"]
    assert field["field"] == "status"
    assert set(field["allowed"]) == {*KNOWN, "starting", "stopped"}


async def test_nothing_but_the_status_can_be_set(api: Api, pending: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{pending['id']}", {"sandbox": "read-only"})

    assert answer.status == 400
    assert answer.wrong == {"status": "is required", "sandbox": "is not known here"}


async def test_stopping(api: Api, running: JSON) -> None:
    answer = await api.post(f"/api/sessions/{running['id']}/stop", {"requestedBy": "mobile-web"})

    assert answer.status == 202
    assert answer.body["id"] == running["id"]
    stopped = await api.session(running["id"], "stopped")
    assert stopped["endedAt"] is not None
    items = (await api.get(f"/api/sessions/{running['id']}/events")).body["items"]
    events = [event for event in items if event["kind"] != "session.item"]  # it may say more until it ends
    assert [event["kind"] for event in events][-2:] == ["session.stop.requested", "session.stopped"]
    assert events[-2]["payload"] == {"by": "mobile-web"}
    assert (await api.get(f"/api/tasks/{running['taskId']}")).body["status"] == "open"


async def test_stopping_what_has_ended(api: Api) -> None:
    session = await api.run((await api.task())["id"])
    await api.session(session["id"], "completed")

    answer = await api.post(f"/api/sessions/{session['id']}/stop")

    assert answer.status == 409
    assert answer.message == f"Session {session['id']} has already ended (completed)."


async def test_a_stub_session_takes_no_messages_and_says_why(api: Api, running: JSON) -> None:
    wanted = {"message": "Continue, but use the smaller test fixture.", "requestedBy": "mobile-web"}

    answer = await api.post(f"/api/sessions/{running['id']}/steer", wanted)

    assert answer.status == 409
    assert f"Session {running['id']} runs on the stub runner" in answer.message


async def test_an_ended_session_takes_no_messages(api: Api) -> None:
    session = await api.run((await api.task())["id"])
    await api.session(session["id"], "completed")

    answer = await api.post(f"/api/sessions/{session['id']}/steer", {"message": "Go on."})

    assert answer.status == 409
    assert "has already ended" in answer.message


async def test_the_timeline_begins_at_the_beginning(api: Api) -> None:
    session = await api.run((await api.task())["id"])
    await api.session(session["id"], "completed")
    path = f"/api/sessions/{session['id']}/events"

    forward, backward = await api.kinds(path), await api.kinds(f"{path}?order=desc")

    assert forward[0] == "session.created"
    assert forward[-1] == "session.completed"
    assert backward == forward[::-1]

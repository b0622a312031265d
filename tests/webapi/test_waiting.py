"""`?wait=SECONDS`: the answer comes when there is something to say, for scripts that read no stream."""

import asyncio
from typing import Any

import pytest

from core.usecases import sessions, waiting
from tests.support.api import Api
from tests.support.sse import until_held


async def test_a_run_is_answered_with_its_end(api: Api) -> None:
    task = await api.task()
    answer = await api.post(f"/api/tasks/{task['id']}/run?wait=60")

    assert answer.status == 201
    assert answer.body["status"] == "completed"
    assert answer.body == (await api.get(f"/api/sessions/{answer.body['id']}")).body


async def test_a_run_is_answered_with_its_question(api: Api) -> None:
    task = await api.task("Please approve.")
    answer = await api.post(f"/api/tasks/{task['id']}/run?wait=60")

    assert answer.body["status"] == "waiting_approval"


async def test_whoever_has_decided_goes_on_waiting_for_the_end(api: Api) -> None:
    """Also while Codex has not heard of it yet: a loop of waiting and deciding asks no question twice."""
    session = (await api.post(f"/api/tasks/{(await api.task('approve'))['id']}/run?wait=60")).body
    approval = await api.open_approval(session["id"])
    await api.post(f"/api/approvals/{approval['id']}/resolve", {"status": "approved"})

    answer = await api.get(f"/api/sessions/{session['id']}?wait=60")

    assert answer.body["status"] == "completed"


async def test_a_blocked_run_is_answered_at_once(api: Api) -> None:
    task = await api.task(approvalRequired=True)
    answer = await api.post(f"/api/tasks/{task['id']}/run?wait=60")

    assert answer.status == 202
    assert answer.body["policy"]["verdict"] == "blocked"


async def test_a_session_that_is_over_is_answered_at_once(api: Api) -> None:
    session = await api.session((await api.run((await api.task())["id"]))["id"], "completed")

    assert (await api.get(f"/api/sessions/{session['id']}?wait=60")).body == session


async def test_when_the_time_is_over_it_is_as_it_is(api: Api) -> None:
    session = await api.run((await api.task("Be slow."))["id"])

    answer = await api.get(f"/api/sessions/{session['id']}?wait=1")

    assert answer.status == 200
    assert answer.body["status"] == "running"


@pytest.mark.parametrize("how", ["approve", "expire"])
async def test_an_approval_is_answered_with_its_decision(api: Api, how: str) -> None:
    task = await api.task()
    asked = (await api.post("/api/approvals", {"taskId": task["id"], "reason": "May I?"})).body
    path = f"/api/approvals/{asked['id']}"
    async with asyncio.TaskGroup() as group:
        waits = group.create_task(api.get(f"{path}?wait=60"))
        await until_held(api, 1)
        if how == "approve":
            await api.post(f"{path}/resolve", {"status": "approved"})
        else:
            api.move(7200)

    assert waits.result().body["status"] == ("approved" if how == "approve" else "expired")


async def test_nothing_is_looked_up_meanwhile(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    session = await api.run((await api.task("Be slow."))["id"])
    await api.session(session["id"], "running")
    monkeypatch.setattr(waiting, "LOOK", 0.001)
    looks: list[int] = []
    real = sessions.get

    async def counted(*arguments: Any) -> Any:
        looks.append(1)
        return await real(*arguments)

    monkeypatch.setattr(sessions, "get", counted)
    await api.get(f"/api/sessions/{session['id']}?wait=1")

    assert len(looks) == 2, "one at the beginning, one at the end"


async def test_who_leaves_is_waited_for_no_longer(api: Api) -> None:
    session = await api.run((await api.task("Be slow."))["id"])
    async with asyncio.TaskGroup() as group:
        waits = group.create_task(api.get(f"/api/sessions/{session['id']}?wait=60"))
        await until_held(api, 1)
        waits.cancel()
    await until_held(api, 0)


async def test_the_end_of_the_program_is_answered(api: Api) -> None:
    session = await api.run((await api.task("Be slow."))["id"])
    await api.session(session["id"], "running")
    async with asyncio.TaskGroup() as group:
        waits = group.create_task(api.get(f"/api/sessions/{session['id']}?wait=60"))
        await until_held(api, 1)
        group.create_task(api.client.server.close())

    assert waits.result().body["status"] == "running"


@pytest.mark.parametrize("wait", ["-1", "61", "x", "1.5", ""])
async def test_other_times_are_none(api: Api, wait: str) -> None:
    task = await api.task()
    for method, path in (
        ("POST", f"/api/tasks/{task['id']}/run"),
        ("GET", "/api/sessions/1"),
        ("GET", "/api/approvals/1"),
    ):
        answer = await api.call(method, f"{path}?wait={wait}")
        assert answer.status == 400
        assert set(answer.wrong) == {"wait"}
    assert (await api.get("/api/sessions")).body["items"] == []

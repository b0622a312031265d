"""`Idempotency-Key`: the same POST again is answered as it was, and has its effect once; also when the
program was killed between the effect and the answer."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient

from core.machinery import idempotency
from core.usecases import tasks
from tests.support.api import JSON, Answer, Api, open_api
from webapi.app import ENDPOINTS

HEADER = "Idempotency-Key"
KEY = {HEADER: "k-1"}


async def created(api: Api) -> list[str]:
    return [kind for kind in await api.kinds("/api/events?limit=200") if kind == "task.created"]


async def body_of_task(api: Api, **fields: object) -> JSON:
    return {"repositoryId": (await api.repository())["id"], "prompt": "Tidy up.", **fields}


def same(first: Answer, second: Answer) -> bool:
    return (first.status, first.body, first.headers.get("ETag")) == (
        second.status,
        second.body,
        second.headers.get("ETag"),
    )


async def test_the_same_again_is_answered_as_it_was(api: Api) -> None:
    body = await body_of_task(api)
    first = await api.post("/api/tasks", body, headers=KEY)
    again = await api.post("/api/tasks", body, headers=KEY)

    assert first.status == 201
    assert same(first, again)
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert len(await created(api)) == 1


async def test_without_a_key_or_with_another_it_is_another(api: Api) -> None:
    body = await body_of_task(api)
    for headers in (KEY, {HEADER: "K-1"}, {}, {}):
        assert (await api.post("/api/tasks", body, headers=headers)).status == 201

    assert len(await created(api)) == 4


async def test_something_else_with_the_same_key(api: Api) -> None:
    body = await body_of_task(api)
    await api.post("/api/tasks", body, headers=KEY)

    other = await api.post("/api/tasks", body | {"title": "Other"}, headers=KEY)
    elsewhere = await api.post("/api/tasks/1/run", body, headers=KEY)

    assert (other.status, elsewhere.status) == (409, 400)  # what cannot be read is said first
    assert "another request" in other.message
    assert (await api.post("/api/tasks/1/run", {}, headers=KEY)).status == 409
    assert len(await created(api)) == 1
    assert (await api.get("/api/sessions")).body["items"] == []


@pytest.mark.parametrize("key", ["", " ", "a b", "é", "x" * 201, "a\tb"])
async def test_a_key_that_is_none(api: Api, key: str) -> None:
    answer = await api.post("/api/tasks", await body_of_task(api), headers={HEADER: key})

    assert (answer.status, set(answer.wrong)) == (400, {HEADER})
    assert await created(api) == []


@pytest.mark.parametrize("key", ["x", "x" * 200, '"8e03978e-40d5-43dd-bc93-6894a57f9324"', "!#$%&'()*~"])
async def test_a_key_that_is_one(api: Api, key: str) -> None:
    assert (await api.post("/api/tasks", await body_of_task(api), headers={HEADER: key})).status == 201


async def test_anothers_key_answers_nothing_of_theirs(api: Api) -> None:
    body = await body_of_task(api)
    ann, bob = await api.token("ann", "run"), await api.token("bob", "run")
    first = await api.post("/api/tasks", body, headers={**ann, **KEY})
    second = await api.post("/api/tasks", body, headers={**bob, **KEY})
    owners = await api.post("/api/tasks", body | {"title": "Other"}, headers=KEY)

    assert [answer.status for answer in (first, second, owners)] == [201] * 3
    assert len({answer.body["id"] for answer in (first, second, owners)}) == 3


async def test_who_has_the_name_next_is_not_answered_with_the_last_ones(api: Api) -> None:
    body = await body_of_task(api)
    old = await api.token("ci", "run")
    first = await api.post("/api/tasks", body, headers={**old, **KEY})
    await api.delete("/api/tokens/1")
    new = await api.token("ci", "run")

    second = await api.post("/api/tasks", body, headers={**new, **KEY})

    assert second.body["id"] != first.body["id"]


async def test_a_token_without_the_scope_is_told_so_whatever_the_key(api: Api) -> None:
    body = await body_of_task(api)
    reader = await api.token("reader", "read")

    assert (await api.post("/api/tasks", body, headers={**reader, **KEY})).status == 403
    assert (await api.post("/api/tasks", body, headers={**reader, **KEY})).status == 403


async def test_what_was_refused_for_what_it_said_is_not_kept(api: Api) -> None:
    body = await body_of_task(api)
    assert (await api.post("/api/tasks", body | {"priority": "x"}, headers=KEY)).status == 400

    assert (await api.post("/api/tasks", body, headers=KEY)).status == 201


async def test_what_was_refused_for_how_things_stood_is_kept(api: Api) -> None:
    body = {"prompt": "Tidy up.", "repositoryId": 1}
    first = await api.post("/api/tasks", body, headers=KEY)
    await api.repository()
    again = await api.post("/api/tasks", body, headers=KEY)

    assert (first.status, again.status) == (404, 404)
    assert first.body == again.body
    assert again.headers["Idempotent-Replayed"] == "true"


async def test_what_failed_here_is_not_kept_and_is_done_again(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = await body_of_task(api)

    async def broken(*_: Any) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "create", broken)
        assert (await api.post("/api/tasks", body, headers=KEY)).status == 500

    assert (await api.post("/api/tasks", body, headers=KEY)).status == 201


async def test_what_failed_after_its_effect_has_it_once(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    body = await body_of_task(api)
    really = tasks.create

    async def half(*given: Any) -> None:
        await really(*given)
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "create", half)
        assert (await api.post("/api/tasks", body, headers=KEY)).status == 500
    again = await api.post("/api/tasks", body, headers=KEY)

    assert (again.status, again.body["id"]) == (201, 1)
    assert len(await created(api)) == 1


async def test_while_the_first_is_at_work_the_second_is_told_to_come_again(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = await body_of_task(api)
    begun, go = asyncio.Event(), asyncio.Event()
    really = tasks.create

    async def slow(*given: Any) -> Any:
        begun.set()
        await go.wait()
        return await really(*given)

    monkeypatch.setattr(tasks, "create", slow)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(api.post("/api/tasks", body, headers=KEY))
        await begun.wait()
        second = await api.post("/api/tasks", body, headers=KEY)
        go.set()

    assert (second.status, second.headers["Retry-After"]) == (409, "1")
    assert same(first.result(), await api.post("/api/tasks", body, headers=KEY))
    assert len(await created(api)) == 1


async def test_a_secret_is_not_kept(api: Api) -> None:
    wanted = {"name": "ci", "scopes": ["run"]}
    first = await api.post("/api/tokens", wanted, headers=KEY)
    again = await api.post("/api/tokens", wanted, headers=KEY)

    assert first.body["secret"].startswith("cc_")
    assert (again.status, again.body) == (201, first.body | {"secret": None})
    assert again.headers["Idempotent-Replayed"] == "true"


async def test_an_answer_that_was_too_long_to_keep(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idempotency, "ANSWER_LIMIT", 10)
    body = await body_of_task(api)
    await api.post("/api/tasks", body, headers=KEY)

    again = await api.post("/api/tasks", body, headers=KEY)

    assert (again.status, len(await created(api))) == (409, 1)
    assert "answered with 201" in again.message


async def test_a_key_of_what_is_no_post_does_nothing(api: Api) -> None:
    task = await api.task()
    for title in ("One", "Two"):
        answer = await api.patch(f"/api/tasks/{task['id']}", {"title": title}, headers=KEY)
        assert answer.body["title"] == title


# What every POST does, and what is prepared for it: (path, body) once the API stands.
Prepared = Callable[[Api], Awaitable[tuple[str, JSON]]]


async def _task_of(api: Api, **fields: object) -> str:
    return f"/api/tasks/{(await api.task('Be slow.', **fields))['id']}"


async def _add(api: Api) -> tuple[str, JSON]:
    added = await api.repository()
    folder = Path(added["localPath"]).with_name("another")
    await asyncio.to_thread(Path(added["localPath"]).rename, folder)
    return "/api/repos", {"localPath": str(folder)}


async def _inspect(api: Api) -> tuple[str, JSON]:
    return "/api/repos/inspect", {"localPath": (await api.repository())["localPath"]}


async def _create(api: Api) -> tuple[str, JSON]:
    return "/api/tasks", await body_of_task(api)


async def _run(api: Api) -> tuple[str, JSON]:
    return f"{await _task_of(api)}/run", {}


async def _blocked(api: Api) -> tuple[str, JSON]:
    return f"{await _task_of(api, approvalRequired=True)}/run", {}


async def _check(api: Api) -> tuple[str, JSON]:
    return f"{await _task_of(api)}/policy-check", {}


async def _prepare(api: Api) -> tuple[str, JSON]:
    return f"{await _task_of(api)}/sessions", {"branchName": "cc/one"}


async def _stop(api: Api) -> tuple[str, JSON]:
    session = (await api.post(f"{await _task_of(api)}/sessions")).body
    return f"/api/sessions/{session['id']}/stop", {}


async def _steer(api: Api) -> tuple[str, JSON]:
    session = await api.run(int((await _task_of(api)).rpartition("/")[2]))
    await api.session(session["id"], "running")
    return f"/api/sessions/{session['id']}/steer", {"message": "Go on."}


async def _ask(api: Api) -> tuple[str, JSON]:
    return "/api/approvals", {"taskId": (await api.task())["id"], "reason": "May I?"}


async def _resolve(api: Api) -> tuple[str, JSON]:
    held = await api.post(f"{await _task_of(api, approvalRequired=True)}/run")
    (approval,) = held.body["policy"]["approvalIds"]
    return f"/api/approvals/{approval}/resolve", {"status": "approved"}


async def _token(api: Api) -> tuple[str, JSON]:
    return "/api/tokens", {"name": "ci", "scopes": ["run"]}


# path as declared, what is prepared
POSTS: list[tuple[str, Prepared]] = [
    ("/repos", _add),
    ("/repos/inspect", _inspect),
    ("/tasks", _create),
    ("/tasks/{id}/run", _run),
    ("/tasks/{id}/run", _blocked),
    ("/tasks/{id}/policy-check", _check),
    ("/tasks/{id}/sessions", _prepare),
    ("/sessions/{id}/stop", _stop),
    ("/sessions/{id}/steer", _steer),
    ("/approvals", _ask),
    ("/approvals/{id}/resolve", _resolve),
    ("/tokens", _token),
]


def test_no_post_is_left_out() -> None:
    assert {path for path, _ in POSTS} == {each.path for each in ENDPOINTS if each.method == "POST"}


Life = Callable[[Path], AbstractAsyncContextManager[Api]]


@pytest.fixture
def life(aiohttp_client: AiohttpClient) -> Life:
    """A life of the program, on what an earlier one has left in the folder."""
    return lambda folder: open_api(folder, aiohttp_client)


ONCE = {
    *("repository.added", "task.created", "session.created", "approval.requested", "approval.resolved"),
    *("session.stop.requested", "token.created", "session.steer.requested"),
}


def _lasting(answer: Answer, path: str) -> JSON:
    """What is the same in an answer however often it is given, and after whatever happened meanwhile."""
    body = answer.body
    if path == "/tasks/{id}/run" or path.startswith("/sessions") or path == "/tasks/{id}/sessions":
        body = {
            name: body[name] for name in ("id", "taskId", "policy", "requestId", "turnId") if name in body
        }
    return body | {"secret": None}


@pytest.mark.parametrize(("path", "prepare"), POSTS, ids=lambda it: getattr(it, "__name__", it))
async def test_killed_between_effect_and_answer_it_has_its_effect_once(
    tmp_path: Path, life: Life, monkeypatch: pytest.MonkeyPatch, path: str, prepare: Prepared
) -> None:
    killed = tmp_path / "killed"
    async with life(tmp_path) as api:
        address, body = await prepare(api)
        really = idempotency.keep

        async def photographed(*given: Any) -> None:
            api.photograph(killed)
            await really(*given)

        with monkeypatch.context() as patch:
            patch.setattr(idempotency, "keep", photographed)
            first = await api.post(address, body, headers=KEY)
        done = await api.kinds("/api/events?limit=200")

    async with life(killed) as later:
        again = await later.post(address, body, headers=KEY)
        replayed = await later.post(address, body, headers=KEY)
        after = await later.kinds("/api/events?limit=200")

    if path == "/sessions/{id}/steer":  # the stub takes no messages, and says so each time
        assert (first.status, again.status) == (409, 409)
    else:
        assert first.status == again.status < 300, again.body
        assert _lasting(first, path) == _lasting(again, path)
    assert same(again, replayed)
    for kind in ONCE:
        assert after.count(kind) == done.count(kind), kind


async def test_after_a_restart_it_is_answered_as_it_was(tmp_path: Path, life: Life) -> None:
    async with life(tmp_path) as api:
        body = await body_of_task(api)
        first = await api.post("/api/tasks", body, headers=KEY)

    async with life(tmp_path) as later:
        again = await later.post("/api/tasks", body, headers=KEY)

    assert same(first, again)
    assert again.headers["Idempotent-Replayed"] == "true"


async def test_a_blocked_run_that_was_approved_meanwhile_asks_for_nothing_again(
    tmp_path: Path, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = tmp_path / "killed"
    async with life(tmp_path) as api:
        task = await api.task("Tidy up.", approvalRequired=True)

        async def lost(*_: Any) -> None:
            api.photograph(killed)

        with monkeypatch.context() as patch:
            patch.setattr(idempotency, "keep", lost)
            first = await api.post(f"/api/tasks/{task['id']}/run", headers=KEY)
        (approval,) = first.body["policy"]["approvalIds"]

    async with life(killed) as later:
        decided = await later.post(f"/api/approvals/{approval}/resolve", {"status": "approved"})
        await later.session(decided.body["sessionId"], "completed")
        again = await later.post(f"/api/tasks/{task['id']}/run", headers=KEY)
        kinds = await later.kinds("/api/events?limit=200")

    assert (again.status, again.body["policy"]["approvalIds"]) == (202, [approval])
    assert kinds.count("approval.requested") == kinds.count("session.created") == 1

"""`Idempotency-Key`: the same POST again is answered as it was, and has its effect once; also when the
program was killed between the effect and the answer."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient

from core.machinery import idempotency
from core.models import Outbox
from core.usecases import tasks, worktree_making
from core.words import OutboxStatus
from tests.support.api import JSON, Answer, Api, open_api
from tests.support.core import git
from tests.support.pictures import PNG
from tests.support.receiver import ALLOWED
from tests.support.runner import ScriptedRunner
from tests.support.shelf import ScriptedThreads
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


async def _invite(api: Api) -> tuple[str, JSON]:
    return "/api/invitations", {"role": "operator"}


async def _scan(api: Api) -> tuple[str, JSON]:
    return f"/api/repos/{(await api.repository())['id']}/scan", {}


async def _make_worktree(api: Api) -> tuple[str, JSON]:
    return f"/api/repos/{(await api.repository())['id']}/worktrees", {}


async def _name_worktree(api: Api) -> tuple[str, JSON]:
    address, _ = await _make_worktree(api)
    return address, {"branchName": "cc/fix", "path": str(api.folder / "place"), "base": "main"}


async def _automate(api: Api, **run_input: object) -> tuple[str, JSON]:
    payload = {"taskType": "prompt_task", "prompt": "Be slow.", "runInput": run_input}
    repository = await api.repository(allowNetwork=True, allowCommit=True)
    body = {"repositoryId": repository["id"], "scheduleExpr": "daily@09:00", "payload": payload}
    return "/api/automations", body


async def _run_automation(api: Api, **run_input: object) -> tuple[str, JSON]:
    made = await api.post(*await _automate(api, **run_input))
    return f"/api/automations/{made.body['id']}/run", {"requestedBy": "me"}


async def _run_automation_held(api: Api) -> tuple[str, JSON]:
    return await _run_automation(api, sandbox="danger-full-access")


async def _webhook(api: Api) -> tuple[str, JSON]:
    return "/api/webhooks", {"url": "http://127.0.0.1:9/nobody"}


async def _try_webhook(api: Api) -> tuple[str, JSON]:
    made = await api.post(*await _webhook(api))
    return f"/api/webhooks/{made.body['id']}/test", {}


async def _retry_message(api: Api) -> tuple[str, JSON]:
    content = {"content": {"text": "Done."}, "bind": {"session": None, "approval": None, "ask": None}}
    row = await Outbox.create(chat_id=7, slot="s", payload=content, status=OutboxStatus.FAILED)
    return f"/api/outbox/{row.id}/retry", {}


async def _prompt(api: Api, **more: object) -> tuple[str, JSON]:
    repository = await api.repository(allowNetwork=True, allowCommit=True)
    assert isinstance(api.core.runner, ScriptedRunner)
    api.core.runner.threads.put("thread-1", repository["localPath"])
    body = {"repositoryId": repository["id"], "prompt": "Go on.", **more}
    return "/api/codex/threads/thread-1/prompt", body


async def _prompt_held(api: Api) -> tuple[str, JSON]:
    return await _prompt(api, sandbox="danger-full-access")


async def _log_in(_: Api) -> tuple[str, JSON]:
    return "/api/codex/account/login", {}


async def _cancel_login(_: Api) -> tuple[str, JSON]:
    return "/api/codex/account/login/cancel", {"loginId": "login-1"}


async def _compact(_: Api) -> tuple[str, JSON]:
    return "/api/codex/threads/thread-1/compact", {}


async def _kept_thread(api: Api) -> str:
    """A thread in one of our repositories; Codex knows it over our restarts."""
    repository = await api.repository()
    assert isinstance(api.core.runner, ScriptedRunner)
    api.core.runner.threads.put("thread-1", repository["localPath"])
    return "/api/codex/threads/thread-1"


async def _fork(api: Api) -> tuple[str, JSON]:
    return f"{await _kept_thread(api)}/fork", {"requestedBy": "me"}


async def _rename(api: Api) -> tuple[str, JSON]:
    return f"{await _kept_thread(api)}/rename", {"name": "The login"}


async def _archive(api: Api) -> tuple[str, JSON]:
    return f"{await _kept_thread(api)}/archive", {}


async def _unarchive(api: Api) -> tuple[str, JSON]:
    path = await _kept_thread(api)
    assert (await api.post(f"{path}/archive")).status == 200
    return f"{path}/unarchive", {}


async def _image(_: Api) -> tuple[str, JSON]:
    return "/api/images", {"data": base64.b64encode(PNG).decode()}


async def _attachment(_: Api) -> tuple[str, JSON]:
    return "/api/attachments", {"data": base64.b64encode(PNG).decode(), "name": "dot"}


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
    ("/invitations", _invite),
    ("/repos/{id}/scan", _scan),
    ("/repos/{id}/worktrees", _make_worktree),
    ("/repos/{id}/worktrees", _name_worktree),
    ("/automations", _automate),
    ("/automations/{id}/run", _run_automation),
    ("/automations/{id}/run", _run_automation_held),
    ("/webhooks", _webhook),
    ("/webhooks/{id}/test", _try_webhook),
    ("/outbox/{id}/retry", _retry_message),
    ("/codex/threads/{threadId}/prompt", _prompt),
    ("/codex/threads/{threadId}/prompt", _prompt_held),
    ("/codex/threads/{threadId}/compact", _compact),
    ("/codex/threads/{threadId}/fork", _fork),
    ("/codex/threads/{threadId}/rename", _rename),
    ("/codex/threads/{threadId}/archive", _archive),
    ("/codex/threads/{threadId}/unarchive", _unarchive),
    ("/codex/account/login", _log_in),
    ("/codex/account/login/cancel", _cancel_login),
    ("/images", _image),
    ("/attachments", _attachment),
]


def test_no_post_is_left_out() -> None:
    assert {path for path, _ in POSTS} == {each.path for each in ENDPOINTS if each.method == "POST"}


Life = Callable[[Path], AbstractAsyncContextManager[Api]]


@pytest.fixture
def life(aiohttp_client: AiohttpClient) -> Life:
    """A life of the program, on what an earlier one has left in the folder."""
    return lambda folder: open_api(folder, aiohttp_client, webhook_allow=ALLOWED)


@pytest.fixture
def threaded_life(aiohttp_client: AiohttpClient) -> Life:
    """With a runner that has threads, which outlive the program."""
    shelf = ScriptedThreads()
    return lambda folder: open_api(
        folder, aiohttp_client, ScriptedRunner(threads=shelf).opened, codex_runner_mode="app-server"
    )


ONCE = {
    *("repository.added", "task.created", "session.created", "approval.requested", "approval.resolved"),
    *(
        "session.stop.requested",
        "token.created",
        "user.invited",
        "session.steer.requested",
        "repository.scanned",
    ),
    *("worktree.requested", "worktree.created", "automation.created", "automation.fired"),
    *("automation.blocked", "webhook.created", "webhook.tested", "thread.fork.requested"),
    *("thread.forked", "thread.renamed", "thread.archived", "thread.unarchived"),
}
SESSION = {"id", "taskId", "policy", "requestId", "turnId"}


def _lasting(answer: Answer, path: str) -> JSON:
    """What is the same in an answer however often it is given, and after whatever happened meanwhile."""
    body = answer.body
    if path.startswith("/sessions") or path.endswith(("/run", "/sessions", "/prompt")):
        body = {name: value for name, value in body.items() if name in SESSION}
    if path.startswith("/outbox"):  # it may have been said meanwhile
        body = {name: value for name, value in body.items() if name in {"id", "slot", "text"}}
    return body | {"secret": None, "code": None}


@pytest.mark.parametrize(("path", "prepare"), POSTS, ids=lambda it: getattr(it, "__name__", it))
async def test_killed_between_effect_and_answer_it_has_its_effect_once(
    tmp_path: Path,
    life: Life,
    threaded_life: Life,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    prepare: Prepared,
) -> None:
    killed = tmp_path / "killed"
    life = threaded_life if path.startswith("/codex") else life
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


MAKING: list[Prepared] = [
    _make_worktree,
    _name_worktree,
    lambda api: _run_in_new(api),
    lambda api: _run_automation(api, newWorktree=True),
]


async def _run_in_new(api: Api) -> tuple[str, JSON]:
    return f"{await _task_of(api)}/run", {"newWorktree": True}


@pytest.mark.parametrize("made", ["nothing", "half", "all"])
@pytest.mark.parametrize("prepare", MAKING)
async def test_killed_while_git_makes_a_worktree_there_is_one_and_it_is_whole(
    tmp_path: Path, life: Life, monkeypatch: pytest.MonkeyPatch, prepare: Prepared, made: str
) -> None:
    killed = tmp_path / "killed"
    make, end = worktree_making.make, worktree_making.end
    async with life(tmp_path) as api:
        address, body = await prepare(api)
        (repository,) = (await api.get("/api/repos")).body["items"]

        async def stopped_before(*_: Any) -> None:
            api.photograph(killed)
            raise ZeroDivisionError

        async def stopped_after(core: Any, caller: Any, repository_id: int, begun: Any) -> None:
            if made == "half":
                (Path(begun.path) / "README.md").unlink()
            else:
                await end(core, caller, repository_id, begun)
                (Path(begun.path) / "work.txt").write_text("Somebody works here.")
            api.photograph(killed)
            raise ZeroDivisionError

        with monkeypatch.context() as patch:
            patch.setattr(worktree_making, "make", stopped_before if made == "nothing" else make)
            patch.setattr(worktree_making, "end", stopped_after)
            assert (await api.post(address, body, headers=KEY)).status == 500

    async with life(killed) as later:
        answer = await later.post(address, body, headers=KEY)
        again = await later.post(address, body, headers=KEY)
        kinds = await later.kinds("/api/events?limit=200")

    assert answer.status == 201, answer.body
    assert same(answer, again)
    listed = git(Path(repository["localPath"]), "worktree", "list", "--porcelain").split("\n\n")
    _, tree = (one for one in listed if one)
    place = Path(tree.splitlines()[0].removeprefix("worktree "))
    assert str(place) in (answer.body.get("path"), answer.body.get("worktreePath"))
    assert git(place, "status", "--porcelain") == ("?? work.txt\n" if made == "all" else "")
    assert (kinds.count("worktree.requested"), kinds.count("worktree.created")) == (1, 1)
    assert git(Path(repository["localPath"]), "branch", "--list").count("\n") == 2


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

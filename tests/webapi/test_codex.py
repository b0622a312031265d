"""Contract, "Codex App Threads", with the real Codex; what it cannot be made to do, with a scripted one."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from core.errors import Conflict, RunnerUnavailable
from core.words import ThreadStatus
from tests.support.api import JSON, Answer, Api
from tests.support.codex import codex_command, codex_env
from tests.support.core import git_repository
from tests.support.responses import Gate, Model, Say
from tests.support.runner import ScriptedRunner

THREADS = "/api/codex/threads"
FIELDS = {"id", "name", "preview", "cwd", "status", "updatedAt", "taskId", "isArchived"}


async def desk_thread(folder: Path, model: Model, repository: str, words: str) -> str:
    """A thread that somebody begins at their desk, with a Codex of their own."""
    process = await asyncio.create_subprocess_exec(
        *(*codex_command(), "exec", "--json", "-C", repository, words),
        env=codex_env(folder, model.url),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    out, _ = await process.communicate()
    return out.decode().partition('"thread_id":"')[2].partition('"')[0]


async def prompt(api: Api, thread_id: str, repository: JSON, text: str, **more: Any) -> Answer:
    body = {"repositoryId": repository["id"], "prompt": text, **more}
    return await api.post(f"{THREADS}/{thread_id}/prompt", body)


# With the real Codex


@pytest.mark.codex
async def test_from_the_desk_to_the_phone(codex_api: Api, model: Model) -> None:
    """The contract's own example, from the list to the answer."""
    shop = await codex_api.repository()
    thread_id = await desk_thread(codex_api.folder, model, shop["localPath"], "Fix the Login test")

    listed = (await codex_api.get(f"{THREADS}?query=Login&limit=20")).body
    assert listed["nextCursor"] is None
    [thread] = listed["items"]
    assert set(thread) == FIELDS
    assert (thread["id"], thread["status"], thread["taskId"]) == (thread_id, "not_loaded", None)
    assert (thread["preview"], thread["cwd"]) == ("Fix the Login test", shop["localPath"])
    assert thread["updatedAt"].endswith("Z")
    assert (await codex_api.get(f"{THREADS}/loaded")).body == {"items": [], "nextCursor": None}

    text = "Continue from mobile and check the latest failing test."
    answer = await prompt(codex_api, thread_id, shop, text, cwd=shop["localPath"], resume=True)

    assert answer.status == 201, answer.body
    assert answer.body["codexRef"].startswith(f"app-server:{thread_id}:")
    ended = await codex_api.session(answer.body["id"], "completed")
    assert ended["result"] == f"You said: {text}"
    # The model was told all that had been said at the desk.
    assert model.requests[-1].thread_id == thread_id
    assert any("Fix the Login test" in said for said in model.requests[-1].user_texts)
    [loaded] = (await codex_api.get(f"{THREADS}/loaded")).body["items"]
    assert (loaded["id"], loaded["status"], loaded["taskId"]) == (thread_id, "idle", answer.body["taskId"])
    task = (await codex_api.get(f"/api/tasks/{answer.body['taskId']}")).body
    assert (task["codexThreadId"], task["title"]) == (thread_id, "Fix the Login test")


@pytest.mark.codex
async def test_twenty_prompts_at_once_are_one_task_and_twenty_turns(codex_api: Api, model: Model) -> None:
    shop = await codex_api.repository()
    thread_id = await desk_thread(codex_api.folder, model, shop["localPath"], "Begin.")

    answers = await asyncio.gather(*(prompt(codex_api, thread_id, shop, f"Step {n}.") for n in range(20)))

    assert {answer.status for answer in answers} == {201}
    assert len({answer.body["taskId"] for answer in answers}) == 1
    for answer in answers:
        ended = await codex_api.session(answer.body["id"], "completed")
        assert ended["result"] == f"You said: {ended['prompt']}"
        assert ended["codexRef"].startswith(f"app-server:{thread_id}:")
    order = [one.prompt for one in model.requests if one.prompt.startswith("Step ")]
    sessions = (await codex_api.get("/api/sessions?order=asc")).body["items"]
    assert order == [session["prompt"] for session in sessions]
    assert len({session["codexRef"] for session in sessions}) == 20


@pytest.mark.codex
async def test_on_a_busy_thread_it_runs_next(codex_api: Api, model: Model) -> None:
    gate = Gate()
    model.on("Work long.", [Say("Working.", hold=gate)])
    task = await codex_api.task("Work long.")
    running = await codex_api.session((await codex_api.run(task["id"]))["id"], "running")
    thread_id = running["codexRef"].split(":")[1]
    await gate.reached.wait()
    [loaded] = (await codex_api.get(f"{THREADS}/loaded")).body["items"]
    assert (loaded["id"], loaded["status"], loaded["taskId"]) == (thread_id, "active", task["id"])
    shop = {"id": task["repositoryId"]}

    waiting = await prompt(codex_api, thread_id, shop, "And then this.", resume=False)

    assert (waiting.status, waiting.body["status"], waiting.body["codexRef"]) == (201, "pending", None)
    assert waiting.body["taskId"] == task["id"]
    gate.release()
    await codex_api.session(running["id"], "completed")
    assert (await codex_api.session(waiting.body["id"], "completed"))["result"] == "You said: And then this."


@pytest.mark.codex
async def test_threads_that_there_are_not(codex_api: Api) -> None:
    shop = await codex_api.repository()
    for thread_id in ("thr_123", "01a20f49-ea38-7510-92cb-daaf9506536e", "%20", "a%2Fb"):
        answer = await prompt(codex_api, thread_id, shop, "Go on.")
        assert answer.status == 404
        assert answer.message.startswith("Thread ")
        assert answer.message.endswith(" not found.")
    assert (await codex_api.get("/api/tasks")).body["items"] == []


@pytest.mark.codex
async def test_pages(codex_api: Api, model: Model) -> None:
    shop = await codex_api.repository()
    folder = shop["localPath"]
    made = [await desk_thread(codex_api.folder, model, folder, f"Thread {number}") for number in range(3)]
    first = (await codex_api.get(f"{THREADS}?limit=2")).body
    second = (await codex_api.get(f"{THREADS}?limit=2&cursor={first['nextCursor']}")).body
    assert [item["id"] for item in [*first["items"], *second["items"]]] == made[::-1]
    assert second["nextCursor"] is None
    not_ours = "not one of ours; use the nextCursor of an earlier answer"
    unreadable = "must be percent-encoded UTF-8, without null characters"
    for cursor, problem in {"rubbish": not_ours, "!": not_ours, "%00": unreadable}.items():
        wrong = await codex_api.get(f"{THREADS}?cursor={cursor}")
        assert (wrong.status, wrong.wrong) == (400, {"cursor": problem})


@pytest.mark.codex
async def test_what_was_said_is_read_by_turns_and_by_items(codex_api: Api, model: Model) -> None:
    shop = await codex_api.repository()
    thread_id = await desk_thread(codex_api.folder, model, shop["localPath"], "Fix the Login test")
    session = (await prompt(codex_api, thread_id, shop, "And the docs.")).body
    await codex_api.session(session["id"], "completed")
    path = f"{THREADS}/{thread_id}"

    newest = (await codex_api.get(f"{path}/turns?limit=1")).body
    assert set(newest) == {"items", "nextCursor", "backwardsCursor"}
    [turn] = newest["items"]
    assert (turn["id"], turn["status"]) == (session["codexRef"].split(":")[2], "completed")
    assert [item["text"] for item in turn["items"]] == ["And the docs.", "You said: And the docs."]
    older = (await codex_api.get(f"{path}/turns?limit=1&cursor={newest['nextCursor']}")).body
    assert older["items"][0]["items"][0]["text"] == "Fix the Login test"
    assert older["nextCursor"] is None
    back = (await codex_api.get(f"{path}/turns?order=asc&cursor={older['backwardsCursor']}")).body
    assert [each["id"] for each in back["items"]] == [older["items"][0]["id"], turn["id"]]
    items = (await codex_api.get(f"{path}/items?turnId={turn['id']}")).body["items"]
    assert items == turn["items"]
    unknown = await codex_api.get(f"{THREADS}/01a20f49-ea38-7510-92cb-daaf9506536e/turns")
    assert (unknown.status, unknown.message) == (404, "Codex knows no such thread.")
    assert (await codex_api.get(f"{path}/items?cursor=rubbish")).wrong == {
        "cursor": "not one of ours; use the nextCursor of an earlier answer"
    }


@pytest.mark.codex
async def test_a_thread_is_forked_renamed_and_put_away(codex_api: Api, model: Model) -> None:
    shop = await codex_api.repository()
    thread_id = await desk_thread(codex_api.folder, model, shop["localPath"], "Fix the Login test")
    path = f"{THREADS}/{thread_id}"

    forked = await codex_api.post(f"{path}/fork", {"requestedBy": "phone"})
    assert (forked.status, set(forked.body)) == (201, FIELDS)
    assert forked.body["id"] != thread_id
    renamed = await codex_api.post(f"{path}/rename", {"name": "The login"})
    assert (renamed.status, renamed.body["name"]) == (200, "The login")
    away = await codex_api.post(f"{path}/archive")
    assert (away.status, away.body["isArchived"]) == (200, True)
    assert (await codex_api.post(f"{path}/archive")).body == away.body

    assert [item["id"] for item in (await codex_api.get(THREADS)).body["items"]] == [forked.body["id"]]
    listed = (await codex_api.get(f"{THREADS}?archived=true")).body["items"]
    assert [item["id"] for item in listed] == [thread_id]
    assert (await codex_api.get(path)).body == away.body
    for refused in (
        await prompt(codex_api, thread_id, shop, "Go on."),
        await codex_api.post(f"{path}/rename", {"name": "Another"}),
    ):
        assert (refused.status, refused.message) == (
            409,
            "This thread is archived. Take it back out of the archive, then go on.",
        )
    back = await codex_api.post(f"{path}/unarchive")
    assert (back.status, back.body["isArchived"]) == (200, False)
    session = (await prompt(codex_api, thread_id, shop, "Go on.")).body
    assert (await codex_api.session(session["id"], "completed"))["result"] == "You said: Go on."
    kinds = [kind for kind in await codex_api.kinds("/api/events?limit=200") if kind.startswith("thread.")]
    assert sorted(set(kinds)) == [
        *("thread.archived", "thread.fork.requested", "thread.forked", "thread.renamed", "thread.unarchived")
    ]


# What the real one cannot be made to do


async def thread_in(api: Api, scripted: ScriptedRunner, **flags: bool) -> tuple[str, JSON]:
    repository = await api.repository("shop", **flags)
    return scripted.threads.put("thread-of-old", repository["localPath"]).id, repository


async def test_201_comes_after_the_acknowledgement(scripted_api: Api, scripted: ScriptedRunner) -> None:
    thread_id, shop = await thread_in(scripted_api, scripted)
    gate = scripted.gate = asyncio.Event()

    async def acknowledge() -> None:
        await scripted.until_requested()
        [session] = (await scripted_api.get("/api/sessions")).body["items"]
        assert session["status"] == "starting"
        gate.set()

    answer, _ = await asyncio.gather(prompt(scripted_api, thread_id, shop, "Go on."), acknowledge())

    assert gate.is_set()
    assert (answer.status, answer.body["status"]) == (201, "running")


async def test_202_and_409_of_the_policy(scripted_api: Api, scripted: ScriptedRunner) -> None:
    thread_id, shop = await thread_in(scripted_api, scripted, allowNetwork=True, allowCommit=True)

    blocked = await prompt(scripted_api, thread_id, shop, "All of it.", sandbox="danger-full-access")
    assert blocked.status == 202
    assert set(blocked.body) == {"policy"}
    assert blocked.body["policy"]["verdict"] == "blocked"

    await scripted_api.patch(f"/api/repos/{shop['id']}", {"allowNetwork": False})
    denied = await prompt(scripted_api, thread_id, shop, "Look it up.", allowNetwork=True)
    assert denied.status == 409
    assert denied.error["details"]["policy"]["verdict"] == "denied"


@pytest.mark.parametrize(
    ("trouble", "status"),
    [(RunnerUnavailable("Codex is not installed."), 503), (Conflict("Another Codex has it open."), 409)],
)
async def test_what_codex_refuses(
    scripted_api: Api, scripted: ScriptedRunner, trouble: Exception, status: int
) -> None:
    thread_id, shop = await thread_in(scripted_api, scripted)
    scripted.start_failures.append(trouble)

    answer = await prompt(scripted_api, thread_id, shop, "Go on.")

    assert (answer.status, answer.message) == (status, str(trouble))
    session = (await scripted_api.get(f"/api/sessions/{answer.error['details']['sessionId']}")).body
    assert (session["status"], session["error"]) == ("failed", str(trouble))


async def test_503_while_the_bridge_is_down(scripted_api: Api, scripted: ScriptedRunner) -> None:
    thread_id, shop = await thread_in(scripted_api, scripted)
    scripted.threads.failures.extend([RunnerUnavailable("Codex is not installed.")] * 3)
    for answer in (
        await scripted_api.get(THREADS),
        await scripted_api.get(f"{THREADS}/loaded"),
        await prompt(scripted_api, thread_id, shop, "Go on."),
    ):
        assert (answer.status, answer.message) == (503, "Codex is not installed.")


async def test_409_where_it_belongs_elsewhere(scripted_api: Api, scripted: ScriptedRunner) -> None:
    thread_id, shop = await thread_in(scripted_api, scripted)
    task = (await prompt(scripted_api, thread_id, shop, "Go on.")).body["taskId"]
    blog = await scripted_api.repository("blog")

    foreign = await prompt(scripted_api, thread_id, blog, "Go on.", cwd=blog["localPath"])
    assert foreign.status == 409
    assert f"belongs to task {task} of repository {shop['id']}" in foreign.message
    elsewhere = await prompt(scripted_api, thread_id, shop, "Go on.", cwd=blog["localPath"])
    assert elsewhere.status == 409
    stranger = await asyncio.to_thread(git_repository, scripted_api.folder / "stranger")
    assert (await prompt(scripted_api, thread_id, shop, "Go on.", cwd=str(stranger))).status == 409


async def test_409_outside_of_app_server_mode(api: Api) -> None:
    shop = await api.repository()
    for answer in (
        await api.get(THREADS),
        await api.get(f"{THREADS}/loaded"),
        await api.get(f"{THREADS}/thr_123"),
        await api.get(f"{THREADS}/thr_123/turns"),
        await api.get(f"{THREADS}/thr_123/items"),
        await prompt(api, "thr_123", shop, "Go on."),
        await api.post(f"{THREADS}/thr_123/fork"),
        await api.post(f"{THREADS}/thr_123/rename", {"name": "x"}),
        await api.post(f"{THREADS}/thr_123/archive"),
        await api.post(f"{THREADS}/thr_123/unarchive"),
    ):
        assert answer.status == 409
        assert "CC_CODEX_RUNNER_MODE=app-server" in answer.message


async def test_400_names_every_wrong_field(scripted_api: Api) -> None:
    body = {"repositoryId": "1", "prompt": " ", "cwd": 5, "resume": "yes", "sandbox": "none", "force": True}
    answer = await scripted_api.post(f"{THREADS}/thr_123/prompt", body)
    assert answer.status == 400
    assert set(answer.wrong) == set(body)
    assert set((await scripted_api.post(f"{THREADS}/thr_123/prompt")).wrong) == {"repositoryId", "prompt"}


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "order=up", "search=x", "query=a&query=b"])
async def test_a_query_that_is_wrong(scripted_api: Api, query: str) -> None:
    assert (await scripted_api.get(f"{THREADS}?{query}")).status == 400


async def test_the_order_and_what_is_in_memory(scripted_api: Api, scripted: ScriptedRunner) -> None:
    old = scripted.threads.put("old", "/srv/shop", preview="The old one")
    new = scripted.threads.put("new", "/srv/shop", name="The new one", status=ThreadStatus.IDLE)

    async def ids(path: str) -> list[str]:
        return [item["id"] for item in (await scripted_api.get(path)).body["items"]]

    assert await ids(THREADS) == [new.id, old.id]
    assert await ids(f"{THREADS}?order=asc") == [old.id, new.id]
    assert await ids(f"{THREADS}?query=The%20old") == [old.id]
    assert await ids(f"{THREADS}?query=") == [new.id, old.id]
    assert await ids(f"{THREADS}/loaded") == [new.id]

"""What waits for its turn, over REST: extensions of the contract's "Sessions"."""

import pytest

from tests.support.api import JSON, Api


@pytest.fixture
async def waiting(api: Api) -> JSON:
    """One that waits for another which writes in the same folder."""
    running = await api.run((await api.task("Be slow."))["id"])
    await api.session(running["id"], "running")
    task = await api.task("Then this.", repositoryId=running["repositoryId"])
    return (await api.post(f"/api/tasks/{task['id']}/run")).body


async def running_of(api: Api) -> JSON:
    running: list[JSON] = (await api.get("/api/sessions?status=running")).body["items"]
    return running[0]


async def test_a_run_in_a_busy_folder_is_pending_and_says_why(api: Api, waiting: JSON) -> None:
    running = await running_of(api)
    assert waiting["status"] == "pending"
    assert waiting["queuedAt"] is not None
    assert (waiting["queuePosition"], waiting["waitsFor"], waiting["waitsBehind"]) == (
        1,
        "folder",
        running["id"],
    )
    assert (await api.get(f"/api/sessions/{waiting['id']}")).body == waiting
    assert (await api.get("/api/sessions?status=pending")).body["items"] == [waiting]
    assert await api.kinds(f"/api/sessions/{waiting['id']}/events") == ["session.created", "session.queued"]

    await api.post(f"/api/sessions/{running['id']}/stop")
    begun = await api.session(waiting["id"], "completed")
    assert (begun["queuePosition"], begun["waitsFor"]) == (None, None)


async def test_it_is_withdrawn_by_stopping_it(api: Api, waiting: JSON) -> None:
    answer = await api.post(f"/api/sessions/{waiting['id']}/stop")
    assert (answer.status, answer.body["status"]) == (202, "stopped")


async def test_its_words_are_changed(api: Api, waiting: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{waiting['id']}", {"prompt": "Rather that."})
    assert (answer.status, answer.body["prompt"], answer.body["status"]) == (200, "Rather that.", "pending")
    running = await running_of(api)
    late = await api.patch(f"/api/sessions/{running['id']}", {"prompt": "Rather that."})
    assert (late.status, late.message) == (
        409,
        f"Session {running['id']} is running; only a pending one can be changed.",
    )


async def test_it_gets_a_worktree_of_its_own(api: Api, waiting: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{waiting['id']}", {"newWorktree": True})
    assert answer.status == 200
    assert answer.body["branchName"].startswith("cc/then-this")
    done = await api.session(waiting["id"], "completed")
    assert done["worktreePath"] == answer.body["worktreePath"]


@pytest.mark.parametrize(
    "body",
    [{"prompt": "x", "status": "starting"}, {"prompt": "x", "newWorktree": True}, {"newWorktree": False}],
)
async def test_one_thing_is_changed_at_a_time(api: Api, waiting: JSON, body: JSON) -> None:
    assert (await api.patch(f"/api/sessions/{waiting['id']}", body)).status == 400


async def test_it_is_not_begun_by_hand(api: Api, waiting: JSON) -> None:
    answer = await api.patch(f"/api/sessions/{waiting['id']}", {"status": "starting"})
    assert (answer.status, answer.message) == (
        409,
        f"Session {waiting['id']} waits for its turn. It begins by itself.",
    )


async def test_a_second_run_of_the_same_task_is_denied(api: Api, waiting: JSON) -> None:
    answer = await api.post(f"/api/tasks/{waiting['taskId']}/run")
    assert answer.status == 409
    assert [finding["code"] for finding in answer.error["details"]["policy"]["findings"]] == ["task_queued"]

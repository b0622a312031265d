"""`ETag`, `If-None-Match` and `If-Match`: one of two who change the same thing is told so."""

import asyncio
import base64
from collections.abc import Awaitable, Callable

import pytest

from core.models import ChatUser
from core.words import Role, UserSource
from tests.support.api import JSON, Api
from tests.support.pictures import PNG
from webapi.app import ENDPOINTS

STALE = {"If-Match": '"stale"'}


async def _repository(api: Api) -> str:
    return f"/api/repos/{(await api.repository())['id']}"


async def _task(api: Api) -> str:
    return f"/api/tasks/{(await api.task())['id']}"


async def _session(api: Api) -> str:
    session = await api.post(f"{await _task(api)}/sessions")
    return f"/api/sessions/{session.body['id']}"


async def _approval(api: Api) -> str:
    asked = await api.post("/api/approvals", {"taskId": (await api.task())["id"], "reason": "May I?"})
    return f"/api/approvals/{asked.body['id']}"


async def _token(api: Api) -> str:
    await api.token("ci", "run")
    return "/api/tokens/1"


async def _person(api: Api) -> str:
    await ChatUser.create(id=1, source=UserSource.LOCAL, name="You", role=Role.OWNER)
    await ChatUser.create(id=5, source=UserSource.LOCAL, name="Ann", role=Role.VIEWER)
    return "/api/people/5"


async def _invitation(api: Api) -> str:
    made = await api.post("/api/invitations", {"role": "viewer"})
    return f"/api/invitations/{made.body['id']}"


async def _automation(api: Api) -> str:
    body = {
        "repositoryId": (await api.repository())["id"],
        "scheduleExpr": "daily@09:00",
        "payload": {"taskType": "prompt_task", "prompt": "Tidy up."},
    }
    return f"/api/automations/{(await api.post('/api/automations', body)).body['id']}"


async def _webhook(api: Api) -> str:
    made = await api.post("/api/webhooks", {"url": "https://hooks.example.invalid/x"})
    return f"/api/webhooks/{made.body['id']}"


async def _image(api: Api) -> str:
    made = await api.post("/api/images", {"data": base64.b64encode(PNG).decode()})
    return f"/api/images/{made.body['id']}"


async def _attachment(api: Api) -> str:
    made = await api.post("/api/attachments", {"data": base64.b64encode(PNG).decode(), "name": "dot"})
    return f"/api/attachments/{made.body['id']}"


MADE: dict[str, Callable[[Api], Awaitable[str]]] = {
    "/repos/{id}": _repository,
    "/tasks/{id}": _task,
    "/sessions/{id}": _session,
    "/approvals/{id}": _approval,
    "/tokens/{id}": _token,
    "/people/{id}": _person,
    "/invitations/{id}": _invitation,
    "/automations/{id}": _automation,
    "/webhooks/{id}": _webhook,
    "/images/{id}": _image,
    "/attachments/{id}": _attachment,
}
CHANGES: dict[tuple[str, str], JSON | None] = {
    ("PATCH", "/repos/{id}"): {"allowCommit": True},
    ("PATCH", "/tasks/{id}"): {"title": "Another"},
    ("PATCH", "/sessions/{id}"): {"status": "stopped"},
    ("DELETE", "/tokens/{id}"): None,
    ("PATCH", "/people/{id}"): {"role": "operator"},
    ("DELETE", "/people/{id}"): None,
    ("DELETE", "/invitations/{id}"): None,
    ("PATCH", "/automations/{id}"): {"enabled": False},
    ("DELETE", "/automations/{id}"): None,
    ("PATCH", "/webhooks/{id}"): {"enabled": False},
    ("DELETE", "/webhooks/{id}"): None,
}
GONE = {("DELETE", "/automations/{id}"), ("DELETE", "/webhooks/{id}"), ("DELETE", "/people/{id}")}
"""What is deleted; a token that is revoked is still there."""
WITHOUT_VERSION = {("DELETE", "/repos/{id}/worktrees")}
"""A folder is changed by whoever works in it: no version of it could be read, and hold until it goes."""


def test_nothing_is_left_out() -> None:
    single = {each.path for each in ENDPOINTS if each.method == "GET" and each.path.endswith("/{id}")}
    changing = {(each.method, each.path) for each in ENDPOINTS if each.method not in ("GET", "POST")}

    assert single == set(MADE)
    assert changing == set(CHANGES) | WITHOUT_VERSION


@pytest.mark.parametrize("what", MADE)
async def test_what_one_has_is_not_sent_again(api: Api, what: str) -> None:
    path = await MADE[what](api)
    first = await api.get(path)
    tag = first.headers["ETag"]

    for known in (tag, f"W/{tag}", f'"other", {tag}', "*", f'"a",W/"b" ,{tag}'):
        async with api.client.get(path, headers={"If-None-Match": known}) as answer:
            assert (answer.status, await answer.read(), answer.headers["ETag"]) == (304, b"", tag), known
    for other in ('"other"', 'W/"other"', '""'):
        again = await api.get(path, headers={"If-None-Match": other})
        assert (again.status, again.body, again.headers["ETag"]) == (200, first.body, tag)


@pytest.mark.parametrize(("method", "what"), CHANGES)
async def test_a_change_of_what_has_changed_is_refused_whole(api: Api, method: str, what: str) -> None:
    path = await MADE[what](api)
    before = await api.get(path)
    events = (await api.get("/api/events")).body

    for given in ('"stale"', f"W/{before.headers['ETag']}", '"a", "b"'):
        answer = await api.call(method, path, CHANGES[method, what], headers={"If-Match": given})
        assert answer.status == 412
        assert answer.error["details"] == {"etag": before.headers["ETag"]}
        assert "Nothing was changed" in answer.message
    assert (await api.get(path)).body == before.body
    assert (await api.get("/api/events")).body == events


@pytest.mark.parametrize("many", ["{}", '"x", {}', "*"])
@pytest.mark.parametrize(("method", "what"), CHANGES)
async def test_a_change_of_what_was_read_is_made(api: Api, method: str, what: str, many: str) -> None:
    path = await MADE[what](api)
    tag = (await api.get(path)).headers["ETag"]

    answer = await api.call(method, path, CHANGES[method, what], headers={"If-Match": many.format(tag)})

    assert answer.status == 200
    after = await api.get(path)
    if (method, what) in GONE:
        assert after.status == 404
        return
    assert after.headers["ETag"] == answer.headers["ETag"] != tag
    assert after.body == answer.body


async def test_making_tells_the_version_too(api: Api) -> None:
    repository = await api.repository()
    made = await api.post("/api/tasks", {"repositoryId": repository["id"], "prompt": "Tidy up."})
    session = await api.post(f"/api/tasks/{made.body['id']}/sessions")
    asked = await api.post("/api/approvals", {"taskId": made.body["id"], "reason": "May I?"})

    for answer, path in ((made, "tasks"), (session, "sessions"), (asked, "approvals")):
        assert (await api.get(f"/api/{path}/{answer.body['id']}")).headers["ETag"] == answer.headers["ETag"]


async def test_what_changes_by_itself_has_another_version(api: Api) -> None:
    task = await api.task()
    tags = {(await api.get(f"/api/tasks/{task['id']}")).headers["ETag"]}
    session = await api.run(task["id"])
    await api.session(session["id"], "completed")

    tags.add((await api.get(f"/api/tasks/{task['id']}")).headers["ETag"])

    assert len(tags) == 2


async def test_beginning_a_session_that_has_changed(api: Api) -> None:
    path = await _session(api)
    tag = (await api.get(path)).headers["ETag"]

    assert (await api.patch(path, {"status": "starting"}, headers=STALE)).status == 412
    assert (await api.get(path)).body["status"] == "pending"
    assert (await api.patch(path, {"status": "starting"}, headers={"If-Match": tag})).status == 200


async def test_of_many_who_have_read_the_same_one_changes_it(api: Api) -> None:
    path = await _task(api)
    tag = (await api.get(path)).headers["ETag"]
    answers = await asyncio.gather(
        *(api.patch(path, {"title": f"By {n}"}, headers={"If-Match": tag}) for n in range(20))
    )

    assert sorted(answer.status for answer in answers) == [200] + [412] * 19
    assert (await api.kinds("/api/events")).count("task.changed") == 1


async def test_a_thing_that_is_not_has_no_version(api: Api) -> None:
    for (method, what), body in CHANGES.items():
        answer = await api.call(method, "/api" + what.format(id=99999), body, headers={"If-Match": "*"})
        assert answer.status == 404


@pytest.mark.parametrize("tag", ["", "x", '"x', 'x"', '"a" "b"', '"a",', "*, *", 'w/"a"', '"a b"', "é"])
async def test_a_tag_that_is_none(api: Api, tag: str) -> None:
    path = await _task(api)

    change = await api.patch(path, {"title": "New"}, headers={"If-Match": tag})
    reading = await api.get(path, headers={"If-None-Match": tag})

    assert (change.status, set(change.wrong)) == (400, {"If-Match"})
    assert (reading.status, set(reading.wrong)) == (400, {"If-None-Match"})


async def test_where_a_version_means_nothing_it_is_not_ignored(api: Api) -> None:
    answer = await api.post(f"{await _task(api)}/run", {}, headers=STALE)

    assert (answer.status, set(answer.wrong)) == (400, {"If-Match"})
    assert (await api.get("/api/sessions")).body["items"] == []


async def test_a_worktree_is_not_removed_where_a_version_of_it_was_meant(api: Api) -> None:
    path = f"{await _repository(api)}/worktrees"
    assert (await api.post(path, {"branchName": "cc/x"})).status == 201

    answer = await api.delete(f"{path}?branchName=cc/x", headers={"If-Match": "*"})

    assert (answer.status, set(answer.wrong)) == (400, {"If-Match"})
    assert len((await api.get(path)).body["items"]) == 2


async def test_an_automation_that_has_run_meanwhile_has_another_version(api: Api) -> None:
    path = await _automation(api)
    tag = (await api.get(path)).headers["ETag"]
    await api.post(f"{path}/run")

    assert (await api.patch(path, {"enabled": False}, headers={"If-Match": tag})).status == 412
    assert (await api.delete(path, headers={"If-Match": tag})).status == 412
    assert (await api.get(path)).body["enabled"]


async def test_many_tags_are_read_in_no_time(api: Api) -> None:
    path = await _task(api)

    for given in ('"a",' * 1900 + '"', '"' * 7000, '"a" ,' * 1500, " " * 7000 + "x"):
        assert (await api.get(path, headers={"If-None-Match": given})).status == 400

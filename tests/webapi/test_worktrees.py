"""`scan` and `worktrees` of a repository: contract, "Repositories"."""

import asyncio
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.api import JSON, Api
from tests.support.core import git


@pytest.fixture
async def shop(api: Api) -> JSON:
    return await api.repository("shop")


def here(repository: JSON, tail: str) -> str:
    return f"/api/repos/{repository['id']}/{tail}"


async def test_a_scan_answers_the_repository_with_what_was_found(api: Api, shop: JSON) -> None:
    (Path(shop["localPath"]) / "new.txt").write_text("x")

    answer = await api.post(here(shop, "scan"))

    assert answer.status == 200
    assert set(answer.body) == set(shop)
    scan = answer.body["lastScan"]
    assert set(scan) >= {"at", "findings", "branch", "dirty", "ahead", "behind", "upstream", "tests"}
    assert scan["at"].endswith("Z")
    assert scan["findings"][0] == {
        "code": "dirty_tree",
        "severity": "warning",
        "message": "Uncommitted: 1 new.",
    }
    assert (await api.get(f"/api/repos/{shop['id']}")).body == answer.body
    assert (await api.get("/api/repos")).body["items"] == [answer.body]
    event = (await api.get("/api/events?limit=1")).body["items"][0]
    assert (event["kind"], event["repositoryId"]) == ("repository.scanned", shop["id"])
    assert event["payload"]["findings"][0] == "dirty_tree"


async def test_a_worktree_from_its_making_to_its_end(api: Api, shop: JSON) -> None:
    made = await api.post(here(shop, "worktrees"), {"branchName": "cc/fix", "base": "main"})
    assert made.status == 201
    assert set(made.body) == {"path", "branchName", "base"}
    assert (made.body["branchName"], made.body["base"]) == ("cc/fix", "main")
    folder = Path(made.body["path"])

    listed = (await api.get(here(shop, "worktrees"))).body
    assert listed["nextCursor"] is None
    assert [tree["branchName"] for tree in listed["items"]] == ["cc/fix", "main"]
    assert listed["items"][0]["path"] == made.body["path"]
    assert listed["items"][0]["createdAt"].endswith("Z")

    (folder / "new.txt").write_text("new\n")
    address = here(shop, f"worktrees?path={quote(str(folder))}")
    refused = await api.call("DELETE", address)
    assert (refused.status, refused.error["details"]) == (409, {"losses": "1 new file"})
    removed = await api.call("DELETE", f"{address}&force=true")
    assert removed.status == 200
    assert set(removed.body) == {"path", "branchName", "branchKept", "base", "patch"}
    git(Path(shop["localPath"]), "apply", removed.body["patch"])
    assert (Path(shop["localPath"]) / "new.txt").read_text() == "new\n"
    assert (await api.call("DELETE", address)).status == 404
    kinds = [event["kind"] for event in (await api.get("/api/events?order=asc")).body["items"]]
    assert kinds == ["repository.added", "worktree.created", "worktree.removed"]


async def test_an_empty_body_makes_one(api: Api, shop: JSON) -> None:
    made = await api.post(here(shop, "worktrees"))

    assert (made.status, made.body["branchName"], made.body["base"]) == (201, "cc/shop", "main")


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        ({"branchName": "main"}, 409, "There is a branch main already"),
        ({"path": "{shop}"}, 409, "exists and is no worktree"),
        ({"path": "{data}/x"}, 400, "own data"),
        ({"branchName": "grün"}, 400, "letters beyond a-z"),
        ({"branchName": "HEAD"}, 400, "git uses that name itself"),
        ({"base": "v1"}, 400, "no branch, tag or commit 'v1'"),
    ],
)
async def test_what_cannot_be_made(api: Api, shop: JSON, body: JSON, status: int, why: str) -> None:
    places = {"shop": shop["localPath"], "data": api.core.settings.data_dir}
    body = {name: value.format(**places) for name, value in body.items()}

    answer = await api.post(here(shop, "worktrees"), body)

    assert answer.status == status
    assert why in answer.message
    if status == 400:
        assert list(answer.wrong) == list(body)


async def test_everything_that_is_wrong_is_named_at_once(api: Api, shop: JSON) -> None:
    body = {"branchName": "a b", "base": "nowhere", "path": "relative"}

    answer = await api.post(here(shop, "worktrees"), body)

    assert answer.status == 400
    assert set(answer.wrong) == set(body)
    assert all(f"{field}: " in answer.message for field in body)


async def test_of_many_at_once_one_wins(api: Api, shop: JSON) -> None:
    body = {"branchName": "cc/same"}

    answers = await asyncio.gather(*(api.post(here(shop, "worktrees"), body) for _ in range(5)))

    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409, 409]


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("", "path"),
        ("?path=", "path"),
        ("?path=/x&force=yes", "force"),
        ("?path=/x&force=1", "force"),
        ("?path=/x&path=/y", "path"),
        ("?branch=x", "branch"),
        ("?branch_name=x", "branch_name"),
    ],
)
async def test_a_removal_that_names_nothing_clearly(api: Api, shop: JSON, query: str, wrong: str) -> None:
    answer = await api.call("DELETE", here(shop, f"worktrees{query}"))

    assert answer.status == 400
    assert wrong in answer.wrong


@pytest.mark.parametrize("path", ["{shop}", "/nowhere", "relative"])
async def test_a_removal_of_what_is_none(api: Api, shop: JSON, path: str) -> None:
    place = path.format(shop=quote(shop["localPath"]))

    answer = await api.call("DELETE", here(shop, f"worktrees?path={place}&force=true"))

    assert answer.status in ({409} if path == "{shop}" else {400} if "%00" in path else {404})


async def test_one_in_which_a_session_runs_stays(api: Api, shop: JSON) -> None:
    task = await api.task("Say: hello", repositoryId=shop["id"])
    prepared = await api.post(f"/api/tasks/{task['id']}/sessions", {"branchName": "cc/fix"})
    assert prepared.status == 201

    answer = await api.call("DELETE", here(shop, "worktrees?branchName=cc/fix&force=true"))

    assert answer.status == 409
    assert f"Session {prepared.body['id']} " in answer.message


async def test_the_list_goes_page_by_page(api: Api, shop: JSON) -> None:
    for name in ("a", "b"):
        await api.post(here(shop, "worktrees"), {"branchName": name})
    first = (await api.get(here(shop, "worktrees?limit=2"))).body
    second = (await api.get(here(shop, f"worktrees?limit=2&cursor={first['nextCursor']}"))).body

    names = [tree["branchName"] for tree in first["items"] + second["items"]]
    assert (set(names[:2]), names[2:], second["nextCursor"]) == ({"a", "b"}, ["main"], None)
    assert (await api.get(here(shop, "worktrees?cursor=x"))).status == 400


async def test_a_run_asks_for_a_new_one(api: Api) -> None:
    shop = await api.repository("shop", requireWorktree=True)
    task = await api.task("Fix the login", repositoryId=shop["id"])
    git(Path(shop["localPath"]), "tag", "v1")

    denied = await api.post(f"/api/tasks/{task['id']}/run")
    assert denied.status == 409
    assert "newWorktree" in denied.message
    session = await api.run(task["id"], newWorktree=True, worktreeBase="v1")

    assert session["branchName"] == f"cc/fix-the-login-{task['id']}"
    assert Path(session["worktreePath"]).parent == api.core.settings.data_dir / "worktrees"

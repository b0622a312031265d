"""Contract, "Repositories"."""

from pathlib import Path

import pytest

from tests.support.api import Api
from tests.support.core import git

FIELDS = {
    "id",
    "name",
    "localPath",
    "allowWrite",
    "allowNetwork",
    "allowCommit",
    "requireWorktree",
    "approvers",
    "requireTwoPeople",
    "lastScan",
    "createdAt",
    "updatedAt",
}


async def test_the_example_of_the_contract(api: Api, folder: Path) -> None:
    answer = await api.post(
        "/api/repos",
        {
            "name": "codex-command-center",
            "localPath": str(folder),
            "allowWrite": True,
            "allowNetwork": False,
            "allowCommit": False,
            "requireWorktree": False,
        },
    )

    assert answer.status == 201
    assert set(answer.body) == FIELDS
    assert answer.body["name"] == "codex-command-center"
    assert answer.body["localPath"] == str(folder)
    assert answer.body["allowWrite"] is True
    assert answer.body["createdAt"].endswith("Z")
    assert (await api.get(f"/api/repos/{answer.body['id']}")).body == answer.body
    assert (await api.get("/api/repos")).body == {"items": [answer.body], "nextCursor": None}


async def test_only_the_path_is_needed_and_nothing_is_allowed_unasked(api: Api, folder: Path) -> None:
    added = (await api.post("/api/repos", {"localPath": str(folder)})).body

    assert added["name"] == "shop"
    flags = ("allowWrite", "allowNetwork", "allowCommit", "requireWorktree")
    assert not any(added[flag] for flag in flags)


async def test_a_known_path_is_a_conflict(api: Api, folder: Path) -> None:
    await api.post("/api/repos", {"localPath": str(folder)})

    again = await api.post("/api/repos", {"localPath": f"{folder}/."})

    assert again.status == 409
    assert again.message == f"{folder} is already known."


async def test_a_subfolder_is_refused_with_the_name_of_the_root(api: Api, folder: Path) -> None:
    (folder / "src").mkdir()

    answer = await api.post("/api/repos", {"localPath": str(folder / "src")})

    assert answer.status == 400
    assert f"Its root is {folder}." in answer.message


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("shop", "is not an absolute path"),
        ("{tmp}/nowhere", "does not exist"),
        ("{tmp}/file", "is not a folder"),
        ("{tmp}", "own data"),
        ("{tmp}/data", "own data"),
        ("{tmp}/plain", "is no git repository"),
        ("{tmp}/" + "x" * 300, "does not exist"),
        ("C:\\Users\\wecke\\Projects", "is not an absolute path"),
    ],
)
async def test_a_path_that_is_no_work_tree_is_refused(api: Api, tmp_path: Path, path: str, why: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "plain").mkdir()

    answer = await api.post("/api/repos", {"localPath": path.replace("{tmp}", str(tmp_path))})

    assert answer.status == 400
    assert why in answer.message
    assert (await api.get("/api/repos")).body["items"] == []


async def test_a_change_of_flags_holds(api: Api) -> None:
    repository = await api.repository(allowWrite=False)
    path = f"/api/repos/{repository['id']}"

    changed = await api.patch(path, {"allowWrite": True, "name": "Shop"})

    assert changed.status == 200
    assert (changed.body["allowWrite"], changed.body["name"]) == (True, "Shop")
    assert (await api.get(path)).body == changed.body


async def test_an_empty_change_changes_nothing(api: Api) -> None:
    repository = await api.repository()

    answer = await api.patch(f"/api/repos/{repository['id']}")

    assert (answer.status, answer.body) == (200, repository)


async def test_inspecting_tells_what_a_folder_is_and_stores_nothing(api: Api, folder: Path) -> None:
    git(folder, "remote", "add", "origin", "https://user:secret@example.org/shop.git")

    answer = await api.post("/api/repos/inspect", {"localPath": str(folder)})

    assert answer.status == 200
    assert answer.body["isRepository"] is True
    assert answer.body["root"] == str(folder)
    assert answer.body["branch"] == "main"
    assert answer.body["dirty"] is False
    assert answer.body["lastCommit"]["subject"] == "Begin"
    assert answer.body["lastCommit"]["at"].endswith("Z")
    assert answer.body["remotes"] == [{"name": "origin", "url": "https://example.org/shop.git"}]
    assert answer.body["repositoryId"] is None
    assert (await api.get("/api/repos")).body["items"] == []


async def test_inspecting_knows_what_was_added(api: Api) -> None:
    repository = await api.repository()

    answer = await api.post("/api/repos/inspect", {"localPath": repository["localPath"]})

    assert answer.body["repositoryId"] == repository["id"]


async def test_inspecting_a_folder_that_is_no_repository(api: Api, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()

    answer = await api.post("/api/repos/inspect", {"localPath": str(tmp_path / "plain")})

    assert answer.status == 200
    assert answer.body["isRepository"] is False


async def test_inspecting_a_missing_folder(api: Api, tmp_path: Path) -> None:
    answer = await api.post("/api/repos/inspect", {"localPath": str(tmp_path / "nowhere")})

    assert answer.status == 400

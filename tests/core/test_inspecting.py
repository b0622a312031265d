"""Looking at all kinds of folders."""

from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import InvalidInput
from core.machinery.git import Git, Output
from core.schemas.repositories import Inspection
from core.schemas.work import RepositoryIn
from core.usecases import repositories
from core.words import TreeKind
from tests.support.core import Rig, git, git_repository, open_rig
from tests.support.trees import commit


async def look(rig: Rig, folder: Path | str) -> Inspection:
    return await repositories.inspect(rig.core, str(folder))


@pytest.fixture
def shop(rig: Rig) -> Path:
    return git_repository(rig.folder / "shop")


async def test_a_bare_repository_is_one_without_a_work_tree(rig: Rig, shop: Path) -> None:
    git(rig.folder, "clone", "--quiet", "--bare", str(shop), "bare.git")

    found = await look(rig, rig.folder / "bare.git")

    assert (found.is_repository, found.kind, found.root, found.dirty) == (True, TreeKind.BARE, None, None)
    assert (found.branch, found.default_branch, found.size_bytes) == ("main", "main", 7)
    assert found.last_commit is not None
    with pytest.raises(InvalidInput, match="bare repository, without files to work on"):
        await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(rig.folder / "bare.git")))


async def test_a_detached_head_has_no_branch(rig: Rig, shop: Path) -> None:
    git(shop, "checkout", "--quiet", "--detach")

    found = await look(rig, shop)

    assert (found.branch, found.default_branch, found.kind) == (None, "main", TreeKind.MAIN)


async def test_a_linked_worktree_and_a_submodule(rig: Rig, shop: Path) -> None:
    git(shop, "worktree", "add", "--quiet", "-b", "side", str(rig.folder / "side"))
    upper = git_repository(rig.folder / "upper")
    git(upper, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(shop), "shop")

    side, below, above = [await look(rig, folder) for folder in (rig.folder / "side", upper / "shop", upper)]

    assert (side.kind, side.root, side.branch) == (TreeKind.LINKED, str(rig.folder / "side"), "side")
    assert (below.kind, below.root, below.branch) == (TreeKind.SUBMODULE, str(upper / "shop"), "main")
    assert (above.kind, above.dirty) == (TreeKind.MAIN, True)


async def test_inside_a_git_folder_is_no_work_tree(rig: Rig, shop: Path) -> None:
    assert not (await look(rig, shop / ".git")).is_repository


async def test_the_default_branch_is_the_remotes_else_one_of_a_usual_name_else_the_current(
    rig: Rig, shop: Path
) -> None:
    git(shop, "checkout", "--quiet", "-b", "feature")
    assert (await look(rig, shop)).default_branch == "main"

    git(shop, "branch", "--move", "main", "odd")
    assert (await look(rig, shop)).default_branch == "feature"

    git(shop, "update-ref", "refs/remotes/desk/far", "HEAD")
    git(shop, "symbolic-ref", "refs/remotes/desk/HEAD", "refs/remotes/desk/far")
    assert (await look(rig, shop)).default_branch == "far"

    git(shop, "update-ref", "refs/remotes/origin/team/next", "HEAD")
    git(shop, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/team/next")
    assert (await look(rig, shop)).default_branch == "team/next"


@pytest.mark.parametrize(
    "hide", [("status.showUntrackedFiles", "no"), ("status.relativePaths", "true"), ("status.short", "true")]
)
async def test_a_configuration_hides_nothing(rig: Rig, shop: Path, hide: tuple[str, str]) -> None:
    assert (await look(rig, shop)).dirty is False
    git(shop, "config", *hide)
    (shop / "new.txt").write_text("x")

    assert (await look(rig, shop)).dirty is True


async def test_a_root_outside_of_what_is_allowed_is_not_looked_at(tmp_path: Path) -> None:
    shop = git_repository(tmp_path / "shop")
    (shop / "part").mkdir()
    async with open_rig(tmp_path, repo_roots=(shop / "part",)) as rig:
        with pytest.raises(InvalidInput, match=f"{shop} is outside the allowed folders"):
            await look(rig, shop / "part")


async def test_a_work_tree_that_is_configured_elsewhere(rig: Rig, shop: Path) -> None:
    git(shop, "config", "core.worktree", str(rig.core.settings.data_dir))

    with pytest.raises(InvalidInput, match="own data"):
        await look(rig, shop)


async def test_what_git_does_not_trust_is_said(rig: Rig, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = Git.ask

    async def distrustful(self: Git, *arguments: str, **more: Any) -> Output:
        more["environment"] = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
        return await ask(self, *arguments, **more)

    monkeypatch.setattr(Git, "ask", distrustful)
    with pytest.raises(InvalidInput, match="belongs to somebody else, and git does not trust it"):
        await look(rig, shop)


async def test_many_files_are_measured(rig: Rig, shop: Path) -> None:
    for number in range(300):
        (shop / f"{number}.py").write_text("x" * number)
    git(shop, "add", "--all")
    commit(shop, "more.go", "package main\n")

    found = await look(rig, shop)

    assert found.languages == {"Python": sum(range(300)), "Go": 13, "Markdown": 7}
    assert found.complete

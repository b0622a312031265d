"""Making a worktree: a new branch in a new folder, both or neither."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, InvalidInput, NotFound
from core.machinery.git import Git
from core.schemas.repositories import WorktreeIn, WorktreeMade
from core.schemas.work import RepositoryIn, RepositoryOut
from core.settings import child_environment
from core.usecases import repositories, worktrees
from core.words import EventKind, Role
from tests.support.core import Rig, git, git_repository, open_rig
from tests.support.trees import commit, make, replace_folder


@pytest.fixture
async def shop(rig: Rig) -> RepositoryOut:
    return await rig.repository("shop")


def branches(repository: RepositoryOut) -> set[str]:
    out = git(Path(repository.local_path), "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads")
    return set(out.split())


async def test_a_new_branch_from_the_default_branch_in_a_folder_of_ours(
    rig: Rig, shop: RepositoryOut
) -> None:
    folder = Path(shop.local_path)
    begin = git(folder, "rev-parse", "main").strip()
    git(folder, "checkout", "--quiet", "-b", "elsewhere")
    commit(folder, "more.txt")

    made = await make(rig, shop, "cc/fix-login")

    assert (made.branch_name, made.base) == ("cc/fix-login", "main")
    assert Path(made.path).parent == rig.core.settings.data_dir / "worktrees"
    assert git(Path(made.path), "rev-parse", "HEAD").strip() == begin
    assert git(Path(made.path), "branch", "--show-current").strip() == "cc/fix-login"
    assert (Path(made.path) / "README.md").read_text() == "# Shop\n"
    event = (await rig.events())[-1]
    assert (event.kind, event.repository_id, event.actor) == (EventKind.WORKTREE_CREATED, shop.id, "api")
    assert event.payload == {"path": made.path, "branchName": "cc/fix-login", "base": "main"}


async def test_without_a_name_it_is_called_after_the_repository_and_counted(
    rig: Rig, shop: RepositoryOut
) -> None:
    made = [await make(rig, shop) for _ in range(3)]

    assert [one.branch_name for one in made] == ["cc/shop", "cc/shop-2", "cc/shop-3"]
    assert len({one.path for one in made}) == 3


async def test_without_a_name_but_with_a_path_it_is_called_after_that(rig: Rig, shop: RepositoryOut) -> None:
    made = await make(rig, shop, path=rig.folder / "My place")

    assert (made.path, made.branch_name) == (str(rig.folder / "My place"), "cc/my-place")


@pytest.mark.parametrize("base", ["side", "v1", "{id}", "{short}", "HEAD", "main~1", "origin/far"])
async def test_a_base_is_a_branch_a_tag_or_a_commit(rig: Rig, shop: RepositoryOut, base: str) -> None:
    folder = Path(shop.local_path)
    first = git(folder, "rev-parse", "HEAD").strip()
    for ref in ("refs/heads/side", "refs/tags/v1", "refs/remotes/origin/far"):
        git(folder, "update-ref", ref, first)
    git(folder, "checkout", "--quiet", "--detach")
    base = base.format(id=first, short=first[:8])
    if base == "main~1":
        git(folder, "checkout", "--quiet", "main")
        commit(folder, "more.txt")

    made = await make(rig, shop, "cc/x", base=base)

    assert made.base == base
    assert git(Path(made.path), "rev-parse", "HEAD").strip() == first


async def test_a_branch_is_meant_rather_than_a_tag_of_the_same_name(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    git(folder, "tag", "both")
    git(folder, "checkout", "--quiet", "-b", "both")
    newer = commit(folder, "more.txt")

    made = await make(rig, shop, "cc/x", base="both")

    assert git(Path(made.path), "rev-parse", "HEAD").strip() == newer


async def test_without_a_default_branch_it_begins_at_the_head(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    git(folder, "branch", "--move", "main", "odd")
    assert (await make(rig, shop, "cc/a")).base == "odd"

    git(folder, "checkout", "--quiet", "--detach")
    assert (await make(rig, shop, "cc/b")).base == git(folder, "rev-parse", "HEAD").strip()


@pytest.mark.parametrize(
    "base", ["nowhere", "-x", "--all", ":/Begin", "main..side", "main:README.md", "a\nb"]
)
async def test_an_unknown_base_is_refused(rig: Rig, shop: RepositoryOut, base: str) -> None:
    with pytest.raises(InvalidInput, match=r"base: There is no branch, tag or commit"):
        await make(rig, shop, "cc/x", base=base)
    assert branches(shop) == {"main"}


async def test_a_repository_without_commits_has_nothing_to_begin_from(rig: Rig) -> None:
    git(rig.folder, "init", "--quiet", "--initial-branch=main", "empty")
    wanted = RepositoryIn(local_path=str(rig.folder / "empty"))
    empty = await repositories.add(rig.core, API_CALLER, wanted)

    with pytest.raises(Conflict, match="no commit yet"):
        await make(rig, empty, "cc/x")


@pytest.mark.parametrize(
    "name", ["a b", "grün", "a..b", "-x", "@{-1}", "HEAD", "a\x01b", "x.lock", "refs/heads/x"]
)
async def test_a_bad_name_is_refused(rig: Rig, shop: RepositoryOut, name: str) -> None:
    with pytest.raises(InvalidInput, match=r"branchName: .* can be no branch: "):
        await make(rig, shop, name)
    assert branches(shop) == {"main"}
    assert await rig.kinds() == [EventKind.REPOSITORY_ADDED]


async def test_a_branch_that_exists_is_refused(rig: Rig, shop: RepositoryOut) -> None:
    git(Path(shop.local_path), "branch", "old")

    for name in ("old", "main"):
        with pytest.raises(Conflict, match=f"There is a branch {name} already"):
            await make(rig, shop, name)


async def test_a_branch_in_the_way_is_named(rig: Rig, shop: RepositoryOut) -> None:
    git(Path(shop.local_path), "branch", "cc")

    with pytest.raises(Conflict, match="'refs/heads/cc' exists"):
        await make(rig, shop, "cc/x")


async def test_a_folder_that_exists_is_refused(rig: Rig, shop: RepositoryOut) -> None:
    (rig.folder / "there").mkdir()

    for path in (rig.folder / "there", shop.local_path):
        with pytest.raises(Conflict, match="exists and is no worktree of shop"):
            await make(rig, shop, "cc/x", path=path)
    assert branches(shop) == {"main"}


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("place", "not an absolute path"),
        ("{data}/x", "own data"),
        ("{shop}/.git/x", "lies in a git folder"),
        ("{folder}/other/.git/x", "lies in a git folder"),
        ("{folder}/file/x", "takes no new folders"),
        ("{folder}/" + "x" * 300, "can be no folder"),
    ],
)
async def test_a_place_that_cannot_be_is_refused(rig: Rig, shop: RepositoryOut, path: str, why: str) -> None:
    (rig.folder / "file").touch()
    path = path.format(data=rig.core.settings.data_dir, shop=shop.local_path, folder=rig.folder)

    with pytest.raises(InvalidInput, match=f"path: .*{why}"):
        await make(rig, shop, "cc/x", path=path)
    assert branches(shop) == {"main"}


async def test_a_path_outside_the_allowed_roots_is_refused(tmp_path: Path) -> None:
    async with open_rig(tmp_path, repo_roots=(tmp_path / "work",)) as rig:
        (tmp_path / "work").mkdir()
        (tmp_path / "work" / "link").symlink_to(tmp_path)
        repository = await rig.repository("work/shop")

        for path in (
            tmp_path / "elsewhere",
            tmp_path / "work" / "link" / "x",
            tmp_path / "work" / ".." / "x",
        ):
            with pytest.raises(InvalidInput, match=r"path: .* outside the allowed folders"):
                await make(rig, repository, "cc/x", path=path)
        assert (await make(rig, repository, "cc/x", path=tmp_path / "work" / "x")).path


async def test_of_two_who_make_the_same_branch_one_wins(rig: Rig, shop: RepositoryOut) -> None:
    results = await asyncio.gather(
        *(make(rig, shop, "cc/same", path=rig.folder / f"place-{number}") for number in range(5)),
        return_exceptions=True,
    )

    assert [type(one) for one in results if not isinstance(one, WorktreeMade)] == [Conflict] * 4
    assert (await rig.kinds()).count(EventKind.WORKTREE_CREATED) == 1
    assert git(Path(shop.local_path), "worktree", "list").count("\n") == 2


async def test_of_two_programs_that_make_the_same_branch_one_wins(rig: Rig, shop: RepositoryOut) -> None:
    """Each has locks of its own: what decides is git."""
    cores = [replace(rig.core, git=Git(child_environment())) for _ in range(4)]
    wanted = WorktreeIn(branch_name="cc/same")

    results = await asyncio.gather(
        *(worktrees.create(core, API_CALLER, shop.id, wanted) for core in cores), return_exceptions=True
    )

    [made] = [one for one in results if isinstance(one, WorktreeMade)]
    assert all(isinstance(one, Conflict) for one in results if one is not made), results
    assert git(Path(made.path), "branch", "--show-current").strip() == "cc/same"


async def test_of_two_who_take_the_same_place_one_wins_and_no_branch_is_left(
    rig: Rig, shop: RepositoryOut
) -> None:
    results = await asyncio.gather(
        make(rig, shop, "cc/a", path=rig.folder / "place"),
        make(rig, shop, "cc/b", path=rig.folder / "place"),
        return_exceptions=True,
    )

    [made] = [one for one in results if isinstance(one, WorktreeMade)]
    assert branches(shop) == {"main", made.branch_name}


async def test_where_git_fails_no_branch_is_left(rig: Rig, shop: RepositoryOut) -> None:
    (Path(shop.local_path) / ".git" / "worktrees").write_text("in the way")

    with pytest.raises(Conflict, match="git worktree failed"):
        await make(rig, shop, "cc/x", path=rig.folder / "place")
    assert branches(shop) == {"main"}
    assert not (rig.folder / "place").exists()


async def test_a_worktree_elsewhere_whose_folder_is_gone_is_not_forgotten(
    rig: Rig, shop: RepositoryOut
) -> None:
    """It may be on a disk that is not plugged in."""
    folder = Path(shop.local_path)
    git(folder, "worktree", "add", "--quiet", "-b", "far", str(rig.folder / "far"))
    (rig.folder / "far").rename(rig.folder / "unplugged")

    await make(rig, shop, "cc/x")
    (rig.folder / "unplugged").rename(rig.folder / "far")

    assert git(rig.folder / "far", "branch", "--show-current").strip() == "far"


async def test_who_may_only_look_makes_none(rig: Rig, shop: RepositoryOut) -> None:
    viewer = Caller("telegram:3", Role.VIEWER)
    with pytest.raises(Forbidden):
        await worktrees.create(rig.core, viewer, shop.id, WorktreeIn())


async def test_of_an_unknown_repository(rig: Rig) -> None:
    with pytest.raises(NotFound, match="Repository 99 not found"):
        await worktrees.create(rig.core, API_CALLER, 99, WorktreeIn())


async def test_a_repository_that_was_replaced_is_left_alone(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    other = git_repository(rig.folder / "other")
    replace_folder(folder, other)

    with pytest.raises(Conflict, match="no longer what was added"):
        await make(rig, shop, "cc/x")
    assert git(other, "branch", "--list", "cc/*") == ""

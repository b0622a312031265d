"""Repositories: which folders may be used, and what is said about them."""

from pathlib import Path

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, InvalidInput, NotFound
from core.logic.remotes import without_credentials
from core.machinery.rows import Slice
from core.models import Repository
from core.schemas.work import RepositoryIn, RepositoryOut, RepositoryPatch
from core.usecases import repositories
from core.words import EventKind, Role
from tests.support.core import Rig, git, git_repository, open_rig


async def add(rig: Rig, path: Path | str, **fields: object) -> RepositoryOut:
    return await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(path), **fields))  # type: ignore[arg-type]


async def refused(rig: Rig, path: Path | str, match: str) -> None:
    with pytest.raises(InvalidInput, match=match):
        await add(rig, path)
    assert not await Repository.exists()
    assert await rig.events() == []


async def test_the_root_of_a_work_tree_can_be_added(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")

    added = await add(rig, path, allow_write=True)

    assert (added.name, added.local_path, added.allow_write, added.allow_network) == (
        "shop",
        str(path),
        True,
        False,
    )
    (event,) = await rig.events()
    assert (event.kind, event.repository_id) == (EventKind.REPOSITORY_ADDED, added.id)


@pytest.mark.defect(18)
@pytest.mark.parametrize("name", ["with space", "grün-🐍", "line\nbreak", "quote'\"", "-dash", "\u2028"])
async def test_a_folder_may_have_any_name(rig: Rig, name: str) -> None:
    path = git_repository(rig.folder / name)

    assert (await add(rig, path)).local_path == str(path)
    assert (await repositories.inspect(rig.core, str(path))).root == str(path)


async def test_what_is_not_there_is_refused(rig: Rig) -> None:
    await refused(rig, rig.folder / "nowhere", "does not exist")


async def test_a_relative_path_is_refused(rig: Rig) -> None:
    await refused(rig, "shop", "not an absolute path")


async def test_a_file_is_refused(rig: Rig) -> None:
    (rig.folder / "file").write_text("x")
    await refused(rig, rig.folder / "file", "is not a folder")


async def test_a_folder_without_a_repository_is_refused(rig: Rig) -> None:
    (rig.folder / "plain").mkdir()
    await refused(rig, rig.folder / "plain", "no git repository")


async def test_a_subfolder_is_refused_and_told_its_root(rig: Rig) -> None:
    root = git_repository(rig.folder / "shop")
    (root / "src").mkdir()
    await refused(rig, root / "src", f"Its root is {root}")


async def test_a_bare_repository_is_refused(rig: Rig) -> None:
    git(rig.folder, "init", "--quiet", "--bare", "bare.git")
    await refused(rig, rig.folder / "bare.git", "is a bare repository")


async def test_our_own_data_is_refused(rig: Rig) -> None:
    inside = git_repository(rig.core.settings.data_dir / "worktrees" / "x")
    await refused(rig, inside, "this program's own data")


async def test_a_folder_that_holds_our_own_data_is_refused(rig: Rig) -> None:
    git(rig.folder, "init", "--quiet")
    await refused(rig, rig.folder, "this program's own data")


async def test_a_loop_of_links_is_refused(rig: Rig) -> None:
    (rig.folder / "a").symlink_to(rig.folder / "b")
    (rig.folder / "b").symlink_to(rig.folder / "a")
    await refused(rig, rig.folder / "a", "does not exist, or cannot be read")


async def test_a_link_is_stored_as_what_it_leads_to(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")
    (rig.folder / "link").symlink_to(path)

    assert (await add(rig, rig.folder / "link")).local_path == str(path)


@pytest.mark.parametrize("spelling", ["shop", "shop/", "./shop", "x/../shop", "link"])
async def test_a_folder_is_known_once_however_it_is_spelled(rig: Rig, spelling: str) -> None:
    path = git_repository(rig.folder / "shop")
    (rig.folder / "x").mkdir()
    (rig.folder / "link").symlink_to(path)
    await add(rig, path)

    with pytest.raises(Conflict, match="already known"):
        await add(rig, f"{rig.folder}/{spelling}")
    assert await rig.kinds() == [EventKind.REPOSITORY_ADDED]


async def test_only_what_lies_under_the_allowed_roots_may_be_used(tmp_path: Path) -> None:
    inside = git_repository(tmp_path / "work" / "shop")
    outside = git_repository(tmp_path / "works" / "shop")
    (tmp_path / "work" / "link").symlink_to(outside)
    async with open_rig(tmp_path, repo_roots=(tmp_path / "work",)) as rig:
        for path in (outside, tmp_path / "work" / "link"):
            with pytest.raises(InvalidInput, match="outside the allowed folders"):
                await add(rig, path)
            with pytest.raises(InvalidInput, match="outside the allowed folders"):
                await repositories.inspect(rig.core, str(path))
        assert (await add(rig, inside)).local_path == str(inside)


async def test_a_linked_worktree_knows_the_common_git_folder(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")
    git(path, "worktree", "add", "--quiet", "-b", "side", str(rig.folder / "side"))

    added = await add(rig, rig.folder / "side")

    assert (await Repository.get(id=added.id)).git_dir == str(path / ".git")


async def test_only_an_owner_adds_and_changes(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")
    operator = Caller("telegram:2", Role.OPERATOR)

    with pytest.raises(Forbidden):
        await repositories.add(rig.core, operator, RepositoryIn(local_path=str(path)))
    with pytest.raises(Forbidden):
        await repositories.change(rig.core, operator, 1, RepositoryPatch(allow_write=True))


async def test_flags_change_with_an_event_and_without_one_where_nothing_changes(rig: Rig) -> None:
    added = await add(rig, git_repository(rig.folder / "shop"))

    await repositories.change(rig.core, API_CALLER, added.id, RepositoryPatch())
    changed = await repositories.change(
        rig.core, API_CALLER, added.id, RepositoryPatch(allow_network=True, name="Shop")
    )

    assert (changed.name, changed.allow_network, changed.allow_write) == ("Shop", True, False)
    assert await rig.kinds() == [EventKind.REPOSITORY_ADDED, EventKind.REPOSITORY_CHANGED]
    with pytest.raises(NotFound, match="Repository 99 not found"):
        await repositories.change(rig.core, API_CALLER, 99, RepositoryPatch(name="x"))


async def test_inspecting_says_what_git_knows_and_stores_nothing(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")
    (path / "main.py").write_text("print(1)\n")
    (path / "AGENTS.md").write_text("Be kind.\n")
    git(path, "add", ".")
    git(path, "commit", "--quiet", "--message", "Add the program")
    (path / "new.txt").write_text("x")

    found = await repositories.inspect(rig.core, str(path))

    assert (found.is_repository, found.branch, found.default_branch) == (True, "main", "main")
    assert (found.dirty, found.agents_file, found.repository_id) == (True, True, None)
    assert found.last_commit is not None
    assert found.last_commit.subject == "Add the program"
    assert found.languages == {"Markdown": 16, "Python": 9}
    assert found.size_bytes == 25
    assert (await repositories.all_of(rig.core, Slice())).items == []


async def test_inspecting_a_subfolder_names_its_root_and_the_repository(rig: Rig) -> None:
    known = await rig.repository()
    inside = Path(known.local_path) / "src"
    inside.mkdir()

    found = await repositories.inspect(rig.core, str(inside))

    assert (found.local_path, found.root, found.repository_id) == (str(inside), known.local_path, known.id)


async def test_inspecting_an_empty_repository_and_none(rig: Rig) -> None:
    (rig.folder / "plain").mkdir()
    git(rig.folder, "init", "--quiet", "--initial-branch=main", "empty")

    assert not (await repositories.inspect(rig.core, str(rig.folder / "plain"))).is_repository
    empty = await repositories.inspect(rig.core, str(rig.folder / "empty"))
    assert (empty.is_repository, empty.last_commit, empty.branch, empty.dirty) == (True, None, "main", False)


async def test_inspecting_shows_no_credentials(rig: Rig) -> None:
    path = git_repository(rig.folder / "shop")
    git(path, "remote", "add", "origin", "https://ann:secret@example.org/shop.git")
    git(path, "remote", "add", "desk", "git@example.org:shop.git")

    found = await repositories.inspect(rig.core, str(path))

    assert {remote.name: remote.url for remote in found.remotes} == {
        "origin": "https://example.org/shop.git",
        "desk": "git@example.org:shop.git",
    }


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a.git", "https://example.org/a.git"),
        ("https://token@example.org/a.git", "https://example.org/a.git"),
        ("https://ann:p%40ss@example.org:8443/a.git", "https://example.org:8443/a.git"),
        ("https://ann:p@ss@example.org/a.git", "https://example.org/a.git"),
        ("https://example.org/a.git?access_token=secret#x", "https://example.org/a.git"),
        ("ssh://git@example.org/a.git", "ssh://git@example.org/a.git"),
        ("ssh://git:secret@example.org:22/a.git", "ssh://git@example.org:22/a.git"),
        ("git@example.org:a.git", "git@example.org:a.git"),
        ("/srv/git/a.git", "/srv/git/a.git"),
        ("file:///srv/git/a.git", "file:///srv/git/a.git"),
        ("https://ann:secret@[broken/a.git", "[broken/a.git"),
        ("https::https://ann:secret@example.org/a.git", "https::https://example.org/a.git"),
        ("ann:secret@example.org:a.git", "example.org:a.git"),
    ],
)
def test_a_remote_without_its_credentials(url: str, shown: str) -> None:
    assert without_credentials(url) == shown

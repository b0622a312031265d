"""The list of a repository's worktrees."""

import os
from pathlib import Path

import pytest

from core.context import API_CALLER
from core.errors import Conflict, InvalidInput, NotFound
from core.machinery.rows import Slice
from core.schemas.work import RepositoryIn, RepositoryOut
from core.usecases import repositories, sessions, worktree_list
from tests.support.core import Rig, git, git_repository
from tests.support.trees import commit, forge_worktree, listed, make, replace_folder


@pytest.fixture
async def shop(rig: Rig) -> RepositoryOut:
    return await rig.repository("shop")


def made_at(repository: RepositoryOut, name: str, seconds: int) -> None:
    """As if git had made it then."""
    os.utime(Path(repository.local_path, ".git", "worktrees", name, "commondir"), (seconds, seconds))


def break_index(repository: RepositoryOut, name: str) -> None:
    Path(repository.local_path, ".git", "worktrees", name, "index").write_text("broken")


def folder_with_odd_bytes(folder: Path) -> str:
    return os.fsdecode(os.fsencode(folder) + b"/odd-\xff")


async def test_each_says_how_it_stands(rig: Rig, shop: RepositoryOut) -> None:
    made = await make(rig, shop, "cc/fix")
    head = commit(Path(made.path), "more.txt")
    (Path(made.path) / "new.txt").write_text("x")
    await make(rig, shop, "feature", path=rig.folder / "place")

    found = await listed(rig, shop)

    assert set(found) == {"main", "cc/fix", "feature"}
    main, ours, theirs = found["main"], found["cc/fix"], found["feature"]
    assert (main.path, main.is_main, main.ours, main.created_at) == (shop.local_path, True, False, None)
    assert (main.dirty, main.lone_commits) == (False, None)
    assert (ours.path, ours.head, ours.is_main, ours.ours) == (made.path, head, False, True)
    assert (ours.dirty, ours.lone_commits, ours.session_id) == (True, 1, None)
    assert ours.created_at is not None
    assert ours.used_at is not None
    assert (theirs.path, theirs.ours) == (str(rig.folder / "place"), False)
    assert (theirs.dirty, theirs.lone_commits, theirs.locked, theirs.missing) == (False, 0, False, False)


async def test_which_session_runs_there(rig: Rig, shop: RepositoryOut) -> None:
    in_tree = await rig.run((await rig.task(repository_id=shop.id)).id, branch_name="cc/fix")
    in_main = await rig.run((await rig.task(repository_id=shop.id)).id)

    found = await listed(rig, shop)
    assert (found["cc/fix"].session_id, found["main"].session_id) == (in_tree.id, in_main.id)

    await sessions.stop(rig.core, API_CALLER, in_tree.id)
    assert (await listed(rig, shop))["cc/fix"].session_id is None


async def test_the_newest_first_page_by_page(rig: Rig, shop: RepositoryOut) -> None:
    for number in range(4):
        await make(rig, shop, f"b{number}", path=rig.folder / f"b{number}")
        made_at(shop, f"b{number}", 1000 + 10 * (number // 2))  # two and two at once

    async def walk(**part: object) -> list[str | None]:
        names, cursor = [], None
        while True:
            page = await worktree_list.page(rig.core, shop.id, Slice(limit=1, cursor=cursor, **part))  # type: ignore[arg-type]
            names += [item.branch_name for item in page.items]
            if (cursor := page.next_cursor) is None:
                return names
            assert len(cursor) <= 200

    down = await walk()
    assert [set(down[:2]), set(down[2:4]), down[4:]] == [{"b2", "b3"}, {"b0", "b1"}, ["main"]]
    assert await walk(order="asc") == down[::-1]


@pytest.mark.parametrize("cursor", ["x", "é", "aWQ6MQ", "____"])
async def test_a_cursor_that_is_none(rig: Rig, shop: RepositoryOut, cursor: str) -> None:
    with pytest.raises(InvalidInput, match="cursor"):
        await worktree_list.page(rig.core, shop.id, Slice(cursor=cursor))


async def test_a_detached_a_locked_and_a_missing_one(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    git(folder, "worktree", "add", "--quiet", "--detach", str(rig.folder / "detached"))
    git(folder, "worktree", "add", "--quiet", "-b", "locked", str(rig.folder / "locked"))
    git(folder, "worktree", "lock", str(rig.folder / "locked"))
    git(folder, "worktree", "add", "--quiet", "-b", "missing", str(rig.folder / "missing"))
    (rig.folder / "missing").rename(rig.folder / "elsewhere")

    found = await listed(rig, shop)

    assert found[None].path == str(rig.folder / "detached")
    assert (found["locked"].locked, found["locked"].missing) == (True, False)
    assert (found["missing"].missing, found["missing"].dirty) == (True, None)


async def test_one_that_git_cannot_read_does_not_hide_the_others(rig: Rig, shop: RepositoryOut) -> None:
    await make(rig, shop, "cc/fix", path=rig.folder / "fix")
    break_index(shop, "fix")

    found = await listed(rig, shop)

    assert (found["cc/fix"].dirty, found["cc/fix"].lone_commits) == (None, None)
    assert found["main"].dirty is False


async def test_a_forged_one_is_not_shown(rig: Rig, shop: RepositoryOut) -> None:
    victim = git_repository(rig.folder / "victim")
    forge_worktree(Path(shop.local_path), victim, "evil")

    assert set(await listed(rig, shop)) == {"main"}


async def test_names_that_are_no_text_are_shown_as_far_as_they_are(rig: Rig, shop: RepositoryOut) -> None:
    path = folder_with_odd_bytes(rig.folder)
    git(Path(shop.local_path), "worktree", "add", "--quiet", "-b", "odd", path)

    found = await listed(rig, shop)

    assert found["odd"].path.endswith("/odd-\ufffd")
    assert found["odd"].model_dump_json()


async def test_of_a_repository_that_is_itself_a_linked_one(rig: Rig) -> None:
    main = git_repository(rig.folder / "main")
    git(main, "worktree", "add", "--quiet", "-b", "side", str(rig.folder / "side"))
    side = await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(rig.folder / "side")))

    found = await listed(rig, side)

    assert (found["main"].is_main, found["side"].is_main) == (True, True)


async def test_of_what_is_no_longer_there(rig: Rig, shop: RepositoryOut) -> None:
    replace_folder(Path(shop.local_path), git_repository(rig.folder / "other"))

    with pytest.raises(Conflict, match="no longer what was added"):
        await listed(rig, shop)
    with pytest.raises(NotFound):
        await worktree_list.page(rig.core, 99, Slice())

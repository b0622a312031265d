"""Removing a worktree: nothing is lost, and nothing that is none is touched."""

import shutil
from pathlib import Path

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, InvalidInput, NotFound, WouldLose
from core.schemas.repositories import WorktreeMade, WorktreeRemoved
from core.schemas.work import RepositoryIn, RepositoryOut, RunIn
from core.usecases import repositories, runs, sessions, worktree_removal
from core.words import EventKind, Role, SessionStatus
from tests.support.core import Rig, git, git_repository
from tests.support.trees import commit, forge_worktree, inside, listed, make, remove, there


@pytest.fixture
async def shop(rig: Rig) -> RepositoryOut:
    return await rig.repository("shop")


@pytest.fixture
async def made(rig: Rig, shop: RepositoryOut) -> WorktreeMade:
    return await make(rig, shop, "cc/fix")


def branches(repository: RepositoryOut) -> set[str]:
    out = git(Path(repository.local_path), "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads")
    return set(out.split())


async def test_a_clean_one_is_removed_with_its_branch(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    head = git(Path(made.path), "rev-parse", "HEAD").strip()

    removed = await remove(rig, shop, made.path)

    assert removed == WorktreeRemoved(
        path=made.path, branch_name="cc/fix", branch_kept=False, base=head, patch=None
    )
    assert not there(made.path)
    assert inside(Path(made.path).parent) == []
    assert branches(shop) == {"main"}
    assert set(await listed(rig, shop)) == {"main"}
    event = (await rig.events())[-1]
    assert (event.kind, event.actor) == (EventKind.WORKTREE_REMOVED, "api")
    assert event.payload == {
        "path": made.path,
        "branchName": "cc/fix",
        "branchKept": False,
        "base": head,
        "patch": None,
        "forced": False,
    }


async def test_it_is_named_by_path_or_by_branch(rig: Rig, shop: RepositoryOut) -> None:
    for name in ("cc/a", "cc/b", "cc/c"):
        await make(rig, shop, name, path=rig.folder / name[-1])

    await remove(rig, shop, branch="cc/a")
    await remove(rig, shop, f"{rig.folder}/x/../b/")
    with pytest.raises(NotFound):
        await remove(rig, shop, rig.folder / "c", branch="cc/other")
    await remove(rig, shop, rig.folder / "c", branch="cc/c")

    assert set(await listed(rig, shop)) == {"main"}
    with pytest.raises(InvalidInput, match="Name the worktree"):
        await remove(rig, shop)


async def test_a_branch_that_is_not_ours_stays(rig: Rig, shop: RepositoryOut) -> None:
    made = await make(rig, shop, "feature")

    removed = await remove(rig, shop, made.path)

    assert (removed.branch_name, removed.branch_kept) == ("feature", True)
    assert branches(shop) == {"main", "feature"}


async def test_a_merged_branch_goes_and_an_unmerged_one_stays(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    tip = commit(Path(made.path), "more.txt")
    with pytest.raises(WouldLose, match="1 commit on no other branch"):
        await remove(rig, shop, made.path)

    kept = await remove(rig, shop, made.path, force=True)

    assert (kept.branch_name, kept.branch_kept, kept.patch) == ("cc/fix", True, None)
    git(Path(shop.local_path), "merge", "--quiet", "--ff-only", "cc/fix")
    assert git(Path(shop.local_path), "rev-parse", "main").strip() == tip
    again = await rig.run((await rig.task(repository_id=shop.id)).id, branch_name="cc/fix")
    await sessions.stop(rig.core, API_CALLER, again.id)
    assert (await remove(rig, shop, branch="cc/fix")).branch_kept is False
    assert branches(shop) == {"main"}


async def test_what_was_pushed_is_not_only_here(rig: Rig, shop: RepositoryOut, made: WorktreeMade) -> None:
    tip = commit(Path(made.path), "more.txt")
    git(Path(shop.local_path), "update-ref", "refs/remotes/origin/cc/fix", tip)

    assert (await remove(rig, shop, made.path)).branch_kept is False


async def test_commits_on_no_branch_get_one(rig: Rig, shop: RepositoryOut, made: WorktreeMade) -> None:
    git(Path(made.path), "checkout", "--quiet", "--detach")
    tip = commit(Path(made.path), "more.txt")
    with pytest.raises(WouldLose):
        await remove(rig, shop, made.path)

    removed = await remove(rig, shop, made.path, force=True)

    assert removed.branch_name == f"cc/kept-{tip[:12]}"
    assert git(Path(shop.local_path), "rev-parse", removed.branch_name).strip() == tip


async def test_what_is_ignored_goes_with_the_folder(rig: Rig, shop: RepositoryOut) -> None:
    commit(Path(shop.local_path), ".gitignore", "build/\n")
    made = await make(rig, shop, "cc/x")
    cache = Path(made.path) / "build"
    cache.mkdir()
    (cache / "x").write_text("x")
    cache.chmod(0o500)

    await remove(rig, shop, made.path)

    assert not there(made.path)


async def test_the_repositorys_own_folder_is_never_removed(rig: Rig, shop: RepositoryOut) -> None:
    for named in ({"path": shop.local_path}, {"branch": "main"}):
        with pytest.raises(Conflict, match="the repository's own folder"):
            await remove(rig, shop, force=True, **named)
    assert (Path(shop.local_path) / "README.md").exists()


async def test_the_main_folder_of_a_linked_one_is_never_removed(rig: Rig) -> None:
    main = git_repository(rig.folder / "main")
    git(main, "worktree", "add", "--quiet", "-b", "side", str(rig.folder / "side"))
    side = await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(rig.folder / "side")))

    for path in (main, rig.folder / "side"):
        with pytest.raises(Conflict, match="the repository's own folder"):
            await remove(rig, side, path, force=True)


async def test_one_that_is_a_repository_of_its_own_here_stays(rig: Rig, shop: RepositoryOut) -> None:
    made = await make(rig, shop, "side", path=rig.folder / "side")
    await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=made.path))

    with pytest.raises(Conflict, match="a repository of its own here"):
        await remove(rig, shop, made.path, force=True)


async def test_what_is_no_worktree_of_this_repository_is_not_touched(rig: Rig, shop: RepositoryOut) -> None:
    other = await rig.repository("other")
    foreign = await make(rig, other, "cc/foreign")
    (rig.folder / "plain").mkdir()
    inside = Path(shop.local_path) / "src"
    inside.mkdir()

    for path in (foreign.path, rig.folder / "plain", inside, rig.folder, "/", "relative", "/\0", ""):
        with pytest.raises(NotFound, match="has no worktree"):
            await remove(rig, shop, path, force=True)
    assert there(foreign.path)
    assert (rig.folder / "plain").exists()


async def test_a_forged_worktree_is_not_touched(rig: Rig, shop: RepositoryOut) -> None:
    victim = git_repository(rig.folder / "victim")
    forge_worktree(Path(shop.local_path), victim, "evil")

    for named in ({"path": victim}, {"branch": "evil"}):
        with pytest.raises(NotFound):
            await remove(rig, shop, force=True, **named)
    assert (victim / "README.md").exists()


async def test_a_forged_entry_for_a_real_worktree_is_not_believed(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    git(Path(shop.local_path), "branch", "evil")
    forge_worktree(Path(shop.local_path), Path(made.path), "evil")

    with pytest.raises(NotFound):
        await remove(rig, shop, branch="evil", force=True)
    assert set(await listed(rig, shop)) == {"main", "cc/fix"}


async def test_one_in_which_a_session_of_another_repository_runs_is_refused(rig: Rig) -> None:
    """Two that are known by themselves may be folders of one."""
    main = await rig.repository("main")
    await make(rig, main, "side", path=rig.folder / "side")
    wanted = RepositoryIn(local_path=str(rig.folder / "side"), allow_write=True)
    side = await repositories.add(rig.core, API_CALLER, wanted)
    session = await rig.run((await rig.task(repository_id=side.id)).id, branch_name="cc/fix")

    with pytest.raises(Conflict, match=f"Session {session.id} runs in"):
        await remove(rig, main, branch="cc/fix", force=True)


async def test_one_in_which_a_session_runs_is_refused(working_rig: Rig) -> None:
    rig = working_rig
    shop = await rig.repository("shop")
    made = await make(rig, shop, "cc/fix")
    task = await rig.task(repository_id=shop.id)
    session = await rig.run(task.id, branch_name="cc/fix")
    assert session.worktree_path == made.path

    with pytest.raises(Conflict, match=f"Session {session.id} runs in"):
        await remove(rig, shop, made.path, force=True)
    turn = await rig.runner.turn()
    turn.end()
    await rig.session(session.id, SessionStatus.COMPLETED)

    assert (await remove(rig, shop, made.path)).path == made.path


async def test_one_that_a_session_waits_to_begin_in_is_refused(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    task = await rig.task(repository_id=shop.id)
    session = await runs.prepare(rig.core, API_CALLER, task.id, RunIn(worktree_path=made.path))

    with pytest.raises(Conflict, match=f"Session {session.id} runs in .*, or is about to"):
        await remove(rig, shop, made.path, force=True)


async def test_a_session_that_comes_in_between_keeps_its_folder(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first look and the moment when nobody can begin there any more."""
    task = await rig.task(repository_id=shop.id)
    looks = iter([{}, {made.path: 7}])

    async def looked() -> dict[str, int]:
        return next(looks)

    monkeypatch.setattr(worktree_removal, "sessions_by_path", looked)

    with pytest.raises(Conflict, match="Session 7 runs in"):
        await remove(rig, shop, made.path)

    assert (await rig.run(task.id, branch_name="cc/fix")).worktree_path == made.path
    assert git(Path(made.path), "status", "--porcelain") == ""
    assert list(Path(made.path).parent.iterdir()) == [Path(made.path)]


async def test_a_locked_one_is_refused(rig: Rig, shop: RepositoryOut, made: WorktreeMade) -> None:
    git(Path(shop.local_path), "worktree", "lock", made.path)

    with pytest.raises(Conflict, match="is locked"):
        await remove(rig, shop, made.path, force=True)


async def test_one_whose_folder_is_gone_is_forgotten(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    shutil.rmtree(made.path)

    removed = await remove(rig, shop, made.path)

    assert (removed.branch_name, removed.branch_kept, removed.patch) == ("cc/fix", False, None)
    assert git(Path(shop.local_path), "worktree", "list").count("\n") == 1


@pytest.mark.parametrize("how", ["new", "added", "committed", "submodule"])
async def test_a_repository_inside_is_not_thrown_away(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade, how: str
) -> None:
    folder = Path(made.path)
    inner = git_repository(folder / "deep" / "inner")
    if how in {"added", "committed"}:
        git(folder, "add", "deep/inner")
    if how == "submodule":
        git(folder, "submodule", "--quiet", "add", "./deep/inner", "deep/inner")
        git(folder, "submodule", "--quiet", "absorbgitdirs")
    if how in {"committed", "submodule"}:
        git(folder, "commit", "--quiet", "--message", "Inner")

    with pytest.raises(Conflict, match="a repository of its own, deep/inner, which no patch can keep"):
        await remove(rig, shop, made.path, force=True)
    assert (inner / "README.md").exists()


async def test_a_repository_inside_that_is_ignored_goes_with_the_folder(
    rig: Rig, shop: RepositoryOut
) -> None:
    commit(Path(shop.local_path), ".gitignore", "cache/\n")
    made = await make(rig, shop, "cc/x")
    git_repository(Path(made.path) / "cache" / "fetched")

    await remove(rig, shop, made.path)

    assert not there(made.path)


async def test_who_may_only_look_removes_none(rig: Rig, shop: RepositoryOut, made: WorktreeMade) -> None:
    viewer = Caller("telegram:3", Role.VIEWER)
    with pytest.raises(Forbidden):
        await worktree_removal.remove(rig.core, viewer, shop.id, path=made.path)
    assert there(made.path)

"""Worktrees that a run names: made, used again, or refused."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import Conflict, InvalidInput, PolicyDenied
from core.schemas.decisions import ResolveIn
from core.schemas.work import RepositoryOut, RunIn
from core.usecases import deciding, runs, sessions
from core.words import EventKind, SessionStatus
from tests.support.core import Rig, git, git_repository, open_rig


async def ran(rig: Rig, repository: RepositoryOut, **request: Any) -> tuple[str | None, str | None]:
    """Where a run takes place, stopped at once: (worktree, branch)."""
    task = await rig.task(repository_id=repository.id)
    session = await rig.run(task.id, **request)
    await sessions.stop(rig.core, API_CALLER, session.id)
    return session.worktree_path, session.branch_name


async def test_a_run_that_names_none_works_in_the_repository(rig: Rig) -> None:
    assert await ran(rig, await rig.repository()) == (None, None)


async def test_a_new_branch_gets_a_worktree_of_ours(rig: Rig) -> None:
    repository = await rig.repository()

    path, branch = await ran(rig, repository, branch_name="cc/fix-login")

    assert branch == "cc/fix-login"
    assert path is not None
    assert Path(path).parent == rig.core.settings.data_dir / "worktrees"
    assert git(Path(path), "branch", "--show-current").strip() == branch


async def test_the_same_branch_uses_its_worktree_again(rig: Rig) -> None:
    repository = await rig.repository()

    assert await ran(rig, repository, branch_name="fix") == await ran(rig, repository, branch_name="fix")


async def test_branches_that_are_spelled_alike_do_not_share_a_folder(rig: Rig) -> None:
    repository = await rig.repository()

    first, _ = await ran(rig, repository, branch_name="fix/a")
    second, branch = await ran(rig, repository, branch_name="fix-a")

    assert first != second
    assert branch == "fix-a"


async def test_an_existing_branch_is_checked_out_as_it_is(rig: Rig) -> None:
    repository = await rig.repository()
    git(Path(repository.local_path), "branch", "old")

    path, branch = await ran(rig, repository, branch_name="old")

    assert branch == "old"
    assert path is not None


async def test_a_path_is_made_with_a_branch_of_its_name(rig: Rig) -> None:
    repository = await rig.repository()

    path, branch = await ran(rig, repository, worktree_path=str(rig.folder / "My place"))

    assert (path, branch) == (str(rig.folder / "My place"), "cc/my-place")


async def test_a_path_with_its_branch_is_made_and_used_again(rig: Rig) -> None:
    repository = await rig.repository()
    wanted = {"worktree_path": str(rig.folder / "place"), "branch_name": "b"}

    assert await ran(rig, repository, **wanted) == (wanted["worktree_path"], "b")
    assert await ran(rig, repository, **wanted) == (wanted["worktree_path"], "b")
    assert await ran(rig, repository, worktree_path=f"{rig.folder}/x/../place") == (
        wanted["worktree_path"],
        "b",
    )


async def test_a_path_with_another_branch_is_refused(rig: Rig) -> None:
    repository = await rig.repository()
    await ran(rig, repository, worktree_path=str(rig.folder / "place"), branch_name="b")

    with pytest.raises(Conflict, match="has branch b checked out, not c"):
        await ran(rig, repository, worktree_path=str(rig.folder / "place"), branch_name="c")


async def test_a_folder_of_somebody_else_is_refused(rig: Rig) -> None:
    repository = await rig.repository()
    (rig.folder / "plain").mkdir()
    foreign = git_repository(rig.folder / "foreign")

    for path in (rig.folder / "plain", foreign, Path(repository.local_path) / ".git"):
        with pytest.raises(Conflict, match="is no worktree of shop"):
            await ran(rig, repository, worktree_path=str(path))


async def test_a_branch_that_is_checked_out_elsewhere_is_refused(rig: Rig) -> None:
    repository = await rig.repository()
    await ran(rig, repository, branch_name="b")

    with pytest.raises(Conflict):
        await ran(rig, repository, worktree_path=str(rig.folder / "other"), branch_name="b")


@pytest.mark.parametrize(
    "branch", ["-x", "a b", "a..b", "a~1", "@{-1}", "HEAD", "x.lock", "/a", "a//b", "a\nb", "refs/heads/"]
)
async def test_what_git_takes_for_no_branch_is_refused(rig: Rig, branch: str) -> None:
    repository = await rig.repository()

    with pytest.raises(InvalidInput, match="branchName"):
        await ran(rig, repository, branch_name=branch)


async def test_a_relative_path_is_refused(rig: Rig) -> None:
    with pytest.raises(InvalidInput, match="not an absolute path"):
        await ran(rig, await rig.repository(), worktree_path="place")


async def test_a_path_in_our_own_data_is_refused(rig: Rig) -> None:
    repository = await rig.repository()

    with pytest.raises(InvalidInput, match=r"worktreePath: .* own data"):
        await ran(rig, repository, worktree_path=str(rig.core.settings.data_dir / "x"))


async def test_a_path_outside_the_allowed_roots_is_refused(tmp_path: Path) -> None:
    async with open_rig(tmp_path, repo_roots=(tmp_path / "work",)) as rig:
        (tmp_path / "work").mkdir()
        repository = await rig.repository("work/shop")

        with pytest.raises(InvalidInput, match=r"worktreePath: .* outside the allowed folders"):
            await ran(rig, repository, worktree_path=str(tmp_path / "elsewhere"))
        assert (await ran(rig, repository, worktree_path=str(tmp_path / "work" / "a")))[0] is not None
        assert (await ran(rig, repository, branch_name="ours"))[0] is not None


async def test_a_worktree_whose_folder_was_deleted_is_made_again(rig: Rig) -> None:
    repository = await rig.repository()
    path, _ = await ran(rig, repository, branch_name="b")
    assert path is not None
    shutil.rmtree(path)

    assert await ran(rig, repository, branch_name="b") == (path, "b")
    assert git(Path(path), "branch", "--show-current").strip() == "b"


async def test_where_a_worktree_is_asked_for_the_own_folder_is_none(rig: Rig) -> None:
    repository = await rig.repository(require_worktree=True)
    task = await rig.task(repository_id=repository.id)
    (rig.folder / "link").symlink_to(repository.local_path)

    for request in (
        {},
        {"branch_name": "main"},
        {"worktree_path": repository.local_path},
        {"worktree_path": f"{repository.local_path}/"},
        {"worktree_path": str(rig.folder / "link")},
    ):
        with pytest.raises(PolicyDenied) as denied:
            await runs.run(rig.core, API_CALLER, task.id, RunIn.model_validate(request))
        assert denied.value.details is not None
        codes = [finding["code"] for finding in denied.value.details["policy"]["findings"]]
        assert codes == ["worktree_required"]
    assert (await rig.run(task.id, branch_name="b")).status is SessionStatus.STARTING


async def test_a_new_one_is_called_after_its_task(rig: Rig) -> None:
    repository = await rig.repository(require_worktree=True)
    task = await rig.task("Fix the login, please!", repository_id=repository.id)

    session = await rig.run(task.id, new_worktree=True)

    assert session.branch_name == f"cc/fix-the-login-please-{task.id}"
    assert session.worktree_path is not None
    assert await rig.kinds(repository_id=repository.id) == [
        EventKind.REPOSITORY_ADDED,
        EventKind.TASK_CREATED,
        EventKind.WORKTREE_CREATED,
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
    ]


async def test_a_new_one_is_new_each_time(rig: Rig) -> None:
    repository = await rig.repository()
    task = await rig.task("Fix it", repository_id=repository.id)
    first = await rig.run(task.id, new_worktree=True)
    await sessions.stop(rig.core, API_CALLER, first.id)

    second = await rig.run(task.id, new_worktree=True)

    assert (first.branch_name, second.branch_name) == (f"cc/fix-it-{task.id}", f"cc/fix-it-{task.id}-2")
    assert first.worktree_path != second.worktree_path


async def test_a_new_one_that_is_named_must_not_exist(rig: Rig) -> None:
    repository = await rig.repository()
    assert (await ran(rig, repository, new_worktree=True, branch_name="fix"))[1] == "fix"

    with pytest.raises(Conflict, match="There is a branch fix already"):
        await ran(rig, repository, new_worktree=True, branch_name="fix")
    with pytest.raises(Conflict, match="exists and is no worktree"):
        await ran(rig, repository, new_worktree=True, worktree_path=repository.local_path)


async def test_what_made_a_session_once_makes_no_second_worktree(rig: Rig) -> None:
    task = await rig.task("Fix it")
    once = replace(API_CALLER, origin="telegram:1")

    first = await rig.run(task.id, once, new_worktree=True)
    again = await rig.run(task.id, once, new_worktree=True)

    assert again.id == first.id
    assert (await rig.kinds()).count(EventKind.WORKTREE_CREATED) == 1


async def test_the_base_of_a_new_one(rig: Rig) -> None:
    repository = await rig.repository()
    folder = Path(repository.local_path)
    first = git(folder, "rev-parse", "HEAD").strip()
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "More")
    git(folder, "tag", "v1", first)

    path, _ = await ran(rig, repository, branch_name="fix", worktree_base="v1")

    assert git(Path(path or ""), "rev-parse", "HEAD").strip() == first
    assert await ran(rig, repository, branch_name="fix", worktree_base="main") == (path, "fix")
    with pytest.raises(InvalidInput, match="worktreeBase: There is no branch, tag or commit 'v2'"):
        await ran(rig, repository, branch_name="other", worktree_base="v2")


async def test_no_worktree_is_made_for_a_run_that_waits_or_is_denied(rig: Rig) -> None:
    repository = await rig.repository()
    waits = await rig.task(repository_id=repository.id, approval_required=True)

    await rig.held(waits.id, new_worktree=True)
    with pytest.raises(PolicyDenied):
        await ran(rig, repository, new_worktree=True, allow_network=True)
    assert EventKind.WORKTREE_CREATED not in await rig.kinds()

    approval = await rig.approval()
    await deciding.resolve(
        rig.core, API_CALLER, approval.id, ResolveIn.model_validate({"status": "approved"})
    )
    assert (await rig.kinds()).count(EventKind.WORKTREE_CREATED) == 1


async def test_a_name_that_looks_like_others_is_used_where_it_is_but_not_made(rig: Rig) -> None:
    repository = await rig.repository()
    git(Path(repository.local_path), "branch", "grün")

    assert (await ran(rig, repository, branch_name="grün"))[1] == "grün"
    with pytest.raises(InvalidInput, match="letters beyond a-z"):
        await ran(rig, repository, branch_name="blaß")

"""Repositories whose git folder was written by somebody who wants more than was allowed."""

from pathlib import Path

import pytest

from core.context import API_CALLER
from core.errors import Conflict, InvalidInput, PolicyDenied
from core.schemas.work import RepositoryIn, RepositoryPatch, RunIn
from core.usecases import repositories, runs
from core.words import SessionStatus
from tests.support.core import Rig, git, git_repository
from tests.support.trees import forge_worktree, replace_folder


@pytest.fixture
async def shop(rig: Rig) -> Path:
    folder = git_repository(rig.folder / "shop")
    wanted = RepositoryIn(local_path=str(folder), allow_write=True)
    await repositories.add(rig.core, API_CALLER, wanted)
    return folder


async def test_a_forged_worktree_is_no_place_to_run(rig: Rig, shop: Path) -> None:
    victim = rig.folder / "victim"
    victim.mkdir()
    (victim / ".git").write_text("gitdir: /nowhere\n")
    forge_worktree(shop, victim, "cc/next")
    listed = git(shop, "worktree", "list")
    assert str(victim) in listed

    with pytest.raises(Conflict):  # git itself takes the branch for taken
        await rig.run((await rig.task(repository_id=1)).id, branch_name="cc/next")
    with pytest.raises(Conflict):
        await rig.run((await rig.task(repository_id=1)).id, worktree_path=str(victim))


@pytest.mark.parametrize("trigger", ["inspect", "worktree"])
async def test_filters_of_the_repository_are_not_run(rig: Rig, shop: Path, trigger: str) -> None:
    mark = rig.folder / "ran"
    (shop / ".gitattributes").write_text("* filter=evil\n")
    git(shop, "add", "-A")
    git(shop, "commit", "-q", "-m", "attributes")
    for part in ("clean", "smudge"):
        git(shop, "config", f"filter.evil.{part}", f"touch {mark}; cat")
    (shop / ".gitattributes").write_text("* filter=evil \n")

    if trigger == "inspect":
        assert (await repositories.inspect(rig.core, str(shop))).dirty
    else:
        await rig.run((await rig.task(repository_id=1)).id, branch_name="cc/new")
    assert not mark.exists()


async def test_what_an_embedded_repository_configures_is_not_run(rig: Rig, shop: Path) -> None:
    mark = rig.folder / "ran"
    inner = git_repository(shop / "inner")
    git(shop, "add", "inner")
    git(shop, "commit", "-q", "-m", "embedded")
    git(inner, "config", "filter.evil.clean", f"touch {mark}; cat")
    (inner / ".gitattributes").write_text("* filter=evil\n")

    await repositories.inspect(rig.core, str(shop))
    assert not mark.exists()


async def test_signatures_are_not_checked_by_a_program_of_the_repository(rig: Rig, shop: Path) -> None:
    mark = rig.folder / "ran"
    program = rig.folder / "gpg"
    program.write_text(f"#!/bin/sh\ntouch {mark}\n")
    program.chmod(0o755)
    git(shop, "config", "log.showSignature", "true")
    git(shop, "config", "gpg.program", str(program))

    found = await repositories.inspect(rig.core, str(shop))
    assert found.last_commit is not None
    assert not mark.exists()


async def test_nothing_runs_where_something_else_lies_by_now(working_rig: Rig) -> None:
    task = await working_rig.task()
    repository = await repositories.get(working_rig.core, task.repository_id)
    folder = Path(repository.local_path)
    elsewhere = git_repository(working_rig.folder / "elsewhere")
    replace_folder(folder, elsewhere)

    session = await working_rig.run(task.id)
    ended = await working_rig.session(session.id, SessionStatus.FAILED)
    assert "no longer what was added" in (ended.error or "")
    assert not working_rig.runner.requests


async def test_a_git_folder_that_holds_our_data_is_refused(rig: Rig) -> None:
    folder = rig.folder / "pointing"
    folder.mkdir()
    inside = rig.core.settings.data_dir / "hidden"
    inside.parent.mkdir(exist_ok=True)
    git(rig.folder, "init", "-q", f"--separate-git-dir={inside}", str(folder))
    with pytest.raises(InvalidInput, match="own data"):
        await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(folder)))


async def test_no_worktree_is_made_for_a_session_that_may_never_run(rig: Rig, shop: Path) -> None:
    task = await rig.task(repository_id=1)
    await repositories.change(rig.core, API_CALLER, task.repository_id, RepositoryPatch(allow_write=False))
    request = RunIn.model_validate({"sandbox": "danger-full-access", "branch_name": "cc/never"})
    with pytest.raises(PolicyDenied):
        await runs.prepare(rig.core, API_CALLER, task.id, request)
    assert "cc/never" not in git(shop, "branch", "--list")

"""Scanning a real repository: what is kept, what is told, and what is never run."""

import asyncio
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, NotFound
from core.machinery import git as git_machinery
from core.machinery.git import Git, GitFailed, Output
from core.schemas.repositories import Scan
from core.schemas.work import RepositoryOut
from core.usecases import inspecting, repositories, scanning
from core.words import EventKind, Role, ScanCode
from tests.support.blows import until_gone
from tests.support.core import PATIENCE, Rig, git, git_repository
from tests.support.trees import commit, make, photograph, replace_folder


@pytest.fixture
async def shop(rig: Rig) -> RepositoryOut:
    return await rig.repository("shop")


async def scanned(rig: Rig, repository: RepositoryOut) -> Scan:
    found = (await scanning.scan(rig.core, API_CALLER, repository.id)).last_scan
    assert found is not None
    return found


def codes(scan: Scan) -> set[ScanCode]:
    return {finding.code for finding in scan.findings}


def message(scan: Scan, code: ScanCode) -> str:
    return next(finding.message for finding in scan.findings if finding.code is code)


def age(folder: Path, when: datetime) -> None:
    """As if nothing had been done there since."""
    for place, _, names in os.walk(folder):
        for name in names:
            os.utime(Path(place, name), (when.timestamp(), when.timestamp()))


async def test_what_is_found_is_kept_and_told(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    commit(folder, "test_shop.py")
    (folder / "README.md").write_text("# Other\n")
    rig.clock.move(60)

    answer = await scanning.scan(rig.core, API_CALLER, shop.id)

    found = answer.last_scan
    assert found is not None
    assert (found.at, found.branch, found.dirty) == (rig.clock.now(), "main", True)
    assert (found.tests, found.languages) == ({"Python": 1}, {"Markdown": 7, "Python": 2})
    assert codes(found) == {ScanCode.DIRTY_TREE, ScanCode.NO_AGENTS_FILE, ScanCode.TESTS_FOUND}
    assert await repositories.get(rig.core, shop.id) == answer
    event = (await rig.events())[-1]
    assert (event.kind, event.actor, event.repository_id) == (EventKind.REPOSITORY_SCANNED, "api", shop.id)
    assert event.payload == {"findings": ["dirty_tree", "no_agents_file", "tests_found"], "warnings": 1}


async def test_each_scan_is_an_event_and_the_newest_is_kept(rig: Rig, shop: RepositoryOut) -> None:
    first = await scanned(rig, shop)
    (Path(shop.local_path) / "AGENTS.md").write_text("Be kind.\n")
    rig.clock.move(60)
    second = await scanned(rig, shop)

    assert ScanCode.NO_AGENTS_FILE in codes(first) - codes(second)
    assert (await rig.kinds()).count(EventKind.REPOSITORY_SCANNED) == 2


async def test_ahead_behind_and_gone(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    begin = git(folder, "rev-parse", "HEAD").strip()
    there = commit(folder, "theirs.txt")
    git(folder, "reset", "--quiet", "--hard", begin)
    commit(folder, "ours.txt")
    commit(folder, "ours too.txt")
    git(folder, "remote", "add", "origin", "https://ann:secret@example.org/shop.git")
    git(folder, "update-ref", "refs/remotes/origin/main", there)
    git(folder, "branch", "--quiet", "--set-upstream-to=origin/main")

    found = await scanned(rig, shop)

    assert (found.upstream, found.ahead, found.behind) == ("origin/main", 2, 1)
    assert codes(found) >= {ScanCode.AHEAD, ScanCode.BEHIND}
    assert found.remotes[0].url == "https://example.org/shop.git"

    git(folder, "update-ref", "-d", "refs/remotes/origin/main")
    assert ScanCode.UPSTREAM_GONE in codes(await scanned(rig, shop))


async def test_stale_worktrees_and_branches_of_agents(rig: Rig, shop: RepositoryOut) -> None:
    """By the clock: the folders are as old as the machine's says, so ours begins there."""
    now = datetime.now(UTC)
    rig.clock.move((now - rig.clock.now()).total_seconds())
    folder = Path(shop.local_path)
    for name in ("cc/old", "cc/busy", "cc/dirty", "theirs"):
        await make(rig, shop, name)
    await make(rig, shop, "cc/new", path=rig.folder / "new")
    rename((await make(rig, shop, "cc/gone")).path, rig.folder / "away")
    dirty = next(Path(tree) for tree in _paths(folder) if tree.endswith("cc-dirty"))
    (dirty / "x").write_text("x")
    await rig.run((await rig.task(repository_id=shop.id)).id, branch_name="cc/busy")
    git(folder, "branch", "cc/left")
    git(folder, "branch", "feature")

    assert not codes(await scanned(rig, shop)) & {ScanCode.STALE_WORKTREES, ScanCode.STALE_BRANCHES}

    age(folder / ".git", now - timedelta(days=20))
    age(folder / ".git" / "worktrees" / "new", now)
    found = await scanned(rig, shop)

    assert message(found, ScanCode.STALE_WORKTREES).endswith(": cc/old, theirs.")
    assert message(found, ScanCode.STALE_BRANCHES).endswith(": cc/gone, cc/left.")
    assert "1-cc-gone" in message(found, ScanCode.MISSING_WORKTREES)


def rename(path: str, to: Path) -> None:
    Path(path).rename(to)


def _paths(folder: Path) -> list[str]:
    out = git(folder, "worktree", "list", "--porcelain")
    return [line.removeprefix("worktree ") for line in out.splitlines() if line.startswith("worktree ")]


async def test_large_new_files(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    commit(folder, ".gitignore", "ignored\n")
    for name in ("ignored", "deep/large", "small"):
        (folder / name).parent.mkdir(exist_ok=True)
        with (folder / name).open("wb") as file:
            file.truncate(1 if name == "small" else 20 * 1024 * 1024)
    (folder / "link").symlink_to("deep/large")

    found = await scanned(rig, shop)

    assert message(found, ScanCode.LARGE_UNTRACKED) == "1 large new file: deep/large (20 MB)."


async def test_an_empty_repository_and_a_detached_head(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    git(folder, "checkout", "--quiet", "--detach")
    assert ScanCode.DETACHED_HEAD in codes(await scanned(rig, shop))

    git(folder, "checkout", "--quiet", "--orphan", "fresh")
    git(folder, "branch", "--quiet", "-D", "main")
    found = await scanned(rig, shop)
    assert codes(found) >= {ScanCode.NO_COMMITS, ScanCode.DIRTY_TREE}
    assert (found.branch, found.last_commit, found.complete) == ("fresh", None, True)


async def test_where_git_is_too_slow_the_rest_is_told(
    rig: Rig, shop: RepositoryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = Git.ask

    async def slow(self: Git, folder: str, *arguments: str, **more: object) -> Output:
        if "status" in arguments or "ls-tree" in arguments:
            raise git_machinery.GitTooSlow("git took longer than 30 s.")
        return await ask(self, folder, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "ask", slow)
    found = await scanned(rig, shop)

    assert (found.complete, found.dirty, found.branch) == (False, None, "main")
    assert codes(found) == {ScanCode.INCOMPLETE, ScanCode.NO_AGENTS_FILE}


async def test_a_repository_with_too_much_to_say_is_told_in_part(
    rig: Rig, shop: RepositoryOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shop.local_path)
    for number in range(50):
        (folder / f"new-{number}").touch()
    ask = Git.ask

    async def short(self: Git, folder: str, *arguments: str, **more: object) -> Output:
        return await ask(self, folder, *arguments, **{**more, "limit": 200})  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "ask", short)
    found = await inspecting.inspect(rig.core, shop.local_path)

    assert (found.complete, found.dirty, found.branch) == (False, True, "main")


async def test_a_time_that_is_none_and_a_subject_without_end(rig: Rig, shop: RepositoryOut) -> None:
    folder = Path(shop.local_path)
    tree = git(folder, "rev-parse", "HEAD^{tree}").strip()
    who = f"A <a@b> {2**62} +0000"
    (rig.folder / "commit").write_text(f"tree {tree}\nauthor {who}\ncommitter {who}\n\n{'x' * 100_000}\n")
    made = git(folder, "hash-object", "-t", "commit", "-w", "--literally", str(rig.folder / "commit")).strip()
    git(folder, "reset", "--quiet", "--hard", made)

    last = (await scanned(rig, shop)).last_commit

    assert last is not None
    assert (last.at, len(last.subject)) == (None, 200)


async def test_a_hostile_repository_leaves_no_mark(rig: Rig, shop: RepositoryOut) -> None:
    """Everything that a configuration can have run, at once: by an agent that may commit."""
    folder = Path(shop.local_path)
    mark = rig.folder / "ran"
    program = rig.folder / "program"
    program.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    program.chmod(0o755)
    inner = git_repository(folder / "inner")
    git(inner, "config", "core.fsmonitor", str(program))
    git(inner, "config", "filter.evil.clean", str(program))
    git(folder, "add", "inner")
    (folder / ".gitattributes").write_text("* filter=a=b diff=evil merge=evil\n")
    git(folder, "add", ".gitattributes")
    git(folder, "commit", "--quiet", "--message", "Attributes")
    await make(rig, shop, "cc/x")
    for name in ("post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"):
        (folder / ".git" / "hooks").mkdir(exist_ok=True)
        (folder / ".git" / "hooks" / name).symlink_to(program)
    git_config = (folder / ".git" / "config").read_text()
    (folder / ".git" / "config").write_text(
        git_config
        + f"""
[core]
    fsmonitor = {program}
    pager = {program}
    editor = {program}
    sshCommand = {program}
    askPass = {program}
    alternateRefsCommand = {program}
[pager]
    status = {program}
    log = {program}
[diff]
    external = {program}
[diff "evil"]
    command = {program}
    textconv = {program}
[filter "a=b"]
    clean = {program}
    smudge = {program}
    process = {program}
    required
[merge "evil"]
    driver = {program} %O %A %B
[gpg]
    program = {program}
[gpg "ssh"]
    program = {program}
[log]
    showSignature = true
[alias]
    status = !{program}
    worktree = !{program}
[credential]
    helper = !{program}
[remote "origin"]
    url = ext::{program}
    uploadpack = {program}
[extensions]
    worktreeConfig = true
[includeIf "onbranch:cc/**"]
    path = more
"""
    )
    (folder / ".git" / "more").write_text(
        f'[filter "later"]\n    smudge = {program}\n    clean = {program}\n'
    )
    (folder / ".git" / "config.worktree").write_text(f'[filter "tree"]\n    clean = {program}\n')
    (folder / ".gitattributes").write_text("* filter=a=b diff=evil merge=evil \nREADME.md filter=tree\n")
    (folder / "README.md").write_text("# Sh0p\n")
    before = photograph(folder)

    await scanned(rig, shop)
    await repositories.inspect(rig.core, str(folder))
    made = await make(rig, shop, "cc/later", base="main")
    (Path(made.path) / ".gitattributes").write_text("* filter=later\n")
    (Path(made.path) / "README.md").write_text("# Sh0p\n")
    await remove_by_force(rig, shop, made.path)

    assert not mark.exists()
    assert photograph(folder) == before
    git(folder, "status")  # whoever asks without care is caught
    assert mark.exists()


async def remove_by_force(rig: Rig, repository: RepositoryOut, path: str) -> None:
    from tests.support.trees import remove

    removed = await remove(rig, repository, path, force=True)
    assert removed.patch is not None


async def test_who_may_not(rig: Rig, shop: RepositoryOut) -> None:
    with pytest.raises(Forbidden):
        await scanning.scan(rig.core, Caller("telegram:3", Role.VIEWER), shop.id)
    with pytest.raises(NotFound):
        await scanning.scan(rig.core, API_CALLER, 99)
    replace_folder(Path(shop.local_path), git_repository(rig.folder / "other"))
    with pytest.raises(Conflict, match="no longer what was added"):
        await scanned(rig, shop)
    assert EventKind.REPOSITORY_SCANNED not in await rig.kinds()


HANGS = """\
#!/bin/sh
case "$*" in
  *worktree*) while [ "$(ls {begun} | wc -l)" -lt 3 ]; do :; done; echo 'fatal: no' >&2; exit 1;;
  *config*) exit 1;;
esac
touch {begun}/$$
exec sleep 1000
"""
"""A git that is asked several things at once: one of them it cannot do, as soon as it hangs at others."""


@pytest.fixture
def hanging(rig: Rig, shop: RepositoryOut, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where those that have begun to hang are named."""
    begun, programs = rig.folder / "begun", rig.folder / "programs"
    begun.mkdir()
    programs.mkdir()
    (programs / "git").write_text(HANGS.format(begun=begun))
    (programs / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setattr(rig.core.git, "_environment", {"PATH": os.environ["PATH"]})
    return programs


def others_at_work() -> list[asyncio.Task[Any]]:
    """Beside the test's own; PostgreSQL's pool takes connections back in tasks of its own."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    return [task for task in tasks if "PoolConnectionHolder" not in repr(task.get_coro())]


async def test_where_one_git_fails_the_others_end_before_that_is_said(
    rig: Rig, shop: RepositoryOut, hanging: Path
) -> None:
    with pytest.raises(GitFailed, match="git worktree failed: no"):
        async with asyncio.timeout(PATIENCE):
            await scanning.scan(rig.core, API_CALLER, shop.id)

    await until_gone(hanging)
    assert others_at_work() == []


async def test_who_no_longer_waits_for_a_scan_leaves_no_git_behind(
    rig: Rig, shop: RepositoryOut, hanging: Path
) -> None:
    for number in range(40):
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
            task = group.create_task(scanning.scan(rig.core, API_CALLER, shop.id))
            for _ in range(number):
                await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

            await until_gone(hanging)
            assert others_at_work() == []

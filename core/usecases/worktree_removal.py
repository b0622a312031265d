"""Removing a worktree without losing anything: what is uncommitted is kept as a patch, commits stay on a
branch."""

import asyncio
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import structlog

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound, WouldLose
from core.logic.branches import OURS, slug
from core.logic.gitoutput import names, shown
from core.machinery import patches
from core.machinery.eventlog import About, append
from core.machinery.git import GitFailed
from core.models import Repository
from core.phrases import AND, listed, ours
from core.schemas.repositories import WorktreeRemoved
from core.usecases import folders, repositories
from core.usecases.worktree_list import Condition, Tree, condition, lone_commits, sessions_by_path, trees
from core.words import EventKind

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Kept:
    """Where what was in a worktree is now."""

    patch: str | None = None
    branch: str | None = None
    """The one that its commits are on."""


async def remove(
    core: Core,
    caller: Caller,
    repository_id: int,
    *,
    path: str | None = None,
    branch: str | None = None,
    force: bool = False,
) -> WorktreeRemoved:
    """`DELETE /api/repos/:id/worktrees`: the one at this path, or with this branch.

    Refused with Conflict: the repository's own folder; one in which a session runs, or is about to; one
    that is locked; and, unless `force`, one with something that is nowhere else. Raises NotFound for what
    is no worktree of this repository.
    """
    caller.must_act()
    caller.must_reach(repository_id)
    repository = await repositories.load(repository_id)
    async with core.git.alone(repository.git_dir):
        tree = await _meant(core, repository, path, branch)
        await _check_removable(core, repository, tree)
        kept = await _keep(core, repository, tree, force=force)
        await _take_away(core, repository, tree)
        dropped = await _drop_merged_branch(core, repository, tree)
        removed = WorktreeRemoved(
            path=shown(tree.path),
            branch_name=shown(kept.branch) if kept.branch else None,
            branch_kept=kept.branch is not None and not dropped,
            base=tree.head,
            patch=kept.patch,
        )
        await _tell(core, caller, repository_id, removed, forced=force)
    return removed


async def _tell(
    core: Core, caller: Caller, repository_id: int, removed: WorktreeRemoved, *, forced: bool
) -> None:
    payload = {**removed.model_dump(by_alias=True), "forced": forced}
    async with core.transaction() as tx:
        about = About(repository_id=repository_id)
        await append(tx, EventKind.WORKTREE_REMOVED, caller.actor, about, payload, now=core.clock.now())


async def _meant(core: Core, repository: Repository, path: str | None, branch: str | None) -> Tree:
    if path is None and branch is None:
        raise InvalidInput.of("path", "Name the worktree: ?path=… or ?branchName=…")
    canonical = None if path is None else await asyncio.to_thread(_canonical, path)
    for tree in await trees(core, repository):
        if (path is None or tree.path == canonical) and (branch is None or tree.branch == branch):
            return tree
    if path is not None:
        raise NotFound(f"{repository.name} has no worktree at {path}.")
    raise NotFound(f"{repository.name} has no worktree with branch {branch}.")


def _canonical(path: str) -> str | None:
    try:
        return str(Path(path).resolve())
    except (OSError, RuntimeError, ValueError):
        return None


async def _check_removable(core: Core, repository: Repository, tree: Tree) -> None:
    if tree.is_main:
        raise Conflict(f"{shown(tree.path)} is the repository's own folder; it is never removed.")
    if tree.locked:
        raise Conflict(f"{shown(tree.path)} is locked; 'git worktree unlock' frees it.")
    known = await Repository.get_or_none(local_path=tree.path)
    if known is not None:
        raise Conflict(f"{tree.path} is a repository of its own here ({known.name}).")
    await _check_idle(tree)


async def _check_idle(tree: Tree) -> None:
    session_id = (await sessions_by_path()).get(tree.path)
    if session_id is not None:
        raise Conflict(f"Session {session_id} runs in {tree.path}, or is about to; stop it first.")


async def _keep(core: Core, repository: Repository, tree: Tree, *, force: bool) -> Kept:
    """Bring to safety what is nowhere else; raises Conflict where that was not asked for."""
    if tree.missing:
        lone = await lone_commits(core, repository, tree)
        return Kept(branch=await _with_a_branch(core, repository, tree, lone))
    await _check_alone(core, tree)
    found = await condition(core, repository, tree)
    if (losses := losses_of(found)) and not force:
        raise WouldLose(
            f"{shown(tree.path)} has {listed(losses)}. With force=true it is removed, and a patch is kept.",
            details={"losses": losses},
        )
    patch = await _patch(core, repository, tree, found) if found.status.dirty else None
    return Kept(patch, await _with_a_branch(core, repository, tree, found.lone_commits))


def losses_of(found: Condition) -> str:
    """What is nowhere else, in words; empty where there is nothing."""
    status = found.status
    parts = [
        *_changed(len(status.changed)),
        *_unmerged(len(status.unmerged)),
        *_new(len(status.untracked)),
        *_lone(found.lone_commits),
    ]
    *first, last = parts or [""]
    return f"{', '.join(first)} {AND} {last}" if first else last


def _changed(count: int) -> list[str]:
    return [ours("1 changed file") if count == 1 else ours(f"{count} changed files")] if count else []


def _unmerged(count: int) -> list[str]:
    return [ours("1 unmerged file") if count == 1 else ours(f"{count} unmerged files")] if count else []


def _new(count: int) -> list[str]:
    return [ours("1 new file") if count == 1 else ours(f"{count} new files")] if count else []


def _lone(count: int) -> list[str]:
    one = ours("1 commit on no other branch")
    return [one if count == 1 else ours(f"{count} commits on no other branch")] if count else []


async def _check_alone(core: Core, tree: Tree) -> None:
    """Raise Conflict for other repositories in it, which would go with it and which no patch can keep."""
    inner = await asyncio.to_thread(_inner_repositories, Path(tree.path))
    if not inner:
        return
    asked = (f"--work-tree={tree.path}", "check-ignore", "-z", "--stdin")
    feed = b"".join(os.fsencode(name) + b"\0" for name in inner)
    ignored = set(names((await core.git.ask(tree.path, *asked, feed=feed)).out))
    for name in inner:
        if name not in ignored:
            raise Conflict(
                f"{shown(tree.path)} holds a repository of its own, {shown(name)}, which no patch can keep."
                " Move it away first; a submodule goes with 'git submodule deinit'."
            )


def _inner_repositories(folder: Path) -> list[str]:
    found = []
    for place, inside, files in os.walk(folder):
        if place != str(folder) and (".git" in inside or ".git" in files):
            found.append(str(Path(place).relative_to(folder)))
            inside.clear()
        elif ".git" in inside:
            inside.remove(".git")
    return found


async def _patch(core: Core, repository: Repository, tree: Tree, found: Condition) -> str | None:
    folder = Path(tree.path)
    name = f"{repository.id}-{slug(tree.branch or folder.name)}-{core.clock.now():%Y%m%d-%H%M%S}"
    file = await asyncio.to_thread(_new_file, core.settings.data_dir.resolve() / "patches", name)
    own = await asyncio.to_thread(folders.own_git_dir, folder)
    kept = await patches.keep(core.git, folder, own, Path(repository.git_dir), found.status, file)
    return str(file) if kept else None


def _new_file(folder: Path, name: str) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, file = 1, folder / f"{name}.patch"
    while file.exists():
        number += 1
        file = folder / f"{name}-{number}.patch"
    return file


async def _with_a_branch(core: Core, repository: Repository, tree: Tree, lone: int) -> str | None:
    """The branch that has the worktree's commits; one is made for those that are on none."""
    if tree.branch is not None or not lone or tree.head is None:
        return tree.branch
    branch = f"{OURS}kept-{tree.head[:12]}"
    await core.git.run(repository.local_path, "branch", "--no-track", branch, tree.head)
    return branch


async def _take_away(core: Core, repository: Repository, tree: Tree) -> None:
    """First out of reach, then for good: whoever begins a session there meanwhile finds nothing."""
    folder = Path(tree.path)
    aside = None if tree.missing else await asyncio.to_thread(_put_aside, folder)
    try:
        await _check_idle(tree)
        await core.git.run(repository.local_path, "worktree", "remove", "--force", tree.path)
    except BaseException:
        if aside is not None:
            await asyncio.to_thread(_put_back, aside, folder)
        raise
    if aside is not None:
        await asyncio.to_thread(_delete, aside)


def _put_aside(folder: Path) -> Path:
    """Into a new folder beside it, which is on the same disk."""
    aside: Path | None = None
    try:
        aside = Path(tempfile.mkdtemp(prefix=".removed-", dir=folder.parent))
        folder.rename(aside / folder.name)
    except OSError as exc:
        if aside is not None:
            aside.rmdir()
        raise Conflict(f"{shown(str(folder))} cannot be moved away: {exc.strerror}.") from exc
    return aside


def _put_back(aside: Path, folder: Path) -> None:
    (aside / folder.name).rename(folder)
    aside.rmdir()


def _delete(folder: Path) -> None:
    """Follows no links. What cannot be deleted is left there: it is no worktree any more."""
    try:
        try:
            shutil.rmtree(folder)
        except PermissionError:  # folders that nobody may write in, as some caches have them
            for place, inside, _ in os.walk(folder):
                for name in inside:
                    if not Path(place, name).is_symlink():
                        Path(place, name).chmod(0o700)
            shutil.rmtree(folder)
    except OSError as exc:
        log.warning("worktree.left", path=shown(str(folder)), error=str(exc))


async def _drop_merged_branch(core: Core, repository: Repository, tree: Tree) -> bool:
    """A branch of ours goes with its worktree, if another branch has all of its commits; whether it did."""
    if tree.branch is None or not tree.branch.startswith(OURS) or tree.head is None:
        return False
    ref = f"refs/heads/{tree.branch}"
    try:
        elsewhere = await core.git.run(repository.local_path, "for-each-ref", "--format=%(worktreepath)", ref)
        if elsewhere.strip() or await lone_commits(core, repository, tree):
            return False
        # Only from where it was looked at: somebody may have committed since.
        await core.git.run(repository.local_path, "update-ref", "-d", ref, tree.head)
    except GitFailed:  # the worktree is gone all the same
        return False
    return True

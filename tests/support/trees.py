"""Worktrees in tests: short words for what is done with them, and how a folder looks."""

import os
from pathlib import Path

from core.context import API_CALLER
from core.machinery.rows import Slice
from core.schemas.repositories import WorktreeIn, WorktreeMade, WorktreeOut, WorktreeRemoved
from core.schemas.work import RepositoryOut
from core.usecases import worktree_list, worktree_removal, worktrees
from tests.support.core import Rig, git


async def make(
    rig: Rig,
    repository: RepositoryOut,
    branch: str | None = None,
    *,
    base: str | None = None,
    path: Path | str | None = None,
) -> WorktreeMade:
    wanted = WorktreeIn(branch_name=branch, base=base, path=None if path is None else str(path))
    return await worktrees.create(rig.core, API_CALLER, repository.id, wanted)


async def remove(
    rig: Rig,
    repository: RepositoryOut,
    path: Path | str | None = None,
    *,
    branch: str | None = None,
    force: bool = False,
) -> WorktreeRemoved:
    return await worktree_removal.remove(
        rig.core,
        API_CALLER,
        repository.id,
        path=None if path is None else str(path),
        branch=branch,
        force=force,
    )


async def listed(rig: Rig, repository: RepositoryOut) -> dict[str | None, WorktreeOut]:
    """The worktrees by branch."""
    found = await worktree_list.page(rig.core, repository.id, Slice(limit=200))
    return {tree.branch_name: tree for tree in found.items}


def commit(folder: Path, name: str, content: str = "x\n", message: str = "More") -> str:
    """A commit of one file; its id."""
    (folder / name).write_text(content)
    git(folder, "add", name)
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD").strip()


def photograph(folder: Path) -> dict[str, tuple[str, bytes | str, int]]:
    """Everything in a folder but its `.git`: kind, content and whether it can be run, by path."""
    found: dict[str, tuple[str, bytes | str, int]] = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            key = os.fsencode(path.relative_to(folder)).decode(errors="backslashreplace")
            if key == ".git" or key.startswith(".git/"):
                continue
            if path.is_symlink():
                found[key] = ("link", str(path.readlink()), 0)
            else:
                found[key] = ("file", path.read_bytes(), path.stat().st_mode & 0o111)
    return found


def there(path: Path | str) -> bool:
    return Path(path).exists()


def inside(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def is_private(path: Path | str) -> bool:
    """Nobody but its owner can read it."""
    return Path(path).stat().st_mode & 0o077 == 0


def replace_folder(folder: Path, elsewhere: Path) -> None:
    folder.rename(folder.with_name("moved"))
    folder.symlink_to(elsewhere)


def forge_worktree(repository: Path, place: Path, branch: str) -> None:
    """What git then lists as a worktree, although the place knows nothing of it."""
    forged = repository / ".git" / "worktrees" / "evil"
    forged.mkdir(parents=True)
    (forged / "commondir").write_text("../..\n")
    (forged / "HEAD").write_text(f"ref: refs/heads/{branch}\n")
    (forged / "gitdir").write_text(f"{place}/.git\n")

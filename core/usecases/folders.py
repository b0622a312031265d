"""Folders: may we use one, which repository does it belong to, and is it still what it was."""

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path

from core.context import Core
from core.errors import Conflict, InvalidInput
from core.machinery.git import Git
from core.machinery.together import together
from core.words import TreeKind

POINTER_LIMIT = 16 * 1024
"""Bytes of a file that names a folder."""


@dataclass(frozen=True, slots=True)
class WorkTree:
    root: str
    git_dir: str
    """The common git folder: in a linked worktree that of the main one."""
    kind: TreeKind


async def permitted(core: Core, local_path: str) -> str:
    """The canonical path of an existing folder that the settings allow; raises InvalidInput."""
    return await asyncio.to_thread(_permitted, core, local_path)


def _permitted(core: Core, local_path: str) -> str:
    resolved = existing(local_path, "localPath")
    check_place(core, resolved, "localPath")
    return str(resolved)


def existing(given: str, field: str) -> Path:
    """The canonical path of a folder that is there; raises InvalidInput. Blocks on the disk."""
    path = Path(given)
    if not path.is_absolute():
        raise InvalidInput.of(field, f"{given} is not an absolute path.")
    try:
        resolved = path.resolve(strict=True)
    except (OSError, RuntimeError) as exc:
        raise InvalidInput.of(field, f"{given} does not exist, or cannot be read.") from exc
    if not resolved.is_dir():
        raise InvalidInput.of(field, f"{given} is not a folder.")
    return resolved


def check_place(core: Core, path: Path, field: str) -> None:
    """Raise InvalidInput for a canonical path, existing or not, that the settings do not allow."""
    data_dir = core.settings.data_dir.resolve()
    if path.is_relative_to(data_dir) or data_dir.is_relative_to(path):
        raise InvalidInput.of(field, f"{path} holds this program's own data.")
    roots = core.settings.repo_roots
    if roots and not any(path.is_relative_to(root) for root in roots):
        allowed = ", ".join(str(root) for root in roots)
        raise InvalidInput.of(field, f"{path} is outside the allowed folders ({allowed}).")


def worktrees_of_ours(core: Core) -> Path:
    """Where worktrees are made that nobody chose a place for."""
    return core.settings.data_dir.resolve() / "worktrees"


def check_still(core: Core, folder: Path, git_dir: str) -> None:
    """Raise Conflict unless the folder is still what was added, and still permitted: an agent may have
    put something else in its place, and settings may have changed. Blocks on the disk."""
    try:
        if folder.resolve(strict=True) != folder or str(common_dir(folder)) != git_dir:
            raise Conflict(f"{folder} is no longer what was added. Look at it before anything runs there.")
    except (OSError, RuntimeError, ValueError) as exc:  # gone, a loop of links, a name with a NUL
        raise Conflict(f"{folder} cannot be read any more.") from exc
    if not folder.is_relative_to(worktrees_of_ours(core)):
        check_place(core, folder, "localPath")


async def work_tree(git: Git, folder: str) -> WorkTree | None:
    """The work tree that a folder lies in; None where there is none (a bare repository has none)."""
    # One question a call: a path may hold line breaks, and git does not quote it.
    answers = await together(
        git.attempt(folder, "rev-parse", "--path-format=absolute", "--show-toplevel"),
        git.attempt(folder, "rev-parse", "--path-format=absolute", "--git-common-dir"),
        git.attempt(folder, "rev-parse", "--absolute-git-dir"),
    )
    _check_ours(folder, answers[1][2])
    if any(code != 0 for code, _, _ in answers):
        return None
    root, git_dir, own = [
        await asyncio.to_thread(_canonical, out.removesuffix("\n")) for _, out, _ in answers
    ]
    return WorkTree(root, git_dir, _kind(git_dir, own))


async def bare_git_dir(git: Git, folder: str) -> str | None:
    """The git folder of the bare repository that a folder is, or lies in."""
    code, out, _ = await git.attempt(folder, "rev-parse", "--is-bare-repository")
    if code != 0 or out.strip() != "true":
        return None
    return (await git.run(folder, "rev-parse", "--absolute-git-dir")).removesuffix("\n")


def _check_ours(folder: str, complaint: str) -> None:
    """Raise InvalidInput where git refuses a repository for its owner: that it is none would be wrong."""
    if "dubious ownership" in complaint:
        raise InvalidInput.of(
            "localPath",
            f"{folder} belongs to somebody else, and git does not trust it. If you do:"
            f" git config --global --add safe.directory '{folder}'",
        )


def _kind(git_dir: str, own: str) -> TreeKind:
    if own != git_dir:
        return TreeKind.LINKED
    return TreeKind.SUBMODULE if "/.git/modules/" in git_dir else TreeKind.MAIN


def common_dir(folder: Path) -> Path:
    """The git folder that a work tree belongs to, as its own `.git` says; in a linked worktree that of
    the main one. Raises OSError where there is none. Runs nothing."""
    own = own_git_dir(folder)
    shared = own / "commondir"
    return (own / pointer(shared)).resolve() if shared.exists() else own


def own_git_dir(folder: Path) -> Path:
    """The git folder of a work tree alone, as its `.git` says. Raises OSError where there is none."""
    dot = folder / ".git"
    if dot.is_dir():
        return dot.resolve()
    return (folder / pointer(dot).removeprefix("gitdir:").strip()).resolve(strict=True)


def pointer(file: Path) -> str:
    """What a small file names; raises OSError for what is none: reading a pipe would never end."""
    if not file.is_file():
        raise OSError(f"{file} is no file")
    with file.open("rb") as opened:
        return os.fsdecode(opened.read(POINTER_LIMIT)).strip()


def _canonical(path: str) -> str:
    return str(Path(path).resolve())

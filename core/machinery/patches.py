"""Keeping what a work tree has that no commit has, as one patch that `git apply` takes."""

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

from core.errors import Conflict
from core.logic.gitoutput import Status, names, shown
from core.machinery.git import LONG, Git

DIFF = (
    "diff",
    "--cached",
    "--binary",
    "--full-index",
    "--no-renames",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--submodule=short",
    "--ignore-submodules=none",
)
"""Everything said explicitly: a configuration may ask for a diff that nobody can apply."""


async def keep(git: Git, folder: Path, own_git_dir: Path, git_dir: Path, status: Status, file: Path) -> bool:
    """Write what `status` says as a patch on the work tree's HEAD, changed and new files alike. False where
    there turns out to be nothing in it, such as other ends of lines that git does not keep.

    The work tree, its index and its objects stay as they are. Raises Conflict for what a patch cannot
    hold, GitFailed where git cannot write it; then there is no file.
    """
    scratch = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=".patch-", dir=file.parent))
    try:
        environment = await asyncio.to_thread(_prepared, scratch, own_git_dir, git_dir)
        written = scratch / "patch"
        await _write(git, folder, environment, status, written)
        return await asyncio.to_thread(_put, written, file)
    finally:
        await asyncio.to_thread(shutil.rmtree, scratch, ignore_errors=True)


def _put(written: Path, file: Path) -> bool:
    if written.stat().st_size == 0:
        return False
    written.chmod(0o600)
    with written.open("rb") as opened:
        os.fsync(opened.fileno())
    written.rename(file)
    return True


def _prepared(scratch: Path, own_git_dir: Path, git_dir: Path) -> dict[str, str]:
    """An index and an object folder of our own, beside those of the repository."""
    index, objects = scratch / "index", scratch / "objects"
    objects.mkdir()
    if (own_git_dir / "index").is_file():
        # With its time: a file that was changed within the second of it is known by that alone.
        shutil.copy2(own_git_dir / "index", index)
    return {
        "GIT_INDEX_FILE": str(index),
        "GIT_OBJECT_DIRECTORY": str(objects),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": _quoted(git_dir / "objects"),
    }


def _quoted(path: Path) -> str:
    """One path of a list that colons separate."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'


async def _write(git: Git, folder: Path, environment: dict[str, str], status: Status, file: Path) -> None:
    tree = f"--work-tree={folder}"
    options = (tree, *await git.without_filters(str(folder)))
    paths = [*status.changed, *status.unmerged, *await _untracked(git, folder, options)]
    feed = b"".join(os.fsencode(path) + b"\0" for path in paths)
    # Not `git add`: it asks the submodules how they are, in their own configuration.
    update = (*options, "update-index", "--add", "--remove", "--replace", "-z", "--stdin")
    await git.run(str(folder), *update, feed=feed, environment=environment, timeout=LONG)
    diff = (tree, *DIFF, f"--output={file}")
    await git.run(str(folder), *diff, environment=environment, timeout=LONG)
    # What is about to be the only copy must be one that can be read back.
    back = (tree, "apply", "--cached", "--check", "--reverse", "--allow-empty", str(file))
    await git.run(str(folder), *back, environment=environment, timeout=LONG)


async def _untracked(git: Git, folder: Path, options: tuple[str, ...]) -> list[str]:
    """Each new file; raises Conflict for a repository among them."""
    listing = (*options, "ls-files", "--others", "--exclude-standard", "-z", "--full-name")
    said = await git.ask(str(folder), *listing)
    git.checked(said, *listing)
    found = list(names(said.out))
    if inner := next((name for name in found if name.endswith("/")), None):
        raise Conflict(f"It holds a repository of its own, {shown(inner)}, which no patch can keep.")
    return found

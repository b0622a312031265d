"""Looking at folders: may we use it, and what does git say about it."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from core.context import Core
from core.errors import InvalidInput
from core.logic.languages import by_bytes
from core.machinery.git import Git
from core.schemas.work import Commit, Inspection, Remote


@dataclass(frozen=True, slots=True)
class WorkTree:
    root: str
    git_dir: str
    """The common git folder: in a linked worktree that of the main one."""


async def permitted(core: Core, local_path: str) -> str:
    """The canonical path of an existing folder that the settings allow; raises InvalidInput."""
    return await asyncio.to_thread(_permitted, core, local_path)


def _permitted(core: Core, local_path: str) -> str:
    path = Path(local_path)
    if not path.is_absolute():
        raise InvalidInput(f"localPath: {local_path} is not an absolute path.")
    try:
        resolved = path.resolve(strict=True)
    except (OSError, RuntimeError) as exc:
        raise InvalidInput(f"localPath: {local_path} does not exist, or cannot be read.") from exc
    if not resolved.is_dir():
        raise InvalidInput(f"localPath: {local_path} is not a folder.")
    data_dir = core.settings.data_dir.resolve()
    if resolved.is_relative_to(data_dir) or data_dir.is_relative_to(resolved):
        raise InvalidInput(f"localPath: {local_path} holds this program's own data.")
    roots = core.settings.repo_roots
    if roots and not any(resolved.is_relative_to(root) for root in roots):
        allowed = ", ".join(str(root) for root in roots)
        raise InvalidInput(f"localPath: {local_path} is outside the allowed folders ({allowed}).")
    return str(resolved)


async def work_tree(git: Git, folder: str) -> WorkTree | None:
    """The work tree that a folder lies in; None where there is none (a bare repository has none)."""
    code, out, _ = await git.attempt(
        folder, "rev-parse", "--path-format=absolute", "--show-toplevel", "--git-common-dir"
    )
    lines = out.splitlines()
    if code != 0 or len(lines) != 2:
        return None
    return WorkTree(*await asyncio.to_thread(_canonical, lines))


def _canonical(paths: list[str]) -> tuple[str, str]:
    root, git_dir = (str(Path(path).resolve()) for path in paths)
    return root, git_dir


async def inspect(core: Core, local_path: str) -> Inspection:
    """`POST /api/repos/inspect`, without what only the database knows. Stores nothing."""
    folder = await permitted(core, local_path)
    tree = await work_tree(core.git, folder)
    if tree is None:
        return Inspection(local_path=folder)
    git = core.git
    branch, default, remotes, status, last, files = await asyncio.gather(
        git.attempt(tree.root, "symbolic-ref", "--short", "-q", "HEAD"),
        git.attempt(tree.root, "symbolic-ref", "--short", "-q", "refs/remotes/origin/HEAD"),
        git.attempt(tree.root, "remote", "-v"),
        git.attempt(tree.root, "status", "--porcelain", "-z"),
        git.attempt(tree.root, "log", "-1", "--format=%H%x00%s%x00%an%x00%cI"),
        git.attempt(tree.root, "ls-tree", "-r", "-l", "-z", "HEAD"),
    )
    sizes = _sizes(files[1])
    return Inspection(
        local_path=folder,
        root=tree.root,
        is_repository=True,
        branch=branch[1].strip() or None,
        default_branch=default[1].strip().removeprefix("origin/") or branch[1].strip() or None,
        remotes=_remotes(remotes[1]),
        dirty=bool(status[1]),
        last_commit=_commit(last[1]),
        languages=by_bytes(sizes),
        size_bytes=sum(size for _, size in sizes),
        agents_file=await asyncio.to_thread(Path(tree.root, "AGENTS.md").is_file),
    )


def _sizes(listing: str) -> list[tuple[str, int]]:
    """(path, bytes) of `git ls-tree -l -z`: mode, type, object, size, tab, path."""
    sizes = []
    for entry in filter(None, listing.split("\0")):
        facts, _, path = entry.partition("\t")
        size = facts.split()[-1]
        if size.isdigit():  # a submodule has none
            sizes.append((path, int(size)))
    return sizes


def _remotes(listing: str) -> list[Remote]:
    found = {}
    for line in listing.splitlines():
        name, _, rest = line.partition("\t")
        if rest.endswith(" (fetch)"):
            found[name] = without_credentials(rest.removesuffix(" (fetch)"))
    return [Remote(name=name, url=url) for name, url in found.items()]


def without_credentials(url: str) -> str:
    """A remote's address without user and password (an ssh user name says nothing secret)."""
    try:
        parts = urlsplit(url)
        if parts.scheme in {"", "ssh"} or "@" not in parts.netloc:
            return url
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    except ValueError:
        return url.rpartition("@")[2]


def _commit(line: str) -> Commit | None:
    identity, _, rest = line.strip("\n").partition("\0")
    if not rest:
        return None
    subject, author, at = rest.split("\0")
    return Commit.model_validate({"id": identity, "subject": subject, "author": author, "at": at})

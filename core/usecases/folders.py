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
        raise InvalidInput.of("localPath", f"{local_path} is not an absolute path.")
    try:
        resolved = path.resolve(strict=True)
    except (OSError, RuntimeError) as exc:
        raise InvalidInput.of("localPath", f"{local_path} does not exist, or cannot be read.") from exc
    if not resolved.is_dir():
        raise InvalidInput.of("localPath", f"{local_path} is not a folder.")
    check_place(core, resolved, "localPath")
    return str(resolved)


def check_place(core: Core, path: Path, field: str) -> None:
    """Raise InvalidInput for a canonical path, existing or not, that the settings do not allow."""
    data_dir = core.settings.data_dir.resolve()
    if path.is_relative_to(data_dir) or data_dir.is_relative_to(path):
        raise InvalidInput.of(field, f"{path} holds this program's own data.")
    roots = core.settings.repo_roots
    if roots and not any(path.is_relative_to(root) for root in roots):
        allowed = ", ".join(str(root) for root in roots)
        raise InvalidInput.of(field, f"{path} is outside the allowed folders ({allowed}).")


async def work_tree(git: Git, folder: str) -> WorkTree | None:
    """The work tree that a folder lies in; None where there is none (a bare repository has none)."""
    # One question a call: a path may hold line breaks, and git does not quote it.
    answers = await asyncio.gather(
        git.attempt(folder, "rev-parse", "--path-format=absolute", "--show-toplevel"),
        git.attempt(folder, "rev-parse", "--path-format=absolute", "--git-common-dir"),
    )
    if any(code != 0 for code, _, _ in answers):
        return None
    root, git_dir = [await asyncio.to_thread(_canonical, out.removesuffix("\n")) for _, out, _ in answers]
    return WorkTree(root, git_dir)


def common_dir(folder: Path) -> Path:
    """The git folder that a work tree belongs to, as its own `.git` says; in a linked worktree that of
    the main one. Raises OSError where there is none. Runs nothing."""
    dot = folder / ".git"
    if dot.is_dir():
        return dot.resolve()
    own = (folder / dot.read_text().removeprefix("gitdir:").strip()).resolve(strict=True)
    shared = own / "commondir"
    return (own / shared.read_text().strip()).resolve() if shared.is_file() else own


def _canonical(path: str) -> str:
    return str(Path(path).resolve())


async def inspect(core: Core, local_path: str) -> Inspection:
    """`POST /api/repos/inspect`, without what only the database knows. Stores nothing."""
    folder = await permitted(core, local_path)
    tree = await work_tree(core.git, folder)
    if tree is None:
        return Inspection(local_path=folder)
    git = core.git
    filters = await git.without_filters(tree.root)
    branch, default, remotes, status, last, files = await asyncio.gather(
        git.attempt(tree.root, "symbolic-ref", "--short", "-q", "HEAD"),
        git.attempt(tree.root, "symbolic-ref", "--short", "-q", "refs/remotes/origin/HEAD"),
        git.attempt(tree.root, "remote", "-v"),
        git.attempt(tree.root, *filters, "status", "--porcelain", "-z", "--ignore-submodules=all"),
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
    """A remote's address without user and password (an ssh user name says nothing secret), and
    without what a query may hold."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url.rpartition("@")[2]
    if not parts.netloc:  # a path, or git@host:path
        return url
    who, at, host = parts.netloc.rpartition("@")
    user = f"{who.partition(':')[0]}{at}" if parts.scheme == "ssh" else ""
    return urlunsplit(parts._replace(netloc=user + host, query="", fragment=""))


def _commit(line: str) -> Commit | None:
    identity, _, rest = line.strip("\n").partition("\0")
    if not rest:
        return None
    subject, author, at = rest.split("\0")
    return Commit.model_validate({"id": identity, "subject": subject, "author": author, "at": at})

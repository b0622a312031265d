"""The worktrees of a repository: what git lists, as far as it is true, and how each stands."""

import asyncio
import base64
import binascii
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.context import Core
from core.errors import InvalidInput, NotFound
from core.logic import gitoutput
from core.logic.gitoutput import Listed, Status
from core.logic.transitions import ACTIVE
from core.machinery.git import GitFailed
from core.machinery.rows import Slice, fetch, listed
from core.machinery.together import together
from core.models import Repository
from core.schemas.base import Page
from core.schemas.repositories import WorktreeOut
from core.usecases import folders, repositories
from core.usecases.inspecting import STATUS
from core.words import SessionStatus

COUNTED = 1000
"""Commits, at most; more are as good as many."""
AT_ONCE = 3
"""Worktrees that are looked at together."""
_HELD = listed({*ACTIVE, SessionStatus.PENDING})
# The newest of each place; a session without a worktree is in the repository's own folder.
_SESSIONS = (
    "SELECT COALESCE(session.worktree_path, repository.local_path) AS path, MAX(session.id) AS id"
    " FROM session JOIN task ON task.id = session.task_id"
    " JOIN repository ON repository.id = task.repository_id"
    f" WHERE session.status IN ({_HELD})"
    " GROUP BY COALESCE(session.worktree_path, repository.local_path)"
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A worktree that is one: its own folder says that it belongs to the repository."""

    path: str
    branch: str | None
    head: str | None
    is_main: bool
    ours: bool
    locked: bool = False
    missing: bool = False
    created_at: datetime | None = None
    used_at: datetime | None = None


async def trees(core: Core, repository: Repository) -> list[Tree]:
    """All of them, the main one first. Raises Conflict where the repository is not what it was."""
    await asyncio.to_thread(folders.check_still, core, Path(repository.local_path), repository.git_dir)
    said = await core.git.ask(repository.local_path, "worktree", "list", "--porcelain", "-z")
    core.git.checked(said, "worktree")
    return await asyncio.to_thread(_true, core, repository, gitoutput.worktrees(said.out))


def _true(core: Core, repository: Repository, listed: Iterable[Listed]) -> list[Tree]:
    found = [_checked(core, repository, one, first=number == 0) for number, one in enumerate(listed)]
    return [tree for tree in found if tree is not None]


def _checked(core: Core, repository: Repository, listed: Listed, *, first: bool) -> Tree | None:
    """A listed worktree, if it is one: git lists whatever its own folder says, and an agent that may
    commit may have written that. The worktree itself must point back."""
    try:
        path = Path(listed.path).resolve()
        ours = path.is_relative_to(folders.worktrees_of_ours(core))
        known = str(path) == repository.local_path
        if not ours and not known:
            folders.check_place(core, path, "path")
        if listed.missing or not path.exists():
            return Tree(str(path), listed.branch, listed.head, False, ours, listed.locked, missing=True)
        if str(folders.common_dir(path)) != repository.git_dir:
            return None
        own = folders.own_git_dir(path)
        if str(own) != repository.git_dir and not _is_head(own, listed):
            return None
    except (OSError, RuntimeError, ValueError, InvalidInput):
        return None
    is_main = known or first or str(own) == repository.git_dir
    created_at, used_at = (None, None) if str(own) == repository.git_dir else _times(own)
    return Tree(
        str(path), listed.branch, listed.head, is_main, ours, listed.locked, False, created_at, used_at
    )


def _is_head(own: Path, listed: Listed) -> bool:
    """Whether what git lists is this folder's: another entry may name the same folder."""
    head = folders.pointer(own / "HEAD")
    if head == "ref: refs/heads/.invalid":  # where the references are in tables, it stands elsewhere
        return True
    return head == (f"ref: refs/heads/{listed.branch}" if listed.branch else listed.head)


def _times(own: Path) -> tuple[datetime | None, datetime | None]:
    """When a worktree was made, and when git last wrote something for it, as its git folder tells."""
    times = []
    for name in ("commondir", "HEAD", "index", "logs/HEAD"):  # the first is written once
        try:
            times.append(datetime.fromtimestamp((own / name).lstat().st_mtime, UTC))
        except (OSError, ValueError, OverflowError):
            continue
    return (times[0], max(times)) if times else (None, None)


@dataclass(frozen=True, slots=True)
class Condition:
    """What would be lost with a worktree."""

    status: Status
    lone_commits: int


async def condition(core: Core, repository: Repository, tree: Tree) -> Condition:
    """Raises GitFailed where git cannot say."""
    filters = await core.git.without_filters(tree.path)
    arguments = (f"--work-tree={tree.path}", *filters, *STATUS)
    said = await core.git.ask(tree.path, *arguments)
    core.git.checked(said, *arguments)
    return Condition(gitoutput.status(said.out), await lone_commits(core, repository, tree))


async def lone_commits(core: Core, repository: Repository, tree: Tree) -> int:
    """Commits that are on no other branch, here or as fetched from a remote."""
    if tree.head is None or tree.is_main:
        return 0
    others = (*((f"--exclude={tree.branch}",) if tree.branch else ()), "--branches", "--remotes")
    arguments = ("rev-list", "--count", f"--max-count={COUNTED}", tree.head, "--not", *others)
    return int(await core.git.run(repository.local_path, *arguments))


async def sessions_by_path() -> dict[str, int]:
    """The session that runs, or waits to begin, in each folder: of whichever repository, since several
    may share one git folder."""
    return {row["path"]: row["id"] for row in await fetch(_SESSIONS)}


async def page(core: Core, repository_id: int, part: Slice) -> Page[WorktreeOut]:
    """`GET /api/repos/:id/worktrees`, newest first: those that are older than the program can tell last.
    Raises NotFound."""
    repository = await repositories.load(repository_id)
    known = {_key(tree): tree for tree in await trees(core, repository)}
    keys = sorted(known, reverse=part.order == "desc")
    if part.cursor is not None:
        after = _decoded(part.cursor)
        keys = [key for key in keys if (key < after if part.order == "desc" else key > after)]
    shown = keys[: part.limit]
    sessions = await sessions_by_path()
    gate = asyncio.Semaphore(AT_ONCE)

    async def out(tree: Tree) -> WorktreeOut:
        async with gate:
            return await _out(core, repository, tree, sessions.get(tree.path))

    items = list(await together(*(out(known[key]) for key in shown)))
    return Page[WorktreeOut](items=items, next_cursor=_encoded(shown[-1]) if len(keys) > len(shown) else None)


async def one(core: Core, repository_id: int, path: str) -> WorktreeOut:
    """The worktree at a path; raises NotFound."""
    repository = await repositories.load(repository_id)
    for tree in await trees(core, repository):
        if tree.path == path:
            session_id = (await sessions_by_path()).get(path)
            return await _out(core, repository, tree, session_id)
    raise NotFound(f"{repository.name} has no worktree at {path}.")


async def _out(core: Core, repository: Repository, tree: Tree, session_id: int | None) -> WorktreeOut:
    try:
        found = None if tree.missing else await condition(core, repository, tree)
    except GitFailed:
        found = None
    return WorktreeOut(
        path=gitoutput.shown(tree.path),
        branch_name=gitoutput.shown(tree.branch) if tree.branch else None,
        head=tree.head,
        is_main=tree.is_main,
        ours=tree.ours,
        dirty=found.status.dirty if found else None,
        lone_commits=found.lone_commits if found and not tree.is_main else None,
        session_id=session_id,
        locked=tree.locked,
        missing=tree.missing,
        created_at=tree.created_at,
        used_at=tree.used_at,
    )


Key = tuple[int, str]


def _key(tree: Tree) -> Key:
    """Its place in the list; what stands for the path makes it the only one."""
    at = int(tree.created_at.timestamp() * 1_000_000) if tree.created_at else 0
    return at, hashlib.sha256(os.fsencode(tree.path)).hexdigest()[:16]


def _encoded(key: Key) -> str:
    return base64.urlsafe_b64encode(f"{key[0]}:{key[1]}".encode()).decode().rstrip("=")


def _decoded(cursor: str) -> Key:
    try:
        at, _, digest = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().partition(":")
        return int(at), digest
    except (binascii.Error, ValueError) as exc:
        problem = "not one of ours; use the nextCursor of an earlier answer."
        raise InvalidInput.of("cursor", problem) from exc

"""Making a worktree: a branch in a new folder, both or neither; once for a request that may come again.

Git knows nothing of requests. So what it is to make is written down before, and whoever comes again finds
what is theirs, made or half made.
"""

import asyncio
import shutil
from dataclasses import dataclass

from core.context import Caller, Core
from core.errors import Conflict
from core.machinery.eventlog import About, append, made_by
from core.machinery.git import LONG
from core.models import Repository
from core.usecases.worktree_list import Tree
from core.words import EventKind

REQUESTED = EventKind.WORKTREE_REQUESTED
CREATED = EventKind.WORKTREE_CREATED


@dataclass(frozen=True, slots=True)
class Begun:
    """A worktree on a new branch that the same request has begun to make."""

    path: str
    branch: str
    base: str
    commit: str
    done: bool = False
    """It was told of, so it was whole; somebody may have worked in it, or removed it, since."""


async def begun(caller: Caller) -> Begun | None:
    """What the same request was about to make."""
    known = await made_by(_origin(caller, REQUESTED))
    if known is None:
        return None
    told = known.payload
    done = await made_by(_origin(caller, CREATED)) is not None
    return Begun(told["path"], told["branchName"], told["base"], told["commit"], done)


async def begin(core: Core, caller: Caller, repository_id: int, wanted: Begun) -> None:
    """Write down what git is to make, where the request may come again."""
    if caller.request is not None:
        more = {"commit": wanted.commit}
        await _tell(core, caller, REQUESTED, repository_id, _payload(wanted) | more)


async def end(core: Core, caller: Caller, repository_id: int, made: Begun) -> None:
    """Tell of a worktree that is there now."""
    await _tell(core, caller, CREATED, repository_id, _payload(made))


async def make(core: Core, repository: Repository, existing: list[Tree], wanted: Begun) -> None:
    """Make what has been written down, or nothing."""
    # Of many who make this branch, in this process or another, one succeeds.
    await core.git.run(repository.local_path, "branch", "--no-track", wanted.branch, wanted.commit)
    try:
        await add(core, repository, existing, wanted.path, wanted.branch)
    except BaseException:
        ref = f"refs/heads/{wanted.branch}"
        await core.git.attempt(repository.local_path, "update-ref", "-d", ref, wanted.commit)
        raise


async def finish(
    core: Core, caller: Caller, repository: Repository, existing: list[Tree], begun: Begun
) -> None:
    """Make what the same request has begun to make, whatever there is of it; raises Conflict where the
    branch is somebody else's by now."""
    half = next((tree for tree in existing if tree.path == begun.path and not tree.missing), None)
    if half is not None and half.branch == begun.branch:
        # Nobody was told of it, so nobody works in it; how much of it was written is not known.
        await _take_back(core, repository, begun.path)
    commit = await commit_of(core, repository, f"refs/heads/{begun.branch}")
    if commit is None:
        await make(core, repository, existing, begun)
    elif commit == begun.commit or begun.done:
        await add(core, repository, existing, begun.path, begun.branch)
    else:
        raise Conflict(f"There is a branch {begun.branch} already. Choose another name.")
    if not begun.done:
        await end(core, caller, repository.id, begun)


async def add(core: Core, repository: Repository, existing: list[Tree], path: str, branch: str) -> None:
    """Check a branch out in a new folder, which is gone again where that fails."""
    git, root = core.git, repository.local_path
    for tree in existing:
        # Else git would not make a worktree again whose folder is gone. Others may be on a disk that is
        # not plugged in.
        if tree.missing and (tree.path == path or (tree.ours and tree.branch == branch)):
            await git.run(root, "worktree", "remove", "--force", tree.path)
    await git.run(root, "worktree", "add", "--quiet", "--no-checkout", path, branch)
    try:
        # Asked there: a configuration may hold for this place or branch alone.
        filters = await git.without_filters(path)
        await git.run(path, *filters, "reset", "--hard", "--quiet", timeout=LONG)
    except BaseException:
        await _take_back(core, repository, path)
        raise


async def _take_back(core: Core, repository: Repository, path: str) -> None:
    """One that was not made whole."""
    await asyncio.to_thread(shutil.rmtree, path, ignore_errors=True)
    await core.git.attempt(repository.local_path, "worktree", "remove", "--force", path)


async def commit_of(core: Core, repository: Repository, revision: str) -> str | None:
    """The commit that a revision means."""
    code, out, _ = await core.git.attempt(
        repository.local_path,
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{revision}^{{commit}}",
    )
    return out.strip() or None if code == 0 else None


def _payload(one: Begun) -> dict[str, str]:
    return {"path": one.path, "branchName": one.branch, "base": one.base}


async def _tell(
    core: Core, caller: Caller, kind: EventKind, repository_id: int, payload: dict[str, str]
) -> None:
    async with core.transaction() as tx:
        origin = _origin(caller, kind)
        if await made_by(origin) is not None:  # another one, of a request that had to look again
            origin = None
        about = About(repository_id=repository_id)
        await append(tx, kind, caller.actor, about, payload, now=core.clock.now(), origin=origin)


def _origin(caller: Caller, kind: EventKind) -> str | None:
    """Beside the request's own, which is for what it makes in the end."""
    return f"{caller.request}/{kind}" if caller.request else None

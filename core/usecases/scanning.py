"""Scanning a repository: a look at what it is like, kept with what one should look at."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG

from core.context import Caller, Core
from core.errors import Conflict
from core.logic import gitoutput
from core.logic.branches import OURS
from core.logic.findings import Made, Seen, findings
from core.logic.gitoutput import BRANCH_FORMAT, Branch, shown
from core.machinery.eventlog import About, append, made_by
from core.machinery.git import GitFailed
from core.machinery.together import together
from core.models import Repository
from core.schemas.repositories import Scan, ScanFinding
from core.schemas.work import RepositoryOut
from core.usecases import folders, inspecting, repositories, worktrees
from core.usecases.worktree_list import Tree, condition, sessions_by_path, trees
from core.words import EventKind, Severity

FILES = 20_000
"""New files whose size is looked at."""
BRANCHES = 500
LISTING = 4 * 1024 * 1024
"""Bytes of a listing of new files."""


async def scan(core: Core, caller: Caller, repository_id: int) -> RepositoryOut:
    """`POST /api/repos/:id/scan`. Runs nothing of the repository's own; raises Conflict where it is no
    longer what was added."""
    caller.must_act()
    caller.must_reach(repository_id)
    if await made_by(caller.request) is not None:
        return await repositories.get(core, repository_id)
    repository = await repositories.load(repository_id)
    seen = await _seen(core, repository)
    now = core.clock.now()
    kept = Scan(
        **dict(seen.facts) | {"complete": seen.complete},
        at=now,
        findings=findings(seen, now),
        upstream=shown(seen.status.upstream) if seen.status.upstream else None,
        ahead=seen.status.ahead,
        behind=seen.status.behind,
        tests=seen.tests,
    )
    async with core.transaction() as tx:
        row = await repositories.load(repository_id)
        row.last_scan = kept.model_dump(mode="json", by_alias=True)
        await row.save(update_fields=["last_scan", "updated_at"])
        payload = {
            "findings": [finding.code for finding in kept.findings],
            "warnings": _warnings(kept.findings),
        }
        about = About(repository_id=repository_id)
        kind, origin = EventKind.REPOSITORY_SCANNED, caller.request
        await append(tx, kind, caller.actor, about, payload, now=now, origin=origin)
    return RepositoryOut.model_validate(row, from_attributes=True)


def _warnings(found: list[ScanFinding]) -> int:
    return sum(finding.severity is Severity.WARNING for finding in found)


async def _seen(core: Core, repository: Repository) -> Seen:
    root = repository.local_path
    await asyncio.to_thread(folders.check_still, core, Path(root), repository.git_dir)
    look, known, branches, new = await together(
        inspecting.look(core.git, root),
        trees(core, repository),
        _branches(core, repository),
        _new_files(core, root),
    )
    merged = await _merged(core, repository)
    sessions = await sessions_by_path()
    with_tree = {tree.branch for tree in known if not tree.missing}
    return Seen(
        facts=look.facts,
        status=look.status,
        tests=look.tests,
        worktrees=[
            await _made(core, repository, tree, merged, busy=tree.path in sessions)
            for tree in known
            if _is_for_agents(tree)
        ],
        missing=[shown(tree.path) for tree in known if tree.missing],
        branches=[
            Made(shown(one.name), await _used_at(repository, one), one.name in merged)
            for one in branches
            if one.name not in with_tree
        ],
        large=new[0],
        complete=look.facts.complete and new[1] and len(branches) < BRANCHES,
    )


def _is_for_agents(tree: Tree) -> bool:
    mine = tree.ours or (tree.branch or "").startswith(OURS)
    return mine and not (tree.is_main or tree.missing or tree.locked)


async def _made(core: Core, repository: Repository, tree: Tree, merged: set[str], *, busy: bool) -> Made:
    made = Made(shown(tree.branch or tree.path), tree.used_at, tree.branch in merged, at_rest=not busy)
    if not made.is_stale(core.clock.now()):
        return made
    try:
        dirty = (await condition(core, repository, tree)).status.dirty
    except GitFailed:
        dirty = True
    return replace(made, at_rest=not dirty)


async def _branches(core: Core, repository: Repository) -> list[Branch]:
    out = await core.git.run(
        repository.local_path, "for-each-ref", f"--count={BRANCHES}", BRANCH_FORMAT, f"refs/heads/{OURS}"
    )
    return gitoutput.branches(out)


async def _merged(core: Core, repository: Repository) -> set[str]:
    """Branches of ours that the default branch has all the commits of."""
    try:
        base = await worktrees.base_of(core, repository, None)
        merged = f"--merged={base.commit}"
        out = await core.git.run(
            repository.local_path, "for-each-ref", merged, BRANCH_FORMAT, f"refs/heads/{OURS}"
        )
    except Conflict:  # there is no commit, or git cannot say
        return set()
    return {branch.name for branch in gitoutput.branches(out)}


async def _used_at(repository: Repository, branch: Branch) -> datetime | None:
    """When it was last moved, as its log tells; without one, when its last commit was made."""
    log = Path(repository.git_dir, "logs", "refs", "heads", branch.name)
    try:
        return datetime.fromtimestamp((await asyncio.to_thread(log.lstat)).st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return branch.at


async def _new_files(core: Core, root: str) -> tuple[list[tuple[str, int]], bool]:
    """New files that are not ignored, with their sizes; and whether that is all of them."""
    arguments = ("ls-files", "--others", "--exclude-standard", "-z")
    try:
        said = await core.git.ask(root, f"--work-tree={root}", *arguments, limit=LISTING)
    except GitFailed:
        return [], False
    names = list(gitoutput.names(said.out))
    return await asyncio.to_thread(_sizes, Path(root), names[:FILES]), said.whole and len(names) <= FILES


def _sizes(root: Path, names: list[str]) -> list[tuple[str, int]]:
    found = []
    for name in names:
        try:
            facts = (root / name).lstat()
        except OSError:
            continue
        if S_ISREG(facts.st_mode):
            found.append((name, facts.st_size))
    return found

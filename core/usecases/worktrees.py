"""Worktrees: a second folder of the same repository, so that an agent works beside its owner."""

import asyncio
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from core.context import Core
from core.errors import Conflict, InvalidInput
from core.models import Repository
from core.usecases import folders


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run takes place."""

    path: str
    branch: str | None


def slug(text: str) -> str:
    """A part of a branch or folder name."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40] or "task"


async def check_branch(core: Core, repository: Repository, branch: str) -> None:
    """Raise InvalidInput for what git would not take as the name of a branch."""
    # Not `--branch`: that takes abbreviations such as @{-1} for the branches that they mean.
    code, _, _ = await core.git.attempt(repository.local_path, "check-ref-format", f"refs/heads/{branch}")
    if code != 0 or branch.startswith("-") or branch == "HEAD":
        raise InvalidInput.of("branchName", f"git does not accept {branch!r} as the name of a branch.")


async def ensure(core: Core, repository: Repository, path: str | None, branch: str | None) -> Place:
    """The worktree of this repository that is named by path, branch or both; made where it is absent.

    Raises InvalidInput for a bad name, Conflict for a path or branch that belongs elsewhere.
    """
    if branch is not None:
        await check_branch(core, repository, branch)
    existing = await _listed(core, repository)
    if path is not None:
        return await _by_path(core, repository, existing, path, branch)
    by_branch = {place.branch: place for place in existing}
    if branch in by_branch:
        return by_branch[branch]
    branch = branch or "cc/task"
    folder = await asyncio.to_thread(_free_folder, core, f"{repository.id}-{slug(branch)}", branch)
    return await _add(core, repository, folder, branch)


def _free_folder(core: Core, name: str, branch: str) -> str:
    """A folder of ours; branches that are spelled alike do not share one."""
    folder = core.settings.data_dir.resolve() / "worktrees" / name
    if folder.exists():
        folder = folder.with_name(f"{name}-{hashlib.sha256(branch.encode()).hexdigest()[:8]}")
    return str(folder)


async def _by_path(
    core: Core, repository: Repository, existing: list[Place], path: str, branch: str | None
) -> Place:
    if not Path(path).is_absolute():
        raise InvalidInput.of("worktreePath", f"{path} is not an absolute path.")
    canonical = str(await asyncio.to_thread(Path(path).resolve))
    known = next((place for place in existing if place.path == canonical), None)
    if known is not None:
        if branch is not None and known.branch != branch:
            raise Conflict(f"{path} has branch {known.branch} checked out, not {branch}.")
        return known
    if await asyncio.to_thread(Path(canonical).exists):
        raise Conflict(f"{path} exists and is no worktree of {repository.name}.")
    if not canonical.startswith(f"{core.settings.data_dir.resolve()}/worktrees/"):
        folders.check_place(core, Path(canonical), "worktreePath")
    return await _add(core, repository, canonical, branch or f"cc/{slug(Path(canonical).name)}")


async def _listed(core: Core, repository: Repository) -> list[Place]:
    out = await core.git.run(repository.local_path, "worktree", "list", "--porcelain", "-z")
    places = []
    for block in filter(None, out.split("\0\0")):
        facts = dict(line.partition(" ")[::2] for line in block.split("\0") if line)
        if "prunable" in facts:  # its folder is gone
            continue
        path = await asyncio.to_thread(_trusted, core, repository, facts["worktree"])
        if path is not None:
            branch = facts.get("branch", "").removeprefix("refs/heads/") or None
            places.append(Place(path, branch))
    return places


def _trusted(core: Core, repository: Repository, listed: str) -> str | None:
    """The canonical path of a listed worktree, if it is one: git lists whatever its own folder says, and
    an agent that may commit may have written that. The worktree itself must point back."""
    path = Path(listed).resolve()
    if str(path) == repository.local_path:
        return str(path)
    try:
        if str(folders.common_dir(path)) != repository.git_dir:
            return None
        if not path.is_relative_to(core.settings.data_dir.resolve() / "worktrees"):
            folders.check_place(core, path, "worktreePath")
    except (OSError, InvalidInput):
        return None
    return str(path)


async def _add(core: Core, repository: Repository, path: str, branch: str) -> Place:
    code, _, _ = await core.git.attempt(
        repository.local_path, "show-ref", "--verify", "--quiet", f"refs/heads/{branch}"
    )
    await core.git.run(repository.local_path, "worktree", "prune")
    named = [path, branch] if code == 0 else ["-b", branch, path]
    filters = await core.git.without_filters(repository.local_path)
    await core.git.run(repository.local_path, *filters, "worktree", "add", "--quiet", *named)
    return Place(path, branch)

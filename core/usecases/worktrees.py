"""Worktrees: a second folder of the same repository, so that an agent works beside its owner."""

import asyncio
import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput
from core.logic.branches import OURS, problem_of, slug
from core.models import Repository
from core.phrases import ours
from core.schemas.repositories import WorktreeIn, WorktreeMade
from core.usecases import folders, repositories, worktree_making
from core.usecases.inspecting import default_branch
from core.usecases.worktree_list import Tree, trees
from core.usecases.worktree_making import Begun


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run takes place."""

    path: str
    branch: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a run asks for: a worktree by path, branch or both, made where it is absent."""

    path: str | None = None
    branch: str | None = None
    base: str | None = None
    """What a new one begins from."""
    new: bool = False
    """It must not exist yet."""
    name: str = ""
    """What the branch of a new one is called, behind `cc/`, where none is named."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a new branch begins from."""

    name: str
    commit: str


async def create(core: Core, caller: Caller, repository_id: int, wanted: WorktreeIn) -> WorktreeMade:
    """`POST /api/repos/:id/worktrees`: a new branch in a new folder. Raises InvalidInput for what can be
    no name, place or base, Conflict for a branch or folder that exists."""
    caller.must_act()
    caller.must_reach(repository_id)
    repository = await repositories.load(repository_id)
    wish = Wish(wanted.path, wanted.branch_name, wanted.base, new=True, name=slug(repository.name))
    async with core.git.alone(repository.git_dir):
        existing = await trees(core, repository)
        if (made := await worktree_making.begun(caller)) is not None:
            if not made.done:
                await worktree_making.finish(core, caller, repository, existing, made)
        else:
            base = await _checked(core, repository, existing, wish)
            made = await _new(core, caller, repository, existing, wish, base, path_field="path")
    return WorktreeMade(path=made.path, branch_name=made.branch, base=made.base)


async def _checked(core: Core, repository: Repository, existing: list[Tree], wish: Wish) -> Base:
    """The base; raises InvalidInput that names everything that is wrong."""
    base: Base | None = None
    complaints: list[InvalidInput] = []
    try:
        if wish.branch is not None:
            check_new_name(wish.branch)
    except InvalidInput as exc:
        complaints.append(exc)
    try:
        base = await base_of(core, repository, wish.base)
    except InvalidInput as exc:
        complaints.append(exc)
    try:
        if complaints and wish.path is not None:  # else it is looked at when it is used
            await _placed(core, repository, existing, wish, wish.branch or OURS, "path")
    except InvalidInput as exc:
        complaints.append(exc)
    if base is None or complaints:
        raise InvalidInput.together(complaints)
    return base


def check_new_name(branch: str) -> None:
    """Raise InvalidInput for what a branch that we make is not called."""
    if why := problem_of(branch):
        raise InvalidInput.of("branchName", f"{branch!r} can be no branch: {ours(why)}.")


async def ensure(core: Core, caller: Caller, repository: Repository, wish: Wish) -> Place:
    """The worktree that a run asks for; made where it is absent. A branch that exists is checked out as it
    is. Raises InvalidInput for a bad name, Conflict for a path or branch that belongs elsewhere."""
    if wish.branch is not None:
        await _check_branch(core, repository, wish.branch)
    async with core.git.alone(repository.git_dir):
        existing = await trees(core, repository)
        begun = await worktree_making.begun(caller)
        if begun is not None and await _is_meant(begun, wish):
            if not (begun.done and begun.path in {tree.path for tree in existing if not tree.missing}):
                await worktree_making.finish(core, caller, repository, existing, begun)
            return Place(begun.path, begun.branch)
        found = None if wish.new else await _existing(existing, repository, wish)
        if found is not None:
            return found
        if not wish.new and wish.path is not None and wish.branch is None:
            wish = replace(wish, branch=OURS + slug(Path(wish.path).name))
        branch = None if wish.new else wish.branch
        if branch is not None and (
            commit := await worktree_making.commit_of(core, repository, f"refs/heads/{branch}")
        ):
            path = await _placed(core, repository, existing, wish, branch, "worktreePath")
            made = Begun(path, branch, base=branch, commit=commit)
            await worktree_making.add(core, repository, existing, path, branch)
            await worktree_making.end(core, caller, repository.id, made)
        else:
            base = await base_of(core, repository, wish.base, field="worktreeBase")
            made = await _new(core, caller, repository, existing, wish, base, path_field="worktreePath")
        return Place(made.path, made.branch)


async def _check_branch(core: Core, repository: Repository, branch: str) -> None:
    """Raise InvalidInput for what git would not take as the name of a branch."""
    # Not `--branch`: that takes abbreviations such as @{-1} for the branches that they mean.
    code, _, _ = await core.git.attempt(repository.local_path, "check-ref-format", f"refs/heads/{branch}")
    if code != 0 or branch.startswith("-") or branch == "HEAD":
        why = problem_of(branch) or ours("git does not accept it")
        raise InvalidInput.of("branchName", f"{branch!r} can be no branch: {ours(why)}.")


async def _existing(existing: list[Tree], repository: Repository, wish: Wish) -> Place | None:
    """The worktree that is meant, where there is one; raises Conflict where it has another branch."""
    there = [tree for tree in existing if not tree.missing]
    if wish.path is None:
        return next((Place(tree.path, tree.branch) for tree in there if tree.branch == wish.branch), None)
    canonical = await _canonical(wish.path, "worktreePath")
    known = next((tree for tree in there if tree.path == canonical), None)
    if known is None:
        return None
    if wish.branch is not None and known.branch != wish.branch:
        raise Conflict(f"{wish.path} has branch {known.branch} checked out, not {wish.branch}.")
    return Place(known.path, known.branch)


async def _is_meant(begun: Begun, wish: Wish) -> bool:
    """Whether what the same request has begun is what it asks for now."""
    if wish.branch not in (None, begun.branch):
        return False
    return wish.path is None or await _canonical(wish.path, "worktreePath") == begun.path


async def _new(
    core: Core,
    caller: Caller,
    repository: Repository,
    existing: list[Tree],
    wish: Wish,
    base: Base,
    *,
    path_field: str,
) -> Begun:
    """A new branch in a new folder, both or neither."""
    branch = wish.branch or await _free_branch(core, repository, wish)
    check_new_name(branch)
    if await worktree_making.commit_of(core, repository, f"refs/heads/{branch}"):
        raise Conflict(f"There is a branch {branch} already. Choose another name.")
    path = await _placed(core, repository, existing, wish, branch, path_field)
    wanted = Begun(path, branch, base.name, base.commit)
    await worktree_making.begin(core, caller, repository.id, wanted)
    await worktree_making.make(core, repository, existing, wanted)
    await worktree_making.end(core, caller, repository.id, wanted)
    return wanted


async def base_of(core: Core, repository: Repository, asked: str | None, *, field: str = "base") -> Base:
    """The commit that a new branch begins from: of a branch, a tag, or itself; where nothing is asked for,
    of the default branch, else HEAD. Raises InvalidInput where there is no such thing."""
    if asked is None:
        return await _usual_base(core, repository)
    if not asked.startswith(("-", ":")) and asked.isprintable():
        for ref in (f"refs/heads/{asked}", f"refs/tags/{asked}", f"refs/remotes/{asked}", asked):
            if commit := await worktree_making.commit_of(core, repository, ref):
                return Base(asked, commit)
    raise InvalidInput.of(field, f"There is no branch, tag or commit {asked!r} in {repository.name}.")


async def _usual_base(core: Core, repository: Repository) -> Base:
    branch = await default_branch(core.git, repository.local_path, None)
    for ref in (f"refs/heads/{branch}", f"refs/remotes/origin/{branch}") if branch else ():
        if commit := await worktree_making.commit_of(core, repository, ref):
            return Base(branch or ref, commit)
    head = await worktree_making.commit_of(core, repository, "HEAD")
    if head is None:
        raise Conflict(
            f"{repository.name} has no commit yet, so nothing can branch off. Commit something first."
        )
    code, out, _ = await core.git.attempt(repository.local_path, "symbolic-ref", "--short", "-q", "HEAD")
    return Base(out.strip() if code == 0 else head, head)


async def _free_branch(core: Core, repository: Repository, wish: Wish) -> str:
    name = OURS + (slug(Path(wish.path).name) if wish.path else wish.name)
    out = await core.git.run(
        repository.local_path, "for-each-ref", "--format=%(refname:lstrip=2)", f"refs/heads/{OURS}"
    )
    taken = set(out.split("\n"))
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


async def _placed(
    core: Core, repository: Repository, existing: list[Tree], wish: Wish, branch: str, field: str
) -> str:
    """The folder to make: the one that is asked for, else one of ours."""
    if wish.path is None:
        name = f"{repository.id}-{slug(branch)}"
        taken = {tree.path for tree in existing if not tree.missing}
        return await asyncio.to_thread(_free_folder, core, name, branch, taken)
    canonical = await _canonical(wish.path, field)
    await asyncio.to_thread(_check_free, repository, canonical, field)
    if not Path(canonical).is_relative_to(folders.worktrees_of_ours(core)):
        folders.check_place(core, Path(canonical), field)
    if Path(canonical).is_relative_to(repository.git_dir) or ".git" in Path(canonical).parts:
        raise InvalidInput.of(field, f"{wish.path} lies in a git folder.")
    return canonical


async def _canonical(path: str, field: str) -> str:
    if not Path(path).is_absolute():
        raise InvalidInput.of(field, f"{path} is not an absolute path.")
    try:
        return str(await asyncio.to_thread(Path(path).resolve))
    except (OSError, RuntimeError) as exc:
        raise InvalidInput.of(field, f"{path} cannot be read.") from exc


def _check_free(repository: Repository, path: str, field: str) -> None:
    """Raise Conflict for a folder that is there, InvalidInput for one that can't be made."""
    try:
        if Path(path).exists():
            raise Conflict(f"{path} exists and is no worktree of {repository.name}.")
        parent = next(folder for folder in Path(path).parents if folder.exists())
    except OSError as exc:
        raise InvalidInput.of(field, f"{path} can be no folder: {exc.strerror}.") from exc
    if not parent.is_dir() or not os.access(parent, os.W_OK):
        raise InvalidInput.of(field, f"{path} cannot be made: {parent} takes no new folders.")


def _free_folder(core: Core, name: str, branch: str, taken: set[str]) -> str:
    """A folder of ours; branches that are spelled alike do not share one."""
    folder = folders.worktrees_of_ours(core) / name
    if folder.exists() or str(folder) in taken:
        folder = folder.with_name(f"{name}-{hashlib.sha256(branch.encode()).hexdigest()[:8]}")
    if folder.exists():
        raise Conflict(f"{folder} exists and is no worktree. Look at it, and move it away.")
    return str(folder)

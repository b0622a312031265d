"""Repositories: looking at a folder, adding it, listing, changing what agents may do there."""

from pathlib import Path

from tortoise.exceptions import IntegrityError

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.logic.versions import IfMatch
from core.machinery.eventlog import About, append, made_by
from core.machinery.narrowing import narrowed, seen
from core.machinery.rows import Slice, Where, fetch, having, page
from core.models import Repository
from core.schemas.base import Page
from core.schemas.filters import RepositoryFilter
from core.schemas.repositories import Inspection
from core.schemas.work import RepositoryIn, RepositoryOut, RepositoryPatch
from core.usecases import folders, inspecting
from core.words import EventKind

COLUMNS = (
    "id, name, local_path, allow_write, allow_network, allow_commit, require_worktree, approvers,"
    " require_two_people, last_scan,"
    " created_at, updated_at"
)

EVERYTHING = RepositoryFilter()
MEANT = (
    "id = COALESCE((SELECT repository_id FROM chat_topic WHERE chat_id = ? AND topic_id = ?),"
    " (SELECT repository_id FROM chat_state WHERE id = ?), id)"
)


async def inspect(core: Core, local_path: str) -> Inspection:
    """What a folder is; nothing is stored. Raises InvalidInput where it is missing or not permitted."""
    found = await inspecting.inspect(core, local_path)
    known = await Repository.get_or_none(local_path=found.root) if found.root else None
    return found.model_copy(update={"repository_id": known.id}) if known else found


async def add(core: Core, caller: Caller, wanted: RepositoryIn) -> RepositoryOut:
    """Make a folder known; raises InvalidInput unless it is the root of a work tree, Conflict if known."""
    caller.must_own()
    if (made := await made_by(caller.request)) is not None and made.repository_id is not None:
        return await get(core, made.repository_id)
    folder = await folders.permitted(core, wanted.local_path)
    tree = await folders.work_tree(core.git, folder)
    if tree is None and await folders.bare_git_dir(core.git, folder) is not None:
        raise InvalidInput.of(
            "localPath",
            f"{wanted.local_path} is a bare repository, without files to work on. Clone it, and add that.",
        )
    if tree is None:
        raise InvalidInput.of(
            "localPath", f"{wanted.local_path} is no git repository. Run 'git init' there first."
        )
    if not tree.git_dir.startswith(f"{folder}/"):
        # Where commits are allowed, that folder can be written, too.
        folders.check_place(core, Path(tree.git_dir), "localPath")
    if tree.root != folder:
        raise InvalidInput.of(
            "localPath", f"{wanted.local_path} lies inside a repository. Its root is {tree.root}."
        )
    flags = wanted.model_dump(exclude={"local_path", "name"})
    name = wanted.name or (folder.rpartition("/")[2] or folder)[:200]
    async with core.transaction() as tx:
        try:
            row = await Repository.create(local_path=folder, git_dir=tree.git_dir, name=name, **flags)
        except IntegrityError as exc:
            raise Conflict(f"{folder} is already known.") from exc
        await append(
            tx,
            EventKind.REPOSITORY_ADDED,
            caller.actor,
            About(repository_id=row.id),
            {"name": name, **wanted.model_dump(by_alias=True, exclude={"local_path", "name"})},
            now=core.clock.now(),
            origin=caller.request,
        )
    return RepositoryOut.model_validate(row, from_attributes=True)


async def get(core: Core, repository_id: int) -> RepositoryOut:
    rows = await fetch(f"SELECT {COLUMNS} FROM repository WHERE id = ?", [repository_id])
    if not rows:
        raise NotFound.of("Repository", repository_id)
    return RepositoryOut.model_validate(rows[0])


async def load(repository_id: int) -> Repository:
    """The row; raises NotFound in the contract's words."""
    row = await Repository.get_or_none(id=repository_id)
    if row is None:
        raise NotFound.of("Repository", repository_id)
    return row


async def all_of(core: Core, part: Slice, wanted: RepositoryFilter = EVERYTHING) -> Page[RepositoryOut]:
    where = narrowed(wanted, {}, made="created_at", texts=("name", "local_path"))
    return await page(RepositoryOut, f"SELECT {COLUMNS} FROM repository", part, key="id", where=where)


async def change(
    core: Core,
    caller: Caller,
    repository_id: int,
    patch: RepositoryPatch,
    if_match: IfMatch | None = None,
) -> RepositoryOut:
    """Change its name or flags; they hold from the next run on."""
    caller.must_own()
    changes = patch.model_dump(exclude_none=True)
    async with core.transaction() as tx:
        row = await load(repository_id)
        if await made_by(caller.request) is not None:
            return RepositoryOut.model_validate(row, from_attributes=True)
        if if_match is not None:
            if_match.check(RepositoryOut.model_validate(row, from_attributes=True))
        if changes:
            await row.update_from_dict(changes).save(update_fields=[*changes, "updated_at"])
            await append(
                tx,
                EventKind.REPOSITORY_CHANGED,
                caller.actor,
                About(repository_id=row.id),
                patch.model_dump(by_alias=True, exclude_none=True),
                now=core.clock.now(),
                origin=caller.request,
            )
    return RepositoryOut.model_validate(row, from_attributes=True)


async def some(core: Core, caller: Caller, limit: int = 50) -> list[RepositoryOut]:
    """The newest repositories that somebody sees."""
    select, only = f"SELECT {COLUMNS} FROM repository", seen("id", caller.repositories)
    return (await page(RepositoryOut, select, Slice(limit=limit), key="id", where=only)).items


async def meant(core: Core, caller: Caller) -> RepositoryOut | None:
    """The repository that is meant where somebody speaks: the topic's, else the chat's, else the only one
    that they see."""
    where: list[Where] = [
        (MEANT, (caller.chat_id, caller.topic_id or 0, caller.chat_id)),
        *seen("id", caller.repositories),
    ]
    rows = await having(f"SELECT {COLUMNS} FROM repository", where, "ORDER BY id DESC LIMIT 2")
    return RepositoryOut.model_validate(rows[0]) if len(rows) == 1 else None

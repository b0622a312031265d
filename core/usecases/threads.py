"""Threads of Codex: those that it knows, whoever began them."""

import asyncio
import base64
import binascii
from pathlib import Path

from core.codexthreads import CodexThread, CodexThreads, ThreadPage
from core.context import Caller, Core
from core.errors import Conflict, InvalidInput
from core.machinery.rows import Slice, fetch
from core.models import Repository
from core.schemas.base import Page
from core.schemas.threads import CompactedOut, ThreadOut
from core.usecases import folders


async def loaded(core: Core, part: Slice) -> Page[ThreadOut]:
    """`GET /api/codex/threads/loaded`: what Codex has in memory, in its own order."""
    found = await shelf_of(core).loaded(part.limit, codex_cursor(part))
    return await _shown(found)


async def stored(
    core: Core, part: Slice, search: str | None = None, *, archived: bool = False
) -> Page[ThreadOut]:
    """`GET /api/codex/threads`: all that Codex has kept, the last used first; those that are archived by
    themselves. `search` is a part of a title or of the first words, as it is written there."""
    found = await shelf_of(core).stored(
        part.limit,
        codex_cursor(part),
        search=search or None,
        oldest_first=part.order == "asc",
        archived=archived,
    )
    return await _shown(found)


async def get(core: Core, thread_id: str) -> ThreadOut:
    """`GET /api/codex/threads/:threadId`; raises NotFound."""
    return await shown(await shelf_of(core).get(thread_id))


async def shown(thread: CodexThread) -> ThreadOut:
    return (await _shown(ThreadPage((thread,), None))).items[0]


async def compact(core: Core, caller: Caller, thread_id: str) -> CompactedOut:
    """`POST /api/codex/threads/:threadId/compact`: have Codex sum the conversation up. Doing it again is
    harmless. Raises NotFound, Conflict while a turn runs on it."""
    caller.must_act()
    await shelf_of(core).compact(thread_id)
    return CompactedOut(thread_id=thread_id)


async def repository_of(core: Core, thread: ThreadOut) -> int | None:
    """The repository that a thread belongs to: its task's, else the one in whose folder it is."""
    if thread.task_id is not None:
        rows = await fetch("SELECT repository_id FROM task WHERE id = ?", [thread.task_id])
        return int(rows[0]["repository_id"])
    tree = await tree_of(core, thread.cwd)
    found = await repository_at(tree) if tree is not None else None
    return found.id if found else None


async def repository_at(tree: folders.WorkTree) -> Repository | None:
    """The repository that a work tree is, or is one of."""
    # A worktree may have been added as a repository of its own.
    found = await Repository.get_or_none(local_path=tree.root)
    return found or await Repository.filter(git_dir=tree.git_dir).order_by("id").first()


def shelf_of(core: Core) -> CodexThreads:
    """Codex's threads; raises Conflict where the runner has none."""
    shelf = core.runner.threads
    if shelf is None or not core.runner.capabilities.threads:
        raise Conflict(
            f"The {core.runner.mode} runner has no threads of Codex. Set CC_CODEX_RUNNER_MODE=app-server."
        )
    return shelf


def wrapped(cursor: str | None) -> str | None:
    """Codex's cursor in signs that an address takes."""
    return base64.urlsafe_b64encode(cursor.encode()).decode().rstrip("=") if cursor is not None else None


def codex_cursor(part: Slice) -> str | None:
    """Codex's cursor; raises InvalidInput for what can be none."""
    if part.cursor is None:
        return None
    try:
        return base64.urlsafe_b64decode(part.cursor + "=" * (-len(part.cursor) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as exc:
        raise InvalidInput.of("cursor", "not one of ours; use the nextCursor of an earlier answer.") from exc


async def _shown(found: ThreadPage) -> Page[ThreadOut]:
    ids = [each.id for each in found.items]
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT codex_thread_id, id FROM task WHERE codex_thread_id IN ({marks})"
    rows = await fetch(sql, ids) if ids else []
    tasks = {row["codex_thread_id"]: row["id"] for row in rows}
    items = [
        ThreadOut(
            id=each.id,
            name=each.name,
            preview=each.preview,
            cwd=each.cwd,
            status=each.status,
            updated_at=each.updated_at,
            task_id=tasks.get(each.id),
            is_archived=each.is_archived,
        )
        for each in found.items
    ]
    return Page[ThreadOut](items=items, next_cursor=wrapped(found.next_cursor))


async def tree_of(core: Core, folder: str) -> folders.WorkTree | None:
    """The work tree that a thread's folder lies in, where it is still there."""
    if not await asyncio.to_thread(Path(folder).is_dir):
        return None
    return await folders.work_tree(core.git, folder)

"""Turns that others begin at the desk: those in known repositories become sessions, led from here, too; of
the other folders the phone hears once."""

import hashlib

import structlog

from core.context import Core
from core.errors import CommandCenterError
from core.logic.titles import title_of
from core.logic.transitions import ACTIVE
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, appending, made_by
from core.machinery.rows import fetch_each, insert
from core.models import Repository, Session
from core.ports import Desk, DeskThread, DeskTurn
from core.usecases import folders, people, taskrows, threads
from core.usecases.folders import WorkTree
from core.usecases.taskrows import First, OfThread
from core.words import DESK, EventKind, RunnerMode, Sandbox, SessionStatus, TaskStatus

log = structlog.get_logger()


async def adopt(core: Core, desk: Desk, turn: DeskTurn) -> bool:
    """Make a turn of the desk a session, once; offer its folder where that is not known. False where the
    session before it on its thread has not ended yet: try again then."""
    if await _is_known(turn):
        return True
    try:
        tree = await threads.tree_of(core, turn.cwd)
        repository = await threads.repository_at(tree) if tree is not None else None
        if tree is None or repository is None:
            await _offer(core, tree)
            return True
        thread = await desk.thread(turn.ref.thread_id)
    except CommandCenterError as error:  # whatever still runs is told of again by the next connection
        log.info("desk.passed", turn=str(turn.ref), reason=error.message)
        return True
    async with core.transaction() as tx:
        return await _adopt(core, tx, turn, repository, tree, thread)


async def _is_known(turn: DeskTurn) -> bool:
    """Whether some session has it: one that was adopted, or one of ours."""
    return await Session.filter(codex_ref=str(turn.ref)).exists()


async def _adopt(
    core: Core,
    tx: Transaction,
    turn: DeskTurn,
    repository: Repository,
    tree: WorkTree,
    thread: DeskThread,
) -> bool:
    first = First(title_of(turn.thread_name or turn.prompt), turn.prompt, None)
    task = await taskrows.of_thread(core, tx, DESK, repository.id, turn.ref.thread_id, first)
    if task.repository_id != repository.id:
        log.info("desk.moved", turn=str(turn.ref), task=task.id, repository=repository.id)
        return True
    if await _is_known(turn):
        return True
    if await taskrows.has_active_session(task.id):
        return False
    in_worktree = tree.root != repository.local_path
    now = core.clock.now()
    row: dict[str, object] = {
        "task_id": task.id,
        "status": SessionStatus.STARTING,
        "runner_mode": RunnerMode.APP_SERVER,
        "prompt": turn.prompt,
        "is_follow_up": not task.is_new,
        "model": thread.model,
        "effort": thread.effort,
        "sandbox": thread.sandbox,
        "worktree_path": tree.root if in_worktree else None,
        "allow_network": thread.allow_network,
        "allow_commit": False,
        "codex_ref": str(turn.ref),
        "actor": DESK,
        "origin": f"{DESK}:{turn.ref}"[:200],
        "keeps_thread": True,
        "writes_in": await _writes_in(tree.root, thread),
        "files_changed": 0,
        "lines_added": 0,
        "lines_removed": 0,
        "started_at": turn.begun_at or now,
        "created_at": now,
        "updated_at": now,
    }
    await _tell(core, tx, task, await insert("session", row), thread)
    return True


async def _writes_in(root: str, thread: DeskThread) -> str | None:
    """The working tree that it writes in, where no other session does: nobody has asked us first."""
    if thread.sandbox is Sandbox.READ_ONLY:
        return None
    taken = await Session.filter(writes_in=root, status__in=list(ACTIVE)).exists()
    return None if taken else root


async def _tell(core: Core, tx: Transaction, task: OfThread, session_id: int, thread: DeskThread) -> None:
    now = core.clock.now()
    about = About(task.repository_id, task.id, session_id)
    told = {"sandbox": thread.sandbox, "adopted": True}
    await fetch_each(
        [
            appending(tx, EventKind.SESSION_CREATED, DESK, about, told, now=now),
            taskrows.setting(task.id, TaskStatus.RUNNING, now),
            appending(tx, EventKind.SESSION_STARTING, DESK, about, now=now),
        ]
    )
    tx.wake(Topic.SESSIONS)


async def _offer(core: Core, tree: WorkTree | None) -> None:
    """Say that somebody works in a folder that could be added: once, for good."""
    if tree is None or not await people.audience(core):
        return
    folder = await folders.permitted(core, tree.root)
    origin = f"{DESK}:{hashlib.sha256(folder.encode()).hexdigest()}"
    async with core.transaction() as tx:
        if await made_by(origin) is None:
            kind, now = EventKind.FOLDER_OFFERED, core.clock.now()
            await append(tx, kind, DESK, About(), {"folder": folder}, now=now, origin=origin)

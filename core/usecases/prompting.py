"""Prompting a thread of Codex: a turn on it, as a session of the one task that has it."""

import asyncio

from core.codexthreads import ARCHIVED, CodexThread
from core.context import Caller, Core
from core.errors import CommandCenterError, Conflict, NotFound, RunnerUnavailable
from core.logic.policy import Flags, Wanted, default_sandbox, judge
from core.logic.titles import title_of
from core.machinery.rows import fetch
from core.models import Event, Repository
from core.schemas.threads import PromptIn
from core.schemas.work import PolicyOut, RunIn, SessionOut
from core.usecases import folders, repositories, runs, sessions, taskrows, threads, worktrees
from core.usecases.plans import denial, plan
from core.usecases.worktrees import Place, Wish
from core.words import EventKind, SessionStatus, TaskStatus, ThreadStatus, Verdict

PATIENCE = 100.0
"""Seconds for Codex to acknowledge a turn: more than its runner takes to give up by itself."""
BEGUN_OR_OVER = (
    EventKind.SESSION_RUNNING,
    EventKind.SESSION_FAILED,
    EventKind.SESSION_STOPPED,
    EventKind.SESSION_INTERRUPTED,
)


async def prompt(core: Core, caller: Caller, thread_id: str, wanted: PromptIn) -> SessionOut | PolicyOut:
    """A turn on a thread, as a session of the one task that has it. `pending` where others are before it:
    then it begins by itself. Raises NotFound, Conflict, PolicyDenied; RunnerUnavailable without Codex."""
    caller.must_act()
    caller.must_reach(wanted.repository_id)
    shelf = threads.shelf_of(core)
    made = await sessions.of_origin(core, caller.origin)
    if made is not None:
        return made
    if (held := await runs.held_before(core, caller)) is not None:
        return held
    repository = await repositories.load(wanted.repository_id)
    thread = await shelf.get(thread_id)
    if thread.is_archived:
        raise Conflict(ARCHIVED)
    if not wanted.resume and thread.status is ThreadStatus.NOT_LOADED:
        raise Conflict("Codex does not have this thread in memory. Leave out 'resume' to have it loaded.")
    await _check_owner(repository, thread)
    place = await _place(core, caller, repository, thread, wanted)
    request = _request(repository, place, wanted)
    async with core.transaction() as tx:
        title = title_of(thread.name or thread.preview or wanted.prompt)
        first = taskrows.First(title, wanted.prompt, wanted.requested_by)
        task = await taskrows.of_thread(core, tx, caller.actor, repository.id, thread.id, first)
        _check_repository(repository, task.id, task.repository_id)
        planned = await plan(task.id, request, wanted.prompt, origin=caller.origin, on_thread=True)
        return await runs.take_turn(core, tx, caller, planned, place)


async def prompt_acknowledged(
    core: Core, caller: Caller, thread_id: str, wanted: PromptIn, *, patience: float = PATIENCE
) -> SessionOut | PolicyOut:
    """`POST /api/codex/threads/:threadId/prompt`: the session once Codex has acknowledged the turn, or
    the error with which it was refused; the session stays, and says so too."""
    outcome = await prompt(core, caller, thread_id, wanted)
    if isinstance(outcome, PolicyOut) or outcome.status is not SessionStatus.STARTING:
        return outcome
    return await _acknowledged(core, outcome.id, patience)


async def _acknowledged(core: Core, session_id: int, patience: float) -> SessionOut:
    with core.bus.listen(*BEGUN_OR_OVER) as wakeup:
        try:
            async with asyncio.timeout(patience):
                while True:
                    await wakeup.wait()
                    session = await sessions.get(core, session_id)
                    if session.status is not SessionStatus.STARTING:
                        break
        except TimeoutError:
            raise RunnerUnavailable(
                f"Codex has not acknowledged the turn within {patience:g} s. Session {session_id} still waits"
                " for it; look at it, or stop it.",
                details={"sessionId": session_id},
            ) from None
    if session.codex_ref is None:
        raise await _refusal(session)
    return session


async def _refusal(session: SessionOut) -> CommandCenterError:
    """Why a session ended before its turn began."""
    details = {"sessionId": session.id}
    if session.status is SessionStatus.STOPPED:
        return Conflict(f"Session {session.id} was stopped before Codex began.", details=details)
    event = await Event.get_or_none(session_id=session.id, kind=EventKind.SESSION_FAILED)
    match event.payload.get("statusCode") if event else None:
        case 404:
            return NotFound(session.error, details=details)
        case 409:
            return Conflict(session.error, details=details)
        case _:
            return RunnerUnavailable(session.error, details=details)


async def _check_owner(repository: Repository, thread: CodexThread) -> None:
    rows = await fetch("SELECT id, repository_id FROM task WHERE codex_thread_id = ?", [thread.id])
    if rows:
        _check_repository(repository, rows[0]["id"], rows[0]["repository_id"])


def _check_repository(repository: Repository, task_id: int, repository_id: int) -> None:
    if repository_id != repository.id:
        raise Conflict(
            f"This thread belongs to task {task_id} of repository {repository_id},"
            f" not to {repository.name} ({repository.id})."
        )


async def _place(
    core: Core, caller: Caller, repository: Repository, thread: CodexThread, wanted: PromptIn
) -> Place:
    """Where the turn takes place: the repository's own folder or a worktree of it."""
    if wanted.cwd is not None:
        folder = str(await asyncio.to_thread(folders.existing, wanted.cwd, "cwd"))
    elif wanted.branch_name is not None:
        _check_allowed(repository, wanted)  # a worktree is not made for what may never run
        return await worktrees.ensure(core, caller, repository, Wish(branch=wanted.branch_name))
    else:
        tree = await threads.tree_of(core, thread.cwd)
        if tree is None or tree.git_dir != repository.git_dir:
            raise Conflict(f"The thread is in {thread.cwd}, which is not {repository.name}. Name a cwd.")
        folder = tree.root
    if folder == repository.local_path and wanted.branch_name is None:
        return Place(folder, None)
    return await worktrees.ensure(core, caller, repository, Wish(folder, wanted.branch_name))


def _flags(repository: Repository) -> Flags:
    return Flags(
        write=repository.allow_write,
        network=repository.allow_network,
        commit=repository.allow_commit,
        worktree_required=repository.require_worktree,
    )


def _check_allowed(repository: Repository, wanted: PromptIn) -> None:
    flags = _flags(repository)
    sandbox = wanted.sandbox or default_sandbox(flags)
    run = Wanted(sandbox, wanted.allow_network, wanted.allow_commit, worktree=True)
    verdict = judge(flags, run, task=TaskStatus.OPEN, approval_required=False, active_session=False, votes=())
    if verdict.verdict is Verdict.DENIED:
        raise denial(verdict)


def _request(repository: Repository, place: Place, wanted: PromptIn) -> RunIn:
    in_worktree = place.path != repository.local_path
    return RunIn(
        model=wanted.model,
        effort=wanted.effort,
        image_ids=wanted.image_ids,
        attachment_ids=wanted.attachment_ids,
        # Said outright: an approval of it must still be one of it when its turn comes.
        sandbox=wanted.sandbox or default_sandbox(_flags(repository)),
        worktree_path=place.path if in_worktree else None,
        branch_name=place.branch if in_worktree else None,
        allow_network=wanted.allow_network,
        allow_commit=wanted.allow_commit,
        requested_by=wanted.requested_by,
    )

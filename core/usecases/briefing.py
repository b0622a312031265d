"""What a task's type adds to the turn that executes it, looked up just before that turn begins."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, assert_never

from core.context import Caller, Core
from core.errors import CommandCenterError, Conflict
from core.logic import briefs, reports
from core.models import Repository, Session
from core.ports import ReviewTarget, TurnRequest
from core.schemas.inputs import TaskInput
from core.usecases import reviewing, scanning, turns
from core.words import SYSTEM, Sandbox, TaskType

NO_REVIEW = "This runner has no review of its own: a plain turn stands in for it."
NO_FILES = "A review by Codex itself takes no files: what came with it was left out."
FRESH = timedelta(minutes=10)
"""For so long a scan says how things are."""
SCAN_SECONDS = 60.0
"""A session waits no longer for one."""


async def briefed(core: Core, request: TurnRequest) -> TurnRequest:
    """The request with everything that its type, and the files that came with it, add; raises Conflict
    where its subject is not there."""
    request = await _of_its_type(core, request)
    if not request.files:
        return request
    if request.review is not None:
        await turns.notice(core, request.session_id, NO_FILES)
        return request
    return replace(request, brief=briefs.with_files(request.told, request.files))


async def _of_its_type(core: Core, request: TurnRequest) -> TurnRequest:
    if request.task_type is TaskType.PROMPT:
        return request
    task = (await Session.get(id=request.session_id).select_related("task__repository")).task
    given = TaskInput.model_validate(task.input) if task.input else None
    match request.task_type:
        case TaskType.REVIEW:
            return await _review(core, request, given)
        case TaskType.HEALTH_CHECK:
            findings, at = await _scanned(core, request.session_id, task.repository)
            brief = briefs.health(request.prompt, findings, at)
            return replace(request, brief=brief, output_schema=reports.SCHEMA)
        case TaskType.INVESTIGATE_FAILURE:
            return replace(request, brief=briefs.investigate(request.prompt, given))
        case _:
            assert_never(request.task_type)


async def _review(core: Core, request: TurnRequest, given: TaskInput | None) -> TurnRequest:
    """Read-only whatever the row says, and on a thread of its own: a thread keeps the sandbox of its last
    turn, which may have been a writing one."""
    target = await _present(core, request.cwd, given, briefs.review_target(given, request.prompt))
    request = replace(
        request, thread_id=None, sandbox=Sandbox.READ_ONLY, allow_network=False, allow_commit=False
    )
    if core.runner.capabilities.reviews:
        return replace(request, review=target)
    await turns.notice(core, request.session_id, NO_REVIEW)
    return replace(request, brief=briefs.review(given, request.prompt))


async def _present(core: Core, folder: str, given: TaskInput | None, target: ReviewTarget) -> ReviewTarget:
    """The target, its commit by its whole name. An agent that was sent to a branch that is not there
    would look for another one."""
    if given is None or (revision := given.base or given.commit) is None:
        return target
    commit = await reviewing.named(core, folder, revision)
    if commit is None:
        raise Conflict(f"There is no branch or commit {revision} here, so there is nothing to review.")
    return replace(target, value=commit) if target.kind == "commit" else target


Found = tuple[Sequence[Mapping[str, Any]] | None, datetime | None]


async def _scanned(core: Core, session_id: int, repository: Repository) -> Found:
    """What a fresh scan has found, and when. Where none can be made, the session begins with what an older
    one has found, or with nothing."""
    findings, at = _found(repository.last_scan)
    if at is not None and timedelta() <= core.clock.now() - at < FRESH:
        return findings, at
    try:
        async with asyncio.timeout(SCAN_SECONDS):
            await scanning.scan(core, Caller(SYSTEM), repository.id)
    except (CommandCenterError, OSError) as exc:  # a TimeoutError is one, too
        why = str(exc) or "it took too long."
        await turns.notice(core, session_id, f"The repository could not be scanned first: {why}")
        return findings, at
    await repository.refresh_from_db(fields=["last_scan"])
    return _found(repository.last_scan)


def _found(scan: object) -> Found:
    """What a scan says that was kept, and when it was; None where there is none."""
    if not isinstance(scan, Mapping) or not isinstance(scan.get("findings"), list):
        return None, None
    findings = [finding for finding in scan["findings"] if isinstance(finding, Mapping)]
    try:
        at = datetime.fromisoformat(str(scan.get("at")))
        return findings, at.astimezone(UTC) if at.tzinfo else at
    except (ValueError, OverflowError):
        return findings, None

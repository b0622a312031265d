"""What a task's type adds to the turn that executes it, looked up just before that turn begins."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, assert_never

from core.context import Core
from core.errors import Conflict
from core.logic import briefs, reports
from core.models import Repository, Session
from core.ports import ReviewTarget, TurnRequest
from core.schemas.inputs import TaskInput
from core.usecases import reviewing, turns
from core.words import Sandbox, TaskType

NO_REVIEW = "This runner has no review of its own: a plain turn stands in for it."


async def briefed(core: Core, request: TurnRequest) -> TurnRequest:
    """The request with everything that its type adds; raises Conflict where its subject is not there."""
    if request.task_type is TaskType.PROMPT:
        return request
    task = (await Session.get(id=request.session_id).select_related("task__repository")).task
    given = TaskInput.model_validate(task.input) if task.input else None
    match request.task_type:
        case TaskType.REVIEW:
            return await _review(core, request, given)
        case TaskType.HEALTH_CHECK:
            findings, at = await _scanned(core, task.repository)
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


async def _scanned(
    core: Core, repository: Repository
) -> tuple[Sequence[Mapping[str, Any]] | None, datetime | None]:
    """What the newest scan found, and when; None where there was none."""
    scan = repository.last_scan
    if not isinstance(scan, Mapping) or not isinstance(scan.get("findings"), list):
        return None, None
    findings = [finding for finding in scan["findings"] if isinstance(finding, Mapping)]
    try:
        at = datetime.fromisoformat(str(scan.get("at")))
        return findings, at.astimezone(UTC) if at.tzinfo else at
    except (ValueError, OverflowError):
        return findings, None

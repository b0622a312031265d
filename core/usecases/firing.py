"""Firing automations: each due moment gets its row, and the newest one a task and its run, all in one
transaction. So a crash leaves either everything or nothing, and whoever comes second finds the row."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Annotated

from core.context import Caller, Core
from core.errors import CommandCenterError, Conflict, NotFound, PolicyDenied
from core.logic.policy import Flags, Judgement, judge, no_worktree
from core.logic.transitions import ACTIVE
from core.machinery.database import Transaction
from core.machinery.rows import fetch, listed
from core.schemas.automations import Payload
from core.schemas.base import FromJson
from core.schemas.work import Finding, PolicyOut, RunIn, SessionOut, TaskIn
from core.usecases import folders, repositories, runs, sessions, slots, tasks, worktrees
from core.usecases.plans import denial, wanted_of, wish_of
from core.usecases.slots import Armed, Outcome
from core.usecases.worktrees import Place
from core.words import AutomationRunStatus, TaskStatus, TaskType, Verdict

PUNCTUAL = timedelta(seconds=60)
"""So late one is still on time, whatever its grace: we are woken, and others have their turn."""
ACTIVE_STATES = listed(ACTIVE)
LOOK = (
    "SELECT automation.id, repository_id, title, schedule_expr, time_zone, enabled, settled_to, revision,"
    " grace_seconds, payload, repository.local_path, repository.git_dir, repository.allow_write,"
    " repository.allow_network, repository.allow_commit, repository.require_worktree"
    " FROM automation JOIN repository ON repository.id = automation.repository_id"
    " WHERE automation.id = ? AND deleted_at IS NULL"
)
RUNNING = (
    "SELECT session.id FROM session JOIN automation_run ON automation_run.task_id = session.task_id"
    f" WHERE (session.status IN ({ACTIVE_STATES}) OR (session.status = 'pending' AND queued_at IS NOT NULL))"
    " AND automation_run.automation_id = ? LIMIT 1"
)
WAITING = (
    "SELECT approval.id FROM approval JOIN automation_run ON automation_run.task_id = approval.task_id"
    " WHERE approval.status = 'pending' AND (expires_at IS NULL OR expires_at > ?)"
    " AND automation_run.automation_id = ? LIMIT 1"
)

TOO_LATE = Finding(
    code="too_late",
    message="The program was down or the machine asleep, for longer than the grace of this automation.",
)
SUPERSEDED = Finding(
    code="superseded",
    message="The program was down or the machine asleep. Only the newest of several times is made up for.",
)


class Look(Armed):
    """An automation with everything that its run depends on."""

    grace_seconds: int
    payload: Annotated[Payload, FromJson]
    local_path: str
    git_dir: str
    allow_write: bool
    allow_network: bool
    allow_commit: bool
    require_worktree: bool

    @property
    def flags(self) -> Flags:
        return Flags(self.allow_write, self.allow_network, self.allow_commit, self.require_worktree)

    @property
    def request(self) -> RunIn:
        """Where the repository asks for a worktree and none is named, the automation has one of its own."""
        request = self.payload.run_input
        if self.require_worktree and not request.names_a_place:
            return request.model_copy(update={"branch_name": f"cc/automation-{self.id}"})
        return request

    @property
    def patience(self) -> timedelta:
        return max(PUNCTUAL, timedelta(seconds=self.grace_seconds))


@dataclass(frozen=True, slots=True)
class Ready:
    """What was looked at, and made, before the transaction: disks and git are slow."""

    place: Place | None = None
    problem: CommandCenterError | None = None
    code: str = ""


class _LookAgainError(Exception):
    """What was made ready does not fit what the transaction has found."""


async def enabled(core: Core) -> list[int]:
    """The automations that may be due."""
    rows = await fetch(
        "SELECT id FROM automation WHERE enabled = ? AND deleted_at IS NULL ORDER BY id", [True]
    )
    return [int(row["id"]) for row in rows]


async def settle(core: Core, automation_id: int) -> datetime | None:
    """Give every moment that is due its row, the newest a run if it is young enough; when it is due
    next. None where it is off or gone."""
    zone = core.settings.timezone
    refused: PolicyDenied | None = None
    while (look := await _look(automation_id)) is not None and look.enabled:
        now = core.clock.now()
        if look.settled_to > now:
            await _turn_back(core, look, now)
            continue
        moments = list(islice(look.due(zone, now), slots.BATCH + 1))
        if not moments:
            return next(look.after(zone, now))
        if len(moments) > slots.BATCH or now - moments[-1] > look.patience:
            await _miss(core, look, moments[: slots.BATCH])
        else:
            refused = await _fire(core, look, moments, refused)
    return None


async def run_now(
    core: Core, caller: Caller, automation_id: int, *, requested_by: str | None = None
) -> SessionOut | PolicyOut:
    """`POST /api/automations/:id/run`: the same run, now, also while the automation is off. Raises
    Conflict while its last one goes on, and what else keeps it from starting; then nothing is written."""
    caller.must_act()
    while True:
        look = await _look(automation_id)
        if look is None:
            raise NotFound.of("Automation", automation_id)
        caller.must_reach(look.repository_id)
        if made := await _made_before(core, caller, look):
            return made
        ready = await _prepare(core, look, caller.request)
        try:
            async with core.transaction() as tx:
                if await slots.hold(look):
                    return await _run_by_hand(core, tx, caller, look, ready, requested_by)
        except _LookAgainError:
            continue


async def _look(automation_id: int) -> Look | None:
    rows = await fetch(LOOK, [automation_id])
    return Look.model_validate(rows[0]) if rows else None


async def _turn_back(core: Core, look: Look, now: datetime) -> None:
    async with core.transaction() as tx:
        if await slots.hold(look, now):
            await slots.unmiss(core, tx, look)


async def _miss(core: Core, look: Look, moments: Sequence[datetime]) -> None:
    async with core.transaction() as tx:
        if await slots.hold(look, moments[-1]):
            missed = AutomationRunStatus.MISSED
            await slots.record(core, tx, look, moments, missed, TOO_LATE, look.actor)


async def _fire(
    core: Core, look: Look, moments: Sequence[datetime], refused: PolicyDenied | None
) -> PolicyDenied | None:
    """Claim the moments and start the newest; what the policy said where it refused only in there."""
    *earlier, due = moments
    ready = await _prepare(core, look) if refused is None else _refusal(refused)
    when = due.isoformat().replace("+00:00", "Z")
    caller = Caller(look.actor, origin=f"{look.actor}:{when}")
    try:
        async with core.transaction() as tx:
            if not await slots.hold(look, due):
                return None
            missed = AutomationRunStatus.MISSED
            await slots.record(core, tx, look, earlier, missed, SUPERSEDED, look.actor)
            run_id = await slots.claim(core, look, due, look.actor, None)
            if run_id is not None:
                outcome = await _outcome(core, tx, caller, look, ready)
                await slots.finish(core, tx, look, run_id, due, look.actor, outcome)
    except PolicyDenied as exc:
        return exc
    except _LookAgainError:
        pass
    return None


async def _outcome(core: Core, tx: Transaction, caller: Caller, look: Look, ready: Ready) -> Outcome:
    if (busy := await _busy(core, look)) is not None:
        return Outcome(AutomationRunStatus.SKIPPED, busy)
    if ready.problem is not None:
        why = Finding(code=ready.code, message=ready.problem.message)
        return Outcome(AutomationRunStatus.FAILED, why)
    outcome, _ = await _start(core, tx, caller, look, ready.place, None)
    return outcome


async def _run_by_hand(
    core: Core, tx: Transaction, caller: Caller, look: Look, ready: Ready, requested_by: str | None
) -> SessionOut | PolicyOut:
    if (busy := await _busy(core, look)) is not None:
        raise Conflict(busy.message)
    if ready.problem is not None:
        raise ready.problem
    run_id = await slots.claim(core, look, None, caller.actor, caller.origin)
    if run_id is None:  # the same origin came first
        raise _LookAgainError
    once = replace(caller, origin=caller.origin or f"{look.actor}:run:{run_id}")
    outcome, made = await _start(core, tx, once, look, ready.place, requested_by)
    await slots.finish(core, tx, look, run_id, None, caller.actor, outcome)
    return made


async def _start(
    core: Core, tx: Transaction, caller: Caller, look: Look, place: Place | None, requested_by: str | None
) -> tuple[Outcome, SessionOut | PolicyOut]:
    payload = look.payload
    wanted = TaskIn(
        repository_id=look.repository_id,
        type=payload.task_type,
        prompt=payload.prompt,
        title=payload.task_title,
        priority=payload.priority,
        requested_by=requested_by or look.title,
    )
    task_id = await tasks.add(core, tx, caller, wanted)
    made = await runs.start(core, tx, caller, task_id, look.request, place)
    match made:
        case SessionOut():
            return Outcome(AutomationRunStatus.FIRED, None, task_id, made.id), made
        case PolicyOut():
            first = made.policy.findings[0]
            message = " ".join(finding.message for finding in made.policy.findings)
            why = Finding(code=first.code, message=message)
            return Outcome(AutomationRunStatus.BLOCKED, why, task_id), made
        case None:
            raise _LookAgainError


async def _busy(core: Core, look: Look) -> Finding | None:
    """Why no other run of it may begin now."""
    if running := await fetch(RUNNING, [look.id]):
        message = f"Its last run still goes on (session {running[0]['id']})."
        return Finding(code="still_running", message=message)
    if waiting := await fetch(WAITING, [core.clock.now(), look.id]):
        message = f"Its last run still waits for an answer (approval {waiting[0]['id']})."
        return Finding(code="still_waiting", message=message)
    return None


async def _prepare(core: Core, look: Look, origin: str | None = None) -> Ready:
    """Is the repository there, what does the policy say, and where would it run?"""
    try:
        await asyncio.to_thread(folders.check_still, core, Path(look.local_path), look.git_dir)
    except CommandCenterError as exc:
        return Ready(problem=Conflict(exc.message), code="repository_gone")
    request = look.request
    judgement = _judge(look, request)
    if judgement.verdict is Verdict.DENIED:
        return _refusal(denial(judgement))
    if judgement.verdict is Verdict.BLOCKED or not request.names_a_place:
        return Ready()
    try:
        repository = await repositories.load(look.repository_id)
        name = f"automation-{look.id}-{core.clock.now():%Y%m%d-%H%M%S}"
        place = await worktrees.ensure(
            core, Caller(look.actor, origin=origin), repository, wish_of(request, name)
        )
    except CommandCenterError as exc:
        return Ready(problem=exc, code="worktree_failed")
    if look.require_worktree and place.path == look.local_path:
        return _refusal(denial(no_worktree(place.branch)))
    return Ready(place)


def _judge(look: Look, request: RunIn) -> Judgement:
    return judge(
        look.flags,
        wanted_of(request, look.flags, look.local_path, review=look.payload.task_type is TaskType.REVIEW),
        task=TaskStatus.OPEN,
        approval_required=False,
        active_session=False,
        votes=(),
    )


def _refusal(refused: PolicyDenied) -> Ready:
    policy = (refused.details or {})["policy"]
    return Ready(problem=refused, code=policy["findings"][0]["code"])


async def _made_before(core: Core, caller: Caller, look: Look) -> SessionOut | PolicyOut | None:
    """What the same origin has started already, or waits with."""
    if caller.origin is None:
        return None
    found = await fetch(
        "SELECT task_id, (SELECT MIN(id) FROM session WHERE session.task_id = automation_run.task_id) AS made"
        " FROM automation_run WHERE origin = ?",
        [caller.origin],
    )
    if not found:
        return None
    task_id = int(found[0]["task_id"])
    if held := await runs.held_before(core, caller):
        return held
    if found[0]["made"] is not None:
        return await sessions.get(core, int(found[0]["made"]))
    return await runs.policy_check(core, task_id, look.request)

"""Sessions in any order of what can happen to them, crashes included: begun once, ended once."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from tortoise.expressions import Q

from core.context import API_CALLER
from core.errors import CommandCenterError, RunnerUnavailable
from core.events import TurnOutcome
from core.logic.transitions import ACTIVE, FINAL
from core.machinery.rows import Slice
from core.models import Approval, Session, Task
from core.schemas.decisions import ResolveIn
from core.schemas.filters import ApprovalFilter
from core.schemas.work import RunIn, SteerIn
from core.usecases import approvals, deciding, runs, sessions, steering
from core.words import ApprovalStatus, Delivery, SessionStatus, TaskStatus
from tests.support.core import FakeClock, Rig, eventually, open_rig
from tests.support.runner import ScriptedRunner
from tests.support.soak import seeds

TASKS = 4


async def something_happens(rig: Rig, chance: random.Random) -> None:  # noqa: C901  # a case each
    turn = chance.choice(rig.runner.turns) if rig.runner.turns else None
    task_id = chance.randrange(1, TASKS + 1)
    session_id = chance.randrange(1, await Session.all().count() + 2)
    match chance.choice(["run", "run", "stop", "ask", "say", "end", "decide", "expire", "fail", "steer"]):
        case "run":
            await runs.run(rig.core, API_CALLER, task_id, RunIn())
        case "stop":
            await sessions.stop(rig.core, API_CALLER, session_id)
        case "steer":
            await steering.steer(rig.core, API_CALLER, session_id, SteerIn(message="Go on."))
        case "ask" if turn:
            turn.ask()
        case "say" if turn:
            turn.say("Something.")
        case "end" if turn:
            turn.end(chance.choice(list(TurnOutcome)))
        case "decide":
            found = await approvals.all_of(
                rig.core, Slice(), ApprovalFilter(status=(ApprovalStatus.PENDING,))
            )
            for approval in found.items[:2]:
                wanted = ResolveIn(status=chance.choice(["approved", "rejected"]))
                await deciding.resolve(rig.core, API_CALLER, approval.id, wanted)
        case "expire":
            rig.move(chance.choice([1, 3601]))
        case "fail":
            rig.runner.start_failures.append(RunnerUnavailable("Not now."))


async def check(rig: Rig) -> None:
    """What holds at every moment between two transactions."""
    requested = [request.session_id for request in rig.runner.requests]
    assert len(requested) == len(set(requested)), "begun twice"
    for task in await Task.all():
        active = await Session.filter(task_id=task.id, status__in=list(ACTIVE))
        assert len(active) <= 1
        assert bool(active) == (task.status is TaskStatus.RUNNING)
    for session in await Session.filter(status__in=list(FINAL)):
        assert session.ended_at is not None
        open_ones = Approval.filter(session_id=session.id, status=ApprovalStatus.PENDING)
        assert not await open_ones.exists(), "asked though nobody waits"
        undelivered = Approval.filter(session_id=session.id, delivery=Delivery.PENDING)
        assert not await undelivered.exists(), "undelivered though nobody waits"
        ends = [kind for kind in await rig.kinds(session_id=session.id) if kind.split(".")[1] in set(FINAL)]
        assert ends == [f"session.{session.status}"], "ended other than once"


async def calm_down(rig: Rig) -> None:
    rig.runner.start_failures.clear()

    async def look() -> bool | None:
        for turn in rig.runner.turns:
            turn.end()
        queued = Q(status=SessionStatus.PENDING, queued_at__not_isnull=True)
        busy = await Session.filter(Q(status__in=list(ACTIVE)) | queued).exists()
        return None if busy else True

    await eventually(look)


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(8))
async def test_a_session_is_begun_once_and_ends_once(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    clock, runner = FakeClock(), ScriptedRunner()
    for life in range(2):
        async with open_rig(tmp_path, clock=clock, runner=runner, working=True) as rig:
            if life == 0:
                repository = await rig.repository()
                for _ in range(TASKS):
                    await rig.task(repository_id=repository.id)
            for _ in range(40):
                with suppress(CommandCenterError):
                    await something_happens(rig, chance)
                async with rig.core.transaction():  # between two others
                    await check(rig)
            # The first life ends in the middle of things.
            if life == 1:
                await calm_down(rig)
                await check(rig)

"""Each due time exactly once: through a year with restarts and a clock that jumps, through cancellations,
and over a crash. In random order from a fixed seed."""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.logic.schedule import due, parse
from core.machinery.rows import fetch
from core.models import Automation, AutomationRun
from core.usecases import firing
from core.words import AutomationRunStatus, SessionStatus
from tests.support.automations import (
    automation,
    clock,
    end_sessions,
    last_run,
    ledger,
    look,
    look_at,
    runs_of,
    session_ids,
)
from tests.support.core import FakeClock, Rig, open_rig

FIRED, MISSED, SKIPPED = (
    AutomationRunStatus.FIRED,
    AutomationRunStatus.MISSED,
    AutomationRunStatus.SKIPPED,
)
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe")
BEGINS = datetime(2040, 1, 1, tzinfo=UTC)
ENDS = BEGINS + timedelta(days=366)


async def test_a_year_with_restarts_and_clock_jumps(tmp_path: Path) -> None:
    dice = random.Random(2040)
    time = FakeClock(BEGINS)
    made: list[tuple[int, str, str]] = []
    async with open_rig(tmp_path, clock=time) as rig:
        repository = await rig.repository(allow_write=False)  # nobody waits for another writer
        for zone, expression in [*((zone, "daily@02:30") for zone in ZONES), (ZONES[-1], "hourly:12")]:
            one = await automation(
                rig, expression, repository_id=repository.id, time_zone=zone, grace_seconds=8 * 3600
            )
            made.append((one.id, zone, expression))
    while time.now() < ENDS:
        async with open_rig(tmp_path, clock=time) as rig:
            for _ in range(dice.randrange(1, 20)):
                time.move(dice.choice([7200, 86400, 86400, 2 * 86400, 6 * 86400]) * dice.random())
                if dice.random() < 0.15:
                    time.move(-dice.random() * 6 * 3600)
                await look(rig)
                if dice.random() < 0.5:
                    await end_sessions()
    async with open_rig(tmp_path, clock=time) as rig:
        await look(rig)
        statuses = sum([await _check(rig, *one) for one in made], Counter[AutomationRunStatus]())
        origins = await fetch("SELECT origin FROM session")
        fired = await AutomationRun.filter(status=FIRED).count()
        assert fired == len(origins) == len({row["origin"] for row in origins})
        assert min(statuses.values()) > 50
        assert set(statuses) == {FIRED, MISSED, SKIPPED}


async def _check(rig: Rig, automation_id: int, zone: str, expression: str) -> Counter[AutomationRunStatus]:
    rows = await runs_of(rig, automation_id)
    times = [row.due_at for row in rows]
    newest = max(moment for moment in times if moment)
    expected = list(due(parse(expression), ZoneInfo(zone), BEGINS, max(newest, rig.clock.now())))

    assert Counter(times) == Counter(expected), "each time has one row"
    begun = [row for row in rows if row.status is FIRED]
    assert len({row.task_id for row in begun}) == len({row.session_id for row in begun}) == len(begun)
    return Counter(row.status for row in rows)


async def test_cancelled_anywhere_it_leaves_all_or_nothing(rig: Rig) -> None:
    made = await automation(rig, "hourly")
    for number in range(60):
        before = len(await session_ids())
        rig.clock.move(3600)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(firing.settle(rig.core, made.id))
            for _ in range(number):
                await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        rows, there = await ledger(rig, made.id), len(await session_ids())
        assert len(rows) == there, "no row without its session, and no session without its row"

        await look(rig)

        assert len(await ledger(rig, made.id)) == len(await session_ids()) == before + 1
        await end_sessions()
    statuses = {status for _, status, _ in await ledger(rig, made.id)}
    assert statuses == {"fired"}


async def test_what_fails_in_the_middle_is_undone_and_done_at_the_next_look(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await automation(rig)

    async def broken(*_: object) -> None:
        raise RuntimeError("as if the disk were full")

    with monkeypatch.context() as patched:
        patched.setattr("core.usecases.slots.finish", broken)
        await look_at(rig, clock("01-01 12:30"))
    assert await ledger(rig, made.id) == []
    assert await session_ids() == []
    assert (await Automation.get(id=made.id)).revision == 0

    await look(rig)

    assert await ledger(rig, made.id) == [("01-01 12:30", "fired", "")]


async def test_a_crash_before_the_runner_was_asked_begins_it_once_afterwards(tmp_path: Path) -> None:
    time = FakeClock()
    async with open_rig(tmp_path, clock=time) as rig:
        made = await automation(rig)
        await look_at(rig, clock("01-01 12:30"))
        left = rig.photograph(tmp_path / "killed")

    async with open_rig(tmp_path, data_dir=left, clock=time, working=True) as later:
        turn = await later.runner.turn()
        turn.end()
        row = await last_run(later, made.id)
        assert row.session_id is not None
        await later.session(row.session_id, SessionStatus.COMPLETED)
        await look(later)
        assert len(later.runner.requests) == 1
        assert await ledger(later, made.id) == [("01-01 12:30", "fired", "")]


async def test_a_crash_before_it_was_due_fires_once_afterwards(tmp_path: Path) -> None:
    time = FakeClock()
    async with open_rig(tmp_path, clock=time) as rig:
        made = await automation(rig)
        left = rig.photograph(tmp_path / "killed")
    time.set(clock("01-01 12:35"))

    async with open_rig(tmp_path, data_dir=left, clock=time, working=True) as later:
        await later.runner.turn()
        assert await ledger(later, made.id) == [("01-01 12:30", "fired", "")]

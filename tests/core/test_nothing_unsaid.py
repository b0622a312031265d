"""No change of state without its event in the same transaction: the database itself takes notes."""

from collections.abc import AsyncIterator

import pytest

from core.context import API_CALLER
from core.events import TurnOutcome
from core.machinery.rows import dialect, fetch
from core.schemas.decisions import ApprovalIn, ResolveIn
from core.schemas.work import RepositoryPatch, RunIn, TaskPatch
from core.usecases import approvals, deciding, repositories, runs, sessions, tasks
from core.words import Dialect, SessionStatus
from tests.support.core import Rig

TOLD_AS = {
    ("session", "pending"): "session.created",
    ("approval", "pending"): "approval.requested",
    ("approval", "approved"): "approval.resolved",
    ("approval", "rejected"): "approval.resolved",
    ("task", "blocked"): "task.blocked",
    ("task", "cancelled"): "task.changed",
    ("task", "open"): "task.created",
}
"""Where a state is not told under its own name; an open task is only told where it is made."""


@pytest.fixture
async def audited(working_rig: Rig) -> AsyncIterator[Rig]:
    await fetch("CREATE TABLE audit (what TEXT, id INT, status TEXT, made INT, last_event INT)")
    for table in ("session", "approval", "task"):
        for moment, made in (("AFTER INSERT", 1), ("AFTER UPDATE OF status", 0)):
            changed = "" if made else "WHEN (new.status <> old.status)"
            note = (
                f"INSERT INTO audit SELECT '{table}', new.id, new.status, {made}, coalesce(max(id), 0)"
                " FROM event;"
            )
            await take_notes(f"audit_{table}_{made}", f"{moment} ON {table}", changed, note)
    yield working_rig
    if dialect() is Dialect.POSTGRES:  # its databases are used again
        for table in ("session", "approval", "task"):
            await fetch(f"DROP FUNCTION audit_{table}_0, audit_{table}_1 CASCADE")
        await fetch("DROP TABLE audit")


async def take_notes(name: str, moment: str, when: str, statement: str) -> None:
    if dialect() is Dialect.SQLITE:
        await fetch(f"CREATE TRIGGER {name} {moment} {when} BEGIN {statement} END")
        return
    body = f"BEGIN {statement} RETURN new; END"
    await fetch(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $f$ {body} $f$")
    await fetch(f"CREATE TRIGGER {name} {moment} FOR EACH ROW {when} EXECUTE FUNCTION {name}()")


async def live_a_little(rig: Rig) -> None:
    """A story in which everything happens that can."""
    core, repository = rig.core, await rig.repository()
    await repositories.change(core, API_CALLER, repository.id, RepositoryPatch(allow_network=True))
    outcomes = [TurnOutcome.COMPLETED, TurnOutcome.FAILED, TurnOutcome.LOST, TurnOutcome.STOPPED]
    for number, outcome in enumerate(outcomes, 1):
        session = await rig.run((await rig.task(repository_id=repository.id)).id)
        turn = await rig.runner.turn(number)
        turn.ask()
        await rig.session(session.id, SessionStatus.WAITING_APPROVAL)
        approval = await rig.approval(session.id)
        status = "approved" if number % 2 else "rejected"
        await deciding.resolve(core, API_CALLER, approval.id, ResolveIn.model_validate({"status": status}))
        await rig.session(session.id, SessionStatus.RUNNING)
        turn.ask()
        await rig.session(session.id, SessionStatus.WAITING_APPROVAL)
        turn.end(outcome)
        await rig.session(
            session.id,
            *(SessionStatus(o) for o in ("completed", "failed", "stopped")),
            SessionStatus.INTERRUPTED,
        )
    guarded = await rig.task(repository_id=repository.id, approval_required=True)
    await rig.held(guarded.id)
    rig.move(7200)
    await rig.until(lambda: _expired(rig))
    await rig.held(guarded.id)
    await runs.prepare(core, API_CALLER, guarded.id, RunIn())
    await approvals.create_manual(core, API_CALLER, ApprovalIn(task_id=guarded.id, reason="?"))
    await tasks.change(core, API_CALLER, guarded.id, TaskPatch(status="cancelled"))
    prepared = await runs.prepare(core, API_CALLER, (await rig.task(repository_id=repository.id)).id, RunIn())
    await sessions.stop(core, API_CALLER, prepared.id)


async def _expired(rig: Rig) -> bool | None:
    return True if "approval.expired" in await rig.kinds() else None


async def test_every_change_of_state_is_told(audited: Rig) -> None:
    await live_a_little(audited)

    events = await audited.events()
    unsaid = []
    seen = set()
    for row in await fetch("SELECT * FROM audit"):
        what, status = str(row["what"]), str(row["status"])
        if what == "task" and status != "blocked" and not row["made"]:
            continue  # its session's end, or its approval's, tells of it
        seen.add((what, status))
        wanted = TOLD_AS.get((what, status), f"{what}.{status}")
        following = [
            event.kind
            for event in events
            if event.id > row["last_event"] and getattr(event, f"{what}_id") == row["id"]
        ]
        if wanted not in following[:2]:
            unsaid.append((what, row["id"], status, following[:2]))

    assert unsaid == []
    assert {status for what, status in seen if what == "session"} == set(SessionStatus)
    assert {status for what, status in seen if what == "approval"} >= {
        "pending",
        "approved",
        "rejected",
        "expired",
        "cancelled",
    }

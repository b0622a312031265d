"""Automations: what is to be done again and again. When they fire is `core.usecases.firing`."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from core.context import API_CALLER, Caller, Core
from core.errors import NotFound
from core.logic.titles import title_of
from core.logic.versions import IfMatch
from core.logic.zones import zone_named
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, made_by
from core.machinery.narrowing import narrowed, seen
from core.machinery.rows import Slice, Where, fetch, insert, page
from core.models import Automation
from core.schemas.automations import (
    AutomationIn,
    AutomationOut,
    AutomationPatch,
    AutomationRow,
    AutomationRunOut,
    Payload,
)
from core.schemas.base import Moment, Page
from core.schemas.filters import AutomationFilter
from core.schemas.work import Finding
from core.usecases import repositories, slots
from core.usecases.slots import Armed
from core.words import AutomationRunStatus, EventKind

NEXT = 5
ARMED = "id, repository_id, title, schedule_expr, time_zone, enabled, settled_to, revision"
SELECT = f"SELECT {ARMED}, payload, grace_seconds, created_at, updated_at FROM automation"
RUNS = (
    "SELECT automation_run.id, automation_id, due_at, automation_run.status, reason_code, reason,"
    " automation_run.task_id, automation_run.actor, automation_run.created_at, session.id AS session_id,"
    " session.status AS session_status FROM automation_run LEFT JOIN session ON session.id ="
    " (SELECT MIN(its.id) FROM session its WHERE its.task_id = automation_run.task_id)"
)
CHANGED = Finding(code="changed", message="The automation was changed before this could begin.")


class Row(AutomationRow, Armed):
    """An automation's row, whole."""

    created_at: Moment
    updated_at: Moment


async def create(core: Core, caller: Caller, wanted: AutomationIn) -> AutomationOut:
    """Write one down; it is due from now on. The same origin makes the same one only once."""
    caller.must_own()
    now = core.clock.now()
    async with core.transaction() as tx:
        if caller.origin and (known := await Automation.get_or_none(origin=caller.origin)):
            return await get(core, known.id)
        await repositories.load(wanted.repository_id)
        row: dict[str, Any] = wanted.model_dump(exclude={"payload"}) | {
            "title": wanted.title or title_of(wanted.payload.prompt),
            "payload": wanted.payload.model_dump(mode="json", by_alias=True),
            "actor": caller.actor,
            "origin": caller.origin,
            "settled_to": now,
            "revision": 0,
            "created_at": now,
            "updated_at": now,
        }
        automation_id = await insert("automation", row)
        told = {name: row[name] for name in ("title", "schedule_expr", "time_zone", "enabled")}
        await _tell(core, tx, caller, EventKind.AUTOMATION_CREATED, row["repository_id"], automation_id, told)
    return await get(core, automation_id)


async def get(core: Core, automation_id: int) -> AutomationOut:
    return (await _shown(core, [await _load(automation_id)]))[0]


NARROWED = {"repository_id": "repository_id", "enabled": "enabled"}
EVERYTHING = AutomationFilter()


async def all_of(
    core: Core, part: Slice, wanted: AutomationFilter = EVERYTHING, *, seen_by: Caller = API_CALLER
) -> Page[AutomationOut]:
    where: list[Where] = [("deleted_at IS NULL AND id > ?", 0)]
    where += narrowed(wanted, NARROWED, made="created_at", texts=("title",))
    where += seen("repository_id", seen_by.repositories)
    found = await page(Row, SELECT, part, key="id", where=where)
    return Page[AutomationOut](items=await _shown(core, found.items), next_cursor=found.next_cursor)


async def runs_of(core: Core, automation_id: int, part: Slice) -> Page[AutomationRunOut]:
    """What became of its due moments, and of what was run by hand; raises NotFound."""
    await _load(automation_id)
    where = [("automation_id = ?", automation_id)]
    return await page(AutomationRunOut, RUNS, part, key="automation_run.id", where=where)


async def change(
    core: Core, caller: Caller, automation_id: int, patch: AutomationPatch, if_match: IfMatch | None = None
) -> AutomationOut:
    """Change it. Another schedule, zone or "on" counts from now; what was due before by the old one and
    has not begun is skipped."""
    caller.must_own()
    given = patch.model_dump(exclude_unset=True, exclude={"payload"})
    async with core.transaction() as tx:
        row = await _hold(automation_id)
        if await made_by(caller.request) is not None:
            return await get(core, automation_id)
        await _check_version(core, row, if_match)
        if patch.repository_id is not None:
            await repositories.load(patch.repository_id)
        if patch.payload is not None:
            given["payload"] = _merged(row.payload, patch.payload.model_dump(mode="json", exclude_unset=True))
        changes = {name: value for name, value in given.items() if value != getattr(row, name)}
        if changes:
            await _write(core, tx, caller, row, changes)
    return await get(core, automation_id)


async def remove(
    core: Core, caller: Caller, automation_id: int, if_match: IfMatch | None = None
) -> AutomationOut:
    """Delete it: it is gone from every list and never fires again; its tasks, sessions and events stay.
    What runs of it goes on."""
    caller.must_own()
    now = core.clock.now()
    async with core.transaction() as tx:
        row = await _hold(automation_id)
        await _check_version(core, row, if_match)
        await _skip_what_is_due(core, tx, caller, row)
        (last,) = await _shown(core, [row.model_copy(update={"enabled": False})])
        await Automation.filter(id=row.id).update(enabled=False, deleted_at=now, updated_at=now)
        told = {"title": row.title}
        await _tell(core, tx, caller, EventKind.AUTOMATION_DELETED, row.repository_id, row.id, told)
    return last


def zone(core: Core, automation: AutomationRow) -> ZoneInfo:
    """In which it counts."""
    return zone_named(automation.time_zone) if automation.time_zone else core.settings.timezone


async def titles() -> dict[str, str]:
    """What people call the automations, by actor; also those that are gone."""
    rows = await fetch("SELECT id, title FROM automation")
    return {f"automation:{row['id']}": str(row["title"]) for row in rows}


def _merged(old: Payload, given: dict[str, Any]) -> Payload:
    return Payload.model_validate(old.model_dump(mode="json") | given)


async def _write(core: Core, tx: Transaction, caller: Caller, row: Row, changes: dict[str, Any]) -> None:
    now = core.clock.now()
    stored = dict(changes)
    if "payload" in changes:
        stored["payload"] = changes["payload"].model_dump(mode="json", by_alias=True)
    if {"schedule_expr", "time_zone", "enabled"} & set(changes):
        await _skip_what_is_due(core, tx, caller, row)
        stored["settled_to"] = now
    await Automation.filter(id=row.id).update(**stored, updated_at=now)
    told = {"title": row.title} | changes
    if "payload" in changes:
        told["payload"] = stored["payload"]
    repository_id = changes.get("repository_id", row.repository_id)
    kind = EventKind.AUTOMATION_CHANGED
    await _tell(core, tx, caller, kind, repository_id, row.id, told, origin=caller.request)


async def _skip_what_is_due(core: Core, tx: Transaction, caller: Caller, row: Row) -> None:
    if row.enabled:
        moments = row.due(core.settings.timezone, core.clock.now())
        skipped = AutomationRunStatus.SKIPPED
        await slots.record(core, tx, row, moments, skipped, CHANGED, caller.actor)


async def _tell(
    core: Core,
    tx: Transaction,
    caller: Caller,
    kind: EventKind,
    repository_id: int,
    automation_id: int,
    payload: dict[str, Any],
    *,
    origin: str | None = None,
) -> None:
    about = About(repository_id, automation_id=automation_id)
    told = {_camel(name): value for name, value in payload.items()}
    await append(tx, kind, caller.actor, about, told, now=core.clock.now(), origin=origin)
    tx.wake(Topic.AUTOMATIONS)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


async def _load(automation_id: int) -> Row:
    rows = await fetch(f"{SELECT} WHERE id = ? AND deleted_at IS NULL", [automation_id])
    if not rows:
        raise NotFound.of("Automation", automation_id)
    return Row.model_validate(rows[0])


async def _hold(automation_id: int) -> Row:
    """The row, kept from everybody else for the rest of the transaction."""
    await fetch("UPDATE automation SET revision = revision + 1 WHERE id = ? RETURNING id", [automation_id])
    return await _load(automation_id)


async def _check_version(core: Core, row: Row, if_match: IfMatch | None) -> None:
    """Raise PreconditionFailed where another version is meant."""
    if if_match is not None:
        if_match.check((await _shown(core, [row]))[0])


async def _shown(core: Core, rows: Sequence[Row]) -> list[AutomationOut]:
    """With the next times and the last run."""
    last = await _last_runs([row.id for row in rows])
    now = core.clock.now()
    return [_with(core, row, last.get(row.id), now) for row in rows]


def _with(core: Core, row: Row, last: AutomationRunOut | None, now: datetime) -> AutomationOut:
    begin = max(now, row.settled_to)
    following = islice(row.after(core.settings.timezone, begin), NEXT) if row.enabled else ()
    shown = row.model_dump(include=set(AutomationRow.model_fields) - {"payload"})
    return AutomationOut(
        **shown,
        payload=row.payload,
        effective_time_zone=str(zone(core, row)),
        next_runs=list(following),
        last_run=last,
    )


async def _last_runs(ids: Sequence[int]) -> dict[int, AutomationRunOut]:
    if not ids:
        return {}
    marks = ", ".join("?" * len(ids))
    newest = f"SELECT MAX(id) FROM automation_run WHERE automation_id IN ({marks}) GROUP BY automation_id"
    rows = await fetch(f"{RUNS} WHERE automation_run.id IN ({newest})", ids)
    return {int(row["automation_id"]): AutomationRunOut.model_validate(row) for row in rows}

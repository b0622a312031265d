"""The event log: written in the transaction of every change, read by everybody who wants to know."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.machinery.bus import Bus, Topic
from core.machinery.database import Transaction, transaction
from core.machinery.rows import Statement, dialect, fetch, insert, insert_two, insertion
from core.models import Event
from core.words import Dialect, EventKind

COLUMNS = (
    "id, kind, actor, repository_id, task_id, session_id, approval_id, automation_id, payload, created_at"
)
"""What an `EventOut` is made of."""
PAYLOAD_LIMIT = 4096
"""Bytes. Output, diffs and transcripts have rows of their own."""
TEXT_LENGTHS = (PAYLOAD_LIMIT, 800, 400, 200, 100, 50, 25)
"""Characters that each text of a payload may have, tried in turn."""


@dataclass(frozen=True, slots=True)
class About:
    """What an event is about."""

    repository_id: int | None = None
    task_id: int | None = None
    session_id: int | None = None
    approval_id: int | None = None
    automation_id: int | None = None


async def append(
    tx: Transaction,
    kind: EventKind,
    actor: str,
    about: About,
    payload: dict[str, Any] | None = None,
    *,
    now: datetime,
    origin: str | None = None,
) -> int:
    """Write an event and wake the readers after the commit; the id is its place in the log."""
    identity = await insert("event", _row(kind, actor, about, payload, now) | {"origin": origin})
    tx.wake(Topic.EVENTS, kind)
    return identity


def appending(
    tx: Transaction,
    kind: EventKind,
    actor: str,
    about: About,
    payload: dict[str, Any] | None = None,
    *,
    now: datetime,
) -> Statement:
    """The same as a statement, for `rows.fetch_each`."""
    tx.wake(Topic.EVENTS, kind)
    return insertion("event", _row(kind, actor, about, payload, now))


async def made_by(origin: str | None) -> Event | None:
    """The event of what an origin has done already: whoever writes one with an origin looks here first,
    and answers what was done. Of one origin's work there is never more than one under way."""
    return await Event.get_or_none(origin=origin) if origin else None


async def create(
    bus: Bus,
    table: str,
    values: Mapping[str, object],
    kind: EventKind,
    actor: str,
    about: About,
    payload: dict[str, Any],
    *,
    now: datetime,
) -> int:
    """Write a new row of `table` and the event that tells of it; the row's id.

    A transaction of its own, in SQLite in one trip to the database, for what is made often.
    """
    if dialect() is Dialect.POSTGRES:
        async with transaction(bus) as tx:
            identity = await insert(table, values)
            event = _row(kind, actor, about, payload, now) | {f"{table}_id": identity}
            await insert("event", event)
            tx.wake(Topic.EVENTS, kind)
        return identity
    event = _row(kind, actor, about, payload, now)
    try:
        return await insert_two(table, values, "event", event, key=f"{table}_id")
    finally:
        # Also where we were cancelled: what is on its way to the database is done all the same.
        bus.wake(Topic.EVENTS, kind)


async def place_of(reader: str) -> int:
    """The last event that a reader has dealt with, as its cursor says.

    Not `get_or_create`: Tortoise opens a transaction of its own there, and leaves it open when cancelled.
    """
    await fetch("INSERT INTO cursor (name, event_id) VALUES (?, 0) ON CONFLICT (name) DO NOTHING", [reader])
    return int((await fetch("SELECT event_id FROM cursor WHERE name = ?", [reader]))[0]["event_id"])


def _row(
    kind: EventKind, actor: str, about: About, payload: dict[str, Any] | None, now: datetime
) -> dict[str, object]:
    return {
        "kind": kind,
        "actor": actor,
        "repository_id": about.repository_id,
        "task_id": about.task_id,
        "session_id": about.session_id,
        "approval_id": about.approval_id,
        "automation_id": about.automation_id,
        "payload": fitted(payload or {}),
        "created_at": now,
    }


def fitted(payload: dict[str, Any]) -> dict[str, Any]:
    """The payload with its texts cut as far as the limit asks; how many bytes a text takes as JSON is
    not known by its length. Raises ValueError where it is not the texts that are too much."""
    for length in TEXT_LENGTHS:
        cut: dict[str, Any] = _cut(payload, length)
        if len(json.dumps(cut, ensure_ascii=False).encode()) <= PAYLOAD_LIMIT:
            return cut
    raise ValueError(f"a payload has more than {PAYLOAD_LIMIT} bytes")


def _cut(value: Any, length: int) -> Any:
    match value:
        case str():
            return short(value, length)
        case dict():
            return {key: _cut(item, length) for key, item in value.items()}
        case list() | tuple():
            return [_cut(item, length) for item in value]
        case _:
            return value


def short(text: str | None, limit: int = 600) -> str:
    """A text cut for a payload; never used where the whole is the only copy."""
    text = text or ""
    return text if len(text) <= limit else text[: limit - 1] + "…"

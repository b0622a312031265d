"""The event log: written in the transaction of every change, read by everybody who wants to know."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.models import Event
from core.words import EventKind

PAYLOAD_LIMIT = 4096
"""Bytes. Output, diffs and transcripts have rows of their own."""


@dataclass(frozen=True, slots=True)
class About:
    """What an event is about."""

    repository_id: int | None = None
    task_id: int | None = None
    session_id: int | None = None
    approval_id: int | None = None


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
    payload = payload or {}
    text = json.dumps(payload, ensure_ascii=False)
    if len(text.encode()) > PAYLOAD_LIMIT:
        raise ValueError(f"the payload of {kind} has more than {PAYLOAD_LIMIT} bytes")
    event = await Event.create(
        kind=kind,
        actor=actor,
        repository_id=about.repository_id,
        task_id=about.task_id,
        session_id=about.session_id,
        approval_id=about.approval_id,
        payload=payload,
        origin=origin,
        created_at=now,
    )
    tx.wake(Topic.EVENTS)
    return event.id


def short(text: str | None, limit: int = 600) -> str:
    """A text cut for a payload; never used where the whole is the only copy."""
    text = text or ""
    return text if len(text) <= limit else text[: limit - 1] + "…"

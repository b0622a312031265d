"""Everything said to people is a row first: how it gets there, and what a row holds. `sender` says it.

What must arrive is sent again where the first try left us in doubt, and then says so; progress is
dropped instead. Edits and deletes are simply done again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.rows import fetch
from core.models import Outbox
from core.phrases import ours
from core.ports import Note
from core.words import OutboxStatus, Urgency

IN_DOUBT = ours("no answer came to the last try")
TOO_OLD = ours("the message that it was to change is too old for that, or gone")
REPLACED = "replaced"
"""By something that was, or is to be, said in its place."""
PUT = (
    "INSERT INTO outbox"
    " (chat_id, slot, payload, must_arrive, urgency, event_id, created_at, status, attempts)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', 0)"
    " ON CONFLICT (chat_id, slot) WHERE status = 'queued' DO UPDATE SET payload = excluded.payload,"
    " must_arrive = outbox.must_arrive OR excluded.must_arrive,"
    " urgency = CASE WHEN excluded.urgency < outbox.urgency THEN excluded.urgency ELSE outbox.urgency END,"
    " event_id = COALESCE(excluded.event_id, outbox.event_id)"
)
COLUMNS = "id, chat_id, slot, payload, must_arrive, urgency, error, attempts"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the outbox that is to be sent."""

    id: int
    chat_id: int
    slot: str
    payload: dict[str, Any]
    must_arrive: bool
    urgency: Urgency
    error: str | None
    attempts: int

    @property
    def topic_id(self) -> int | None:
        """The topic of the chat in which it is said."""
        topic: int | None = self.payload["content"].get("topic")
        return topic

    @property
    def instead(self) -> Note | None:
        """What is said where this cannot be: in the same chat beside it, in another one as the same."""
        content = self.payload.get("otherwise")
        if content is None:
            return None
        elsewhere: int | None = self.payload.get("otherwise_in")
        bind = self.payload["bind"]
        return Note(
            self.chat_id if elsewhere is None else elsewhere,
            f"{self.slot}:otherwise" if elsewhere is None else self.slot,
            content,
            urgency=self.urgency,
            session_id=bind["session"],
            approval_id=bind["approval"],
            ask=bind["ask"],
            confidential=bool(self.payload.get("confidential")),
        )

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        typed = {
            "payload": json.loads(row["payload"]),
            "must_arrive": bool(row["must_arrive"]),
            "urgency": Urgency(row["urgency"]),
        }
        return cls(**{**row, **typed})


async def put(tx: Transaction, notes: Iterable[Note], event_id: int | None = None) -> None:
    """Queue notes; what is queued in the same slot and not yet sent is replaced. Progress that says
    nothing new is left out: an edit that changes nothing is paid for like any other."""
    now = datetime.now(UTC)
    for note in notes:
        bind = {"session": note.session_id, "approval": note.approval_id, "ask": note.ask}
        payload: dict[str, Any] = {"content": note.content, "bind": bind}
        if note.confidential:
            payload["confidential"] = True
        if note.otherwise is not None:
            payload |= {"otherwise": note.otherwise, "otherwise_in": note.otherwise_in}
        if not note.must_arrive and await _says_so_already(note, payload):
            continue
        values = [note.chat_id, note.slot, json.dumps(payload, ensure_ascii=False), note.must_arrive]
        await fetch(PUT, [*values, note.urgency.value, event_id, now])
        tx.wake(Topic.OUTBOX)


async def _says_so_already(note: Note, payload: dict[str, Any]) -> bool:
    newest = await Outbox.filter(chat_id=note.chat_id, slot=note.slot).order_by("-id").first()
    return newest is not None and newest.status is OutboxStatus.SENT and newest.payload == payload

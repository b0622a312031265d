"""What is still to be said to people, and what could not be: looking at it, and having it tried again."""

from dataclasses import dataclass
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict, NotFound
from core.machinery.bus import Topic
from core.machinery.narrowing import any_of
from core.machinery.outbox import IN_DOUBT, REPLACED, TOO_OLD
from core.machinery.rows import Slice, Where, dialect, fetch, listed, page
from core.models import Outbox
from core.schemas.base import Page
from core.schemas.outbox import MessageOut
from core.words import ChatTrouble, Dialect, OutboxStatus, Urgency

BEGINNING = 200
"""Characters of a message that a list shows."""
SHOWN = "id, chat_id, slot, status, urgency, {text} AS text, error, attempts, created_at, not_before, sent_at"
TEXT = {
    Dialect.SQLITE: f"substr(json_extract(payload, '$.content.text'), 1, {BEGINNING})",
    Dialect.POSTGRES: f"substr(payload #>> '{{content,text}}', 1, {BEGINNING})",
}
UNSAID = (OutboxStatus.FAILED, OutboxStatus.AMBIGUOUS)
NOT_REPLACED = "(error IS NULL OR error <> ?)"
COUNTS = (
    f"SELECT status, COUNT(*) AS number FROM outbox WHERE status <> 'sent' AND {NOT_REPLACED} GROUP BY status"
)
IN_TROUBLE = "SELECT id, trouble FROM chat_state WHERE trouble IS NOT NULL ORDER BY id"
RETRY = (
    "UPDATE outbox SET status = 'queued', attempts = 0, not_before = NULL, sent_at = NULL,"
    f" error = CASE WHEN status = 'ambiguous' THEN '{IN_DOUBT}' WHEN error = '{TOO_OLD}' THEN error END"
    f" WHERE id = ? AND status IN ({listed(UNSAID)}) AND NOT EXISTS (SELECT 1 FROM outbox AS newer"
    " WHERE newer.chat_id = outbox.chat_id AND newer.slot = outbox.slot AND newer.id > outbox.id)"
    " RETURNING id"
)


@dataclass(frozen=True, slots=True)
class Queue:
    """How much there is to say, and what is in its way."""

    waiting: int
    unsaid: int
    """What could not be said, or about which nothing is known."""
    troubled: dict[int, ChatTrouble]
    """The chats that did not take the last message."""


async def state(core: Core) -> Queue:
    """Where the queue stands."""
    counts = {row["status"]: int(row["number"]) for row in await fetch(COUNTS, [REPLACED])}
    troubled = {row["id"]: ChatTrouble(row["trouble"]) for row in await fetch(IN_TROUBLE)}
    waiting = counts.get(OutboxStatus.QUEUED, 0) + counts.get(OutboxStatus.SENDING, 0)
    return Queue(waiting, sum(counts.get(status, 0) for status in UNSAID), troubled)


async def all_of(
    core: Core, caller: Caller, part: Slice, *, status: tuple[OutboxStatus, ...] | None = None
) -> Page[MessageOut]:
    """What is said to people, newest first; what is over is kept for two weeks."""
    caller.must_own()
    where: list[Where] = [(NOT_REPLACED, REPLACED)]
    if status is not None:
        where.append(any_of("status", status))
    return await page(MessageOut, f"SELECT {_columns()} FROM outbox", part, key="id", where=where)


def _columns() -> str:
    return SHOWN.format(text=TEXT[dialect()])


async def retry(core: Core, caller: Caller, message_id: int) -> MessageOut:
    """Have something tried again that could not be said. What waits or was said is left as it is; raises
    NotFound, and Conflict for what can't be said any more."""
    caller.must_own()
    async with core.transaction() as tx:
        row = await Outbox.get_or_none(id=message_id)
        if row is None:
            raise NotFound.of("Message", message_id)
        if row.status in UNSAID:
            if "content" not in row.payload:
                raise Conflict("It was secret, and is kept nowhere any more. Ask for a new one.")
            if not await fetch(RETRY, [message_id]):
                raise Conflict("Something newer was said in its place since then.")
            tx.wake(Topic.OUTBOX)
    return await _get(message_id)


async def _get(message_id: int) -> MessageOut:
    rows: list[dict[str, Any]] = await fetch(f"SELECT {_columns()} FROM outbox WHERE id = ?", [message_id])
    return MessageOut.model_validate(rows[0])


async def retry_all(core: Core, caller: Caller) -> int:
    """Have everything tried again that must arrive and could not; how many that are."""
    caller.must_own()
    rows = await fetch(
        f"SELECT id FROM outbox WHERE status IN ({listed(UNSAID)}) AND {NOT_REPLACED} AND urgency < ?"
        " ORDER BY id",
        [REPLACED, Urgency.PROGRESS.value],
    )
    tried = 0
    for row in rows:
        try:
            await retry(core, caller, row["id"])
        except Conflict:  # secret, or replaced since
            continue
        tried += 1
    return tried

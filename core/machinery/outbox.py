"""Everything said to people is a row first: sent in order per chat, at most as fast as is allowed,
and never silently lost.

What must arrive is sent again where the first try left us in doubt, and then says so; progress is
dropped instead. Edits are simply done again.
"""

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Self

import structlog

from core.context import Core
from core.machinery.budget import Budget, Rates
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.lanes import Lanes
from core.machinery.rows import Statement, fetch, fetch_each, moment
from core.models import ChatBinding, ChatState, Outbox, OutboxStatus
from core.ports import DeliveryFailed, InDoubt, Messenger, NotDelivered, Note

log = structlog.get_logger()

RETRY_IN_DOUBT = 1.0
LONGEST_RETRY = 60.0
ATTEMPTS = 8
PUT = (
    "INSERT INTO outbox (chat_id, slot, payload, must_arrive, event_id, created_at, status, attempts)"
    " VALUES (?, ?, ?, ?, ?, ?, 'queued', 0)"
    " ON CONFLICT (chat_id, slot) WHERE status = 'queued' DO UPDATE SET payload = excluded.payload,"
    " must_arrive = outbox.must_arrive OR excluded.must_arrive,"
    " event_id = COALESCE(excluded.event_id, outbox.event_id)"
)
COLUMNS = "id, chat_id, slot, payload, must_arrive, error, attempts, not_before"
ROWS = f"SELECT {COLUMNS} FROM outbox"
SENDING = f"{ROWS} WHERE status = 'sending' ORDER BY id"
FIRST = f"{ROWS} WHERE status = 'queued' AND chat_id = ? ORDER BY id LIMIT 1"
FIRST_THAT_MUST_ARRIVE = f"{ROWS} WHERE status = 'queued' AND chat_id = ? AND must_arrive ORDER BY id LIMIT 1"
NEWER = f"{ROWS} WHERE status = 'queued' AND chat_id = ? AND slot = ?"
CHATS = "SELECT DISTINCT chat_id FROM outbox WHERE status = 'queued'"
CLAIM = (
    "UPDATE outbox SET status = 'sending', attempts = attempts + 1 WHERE id = ? AND status = 'queued'"
    f" RETURNING {COLUMNS},"
    " (SELECT message_id FROM chat_binding"
    " WHERE chat_binding.chat_id = outbox.chat_id AND chat_binding.slot = outbox.slot) AS message_id"
)

# A chat that began anew gives its ids anew: what had this one is gone.
UNBIND = "UPDATE chat_binding SET message_id = NULL WHERE chat_id = ? AND message_id = ? AND slot <> ?"
BIND = (
    "INSERT INTO chat_binding (chat_id, slot, message_id, session_id, approval_id, ask)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id, slot) DO UPDATE SET message_id = excluded.message_id,"
    " session_id = excluded.session_id, approval_id = excluded.approval_id, ask = excluded.ask"
)
# Of a message that is edited every few seconds only the newest text is kept.
FORGET = "DELETE FROM outbox WHERE chat_id = ? AND slot = ? AND status = 'sent' AND id < ?"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the outbox that is to be sent."""

    id: int
    chat_id: int
    slot: str
    payload: dict[str, Any]
    must_arrive: bool
    error: str | None
    attempts: int
    not_before: datetime | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        typed = {
            "payload": json.loads(row["payload"]),
            "must_arrive": bool(row["must_arrive"]),
            "not_before": row["not_before"] and moment(row["not_before"]),
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
        if not note.must_arrive and await _says_so_already(note, payload):
            continue
        values = [note.chat_id, note.slot, json.dumps(payload, ensure_ascii=False), note.must_arrive]
        await fetch(PUT, [*values, event_id, now])
        tx.wake(Topic.OUTBOX)


async def _says_so_already(note: Note, payload: dict[str, Any]) -> bool:
    newest = await Outbox.filter(chat_id=note.chat_id, slot=note.slot).order_by("-id").first()
    return newest is not None and newest.status is OutboxStatus.SENT and newest.payload == payload


class Sender:
    """One per process: a lane per chat, so that order is kept within one and none waits for another."""

    def __init__(self, core: Core, messenger: Messenger, rates: Rates) -> None:
        self._core = core
        self._messenger = messenger
        self._budget = Budget(core.clock.monotonic, rates)
        self._quiet: dict[int, datetime | None] = {}
        self._lanes: Lanes[int] | None = None
        self._draining = False

    async def run(self) -> None:
        await self._recover()
        bus = self._core.bus
        async with asyncio.TaskGroup() as group:
            self._lanes = Lanes(group, "send", self._serve, lambda: bus.wake(Topic.OUTBOX))
            with bus.listen(Topic.OUTBOX) as wakeup:
                while True:
                    await wakeup.wait()
                    await self._look(self._lanes)

    async def drain(self) -> None:
        """Send what may be sent at once, for the end: what is under way is not left in doubt."""
        if self._lanes is None:
            return
        self._draining = True
        self._core.bus.wake(Topic.OUTBOX)
        await self._look(self._lanes)
        await self._lanes.idle()

    async def _look(self, lanes: Lanes[int]) -> None:
        rows = await fetch(CHATS)
        lanes.ensure(row["chat_id"] for row in rows)

    async def _recover(self) -> None:
        """What was being sent when an earlier process died may or may not have arrived."""
        async with self._core.transaction():
            for row in await fetch(SENDING):
                await self._doubt(_Row.of(row))

    async def _serve(self, chat_id: int) -> None:
        while (row := await self._next(chat_id)) is not None:
            await self._send(row)

    async def _next(self, chat_id: int) -> _Row | None:
        """The row to send now, waited for until it may be sent; None where nothing is queued."""
        with self._core.bus.listen(Topic.OUTBOX) as wakeup:
            while True:
                row = await self._first(FIRST, chat_id)
                if row is None:
                    return None
                wait = await self._wait(row)
                if wait > 0 and not row.must_arrive:
                    # Progress keeps nothing waiting that must arrive.
                    row = await self._first(FIRST_THAT_MUST_ARRIVE, chat_id) or row
                    wait = await self._wait(row)
                if wait <= 0:
                    self._budget.spend(chat_id)
                    return row
                if self._draining:
                    return None
                await wakeup.wait(wait)

    async def _first(self, sql: str, chat_id: int) -> _Row | None:
        rows = await fetch(sql, [chat_id])
        return _Row.of(rows[0]) if rows else None

    async def _wait(self, row: _Row) -> float:
        """Seconds for which the budget, the chat or the row itself is to be left alone."""
        quiet_until = await self._quiet_until(row.chat_id)
        moments = [moment for moment in (quiet_until, row.not_before) if moment]
        now = self._core.clock.now()
        budget = self._budget.wait(row.chat_id, must_arrive=row.must_arrive)
        return max([budget, *((moment - now).total_seconds() for moment in moments)])

    async def _quiet_until(self, chat_id: int) -> datetime | None:
        """Until when the chat is to be left alone: looked up once, then known, since only we change it."""
        if chat_id not in self._quiet:
            state = await ChatState.get_or_none(id=chat_id)
            self._quiet[chat_id] = state.quiet_until if state else None
        return self._quiet[chat_id]

    async def _send(self, row: _Row) -> None:
        claimed = await fetch(CLAIM, [row.id])
        if not claimed:
            return
        message_id: int | None = claimed[0].pop("message_id")  # that is to be edited, if any
        row = _Row.of(claimed[0])  # as it is by now: it may have been replaced meanwhile
        # An edit that is done again says nothing twice.
        repeated = message_id is None and row.error == IN_DOUBT
        try:
            sent_id = await self._messenger.deliver(
                row.chat_id, message_id, row.payload["content"], repeated=repeated
            )
        except NotDelivered as exc:
            await self._retry(row, exc)
        except InDoubt:
            async with self._core.transaction():
                await self._doubt(row)
        except DeliveryFailed as exc:
            log.warning("outbox.failed", outbox=row.id, slot=row.slot, reason=str(exc))
            await self._close(row, OutboxStatus.FAILED, str(exc))
        except Exception:  # the end of a delivery: the other chats must not suffer
            log.exception("outbox.broken", outbox=row.id, slot=row.slot)
            await self._broken(row)
        else:
            await self._sent(row, sent_id)

    async def _broken(self, row: _Row) -> None:
        """The messenger failed as it should not: whether anything was said is not known."""
        if row.attempts >= ATTEMPTS:
            await self._close(row, OutboxStatus.FAILED, "it could not be said; see the log")
            return
        async with self._core.transaction():
            await self._doubt(row)

    async def _sent(self, row: _Row, message_id: int) -> None:
        bind = row.payload["bind"]
        values = [message_id, bind["session"], bind["approval"], bind["ask"]]
        statements: list[Statement] = [
            (UNBIND, [row.chat_id, message_id, row.slot]),
            (BIND, [row.chat_id, row.slot, *values]),
            (FORGET, [row.chat_id, row.slot, row.id]),
        ]
        async with self._core.transaction() as tx:
            tx.wake(Topic.SENT)
            await fetch_each(statements)
            await self._close(row, OutboxStatus.SENT, None)

    async def _close(self, row: _Row, status: OutboxStatus, error: str | None) -> None:
        changes: dict[str, Any] = {"status": status, "error": error, "sent_at": self._core.clock.now()}
        if row.payload.get("confidential"):
            changes["payload"] = {"bind": row.payload["bind"], "confidential": True}
        await Outbox.filter(id=row.id).update(**changes)

    async def _retry(self, row: _Row, reason: NotDelivered) -> None:
        now = self._core.clock.now()
        pause = reason.retry_after
        if not reason.whole_chat:  # nobody said how long: ever more patiently
            pause = min(pause * 2 ** (row.attempts - 1), LONGEST_RETRY)
        until = now + timedelta(seconds=pause)
        async with self._core.transaction():
            if reason.whole_chat:
                # Remembered over a restart: Telegram's patience does not begin anew with us.
                state, _ = await ChatState.get_or_create(id=row.chat_id)
                await ChatState.filter(id=state.id).update(quiet_until=until)
                self._quiet[row.chat_id] = until
            await self._requeue(row, str(reason), until)

    async def _doubt(self, row: _Row) -> None:
        binding = await ChatBinding.get_or_none(chat_id=row.chat_id, slot=row.slot)
        is_edit = binding is not None and binding.message_id is not None
        if row.must_arrive or is_edit or await self._newer(row):
            pause = min(RETRY_IN_DOUBT * 2 ** (row.attempts - 1), LONGEST_RETRY)
            await self._requeue(row, IN_DOUBT, self._core.clock.now() + timedelta(seconds=pause))
        else:
            await self._close(row, OutboxStatus.AMBIGUOUS, IN_DOUBT)

    async def _newer(self, row: _Row) -> _Row | None:
        """What was put in the same slot while this was being sent."""
        rows = await fetch(NEWER, [row.chat_id, row.slot])
        return _Row.of(rows[0]) if rows else None

    async def _requeue(self, row: _Row, error: str, until: datetime) -> None:
        changes: dict[str, Any] = {
            "status": OutboxStatus.QUEUED,
            # Once in doubt, always: a later "not now" does not say that the first try failed.
            "error": IN_DOUBT if row.error == IN_DOUBT else error,
            "not_before": until,
        }
        newer = await self._newer(row)
        if newer is not None:
            # The newer content takes the place of the older, in the order of the chat and in doubt.
            await self._close(newer, OutboxStatus.FAILED, "replaced")
            changes["payload"] = newer.payload
            changes["must_arrive"] = newer.must_arrive or row.must_arrive
        elif row.attempts >= ATTEMPTS and not row.must_arrive:
            changes = {"status": OutboxStatus.FAILED, "error": error, "sent_at": self._core.clock.now()}
        await Outbox.filter(id=row.id).update(**changes)
        self._core.bus.wake(Topic.OUTBOX)


IN_DOUBT = "no answer came to the last try"

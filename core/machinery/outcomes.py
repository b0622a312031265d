"""What becomes of a message that was tried: said, tried again, in doubt, said anew, or never to be said."""

from datetime import datetime, timedelta
from typing import Any

import structlog

from core.context import Core
from core.machinery import moving
from core.machinery.bus import Topic
from core.machinery.outbox import COLUMNS, IN_DOUBT, REPLACED, TOO_OLD, Row, put
from core.machinery.rows import Statement, fetch, fetch_each
from core.models import ChatBinding, Outbox
from core.phrases import ours
from core.ports import DeliveryFailed, NotDelivered
from core.words import ChatTrouble, OutboxStatus

log = structlog.get_logger()

RETRY_IN_DOUBT = 1.0
LONGEST_RETRY = 60.0
ATTEMPTS = 8
WAITING = f"SELECT {COLUMNS} FROM outbox WHERE status = 'queued' AND chat_id = ? ORDER BY id"
NEWER = f"SELECT {COLUMNS} FROM outbox WHERE status = 'queued' AND chat_id = ? AND slot = ?"
# A chat that began anew gives its ids anew: what had this one is gone.
UNBIND = "UPDATE chat_binding SET message_id = NULL WHERE chat_id = ? AND message_id = ? AND slot <> ?"
UNBIND_SLOT = "UPDATE chat_binding SET message_id = NULL WHERE chat_id = ? AND slot = ?"
BIND = (
    "INSERT INTO chat_binding (chat_id, slot, message_id, session_id, approval_id, ask)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id, slot) DO UPDATE SET message_id = excluded.message_id,"
    " session_id = excluded.session_id, approval_id = excluded.approval_id, ask = excluded.ask"
)
# Of a message that is edited every few seconds only the newest text is kept.
FORGET = "DELETE FROM outbox WHERE chat_id = ? AND slot = ? AND status = 'sent' AND id < ?"
LOSE = (
    "UPDATE outbox SET status = CASE WHEN error = ? THEN 'ambiguous' ELSE 'failed' END,"
    " error = ?, sent_at = ? WHERE chat_id = ? AND status = 'queued'"
)


class Outcomes:
    """Writes down what became of a row that was claimed."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._reach = core.reach

    async def sent(self, row: Row, message_id: int, *, anew: bool) -> None:
        """`anew`: as a message of its own."""
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
            await self._reach.arrived(row.chat_id, row.topic_id, anew=anew)

    async def retry(self, row: Row, reason: NotDelivered) -> None:
        """It was not said, for sure."""
        pause = reason.retry_after
        if not reason.whole_chat:  # nobody said how long: ever more patiently
            pause = min(pause * 2 ** (row.attempts - 1), LONGEST_RETRY)
        until = self._core.clock.now() + timedelta(seconds=pause)
        async with self._core.transaction():
            if reason.whole_chat:
                until = await self._reach.told_to_wait(row.chat_id, pause)
            await self._requeue(row, str(reason), until)

    async def in_doubt(self, row: Row) -> None:
        async with self._core.transaction():
            await self.doubt(row)

    async def doubt(self, row: Row) -> None:
        """It may have been said; within a transaction."""
        binding = await ChatBinding.get_or_none(chat_id=row.chat_id, slot=row.slot)
        is_edit = binding is not None and binding.message_id is not None
        if row.must_arrive or is_edit or await self._newer(row):
            pause = min(RETRY_IN_DOUBT * 2 ** (row.attempts - 1), LONGEST_RETRY)
            await self._requeue(row, IN_DOUBT, self._core.clock.now() + timedelta(seconds=pause))
        else:
            await self._close(row, OutboxStatus.AMBIGUOUS, IN_DOUBT)

    async def broken(self, row: Row) -> None:
        """The messenger failed as it should not: whether anything was said is not known."""
        if row.attempts >= ATTEMPTS:
            failure = DeliveryFailed(ours("it could not be said; see the log"), by_us=True)
            await self.refused(row, failure)
        else:
            await self.in_doubt(row)

    async def anew(self, row: Row, reason: str) -> None:
        """What it was to change is too old for that, or gone: a message of its own, where it must arrive."""
        async with self._core.transaction() as tx:
            await fetch(UNBIND_SLOT, [row.chat_id, row.slot])
            if row.must_arrive:
                await self._requeue(row, TOO_OLD, None)
                await self._reach.troubled(tx, row.chat_id, ChatTrouble.UNCHANGEABLE, reason, slot=row.slot)
            else:
                await self._close(row, OutboxStatus.FAILED, TOO_OLD)

    async def moved(self, row: Row, chat_id: int) -> None:
        """The chat is another one now: whatever was to be said there goes on in it."""
        async with self._core.transaction() as tx:
            await self._requeue(row, ours(f"the chat is {chat_id} now"), None)
            await moving.move(row.chat_id, chat_id)
            said = "The group is a supergroup now."
            self._core.languages.moved(row.chat_id, chat_id)
            await self._reach.troubled(tx, row.chat_id, ChatTrouble.MOVED, said, by_us=True, movedTo=chat_id)

    async def refused(self, row: Row, failure: DeliveryFailed) -> None:
        """It will never be said there. What may be said in its place is; else, or where the whole chat takes
        nothing, whoever can do something about that is told, once for each chat."""
        reason, trouble = str(failure), failure.trouble
        async with self._core.transaction() as tx:
            lost = [row, *(await self._waiting(row.chat_id) if trouble.whole else ())]
            instead = [note for one in lost if (note := one.instead) is not None]
            if trouble.whole:
                instead = [note for note in instead if note.chat_id != row.chat_id]
            is_replaced = bool(instead) and not trouble.whole
            await self._close(row, OutboxStatus.FAILED, REPLACED if is_replaced else reason)
            if trouble.whole:
                await fetch(LOSE, [IN_DOUBT, reason, self._core.clock.now(), row.chat_id])
            await put(tx, instead)
            if trouble.whole or (row.must_arrive and not is_replaced):
                await self._reach.troubled(
                    tx,
                    row.chat_id,
                    trouble,
                    reason,
                    by_us=failure.by_us,
                    topic_id=row.topic_id,
                    slot=row.slot,
                )

    async def given_up(self, row: Row, reason: str) -> None:
        """It was not even tried."""
        await self._close(row, OutboxStatus.FAILED, reason)

    async def _close(self, row: Row, status: OutboxStatus, error: str | None) -> None:
        """Once in doubt, always, whatever the last try came to: an earlier one may have been heard."""
        if status is OutboxStatus.FAILED and IN_DOUBT in {row.error, error}:
            status = OutboxStatus.AMBIGUOUS
        changes: dict[str, Any] = {"status": status, "error": error, "sent_at": self._core.clock.now()}
        if row.payload.get("confidential"):
            changes["payload"] = {"bind": row.payload["bind"], "confidential": True}
        await Outbox.filter(id=row.id).update(**changes)

    async def _waiting(self, chat_id: int) -> list[Row]:
        """All that is still to be said in a chat."""
        return [Row.of(row) for row in await fetch(WAITING, [chat_id])]

    async def _newer(self, row: Row) -> Row | None:
        """What was put in the same slot while this was being sent."""
        rows = await fetch(NEWER, [row.chat_id, row.slot])
        return Row.of(rows[0]) if rows else None

    async def _requeue(self, row: Row, error: str, until: datetime | None) -> None:
        changes: dict[str, Any] = {
            "status": OutboxStatus.QUEUED,
            "error": _remembered(row.error, error),
            "not_before": until,
        }
        newer = await self._newer(row)
        if newer is not None:
            # The newer content takes the place of the older, in the order of the chat and in doubt.
            await self._close(newer, OutboxStatus.FAILED, REPLACED)
            changes["payload"] = newer.payload
            changes["must_arrive"] = newer.must_arrive or row.must_arrive
            changes["urgency"] = min(newer.urgency, row.urgency).value
        elif row.attempts >= ATTEMPTS and not row.must_arrive:
            await self._close(row, OutboxStatus.FAILED, error)
            return
        await Outbox.filter(id=row.id).update(**changes)
        self._core.bus.wake(Topic.OUTBOX, Topic.SENT)


def _remembered(before: str | None, error: str) -> str:
    """Once in doubt, always: a later "not now" does not say that the first try failed. The same for what
    can only be said anew."""
    return before if before in {IN_DOUBT, TOO_OLD} and error not in {IN_DOUBT, TOO_OLD} else error

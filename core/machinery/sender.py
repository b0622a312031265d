"""Saying what the outbox holds: in order per chat, the most urgent first where not all may be said at once,
and at most as fast as is allowed."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.lanes import Lanes
from core.machinery.outbox import COLUMNS, IN_DOUBT, TOO_OLD, Row
from core.machinery.outcomes import Outcomes
from core.machinery.rows import fetch, moment
from core.phrases import ours
from core.ports import (
    CannotEdit,
    ChatMoved,
    DeliveryFailed,
    InDoubt,
    Marked,
    Messenger,
    NotDelivered,
)
from core.words import Urgency

log = structlog.get_logger()

CHATS = "SELECT DISTINCT chat_id FROM outbox WHERE status = 'queued'"
SENDING = f"SELECT {COLUMNS} FROM outbox WHERE status = 'sending' ORDER BY id"
HEADS = (
    "SELECT id, urgency, not_before FROM outbox WHERE id IN"
    " (SELECT MIN(id) FROM outbox WHERE status = 'queued' AND chat_id = ? GROUP BY urgency) ORDER BY urgency"
)
CLAIM = (
    "UPDATE outbox SET status = 'sending', attempts = attempts + 1 WHERE id = ? AND status = 'queued'"
    f" RETURNING {COLUMNS},"
    " (SELECT message_id FROM chat_binding"
    " WHERE chat_binding.chat_id = outbox.chat_id AND chat_binding.slot = outbox.slot) AS message_id"
)
MARKS = {IN_DOUBT: Marked.REPEATED, TOO_OLD: Marked.ANEW}


@dataclass(frozen=True, slots=True)
class _Head:
    """The oldest row of its urgency in a chat: those behind it wait with it, those of others do not."""

    id: int
    urgency: Urgency
    not_before: datetime | None


class Sender:
    """One per process: a lane per chat, so that order is kept within one and none waits for another."""

    def __init__(self, core: Core, messenger: Messenger) -> None:
        self._core = core
        self._messenger = messenger
        self._outcomes = Outcomes(core)
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
        await self._core.reach.remember()
        async with self._core.transaction():
            for row in await fetch(SENDING):
                await self._outcomes.doubt(Row.of(row))

    async def _serve(self, chat_id: int) -> None:
        while (row_id := await self._next(chat_id)) is not None:
            await self._send(row_id)

    async def _next(self, chat_id: int) -> int | None:
        """The row to send now, waited for until it may be sent; None where nothing is queued."""
        with self._core.bus.listen(Topic.OUTBOX) as wakeup:
            while True:
                heads = await self._heads(chat_id)
                if not heads:
                    return None
                quiet = await self._core.reach.quiet(chat_id)
                wait, first = self._most_urgent(chat_id, heads, quiet)
                if wait <= 0:
                    self._core.budget.spend(chat_id)
                    return first.id
                if self._draining:
                    return None
                await wakeup.wait(wait)

    async def _heads(self, chat_id: int) -> list[_Head]:
        return [
            _Head(row["id"], Urgency(row["urgency"]), row["not_before"] and moment(row["not_before"]))
            for row in await fetch(HEADS, [chat_id])
        ]

    def _most_urgent(self, chat_id: int, heads: Sequence[_Head], quiet: float) -> tuple[float, _Head]:
        """The first that may be said now, or else the one that may be said soonest, and in how many
        seconds."""
        now = self._core.clock.now()
        waits: list[tuple[float, _Head]] = []
        for head in heads:
            own = (head.not_before - now).total_seconds() if head.not_before else 0.0
            wait = max(quiet, own, self._core.budget.wait(chat_id, head.urgency))
            if wait <= 0:
                return 0.0, head
            waits.append((wait, head))
        return min(waits, key=lambda one: one[0])

    async def _send(self, row_id: int) -> None:
        claimed = await fetch(CLAIM, [row_id])
        if not claimed:
            return
        message_id: int | None = claimed[0].pop("message_id")  # that is to be edited, if any
        row = Row.of(claimed[0])  # as it is by now: it may have been replaced meanwhile
        if row.urgency is Urgency.PROGRESS and self._core.reach.is_lost(row.chat_id):
            await self._outcomes.given_up(row, ours("the chat takes nothing"))
            return
        # An edit that is done again says nothing twice.
        marked = MARKS.get(row.error or "") if message_id is None else None
        outcomes = self._outcomes
        try:
            sent_id = await self._messenger.deliver(
                row.chat_id, message_id, row.payload["content"], marked=marked
            )
        except NotDelivered as exc:
            await outcomes.retry(row, exc)
        except InDoubt:
            await outcomes.in_doubt(row)
        except CannotEdit as exc:
            await outcomes.anew(row, str(exc))
        except ChatMoved as exc:
            await outcomes.moved(row, exc.chat_id)
        except DeliveryFailed as exc:
            log.warning("outbox.failed", outbox=row.id, slot=row.slot, reason=str(exc))
            await outcomes.refused(row, exc)
        except Exception:  # the end of a delivery: the other chats must not suffer
            log.exception("outbox.broken", outbox=row.id, slot=row.slot)
            await outcomes.broken(row)
        else:
            await outcomes.sent(row, sent_id, anew=message_id is None)

"""Sends what the router has put for webhooks, until it is taken or given up.

A delivery arrives at least once, perhaps twice where its answer was lost: it has an id to know it by. The
deliveries of a webhook go one after the other, in the order of the log as long as they are taken; one that
is not taken is tried again later, and others go on meanwhile. While nothing arrives, a webhook is left
alone for ever longer, and after many failures in a row it is switched off.
"""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog

from core.context import Core
from core.logic.signing import sign
from core.machinery.bus import Topic
from core.machinery.hookclient import HookClient, NotTaken, open_client
from core.machinery.lanes import Lanes
from core.machinery.rows import fetch
from core.models import Webhook, WebhookDelivery
from core.phrases import ours
from core.schemas.decisions import EventOut
from core.usecases import webhooks
from core.usecases.events import SELECT
from core.words import HookStatus

log = structlog.get_logger()

FIRST_RETRY = 5.0
LONGEST_RETRY = 3600.0
GIVEN_UP_AFTER = timedelta(hours=24)
"""A delivery that is not taken for so long is not tried again."""
FIRST_QUIET = 1.0
LONGEST_QUIET = 900.0
"""For so long at most a webhook is left alone after a failure, whatever waits for it."""
FAILURES = 40
"""In a row: then it is switched off. With the pauses in between that takes about eight hours."""
GONE = 410
"""An answer that says: never again."""
AGENT = "codex-command-center"
CLAIM = (
    "UPDATE webhook_delivery SET status = 'sending', attempts = attempts + 1"
    " WHERE id = ? AND status = 'queued' RETURNING attempts"
)


@dataclass(frozen=True, slots=True)
class Job:
    """A delivery that is tried now."""

    hook: Webhook
    delivery: WebhookDelivery


class HookSender:
    """One per process: a lane per webhook, so that none waits for another."""

    def __init__(self, core: Core, jitter: Callable[[], float] = lambda: random.uniform(0.8, 1.2)) -> None:  # noqa: S311
        self._core = core
        self._jitter = jitter

    async def run(self) -> None:
        # Whether what was under way had arrived is not known: it is sent again, with the same id.
        again = WebhookDelivery.filter(status=HookStatus.SENDING)
        await again.update(status=HookStatus.QUEUED)
        bus = self._core.bus
        async with open_client(self._core.settings.webhook_reach) as client, asyncio.TaskGroup() as group:
            lanes: Lanes[int] = Lanes(group, "webhook", lambda lane: self._serve(client, lane), self._free)
            with bus.listen(Topic.WEBHOOKS) as wakeup:
                while True:
                    await wakeup.wait()
                    queued = WebhookDelivery.filter(status=HookStatus.QUEUED).distinct()
                    lanes.ensure([row["webhook_id"] for row in await queued.values("webhook_id")])

    def _free(self) -> None:
        self._core.bus.wake(Topic.WEBHOOKS)

    async def _serve(self, client: HookClient, webhook_id: int) -> None:
        while (job := await self._next(webhook_id)) is not None:
            try:
                await self._send(client, job)
            except Exception:  # the end of a delivery: the others must not suffer
                log.exception("webhook.broken", webhook=webhook_id, delivery=job.delivery.id)
                await self._not_taken(job, None, "Something here failed; see the log.")

    async def _next(self, webhook_id: int) -> Job | None:
        """What is to be sent now, waited for until it may be; None where nothing is queued."""
        with self._core.bus.listen(Topic.WEBHOOKS) as wakeup:
            while True:
                hook = await Webhook.get_or_none(id=webhook_id)
                delivery = await self._first(webhook_id)
                if hook is None or delivery is None:
                    return None
                if not delivery.is_test:
                    if not hook.enabled:
                        await webhooks.drop_queued(self._core, webhook_id)
                        continue
                    moments = [delivery.due_at, *([hook.quiet_until] if hook.quiet_until else [])]
                    wait = (max(moments) - self._core.clock.now()).total_seconds()
                    if wait > 0:
                        await wakeup.wait(wait)
                        continue
                if claimed := await fetch(CLAIM, [delivery.id]):
                    delivery.attempts = claimed[0]["attempts"]
                    return Job(hook, delivery)

    async def _first(self, webhook_id: int) -> WebhookDelivery | None:
        """A test before all others: somebody waits for it."""
        queued = WebhookDelivery.filter(webhook_id=webhook_id, status=HookStatus.QUEUED)
        test = await queued.filter(is_test=True).first()
        return test or await queued.order_by("due_at", "id").first()

    async def _send(self, client: HookClient, job: Job) -> None:
        delivery = job.delivery
        rows = await fetch(f"{SELECT} WHERE id = ?", [delivery.event_id])
        event = EventOut.model_validate(rows[0])
        body = event.model_dump_json(by_alias=True).encode()
        timestamp = int(self._core.clock.now().timestamp())
        headers = {
            "Content-Type": "application/json",
            "User-Agent": AGENT,
            "X-CC-Event": event.kind,
            "X-CC-Event-Id": str(event.id),
            "X-CC-Delivery": str(delivery.id),
            "X-CC-Attempt": str(delivery.attempts),
            "X-CC-Signature": sign(job.hook.secret, timestamp, body),
        }
        try:
            status: int | None = await client.post(job.hook.url, body, headers)
            problem = None if status is not None and 200 <= status < 300 else f"It answered {status}."
        except NotTaken as exc:
            status, problem = None, str(exc)
        if problem is None:
            await self._taken(job, status)
        else:
            log.info("webhook.not_taken", webhook=job.hook.id, delivery=delivery.id, reason=problem)
            await self._not_taken(job, status, problem)

    async def _taken(self, job: Job, status: int | None) -> None:
        async with self._core.transaction() as tx:
            await self._close(job, HookStatus.DELIVERED, status, None)
            if job.hook.failures and not job.delivery.is_test:
                await Webhook.filter(id=job.hook.id).update(failures=0, quiet_until=None)
            tx.wake(Topic.WEBHOOKS)

    async def _not_taken(self, job: Job, status: int | None, problem: str) -> None:
        now = self._core.clock.now()
        delivery = job.delivery
        async with self._core.transaction() as tx:
            tx.wake(Topic.WEBHOOKS)
            if delivery.is_test:
                await self._close(job, HookStatus.FAILED, status, problem)
                return
            due = now + self._pause(FIRST_RETRY, LONGEST_RETRY, delivery.attempts)
            if due > delivery.created_at + GIVEN_UP_AFTER:
                await self._close(job, HookStatus.FAILED, status, problem)
            else:
                await self._update(
                    job, status=HookStatus.QUEUED, last_status=status, error=problem[:500], due_at=due
                )
            failures = job.hook.failures + 1
            quiet_until = now + self._pause(FIRST_QUIET, LONGEST_QUIET, failures)
            # Whoever has switched it on again, or pointed it elsewhere, has begun to count anew.
            counted = Webhook.filter(id=job.hook.id, failures=job.hook.failures, url=job.hook.url)
            if not await counted.update(failures=failures, quiet_until=quiet_until):
                return
            if status == GONE:
                await webhooks.switch_off(self._core, tx, job.hook.id, "It answered 410: never again.")
            elif failures >= FAILURES:
                reason = ours(f"{failures} tries in a row failed. The last: {ours(problem)}")
                await webhooks.switch_off(self._core, tx, job.hook.id, reason[:500])

    def _pause(self, first: float, longest: float, failures: int) -> timedelta:
        return timedelta(seconds=min(first * 2 ** min(failures - 1, 30), longest) * self._jitter())

    async def _close(self, job: Job, status: HookStatus, answer: int | None, problem: str | None) -> None:
        error = problem[:500] if problem else None
        ended: datetime = self._core.clock.now()
        await self._update(job, status=status, last_status=answer, error=error, ended_at=ended)

    async def _update(self, job: Job, **values: Any) -> None:
        await WebhookDelivery.filter(id=job.delivery.id, status=HookStatus.SENDING).update(**values)

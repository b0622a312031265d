"""Throwing away what nobody needs any more: sent messages and webhooks, handled updates, kept answers,
pictures and files, expired buttons."""

import asyncio
from datetime import timedelta

import structlog

from core.context import Core
from core.machinery import idempotency, outgoing
from core.models import Button, Inbox, Outbox, WebhookDelivery
from core.usecases import attachments, images
from core.words import HookStatus, OutboxStatus

log = structlog.get_logger()

KEPT = timedelta(days=14)
"""Longer than Telegram repeats an update, and than anybody asks what became of a message."""
PAUSE = 24 * 3600.0
OVER = (OutboxStatus.SENT, OutboxStatus.FAILED, OutboxStatus.AMBIGUOUS)

SENT = (HookStatus.DELIVERED, HookStatus.FAILED, HookStatus.CANCELLED)


async def tidy(core: Core) -> int:
    """Delete what is old enough; how many rows that were. Events and sessions are kept."""
    now = core.clock.now()
    before = now - KEPT
    deleted = await Outbox.filter(status__in=list(OVER), sent_at__lt=before).delete()
    deleted += await Inbox.filter(handled_at__lt=before).delete()
    deleted += await idempotency.tidy(now)
    deleted += await WebhookDelivery.filter(status__in=list(SENT), ended_at__lt=before).delete()
    deleted += await images.tidy(core, before)
    deleted += await attachments.tidy(core, before)
    await outgoing.tidy(core)
    deleted += await Button.filter(expires_at__lt=now).delete()
    return deleted


async def tidy_for_ever(core: Core) -> None:
    """At start and once a day."""
    while True:
        if deleted := await tidy(core):
            log.info("database.tidied", rows=deleted)
        await asyncio.sleep(PAUSE)

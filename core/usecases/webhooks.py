"""Webhooks: who is told of which events, and how that went."""

import secrets
from typing import Any

from yarl import URL

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, made_by
from core.machinery.narrowing import any_of
from core.machinery.rows import Slice, Where, insert, page
from core.models import Webhook, WebhookDelivery
from core.schemas.base import Page
from core.schemas.webhooks import DeliveryOut, WebhookIn, WebhookMade, WebhookOut, WebhookPatch
from core.usecases import waiting
from core.words import SYSTEM, EventKind, HookStatus

COLUMNS = "id, url, kinds, enabled, disabled_reason, failures, actor, created_at, updated_at"
DELIVERIES = (
    "SELECT webhook_delivery.id, webhook_id, event_id, event.kind, status, attempts, last_status, error,"
    " due_at, webhook_delivery.created_at, ended_at FROM webhook_delivery"
    " JOIN event ON event.id = webhook_delivery.event_id"
)
AT_MOST = 50
"""Webhooks: each has a sender of its own."""
TEST_SECONDS = 25.0
"""A test waits for the request that is under way, and then for its own answer."""


async def all_of(core: Core, caller: Caller, part: Slice) -> Page[WebhookOut]:
    caller.must_own()
    return await page(WebhookOut, f"SELECT {COLUMNS} FROM webhook", part, key="id")


async def get(core: Core, caller: Caller, webhook_id: int) -> WebhookOut:
    caller.must_own()
    return WebhookOut.model_validate(await _load(webhook_id), from_attributes=True)


async def deliveries(
    core: Core, caller: Caller, webhook_id: int, part: Slice, *, status: tuple[HookStatus, ...] | None = None
) -> Page[DeliveryOut]:
    """What was sent to a webhook, and is to be; raises NotFound."""
    caller.must_own()
    await _load(webhook_id)
    where: list[Where] = [("webhook_id = ?", webhook_id)]
    if status is not None:
        where.append(any_of("status", status))
    return await page(DeliveryOut, DELIVERIES, part, key="webhook_delivery.id", where=where)


async def create(core: Core, caller: Caller, wanted: WebhookIn) -> WebhookMade:
    """Tell an address of events from now on; the only time that the secret is told. Raises InvalidInput for
    one that may not be reached."""
    caller.must_own()
    _check(core, wanted.url)
    now = core.clock.now()
    row: dict[str, object] = {
        "url": wanted.url,
        "kinds": [kind.value for kind in wanted.kinds],
        "secret": f"whsec_{secrets.token_urlsafe(32)}",
        "enabled": True,
        "since_event_id": 0,
        "failures": 0,
        "actor": caller.actor,
        "created_at": now,
        "updated_at": now,
    }
    async with core.transaction() as tx:
        if (known := await made_by(caller.request)) is not None:
            was = await get(core, caller, known.payload["webhookId"])
            return WebhookMade(**dict(was), secret=None)
        if await Webhook.all().count() >= AT_MOST:
            raise Conflict(f"There are {AT_MOST} webhooks already; delete one first.")
        webhook_id = await insert("webhook", row)
        told = {"kinds": row["kinds"]}
        event_id = await _tell(core, tx, EventKind.WEBHOOK_CREATED, caller, webhook_id, wanted.url, told)
        await Webhook.filter(id=webhook_id).update(since_event_id=event_id)
    return WebhookMade.model_validate(row | {"id": webhook_id, "disabled_reason": None})


async def change(
    core: Core, caller: Caller, webhook_id: int, patch: WebhookPatch, if_match: IfMatch | None = None
) -> WebhookOut:
    """Change where it goes, what it hears of, and whether it does. Switched off, what still waits is
    dropped; switched on again, it hears of what happens from then on."""
    caller.must_own()
    changes: dict[str, Any] = patch.model_dump(mode="json", exclude_none=True)
    if patch.url is not None:
        _check(core, patch.url)
    async with core.transaction() as tx:
        row = await _load(webhook_id)
        if await made_by(caller.request) is not None:
            return WebhookOut.model_validate(row, from_attributes=True)
        if if_match is not None:
            if_match.check(WebhookOut.model_validate(row, from_attributes=True))
        changes = {name: value for name, value in changes.items() if getattr(row, name) != value}
        if changes:
            url = changes.get("url", row.url)
            told = {name: value for name, value in changes.items() if name != "url"}
            event_id = await _tell(core, tx, EventKind.WEBHOOK_CHANGED, caller, webhook_id, url, told)
            if changes.get("enabled") is True:
                changes |= {"since_event_id": event_id, "disabled_reason": None}
            if {"enabled", "url"} & changes.keys():
                changes |= {"failures": 0, "quiet_until": None}
            await row.update_from_dict(changes).save(update_fields=[*changes, "updated_at"])
            if changes.get("enabled") is False:
                await drop_queued(core, webhook_id)
    return WebhookOut.model_validate(row, from_attributes=True)


async def delete(core: Core, caller: Caller, webhook_id: int, if_match: IfMatch | None = None) -> WebhookOut:
    """Forget it, and what was sent to it; what it was."""
    caller.must_own()
    async with core.transaction() as tx:
        row = await _load(webhook_id)
        was = WebhookOut.model_validate(row, from_attributes=True)
        if if_match is not None:
            if_match.check(was)
        await _tell(core, tx, EventKind.WEBHOOK_DELETED, caller, webhook_id, row.url)
        await row.delete()
    return was


async def send_test(core: Core, caller: Caller, webhook_id: int, gone: waiting.Gone) -> DeliveryOut:
    """Send it an event of its own, once, also where it is switched off; how that went."""
    caller.must_own()
    event_id = await _put_test(core, caller, webhook_id)

    async def look() -> tuple[DeliveryOut | None, bool]:
        where: list[Where] = [("webhook_id = ?", webhook_id), ("event_id = ?", event_id)]
        found = await page(DeliveryOut, DELIVERIES, Slice(limit=1), key="webhook_delivery.id", where=where)
        delivery = found.items[0] if found.items else None
        return delivery, delivery is None or delivery.ended_at is not None

    delivery = await waiting.until(core, (Topic.WEBHOOKS,), look, TEST_SECONDS, gone)
    if delivery is None:
        raise NotFound.of("Webhook", webhook_id)  # deleted meanwhile
    return delivery


async def _put_test(core: Core, caller: Caller, webhook_id: int) -> int:
    """The event that is to be sent; the same request puts it once."""
    now = core.clock.now()
    async with core.transaction() as tx:
        row = await _load(webhook_id)
        if (known := await made_by(caller.request)) is not None:
            return int(known.id)
        event_id = await _tell(core, tx, EventKind.WEBHOOK_TESTED, caller, webhook_id, row.url)
        delivery: dict[str, object] = {
            "webhook_id": webhook_id,
            "event_id": event_id,
            "is_test": True,
            "status": HookStatus.QUEUED,
            "attempts": 0,
            "due_at": now,
            "created_at": now,
        }
        await insert("webhook_delivery", delivery)
    return event_id


async def switch_off(core: Core, tx: Transaction, webhook_id: int, reason: str) -> None:
    """Nothing arrives there: stop trying, and say so."""
    row = await Webhook.get_or_none(id=webhook_id, enabled=True)
    if row is None:
        return
    now = core.clock.now()
    await Webhook.filter(id=webhook_id).update(enabled=False, disabled_reason=reason, updated_at=now)
    await drop_queued(core, webhook_id, reason)
    told = {"reason": reason, "failures": row.failures}
    await _tell(core, tx, EventKind.WEBHOOK_DISABLED, Caller(SYSTEM), webhook_id, row.url, told)


def place_of(url: str) -> str:
    """Where an address leads, without the path: that is often as good as a password."""
    return str(URL(url).origin())


def _check(core: Core, url: str) -> None:
    if problem := core.settings.webhook_reach.problem(url):
        raise InvalidInput.of("url", f"{problem}.")


async def _load(webhook_id: int) -> Webhook:
    row = await Webhook.get_or_none(id=webhook_id)
    if row is None:
        raise NotFound.of("Webhook", webhook_id)
    return row


async def drop_queued(core: Core, webhook_id: int, why: str = "The webhook is switched off.") -> None:
    """What waits for a webhook that is switched off is not sent any more."""
    queued = WebhookDelivery.filter(webhook_id=webhook_id, status=HookStatus.QUEUED, is_test=False)
    await queued.update(status=HookStatus.CANCELLED, error=why, ended_at=core.clock.now())


async def _tell(
    core: Core,
    tx: Transaction,
    kind: EventKind,
    caller: Caller,
    webhook_id: int,
    url: str,
    more: dict[str, Any] | None = None,
) -> int:
    payload = {"webhookId": webhook_id, "place": place_of(url), **(more or {})}
    tx.wake(Topic.WEBHOOKS)
    now, origin = core.clock.now(), caller.request
    return await append(tx, kind, caller.actor, About(), payload, now=now, origin=origin)

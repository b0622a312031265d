"""Webhooks: who is told of events over HTTP, and each delivery."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.fields import checked_enum, optional_char
from core.models.log import Event
from core.words import HookStatus


class Webhook(Model):
    """An address that is told of events."""

    id = fields.IntField(primary_key=True)
    url = fields.CharField(max_length=2048)
    kinds: Any = fields.JSONField(default=list)
    """The kinds of events that it hears of; none for all."""
    secret = fields.CharField(max_length=100)
    """What its deliveries are signed with, so it is kept as it is; shown once, when it is made."""
    enabled = fields.BooleanField(default=True)
    disabled_reason: str | None = optional_char(500)
    """Why we switched it off ourselves."""
    since_event_id = fields.IntField(default=0)
    """It hears only of what comes after this event: when it was made, or switched on again."""
    failures = fields.IntField(default=0)
    """Tries that failed since the last one that did not."""
    quiet_until: datetime | None = fields.DatetimeField(null=True)
    """Until when it is left alone, since nothing arrives."""
    actor = fields.CharField(max_length=200)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "webhook"


class WebhookDelivery(Model):
    """One event for one webhook."""

    id = fields.IntField(primary_key=True)
    webhook: fields.ForeignKeyRelation[Webhook] = fields.ForeignKeyField(
        "models.Webhook", related_name="deliveries", on_delete=fields.CASCADE
    )
    webhook_id: int
    event: fields.ForeignKeyRelation[Event] = fields.ForeignKeyField(
        "models.Event", related_name="deliveries", on_delete=fields.RESTRICT
    )
    event_id: int
    is_test = fields.BooleanField(default=False)
    """Tried once, at once, also while the webhook is off."""
    status = checked_enum(HookStatus, "status", default=HookStatus.QUEUED)
    attempts = fields.IntField(default=0)
    last_status: int | None = fields.IntField(null=True)
    """What the last try was answered with (HTTP)."""
    error: str | None = optional_char(500)
    """Why the last try failed."""
    due_at = fields.DatetimeField()
    """When it is tried next."""
    created_at = fields.DatetimeField(auto_now_add=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "webhook_delivery"
        unique_together = (("webhook_id", "event_id"),)
        indexes = (
            Index(fields=("webhook_id", "id"), name="webhook_delivery_list"),
            Index(fields=("webhook_id", "status", "due_at", "id"), name="webhook_delivery_due"),
            Index(fields=("status", "ended_at"), name="webhook_delivery_ended"),
        )

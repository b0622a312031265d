"""The Tortoise models. Their schema comes from `migrations/` alone."""

from core.models.access import ApiToken, IdempotencyKey
from core.models.approvals import Approval
from core.models.automations import Automation, AutomationRun
from core.models.chat import Button, ChatBinding, ChatState, ChatUser, Inbox, Outbox, OutboxStatus
from core.models.log import Cursor, Event
from core.models.webhooks import Webhook, WebhookDelivery
from core.models.work import Artifact, Attachment, Image, Repository, Session, Task

__all__ = [
    "ApiToken",
    "Approval",
    "Artifact",
    "Attachment",
    "Automation",
    "AutomationRun",
    "Button",
    "ChatBinding",
    "ChatState",
    "ChatUser",
    "Cursor",
    "Event",
    "IdempotencyKey",
    "Image",
    "Inbox",
    "Outbox",
    "OutboxStatus",
    "Repository",
    "Session",
    "Task",
    "Webhook",
    "WebhookDelivery",
]

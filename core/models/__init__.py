"""The Tortoise models. Their schema comes from `migrations/` alone."""

from core.models.access import ApiToken, IdempotencyKey, Invitation
from core.models.approvals import Approval
from core.models.automations import Automation, AutomationRun
from core.models.chat import Button, ChatBinding, ChatState, ChatTopic, ChatUser, Inbox, Outbox
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
    "ChatTopic",
    "ChatUser",
    "Cursor",
    "Event",
    "IdempotencyKey",
    "Image",
    "Inbox",
    "Invitation",
    "Outbox",
    "Repository",
    "Session",
    "Task",
    "Webhook",
    "WebhookDelivery",
]

"""Who speaks with us in chats, what was said there, and what is still to be said."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.approvals import Approval
from core.models.fields import UniqueWhere, checked_enum, optional_char, optional_checked_enum
from core.models.log import Event
from core.models.work import Repository, Session
from core.words import ChatTrouble, Language, OutboxStatus, Role, Urgency, UserSource


class ChatUser(Model):
    """Somebody who may speak with the bot, once for each source of their role."""

    key = fields.BigIntField(primary_key=True)
    id = fields.BigIntField()
    """Telegram's id of the user; a private chat has the same."""
    source = checked_enum(UserSource, "source")
    name = fields.CharField(max_length=200)
    role = optional_checked_enum(Role, "role")
    """None where the settings say it, and of somebody who was removed: their name is still told."""
    repositories: Any = fields.JSONField(null=True)
    """The ids of those that they may see and work in; null for all."""
    started_at: datetime | None = fields.DatetimeField(null=True)
    """When they pressed /start: before that a bot may not write to them."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "chat_user"
        unique_together = (("id", "source"),)


class ChatTopic(Model):
    """A topic of a forum: what it is about, a repository or the conversation that a session belongs to, and
    whether it takes what is said."""

    id = fields.BigIntField(primary_key=True)
    chat_id = fields.BigIntField()
    topic_id = fields.BigIntField()
    """Telegram's `message_thread_id`; General has none."""
    repository: fields.ForeignKeyNullableRelation[Repository] = fields.ForeignKeyField(
        "models.Repository", related_name="topics", on_delete=fields.CASCADE, null=True
    )
    repository_id: int | None
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="topics", on_delete=fields.CASCADE, null=True
    )
    session_id: int | None
    trouble = optional_checked_enum(ChatTrouble, "trouble")
    """Why it did not take the last message; the chat's owner has been told."""

    class Meta:
        table = "chat_topic"
        unique_together = (("chat_id", "topic_id"),)


class ChatState(Model):
    """What a chat has chosen, and until when Telegram wants it left alone."""

    id = fields.BigIntField(primary_key=True, generated=False)
    repository: fields.ForeignKeyNullableRelation[Repository] = fields.ForeignKeyField(
        "models.Repository", related_name="chats", on_delete=fields.SET_NULL, null=True
    )
    repository_id: int | None
    model: str | None = optional_char(200)
    """What its runs are asked of; None leaves the choice to Codex."""
    effort: str | None = optional_char(32)
    language = optional_checked_enum(Language, "language")
    """What was chosen there with /language."""
    telegram_language = optional_checked_enum(Language, "telegram_language")
    """What the person of a private chat has set in Telegram, where it is one of ours."""
    quiet_until: datetime | None = fields.DatetimeField(null=True)
    pace: float | None = fields.FloatField(null=True)
    """What was left of its rate when Telegram last wanted it left alone; None where it never did."""
    trouble = optional_checked_enum(ChatTrouble, "trouble")
    """Why it did not take the last message; its owner has been told."""

    class Meta:
        table = "chat_state"


class ChatBinding(Model):
    """A message of ours: what it stands for, so that a reply knows what it is a reply to."""

    id = fields.BigIntField(primary_key=True)
    chat_id = fields.BigIntField()
    slot = fields.CharField(max_length=120)
    """What the message is, once per chat: `session:12:progress`, `approval:7`."""
    message_id: int | None = fields.BigIntField(null=True)
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="bindings", on_delete=fields.CASCADE, null=True
    )
    session_id: int | None
    approval: fields.ForeignKeyNullableRelation[Approval] = fields.ForeignKeyField(
        "models.Approval", related_name="bindings", on_delete=fields.CASCADE, null=True
    )
    approval_id: int | None
    ask: Any = fields.JSONField(null=True)
    """What a reply to it answers: `{"ask": "repository"}`, with what else is needed."""

    class Meta:
        table = "chat_binding"
        unique_together = (("chat_id", "slot"),)
        indexes = (
            UniqueWhere(
                fields=("chat_id", "message_id"),
                name="chat_binding_message",
                where="message_id IS NOT NULL",
            ),
        )


class Button(Model):
    """A button under one of our messages. What Telegram carries is only its token."""

    token = fields.CharField(max_length=32, primary_key=True)
    name = fields.CharField(max_length=100)
    """What it does, to what: the same button in a message that is edited keeps its token."""
    action = fields.CharField(max_length=60)
    target: Any = fields.JSONField(default=dict)
    chat_id = fields.BigIntField()
    people: Any = fields.JSONField(null=True)
    """The ids of the only ones who may press it; null for all who are in the chat."""
    expires_at = fields.DatetimeField()

    class Meta:
        table = "button"
        unique_together = (("chat_id", "name"),)
        indexes = (Index(fields=("expires_at",), name="button_expires"),)


class Inbox(Model):
    """An update, kept before Telegram hears that we have it."""

    id = fields.BigIntField(primary_key=True)
    bot_id = fields.BigIntField()
    update_id = fields.BigIntField()
    chat_id: int | None = fields.BigIntField(null=True)
    payload: Any = fields.JSONField()
    attempts = fields.IntField(default=0)
    deaths: int | None = fields.IntField(null=True)
    """How often it was begun anew since the program had died; None where never."""
    error: str | None = fields.TextField(null=True)
    handled_at: datetime | None = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "inbox"
        unique_together = (("bot_id", "update_id"),)
        indexes = (Index(fields=("handled_at", "id"), name="inbox_open"),)


class Outbox(Model):
    """Something to say: the newest content of a slot, sent once or edited into its message."""

    id = fields.BigIntField(primary_key=True)
    chat_id = fields.BigIntField()
    slot = fields.CharField(max_length=120)
    payload: Any = fields.JSONField()
    must_arrive = fields.BooleanField(default=True)
    urgency: int = fields.SmallIntField(default=Urgency.REPLY.value)
    """Of `core.words.Urgency`."""
    status = checked_enum(OutboxStatus, "status", default=OutboxStatus.QUEUED)
    attempts = fields.IntField(default=0)
    not_before: datetime | None = fields.DatetimeField(null=True)
    event: fields.ForeignKeyNullableRelation[Event] = fields.ForeignKeyField(
        "models.Event", related_name="notes", on_delete=fields.RESTRICT, null=True
    )
    event_id: int | None
    error: str | None = fields.TextField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    sent_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "outbox"
        indexes = (
            Index(fields=("status", "chat_id", "urgency", "id"), name="outbox_open"),
            Index(fields=("chat_id", "slot"), name="outbox_slot"),
            UniqueWhere(
                fields=("chat_id", "slot"), name="outbox_one_queued_per_slot", where="status = 'queued'"
            ),
            UniqueWhere(
                fields=("event_id", "chat_id", "slot"),
                name="outbox_once_per_event",
                where="event_id IS NOT NULL",
            ),
        )

"""What happened, in the order in which it was committed; and how far each reader has come."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.approvals import Approval
from core.models.automations import Automation
from core.models.fields import IndexWhere, UniqueWhere, optional_char
from core.models.work import Repository, Session, Task


class Event(Model):
    """Append-only. Written in the transaction of the change that it tells of."""

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=60)
    actor = fields.CharField(max_length=200)
    repository: fields.ForeignKeyNullableRelation[Repository] = fields.ForeignKeyField(
        "models.Repository", related_name="events", on_delete=fields.RESTRICT, null=True
    )
    repository_id: int | None
    task: fields.ForeignKeyNullableRelation[Task] = fields.ForeignKeyField(
        "models.Task", related_name="events", on_delete=fields.RESTRICT, null=True
    )
    task_id: int | None
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="events", on_delete=fields.RESTRICT, null=True
    )
    session_id: int | None
    approval: fields.ForeignKeyNullableRelation[Approval] = fields.ForeignKeyField(
        "models.Approval", related_name="events", on_delete=fields.RESTRICT, null=True
    )
    approval_id: int | None
    automation: fields.ForeignKeyNullableRelation[Automation] = fields.ForeignKeyField(
        "models.Automation", related_name="events", on_delete=fields.RESTRICT, null=True
    )
    automation_id: int | None
    payload: Any = fields.JSONField(default=dict)
    origin: str | None = optional_char(200)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "event"
        indexes = (
            Index(fields=("task_id", "id"), name="event_task"),
            IndexWhere(fields=("session_id", "id"), name="event_session", where="session_id IS NOT NULL"),
            IndexWhere(fields=("approval_id", "id"), name="event_approval", where="approval_id IS NOT NULL"),
            UniqueWhere(fields=("origin",), name="event_origin", where="origin IS NOT NULL"),
            Index(fields=("repository_id", "id"), name="event_repository"),
            Index(fields=("kind", "id"), name="event_kind"),
            Index(fields=("created_at",), name="event_created"),
        )


class Cursor(Model):
    """The last event that a reader has dealt with."""

    name = fields.CharField(max_length=60, primary_key=True)
    event_id = fields.BigIntField(default=0)

    class Meta:
        table = "cursor"

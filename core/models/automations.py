"""Schedules that make tasks, and what became of each moment at which they were due."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.fields import checked_enum, optional_char
from core.models.work import Repository, Task
from core.words import AutomationRunStatus


class Automation(Model):
    """What is to be done, where, and when again and again."""

    id = fields.IntField(primary_key=True)
    repository: fields.ForeignKeyRelation[Repository] = fields.ForeignKeyField(
        "models.Repository", related_name="automations", on_delete=fields.RESTRICT
    )
    repository_id: int
    title = fields.CharField(max_length=200)
    schedule_expr = fields.CharField(max_length=20)
    time_zone: str | None = optional_char(64)
    """None where CC_TIMEZONE counts."""
    grace_seconds = fields.IntField()
    enabled = fields.BooleanField()
    payload: Any = fields.JSONField()
    actor = fields.CharField(max_length=200)
    origin: str | None = optional_char(200, unique=True)
    """What made it: the same origin makes nothing twice."""
    settled_to = fields.DatetimeField()
    """Every moment up to here at which it was due has its row, or was before it was made, turned on, or
    given another schedule."""
    revision = fields.IntField(default=0)
    """Counts what has moved it: of two who have read the same one, one may write."""
    deleted_at: datetime | None = fields.DatetimeField(null=True)
    """Its runs and events stay."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "automation"
        indexes = (Index(fields=("repository_id",), name="automation_repository"),)


class AutomationRun(Model):
    """One due moment, claimed by this row: whoever inserts it fires, so once however many try."""

    id = fields.IntField(primary_key=True)
    automation: fields.ForeignKeyRelation[Automation] = fields.ForeignKeyField(
        "models.Automation", related_name="runs", on_delete=fields.RESTRICT
    )
    automation_id: int
    due_at: datetime | None = fields.DatetimeField(null=True)
    """None where somebody ran it by hand: that never stands in the way of a due moment."""
    status = checked_enum(AutomationRunStatus, "status")
    reason_code: str | None = optional_char(60)
    reason: str | None = fields.TextField(null=True)
    task: fields.ForeignKeyNullableRelation[Task] = fields.ForeignKeyField(
        "models.Task", related_name="automation_runs", on_delete=fields.RESTRICT, null=True
    )
    task_id: int | None
    actor = fields.CharField(max_length=200)
    origin: str | None = optional_char(200, unique=True)
    """What made somebody run it by hand: the same origin runs it once."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "automation_run"
        unique_together = (("automation", "due_at"),)
        indexes = (
            Index(fields=("automation_id", "id"), name="automation_run_automation"),
            Index(fields=("task_id",), name="automation_run_task"),
        )

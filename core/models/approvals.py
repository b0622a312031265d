"""Questions that block until somebody decides."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.fields import UniqueWhere, checked_enum, optional_char, optional_checked_enum
from core.models.work import Session, Task
from core.words import ApprovalKind, ApprovalStatus, Decision, Delivery


class Approval(Model):
    """What is asked, in full; what was decided, by whom; and whether it was heard."""

    id = fields.BigIntField(primary_key=True)
    task: fields.ForeignKeyRelation[Task] = fields.ForeignKeyField(
        "models.Task", related_name="approvals", on_delete=fields.RESTRICT
    )
    task_id: int
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="approvals", on_delete=fields.RESTRICT, null=True
    )
    session_id: int | None
    kind = checked_enum(ApprovalKind, "kind")
    status = checked_enum(ApprovalStatus, "status", default=ApprovalStatus.PENDING)
    command: str | None = fields.TextField(null=True)
    cwd: str | None = optional_char(4096)
    reason: str | None = fields.TextField(null=True)
    edits: Any = fields.JSONField(default=list)
    needs_network = fields.BooleanField(default=False)
    decisions: Any = fields.JSONField(default=list)
    details: Any = fields.JSONField(null=True)
    """What only some kinds ask: see `core.usecases.approvals.details_of`."""
    draft: Any = fields.JSONField(null=True)
    """Of several questions those that are answered already: chat puts them one after the other."""
    thread_id: str | None = optional_char(200)
    turn_id: str | None = optional_char(200)
    item_id: str | None = optional_char(200)
    run_hash: str | None = optional_char(64)
    run_request: Any = fields.JSONField(null=True)
    chat_id: int | None = fields.BigIntField(null=True)
    topic_id: int | None = fields.BigIntField(null=True)
    """A topic of that chat; `thread_id` is Codex's."""
    requested_by: str | None = optional_char(200)
    actor = fields.CharField(max_length=200)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    first_decision = optional_checked_enum(Decision, "first_decision")
    """Where two people are needed: what the first one said, while the second one is waited for, and later."""
    first_by: str | None = optional_char(200)
    first_actor: str | None = optional_char(200)
    first_at: datetime | None = fields.DatetimeField(null=True)
    announce_at: datetime | None = fields.DatetimeField(null=True)
    """When people elsewhere are told of a question that was asked at the desk; null once they are."""
    left_to_desk: str | None = fields.TextField(null=True)
    """Why it can only be answered at the desk, where that is so."""
    decision = optional_checked_enum(Decision, "decision")
    answers: Any = fields.JSONField(null=True)
    """By index, or in own words; never those to what is secret."""
    resolved_by: str | None = optional_char(200)
    resolved_actor: str | None = optional_char(200)
    resolution_note: str | None = fields.TextField(null=True)
    resolved_at: datetime | None = fields.DatetimeField(null=True)
    delivery = optional_checked_enum(Delivery, "delivery")
    used_at: datetime | None = fields.DatetimeField(null=True)
    """When a run approval started its run: it counts once."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "approval"
        indexes = (
            Index(fields=("task_id", "id"), name="approval_task"),
            Index(fields=("session_id", "id"), name="approval_session"),
            Index(fields=("status", "id"), name="approval_status"),
            Index(fields=("created_at",), name="approval_created"),
            Index(fields=("status", "expires_at"), name="approval_due"),
            UniqueWhere(
                fields=("thread_id", "turn_id", "item_id", "kind"),
                name="approval_one_open_per_question",
                where="status = 'pending' AND item_id IS NOT NULL",
            ),
            UniqueWhere(
                fields=("task_id", "run_hash"),
                name="approval_one_open_per_run",
                where="status = 'pending' AND run_hash IS NOT NULL",
            ),
        )

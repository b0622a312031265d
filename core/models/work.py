"""Repositories, the tasks in them, and the sessions that execute these."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.fields import UniqueWhere, checked_enum, optional_char
from core.words import Priority, RunnerMode, Sandbox, SessionStatus, TaskStatus, TaskType


class Repository(Model):
    """A git work tree that agents may work in, and how far."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=200)
    local_path = fields.CharField(max_length=4096, unique=True)
    git_dir = fields.CharField(max_length=4096)
    allow_write = fields.BooleanField(default=False)
    allow_network = fields.BooleanField(default=False)
    allow_commit = fields.BooleanField(default=False)
    require_worktree = fields.BooleanField(default=False)
    approvers: Any = fields.JSONField(default=list)
    """The actors who alone may decide approvals here; empty for all who may approve."""
    require_two_people = fields.BooleanField(default=False)
    """A yes counts once a second actor has said it, too."""
    last_scan: Any = fields.JSONField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "repository"


class Task(Model):
    """What to do. Lives through several sessions, on one thread of Codex."""

    id = fields.BigIntField(primary_key=True)
    repository: fields.ForeignKeyRelation[Repository] = fields.ForeignKeyField(
        "models.Repository", related_name="tasks", on_delete=fields.RESTRICT
    )
    repository_id: int
    type = checked_enum(TaskType, "type")
    title = fields.CharField(max_length=200)
    prompt = fields.TextField()
    input: Any = fields.JSONField(null=True)
    """What it is about beside its words: see `core.schemas.inputs`."""
    priority = checked_enum(Priority, "priority", default=Priority.NORMAL)
    approval_required = fields.BooleanField(default=False)
    requested_by: str | None = optional_char(200)
    status = checked_enum(TaskStatus, "status", default=TaskStatus.OPEN)
    codex_thread_id: str | None = optional_char(200, unique=True)
    origin: str | None = optional_char(200)
    """What made it (`telegram:UPDATE_ID`): the same origin makes nothing twice."""
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "task"
        indexes = (
            Index(fields=("repository_id", "id"), name="task_repository"),
            Index(fields=("status", "id"), name="task_status"),
            Index(fields=("created_at",), name="task_created"),
            UniqueWhere(fields=("origin",), name="task_origin", where="origin IS NOT NULL"),
        )


class Session(Model):
    """One execution of a task: one turn."""

    id = fields.BigIntField(primary_key=True)
    task: fields.ForeignKeyRelation[Task] = fields.ForeignKeyField(
        "models.Task", related_name="sessions", on_delete=fields.RESTRICT
    )
    task_id: int
    status = checked_enum(SessionStatus, "status", default=SessionStatus.PENDING)
    runner_mode = checked_enum(RunnerMode, "runner_mode")
    prompt = fields.TextField()
    is_follow_up = fields.BooleanField(default=False)
    """It continues the task's thread with other words, as a plain turn whatever the task's type is."""
    model: str | None = optional_char(200)
    effort: str | None = optional_char(32)
    sandbox = checked_enum(Sandbox, "sandbox")
    worktree_path: str | None = optional_char(4096)
    branch_name: str | None = optional_char(255)
    allow_network = fields.BooleanField(default=False)
    allow_commit = fields.BooleanField(default=False)
    codex_ref: str | None = optional_char(400)
    requested_by: str | None = optional_char(200)
    actor = fields.CharField(max_length=200)
    chat_id: int | None = fields.BigIntField(null=True)
    """The chat that it was started in, where it speaks."""
    topic_id: int | None = fields.BigIntField(null=True)
    """The topic of that chat, where it has topics."""
    origin: str | None = optional_char(200, unique=True)
    dispatched_at: datetime | None = fields.DatetimeField(null=True)
    """When the runner was asked to begin: from then on it is never begun again."""
    stop_requested_at: datetime | None = fields.DatetimeField(null=True)
    keeps_thread = fields.BooleanField(default=False)
    """It was meant for its task's thread: where Codex has forgotten that, none is begun in its place."""
    queued_at: datetime | None = fields.DatetimeField(null=True)
    """Since when a pending one waits for its turn, to begin by itself."""
    writes_in: str | None = optional_char(4096)
    """The working tree that it writes in; null where it only reads."""
    tokens_before: Any = fields.JSONField(null=True)
    """What its thread had used when its turn began (`core.events.TokensUsed`): Codex counts by thread."""
    input_tokens: int | None = fields.IntField(null=True)
    cached_tokens: int | None = fields.IntField(null=True)
    output_tokens: int | None = fields.IntField(null=True)
    total_tokens: int | None = fields.IntField(null=True)
    files_changed = fields.IntField(default=0)
    lines_added = fields.IntField(default=0)
    lines_removed = fields.IntField(default=0)
    result: str | None = fields.TextField(null=True)
    report: Any = fields.JSONField(null=True)
    """Of a health check, as its schema has it."""
    error: str | None = fields.TextField(null=True)
    context_used: int | None = fields.IntField(null=True)
    context_window: int | None = fields.IntField(null=True)
    started_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)

    class Meta:
        table = "session"
        indexes = (
            Index(fields=("task_id", "id"), name="session_task"),
            Index(fields=("status", "id"), name="session_status"),
            Index(fields=("created_at",), name="session_created"),
            UniqueWhere(
                fields=("task_id",),
                name="session_one_active_per_task",
                where="status IN ('starting', 'running', 'waiting_approval')",
            ),
            UniqueWhere(
                fields=("writes_in",),
                name="session_one_writer_per_tree",
                where="status IN ('starting', 'running', 'waiting_approval')",
            ),
            UniqueWhere(
                fields=("task_id", "id"),
                name="session_queue",
                where="status = 'pending' AND queued_at IS NOT NULL",
            ),
        )


class Image(Model):
    """A picture that the agent is shown; its file lies in the data folder, named by its id."""

    id = fields.BigIntField(primary_key=True)
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="images", on_delete=fields.CASCADE, null=True
    )
    session_id: int | None
    """None until a run takes it; one that none takes is thrown away after a while."""
    name = fields.CharField(max_length=200)
    """As it was called where it came from."""
    media_type = fields.CharField(max_length=40)
    size = fields.IntField()
    digest = fields.CharField(max_length=64)
    """SHA-256 of the file."""
    actor = fields.CharField(max_length=200)
    origin: str | None = optional_char(200, unique=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "image"
        indexes = (Index(fields=("session_id",), name="image_session"),)


class Attachment(Model):
    """A file that the agent is given to read; it lies in the data folder, under its own name."""

    id = fields.BigIntField(primary_key=True)
    session: fields.ForeignKeyNullableRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="attachments", on_delete=fields.CASCADE, null=True
    )
    session_id: int | None
    """None until a run takes it; one that none takes is thrown away after a while."""
    name = fields.CharField(max_length=200)
    """As it was called where it came from, fit for a file here."""
    media_type = fields.CharField(max_length=100)
    """As its name tells."""
    size = fields.IntField()
    digest = fields.CharField(max_length=64)
    """SHA-256 of the file."""
    actor = fields.CharField(max_length=200)
    origin: str | None = optional_char(200, unique=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "attachment"
        indexes = (Index(fields=("session_id",), name="attachment_session"),)


class Artifact(Model):
    """Long texts of a session: the output of a command, the diff of the turn."""

    id = fields.BigIntField(primary_key=True)
    session: fields.ForeignKeyRelation[Session] = fields.ForeignKeyField(
        "models.Session", related_name="artifacts", on_delete=fields.CASCADE
    )
    session_id: int
    name = fields.CharField(max_length=200)
    """`diff`, or `output:ITEM_ID`."""
    content = fields.TextField()
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "artifact"
        unique_together = (("session", "name"),)

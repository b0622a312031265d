"""Who may come in, by a token or an invitation, and what became of requests that may come again."""

from datetime import datetime
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from core.models.fields import UniqueWhere, checked_enum, optional_char
from core.words import Role


class ApiToken(Model):
    """A named token. Its secret was shown once; only its hash is here."""

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=60)
    secret_hash = fields.CharField(max_length=64, unique=True)
    """SHA-256, in hex, of 256 random bits: nothing that could be guessed from it."""
    scopes: Any = fields.JSONField()
    created_by = fields.CharField(max_length=200)
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    last_used_at: datetime | None = fields.DatetimeField(null=True)
    """To the minute: it is not written more often."""
    revoked_at: datetime | None = fields.DatetimeField(null=True)
    revoked_by: str | None = optional_char(200)

    class Meta:
        table = "api_token"
        indexes = (UniqueWhere(fields=("name",), name="api_token_one_per_name", where="revoked_at IS NULL"),)


class Invitation(Model):
    """A link that gives one person a role. Its code was shown once; only its hash is here."""

    id = fields.IntField(primary_key=True)
    code_hash = fields.CharField(max_length=64, unique=True)
    role = checked_enum(Role, "role")
    repositories: Any = fields.JSONField(null=True)
    """As of `ChatUser`."""
    created_by = fields.CharField(max_length=200)
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField()
    revoked_at: datetime | None = fields.DatetimeField(null=True)
    revoked_by: str | None = optional_char(200)
    used_at: datetime | None = fields.DatetimeField(null=True)
    used_by: int | None = fields.BigIntField(null=True)
    """Telegram's id of the user who came in."""

    class Meta:
        table = "invitation"


class IdempotencyKey(Model):
    """A request with an Idempotency-Key, claimed before its work begins; later, what it was answered."""

    id = fields.IntField(primary_key=True)
    subject = fields.CharField(max_length=60)
    """Whose key it is: the owner's `api`, or `token:ID`; nobody can be answered with another's."""
    key = fields.CharField(max_length=200)
    digest = fields.CharField(max_length=64)
    """Of method, path and body."""
    origin = fields.CharField(max_length=60)
    """What the use case is unique on, so that what was done before a crash is not done again."""
    at_work = fields.BooleanField(default=True)
    status: int | None = fields.IntField(null=True)
    body: str | None = fields.TextField(null=True)
    """None also where the answer was too long to be kept."""
    etag: str | None = optional_char(80)
    size = fields.IntField(default=0)
    """Bytes of the body."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "idempotency_key"
        unique_together = (("subject", "key"),)
        indexes = (Index(fields=("created_at",), name="idempotency_key_age"),)

"""The contract's error format: one shape for everything that went wrong."""

from typing import Annotated

from pydantic import ConfigDict, Field

from core.schemas.base import Out
from core.schemas.work import Policy

SOMETIMES = ConfigDict(json_schema_serialization_defaults_required=False)
"""For an answer whose optional fields are left out where there is nothing to say."""


class WrongField(Out):
    model_config = SOMETIMES

    field: str
    """Its path as it was sent: `payload.runInput.sandbox`."""
    message: str
    allowed: list[str] = Field(default_factory=list)
    """Every value that would do, where there are only so many."""


class ErrorDetails(Out):
    """More for programs; it may hold other things too."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False, extra="allow")

    fields: list[WrongField] = Field(default_factory=list)
    """Of a 400: what is wrong, field by field."""
    policy: Policy | None = None
    """Of a 409 that the policy said: its verdict."""


class Failure(Out):
    model_config = SOMETIMES

    status_code: Annotated[int, Field(ge=400, le=599)]
    """The answer's own status."""
    message: str
    """What happened, and what to do next."""
    request_id: str
    """The same as in the header `X-Request-Id` and in the log."""
    details: ErrorDetails | None = None


class ErrorOut(Out):
    """What went wrong, and what to do about it."""

    error: Failure

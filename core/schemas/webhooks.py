"""Webhooks and their deliveries, as both edges see them."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints

from core.schemas.base import FromJson, In, Moment, NotNull, Out, Resource, Whole
from core.words import EventKind, HookStatus

HookUrl = Annotated[str, StringConstraints(min_length=1, max_length=2048), Whole]


def _each_once(kinds: list[EventKind]) -> list[EventKind]:
    return list(dict.fromkeys(kinds))


Kinds = Annotated[
    list[Annotated[EventKind, Field(strict=False)]], Field(max_length=200), AfterValidator(_each_once)
]


class WebhookIn(In):
    """`POST /api/webhooks`; without `kinds` it hears of everything."""

    url: HookUrl
    kinds: Kinds = Field(default_factory=list)


class WebhookPatch(In):
    """`PATCH /api/webhooks/:id`."""

    url: Annotated[HookUrl | None, NotNull] = None
    kinds: Annotated[Kinds | None, NotNull] = None
    enabled: Annotated[bool | None, NotNull] = None


class WebhookOut(Resource):
    url: str
    kinds: Annotated[list[str], FromJson]
    enabled: bool
    disabled_reason: str | None
    """Why it was switched off by itself."""
    failures: int
    """Tries in a row that failed."""
    actor: str
    created_at: Moment
    updated_at: Moment


class WebhookMade(WebhookOut):
    """A webhook that has just been made."""

    secret: str | None
    """What its deliveries are signed with, shown this once. None in an answer that is repeated."""

    def kept(self) -> Self:
        return self.model_copy(update={"secret": None})


class DeliveryOut(Out):
    id: int
    webhook_id: int
    event_id: int
    kind: str
    status: HookStatus
    attempts: int
    last_status: int | None
    """What the last try was answered with (HTTP)."""
    error: str | None
    due_at: Moment
    """When it is tried next, where it is queued."""
    created_at: Moment
    ended_at: Moment | None

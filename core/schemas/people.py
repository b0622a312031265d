"""People and the invitations by which they come in, as both edges see them."""

from typing import Annotated

from pydantic import Field

from core.schemas.base import FromJson, Id, In, Moment, NotNull, Resource, Time
from core.words import Role, UserSource

AnyRole = Annotated[Role, Field(strict=False)]
# Strict mode takes no strings for enums from Python values; these come from JSON.
Repositories = Annotated[list[Id], Field(max_length=1000)]


class PersonOut(Resource):
    """Somebody who may speak with the bot; `id` is Telegram's of the user."""

    name: str | None
    """None of somebody whom the settings list, and who has said nothing yet."""
    role: Role
    repositories: Annotated[list[int] | None, FromJson]
    """The only ones that they may see and work in; null for all, as always of an owner."""
    source: UserSource
    """Where the role comes from."""
    started_at: Moment | None
    """When they pressed /start: before that the bot may not write to them."""


class PersonPatch(In):
    """`PATCH /api/people/:id`."""

    role: Annotated[AnyRole | None, NotNull] = None
    repositories: Repositories | None = None
    """Null for all of them; left out, they stay as they are."""


class InvitationIn(In):
    """`POST /api/invitations`."""

    role: AnyRole
    repositories: Repositories | None = None
    expires_at: Time | None = None
    """Two days from now where it is left out; 30 days at most."""


class InvitationOut(Resource):
    """An invitation, without its code."""

    role: Role
    repositories: Annotated[list[int] | None, FromJson]
    created_by: str
    created_at: Moment
    expires_at: Moment
    revoked_at: Moment | None
    revoked_by: str | None
    used_at: Moment | None
    used_by: int | None
    """Telegram's id of the user who came in by it."""


class InvitationMade(InvitationOut):
    """An invitation that has just been made."""

    code: str | None
    """Shown this once, to be sent to the bot as `/start CODE`, or as a link
    `https://t.me/BOT?start=CODE`. None in an answer that is repeated: it is not kept anywhere."""

    def kept(self) -> "InvitationMade":
        return self.model_copy(update={"code": None})

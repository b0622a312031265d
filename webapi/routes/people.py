"""`/api/people` and `/api/invitations`: who may speak with the bot, and how somebody comes in."""

from core.schemas.base import Page
from core.schemas.people import InvitationIn, InvitationMade, InvitationOut, PersonOut, PersonPatch
from core.usecases import invitations, team
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import InvitationQuery


@endpoint("GET", "/people", scope=Scope.ADMIN)
async def list_all(call: Call) -> Page[PersonOut]:
    """Everybody who has a role now, all of them on one page."""
    return await team.all_of(call.core, call.caller)


@endpoint("GET", "/people/{id}", scope=Scope.ADMIN)
async def show(call: Call) -> PersonOut:
    """One person, by Telegram's id."""
    return await team.get(call.core, call.caller, call.id("Person"))


@endpoint("PATCH", "/people/{id}", scope=Scope.ADMIN)
async def change(call: Call, body: PersonPatch) -> PersonOut:
    """Another role, or other repositories, from their next word on. A role that
    `CC_TELEGRAM_ALLOWED_USERS` says, and that of the last owner, cannot be changed."""
    return await team.change(call.core, call.caller, call.id("Person"), body, call.if_match)


@endpoint("DELETE", "/people/{id}", scope=Scope.ADMIN)
async def remove(call: Call) -> PersonOut:
    """They are a stranger from now on, also to buttons that they see; the person as they were."""
    return await team.remove(call.core, call.caller, call.id("Person"), call.if_match)


@endpoint("GET", "/invitations", scope=Scope.ADMIN)
async def list_invitations(call: Call, wanted: InvitationQuery) -> Page[InvitationOut]:
    """The invitations without their codes, newest first, also those that let nobody in any more."""
    return await invitations.all_of(call.core, call.caller, wanted.part, live=wanted.live)


@endpoint("POST", "/invitations", scope=Scope.ADMIN, status=201)
async def invite(call: Call, body: InvitationIn) -> InvitationMade:
    """A link for one person. Its `code` is answered this once; where this answer is repeated, it is
    null."""
    return await invitations.create(call.core, call.caller, body)


@endpoint("GET", "/invitations/{id}", scope=Scope.ADMIN)
async def show_invitation(call: Call) -> InvitationOut:
    """One invitation."""
    return await invitations.get(call.core, call.caller, call.id("Invitation"))


@endpoint("DELETE", "/invitations/{id}", scope=Scope.ADMIN)
async def revoke(call: Call) -> InvitationOut:
    """It lets nobody in from now on; the invitation as revoked."""
    return await invitations.revoke(call.core, call.caller, call.id("Invitation"), call.if_match)


ENDPOINTS = (
    list_all,
    show,
    change,
    remove,
    list_invitations,
    invite,
    show_invitation,
    revoke,
)

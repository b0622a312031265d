"""`/api/tokens`: further tokens, beside the owner's."""

from core.schemas.access import TokenIn, TokenMade, TokenOut
from core.schemas.base import Page
from core.usecases import tokens
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import TokenQuery


@endpoint("GET", "/tokens", scope=Scope.ADMIN)
async def list_all(call: Call, wanted: TokenQuery) -> Page[TokenOut]:
    """The tokens without their secrets, newest first, also revoked and expired ones."""
    return await tokens.all_of(call.core, call.caller, wanted.part, name=wanted.name, live=wanted.live)


@endpoint("POST", "/tokens", scope=Scope.ADMIN, status=201)
async def create(call: Call, body: TokenIn) -> TokenMade:
    """A new token. Its `secret` is answered this once; where this answer is repeated, it is null."""
    return await tokens.create(call.core, call.caller, body)


@endpoint("GET", "/tokens/{id}", scope=Scope.ADMIN)
async def show(call: Call) -> TokenOut:
    """One token."""
    return await tokens.get(call.core, call.caller, call.id("Token"))


@endpoint("DELETE", "/tokens/{id}", scope=Scope.ADMIN)
async def revoke(call: Call) -> TokenOut:
    """It opens nothing from now on, and what it has open ends; the token as revoked."""
    return await tokens.revoke(call.core, call.caller, call.id("Token"), call.if_match)


ENDPOINTS = (list_all, create, show, revoke)

"""`/api/outbox`: what is said to people in chats, and what became of it. All that is said: for owners."""

from core.schemas.base import Page
from core.schemas.outbox import MessageOut
from core.usecases import outbox
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import OutboxQuery


@endpoint("GET", "/outbox", scope=Scope.ADMIN)
async def list_all(call: Call, wanted: OutboxQuery) -> Page[MessageOut]:
    """What was said and is to be, newest first; what is over is kept for two weeks."""
    return await outbox.all_of(call.core, call.caller, wanted.part, status=wanted.status)


@endpoint("POST", "/outbox/{id}/retry", scope=Scope.ADMIN)
async def retry(call: Call) -> MessageOut:
    """Have a message tried again that `failed` or is `ambiguous`; any other is left as it is."""
    return await outbox.retry(call.core, call.caller, call.id("Message"))


ENDPOINTS = (list_all, retry)

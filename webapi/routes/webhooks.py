"""`/api/webhooks`: telling others of events. Addresses are often secrets, so all of it is for owners."""

from core.schemas.base import Page
from core.schemas.webhooks import DeliveryOut, WebhookIn, WebhookMade, WebhookOut, WebhookPatch
from core.usecases import webhooks
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import DeliveryQuery, ListQuery

WHAT = "Webhook"


@endpoint("GET", "/webhooks", scope=Scope.ADMIN)
async def list_all(call: Call, wanted: ListQuery) -> Page[WebhookOut]:
    """The webhooks, newest first."""
    return await webhooks.all_of(call.core, call.caller, wanted.part)


@endpoint("POST", "/webhooks", scope=Scope.ADMIN, status=201)
async def create(call: Call, body: WebhookIn) -> WebhookMade:
    """Tell an address of events from now on. The answer is the only one that has its `secret`."""
    return await webhooks.create(call.core, call.caller, body)


@endpoint("GET", "/webhooks/{id}", scope=Scope.ADMIN)
async def show(call: Call) -> WebhookOut:
    """One webhook."""
    return await webhooks.get(call.core, call.caller, call.id(WHAT))


@endpoint("PATCH", "/webhooks/{id}", scope=Scope.ADMIN)
async def change(call: Call, body: WebhookPatch) -> WebhookOut:
    """Change where it goes, what it hears of, and whether it does."""
    return await webhooks.change(call.core, call.caller, call.id(WHAT), body, call.if_match)


@endpoint("DELETE", "/webhooks/{id}", scope=Scope.ADMIN)
async def delete(call: Call) -> WebhookOut:
    """Forget it, and its deliveries; answers what it was."""
    return await webhooks.delete(call.core, call.caller, call.id(WHAT), call.if_match)


@endpoint("POST", "/webhooks/{id}/test", scope=Scope.ADMIN)
async def test(call: Call) -> DeliveryOut:
    """Send it an event `webhook.tested`, once, also while it is switched off; how that went."""
    webhook_id = call.id(WHAT)
    return await call.while_held(lambda gone: webhooks.send_test(call.core, call.caller, webhook_id, gone))


@endpoint("GET", "/webhooks/{id}/deliveries", scope=Scope.ADMIN)
async def deliveries(call: Call, wanted: DeliveryQuery) -> Page[DeliveryOut]:
    """What was sent to it and is to be, newest first; what is over is kept for two weeks."""
    return await webhooks.deliveries(call.core, call.caller, call.id(WHAT), wanted.part, status=wanted.status)


ENDPOINTS = (list_all, create, show, change, delete, test, deliveries)

"""Webhooks in chat: /webhooks, switching one off or on, deleting it. They are made over REST."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from core.context import Caller, Core
from core.machinery.rows import Slice
from core.schemas.webhooks import WebhookPatch
from core.usecases import webhooks
from handlers.language import tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import webhooks as views
from handlers.views.card import Action, Card


def router() -> Router:
    router = Router(name="webhooks")
    router.message.register(show, Command("webhooks"))
    return router


async def show(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    await talk.say(await _listed(core, caller))


async def _listed(core: Core, caller: Caller) -> Card:
    found = await webhooks.all_of(core, caller, Slice(limit=views.SHOWN))
    return views.listed(found.items, more=found.next_cursor is not None)


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await talk.edit(press.message_id, await _listed(core, caller))


async def press_switch(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    on = press.target["on"]
    changed = await webhooks.change(core, caller, press.target["webhook"], WebhookPatch(enabled=on))
    await talk.edit(press.message_id, await _listed(core, caller))
    name = views.name_of(changed.url)
    await talk.toast(tr("{name} is on.", name=name) if on else tr("{name} is off.", name=name))


async def press_delete(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Asks once more."""
    webhook = await webhooks.get(core, caller, press.target["webhook"])
    if not press.target["sure"]:
        await talk.edit(press.message_id, views.asks_to_delete(webhook))
        return
    await webhooks.delete(core, caller, webhook.id)
    await talk.edit(press.message_id, await _listed(core, caller))
    await talk.toast(tr("{name} is deleted.", name=views.name_of(webhook.url)))


PRESSES: PressTable = {
    Action.SHOW_WEBHOOKS: press_show,
    Action.SWITCH_WEBHOOK: press_switch,
    Action.DELETE_WEBHOOK: press_delete,
}

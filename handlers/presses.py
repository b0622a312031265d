"""Presses: a token is looked up, and its action called. A stale or foreign one gets an honest sentence."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, InaccessibleMessage, Message

from core.context import BUTTON, Caller, Core
from core.errors import Forbidden
from core.usecases import chats, reaching
from handlers import rights
from handlers.filters import Has
from handlers.language import later, tr
from handlers.saying import PREFIX, Talk
from handlers.views.card import Action

NOT_YOURS = later("This button is not for you.")
STALE = later("This button is too old to do anything. /sessions shows how things stand.")


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed."""

    token: str
    target: dict[str, Any]
    message_id: int

    def once(self, caller: Caller) -> Caller:
        """Whoever pressed it, for what the button does once, however often it is pressed."""
        return replace(caller, origin=f"{BUTTON}{self.token}")


Handler = Callable[[Core, Caller, Talk, Press], Awaitable[None]]
PressTable = Mapping[Action, Handler]


def message_of(message: Message | InaccessibleMessage) -> int:
    """The id by which we know a message of ours: below zero for one that a single person of a group sees,
    which has ids of its own (Bot API `ephemeral_message_id`)."""
    alone = message.ephemeral_message_id if isinstance(message, Message) else None
    return message.message_id if alone is None else -alone


def router(table: PressTable) -> Router:
    """One place for all presses; `table` has a handler for every action."""

    async def pressed(query: CallbackQuery, core: Core, caller: Caller, talk: Talk) -> None:
        token = (query.data or "").removeprefix(PREFIX)
        found = await chats.pressed(core, talk.chat_id, token)
        if found is None or query.message is None:
            await talk.toast(tr(STALE), alert=True)
            return
        if found.people is not None and query.from_user.id not in found.people:
            raise Forbidden(tr(NOT_YOURS))
        action = Action(found.action)
        caller.must(rights.PRESSES[action])
        await reaching.must_reach(caller, found.target)
        press = Press(found.token, found.target, message_of(query.message))
        await table[action](core, caller, talk, press)

    router = Router(name="presses")
    router.callback_query.register(pressed, Has("data"))
    return router

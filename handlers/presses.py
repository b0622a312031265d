"""Presses: a token is looked up, and its action called. A stale or foreign one gets an honest sentence."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from core.context import Caller, Core
from core.usecases import chats
from handlers.saying import PREFIX, Talk
from handlers.views.card import Action

STALE = "This button is too old to do anything. /sessions shows how things stand."


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed."""

    token: str
    target: dict[str, Any]
    message_id: int


Handler = Callable[[Core, Caller, Talk, Press], Awaitable[None]]
PressTable = Mapping[Action, Handler]


def router(table: PressTable) -> Router:
    """One place for all presses; `table` has a handler for every action."""

    async def pressed(query: CallbackQuery, core: Core, caller: Caller, talk: Talk) -> None:
        token = (query.data or "").removeprefix(PREFIX)
        found = await chats.pressed(core, talk.chat_id, token)
        if found is None or query.message is None:
            await talk.toast(STALE, alert=True)
            return
        press = Press(found.token, found.target, query.message.message_id)
        await table[Action(found.action)](core, caller, talk, press)

    router = Router(name="presses")
    router.callback_query.register(pressed, F.data)
    return router

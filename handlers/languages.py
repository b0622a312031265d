"""/language: which language a chat is spoken with in."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from core.context import Caller, Core
from core.words import Language
from handlers import language
from handlers.language import formatted, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views.card import Action, Button, Card

NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
"""Each in itself: whoever looks for theirs can read it."""


def router() -> Router:
    router = Router(name="languages")
    router.message.register(which, Command("language"))
    return router


async def which(message: Message, core: Core, talk: Talk) -> None:
    """`/language`."""
    await talk.say(_card(core, talk.chat_id))


def _card(core: Core, chat_id: int) -> Card:
    chosen = core.languages.chosen(chat_id)
    buttons = [
        Button(f"✓ {name}" if each is chosen else name, Action.CHOOSE_LANGUAGE, {"language": each})
        for each, name in NAMES.items()
    ]
    name = NAMES[core.languages.of(chat_id)]
    if chat_id < 0:
        return Card(formatted("What I say here is in {language}.", language=name), (tuple(buttons),))
    label = tr("As Telegram is")
    follow = Button(f"✓ {label}" if chosen is None else label, Action.CHOOSE_LANGUAGE)
    return Card(formatted("I speak {language} with you.", language=name), (tuple(buttons), (follow,)))


async def press_choose(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """In a group it is for all who are there: whoever only looks on does not choose for them."""
    if talk.chat_id < 0:
        caller.must_act()
    code = press.target.get("language")
    await core.languages.choose(talk.chat_id, Language(code) if code else None)
    with language.spoken(core.languages.of(talk.chat_id)):
        await talk.edit(press.message_id, _card(core, talk.chat_id))


PRESSES: PressTable = {Action.CHOOSE_LANGUAGE: press_choose}

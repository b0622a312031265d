"""Tokens in chat: /tokens, for owners, in their private chat."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import CommandCenterError, Forbidden, InvalidInput
from core.logic.spans import span_of
from core.machinery.rows import Slice
from core.schemas.access import NAME, TokenIn
from core.usecases import chats, tokens
from core.words import Scope
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import own, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import tokens as views
from handlers.views import words
from handlers.views.card import Action, Card

SHOWN = 8


def router() -> Router:
    router = Router(name="tokens")
    router.message.register(all_tokens, Command("tokens"))
    return router


async def all_tokens(
    message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk
) -> None:
    """`/tokens`, or `/tokens NAME SCOPE… [TIME]` to make one."""
    _check_place(caller, talk)
    if command.args and command.args.strip():
        await make(core, caller, talk, command.args)
        return
    found = await tokens.all_of(core, caller, Slice(limit=SHOWN), live=True)
    await talk.say(views.listing(found.items, core.clock.now()))


async def make(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    """Make what was asked for, and tell its secret."""
    _check_place(caller, talk)
    try:
        made = await tokens.create(core, caller, _wanted(core, said))
    except CommandCenterError as exc:
        await _ask(talk, own(exc.message))
        return
    slot = f"{talk.origin}:secret"
    # The same message again: what was told the first time stands, and must not be written over.
    if made.secret is not None or not await chats.was_said(talk.chat_id, slot):
        await talk.put(slot, views.made(made))


async def answer_token(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await make(core, caller, talk, reply.said)


async def _ask(talk: Talk, problem: str | None = None) -> None:
    how = tr(views.HOW)
    text = f"{words.FAILED} {problem}\n{how}" if problem else how
    await talk.say(Card(Text(text), placeholder=views.EXAMPLE), ask=Ask.TOKEN.about())


def _wanted(core: Core, said: str) -> TokenIn:
    """What was asked for; raises InvalidInput that says what could not be read."""
    name, *rest = said.split()
    scopes = [word for word in rest if word in set(Scope)]
    times = [span for word in rest if (span := span_of(word)) is not None]
    strange = [word for word in rest if word not in scopes and span_of(word) is None]
    if NAME.fullmatch(name) is None:
        cut = words.cut(name, 40)
        raise InvalidInput(tr("A token's name has letters, digits, '.', '_' and '-', not {name}.", name=cut))
    if strange or len(times) > 1:
        said = words.cut(" ".join(strange or rest), 60)
        raise InvalidInput(tr("{words} can't be understood.", words=said))
    if not scopes:
        raise InvalidInput(tr("What is {name} for?", name=name))
    expires_at = core.clock.now() + times[0] if times else None
    return TokenIn(name=name, scopes=[Scope(scope) for scope in scopes], expires_at=expires_at)


def _check_place(caller: Caller, talk: Talk) -> None:
    """A secret is said to one person alone."""
    caller.must_own()
    if caller.actor != f"telegram:{talk.chat_id}":
        raise Forbidden(tr("Tokens are for your private chat with me. Write /tokens there."))


async def press_new(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await _ask(talk)


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    found = await tokens.get(core, caller, press.target["token"])
    await talk.say(views.one(found, core.clock.now()))


async def press_revoke(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Asks once more."""
    _check_place(caller, talk)
    found = await tokens.get(core, caller, press.target["token"])
    await talk.edit(press.message_id, views.one(found, core.clock.now(), sure=True))


async def press_keep(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    found = await tokens.get(core, caller, press.target["token"])
    await talk.edit(press.message_id, views.one(found, core.clock.now()))


async def press_revoke_now(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    revoked = await tokens.revoke(core, caller, press.target["token"])
    await talk.edit(press.message_id, views.one(revoked, core.clock.now()))
    await talk.toast(tr("{name} opens nothing any more.", name=revoked.name))


PRESSES: PressTable = {
    Action.NEW_TOKEN: press_new,
    Action.SHOW_TOKEN: press_show,
    Action.REVOKE_TOKEN: press_revoke,
    Action.REVOKE_TOKEN_NOW: press_revoke_now,
    Action.KEEP_TOKEN: press_keep,
}
ANSWERS: AnswerTable = {Ask.TOKEN: answer_token}

"""Codex itself in chat: /codex, /model, /login."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, NotFound
from core.schemas.codex import LoginCancelIn, SkillsQuery
from core.usecases import chats, codex, rooms
from core.usecases.chats import Choice
from core.words import AccountStatus
from handlers.language import later, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.start import runner_line
from handlers.views import codex as views
from handlers.views import words
from handlers.views.card import Action, Card

NOT_YET = later("Codex is not logged in yet. Finish it in the browser, then press Done.")


def router() -> Router:
    router = Router(name="codex")
    router.message.register(itself, Command("codex"))
    router.message.register(model, Command("model"))
    router.message.register(login, Command("login"))
    return router


async def itself(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    account = await codex.account(core)
    servers = (await codex.servers(core)).items
    skills = await codex.skills(core, await _here(core, caller))
    runner = await runner_line(core)
    await talk.say(views.itself(runner, account, servers, skills, core.clock.now()))


async def _here(core: Core, caller: Caller) -> SkillsQuery:
    """What the agent knows where this chat works."""
    meant = await rooms.chosen(core, caller)
    return SkillsQuery(repository_id=meant.id if meant else None)


async def model(message: Message, core: Core, talk: Talk) -> None:
    """What the runs of this chat are asked of."""
    found = await codex.models(core)
    await talk.say(views.models(found.items, await chats.choice(talk.chat_id)))


async def login(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """Log Codex in with a code that is typed in on any device."""
    await _begin_login(core, caller, talk)


async def _begin_login(core: Core, caller: Caller, talk: Talk) -> None:
    """Not before others: whoever types the code in decides whose account Codex works with."""
    caller.must_own()
    if talk.chat_id < 0:
        raise Conflict(tr("Log Codex in from your private chat with me: whoever sees the code could use it."))
    await talk.say(views.logging_in(await codex.login(core, caller)))


async def press_model(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """A model was chosen; what thinks in several ways is asked how."""
    caller.must_act()
    found = (await codex.models(core)).items
    wanted = press.target["model"]
    chosen = next((each for each in found if each.id == wanted), None)
    if wanted is not None and chosen is None:
        raise NotFound(tr("Codex does not offer this model any more. /model shows what it offers."))
    choice = Choice(wanted)
    await chats.choose_model(core, talk.chat_id, choice)
    if chosen is not None and len(chosen.efforts) > 1:
        await talk.edit(press.message_id, views.efforts(chosen, choice))
    else:
        await talk.edit(press.message_id, views.models(found, choice))
    name = chosen.name if chosen else tr(views.OWN_CHOICE)
    await talk.toast(tr("{model}, from the next run on.", model=name))


async def press_effort(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_act()
    choice = Choice(press.target["model"], press.target["effort"])
    await chats.choose_model(core, talk.chat_id, choice)
    found = (await codex.models(core)).items
    await talk.edit(press.message_id, views.models(found, choice))
    await talk.toast(tr("From the next run on."))


async def press_login(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _begin_login(core, caller, talk)


async def press_done(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    account = await codex.account(core)
    if account.status is AccountStatus.LOGGED_OUT:
        await talk.toast(tr(NOT_YET), alert=True)
        return
    await talk.edit(press.message_id, views.logged_in(account))


async def press_cancel(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    account = await codex.account(core)
    if account.status is not AccountStatus.LOGGED_OUT:
        raise Conflict(account.message)
    await codex.cancel_login(core, caller, LoginCancelIn(login_id=press.target["login"]))
    said = tr("Given up. Codex is still not logged in.")
    await talk.edit(press.message_id, Card(Text(f"{words.STOPPED} {said}")))


async def press_skills(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await talk.say(views.skills_card(await codex.skills(core, await _here(core, caller))))


PRESSES: PressTable = {
    Action.CHOOSE_MODEL: press_model,
    Action.CHOOSE_EFFORT: press_effort,
    Action.LOG_IN: press_login,
    Action.CHECK_LOGIN: press_done,
    Action.CANCEL_LOGIN: press_cancel,
    Action.SHOW_SKILLS: press_skills,
}

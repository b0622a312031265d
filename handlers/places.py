"""Repositories in chat: /repos, adding one, choosing one, what agents may do there."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput
from core.schemas.work import RepositoryIn, RepositoryPatch
from core.usecases import chats, repositories
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.start import runner_line
from handlers.views import general, words
from handlers.views.card import Action, Card
from handlers.work import Wish


def router() -> Router:
    router = Router(name="places")
    router.message.register(repos, Command("repos"))
    return router


async def repos(message: Message, core: Core, talk: Talk) -> None:
    await talk.say(await _listed(core, talk, 0))


async def _listed(core: Core, talk: Talk, number: int) -> Card:
    current = await chats.chosen(core, talk.chat_id)
    return general.repositories(await work.page_of(core, number), current.id if current else None)


async def ask_for_folder(talk: Talk, wish: Wish | None = None, problem: str | None = None) -> None:
    """Ask for a path; the reply to it is taken as one."""
    text = "Which folder? Send its whole path, like /home/you/shop."
    if problem:
        text = f"{words.FAILED} {problem}\n{text}"
    ask = Ask.REPOSITORY.about(**(wish.kept() if wish else {}))
    await talk.say(Card(Text(text), placeholder="/home/you/shop"), ask=ask)


async def answer_folder(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await add(core, caller, talk, reply.said, Wish.of(reply.target))


async def add(core: Core, caller: Caller, talk: Talk, path: str, wish: Wish | None) -> None:
    """Add what was sent. Agents may edit files there, in the sandbox: that is what one adds it for."""
    try:
        added = await repositories.add(
            core, caller, RepositoryIn(local_path=_unquoted(path), allow_write=True)
        )
    except (InvalidInput, Conflict) as exc:
        await ask_for_folder(talk, wish, exc.message.removeprefix("localPath: "))
        return
    await chats.choose(core, talk.chat_id, added.id)
    await talk.say(general.repository(added, is_current=True, fresh=True))
    if wish:
        await work.start_wish(core, caller, talk, wish, added)


def _unquoted(path: str) -> str:
    """A path as it was meant: people copy some with quotes around them, and some have quotes in them."""
    path = path.strip()
    if len(path) > 1 and path[0] == path[-1] and path[0] in "'\"":
        return path[1:-1]
    return path


async def press_add(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    await ask_for_folder(talk, Wish.of(press.target))


async def press_add_folder(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """One that was offered, since somebody works in it at the desk."""
    caller.must_own()
    await add(core, caller, talk, press.target["folder"], None)


async def press_page(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Other repositories to choose from, in the same message."""
    number = press.target["page"]
    match press.target["where"]:
        case general.REPOS:
            card = await _listed(core, talk, number)
        case general.WHICH:
            wish = Wish.of(press.target)
            page = await work.page_of(core, number)
            card = general.which_repository(page, wish.kept() if wish else {})
        case _:
            card = general.welcome(await runner_line(core), await work.page_of(core, number))
    await talk.edit(press.message_id, card)


async def press_use(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """What the chat works in concerns everybody in it."""
    caller.must_act()
    found = await chats.choose(core, talk.chat_id, press.target["repository"])
    await talk.toast(f"Working in {found.name}.")
    if wish := Wish.of(press.target):
        await work.start_wish(core, caller, talk, wish, found)
    else:
        await talk.say(general.repository(found, is_current=True))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    found = await repositories.get(core, press.target["repository"])
    current = await chats.chosen(core, talk.chat_id)
    await talk.say(general.repository(found, is_current=current is not None and current.id == found.id))


async def press_flag(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    patch = RepositoryPatch.model_validate({press.target["flag"]: press.target["on"]})
    changed = await repositories.change(core, caller, press.target["repository"], patch)
    current = await chats.chosen(core, talk.chat_id)
    card = general.repository(changed, is_current=current is not None and current.id == changed.id)
    await talk.edit(press.message_id, card)
    await talk.toast(f"{changed.name}: the agent {general.allowed(changed)}.")


PRESSES: PressTable = {
    Action.ADD_REPOSITORY: press_add,
    Action.ADD_FOLDER: press_add_folder,
    Action.USE_REPOSITORY: press_use,
    Action.SHOW_REPOSITORY: press_show,
    Action.PAGE_REPOSITORIES: press_page,
    Action.FLAG: press_flag,
}
ANSWERS: AnswerTable = {Ask.REPOSITORY: answer_folder}

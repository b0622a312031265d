"""Repositories in chat: /repos, adding one, choosing one, what agents may do there."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput
from core.schemas.work import RepositoryIn, RepositoryPatch
from core.usecases import deciders, repositories, rooms, team
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import own, own_list, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.start import runner_line
from handlers.views import general, words
from handlers.views import places as views
from handlers.views.card import Action, Card
from handlers.wishes import Wish


def router() -> Router:
    router = Router(name="places")
    router.message.register(repos, Command("repos"))
    return router


async def repos(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    await talk.say(await _listed(core, caller, 0))


async def _listed(core: Core, caller: Caller, number: int) -> Card:
    current = await rooms.chosen(core, caller)
    return general.repositories(await work.page_of(core, caller, number), current.id if current else None)


async def ask_for_folder(talk: Talk, wish: Wish | None = None, problem: str | None = None) -> None:
    """Ask for a path; the reply to it is taken as one."""
    text = tr("Which folder? Send its whole path, like /home/you/shop.")
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
            core, caller.part("added"), RepositoryIn(local_path=_unquoted(path), allow_write=True)
        )
    except (InvalidInput, Conflict) as exc:
        await ask_for_folder(talk, wish, own(exc.message.removeprefix("localPath: ")))
        return
    await rooms.choose(core, caller, added.id)
    await talk.say(views.repository(added, is_current=True, fresh=True))
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
            card = await _listed(core, caller, number)
        case general.WHICH:
            wish = Wish.of(press.target)
            page = await work.page_of(core, caller, number)
            card = general.which_repository(page, wish.kept() if wish else {})
        case _:
            card = general.welcome(await runner_line(core), await work.page_of(core, caller, number))
    await talk.edit(press.message_id, card)


async def press_use(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """What the chat works in concerns everybody in it. What it was asked for is started once."""
    caller.must_act()
    wish, once = Wish.of(press.target), press.once(caller)
    if wish and await work.pressed_before(core, once, talk):
        return
    found = await rooms.choose(core, caller, press.target["repository"])
    await talk.toast(tr("Working in {repository}.", repository=found.name))
    if wish:
        await work.start_wish(core, once, talk, wish, found)
    else:
        await talk.say(views.repository(found, is_current=True))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    found = await repositories.get(core, press.target["repository"])
    current = await rooms.chosen(core, caller)
    await talk.say(views.repository(found, is_current=current is not None and current.id == found.id))


async def press_flag(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    patch = RepositoryPatch.model_validate({press.target["flag"]: press.target["on"]})
    changed = await repositories.change(core, caller, press.target["repository"], patch)
    current = await rooms.chosen(core, caller)
    card = views.repository(changed, is_current=current is not None and current.id == changed.id)
    await talk.edit(press.message_id, card)
    allowed = views.allowed(changed)
    await talk.toast(tr("{repository}: the agent {allowed}.", repository=changed.name, allowed=allowed))


async def press_deciders(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Who alone may decide approvals here, and how many it takes."""
    await talk.say(await _deciders(core, caller, press.target["repository"]))


async def press_decider(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Each press changes one thing."""
    patch = RepositoryPatch.model_validate(press.target["patch"])
    changed = await repositories.change(core, caller, press.target["repository"], patch)
    await talk.edit(press.message_id, await _deciders(core, caller, changed.id))
    who = tr("Whoever may approve")
    if changed.approvers:
        who = own_list(await deciders.named(tuple(changed.approvers)))
    if changed.require_two_people:
        said = tr("{who} decides, two of them.", who=who)
    else:
        said = tr("{who} decides.", who=who)
    await talk.toast(said[:190])


async def _deciders(core: Core, caller: Caller, repository_id: int) -> Card:
    row = await repositories.get(core, repository_id)
    return views.deciders(row, (await team.all_of(core, caller)).items)


PRESSES: PressTable = {
    Action.ADD_REPOSITORY: press_add,
    Action.ADD_FOLDER: press_add_folder,
    Action.USE_REPOSITORY: press_use,
    Action.SHOW_REPOSITORY: press_show,
    Action.PAGE_REPOSITORIES: press_page,
    Action.FLAG: press_flag,
    Action.DECIDERS: press_deciders,
    Action.DECIDER: press_decider,
}
ANSWERS: AnswerTable = {Ask.REPOSITORY: answer_folder}

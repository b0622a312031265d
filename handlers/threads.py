"""Threads of Codex in chat: /threads, and going on with one, whoever began it."""

from pathlib import PurePath

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, Forbidden
from core.events import TurnRef
from core.logic.branches import slug
from core.machinery.rows import Slice
from core.schemas.threads import ArchiveIn, ForkIn, PromptIn, RenameIn, ThreadOut
from core.schemas.work import RepositoryOut
from core.usecases import (
    chats,
    prompting,
    repositories,
    sessions,
    tasks,
    threadkeeping,
    threads,
    transcripts,
)
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import tr
from handlers.presses import Press, PressTable
from handlers.replies import session_of
from handlers.saying import Talk
from handlers.views import threads as views
from handlers.views import transcript, words
from handlers.views.card import Action, Card

SEARCH_LIMIT = NAME_LIMIT = 200


def router() -> Router:
    router = Router(name="threads")
    router.message.register(all_threads, Command("threads"))
    router.message.register(compact, Command("compact"))
    return router


async def all_threads(
    message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk
) -> None:
    """`/threads`, or those with these words in their name or first words."""
    _must_see_all(caller)
    search = (command.args or "").strip()[:SEARCH_LIMIT] or None
    await talk.say(await _listed(core, views.Place(search)))


async def compact(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """`/compact` as a reply: the conversation that it replies to is summed up, to make room in it."""
    caller.must_act()
    session_id = await session_of(core, message)
    session = await sessions.get(core, session_id) if session_id is not None else None
    if session is not None:
        caller.must_reach(session.repository_id)
    if session is None or session.codex_ref is None:
        how = tr("Send /compact as a reply to an answer: that conversation is summed up.")
        await talk.say(Card(Text(how)))
        return
    await threads.compact(core, caller, TurnRef.parse(session.codex_ref).thread_id)
    said = tr("The conversation was summed up. Reply to go on in it.")
    await talk.say(Card(Text(f"{words.DONE} {said}")), session_id=session.id)


def _must_see_all(caller: Caller) -> None:
    """Codex's threads lie in any folder, and say what was said there."""
    if caller.repositories is not None:
        raise Forbidden(tr("Threads are of every repository, and you see only some. /sessions shows those."))


async def _listed(core: Core, place: views.Place) -> Card:
    part = Slice(views.PER_PAGE, place.cursor)
    found = await threads.stored(core, part, place.search, archived=place.archived)
    return views.listing(found, place, core.clock.now())


async def press_page(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    await talk.edit(press.message_id, await _listed(core, views.Place(**press.target)))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    await talk.say(await _card(core, talk, await threads.get(core, press.target["thread"])))


async def _card(core: Core, talk: Talk, thread: ThreadOut) -> Card:
    repository_id = await threads.repository_of(core, thread)
    repository = await repositories.get(core, repository_id) if repository_id is not None else None
    name = repository.name if repository else None
    return views.card(thread, name, core.clock.now(), said=talk.origin)


async def press_read(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    """A turn of what was said, in a message of its own that is paged through."""
    page = transcript.Page(**press.target)
    thread = await threads.get(core, page.thread)
    part = Slice(page.limit, page.cursor, page.order)
    found = await transcripts.turns(core, thread.id, part, full=True)
    shown = page.shown(found)
    if shown is None and page.cursor is not None:
        await talk.toast(tr("That was all."))
    elif shown is None:
        await talk.say(transcript.nothing(thread))
    else:
        steps = page.earlier(found), page.later(found)
        card = transcript.turn(thread, shown, steps, core.clock.now())
        await (talk.say(card) if page.cursor is None else talk.edit(press.message_id, card))


async def press_fork(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Once for each card that offers it."""
    _must_see_all(caller)
    once = press.once(caller)
    if talk.came_at is None and await threadkeeping.forked(once) is not None:
        await talk.toast(tr("You have forked it already. /threads shows what came of it."), alert=True)
        return
    new = await threadkeeping.fork(core, once, press.target["thread"], ForkIn())
    await talk.toast(tr("Forked: what is said there leaves this one as it is."))
    await talk.say(await _card(core, talk, new))


async def press_rename(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    caller.must_act()
    thread = await threads.get(core, press.target["thread"])
    await talk.say(views.ask_name(thread), ask=Ask.THREAD_NAME.about(thread=thread.id))


async def answer_name(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "What is it to be called?"."""
    _must_see_all(caller)
    wanted = RenameIn(name=" ".join(reply.said.split())[:NAME_LIMIT])
    renamed = await threadkeeping.rename(core, caller, reply.target["thread"], wanted)
    await talk.say(await _card(core, talk, renamed))


async def press_archive(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    away = await threadkeeping.archive(core, caller, press.target["thread"], ArchiveIn())
    await talk.edit(press.message_id, await _card(core, talk, away))


async def press_unarchive(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _must_see_all(caller)
    back = await threadkeeping.unarchive(core, caller, press.target["thread"], ArchiveIn())
    await talk.edit(press.message_id, await _card(core, talk, back))


async def press_continue(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Ask for the words; the reply is the prompt."""
    _must_see_all(caller)
    caller.must_act()
    thread = await threads.get(core, press.target["thread"])
    repository = await _repository(core, thread)
    await talk.say(views.ask(thread, repository.name), ask=Ask.THREAD.about(thread=thread.id))


async def _repository(core: Core, thread: ThreadOut) -> RepositoryOut:
    repository_id = await threads.repository_of(core, thread)
    if repository_id is None:
        what = tr(
            "{folder} is none of your repositories. Add it with /repos, then go on here.",
            folder=PurePath(thread.cwd).name,
        )
        raise Conflict(what)
    return await repositories.get(core, repository_id)


async def answer_next(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "What next?"."""
    _must_see_all(caller)
    thread = await threads.get(core, reply.target["thread"])
    repository = await _repository(core, thread)
    choice = await chats.choice(talk.chat_id)
    wanted = PromptIn(
        repository_id=repository.id,
        prompt=reply.said,
        model=choice.model,
        effort=choice.effort,
        branch_name=await _branch(core, thread, repository),
        **work.allowed(repository),
    )
    outcome = await prompting.prompt(core, caller, thread.id, wanted)
    await work.tell_verdict(talk, outcome)


async def _branch(core: Core, thread: ThreadOut, repository: RepositoryOut) -> str | None:
    """That of the worktree which the repository asks for, where the thread is not in one already."""
    if not repository.require_worktree or not PurePath(thread.cwd).is_relative_to(repository.local_path):
        return None
    if thread.task_id is not None:
        task = await tasks.get(core, thread.task_id)
        return work.branch_for(task.title, task.id)
    words_of_it = views.first_words(thread) or views.WITHOUT_WORDS  # the same in every language
    return f"cc/{slug(words_of_it)}-{slug(thread.id[-6:])}"


PRESSES: PressTable = {
    Action.CONTINUE_THREAD: press_continue,
    Action.PAGE_THREADS: press_page,
    Action.SHOW_THREAD: press_show,
    Action.READ_THREAD: press_read,
    Action.FORK_THREAD: press_fork,
    Action.RENAME_THREAD: press_rename,
    Action.ARCHIVE_THREAD: press_archive,
    Action.UNARCHIVE_THREAD: press_unarchive,
}
ANSWERS: AnswerTable = {Ask.THREAD: answer_next, Ask.THREAD_NAME: answer_name}

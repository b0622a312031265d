"""Threads of Codex in chat: /threads, and going on with one, whoever began it."""

from pathlib import PurePath

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict
from core.events import TurnRef
from core.logic.branches import slug
from core.machinery.rows import Slice
from core.schemas.threads import PromptIn, ThreadOut
from core.schemas.work import RepositoryOut
from core.usecases import chats, prompting, repositories, sessions, tasks, threads
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import threads as views
from handlers.views import words
from handlers.views.card import Action, Card

SEARCH_LIMIT = 200


def router() -> Router:
    router = Router(name="threads")
    router.message.register(all_threads, Command("threads"))
    router.message.register(compact, Command("compact"))
    return router


async def all_threads(message: Message, command: CommandObject, core: Core, talk: Talk) -> None:
    """`/threads`, or those with these words in their name or first words."""
    search = (command.args or "").strip()[:SEARCH_LIMIT] or None
    await talk.say(await _listed(core, search, None))


async def compact(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """`/compact` as a reply: the conversation that it replies to is summed up, to make room in it."""
    caller.must_act()
    replied = message.reply_to_message
    binding = await chats.binding_of(core, talk.chat_id, replied.message_id) if replied else None
    session = await sessions.get(core, binding.session_id) if binding and binding.session_id else None
    if session is None or session.codex_ref is None:
        await talk.say(Card(Text("Send /compact as a reply to an answer: that conversation is summed up.")))
        return
    await threads.compact(core, caller, TurnRef.parse(session.codex_ref).thread_id)
    text = f"{words.DONE} The conversation was summed up. Reply to go on in it."
    await talk.say(Card(Text(text)), session_id=session.id)


async def _listed(core: Core, search: str | None, cursor: str | None) -> Card:
    found = await threads.stored(core, Slice(views.PER_PAGE, cursor), search)
    return views.listing(found, search, core.clock.now())


async def press_page(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await talk.edit(press.message_id, await _listed(core, press.target["search"], press.target["cursor"]))


async def press_continue(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Ask for the words; the reply is the prompt."""
    caller.must_act()
    thread = await threads.get(core, press.target["thread"])
    repository = await _repository(core, thread)
    await talk.say(views.ask(thread, repository.name), ask=Ask.THREAD.about(thread=thread.id))


async def _repository(core: Core, thread: ThreadOut) -> RepositoryOut:
    repository_id = await threads.repository_of(core, thread)
    if repository_id is None:
        folder = PurePath(thread.cwd).name
        raise Conflict(f"{folder} is none of your repositories. Add it with /repos, then go on here.")
    return await repositories.get(core, repository_id)


async def answer_next(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "What next?"."""
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
    return f"cc/{slug(views.title(thread))}-{slug(thread.id[-6:])}"


PRESSES: PressTable = {
    Action.CONTINUE_THREAD: press_continue,
    Action.PAGE_THREADS: press_page,
}
ANSWERS: AnswerTable = {Ask.THREAD: answer_next}

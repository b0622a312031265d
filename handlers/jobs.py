"""Tasks in chat: /new, /tasks, running one again, changing one."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.logic.titles import title_of
from core.machinery.rows import Slice
from core.schemas.work import TaskPatch
from core.usecases import chats, repositories, rooms, runs, tasks
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import tasks as views
from handlers.views import words
from handlers.views.card import Action, Card
from handlers.wishes import Brought

SHOWN = 8


def router() -> Router:
    router = Router(name="jobs")
    router.message.register(new, Command("new"))
    router.message.register(all_tasks, Command("tasks"))
    return router


async def new(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    """`/new` with the words, or asks for them."""
    caller.must_act()
    if command.args and command.args.strip():
        await work.start_task(core, caller, talk, command.args.strip(), None)
        return
    meant = await rooms.chosen(core, caller)
    await _ask(talk, tr("What should be done in {repository}?", repository=meant.name) if meant else None)


async def _ask(talk: Talk, question: str | None = None) -> None:
    short = tr("What should be done?")
    await talk.say(Card(Text(question or short), placeholder=short), ask=Ask.PROMPT.about())


async def all_tasks(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    rows = (await tasks.all_of(core, Slice(limit=SHOWN), seen_by=caller)).items
    names = {row.id: row.name for row in await repositories.some(core, caller, 200)}
    await talk.say(views.listed(rows, names, core.clock.now()))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await talk.say(await _card(core, press.target["task"]))


async def _card(core: Core, task_id: int) -> Card:
    task = await tasks.get(core, task_id)
    repository = await repositories.get(core, task.repository_id)
    return views.card(task, repository.name)


async def press_change(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """One thing about the task; what a running one does not allow is said."""
    changed = await tasks.change(
        core, caller, press.target["task"], TaskPatch.model_validate(press.target["changes"])
    )
    await talk.edit(press.message_id, await _card(core, changed.id))


async def press_reword(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    task = await tasks.get(core, press.target["task"])
    words_now = tr("What should “{title}” do instead?", title=words.cut(task.title, 60))
    asked = Card(Text(words_now), placeholder=words.cut(task.prompt, 60))
    await talk.say(asked, ask=Ask.TASK_WORDS.about(task=task.id))


async def answer_words(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The task's words from now on; its name follows them where it was made of them."""
    task = await tasks.get(core, reply.target["task"])
    made_up = task.title == title_of(task.prompt)
    changes = {"prompt": reply.said} | ({"title": title_of(reply.said)} if made_up else {})
    await tasks.change(core, caller, task.id, TaskPatch.model_validate(changes))
    await talk.say(await _card(core, task.id))


async def press_run(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    task = await tasks.get(core, press.target["task"])
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    repository = await repositories.get(core, task.repository_id)
    request = work.request_for(repository, task, choice=await chats.choice(talk.chat_id))
    begun = await work.tell_verdict(talk, await runs.run(core, once, task.id, request))
    await talk.toast(tr("Started.") if begun else tr(work.NOT_YET))


async def press_as_new(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    wish = Brought.of(press.target).wish(press.target["prompt"])
    meant = await repositories.get(core, press.target["repository"])
    begun = await work.start_wish(core, once, talk, wish, meant)
    await talk.toast(tr("Started as a task of its own.") if begun else tr(work.NOT_YET))


async def press_new(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_act()
    await _ask(talk)


async def answer_prompt(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await work.start_task(core, caller, talk, reply.said, None)


PRESSES: PressTable = {
    Action.SHOW_TASK: press_show,
    Action.RUN_TASK: press_run,
    Action.CHANGE_TASK: press_change,
    Action.REWORD_TASK: press_reword,
    Action.AS_NEW_TASK: press_as_new,
    Action.NEW_TASK: press_new,
}
ANSWERS: AnswerTable = {Ask.PROMPT: answer_prompt, Ask.TASK_WORDS: answer_words}

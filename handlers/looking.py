"""Work that looks: /review, /health, /investigate, and the buttons of a repository's card."""

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.logic.logs import shortened
from core.schemas.work import RepositoryOut
from core.usecases import repositories, rooms, sessions
from core.words import TaskType
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.fetching import fetched, sent_in
from handlers.language import tr
from handlers.presses import Press, PressTable
from handlers.replies import replied_to, words_of
from handlers.saying import Talk
from handlers.views.card import Action, Card
from handlers.wishes import Wish

COMMAND_LENGTH = 200
"""A line that is longer was written by a program."""


def router() -> Router:
    router = Router(name="looking")
    router.message.register(review, Command("review"))
    router.message.register(health, Command("health"))
    router.message.register(investigate, Command("investigate"))
    return router


async def review(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    """`/review`, `/review main`, `/review 1a2b3c`, each with words behind it that say what to mind."""
    caller.must_act()
    wish = Wish((command.args or "").strip() or None, TaskType.REVIEW)
    await work.start_wish(core, caller, talk, wish, await rooms.chosen(core, caller))


async def health(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    caller.must_act()
    wish = Wish((command.args or "").strip() or None, TaskType.HEALTH_CHECK)
    await work.start_wish(core, caller, talk, wish, await rooms.chosen(core, caller))


async def investigate(
    message: Message, command: CommandObject, bot: Bot, core: Core, caller: Caller, talk: Talk
) -> None:
    """Under a file it is about what stands in that, as a reply about what it replies to; then what stands
    behind it is a question. Else what stands behind it is what failed; without anything it asks."""
    caller.must_act()
    said = (command.args or "").strip()
    log = await _log_in(message, bot)
    if log:
        await _investigate(core, caller, talk, Wish(said or None, TaskType.INVESTIGATE_FAILURE, log=log))
    elif said:
        await investigate_said(core, caller, talk, said)
    else:
        what = tr("What failed? Paste what it wrote, or send the command.")
        await talk.say(Card(Text(what), placeholder=tr("What failed?")), ask=Ask.FAILURE.about())


async def _log_in(message: Message, bot: Bot) -> str | None:
    """What a program wrote, where the message has it or replies to it."""
    replied = replied_to(message)
    for each in (message, replied):
        if each is not None and each.document is not None and (sent := sent_in(each)) is not None:
            return shortened((await fetched(bot, sent)).decode("utf-8", "replace"))
    return words_of(replied) if replied is not None else None


async def investigate_said(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    """One short line is a command, everything else is what a program wrote."""
    is_command = "\n" not in said and len(said) <= COMMAND_LENGTH
    command, log = (said, None) if is_command else (None, said)
    await _investigate(core, caller, talk, Wish(None, TaskType.INVESTIGATE_FAILURE, command, log))


async def _investigate(core: Core, caller: Caller, talk: Talk, wish: Wish) -> None:
    await work.start_wish(core, caller, talk, wish, await rooms.chosen(core, caller))


async def answer_failure(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await investigate_said(core, caller, talk, reply.said)


async def press_review(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _press(core, caller, talk, press, Wish(press.target.get("prompt"), TaskType.REVIEW))


async def press_health_check(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _press(core, caller, talk, press, Wish(kind=TaskType.HEALTH_CHECK))


async def _press(core: Core, caller: Caller, talk: Talk, press: Press, wish: Wish) -> None:
    """A repository's card stays, so its buttons may be pressed again: but not while what they began
    still runs here."""
    caller.must_act()
    repository = await repositories.get(core, press.target["repository"])
    if await _runs(core, caller, repository, wish):
        await talk.toast(tr("It runs already. /sessions shows how it goes."), alert=True)
        return
    if await work.start_wish(core, caller, talk, wish, repository):
        await talk.toast(tr("Started."))


async def _runs(core: Core, caller: Caller, repository: RepositoryOut, wish: Wish) -> bool:
    running = await sessions.active_here(core, caller, repository.id)
    kinds = [(await sessions.around(core, session.id)).task_type for session in running]
    return wish.kind in kinds


PRESSES: PressTable = {Action.REVIEW: press_review, Action.HEALTH_CHECK: press_health_check}
ANSWERS: AnswerTable = {Ask.FAILURE: answer_failure}

"""Which handler hears what."""

from collections.abc import Set

from aiogram import Dispatcher, Router
from aiogram.filters import Command

from bot.middlewares import Access, Rights
from core.context import Core
from handlers import (
    answering,
    attachments,
    automations,
    codex,
    decisions,
    deliveries,
    files,
    jobs,
    languages,
    looking,
    people,
    places,
    presses,
    rights,
    running,
    start,
    texts,
    threads,
    tokens,
    topics,
    trees,
    voice,
    webhooks,
)
from handlers.asks import AnswerTable, Ask
from handlers.filters import BeginsLikeCommand
from handlers.presses import PressTable
from handlers.views.card import Action

COMMANDS = (
    places,
    jobs,
    looking,
    running,
    threads,
    files,
    decisions,
    automations,
    codex,
    tokens,
    webhooks,
    people,
    topics,
    languages,
)
"""Topics with commands of their own."""
TOPICS = (*COMMANDS, attachments, trees, answering, deliveries)
PRESSES: PressTable = {action: handler for topic in TOPICS for action, handler in topic.PRESSES.items()}
"""Every action has its handler here: a test holds it against `Action`."""
ANSWERS: AnswerTable = {
    ask: handler for topic in TOPICS for ask, handler in getattr(topic, "ANSWERS", {}).items()
}
"""And every question that is answered in words, against `Ask`; not every topic has some."""


def build_dispatcher(core: Core, access: Access, *, username: str, version: str) -> Dispatcher:
    """The dispatcher, its routers in the order in which they are asked."""
    _check_whole(set(Action), set(PRESSES), set(rights.PRESSES))
    _check_whole(set(Ask), set(ANSWERS), set(rights.ANSWERS))
    dispatcher = Dispatcher(disable_fsm=True, core=core, username=username, version=version)
    dispatcher.update.outer_middleware(access)
    dispatcher.message.middleware(Rights())
    commands = Router(name="commands")
    commands.message.filter(BeginsLikeCommand())
    commands.include_routers(start.router(), *(topic.router() for topic in COMMANDS))
    dispatcher.include_routers(
        commands,
        presses.router(PRESSES),
        attachments.router(),
        voice.router(ANSWERS),
        texts.router(ANSWERS),
    )
    _check_whole(commands_of(dispatcher), set(rights.COMMANDS))
    _check_whole(set(dispatcher.resolve_used_update_types()), set(rights.UPDATES))
    return dispatcher


def _check_whole(there: Set[str], *tables: Set[str]) -> None:
    """Raise ValueError for what is in one and not in all of them."""
    if odd := set().union(*(there ^ table for table in tables)):
        raise ValueError(f"a handler, or who may call it, is missing for {sorted(odd)}")


def commands_of(router: Router) -> set[str]:
    """The commands that some handler listens to."""
    filters = [
        each.callback
        for one in router.chain_tail
        for handler in one.message.handlers
        for each in handler.filters or ()
    ]
    return {str(name) for each in filters if isinstance(each, Command) for name in each.commands}

"""Which handler hears what."""

from aiogram import Dispatcher

from bot.middlewares import Access
from core.context import Core
from core.usecases.people import Pairing
from handlers import (
    answering,
    attachments,
    automations,
    codex,
    decisions,
    files,
    jobs,
    looking,
    places,
    presses,
    running,
    start,
    texts,
    threads,
    tokens,
    trees,
    voice,
    webhooks,
)
from handlers.asks import AnswerTable, Ask
from handlers.presses import PressTable
from handlers.views.card import Action

COMMANDS = (places, jobs, looking, running, threads, files, decisions, automations, codex, tokens, webhooks)
"""Topics with commands of their own."""
TOPICS = (*COMMANDS, attachments, trees, answering)
ASKING = (
    places,
    jobs,
    looking,
    running,
    threads,
    files,
    decisions,
    automations,
    attachments,
    tokens,
    trees,
    answering,
)
"""Topics with questions that are answered in words."""
PRESSES: PressTable = {action: handler for topic in TOPICS for action, handler in topic.PRESSES.items()}
"""Every action has its handler here: a test holds it against `Action`."""
ANSWERS: AnswerTable = {ask: handler for topic in ASKING for ask, handler in topic.ANSWERS.items()}
"""And every question, against `Ask`."""


def build_dispatcher(core: Core, pairing: Pairing | None, *, username: str, version: str) -> Dispatcher:
    """The dispatcher, its routers in the order in which they are asked."""
    missing = (set(Action) - set(PRESSES)) | (set(Ask) - set(ANSWERS))
    if missing:
        raise ValueError(f"no handler for {sorted(missing)}")
    dispatcher = Dispatcher(disable_fsm=True, core=core, username=username, version=version)
    dispatcher.update.outer_middleware(Access(core, pairing))
    dispatcher.include_routers(
        start.router(),
        *(topic.router() for topic in COMMANDS),
        presses.router(PRESSES),
        attachments.router(),
        voice.router(ANSWERS),
        texts.router(ANSWERS),
    )
    return dispatcher

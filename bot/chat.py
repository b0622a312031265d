"""The chat edge: everything that needs aiogram, whose import takes longer than all the rest of the start."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import structlog
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, TelegramUnauthorizedError
from aiogram.types import BotCommand, User

from bot.atwork import AtWork
from bot.delivery import TelegramMessenger
from bot.dispatcher import build_dispatcher
from bot.middlewares import Access
from bot.pieces import Pieces
from bot.polling import handler_of, poll
from bot.responses import Session
from bot.toasts import Toasts
from bot.webhook import announce
from core.app import work
from core.context import Core
from core.machinery import inbox
from core.machinery.supervise import supervise
from core.usecases import people
from core.usecases.people import Pairing
from core.words import Language
from handlers import language
from handlers.language import tr
from handlers.narrator import Narrator
from handlers.views import general

log = structlog.get_logger()

REFUSED_PAUSE = 60.0


@asynccontextmanager
async def open_chat(
    core: Core, base: str, token: str, pairing: Pairing | None, version: str
) -> AsyncIterator[None]:
    """The bot of this token at this Bot API server, and everything that works in the background."""
    async with AsyncExitStack() as stack:
        bot = await stack.enter_async_context(_bot(base, token))
        at_work = AtWork(bot, core)
        messenger = TelegramMessenger(bot, Narrator(core), at_work, core.budget)
        await stack.enter_async_context(work(core, messenger))
        await stack.enter_async_context(_listening(core, bot, at_work, pairing, version))
        yield


@asynccontextmanager
async def _bot(base: str, token: str) -> AsyncIterator[Bot]:
    session = Session(TelegramAPIServer.from_base(base))
    bot = Bot(token, session=session)
    try:
        yield bot
    finally:
        await bot.session.close()


@asynccontextmanager
async def _listening(
    core: Core, bot: Bot, at_work: AtWork, pairing: Pairing | None, version: str
) -> AsyncIterator[None]:
    """Fetch updates, or have them sent, and handle them, once the bot knows who it is."""

    async def listen() -> None:
        me = await _me(bot)
        toasts = Toasts(bot, core.budget, core.reach.too_much)
        username = me.username or ""
        access = Access(core, pairing, toasts, at_work, await people.names(core), username)
        dispatcher = build_dispatcher(core, access, username=username, version=version)
        reader = inbox.Reader(
            core, handler_of(dispatcher, bot), Pieces(), gate=access.gate, give_up=access.give_up(bot.id)
        )
        async with asyncio.TaskGroup() as group:
            group.create_task(supervise("toasts", toasts.run), name="toasts")
            group.create_task(supervise("at-work", at_work.run), name="at-work")
            kinds = dispatcher.resolve_used_update_types()
            if core.settings.webhook_address is not None:
                tell = supervise("webhook", lambda: announce(core.settings, bot, kinds))
                group.create_task(tell, name="webhook")
            else:
                group.create_task(supervise("polling", lambda: poll(core, bot, kinds)), name="polling")
            group.create_task(supervise("inbox", reader.run), name="inbox")
            group.create_task(_announce(bot), name="menu")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(supervise("chat", listen), name="chat")
        try:
            yield
        finally:
            task.cancel()


async def _me(bot: Bot) -> User:
    """Who the bot is (Bot API `getMe`); a refused token is said, and tried again: it may be put right."""
    while True:
        try:
            return await bot.me()
        except TelegramUnauthorizedError:
            log.error("telegram.unauthorized", hint="Telegram refuses CC_TELEGRAM_BOT_TOKEN")
            await asyncio.sleep(REFUSED_PAUSE)


async def _announce(bot: Bot) -> None:
    """The command menu in each language (Bot API `setMyCommands`); the chat works without it, so nobody
    waits for it, and whoever needs the catalogues sooner reads them then."""
    await asyncio.to_thread(language.prepare)
    try:
        for each in Language:
            with language.spoken(each):
                menu = [
                    BotCommand(command=name, description=tr(text)) for name, text in general.COMMANDS.items()
                ]
            code = None if each is Language.ENGLISH else each.value
            await bot.set_my_commands(menu, language_code=code)
    except AiogramError as exc:
        log.warning("chat.no_menu", reason=str(exc))

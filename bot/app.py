"""The composition root: the one place that knows both edges, and opens everything in order."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Protocol

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError, TelegramUnauthorizedError
from aiogram.types import BotCommand, User
from aiogram.utils.token import TokenValidationError, extract_bot_id, validate_token
from aiohttp import web

from bot.datafolder import CannotStart, held
from bot.delivery import TelegramMessenger
from bot.dispatcher import build_dispatcher
from bot.localchat import FIRST_USER_ID, create_localchat
from bot.polling import handler_of, poll
from bot.secretfile import LocalSecrets, local_secrets
from bot.webhook import announce, keeper
from core import runners
from core.app import open_core, work
from core.context import Core
from core.machinery import inbox
from core.machinery.supervise import supervise
from core.ports import RunnerFactory
from core.settings import Settings, child_environment
from core.usecases import people
from core.usecases.people import Pairing
from core.words import RunnerMode
from handlers.narrator import Narrator
from handlers.views import general
from webapi.app import create_app
from webapi.keys import Webhook
from webapi.server import Runner
from webapi.traffic import TRAFFIC, Phase

log = structlog.get_logger()

LOCAL_CHAT = "/chat"
SHUTDOWN_SECONDS = 5.0
REFUSED_PAUSE = 60.0
REACHED_BY_LOOPBACK = frozenset({"127.0.0.1", "localhost", "0.0.0.0"})  # noqa: S104  # compared, not bound
"""Hosts at which the bot finds the local chat on 127.0.0.1; a dual-stack `::` is not everywhere."""


@dataclass(frozen=True, slots=True)
class Running:
    """What a started program tells its console."""

    address: str
    chat_address: str | None
    pairing_code: str | None
    core: Core


class Console(Protocol):
    """Who is at the console: what they are told, and what the log must keep from everybody else."""

    def started(self, running: Running) -> None: ...

    def new_code(self, code: str) -> None:
        """The last one is worth nothing any more."""

    def keep_secret(self, secret: str) -> None: ...


def runner_factory(settings: Settings) -> RunnerFactory:
    """What executes sessions, as the settings say."""
    if settings.runner_mode is RunnerMode.APP_SERVER:
        return lambda: runners.app_server(settings.codex_command, child_environment())
    return lambda: runners.stub()


@asynccontextmanager
async def open_program(settings: Settings, version: str, console: Console) -> AsyncIterator[Running]:
    """The whole program for the length of a block: the core, the web edge, then the chat edge."""
    async with AsyncExitStack() as stack:
        stack.enter_context(held(settings.data_dir))
        core = await stack.enter_async_context(open_core(settings, runner_factory(settings)))
        app = create_app(core, version=version, quiet=[LOCAL_CHAT], phase=Phase.STARTING)
        local = None
        if settings.uses_local_chat:
            local = await asyncio.to_thread(local_secrets, settings.data_dir)
            console.keep_secret(local.key)
            console.keep_secret(local.bot_token)
        webhook = _webhook(core, _bot_id(settings, local))
        app = create_app(core, version=version, quiet=[LOCAL_CHAT], webhook=webhook)
        if local is not None:
            app.add_subapp(LOCAL_CHAT, _localchat(settings, local))
        port = await stack.enter_async_context(_served(app, settings))
        bot = await stack.enter_async_context(_bot(settings, local, port))
        pairing = await _pairing(core, console)
        await stack.enter_async_context(work(core, TelegramMessenger(bot, Narrator(core))))
        await stack.enter_async_context(_listening(core, bot, pairing, version))
        host = settings.host if ":" not in settings.host else f"[{settings.host}]"
        address = f"http://{host}:{port}"
        app[TRAFFIC].open()
        # The first to end: what has been begun is finished while everything still runs.
        stack.push_async_callback(app[TRAFFIC].drain, SHUTDOWN_SECONDS)
        yield Running(
            address=address,
            chat_address=f"http://127.0.0.1:{port}{LOCAL_CHAT}/?key={local.key}" if local else None,
            pairing_code=pairing.code if pairing else None,
            core=core,
        )


def _localchat(settings: Settings, local: LocalSecrets) -> web.Application:
    store = settings.data_dir / "local-chat.sqlite3"
    return create_localchat(store, key=local.key, bot_token=local.bot_token)


@asynccontextmanager
async def _served(app: web.Application, settings: Settings) -> AsyncIterator[int]:
    """Serve until the end of the block; the port, which the system chose where 0 was asked for."""
    runner = Runner(app, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, settings.host, settings.port).start()
            port = int(runner.addresses[0][1])
            if settings.uses_local_chat and settings.host not in REACHED_BY_LOOPBACK:
                await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as exc:
            place = f"{settings.host}:{settings.port}"
            raise CannotStart(f"Can't listen on {place} ({exc.strerror}). Set CC_PORT.") from exc
        yield port
    finally:
        await runner.cleanup()


def _webhook(core: Core, bot_id: int) -> Webhook | None:
    """Where the web edge puts updates that are sent; None where they are fetched."""
    secret = core.settings.telegram_webhook_secret
    if core.settings.webhook_address is None or secret is None:
        return None
    return Webhook(secret.get_secret_value(), keeper(core, bot_id))


def _bot_id(settings: Settings, local: LocalSecrets | None) -> int:
    """The number that a bot's token begins with; raises CannotStart for what is no token."""
    token = local.bot_token if local is not None else ""
    if settings.telegram_bot_token is not None:
        token = settings.telegram_bot_token.get_secret_value()
    try:
        validate_token(token)
    except TokenValidationError as exc:
        raise CannotStart("CC_TELEGRAM_BOT_TOKEN is no bot token: one looks like 123456:ABC…") from exc
    return extract_bot_id(token)


@asynccontextmanager
async def _bot(settings: Settings, local: LocalSecrets | None, port: int) -> AsyncIterator[Bot]:
    if local is not None:
        base, token = f"http://127.0.0.1:{port}{LOCAL_CHAT}/botapi", local.bot_token
    else:
        assert settings.telegram_bot_token is not None  # noqa: S101  # that is what makes it not local
        base, token = settings.telegram_api_base, settings.telegram_bot_token.get_secret_value()
    session = AiohttpSession(api=TelegramAPIServer.from_base(base))
    bot = Bot(token, session=session)
    try:
        yield bot
    finally:
        await bot.session.close()


async def _pairing(core: Core, console: Console) -> Pairing | None:
    """The local chat's first user is its owner: who opens the printed address is the one at the desk."""
    if core.settings.uses_local_chat:
        await people.make_owner(core, FIRST_USER_ID, "You")
        return None
    return None if await people.has_owner(core) else Pairing(console.new_code)


@asynccontextmanager
async def _listening(core: Core, bot: Bot, pairing: Pairing | None, version: str) -> AsyncIterator[None]:
    """Fetch updates, or have them sent, and handle them, once the bot knows who it is."""

    async def listen() -> None:
        me = await _me(bot)
        dispatcher = build_dispatcher(core, pairing, username=me.username or "", version=version)
        await _announce(bot)
        reader = inbox.Reader(core, handler_of(dispatcher, bot))
        async with asyncio.TaskGroup() as group:
            kinds = dispatcher.resolve_used_update_types()
            if core.settings.webhook_address is not None:
                tell = supervise("webhook", lambda: announce(core.settings, bot, kinds))
                group.create_task(tell, name="webhook")
            else:
                group.create_task(supervise("polling", lambda: poll(core, bot, kinds)), name="polling")
            group.create_task(supervise("inbox", reader.run), name="inbox")

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
    """The command menu (Bot API `setMyCommands`); the chat works without it."""
    commands = [BotCommand(command=name, description=text) for name, text in general.COMMANDS.items()]
    try:
        await bot.set_my_commands(commands)
    except AiogramError as exc:
        log.warning("chat.no_menu", reason=str(exc))


async def serve(settings: Settings, version: str, console: Console) -> None:
    """Run until SIGINT or SIGTERM; raises CannotStart with what to do about it."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has no signal handlers on loops
            loop.add_signal_handler(number, stop.set)
    async with open_program(settings, version, console) as running:
        log.info(
            "program.started",
            address=running.address,
            runner=settings.runner_mode,
            settings_file=str(settings.env_file or "none"),
        )
        console.started(running)
        await stop.wait()
        log.info("program.stopping")

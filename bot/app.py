"""The composition root: the one place that knows both edges, and opens everything in order."""

import asyncio
import gc
import re
import signal
from collections.abc import AsyncIterator
from concurrent import futures
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from threading import Thread
from types import ModuleType
from typing import Any, Protocol

import structlog
from aiohttp import web

from bot.codexrunner import runner_factory
from bot.datafolder import CannotStart, held
from bot.localchat import FIRST_USER_ID, create_localchat
from bot.secretfile import LocalSecrets, local_secrets
from bot.updates import Keeper
from core.app import open_core
from core.context import Core
from core.settings import Settings
from core.usecases import people
from core.usecases.people import Pairing
from webapi.app import create_app
from webapi.keys import Webhook
from webapi.server import Runner
from webapi.traffic import TRAFFIC, Phase

log = structlog.get_logger()

LOCAL_CHAT = "/chat"
TOKEN = re.compile(r"[0-9]+:\S+", re.ASCII)
SHUTDOWN_SECONDS = 5.0
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


@asynccontextmanager
async def open_program(
    settings: Settings, version: str, console: Console, stop: asyncio.Future[None] | None = None
) -> AsyncIterator[Running]:
    """The whole program for the length of a block: the core, the web edge, then the chat edge.

    The web edge serves, and the console is told where, while the chat edge is still being imported: what
    is asked for meanwhile is written down, and begins a moment later. Raises Stopped where it is to `stop`
    by then: on a small machine the import takes longer than others wait before they kill.
    """
    async with AsyncExitStack() as stack:
        loading = _begin_to_load_chat()
        stack.enter_context(held(settings.data_dir))
        core = await stack.enter_async_context(open_core(settings, runner_factory(settings)))
        local = None
        if settings.uses_local_chat:
            local = await asyncio.to_thread(local_secrets, settings.data_dir)
            console.keep_secret(local.key)
            console.keep_secret(local.bot_token)
        token = _bot_token(settings, local)
        app = create_app(
            core,
            version=version,
            quiet=[LOCAL_CHAT],
            webhook=_webhook(core, token),
            phase=Phase.STARTING,
        )
        if local is not None:
            app.add_subapp(LOCAL_CHAT, _localchat(settings, local))
        port = await stack.enter_async_context(_served(app, settings))
        pairing = await _pairing(core, console)
        host = settings.host if ":" not in settings.host else f"[{settings.host}]"
        running = Running(
            address=f"http://{host}:{port}",
            chat_address=f"http://127.0.0.1:{port}{LOCAL_CHAT}/?key={local.key}" if local else None,
            pairing_code=pairing.code if pairing else None,
            core=core,
        )
        app[TRAFFIC].open()
        console.started(running)
        chat = await _unless(stop, loading)
        base = f"http://127.0.0.1:{port}{LOCAL_CHAT}/botapi" if local else settings.telegram_api_base
        await stack.enter_async_context(chat.open_chat(core, base, token, pairing, version))
        # The first to end: what has been begun is finished while everything still runs.
        stack.push_async_callback(app[TRAFFIC].drain, SHUTDOWN_SECONDS)
        yield running


class Stopped(Exception):
    """It was told to stop before it had started."""


def _begin_to_load_chat() -> asyncio.Future[ModuleType]:
    """In a thread that the end of the program need not wait for."""
    loading: futures.Future[ModuleType] = futures.Future()

    def load() -> None:
        try:
            loading.set_result(_load_chat())
        except BaseException as exc:  # noqa: BLE001  # raised again where it is waited for
            loading.set_exception(exc)

    Thread(target=load, name="load-chat", daemon=True).start()
    return asyncio.wrap_future(loading)


async def _unless(stop: asyncio.Future[None] | None, loading: asyncio.Future[ModuleType]) -> ModuleType:
    awaited: list[asyncio.Future[Any]] = [loading] if stop is None else [stop, loading]
    await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
    if stop is not None and stop.done():
        raise Stopped
    return loading.result()


def _load_chat() -> ModuleType:
    """aiogram makes objects by the hundred thousand, and all of them stay: looking through them for garbage
    again and again takes a seventh of the start, and would take its share of every collection after it."""
    gc.disable()
    try:
        from bot import chat
    finally:
        gc.freeze()
        gc.enable()
    return chat


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


def _webhook(core: Core, token: str) -> Webhook | None:
    """Where the web edge puts updates that are sent; None where they are fetched."""
    secret = core.settings.telegram_webhook_secret
    if core.settings.webhook_address is None or secret is None:
        return None
    return Webhook(secret.get_secret_value(), Keeper(core, bot_id_of(token)))


def _bot_token(settings: Settings, local: LocalSecrets | None) -> str:
    """Raises CannotStart for what is no token."""
    if local is not None:
        return local.bot_token
    assert settings.telegram_bot_token is not None  # noqa: S101  # that is what makes it not local
    token = settings.telegram_bot_token.get_secret_value()
    if TOKEN.fullmatch(token) is None:
        raise CannotStart("CC_TELEGRAM_BOT_TOKEN is no bot token: one looks like 123456:ABC…")
    return token


def bot_id_of(token: str) -> int:
    """The number that a bot's token begins with."""
    return int(token.partition(":")[0])


async def _pairing(core: Core, console: Console) -> Pairing | None:
    """The local chat's first user is its owner: who opens the printed address is the one at the desk."""
    if core.settings.uses_local_chat:
        await people.make_owner(core, FIRST_USER_ID, "You")
        return None
    return None if await people.has_owner(core) else Pairing(console.new_code)


async def serve(settings: Settings, version: str, console: Console) -> None:
    """Run until SIGINT or SIGTERM; raises CannotStart with what to do about it."""
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[None] = loop.create_future()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has no signal handlers on loops
            loop.add_signal_handler(number, lambda: None if stop.done() else stop.set_result(None))
    with suppress(Stopped):
        async with open_program(settings, version, console, stop) as running:
            log.info(
                "program.started",
                address=running.address,
                runner=settings.runner_mode,
                settings_file=str(settings.env_file or "none"),
            )
            await stop
            log.info("program.stopping")

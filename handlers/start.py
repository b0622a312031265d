"""First words: /start, /help, /status, /usage."""

import asyncio

from aiogram import Router
from aiogram.filters import Command, CommandStart
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import CommandCenterError
from core.ports import BridgeHealth
from core.schemas.codex import AccountOut
from core.usecases import approvals, codex, outbox, people, sessions, telemetry
from handlers import work
from handlers.language import tr
from handlers.saying import Talk
from handlers.views import codex as codex_views
from handlers.views import general, usage

HEALTH_PATIENCE = 2.0
"""Seconds; a chat does not wait longer for Codex to say how it is."""


def router() -> Router:
    router = Router(name="start")
    router.message.register(start, CommandStart())
    router.message.register(help_, Command("help"))
    router.message.register(status, Command("status"))
    router.message.register(used, Command("usage"))
    return router


async def start(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    if message.from_user is not None and message.chat.id == message.from_user.id:
        await people.started(core, message.from_user.id, message.from_user.full_name)
    line = await runner_line(core, await _account(core))
    await talk.say(general.welcome(line, await work.page_of(core, caller)))


async def help_(message: Message, talk: Talk) -> None:
    await talk.say(general.help_card())


async def status(message: Message, core: Core, caller: Caller, talk: Talk, version: str) -> None:
    running = await sessions.active(core, seen_by=caller)
    account = await _account(core)
    card = general.status(
        await runner_line(core, account, closely=True),
        limits=codex_views.limits(account, core.clock.now()) if account else (),
        running=len(running),
        waiting=await approvals.count_open(core, caller),
        queue=await outbox.state(core),
        today=usage.today(await telemetry.summary(core, seen_by=caller)),
        version=version,
        where=tr("local chat") if core.settings.uses_local_chat else "Telegram",
    )
    await talk.say(card)


async def used(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    await talk.say(usage.card(await telemetry.summary(core, seen_by=caller)))


async def runner_line(core: Core, account: AccountOut | None = None, *, closely: bool = False) -> Text:
    """How Codex is, in one line; see `general.runner_line`."""
    chosen = core.settings.codex_runner_mode is not None
    health = await _health(core)
    return general.runner_line(core.runner.mode, health, account, chosen=chosen, closely=closely)


async def _account(core: Core) -> AccountOut | None:
    """None where nobody can say, or not soon enough."""
    try:
        async with asyncio.timeout(HEALTH_PATIENCE):
            return await codex.account(core)
    except (TimeoutError, CommandCenterError):
        return None


async def _health(core: Core) -> BridgeHealth | None:
    try:
        async with asyncio.timeout(HEALTH_PATIENCE):
            return await core.runner.health()
    except TimeoutError:
        return None

"""The chat edge in this process: the real dispatcher, the real core, the local chat over HTTP.

Only Codex is played, by the scripted runner. You are an owner, Ann an operator, Bo only looks on, and
Mallory is nobody.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher

from bot.atwork import AtWork
from bot.delivery import TelegramMessenger
from bot.dispatcher import build_dispatcher
from bot.localchat import ANN_ID, BO_ID, FIRST_USER_ID, JANA_ID, STRANGER_ID
from bot.middlewares import Access
from bot.pieces import Pieces
from bot.polling import handler_of, poll
from bot.toasts import Toasts
from core.app import work
from core.context import Core
from core.machinery import inbox
from core.machinery.reading import AGAIN, Payload
from core.machinery.supervise import supervise
from core.models import Inbox
from core.usecases import people
from core.words import Role, SessionStatus
from handlers.narrator import Narrator
from tests.support.chat import LocalChat, Seen, run_localchat
from tests.support.core import Rig, eventually, open_rig
from tests.support.people import PATIENCE, Person
from tests.support.runner import ScriptedRunner, ScriptedTurn

QUIET = 0.05
"""Seconds: the local chat hands over all of an album at once."""
ROLES: Mapping[int, Role] = {FIRST_USER_ID: Role.OWNER, ANN_ID: Role.OPERATOR, BO_ID: Role.VIEWER}


@dataclass(frozen=True, slots=True)
class Desk:
    """An open chat and who is in it."""

    rig: Rig
    telegram: LocalChat
    bot: Bot
    dispatcher: Dispatcher
    messenger: TelegramMessenger
    handled: Sequence[Payload]
    """Every update that was handed to the dispatcher."""

    @property
    def runner(self) -> ScriptedRunner:
        return self.rig.runner

    def person(self, user: int) -> Person:
        return Person(lambda: self.telegram.client, user)

    @property
    def you(self) -> Person:
        return self.person(FIRST_USER_ID)

    @property
    def ann(self) -> Person:
        return self.person(ANN_ID)

    @property
    def bo(self) -> Person:
        return self.person(BO_ID)

    @property
    def jana(self) -> Person:
        """Her Telegram is in German; she has a role where a test gives her one."""
        return self.person(JANA_ID)

    @property
    def mallory(self) -> Person:
        return self.person(STRANGER_ID)

    async def feed(self, **update: Any) -> None:
        """An update as Telegram would send it, which the page of the local chat would not."""
        await handler_of(self.dispatcher, self.bot)(update)

    async def handles_again(self) -> None:
        """The last update, as the next life of the program would that has not seen its end."""
        payload = self.handled[-1]

        async def is_over() -> bool | None:
            row = Inbox.filter(update_id=payload["update_id"], handled_at=None)
            return None if await row.exists() else True

        await eventually(is_over)
        await self.feed_again(payload)

    async def feed_again(self, payload: Payload) -> None:
        """One that may have been handled before, which is over when what it says has been said."""
        came_at = (await Inbox.get(update_id=payload["update_id"])).created_at
        await self.feed(**payload, **{AGAIN: came_at.isoformat()})
        await self.you.knows_all_has_arrived()

    async def pops_up(self, **update: Any) -> list[str]:
        """The same with a press, and what it is answered with."""
        before = len(self.telegram.faults.calls_of("answerCallbackQuery"))
        await self.feed(**update)

        async def answered() -> list[str] | None:
            calls = list(self.telegram.faults.calls_of("answerCallbackQuery"))[before:]
            return [str(call.payload.get("text")) for call in calls] or None

        return await eventually(answered)

    async def asks(self, person: Person, prompt: str = "Tidy up") -> tuple[ScriptedTurn, Seen]:
        """A task of theirs that runs, and its progress message."""
        before = len(self.runner.turns)
        await person.says(prompt)
        turn = await self.runner.turn(before + 1)
        return turn, await person.sees_that(lambda seen: "Stop" in seen.buttons)

    async def answers(self, person: Person, prompt: str, text: str) -> Seen:
        """A task of theirs that is done, and its answer."""
        turn, progress = await self.asks(person, prompt)
        turn.say(text)
        turn.end()
        await person.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=0)
        return await person.sees_that(lambda seen: "Retry" in seen.buttons)

    async def ended(self, session_id: int) -> None:
        await self.rig.session(session_id, SessionStatus.COMPLETED, SessionStatus.STOPPED)


@asynccontextmanager
async def open_desk(
    folder: Path,
    telegram: LocalChat,
    runner: ScriptedRunner | None = None,
    *,
    patience: float = PATIENCE,
    roles: Mapping[int, Role] = ROLES,
    **settings: Any,
) -> AsyncIterator[Desk]:
    """A life of the program on what its last one left in the folder; after `patience` seconds a press is
    answered for, and words show that they were heard. Without `roles` people come in as they do in the local
    chat; `settings` are further ones."""
    async with AsyncExitStack() as stack:
        rig = await stack.enter_async_context(
            open_rig(folder, runner=runner, telegram_allowed_users=dict(roles), **settings)
        )
        bot = await stack.enter_async_context(telegram.bot())
        at_work = AtWork(bot, rig.core, patience)
        messenger = TelegramMessenger(bot, Narrator(rig.core), at_work, rig.core.budget)
        await stack.enter_async_context(work(rig.core, messenger))
        me = await bot.me()
        toasts = Toasts(bot, rig.core.budget, rig.core.reach.too_much, patience)
        username = me.username or ""
        access = Access(rig.core, None, toasts, at_work, await people.names(rig.core), username)
        dispatcher = build_dispatcher(rig.core, access, username=username, version="1.2.3")
        handled: list[Payload] = []
        handle = handler_of(dispatcher, bot)

        async def handler(payload: Payload) -> None:
            handled.append(payload)
            await handle(payload)

        listening = _listening(rig.core, bot, handler, dispatcher, access, toasts.run, at_work.run)
        await stack.enter_async_context(listening)
        yield Desk(rig, telegram, bot, dispatcher, messenger, handled)


@asynccontextmanager
async def _listening(
    core: Core,
    bot: Bot,
    handler: inbox.Handler,
    dispatcher: Dispatcher,
    access: Access,
    *parts: Callable[[], Coroutine[Any, Any, None]],
) -> AsyncIterator[None]:
    reader = inbox.Reader(
        core,
        handler,
        Pieces(),
        gate=access.gate,
        give_up=access.give_up(bot.id),
        quiet=QUIET,
    )
    wanted = dispatcher.resolve_used_update_types()
    async with asyncio.TaskGroup() as group:
        tasks = [
            *(group.create_task(supervise("part", part)) for part in parts),
            group.create_task(supervise("polling", lambda: poll(core, bot, wanted))),
            group.create_task(supervise("inbox", reader.run)),
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()


@asynccontextmanager
async def desk_of_its_own(
    folder: Path, runner: ScriptedRunner | None = None, **more: Any
) -> AsyncIterator[Desk]:
    async with run_localchat(folder) as telegram, open_desk(folder, telegram, runner, **more) as desk:
        yield desk

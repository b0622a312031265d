"""All that the local chat consists of, put together: what Telegram's cloud is to a real bot."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.localchat.callbacks import Callbacks
from bot.localchat.changes import ChangeLog
from bot.localchat.drafts import Drafts
from bot.localchat.faults import Faults
from bot.localchat.files import Files
from bot.localchat.limits import Budget, Limits
from bot.localchat.messages import Messages
from bot.localchat.people import FIRST_USER_ID, JSON, bot_person
from bot.localchat.store import Store
from bot.localchat.updates import UpdateQueue
from bot.localchat.webhooks import Webhooks


class Cloud:
    def __init__(
        self,
        store_path: Path,
        *,
        key: str,
        bot_token: str,
        limits: Limits,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.key = key
        self.token = bot_token
        self.bot = bot_person(bot_token)
        self.limits = limits
        self.now = now
        self.closing = asyncio.Event()
        self.faults = Faults()
        self.admin_in: set[int] = set()
        """The groups that have made the bot an admin; as `faults`, reachable from Python only."""
        self.started: set[int] = {FIRST_USER_ID}
        """Who has pressed Start, as far as anybody has asked. Whoever opens the printed address has."""
        self.store = Store(store_path)
        self.changes = ChangeLog(self.store)
        self.updates = UpdateQueue(self.store, self.closing, now)
        self.webhooks = Webhooks(self.store, self.updates, self.closing, now)
        self.messages = Messages(self.store, self.changes, now)
        self.callbacks = Callbacks(self.store, self.changes, limits, now)
        self.files = Files(self.store)
        self.drafts = Drafts(self.changes, now)
        self.budget = Budget(limits, now)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        async with self.store.opened():
            await self.changes.load()
            await self.updates.load()
            await self.webhooks.load()
            async with asyncio.TaskGroup() as group:
                delivering = group.create_task(self.webhooks.deliver(), name="localchat-webhook")
                try:
                    yield
                finally:
                    delivering.cancel()

    def close(self) -> None:
        """End every wait, so that nothing keeps the server from shutting down."""
        self.closing.set()
        self.updates.wake()
        self.changes.pulse.fire()

    async def commands(self) -> dict[str, list[JSON]]:
        """The command lists by scope and language."""
        rows = await self.store.rows("SELECT value FROM setting WHERE name = 'commands'")
        commands: dict[str, list[JSON]] = json.loads(rows[0][0]) if rows else {}
        return commands

    async def change_commands(self, scope: str, commands: list[JSON]) -> None:
        """An empty list forgets the scope."""
        known = {name: value for name, value in (await self.commands()).items() if name != scope}
        if commands:
            known[scope] = commands
        async with self.store.writing() as writing:
            await writing.run("INSERT OR REPLACE INTO setting VALUES ('commands', ?)", (json.dumps(known),))
            await self.changes.append(writing, "commands", {"commands": known})


CLOUD = web.AppKey("localchat_cloud", Cloud)
ADMIN_IN = web.AppKey("localchat_admin_in", set[int])

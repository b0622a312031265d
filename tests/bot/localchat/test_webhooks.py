"""Updates that are posted instead of fetched: to where, proved by what, again until they are taken."""

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiohttp import web

from bot.localchat import FIRST_USER_ID
from bot.localchat.webhooks import SECRET_HEADER
from tests.support.chat import ChatClient, LocalChat, run_localchat

YOU = FIRST_USER_ID
PATIENCE = 20.0


@dataclass(slots=True)
class Receiver:
    """A server that updates are posted to; it answers as the test says, else with 200."""

    url: str = ""
    heard: list[dict[str, Any]] = field(default_factory=list)
    """Every post, also those that were refused."""
    secrets: list[str | None] = field(default_factory=list)
    refusals: deque[int] = field(default_factory=deque)
    _moved: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, request: web.Request) -> web.Response:
        async with self._moved:
            self.heard.append(await request.json())
            self.secrets.append(request.headers.get(SECRET_HEADER))
            self._moved.notify_all()
        return web.Response(status=self.refusals.popleft() if self.refusals else 200)

    async def texts(self, count: int) -> list[str]:
        """What was posted, as soon as it is so many."""
        async with asyncio.timeout(PATIENCE), self._moved:
            await self._moved.wait_for(lambda: len(self.heard) >= count)
        return [update["message"]["text"] for update in self.heard]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def until_nothing_waits(bot: Bot) -> None:
    async with asyncio.timeout(PATIENCE):
        while (await bot.get_webhook_info()).pending_update_count:  # noqa: ASYNC110  # nobody tells
            await asyncio.sleep(0)


async def test_updates_are_posted_in_order_with_the_secret(
    bot: Bot, people: ChatClient, receiver: Receiver
) -> None:
    await people.send(YOU, YOU, "from before")
    await bot.set_webhook(receiver.url, secret_token="a-Secret_1", max_connections=7)
    for number in range(3):
        await people.send(YOU, YOU, f"word {number}")

    assert await receiver.texts(4) == ["from before", "word 0", "word 1", "word 2"]
    assert set(receiver.secrets) == {"a-Secret_1"}
    numbers = [update["update_id"] for update in receiver.heard]
    assert numbers == sorted(set(numbers))
    await until_nothing_waits(bot)
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.last_error_message) == (receiver.url, 7, None)


async def test_what_is_refused_is_posted_again(bot: Bot, people: ChatClient, receiver: Receiver) -> None:
    receiver.refusals.extend([500, 403, 302])
    await bot.set_webhook(receiver.url)
    await people.send(YOU, YOU, "one")
    await people.send(YOU, YOU, "two")
    assert (await receiver.texts(5))[-5:] == ["one", "one", "one", "one", "two"]
    assert set(receiver.secrets) == {None}


async def test_the_reason_can_be_asked_for(bot: Bot, people: ChatClient, receiver: Receiver) -> None:
    receiver.refusals.extend([500] * 1000)
    await bot.set_webhook(receiver.url, allowed_updates=["message", "callback_query"])
    await people.send(YOU, YOU, "one")
    await receiver.texts(2)
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
    assert info.pending_update_count == 1
    assert info.allowed_updates == ["callback_query", "message"]


async def test_either_posted_or_fetched(bot: Bot, people: ChatClient, receiver: Receiver) -> None:
    async def poll() -> str:
        try:
            await bot.get_updates(timeout=50)
        except TelegramConflictError as error:
            return error.message
        return "served"

    async with asyncio.TaskGroup() as group:
        polling = group.create_task(poll())
        while not (await bot.get_webhook_info()).url:
            await bot.set_webhook(receiver.url)
    # Its poll was under way already, or came when there was a webhook.
    assert re.search("terminated by setWebhook request|while webhook is active", polling.result())
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()

    await bot.delete_webhook()
    await people.send(YOU, YOU, "fetched")

    assert [update.message.text for update in await bot.get_updates(timeout=5) if update.message] == [
        "fetched"
    ]
    assert receiver.heard == []
    assert (await bot.get_webhook_info()).url == ""


async def test_what_waits_can_be_dropped(bot: Bot, people: ChatClient, receiver: Receiver) -> None:
    await people.send(YOU, YOU, "old")
    await bot.set_webhook(receiver.url, drop_pending_updates=True)
    await people.send(YOU, YOU, "new")
    assert await receiver.texts(1) == ["new"]


async def test_it_outlives_a_restart(tmp_path: Path, receiver: Receiver) -> None:
    async with run_localchat(tmp_path) as chat, chat.bot() as bot:
        receiver.refusals.extend([500] * 1000)
        await bot.set_webhook(receiver.url, secret_token="kept")
        await chat.client.send(YOU, YOU, "while you were away")
        await receiver.texts(1)
    receiver.refusals.clear()
    receiver.heard.clear()
    async with run_localchat(tmp_path) as chat, chat.bot() as bot:
        assert await receiver.texts(1) == ["while you were away"]
        assert receiver.secrets[-1] == "kept"
        await until_nothing_waits(bot)


@pytest.mark.parametrize(
    ("url", "secret", "why"),
    [
        ("http://example.org/hook", "", "An HTTPS URL must be provided for webhook"),
        ("http://[", "", "bad webhook"),
        ("ftp://127.0.0.1/hook", "", "An HTTPS URL must be provided for webhook"),
        ("https://example.org/hook", "", "the local chat sends updates to this machine only"),
        ("http://127.0.0.1/hook", "no spaces", "secret token contains unallowed characters"),
        ("http://127.0.0.1/hook", "x" * 257, "secret token contains unallowed characters"),
    ],
)
async def test_addresses_and_secrets_that_are_refused(
    chat: LocalChat, bot: Bot, url: str, secret: str, why: str
) -> None:
    with pytest.raises(TelegramBadRequest, match=why):
        await bot.set_webhook(url, secret_token=secret)
    assert (await bot.get_webhook_info()).url == ""

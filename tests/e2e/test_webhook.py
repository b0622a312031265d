"""Updates that Telegram sends, over real HTTP: switched on and off, killed in between, and by nobody else."""

import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.localchat import FIRST_USER_ID, STRANGER_ID
from tests.support.chat import LocalChat, run_localchat
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Model

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]
SECRET = "Only-Telegram_knows"
WEBHOOK = ("CC_TELEGRAM_WEBHOOK_URL", "CC_TELEGRAM_WEBHOOK_SECRET")


@dataclass(frozen=True)
class Scene:
    """A program that a Bot API server of the test sends its updates to."""

    telegram: LocalChat
    program: Program

    def person(self, user: int) -> Person:
        return Person(lambda: self.telegram.client, user)

    @property
    def you(self) -> Person:
        return self.person(FIRST_USER_ID)

    async def webhook(self) -> str:
        async with self.telegram.bot() as bot:
            return (await bot.get_webhook_info()).url

    def polls(self) -> int:
        return len(self.telegram.faults.calls_of("getUpdates"))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest_asyncio.fixture(loop_scope="package")
async def scene(model: Model, tmp_path: Path) -> AsyncIterator[Scene]:
    port = _free_port()
    async with run_localchat(tmp_path) as telegram:
        settings = {
            "CC_PORT": str(port),
            "CC_API_TOKEN": "a-token-that-telegram-has-not",
            "CC_TELEGRAM_BOT_TOKEN": telegram.token,
            "CC_TELEGRAM_API_BASE": telegram.api_base,
            "CC_TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/",
            "CC_TELEGRAM_WEBHOOK_SECRET": SECRET,
            "CC_CODEX_RUNNER_MODE": "stub",
        }
        async with run_program(tmp_path, model.url, **settings) as program:
            scene = Scene(telegram, program)
            await scene.you.says(f"/start {program.greeting['Pair'].rpartition(' ')[2]}")
            await scene.you.sees("You are the owner now.")
            yield scene


async def asks(person: Person) -> None:
    """One question, one answer."""
    said = await person.says("/status")
    await person.sees("Command Center", after=said)


async def test_what_is_said_comes_by_the_webhook(scene: Scene) -> None:
    mallory = scene.person(STRANGER_ID)
    await mallory.says("/start")
    await asks(scene.you)
    [call] = scene.telegram.faults.calls_of("setWebhook")
    assert call.payload["url"] == f"{scene.program.address}/api/telegram/webhook"
    assert call.payload["secret_token"] == SECRET
    wanted = {"message", "callback_query", "stopped_message_generation"}
    assert set(call.payload["allowed_updates"]) == wanted
    assert int(call.payload["max_connections"]) == 10
    assert scene.polls() == 0
    assert [seen.text for seen in await mallory.messages() if seen.from_bot] == []
    assert SECRET not in scene.program.log


@pytest.mark.defect(17)
async def test_nobody_else_plays_telegram(scene: Scene) -> None:
    update = {
        "update_id": 1,
        "message": {
            "message_id": 1,
            "date": 1,
            "from": {"id": FIRST_USER_ID, "is_bot": False, "first_name": "You"},
            "chat": {"id": FIRST_USER_ID, "type": "private"},
            "text": "/help",
        },
    }
    async with ClientSession() as http:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            address = f"{scene.program.address}/api/telegram/webhook"
            async with http.post(address, json=update, headers=headers) as response:
                assert response.status == 403
    await asks(scene.you)
    assert await scene.you.heard("/approvals — What waits for you") == 0


async def test_on_and_off_and_on_again(scene: Scene) -> None:
    on = {name: scene.program.env[name] for name in WEBHOOK}
    await asks(scene.you)
    await scene.program.stop()
    assert await scene.webhook()  # Telegram keeps what is said meanwhile, and sends it later
    for name in WEBHOOK:
        del scene.program.env[name]
    said = await scene.you.says("/status")

    await scene.program.restart()

    await scene.you.sees("Command Center", after=said)
    assert await scene.webhook() == ""
    assert scene.polls() > 0
    await scene.program.stop()
    scene.program.env.update(on)
    before = scene.polls()
    await scene.program.restart()
    await asks(scene.you)
    assert await scene.webhook() == f"{scene.program.address}/api/telegram/webhook"
    assert scene.polls() <= before + 1  # the last poll of the life before ends with the webhook


async def test_what_is_said_while_it_is_dead_is_answered_once_when_it_lives_again(scene: Scene) -> None:
    await asks(scene.you)
    await scene.program.kill()
    said = await scene.you.says("/help")

    await scene.program.restart()

    await scene.you.sees("Write what you want done", after=said)
    await asks(scene.you)
    assert await scene.you.heard("Write what you want done", after=said) == 1
    assert scene.polls() == 0

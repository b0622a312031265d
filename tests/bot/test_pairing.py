"""Who becomes the owner: the first who sends the code from the console, and nobody by guessing."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot

from bot.atwork import AtWork
from bot.dispatcher import build_dispatcher
from bot.middlewares import Access
from bot.toasts import Toasts
from core.machinery.rows import fetch
from core.usecases import people
from core.usecases.people import ATTEMPTS, Pairing
from core.words import Role
from tests.support.chat import run_localchat
from tests.support.core import Rig, open_rig
from tests.support.roles import role_of


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with run_localchat(tmp_path) as telegram, telegram.bot() as bot:
        yield bot


class Door:
    """The dispatcher of a program without an owner."""

    def __init__(self, rig: Rig, bot: Bot) -> None:
        self.codes: list[str] = []
        self.pairing = Pairing(self.codes.append)
        self._rig = rig
        self._bot = bot
        toasts = Toasts(bot, rig.core.budget, rig.core.reach.too_much)
        access = Access(rig.core, self.pairing, toasts, AtWork(bot, rig.core), {}, "bot")
        self._dispatcher = build_dispatcher(rig.core, access, username="bot", version="1")
        self._updates = 0

    async def says(self, user: int, text: str, *, chat: int | None = None, **more: Any) -> list[str]:
        """What the bot answers, still in its outbox."""
        before = len(await self._said())
        self._updates += 1
        place = {"id": chat or user, "type": "private" if chat is None else "supergroup", "title": "There"}
        person = {"id": user, "is_bot": False, "first_name": "Ann"}
        message = {"message_id": self._updates, "date": 1, "chat": place, "from": person, "text": text}
        await self._dispatcher.feed_raw_update(
            self._bot, {"update_id": self._updates, "message": message | more}
        )
        return (await self._said())[before:]

    async def _said(self) -> list[str]:
        return [row["payload"] for row in await fetch("SELECT payload FROM outbox ORDER BY id")]


@pytest.fixture
def door(rig: Rig, bot: Bot) -> Door:
    return Door(rig, bot)


@pytest.mark.parametrize("form", ["{}", "/start {}", "/pair {}", "  {}\n"])
@pytest.mark.parametrize("lower", [False, True])
async def test_the_code_makes_the_first_owner(door: Door, rig: Rig, form: str, lower: bool) -> None:
    code = door.pairing.code.lower() if lower else door.pairing.code
    [said] = await door.says(5, form.format(code))
    assert "You are the owner now." in said
    assert await role_of(rig.core, 5) is Role.OWNER
    assert await door.says(6, code) == []
    assert await role_of(rig.core, 6) is None


async def test_everything_else_is_silence(door: Door, rig: Rig) -> None:
    for text in ("/start", "hello", "/pair", "/start 12345678", "", "x" * 4096, door.pairing.code + "X"):
        assert await door.says(5, text) == []
    assert await role_of(rig.core, 5) is None


async def test_a_code_said_in_a_group_or_by_a_mask_is_nobodys(door: Door, rig: Rig) -> None:
    code = door.pairing.code
    assert await door.says(5, code, chat=-100) == []
    channel = {"id": -100, "type": "channel", "title": "News"}
    assert await door.says(5, code, sender_chat=channel) == []
    assert await role_of(rig.core, 5) is None


async def test_guessing_ends_with_a_new_code(door: Door, rig: Rig) -> None:
    old = door.pairing.code
    for number in range(ATTEMPTS):
        assert await door.says(5, f"WRQNG{number % 7 + 2}23") == []
    assert await door.says(5, old) == []
    assert await role_of(rig.core, 5) is None
    [new] = door.codes
    assert len(await door.says(6, new)) == 1
    assert await role_of(rig.core, 6) is Role.OWNER


async def test_talk_of_strangers_takes_nothing_from_the_owner(door: Door, rig: Rig) -> None:
    for number in range(3 * ATTEMPTS):
        assert await door.says(6, f"let me in {number}") == []
    assert len(await door.says(5, door.pairing.code)) == 1
    assert await role_of(rig.core, 5) is Role.OWNER


async def test_everybody_is_known_by_the_name_that_they_have_now(tmp_path: Path) -> None:
    allowed = {5: Role.OPERATOR, 6: Role.VIEWER}
    async with open_rig(tmp_path, telegram_allowed_users=allowed) as rig:
        await people.met(rig.core, 5, "Ann")
        await people.met(rig.core, 5, "Ann Onym")
        await people.met(rig.core, 6, "x" * 500)
        rows = await fetch("SELECT id, name, role, source, started_at FROM chat_user ORDER BY id")
        assert [(row["id"], row["name"], row["role"], row["source"]) for row in rows] == [
            (5, "Ann Onym", None, "listed"),
            (6, "x" * 200, None, "listed"),
        ]
        assert all(row["started_at"] is None for row in rows)
        assert await people.audience(rig.core) == []

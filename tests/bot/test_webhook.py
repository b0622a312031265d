"""Where updates come from: Telegram is told, also after a refusal; each counts once, also over a crash."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot

from bot import webhook
from bot.localchat import FIRST_USER_ID, STRANGER_ID, Fault
from bot.updates import Keeper, polled
from core.context import Core
from core.errors import InvalidInput
from core.machinery import inbox
from core.models import Inbox
from core.settings import Settings
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import open_rig, settings_for
from tests.support.desk import open_desk

KINDS = ["message", "callback_query"]


def said(number: int, text: str, user: int = FIRST_USER_ID) -> bytes:
    """An update as Telegram sends it."""
    person = {"id": user, "is_bot": False, "first_name": "You"}
    chat = {"id": user, "type": "private", "first_name": "You"}
    message = {"message_id": number, "date": 1, "from": person, "chat": chat, "text": text}
    return json.dumps({"update_id": number, "message": message}).encode()


def with_webhook(folder: Path) -> Settings:
    return settings_for(
        folder,
        telegram_webhook_url="http://127.0.0.1:9/cc",
        telegram_webhook_secret="Only-Telegram_knows",
    )


@pytest.mark.defect(12)
async def test_stored_and_then_killed_it_is_handled_once(tmp_path: Path) -> None:
    async with open_rig(tmp_path) as killed:
        keep = Keeper(killed.core, bot_id=424242)
        await keep(said(1, "/status"))
        await keep(said(1, "/status"))
        await keep(said(2, "/status", STRANGER_ID))
        assert await Inbox.filter(handled_at=None).count() == 2

    async with run_localchat(tmp_path) as telegram, open_desk(tmp_path, telegram) as desk:
        await desk.you.sees("Command Center", after=0)
        await Keeper(desk.rig.core, desk.bot.id)(said(1, "/status"))
        await desk.you.says("/help")
        await desk.you.sees("Write what you want done")
        assert await desk.you.heard("Command Center") == 1
        assert [payload["update_id"] for payload in desk.handled].count(1) == 1
        assert not await Inbox.filter(update_id=1, handled_at=None).exists()
        assert await desk.mallory.messages() == []


async def test_telegram_is_told_again_after_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "REFUSED_PAUSE", 0)
    async with run_localchat(tmp_path) as telegram, telegram.bot() as bot:
        refusal = "Bad Request: bad webhook: Failed to resolve host: Name or service not known"
        telegram.faults.next("setWebhook", Fault.status(400, description=refusal))
        telegram.faults.next("setWebhook", Fault.status(429))
        await webhook.announce(with_webhook(tmp_path / "data"), bot, KINDS)
        info = await bot.get_webhook_info()
    assert info.url == "http://127.0.0.1:9/cc/api/telegram/webhook"
    assert info.allowed_updates == sorted(KINDS)
    assert [call.status for call in telegram.faults.calls_of("setWebhook")] == [400, 429, 200]


async def test_whoever_fetches_does_away_with_the_webhook_first(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as telegram:
        async with telegram.bot() as bot:
            await webhook.announce(with_webhook(tmp_path / "other"), bot, KINDS)
        async with open_desk(tmp_path, telegram) as desk:
            await desk.you.says("/status")
            await desk.you.sees("Command Center")
            assert await _address(telegram, desk.bot) == ""


async def _address(telegram: LocalChat, bot: Bot) -> str:
    assert telegram.faults.calls_of("deleteWebhook")
    return (await bot.get_webhook_info()).url


@pytest.mark.parametrize("update", [{}, {"update_id": None}, {"update_id": "1"}, {"update_id": -1}])
def test_what_is_no_update(update: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="update_id"):
        polled(update)


async def test_those_that_come_while_others_are_stored_are_stored_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[list[int]] = []
    gate = asyncio.Event()

    async def slowly(core: Core, bot_id: int, rows: Sequence[inbox.Update]) -> None:
        stored.append([row.update_id for row in rows])
        await gate.wait()
        await really(core, bot_id, rows)

    really = inbox.keep
    monkeypatch.setattr(inbox, "keep", slowly)
    async with open_rig(tmp_path) as rig:
        keep = Keeper(rig.core, 1)
        async with asyncio.TaskGroup() as group:
            for number in range(5):
                group.create_task(keep(said(number, "Hello")))
            await asyncio.sleep(0)
            gate.set()

        assert stored == [[0], [1, 2, 3, 4]]
        assert [row.update_id for row in await Inbox.all().order_by("id")] == [0, 1, 2, 3, 4]


async def test_what_could_not_be_stored_is_not_acknowledged_and_may_come_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise OSError("the disk is full")

    async with open_rig(tmp_path) as rig:
        keep = Keeper(rig.core, 1)
        with monkeypatch.context() as patch:
            patch.setattr(inbox, "keep", broken)
            with pytest.raises(OSError, match="full"):
                await keep(said(1, "Hello"))
        await keep(said(2, "Hello"))
        await keep(said(1, "Hello"))

        assert [row.update_id for row in await Inbox.all().order_by("id")] == [2, 1]

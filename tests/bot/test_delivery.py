"""What became of a request, said honestly: not delivered, in doubt, or never to be."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.delivery import REPEATED, TelegramMessenger
from bot.localchat import Fault
from core.ports import DeliveryFailed, InDoubt, NotDelivered
from handlers.narrator import Narrator
from handlers.views.answers import LIMIT
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import Rig

NOTE: dict[str, Any] = {
    "text": "Hello",
    "entities": [],
    "buttons": [],
    "document": None,
    "silent": True,
    "placeholder": None,
}


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[LocalChat]:
    async with run_localchat(tmp_path / "telegram") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "telegram").mkdir()


@pytest.fixture
async def messenger(rig: Rig, telegram: LocalChat) -> AsyncIterator[TelegramMessenger]:
    async with telegram.bot() as bot:
        yield TelegramMessenger(bot, Narrator(rig.core))


async def _shown(telegram: LocalChat) -> list[str]:
    return [seen.text for seen in await telegram.client.messages(1)]


@pytest.mark.parametrize(
    ("fault", "error", "arrived"),
    [
        (Fault.status(429, retry_after=7), NotDelivered, False),
        (Fault.status(500), NotDelivered, False),
        (Fault.status(502), NotDelivered, False),
        (Fault.html_502(), (NotDelivered, InDoubt), False),
        (Fault.drop_before(), InDoubt, False),
        (Fault.drop_after(), InDoubt, True),
        (Fault.status(400), DeliveryFailed, False),
        (Fault.status(403), DeliveryFailed, False),
        (Fault.status(401), NotDelivered, False),
    ],
    ids=str,
)
async def test_every_end_of_a_request(
    messenger: TelegramMessenger,
    telegram: LocalChat,
    fault: Fault,
    error: type[Exception] | tuple[type[Exception], ...],
    arrived: bool,
) -> None:
    telegram.faults.next("sendMessage", fault)
    with pytest.raises(error) as raised:
        await messenger.deliver(1, None, NOTE, repeated=False)
    if isinstance(raised.value, NotDelivered) and fault.error is not None and fault.error.code == 429:
        assert raised.value.retry_after == 7
        assert raised.value.whole_chat
    assert await _shown(telegram) == (["Hello"] if arrived else [])


async def test_text_is_never_lost_to_its_formatting(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    refused = Fault.status(400, description="Bad Request: can't parse entities: odd")
    telegram.faults.next("sendMessage", refused)
    note = NOTE | {"entities": [{"type": "bold", "offset": 0, "length": 5}]}
    await messenger.deliver(1, None, note, repeated=False)
    assert await _shown(telegram) == ["Hello"]


async def test_what_is_said_again_says_so(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    await messenger.deliver(1, None, NOTE, repeated=True)
    assert await _shown(telegram) == ["Hello" + REPEATED]


async def test_the_longest_that_we_say_can_be_said_again(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await messenger.deliver(1, None, NOTE | {"text": "x" * LIMIT}, repeated=True)
    [shown] = await _shown(telegram)
    assert shown == "x" * LIMIT + REPEATED


async def test_a_file_can_be_said_again(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    note = {"document": ["answer.md", "# Hello"]}
    await messenger.deliver(1, None, note, repeated=False)
    await messenger.deliver(1, None, note, repeated=True)
    assert await _shown(telegram) == ["", REPEATED.strip()]
    assert ["document" in seen.raw for seen in await telegram.client.messages(1)] == [True, True]


async def test_an_edit_that_changes_nothing_is_done(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    sent = await messenger.deliver(1, None, NOTE, repeated=False)
    assert await messenger.deliver(1, sent, NOTE, repeated=False) == sent


async def test_an_edit_of_what_was_deleted_fails_for_good(messenger: TelegramMessenger) -> None:
    with pytest.raises(DeliveryFailed):
        await messenger.deliver(1, 999, NOTE, repeated=False)


async def test_a_server_that_is_not_there_was_told_nothing(rig: Rig, telegram: LocalChat) -> None:
    nobody = LocalChat("http://127.0.0.1:9/chat", telegram.token, "", telegram.faults, telegram.client)
    async with nobody.bot() as bot:
        with pytest.raises(NotDelivered):
            await TelegramMessenger(bot, Narrator(rig.core)).deliver(1, None, NOTE, repeated=False)

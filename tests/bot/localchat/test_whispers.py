"""Messages that one person of a group sees alone: who may be sent one, and when.

The rules are those of https://core.telegram.org/bots/api#ephemeral-messages-and-commands.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import EphemeralMessageParameters, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.localchat import ANN_ID, BO_ID, FIRST_USER_ID, TEAM_CHAT_ID, Limits
from bot.localchat.cloud import Cloud
from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.localchat.people import find_chat, find_person
from bot.localchat.whispers import ANSWERABLE, whisper_to
from tests.support.chat import ChatClient, ChatRefused, LocalChat, run_localchat

APPROVE = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Approve", callback_data="yes")]])


class Time:
    """The local chat's clock."""

    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def chat(tmp_path: Path, time: Time) -> AsyncIterator[LocalChat]:
    async with run_localchat(
        tmp_path, limits=Limits(enabled=False, press_wait_seconds=0), now=time
    ) as running:
        yield running


@pytest.fixture
def admin(chat: LocalChat) -> None:
    chat.admin_in.add(TEAM_CHAT_ID)


async def _whispered(bot: Bot, user: int = ANN_ID, query: str | None = None) -> Message:
    return await bot.send_message(
        TEAM_CHAT_ID,
        "Run it?",
        reply_markup=APPROVE,
        ephemeral_message_parameters=EphemeralMessageParameters(
            receiver_user_id=user, callback_query_id=query
        ),
    )


async def _pressed(bot: Bot, people: ChatClient, user: int = ANN_ID) -> str:
    """A press on a message for all; its query."""
    sent = await bot.send_message(TEAM_CHAT_ID, "Somebody decides.", reply_markup=APPROVE)
    await people.press(user, TEAM_CHAT_ID, sent.message_id, "Approve")
    query = (await bot.get_updates(offset=-1))[-1].callback_query
    assert query is not None
    return query.id


@pytest.mark.usefixtures("admin")
async def test_one_person_sees_it_and_presses_its_buttons(bot: Bot, people: ChatClient) -> None:
    sent = await _whispered(bot)
    assert sent.message_id == 0
    assert sent.ephemeral_message_id is not None
    assert sent.receiver_user is not None
    number = -sent.ephemeral_message_id

    with pytest.raises(ChatRefused, match="gone"):
        await people.press(BO_ID, TEAM_CHAT_ID, number, "Approve")
    [seen] = await people.messages(TEAM_CHAT_ID)
    assert (seen.alone, seen.id) == (ANN_ID, sent.ephemeral_message_id)


@pytest.mark.usefixtures("admin")
async def test_it_is_edited_and_deleted_by_its_own_number_and_who_sees_it(
    bot: Bot, people: ChatClient
) -> None:
    number = (await _whispered(bot)).ephemeral_message_id
    assert number is not None

    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_ephemeral_message_text(TEAM_CHAT_ID, BO_ID, number, text="Approved.")
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_ephemeral_message(TEAM_CHAT_ID, BO_ID, number)
    assert await bot.edit_ephemeral_message_text(TEAM_CHAT_ID, ANN_ID, number, text="Approved.")
    [seen] = await people.messages(TEAM_CHAT_ID)
    assert (seen.text, seen.buttons, seen.alone) == ("Approved.", (), ANN_ID)
    assert await bot.delete_ephemeral_message(TEAM_CHAT_ID, ANN_ID, number)
    assert await people.messages(TEAM_CHAT_ID) == []


@pytest.mark.usefixtures("admin")
async def test_only_to_somebody_in_a_group(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="USER_NOT_PARTICIPANT"):
        await _whispered(bot, user=77)
    with pytest.raises(TelegramBadRequest, match="only to groups"):
        await bot.send_message(
            FIRST_USER_ID,
            "Run it?",
            ephemeral_message_parameters=EphemeralMessageParameters(receiver_user_id=FIRST_USER_ID),
        )


async def test_who_is_no_admin_may_not_begin(bot: Bot, chat: LocalChat) -> None:
    with pytest.raises(TelegramBadRequest, match="BOT_NOT_ADMIN"):
        await _whispered(bot)
    assert (await bot.get_chat_member(TEAM_CHAT_ID, bot.id)).status == "member"
    chat.admin_in.add(TEAM_CHAT_ID)
    assert (await bot.get_chat_member(TEAM_CHAT_ID, bot.id)).status == "administrator"
    await _whispered(bot)


async def test_who_has_just_pressed_may_be_answered(bot: Bot, people: ChatClient, time: Time) -> None:
    query = await _pressed(bot, people)
    await bot.answer_callback_query(query)
    time.now += ANSWERABLE
    assert (await _whispered(bot, query=query)).ephemeral_message_id is not None


async def test_nobody_else_and_nothing_too_late(bot: Bot, people: ChatClient, time: Time) -> None:
    query = await _pressed(bot, people)
    with pytest.raises(TelegramBadRequest, match="query ID is invalid"):
        await _whispered(bot, user=BO_ID, query=query)
    time.now += ANSWERABLE + 0.1
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await _whispered(bot, query=query)


async def test_an_ephemeral_message_of_theirs_may_be_answered(tmp_path: Path, time: Time) -> None:
    cloud = Cloud(tmp_path / "chat.db", key="k", bot_token="1:a", limits=Limits.off(), now=time)
    team, ann = find_chat(TEAM_CHAT_ID), find_person(ANN_ID)
    assert team is not None
    assert ann is not None
    async with cloud.opened(), cloud.store.writing() as writing:
        content = {"text": "/secret", "receiver_user": cloud.bot.user()}
        said = await cloud.messages.add(writing, team, ann.user(), content)

        async def answer(user: int) -> Any:
            replied = {"ephemeral_message_id": said["ephemeral_message_id"]}
            wanted = {"receiver_user_id": user}
            params = Params({"ephemeral_message_parameters": wanted, "reply_parameters": replied}, {})
            return await whisper_to(cloud, writing, team, params)

        assert await answer(ANN_ID) == {"receiver_user": ann.user()}
        with pytest.raises(ApiError, match="BOT_NOT_ADMIN"):
            await answer(BO_ID)
        time.now += ANSWERABLE + 1
        with pytest.raises(ApiError, match="BOT_NOT_ADMIN"):
            await answer(ANN_ID)
        cloud.close()

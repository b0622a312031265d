"""Topics of a forum, and messages that one person of a group sees alone."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import EphemeralMessageParameters, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.localchat import ANN_ID, BO_ID, BOT_USERNAME, FIRST_USER_ID, FORUM_CHAT_ID, TEAM_CHAT_ID
from tests.support.chat import ChatClient, ChatRefused

FRONT = 1_000_000_011
APPROVE = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Approve", callback_data="yes")]])


async def _heard(bot: Bot) -> list[Message]:
    return [update.message for update in await bot.get_updates() if update.message]


async def test_what_is_written_in_a_topic_says_so(bot: Bot, people: ChatClient) -> None:
    await people.send(ANN_ID, FORUM_CHAT_ID, "/status", topic=FRONT)
    await people.send(ANN_ID, FORUM_CHAT_ID, "/status")
    await people.send(ANN_ID, TEAM_CHAT_ID, "/status")

    topic, general, group = await _heard(bot)

    assert (topic.message_thread_id, topic.is_topic_message, topic.chat.is_forum) == (FRONT, True, True)
    assert topic.reply_to_message is not None
    assert topic.reply_to_message.forum_topic_created is not None
    assert (general.message_thread_id, general.is_topic_message, general.reply_to_message) == (None,) * 3
    assert group.chat.is_forum is None


async def test_what_replies_to_the_topic_alone_is_none_of_the_bots_business(
    bot: Bot, people: ChatClient
) -> None:
    await people.send(ANN_ID, FORUM_CHAT_ID, "hello everybody", topic=FRONT)
    sent = await bot.send_message(FORUM_CHAT_ID, "Yes?", message_thread_id=FRONT)
    await people.send(ANN_ID, FORUM_CHAT_ID, "hello bot", topic=FRONT, reply_to=sent.message_id)
    await people.send(ANN_ID, FORUM_CHAT_ID, f"@{BOT_USERNAME} hello", topic=FRONT)

    assert [message.text for message in await _heard(bot)] == ["hello bot", f"@{BOT_USERNAME} hello"]
    assert sent.message_thread_id == FRONT


@pytest.mark.parametrize(("group", "topic"), [(FORUM_CHAT_ID, 1), (FORUM_CHAT_ID, 99), (TEAM_CHAT_ID, FRONT)])
async def test_there_is_no_such_topic(bot: Bot, group: int, topic: int) -> None:
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(group, "Hello", message_thread_id=topic)


async def test_nobody_writes_in_a_topic_that_is_not_there(people: ChatClient) -> None:
    with pytest.raises(ChatRefused, match="no such topic"):
        await people.send(ANN_ID, TEAM_CHAT_ID, "/status", topic=FRONT)


async def _whispered(bot: Bot, user: int = ANN_ID) -> Message:
    return await bot.send_message(
        TEAM_CHAT_ID,
        "Run it?",
        reply_markup=APPROVE,
        ephemeral_message_parameters=EphemeralMessageParameters(receiver_user_id=user),
    )


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


async def test_it_is_edited_and_deleted_by_its_own_number(bot: Bot, people: ChatClient) -> None:
    sent = await _whispered(bot)
    assert sent.ephemeral_message_id is not None
    place = (TEAM_CHAT_ID, ANN_ID, sent.ephemeral_message_id)

    assert await bot.edit_ephemeral_message_text(*place, text="Approved.")
    [seen] = await people.messages(TEAM_CHAT_ID)
    assert (seen.text, seen.buttons, seen.alone) == ("Approved.", (), ANN_ID)
    assert await bot.delete_ephemeral_message(*place)
    assert await people.messages(TEAM_CHAT_ID) == []


async def test_only_to_somebody_in_a_group(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="USER_NOT_PARTICIPANT"):
        await _whispered(bot, user=77)
    with pytest.raises(TelegramBadRequest, match="only to groups"):
        await bot.send_message(
            FIRST_USER_ID,
            "Run it?",
            ephemeral_message_parameters=EphemeralMessageParameters(receiver_user_id=FIRST_USER_ID),
        )

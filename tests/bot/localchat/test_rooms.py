"""Topics of a forum."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot.localchat import ANN_ID, BOT_USERNAME, FORUM_CHAT_ID, TEAM_CHAT_ID
from tests.support.chat import ChatClient, ChatRefused

FRONT = 1_000_000_011


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

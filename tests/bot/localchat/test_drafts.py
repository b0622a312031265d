"""What is still being written: shown for a while, kept nowhere, stopped by its reader."""

from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InputRichMessage

from bot.localchat import ANN_ID, FIRST_USER_ID, TEAM_CHAT_ID
from bot.localchat.drafts import LIFE
from tests.support.chat import ChatClient, ChatRefused, run_localchat

YOU = FIRST_USER_ID


def rich(*blocks: dict[str, Any]) -> InputRichMessage:
    return InputRichMessage.model_validate({"blocks": list(blocks)})


async def drafts(people: ChatClient) -> list[tuple[int, int, Any]]:
    found = (await people.state())["drafts"]
    return [(draft["chatId"], draft["draftId"], draft["message"]) for draft in found]


async def test_it_grows_and_then_the_message_stands_there(bot: Bot, people: ChatClient) -> None:
    assert await bot.send_message_draft(YOU, 7)
    assert await drafts(people) == [(YOU, 7, {})]  # it thinks
    await bot.send_message_draft(YOU, 7, text="Look", parse_mode=None)
    await bot.send_message_draft(YOU, 7, text="Look at", parse_mode=None)
    assert await drafts(people) == [(YOU, 7, {"text": "Look at"})]
    assert await people.messages(YOU) == []
    assert await bot.get_updates() == []
    await bot.send_message(YOU, "Look at it.")
    assert await drafts(people) == []


async def test_a_rich_one_may_say_that_the_bot_thinks(bot: Bot, people: ChatClient) -> None:
    thinking = {"type": "thinking", "text": "Reading"}
    await bot.send_rich_message_draft(YOU, 7, rich(thinking))
    [(_, _, message)] = await drafts(people)
    assert message["rich_message"]["blocks"] == [thinking]
    with pytest.raises(TelegramBadRequest, match="unsupported block type 'thinking'"):
        await bot.send_rich_message(YOU, rich(thinking))


async def test_those_who_follow_see_it_come_and_go(bot: Bot, people: ChatClient) -> None:
    told = []
    async with aclosing(people.changes(await people.cursor())) as changes:
        await bot.send_message(YOU, "first")
        await anext(changes)
        await bot.send_message_draft(YOU, 7, text="Look", can_stop=True)
        await bot.send_message(YOU, "Look.")
        async for change in changes:
            told.append((change.kind, change.body["message"]))
            if len(told) == 3:
                break
    assert told[0] == ("draft", {"text": "Look"})
    assert {kind for kind, _ in told[1:]} == {"draft", "message"}


async def test_those_who_begin_to_follow_are_told_what_stands(bot: Bot, people: ChatClient) -> None:
    """It has no place in the stream from which it could be told again."""
    cursor = await people.cursor()
    await bot.send_message_draft(YOU, 7, text="Look")
    async with aclosing(people.changes(cursor)) as changes:
        first = await anext(changes)
    assert (first.kind, first.body["draftId"], first.body["message"]) == ("draft", 7, {"text": "Look"})


async def test_its_reader_stops_it_and_the_bot_is_told(bot: Bot, people: ChatClient) -> None:
    await bot.send_message_draft(YOU, 7, text="On and on", can_stop=True)
    await people.stop(YOU, YOU, 7)
    [update] = await bot.get_updates()
    assert update.stopped_message_generation is not None
    assert (update.stopped_message_generation.chat.id, update.stopped_message_generation.draft_id) == (YOU, 7)
    assert await drafts(people) == []
    await bot.send_message_draft(YOU, 7, text="On and on and on", can_stop=True)
    assert await drafts(people) == []  # nobody wants to see more of it
    with pytest.raises(ChatRefused, match="nothing to stop"):
        await people.stop(YOU, YOU, 7)


async def test_one_that_is_kept_loses_its_button(bot: Bot, people: ChatClient) -> None:
    await bot.send_message_draft(YOU, 7, text="So far", can_stop=True, keep_on_stop=True)
    await people.stop(YOU, YOU, 7)
    assert await drafts(people) == [(YOU, 7, {"text": "So far"})]
    with pytest.raises(ChatRefused, match="nothing to stop"):
        await people.stop(YOU, YOU, 7)


async def test_one_without_a_button_is_not_stopped_and_nobody_stops_another_ones(
    bot: Bot, people: ChatClient
) -> None:
    await bot.send_message_draft(YOU, 7, text="On and on")
    with pytest.raises(ChatRefused, match="nothing to stop"):
        await people.stop(YOU, YOU, 7)
    with pytest.raises(ChatRefused, match="not in this chat"):
        await people.stop(ANN_ID, YOU, 7)


@pytest.mark.parametrize(
    ("room", "draft", "reason"),
    [(YOU, 0, "draft_id must be non-zero"), (TEAM_CHAT_ID, 7, "TEXTDRAFT_PEER_INVALID")],
)
async def test_what_is_refused(bot: Bot, room: int, draft: int, reason: str) -> None:
    with pytest.raises(TelegramBadRequest, match=reason):
        await bot.send_message_draft(room, draft, text="x")
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message_draft(YOU, 7, text="x" * 4097)


async def test_one_that_nobody_changes_goes_by_itself(tmp_path: Path) -> None:
    now = 1000.0
    async with run_localchat(tmp_path, now=lambda: now) as chat, chat.bot() as bot:
        await bot.send_message_draft(YOU, 7, text="Look")
        now += LIFE - 1
        assert len(await drafts(chat.client)) == 1
        now += 2
        assert await drafts(chat.client) == []

"""What a bot and people say to each other, over the Bot API with the real aiogram."""

import asyncio
from contextlib import aclosing
from pathlib import Path

import aiosqlite
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyParameters,
)

from bot.localchat import ANN_ID, BOT_USERNAME, FIRST_USER_ID, STRANGER_ID, TEAM_CHAT_ID
from tests.support.chat import ChatClient, ChatRefused

YOU = FIRST_USER_ID
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000308060000000000000000000000000049454e44ae426082"
)


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=label.lower()) for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.is_bot, me.username, me.id) == (True, BOT_USERNAME, bot.id)


async def test_a_message_reaches_the_bot_with_its_entities(bot: Bot, people: ChatClient) -> None:
    await people.send(YOU, YOU, "/start 🚀 see https://example.org.")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.id == YOU
    assert [(e.type, e.offset, e.length) for e in update.message.entities or []] == [
        ("bot_command", 0, 6),
        ("url", 14, 19),
    ]


async def test_updates_come_again_until_an_offset_confirms_them(bot: Bot, people: ChatClient) -> None:
    for text in ("one", "two"):
        await people.send(YOU, YOU, text)
    first, second = await bot.get_updates()
    assert [u.update_id for u in await bot.get_updates()] == [first.update_id, second.update_id]
    assert [u.update_id for u in await bot.get_updates(offset=second.update_id)] == [second.update_id]
    assert [u.update_id for u in await bot.get_updates()] == [second.update_id]
    assert await bot.get_updates(offset=second.update_id + 1) == []


async def test_a_long_poll_wakes_when_something_is_said(bot: Bot, people: ChatClient) -> None:
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        poll = group.create_task(bot.get_updates(timeout=50))
        await people.send(YOU, YOU, "wake up")
    assert [u.message.text for u in poll.result() if u.message] == ["wake up"]


async def test_a_second_poller_ends_the_first(bot: Bot, people: ChatClient) -> None:
    async def poll() -> str:
        try:
            await bot.get_updates(timeout=50)
        except TelegramConflictError as error:
            return error.message
        return "updates"

    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        polls = [group.create_task(poll()), group.create_task(poll())]
        await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
        await people.send(YOU, YOU, "for the one that is left")
    ended, served = sorted(poll.result() for poll in polls)
    assert ended.startswith("Conflict: terminated by other getUpdates request")
    assert served == "updates"


async def test_only_allowed_kinds_of_updates_are_kept(bot: Bot, people: ChatClient) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await people.send(YOU, YOU, "nobody listens")
    assert await bot.get_updates() == []


async def test_edits_keep_number_and_date(bot: Bot, people: ChatClient) -> None:
    sent = await bot.send_message(YOU, "Working", reply_markup=keyboard("Stop"), disable_notification=True)
    await bot.edit_message_text("<b>Done</b>", chat_id=YOU, message_id=sent.message_id, parse_mode="HTML")
    [seen] = await people.messages(YOU)
    assert (seen.id, seen.text, seen.buttons, seen.edited, seen.silent) == (
        sent.message_id,
        "Done",
        (),
        True,
        True,
    )
    assert seen.raw["entities"] == [{"type": "bold", "offset": 0, "length": 4}]


async def test_a_reply_quotes_what_it_replies_to(bot: Bot, people: ChatClient) -> None:
    question = await people.send(YOU, YOU, "ready?")
    answer = await bot.send_message(YOU, "yes", reply_parameters=ReplyParameters(message_id=question))
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "ready?"
    await people.send(YOU, YOU, "good", reply_to=answer.message_id)
    update = (await bot.get_updates())[-1]
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == answer.message_id


async def test_a_press_is_answered_once(bot: Bot, people: ChatClient) -> None:
    card = await bot.send_message(YOU, "Run it?", reply_markup=keyboard("Approve", "Reject"))
    async with asyncio.TaskGroup() as group:
        pressed = group.create_task(people.press(YOU, YOU, card.message_id, "Approve"))
        [update] = await bot.get_updates(timeout=10)
        assert update.callback_query is not None
        assert update.callback_query.data == "approve"
        await bot.answer_callback_query(update.callback_query.id, "Approved", show_alert=True)
    assert (pressed.result().answered, pressed.result().text, pressed.result().alert) == (
        True,
        "Approved",
        True,
    )


async def test_a_button_that_is_gone_cannot_be_pressed(bot: Bot, people: ChatClient) -> None:
    card = await bot.send_message(YOU, "Run it?", reply_markup=keyboard("Approve"))
    await bot.edit_message_reply_markup(
        chat_id=YOU, message_id=card.message_id, reply_markup=keyboard("Details")
    )
    with pytest.raises(ChatRefused, match="has changed"):
        await people.press(YOU, YOU, card.message_id, "Approve")
    assert await bot.get_updates() == []


async def test_a_disabled_button_does_nothing(bot: Bot, people: ChatClient) -> None:
    button = InlineKeyboardButton.model_validate({"text": "Approved", "style": "success", "disabled": {}})
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
    card = await bot.send_message(YOU, "Done", reply_markup=markup)
    with pytest.raises(ChatRefused, match="does nothing"):
        await people.press(YOU, YOU, card.message_id, "Approved")


async def test_a_forced_reply_is_shown_with_its_placeholder(bot: Bot, people: ChatClient) -> None:
    await bot.send_message(YOU, "Why?", reply_markup=ForceReply(input_field_placeholder="Reason"))
    [seen] = await people.messages(YOU)
    assert seen.force_reply == {"force_reply": True, "input_field_placeholder": "Reason"}


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(bot: Bot, people: ChatClient) -> None:
    spoken = await bot.send_message(TEAM_CHAT_ID, "Hello team")
    for text in (
        "lunch?",
        "/status",
        f"/stop@{BOT_USERNAME}",
        "/stop@another_bot",
        f"hey @{BOT_USERNAME} look",
    ):
        await people.send(ANN_ID, TEAM_CHAT_ID, text)
    await people.send(ANN_ID, TEAM_CHAT_ID, "to you", reply_to=spoken.message_id)
    heard = [update.message.text for update in await bot.get_updates() if update.message]
    assert heard == ["/status", f"/stop@{BOT_USERNAME}", f"hey @{BOT_USERNAME} look", "to you"]


async def test_nobody_speaks_or_presses_in_a_chat_of_others(bot: Bot, people: ChatClient) -> None:
    card = await bot.send_message(YOU, "Run it?", reply_markup=keyboard("Approve"))
    with pytest.raises(ChatRefused, match="not in this chat"):
        await people.send(STRANGER_ID, YOU, "let me in")
    with pytest.raises(ChatRefused, match="not in this chat"):
        await people.press(STRANGER_ID, YOU, card.message_id, "Approve")


async def test_files_travel_both_ways(bot: Bot, people: ChatClient) -> None:
    await people.send_file(YOU, YOU, "../notes.txt", b"remember", caption="see this")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.document.file_name, update.message.caption) == ("notes.txt", "see this")
    received = await bot.download(update.message.document)
    assert received is not None
    assert received.read() == b"remember"
    sent = await bot.send_document(YOU, BufferedInputFile(b"+1 -1", "change.diff"), caption="The change")
    assert sent.document is not None
    again = await bot.send_document(YOU, sent.document.file_id)
    assert again.document is not None
    assert again.document.file_id == sent.document.file_id


async def test_pictures_have_their_size(bot: Bot, people: ChatClient) -> None:
    await people.send_file(YOU, YOU, "shot.png", PNG)
    sent = await bot.send_photo(YOU, BufferedInputFile(PNG, "plot.png"))
    [update] = await bot.get_updates()
    assert update.message is not None
    for photo in (update.message.photo, sent.photo):
        assert [(size.width, size.height) for size in photo or []] == [(2, 3)]


async def test_commands_have_scopes(bot: Bot, people: ChatClient) -> None:
    mine = BotCommandScopeChat(chat_id=YOU)

    async def names(scope: BotCommandScopeChat | None = None) -> list[str]:
        return [command.command for command in await bot.get_my_commands(scope=scope)]

    await bot.set_my_commands([BotCommand(command="start", description="Begin")])
    await bot.set_my_commands([BotCommand(command="inbox", description="What needs you")], scope=mine)
    assert (await names(), await names(mine)) == (["start"], ["inbox"])
    await bot.delete_my_commands(scope=mine)
    assert await names(mine) == []
    assert list((await people.state())["commands"]) == ["default"]


async def test_a_deleted_message_is_gone(bot: Bot, people: ChatClient) -> None:
    sent = await bot.send_message(YOU, "oops")
    assert await bot.delete_message(YOU, sent.message_id)
    assert await people.messages(YOU) == []
    assert (await bot.send_message(YOU, "next")).message_id == sent.message_id + 1


async def test_what_was_deleted_is_not_told_again(bot: Bot, people: ChatClient, tmp_path: Path) -> None:
    """Nor is it in the file of the store; who follows hears that it is gone."""
    before = await people.cursor()
    sent = await people.send(YOU, YOU, "the word is xyzzy")
    [update] = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    assert await bot.delete_message(YOU, sent)

    told = []
    async with aclosing(people.changes(before)) as changes:
        async for change in changes:
            told.append((change.kind, change.body))
            if len(told) == 2:
                break
    gone = {"chatId": YOU, "messageId": sent}
    assert told == [("deleted", gone), ("deleted", gone)]
    async with aiosqlite.connect(tmp_path / "chat.db") as store:
        for table in ("message", "change", "pending_update"):
            assert "xyzzy" not in str(await store.execute_fetchall(f"SELECT * FROM {table}"))


async def test_the_bot_can_ask_about_chats_and_members(bot: Bot) -> None:
    assert (await bot.get_chat(TEAM_CHAT_ID)).title == "Team"
    assert (await bot.get_chat_member(TEAM_CHAT_ID, ANN_ID)).status == "member"
    assert (await bot.get_chat_member(YOU, ANN_ID)).status == "left"
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.delete_webhook(drop_pending_updates=True)

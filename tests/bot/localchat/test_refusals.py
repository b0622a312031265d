"""What Telegram refuses, in Telegram's words."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramNotFound,
    TelegramRetryAfter,
)
from aiogram.methods import SendDice
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientSession

from bot.localchat import ANN_ID, FIRST_USER_ID, TEAM_CHAT_ID, Limits
from tests.support.chat import ChatClient, ChatRefused, LocalChat, run_localchat

YOU = FIRST_USER_ID
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def keys(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": [list(buttons)]}}


def entity(offset: int, length: int) -> dict[str, Any]:
    return {"entities": [{"type": "bold", "offset": offset, "length": length}]}


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def call(http: ClientSession, chat: LocalChat, method: str, body: dict[str, Any]) -> tuple[int, str]:
    async with http.post(f"{chat.api_base}/bot{chat.token}/{method}", json=body) as response:
        answer = await response.json()
        assert answer["ok"] == (response.status == 200)
        return response.status, answer.get("description", "")


@pytest.mark.parametrize(
    ("method", "body", "description"),
    [
        ("sendMessage", {"text": "hi"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 99, "text": "hi"}, "chat not found"),
        ("sendMessage", {"chat_id": YOU}, "message text is empty"),
        (
            "sendMessage",
            {"chat_id": TEAM_CHAT_ID, "text": "hi", "message_thread_id": 1},
            "message thread not found",
        ),
        ("sendMessage", {"chat_id": YOU, "text": " \n "}, "text must be non-empty"),
        ("sendMessage", {"chat_id": YOU, "text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": YOU, "text": "🚀" * 2049}, "message is too long"),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "ü<x>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "x" at byte offset 2',
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "<b>x</i>", "parse_mode": "HTML"},
            'can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", "parse_mode": "MarkdownV2"},
            "can't parse entities: the local chat knows HTML and entities, not Markdown",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "abc", **entity(1, 3)},
            "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "🚀", **entity(0, 1)},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", "reply_parameters": {"message_id": 77}},
            "message to be replied not found",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", **keys({"text": "a", "callback_data": ""})},
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", **keys({"text": "a", "callback_data": "ü" * 33})},
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", **keys({"text": "a"})},
            "text buttons are unallowed in the inline keyboard",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", **keys(*[{"text": "a", "callback_data": "a"}] * 9)},
            "reply markup is too long",
        ),
        ("editMessageText", {"chat_id": YOU, "message_id": 77, "text": "x"}, "message to edit not found"),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", "reply_parameters": {"message_id": 10**20}},
            "message to be replied not found",
        ),
        (
            "sendMessage",
            {"chat_id": YOU, "text": "x", "reply_parameters": {"message_id": "x"}},
            "message to be replied not found",
        ),
        (
            "editMessageText",
            {"chat_id": YOU, "message_id": 10**20, "text": "x"},
            "message to edit not found",
        ),
        (
            "deleteMessage",
            {"chat_id": YOU, "message_id": float("inf")},
            "message to delete not found",
        ),
        ("editMessageText", {"chat_id": YOU, "message_id": 1, "text": "x"}, "message can't be edited"),
        ("deleteMessage", {"chat_id": YOU, "message_id": 77}, "message to delete not found"),
        ("sendChatAction", {"chat_id": YOU, "action": "dancing"}, "wrong parameter action in request"),
        ("sendChatAction", {"chat_id": YOU}, "wrong parameter action in request"),
        (
            "sendChatAction",
            {"chat_id": YOU, "action": "typing", "message_thread_id": 5},
            "message thread not found",
        ),
        ("sendPhoto", {"chat_id": YOU, "photo": "nope"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"chat_id": YOU}, "there is no document in the request"),
        ("getFile", {"file_id": "nope"}, "wrong file_id or the file is temporarily unavailable"),
        ("setMyCommands", {"commands": [{"command": "Bad!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1"},
            "query is too old and response timeout expired or query ID is invalid",
        ),
    ],
)
async def test_bad_requests(
    chat: LocalChat, http: ClientSession, method: str, body: dict[str, Any], description: str
) -> None:
    await chat.client.send(YOU, YOU, "a person's message")
    assert await call(http, chat, method, body) == (400, f"Bad Request: {description}")


async def test_unknown_methods_and_tokens(chat: LocalChat, http: ClientSession, bot: Bot) -> None:
    with pytest.raises(TelegramNotFound, match="method not found"):
        await bot(SendDice(chat_id=YOU))
    async with http.get(f"{chat.api_base}/bot1:wrong/getMe") as response:
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_the_longest_text_is_counted_after_parsing_in_utf16(bot: Bot) -> None:
    sent = await bot.send_message(YOU, f"<b>{'🚀' * 2048}</b>", parse_mode="HTML")
    assert [(e.offset, e.length) for e in sent.entities or []] == [(0, 4096)]


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    sent = await bot.send_message(YOU, "same")
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.edit_message_text("same ", chat_id=YOU, message_id=sent.message_id)
    assert refused.value.message == NOT_MODIFIED


async def test_a_missing_message_may_be_replied_to_if_told_so(chat: LocalChat, http: ClientSession) -> None:
    reply = {"message_id": 77, "allow_sending_without_reply": True}
    body = {"chat_id": YOU, "text": "x", "reply_parameters": reply}
    assert await call(http, chat, "sendMessage", body) == (200, "")


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


async def test_a_private_chat_takes_a_burst_and_then_one_a_second(tmp_path: Path) -> None:
    clock = Clock()
    async with run_localchat(tmp_path, limits=Limits(), now=clock) as chat, chat.bot() as bot:
        await chat.client.send(ANN_ID, ANN_ID, "/start")
        for number in range(19):
            sent = await bot.send_message(YOU, str(number))
        await bot.edit_message_text("edits count too", chat_id=YOU, message_id=sent.message_id)
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(YOU, "one too many")
        assert refused.value.retry_after == 1
        await bot.send_message(ANN_ID, "others are not concerned")
        clock.seconds += 1
        await bot.send_message(YOU, "a second later")


@pytest.mark.parametrize("method", ["sendMessage", "sendRichMessage", "sendDocument"])
async def test_a_bot_does_not_speak_first(tmp_path: Path, http: ClientSession, method: str) -> None:
    body = {
        "text": "hi",
        "rich_message": {"blocks": [{"type": "paragraph", "text": "hi"}]},
        "document": "none",
    }
    async with run_localchat(tmp_path, limits=Limits()) as chat:
        if method == "sendDocument":
            await chat.client.send_file(FIRST_USER_ID, FIRST_USER_ID, "a.txt", b"hi")
            body["document"] = (await chat.client.messages(YOU))[-1].raw["document"]["file_id"]
        refused = (403, "Forbidden: bot can't initiate conversation with a user")
        await chat.client.send(ANN_ID, TEAM_CHAT_ID, "/start")
        assert await call(http, chat, method, {"chat_id": ANN_ID, **body}) == refused
        assert await call(http, chat, method, {"chat_id": TEAM_CHAT_ID, **body}) == (200, "")
        assert await call(http, chat, method, {"chat_id": YOU, **body}) == (200, "")

        await chat.client.send(ANN_ID, ANN_ID, "/start")
        assert await call(http, chat, method, {"chat_id": ANN_ID, **body}) == (200, "")


async def test_who_has_pressed_start_has_done_so_for_the_next_life(
    tmp_path: Path, http: ClientSession
) -> None:
    async with run_localchat(tmp_path, limits=Limits()) as chat:
        await chat.client.send(ANN_ID, ANN_ID, "/start")
    async with run_localchat(tmp_path, limits=Limits()) as chat:
        assert await call(http, chat, "sendMessage", {"chat_id": ANN_ID, "text": "hi"}) == (200, "")


@pytest.mark.parametrize(("length", "status"), [(64, 200), (65, 400)])
async def test_what_stands_in_an_empty_field_has_a_length(
    chat: LocalChat, http: ClientSession, length: int, status: int
) -> None:
    markup = {"force_reply": True, "input_field_placeholder": "ü" * length}
    body = {"chat_id": YOU, "text": "Why?", "reply_markup": markup}
    assert (await call(http, chat, "sendMessage", body))[0] == status


async def test_a_group_takes_twenty_a_minute(tmp_path: Path) -> None:
    clock = Clock()
    async with run_localchat(tmp_path, limits=Limits(), now=clock) as chat, chat.bot() as bot:
        for number in range(20):
            await bot.send_message(TEAM_CHAT_ID, str(number))
        with pytest.raises(TelegramRetryAfter) as refused:
            await bot.send_message(TEAM_CHAT_ID, "one too many")
        assert refused.value.retry_after == 3


async def test_all_chats_together_have_a_limit(tmp_path: Path) -> None:
    clock = Clock()
    async with run_localchat(tmp_path, limits=Limits(), now=clock) as chat, chat.bot() as bot:
        await chat.client.send(ANN_ID, ANN_ID, "/start")
        for number in range(15):
            await bot.send_message(YOU, str(number))
            await bot.send_message(ANN_ID, str(number))
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(TEAM_CHAT_ID, "one too many")


async def test_a_press_can_be_answered_once_and_not_for_ever(tmp_path: Path) -> None:
    clock = Clock()
    limits = Limits(enabled=False, press_wait_seconds=0)
    async with run_localchat(tmp_path, limits=limits, now=clock) as chat, chat.bot() as bot:
        button = InlineKeyboardButton(text="Go", callback_data="go")
        markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
        card = await bot.send_message(YOU, "?", reply_markup=markup)
        for _ in range(2):
            answer = await chat.client.press(YOU, YOU, card.message_id, "Go")
            assert (answer.answered, answer.text) == (False, "No answer yet.")
        first, second = [update.callback_query for update in await bot.get_updates()]
        assert first is not None
        assert second is not None
        await bot.answer_callback_query(first.id)
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query(first.id)
        clock.seconds += 61
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query(second.id)


async def test_people_have_limits_too(people: ChatClient) -> None:
    with pytest.raises(ChatRefused, match="too long"):
        await people.send(YOU, YOU, "x" * 4097)
    with pytest.raises(ChatRefused, match="Write something"):
        await people.send(YOU, YOU, "  ")


@pytest.mark.parametrize("number", ["99999999999999999999", "-99999999999999999999", "x", "1e3", ""])
async def test_what_is_no_number_here_is_refused(chat: LocalChat, http: ClientSession, number: str) -> None:
    headers = {"X-Chat-Key": chat.key}
    for name in ("before", "limit", "chatId"):
        query = {"chatId": str(YOU), name: number}
        async with http.get(f"{chat.url}/api/messages", params=query, headers=headers) as response:
            assert response.status == 400
            assert "number" in (await response.json())["error"]["message"]
    body = {"userId": YOU, "chatId": YOU, "messageId": number, "label": "Go"}
    for action in ("read", "press"):
        async with http.post(f"{chat.url}/api/{action}", json=body, headers=headers) as response:
            assert response.status == 400


async def test_an_offset_beyond_all_numbers_confirms_nothing(bot: Bot, people: ChatClient) -> None:
    await people.send(YOU, YOU, "kept")
    assert len(await bot.get_updates(offset=10**20)) == 1


async def test_uploads_have_a_limit(tmp_path: Path) -> None:
    limits = Limits(enabled=False, upload_bytes=1000)
    large = bytes(2 * 1024 * 1024)
    async with run_localchat(tmp_path, limits=limits) as chat, chat.bot() as bot:
        with pytest.raises(TelegramEntityTooLarge):
            await bot.send_document(YOU, BufferedInputFile(large, "large.bin"))
        with pytest.raises(ChatRefused, match="Too Large"):
            await chat.client.send_file(YOU, YOU, "large.bin", large)

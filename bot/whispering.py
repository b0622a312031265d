"""What one person of a group sees alone: Telegram's ephemeral messages.

A bot that is no admin of the group may send one only for some seconds after a press, and only to whoever
has pressed (https://core.telegram.org/bots/api#ephemeral-messages-and-commands). They have ids of their own,
which the outbox knows as numbers below zero.
"""

from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    EphemeralMessageParameters,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
)

TIMEOUT = 20
"""Seconds for one request."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def parameters(content: dict[str, Any], now: datetime | None) -> EphemeralMessageParameters:
    """Who is to see it, and the press that it answers; without that where its time is over, and without a
    `now`."""
    query: dict[str, Any] = content.get("query") or {}
    in_time = now is not None and now.timestamp() <= query.get("until", 0)
    return EphemeralMessageParameters(
        receiver_user_id=content["alone"], callback_query_id=query["id"] if in_time else None
    )


def is_about_press(refusal: TelegramBadRequest) -> bool:
    """The press was too long ago; an admin bot may still say it on its own account."""
    return "query" in refusal.message.lower()


async def edit(
    bot: Bot,
    chat_id: int,
    number: int,
    content: dict[str, Any],
    entities: list[MessageEntity],
    markup: InlineKeyboardMarkup | None,
) -> None:
    """`editEphemeralMessageText` (Bot API), also where nobody sees it any more; `number` is below zero."""
    await bot.edit_ephemeral_message_text(
        chat_id,
        content["alone"],
        -number,
        text=content["text"],
        entities=entities,
        reply_markup=markup,
        link_preview_options=NO_PREVIEW,
        request_timeout=TIMEOUT,
    )

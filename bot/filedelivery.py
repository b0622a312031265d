"""Sending a file that waits on our disk: a photo where Telegram shows it as one, else a document."""

import asyncio
import re
from pathlib import Path
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import FSInputFile, InlineKeyboardMarkup, Message, MessageEntity

from core.machinery.budget import Budget
from core.phrases import ours
from core.ports import DeliveryFailed

log = structlog.get_logger()

UPLOAD_SECONDS = 300
"""For fifty megabytes, also over a slow line."""
NO_PHOTO = re.compile("PHOTO_|IMAGE_|too big for a photo")
"""In the refusal of what is a good document all the same."""


async def send_file(
    bot: Bot,
    budget: Budget,
    chat_id: int,
    content: dict[str, Any],
    where: dict[str, Any],
    *,
    entities: list[MessageEntity],
    markup: InlineKeyboardMarkup | None,
) -> Message:
    """`sendPhoto` or `sendDocument` (Bot API); `where` is the topic, and who alone sees it. Where both are
    tried, `budget` pays for the second. Raises DeliveryFailed where there is no such file any more."""
    file = content["file"]
    name, path = file["name"], Path(file["path"])
    if not await asyncio.to_thread(path.is_file):
        raise DeliveryFailed(ours(f"{name} is not kept any more; ask for it again"), by_us=True)
    said: dict[str, Any] = {
        "caption": content["text"].rstrip() or None,
        "caption_entities": entities,
        "reply_markup": markup,
        "disable_notification": bool(content["silent"]),
        "request_timeout": UPLOAD_SECONDS,
    } | where
    if file["is_photo"]:
        try:
            return await bot.send_photo(chat_id, FSInputFile(path, name), **said)
        except TelegramBadRequest as exc:
            if NO_PHOTO.search(exc.message) is None:
                raise
            log.warning("delivery.photo_refused", reason=exc.message)
            budget.spend(chat_id)
    return await bot.send_document(chat_id, FSInputFile(path, name), **said)

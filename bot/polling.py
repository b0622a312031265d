"""Long polling of our own: an update is stored before the next request says that we have it."""

import asyncio
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.types import Update

from core.context import Core
from core.machinery import inbox

log = structlog.get_logger()

POLL_SECONDS = 25
CONFLICT_PAUSE = 5.0
REFUSED_PAUSE = 60.0


async def poll(core: Core, bot: Bot, allowed_updates: list[str]) -> None:
    """Fetch updates for ever (Bot API `getUpdates`). Failures are the supervisor's to outlive."""
    offset: int | None = None
    while True:
        try:
            updates = await bot.get_updates(
                offset=offset,
                timeout=POLL_SECONDS,
                allowed_updates=allowed_updates,
                request_timeout=POLL_SECONDS + 10,
            )
        except TelegramRetryAfter as exc:
            await asyncio.sleep(exc.retry_after)
        except TelegramConflictError:
            log.warning("telegram.conflict", hint="another program polls with the same token")
            await asyncio.sleep(CONFLICT_PAUSE)
        except TelegramUnauthorizedError:
            log.error("telegram.unauthorized", hint="Telegram refuses CC_TELEGRAM_BOT_TOKEN")
            await asyncio.sleep(REFUSED_PAUSE)
        else:
            if updates:
                await inbox.keep(core, bot.id, [_kept(update) for update in updates])
                offset = updates[-1].update_id + 1


def _kept(update: Update) -> inbox.Update:
    message = update.message or update.edited_message
    if update.callback_query is not None and update.callback_query.message is not None:
        chat_id: int | None = update.callback_query.message.chat.id
    else:
        chat_id = message.chat.id if message else None
    payload = update.model_dump(mode="json", exclude_none=True, by_alias=True, exclude_defaults=True)
    return inbox.Update(update.update_id, chat_id, payload)


def handler_of(dispatcher: Dispatcher, bot: Bot) -> inbox.Handler:
    """What the inbox hands each stored update to."""

    async def handle(payload: dict[str, Any]) -> None:
        await dispatcher.feed_raw_update(bot, payload)

    return handle

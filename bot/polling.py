"""Long polling of our own: an update is stored before the next request says that we have it."""

import asyncio
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from bot.pieces import OTHERS
from bot.updates import polled
from core.context import Core
from core.machinery import inbox
from core.machinery.reading import AGAIN

log = structlog.get_logger()

POLL_SECONDS = 25
CONFLICT_PAUSE = 5.0
REFUSED_PAUSE = 60.0


async def poll(core: Core, bot: Bot, allowed_updates: list[str]) -> None:
    """Fetch updates for ever (Bot API `getUpdates`), a webhook of earlier being gone. Failures are the
    supervisor's to outlive."""
    await bot.delete_webhook()
    offset: int | None = None
    while True:
        try:
            request = RawUpdates(offset=offset, timeout=POLL_SECONDS, allowed_updates=allowed_updates)
            updates = await bot(request, request_timeout=POLL_SECONDS + 10)
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
                await inbox.keep(core, bot.id, [polled(update) for update in updates])
                offset = updates[-1]["update_id"] + 1
                await asyncio.sleep(0)  # whoever handles them goes first


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """`getUpdates` as Telegram sends it: stored as it came, and read once, when it is handled."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int
    allowed_updates: list[str]


def handler_of(dispatcher: Dispatcher, bot: Bot) -> inbox.Handler:
    """What the inbox hands each stored update to; `others` are further messages of the same input."""

    async def handle(payload: dict[str, Any]) -> None:
        update = {name: part for name, part in payload.items() if name not in {OTHERS, AGAIN}}
        others = [
            Message.model_validate(message, context={"bot": bot}) for message in payload.get(OTHERS, ())
        ]
        again = payload.get(AGAIN)
        came_at = datetime.fromisoformat(again) if again else None
        await dispatcher.feed_raw_update(bot, update, others=others, came_at=came_at)

    return handle

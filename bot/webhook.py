"""Updates that Telegram sends us: where to, proved by what, and kept before it hears that we have them."""

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter

from core.settings import Settings

log = structlog.get_logger()

CONNECTIONS = 10
"""That Telegram may open at once; one chat's updates come one after the other all the same."""
REFUSED_PAUSE = 60.0


async def announce(settings: Settings, bot: Bot, allowed_updates: list[str]) -> None:
    """Tell Telegram where to send updates (Bot API `setWebhook`). What it refuses may be put right while
    we run, as a name that is not known yet; other failures are the supervisor's to outlive."""
    address, secret = settings.webhook_address, settings.telegram_webhook_secret
    assert address is not None  # noqa: S101  # only called where webhooks are on
    assert secret is not None  # noqa: S101  # the settings saw to that
    while True:
        try:
            await bot.set_webhook(
                address,
                secret_token=secret.get_secret_value(),
                allowed_updates=allowed_updates,
                max_connections=CONNECTIONS,
            )
        except TelegramBadRequest as exc:
            log.error("telegram.webhook.refused", reason=exc.message, hint="see CC_TELEGRAM_WEBHOOK_URL")
            await asyncio.sleep(REFUSED_PAUSE)
        except TelegramRetryAfter as exc:
            await asyncio.sleep(exc.retry_after)
        else:
            log.info("telegram.webhook.set", address=address)
            return

"""Putting the local chat together as an aiohttp application to be mounted under a prefix."""

import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from aiohttp import web

from bot.localchat.botapi import add_bot_api
from bot.localchat.cloud import ADMIN_IN, CLOUD, Cloud
from bot.localchat.faults import FAULTS
from bot.localchat.limits import Limits
from bot.localchat.page import add_page
from bot.localchat.security import check_caller, shape_errors

_TELEGRAMS_LIMITS = Limits()


def create_localchat(
    store_path: Path,
    *,
    key: str,
    bot_token: str,
    limits: Limits = _TELEGRAMS_LIMITS,
    now: Callable[[], float] = time.time,
) -> web.Application:
    """A Bot API server with a chat page. `key` opens the page, `bot_token` is the bot's.

    The page is at `/`, the Bot API at `/botapi`; everything that was said is kept in `store_path`.
    """
    if not key or not bot_token.partition(":")[0].isdigit():
        raise ValueError("the local chat needs a key, and a bot token like 123456:secret")
    app = web.Application(middlewares=[shape_errors, check_caller])
    app[CLOUD] = Cloud(store_path, key=key, bot_token=bot_token, limits=limits, now=now)
    app[FAULTS] = app[CLOUD].faults
    app[ADMIN_IN] = app[CLOUD].admin_in
    app.cleanup_ctx.append(_opened)
    app.on_shutdown.append(_close)
    add_bot_api(app)
    add_page(app)
    return app


async def _opened(app: web.Application) -> AsyncIterator[None]:
    async with app[CLOUD].opened():
        yield


async def _close(app: web.Application) -> None:
    app[CLOUD].close()

"""`POST /api/telegram/webhook`: contract, "Telegram". For Telegram alone, by its own secret."""

import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from core.errors import Forbidden, InvalidInput, NotFound
from core.settings import WEBHOOK_PATH

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name


@dataclass(frozen=True, slots=True)
class Webhook:
    """What Telegram proves itself with, and who keeps what it brings."""

    secret: str
    keep: Callable[[dict[str, Any]], Awaitable[None]]
    """Returns when the update is stored; raises InvalidInput for what is none."""


def routes(webhook: Webhook | None) -> list[web.RouteDef]:
    """Beside `/api`, whose token Telegram doesn't have; None where webhooks are off."""

    async def receive(request: web.Request) -> web.Response:
        """200 once the update is stored: from then on Telegram need not send it again."""
        if webhook is None:
            raise NotFound("Webhooks are off. Set CC_TELEGRAM_WEBHOOK_URL and CC_TELEGRAM_WEBHOOK_SECRET.")
        # Bytes that are no UTF-8 arrive as surrogates.
        given = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, webhook.secret.encode()):
            raise Forbidden("Only Telegram may call this, with the webhook's secret.")
        await webhook.keep(_update(await request.read()))
        return web.json_response({"ok": True})

    return [web.post(WEBHOOK_PATH, receive)]


def _update(raw: bytes) -> dict[str, Any]:
    try:
        update = json.loads(raw)
        json.dumps(update, ensure_ascii=False).encode()  # half of a surrogate pair cannot be stored
    except (ValueError, RecursionError) as exc:
        raise InvalidInput("The body is not valid JSON.") from exc
    if not isinstance(update, dict):
        raise InvalidInput("The body must be a JSON object.")
    return update

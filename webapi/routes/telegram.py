"""`POST /api/telegram/webhook`: contract, "Telegram". For Telegram alone, by its own secret."""

import hmac

from core.errors import Forbidden, NotFound
from core.schemas.telegram import Taken, Update
from core.settings import WEBHOOK_PATH
from webapi.endpoints import Call, endpoint
from webapi.keys import WEBHOOK

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name


@endpoint("POST", WEBHOOK_PATH, scope=None, takes=Update)
async def receive(call: Call) -> Taken:
    """200 once the update is stored: from then on Telegram need not send it again."""
    webhook = call.request.app.get(WEBHOOK)
    if webhook is None:
        raise NotFound("Webhooks are off. Set CC_TELEGRAM_WEBHOOK_URL and CC_TELEGRAM_WEBHOOK_SECRET.")
    # Bytes that are no UTF-8 arrive as surrogates.
    given = call.request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
    if not hmac.compare_digest(given, webhook.secret.encode()):
        raise Forbidden("Only Telegram may call this, with the webhook's secret.")
    await webhook.keep(await call.request.read())
    return Taken()


ENDPOINTS = (receive,)
"""Beside the rest of `/api`, whose token Telegram doesn't have."""

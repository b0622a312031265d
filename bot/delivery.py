"""Saying it to Telegram: one request per note, and an honest account of what became of it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    DisabledButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
)
from aiohttp import ClientConnectorError

from core.machinery.live import LiveSession
from core.ports import DeliveryFailed, InDoubt, NotDelivered, Note
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers.narrator import HEARS, Narrator

TIMEOUT = 20
"""Seconds for one request."""
PAUSE = 2.0
"""Seconds before a request that certainly did nothing is tried again."""
REPEATED = "\n\n(Said again: Telegram did not confirm the first time.)"
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramMessenger:
    """Implements `core.ports.Messenger` over the Bot API."""

    def __init__(self, bot: Bot, narrator: Narrator) -> None:
        self._bot = bot
        self._narrator = narrator

    @property
    def hears(self) -> frozenset[EventKind]:
        return HEARS

    async def compose(self, event: EventOut) -> Sequence[Note]:
        return await self._narrator.compose(event)

    async def compose_progress(self, session_id: int, live: LiveSession) -> Sequence[Note]:
        return await self._narrator.compose_progress(session_id, live)

    async def deliver(
        self, chat_id: int, message_id: int | None, content: dict[str, Any], *, repeated: bool
    ) -> int:
        """`sendMessage`, `sendDocument` or `editMessageText` (Bot API)."""
        if message_id is not None:
            return await self._edit(chat_id, message_id, content)
        if repeated:
            content = content | {"text": content.get("text", "") + REPEATED}
        async with _accounted():
            try:
                return await self._send(chat_id, content)
            except TelegramBadRequest as exc:
                if "can't parse entities" not in exc.message:
                    raise
                # Text is never lost to a parse error; nothing else falls back to plain.
                return await self._send(chat_id, content | {"entities": []})

    async def _send(self, chat_id: int, content: dict[str, Any]) -> int:
        if content.get("document") is not None:
            name, text = content["document"]
            sent = await self._bot.send_document(
                chat_id,
                BufferedInputFile(text.encode(), name),
                caption=content.get("text", "").strip() or None,
                disable_notification=True,
                request_timeout=TIMEOUT,
            )
        else:
            sent = await self._bot.send_message(
                chat_id,
                content["text"],
                entities=_entities(content),
                reply_markup=_keyboard(content) or _forced_reply(content),
                disable_notification=bool(content["silent"]),
                link_preview_options=NO_PREVIEW,
                request_timeout=TIMEOUT,
            )
        return sent.message_id

    async def _edit(self, chat_id: int, message_id: int, content: dict[str, Any]) -> int:
        if content.get("document") is not None:
            return message_id  # a file that was sent says what it says
        async with _accounted():
            try:
                await self._bot.edit_message_text(
                    content["text"],
                    chat_id=chat_id,
                    message_id=message_id,
                    entities=_entities(content),
                    reply_markup=_keyboard(content),
                    link_preview_options=NO_PREVIEW,
                    request_timeout=TIMEOUT,
                )
            except TelegramBadRequest as exc:
                if "message is not modified" not in exc.message:
                    raise
        return message_id


@asynccontextmanager
async def _accounted() -> AsyncIterator[None]:
    """What became of a request, in the words of the outbox."""
    try:
        yield
    except TelegramRetryAfter as exc:
        raise NotDelivered("too many requests", exc.retry_after, whole_chat=True) from exc
    except TelegramServerError as exc:
        raise NotDelivered(exc.message, PAUSE) from exc
    except TelegramNetworkError as exc:
        if isinstance(exc.__cause__, ClientConnectorError):  # it never left us
            raise NotDelivered(exc.message, PAUSE) from exc
        raise InDoubt(exc.message) from exc
    except ClientDecodeError as exc:  # a gateway's page: what stands behind it may have heard us
        raise InDoubt(exc.message) from exc
    except (TelegramBadRequest, TelegramForbiddenError, TelegramNotFound) as exc:
        raise DeliveryFailed(exc.message) from exc
    except TelegramUnauthorizedError as exc:
        raise NotDelivered("the bot's token is refused; check CC_TELEGRAM_BOT_TOKEN", 60) from exc
    except TelegramAPIError as exc:
        raise DeliveryFailed(exc.message) from exc


def _entities(content: dict[str, Any]) -> list[MessageEntity]:
    return [MessageEntity.model_validate(entity) for entity in content["entities"]]


def _keyboard(content: dict[str, Any]) -> InlineKeyboardMarkup | None:
    rows = [
        [
            InlineKeyboardButton(
                text=button["text"],
                callback_data=button["data"],
                style=button["style"],
                disabled=DisabledButton() if button["data"] is None else None,
            )
            for button in row
        ]
        for row in content["buttons"]
        if row
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _forced_reply(content: dict[str, Any]) -> ForceReply | None:
    if content["placeholder"] is None:
        return None
    return ForceReply(input_field_placeholder=content["placeholder"])

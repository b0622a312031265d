"""Saying it to Telegram: one request per note, and an honest account of what became of it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import structlog
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
    InputRichMessage,
    LinkPreviewOptions,
    MessageEntity,
)
from aiohttp import ClientConnectorError

from bot.filedelivery import send_file
from core.machinery.live import LiveSession
from core.ports import DeliveryFailed, InDoubt, NotDelivered, Note
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers.narrator import HEARS, Narrator

log = structlog.get_logger()

Say = Callable[[dict[str, Any]], Awaitable[int]]

TIMEOUT = 20
"""Seconds for one request."""
PAUSE = 2.0
"""Seconds before a request that certainly did nothing is tried again."""
REPEATED = "\n\n(Said again: Telegram did not confirm the first time.)"
NO_METHOD = "method not found"
"""With 404: a Bot API server from before rich messages. A wrong token gives 404 without these words."""
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
        """`sendRichMessage`, `sendMessage`, `sendDocument`, `sendPhoto` or `editMessageText` (Bot API)."""
        if message_id is not None:
            async with _accounted():
                return await self._plainer(content, partial(self._edit, chat_id, message_id))
        async with _accounted():
            return await self._plainer(
                _said_again(content) if repeated else content, partial(self._send, chat_id)
            )

    async def _plainer(self, content: dict[str, Any], say: Say) -> int:
        """Text is never lost to its form: what has none of it, or was refused for it, is said more plainly.

        Each was refused for sure before the next is tried; nothing else falls back.
        """
        if content.get("rich") is not None and self._narrator.rich:
            try:
                return await say(content)
            except TelegramNotFound as exc:
                if NO_METHOD not in exc.message.lower():
                    raise
                self._narrator.rich = False
            except TelegramBadRequest as exc:
                if not _is_about_form(exc):
                    raise
                log.warning("delivery.rich_refused", reason=exc.message)
        content = _without_rich(content)
        try:
            return await say(content)
        except TelegramBadRequest as exc:
            if "can't parse entities" not in exc.message:
                raise
            return await say(content | {"entities": []})

    async def _send(self, chat_id: int, content: dict[str, Any]) -> int:
        if content.get("file") is not None:
            return await send_file(self._bot, chat_id, content, _entities(content), _keyboard(content))
        if content.get("rich") is not None:
            sent = await self._bot.send_rich_message(
                chat_id,
                _rich_message(content),
                reply_markup=_keyboard(content) or _forced_reply(content),
                disable_notification=bool(content["silent"]),
                request_timeout=TIMEOUT,
            )
        elif content.get("document") is not None:
            name, text = content["document"]
            sent = await self._bot.send_document(
                chat_id,
                BufferedInputFile(text.encode(), name),
                caption=content.get("text", "").rstrip() or None,
                caption_entities=_entities(content),
                reply_markup=_keyboard(content),
                disable_notification=bool(content.get("silent", True)),
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
        if content.get("document") is not None or content.get("file") is not None:
            return message_id  # a file that was sent says what it says
        rich = _rich_message(content) if content.get("rich") is not None else None
        try:
            await self._bot.edit_message_text(
                content["text"] if rich is None else None,
                chat_id=chat_id,
                message_id=message_id,
                entities=_entities(content) if rich is None else None,
                rich_message=rich,
                reply_markup=_keyboard(content),
                link_preview_options=NO_PREVIEW if rich is None else None,
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


def _is_about_form(refusal: TelegramBadRequest) -> bool:
    """The blocks could not be read or were not liked: not the chat, the rights or the time."""
    reason = refusal.message.lower()
    return "can't parse" in reason or "rich_" in reason or "rich message" in reason


def _said_again(content: dict[str, Any]) -> dict[str, Any]:
    again = content | {"text": content.get("text", "") + REPEATED}
    if (rich := content.get("rich")) is not None:
        footer = {"type": "footer", "text": REPEATED.strip()}
        again["rich"] = rich | {"blocks": [*rich["blocks"], footer]}
    return again


def _without_rich(content: dict[str, Any]) -> dict[str, Any]:
    """The same as text, or as a file with its beginning: one message for one."""
    rich = content.get("rich")
    if rich is None:
        return content
    return content | {"rich": None, "document": rich["instead"]}


def _rich_message(content: dict[str, Any]) -> InputRichMessage:
    rich = content["rich"]
    return InputRichMessage.model_validate({"blocks": rich["blocks"], "is_rtl": rich["is_rtl"] or None})


def _entities(content: dict[str, Any]) -> list[MessageEntity]:
    return [MessageEntity.model_validate(entity) for entity in content.get("entities", ())]


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
        for row in content.get("buttons", ())
        if row
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _forced_reply(content: dict[str, Any]) -> ForceReply | None:
    if content["placeholder"] is None:
        return None
    return ForceReply(input_field_placeholder=content["placeholder"])

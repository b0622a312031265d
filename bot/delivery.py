"""Saying it to Telegram: one request per note, and an honest account of what became of it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from itertools import count
from types import MappingProxyType
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import (
    BufferedInputFile,
    DisabledButton,
    EphemeralMessageParameters,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputRichMessage,
    Message,
    MessageEntity,
)

from bot import whispering
from bot.accounting import accounted
from bot.atwork import AtWork
from bot.filedelivery import send_file
from bot.whispering import NO_PREVIEW, TIMEOUT
from core.machinery.budget import Budget
from core.machinery.live import LiveSession
from core.ports import Marked, Note
from core.room import Room
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers import language
from handlers.language import later, tr
from handlers.narrator import HEARS, Narrator
from handlers.saying import Doing
from handlers.views.answers import Part, Rich, draft

log = structlog.get_logger()

Say = Callable[[dict[str, Any]], Awaitable[int]]

STOPPABLE: Mapping[str, Any] = MappingProxyType(
    {"can_stop": True, "keep_on_stop": True, "request_timeout": 5}
)
"""Of a draft. After five seconds there is more of what is being written."""
MARKS: Mapping[Marked, str] = MappingProxyType(
    {
        Marked.REPEATED: later("(Said again: Telegram did not confirm the first time.)"),
        Marked.ANEW: later("(Said anew: the message before could not be changed any more.)"),
    }
)
REPEATED = f"\n\n{MARKS[Marked.REPEATED]}"


class TelegramMessenger:
    """Implements `core.ports.Messenger` over the Bot API."""

    def __init__(self, bot: Bot, narrator: Narrator, at_work: AtWork, budget: Budget) -> None:
        self._bot = bot
        self._budget = budget
        """Pays for each further request of one delivery, since Telegram counts them; whoever asks for it has
        paid for the first. They do not wait, but what comes next does."""
        self._now = narrator.now
        self._at_work = at_work
        self.narrator = narrator
        self._drafts = self._rich_drafts = True
        """Whether the server has them, and rich ones, as far as is known: it is asked by showing one."""
        self._disabled_buttons = True
        """The same of buttons that only say something."""

    @property
    def hears(self) -> frozenset[EventKind]:
        return HEARS

    async def compose(self, event: EventOut) -> Sequence[Note]:
        return await self.narrator.compose(event)

    async def compose_after(self, events: Sequence[EventOut]) -> Sequence[Note]:
        return await self.narrator.compose_after(events)

    async def compose_progress(self, session_id: int, live: LiveSession) -> Sequence[Note]:
        return await self.narrator.compose_progress(session_id, live)

    async def deliver(
        self, chat_id: int, message_id: int | None, content: dict[str, Any], *, marked: Marked | None
    ) -> int:
        """`sendRichMessage`, `sendMessage`, `sendDocument`, `sendPhoto`, `editMessageText`, `deleteMessage`
        (Bot API)."""
        if (unwanted := content.get("delete")) is not None:
            with accounted():
                return await self._delete(chat_id, unwanted)
        alone = content.get("alone") is not None
        if message_id is not None:
            with accounted(edits=True, alone=alone):
                say = self._paid(chat_id, partial(self._edit, chat_id, message_id))
                return await self._pressable(content, say)
        with accounted(alone=alone):
            with language.spoken(self.narrator.language_of(content.get("alone") or chat_id)):
                content = _marked(content, marked)
            return await self._pressable(content, self._paid(chat_id, partial(self._send, chat_id)))

    async def watchers(self, session_id: int) -> Sequence[Room]:
        """Only private chats have drafts (Bot API)."""
        return await self.narrator.watchers(session_id) if self._drafts else ()

    async def show(self, room: Room, session_id: int, text: str) -> None:
        """`sendRichMessageDraft` or `sendMessageDraft` (Bot API), with Telegram's own button to stop."""
        shown = draft(text, rich=self._rich_drafts)
        with accounted():
            if shown.rich is not None:
                if await self._rich_draft(room, session_id, shown.rich):
                    return
                self._budget.spend(room.chat_id)
            await self._plain_draft(room, session_id, shown)

    async def _rich_draft(self, room: Room, draft_id: int, rich: Rich) -> bool:
        """Whether it was taken in this form."""
        message = InputRichMessage.model_validate({"blocks": list(rich.blocks)})
        try:
            await self._bot.send_rich_message_draft(
                room.chat_id, draft_id, message, message_thread_id=room.topic_id, **STOPPABLE
            )
        except TelegramNotFound as exc:
            if not _lacks_method(exc):
                raise
            self._rich_drafts = False
            return False
        except TelegramBadRequest as exc:
            if not _is_about_form(exc):
                raise
            return False
        return True

    async def _plain_draft(self, room: Room, draft_id: int, shown: Part) -> None:
        entities = [MessageEntity.model_validate(entity) for entity in shown.entities]
        try:
            await self._bot.send_message_draft(
                room.chat_id,
                draft_id,
                message_thread_id=room.topic_id,
                text=shown.text,
                entities=entities,
                **STOPPABLE,
            )
        except TelegramNotFound as exc:
            if not _lacks_method(exc):
                raise
            self._drafts = False

    def _paid(self, chat_id: int, say: Say) -> Say:
        """The same, tried in one form after the other: each but the first is paid for here."""
        tries = count()

        async def paid(content: dict[str, Any]) -> int:
            if next(tries):
                self._budget.spend(chat_id)
            return await say(content)

        return paid

    async def _pressable(self, content: dict[str, Any], say: Say) -> int:
        """Without the buttons that only say something, where the server is from before these: what they say
        stands in the text, too."""
        if self._disabled_buttons:
            try:
                return await self._plainer(content, say)
            except TelegramBadRequest as exc:
                if "text buttons are unallowed" not in exc.message:
                    raise
                self._disabled_buttons = False
        return await self._plainer(_without_disabled(content), say)

    async def _plainer(self, content: dict[str, Any], say: Say) -> int:
        """Text is never lost to its form: what has none of it, or was refused for it, is said more plainly.

        Each was refused for sure before the next is tried; nothing else falls back.
        """
        if content.get("rich") is not None and self.narrator.rich:
            try:
                return await say(content)
            except TelegramNotFound as exc:
                if not _lacks_method(exc):
                    raise
                self.narrator.rich = False
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
        if content.get("alone") is None:
            return (await self._say(chat_id, content)).message_id
        try:
            sent = await self._say(chat_id, content, whispering.parameters(content, self._now()))
        except TelegramBadRequest as exc:
            if content.get("query") is None or not whispering.is_about_press(exc):
                raise
            self._budget.spend(chat_id)
            sent = await self._say(chat_id, content, whispering.parameters(content, None))
        if sent.ephemeral_message_id is None:  # a server from before these, which has said it to everybody
            self.narrator.whispers = False
            return sent.message_id
        return -sent.ephemeral_message_id

    async def _say(
        self, chat_id: int, content: dict[str, Any], alone: EphemeralMessageParameters | None = None
    ) -> Message:
        where: dict[str, Any] = {
            "message_thread_id": content.get("topic"),
            "ephemeral_message_parameters": alone,
        }
        if content.get("file") is not None:
            entities, markup = _entities(content), _keyboard(content)
            with self._at_work.shown(chat_id, content.get("topic"), lambda: Doing.UPLOADING):
                return await send_file(
                    self._bot, self._budget, chat_id, content, where, entities=entities, markup=markup
                )
        if content.get("rich") is not None:
            return await self._bot.send_rich_message(
                chat_id,
                _rich_message(content),
                **where,
                reply_markup=_keyboard(content) or _forced_reply(content),
                disable_notification=bool(content["silent"]),
                request_timeout=TIMEOUT,
            )
        if content.get("document") is not None:
            name, text = content["document"]
            return await self._bot.send_document(
                chat_id,
                BufferedInputFile(text.encode(), name),
                **where,
                caption=content.get("text", "").rstrip() or None,
                caption_entities=_entities(content),
                reply_markup=_keyboard(content),
                disable_notification=bool(content.get("silent", True)),
                request_timeout=TIMEOUT,
            )
        return await self._bot.send_message(
            chat_id,
            content["text"],
            **where,
            entities=_entities(content),
            reply_markup=_keyboard(content) or _forced_reply(content),
            disable_notification=bool(content["silent"]),
            link_preview_options=NO_PREVIEW,
            request_timeout=TIMEOUT,
        )

    async def _delete(self, chat_id: int, message_id: int) -> int:
        try:
            await self._bot.delete_message(chat_id, message_id, request_timeout=TIMEOUT)
        except TelegramBadRequest as exc:
            if "message to delete not found" not in exc.message:
                raise
        return message_id

    async def _edit(self, chat_id: int, message_id: int, content: dict[str, Any]) -> int:
        if content.get("document") is not None or content.get("file") is not None:
            return message_id  # a file that was sent says what it says
        rich = _rich_message(content) if content.get("rich") is not None else None
        try:
            if message_id < 0:
                await whispering.edit(
                    self._bot, chat_id, message_id, content, _entities(content), _keyboard(content)
                )
                return message_id
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


def _lacks_method(refusal: TelegramNotFound) -> bool:
    """A Bot API server from before rich messages. A wrong token gives 404 without these words."""
    return "method not found" in refusal.message.lower()


def _is_about_form(refusal: TelegramBadRequest) -> bool:
    """The blocks could not be read or were not liked: not the chat, the rights or the time."""
    reason = refusal.message.lower()
    return "can't parse" in reason or "rich_" in reason or "rich message" in reason


def _marked(content: dict[str, Any], marked: Marked | None) -> dict[str, Any]:
    """It says of itself what is to be known about it."""
    if marked is None:
        return content
    words = tr(MARKS[marked])
    again = content | {"text": f"{content.get('text', '')}\n\n{words}"}
    if (rich := content.get("rich")) is not None:
        again["rich"] = rich | {"blocks": [*rich["blocks"], {"type": "footer", "text": words}]}
    return again


def _without_rich(content: dict[str, Any]) -> dict[str, Any]:
    """The same as text, or as a file with its beginning: one message for one."""
    rich = content.get("rich")
    if rich is None:
        return content
    return content | {"rich": None, "document": rich["instead"]}


def _without_disabled(content: dict[str, Any]) -> dict[str, Any]:
    rows = [[button for button in row if button["data"] is not None] for row in content.get("buttons", ())]
    return content | {"buttons": rows}


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

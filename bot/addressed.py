"""Whether a message in a group is for us: commands, mentions and replies, and nothing else of what is said
there, however much of it Telegram lets the bot hear (privacy mode off, or the bot an admin)."""

from collections.abc import Mapping
from typing import Any

from aiogram.types import Message

from bot.pieces import messages_of
from bot.updates import message_of, part_of
from handlers.replies import replied_to

GENERAL = 1
"""What some clients call the topic General, which has no id when one sends there."""


def is_for(message: Message, bot_id: int, username: str) -> bool:
    """Whether it speaks to this bot; everything in a private chat does."""
    if message.chat.type == "private":
        return True
    return _is_reply(message, bot_id) or _names(message, bot_id, username.lower())


def _is_reply(message: Message, bot_id: int) -> bool:
    replied = replied_to(message)
    return replied is not None and replied.from_user is not None and replied.from_user.id == bot_id


def _names(message: Message, bot_id: int, username: str) -> bool:
    text = message.text or message.caption or ""
    for entity in message.entities or message.caption_entities or ():
        said = entity.extract_from(text).lower()
        match entity.type:
            case "mention" if said == f"@{username}":
                return True
            case "text_mention" if entity.user is not None and entity.user.id == bot_id:
                return True
            case "bot_command" if entity.offset == 0 and said.partition("@")[2] in ("", username):
                return True
    return False


def topic_of(message: Message) -> int | None:
    """The topic in which it stands. In groups without topics the same field counts replies."""
    topic = message.message_thread_id if message.is_topic_message else None
    return None if topic == GENERAL else topic


def may_be_for(update: Mapping[str, Any], bot_id: int, username: str) -> bool:
    """Whether an update as it came speaks to this bot, as far as can be told of one that perhaps nobody can
    read; whatever is no message does."""
    if "message" not in update:
        return True
    return any(_may_be_for(each, bot_id, username.lower()) for each in messages_of(update))


def _may_be_for(message: Mapping[str, Any], bot_id: int, username: str) -> bool:
    text = str(message.get("text") or message.get("caption") or "").lower()
    replied = part_of(part_of(message, "reply_to_message"), "from").get("id")
    private = part_of(message, "chat").get("type") == "private"
    return private or f"@{username}" in text or text.startswith("/") or replied == bot_id


def place_of(update: Mapping[str, Any]) -> tuple[int | None, bool]:
    """The topic in which an update as it came stands, and whether only who speaks there sees it."""
    message = message_of(update)
    topic = message.get("message_thread_id") if message.get("is_topic_message") else None
    known = isinstance(topic, int) and topic != GENERAL
    return topic if known else None, "ephemeral_message_id" in message

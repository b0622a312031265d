"""What a message replies to, and goes on with."""

from aiogram.types import Message

from core.context import Caller, Core
from core.usecases import chats, rooms
from handlers.views.richwords import words_in


def replied_to(message: Message) -> Message | None:
    """The message that it is a reply to. What is no reply has one all the same in a topic: the message that
    made the topic."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


async def session_of(core: Core, message: Message) -> int | None:
    """The session that it replies to something of."""
    if (replied := replied_to(message)) is None:
        return None
    binding = await chats.binding_of(core, message.chat.id, replied.message_id)
    return binding.session_id if binding is not None else None


async def session_meant(core: Core, caller: Caller, message: Message) -> int | None:
    """That, else the one that the topic is about."""
    session_id = await session_of(core, message)
    return session_id if session_id is not None else (await rooms.about(caller)).session_id


def words_of(message: Message) -> str | None:
    """What a message says, in whichever form."""
    if message.rich_message is not None:
        return words_in(message.rich_message)
    return message.text or message.caption

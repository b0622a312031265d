"""What a message replies to, and goes on with."""

from aiogram.types import Message

from core.context import Caller, Core
from core.usecases import chats, rooms
from core.usecases.chats import Binding
from handlers.views.richwords import words_in


def replied_to(message: Message) -> Message | None:
    """The message that it is a reply to. What is no reply has one all the same in a topic: the message that
    made the topic."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


async def session_of(core: Core, message: Message) -> int | None:
    """The session that it replies to something of."""
    binding = await _binding(core, message)
    return binding.session_id if binding is not None else None


async def session_meant(core: Core, caller: Caller, message: Message) -> int | None:
    """That, else the one that the topic is about; what answers a question is about that question."""
    binding = await _binding(core, message)
    if binding is not None and (binding.session_id or binding.approval_id or binding.ask):
        return binding.session_id
    return (await rooms.about(caller)).session_id


async def _binding(core: Core, message: Message) -> Binding | None:
    if (replied := replied_to(message)) is None:
        return None
    return await chats.binding_of(core, message.chat.id, replied.message_id)


def words_of(message: Message) -> str | None:
    """What a message says, in whichever form."""
    if message.rich_message is not None:
        return words_in(message.rich_message)
    return message.text or message.caption

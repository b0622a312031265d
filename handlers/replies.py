"""What a message replies to."""

from aiogram.types import Message

from handlers.views.richwords import words_in


def replied_to(message: Message) -> Message | None:
    """The message that it is a reply to. What is no reply has one all the same in a topic: the message that
    made the topic."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


def words_of(message: Message) -> str | None:
    """What a message says, in whichever form."""
    if message.rich_message is not None:
        return words_in(message.rich_message)
    return message.text or message.caption

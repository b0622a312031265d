"""What a message replies to."""

from aiogram.types import Message


def replied_to(message: Message) -> Message | None:
    """The message that it is a reply to. What is no reply has one all the same in a topic: the message that
    made the topic."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied

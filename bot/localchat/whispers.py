"""Ephemeral messages: said in a group, and seen there by one person alone (Bot API 10)."""

from bot.localchat.errors import ApiError
from bot.localchat.params import Params, whole_number
from bot.localchat.people import JSON, Chat, find_person


def whisper_to(chat: Chat, params: Params) -> JSON:
    """What a message has that only one person is to see; nothing for all others."""
    wanted = params.mapping("ephemeral_message_parameters")
    if not wanted:
        return {}
    if chat.private:
        raise ApiError.bad("ephemeral messages can be sent only to groups and supergroups")
    person = find_person(whole_number(wanted.get("receiver_user_id")) or 0)
    if person is None or person.id not in chat.members:
        raise ApiError.bad("USER_NOT_PARTICIPANT")
    return {"receiver_user": person.user()}


def number_of(params: Params) -> int:
    """The number under which the message is kept that a method names; an ephemeral one's is below zero."""
    ephemeral = params.number("ephemeral_message_id", 0)
    return -ephemeral if ephemeral else params.number("message_id", 0)

"""Ephemeral messages: said in a group, and seen there by one person alone (Bot API 10.2, 10.3).

An admin bot may send one to any member at any time; any other bot only as the answer to what the receiver has
just done: a press, by its `callback_query_id`, or an ephemeral message of theirs, by
`reply_parameters.ephemeral_message_id`.
"""

from bot.localchat.callbacks import TOO_OLD
from bot.localchat.cloud import Cloud
from bot.localchat.errors import ApiError
from bot.localchat.messages import Stored
from bot.localchat.params import Params, whole_number
from bot.localchat.people import JSON, Chat, Person, find_person
from bot.localchat.store import Writing

ANSWERABLE = 15.0
"""Seconds after what somebody did in which any bot may answer it so."""
_WANTED = "ephemeral_message_parameters"


async def whisper_to(cloud: Cloud, writing: Writing, chat: Chat, params: Params) -> JSON:
    """What a message has that only one person is to see; nothing for all others."""
    wanted = params.mapping(_WANTED)
    if not wanted:
        return {}
    if chat.private:
        raise ApiError.bad("ephemeral messages can be sent only to groups and supergroups")
    person = find_person(whole_number(wanted.get("receiver_user_id")) or 0)
    if person is None or person.id not in chat.members:
        raise ApiError.bad("USER_NOT_PARTICIPANT")
    if chat.id not in cloud.admin_in:
        await _must_answer(cloud, writing, chat, params, person)
    return {"receiver_user": person.user()}


async def _must_answer(cloud: Cloud, writing: Writing, chat: Chat, params: Params, person: Person) -> None:
    query_id = str(params.mapping(_WANTED).get("callback_query_id") or "")
    if query_id:
        if not await cloud.callbacks.is_from(writing, query_id, person.id, ANSWERABLE):
            raise ApiError.bad(TOO_OLD)
        return
    replied = whole_number(params.mapping("reply_parameters").get("ephemeral_message_id")) or 0
    message = await cloud.messages.find(writing, chat, -replied) if replied else None
    is_theirs = message is not None and message.body["from"]["id"] == person.id
    if message is None or not is_theirs or cloud.now() - message.body["date"] > ANSWERABLE:
        raise ApiError.bad("BOT_NOT_ADMIN")


async def named_by(cloud: Cloud, writing: Writing, chat: Chat, params: Params) -> Stored | None:
    """The message that a method names: by its own number, or as an ephemeral one by that and whoever sees
    it. That one is kept below zero."""
    ephemeral = params.number("ephemeral_message_id", 0)
    if not ephemeral:
        return await cloud.messages.find(writing, chat, params.number("message_id", 0))
    message = await cloud.messages.find(writing, chat, -ephemeral)
    receiver = message.body["receiver_user"]["id"] if message is not None else None
    return message if receiver == params.number("receiver_user_id", 0) else None

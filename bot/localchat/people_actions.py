"""What people do in their chats: write, send files, press buttons, stop what is being written, read."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from bot.localchat import entities, files
from bot.localchat.cloud import Cloud
from bot.localchat.errors import ApiError, PageError
from bot.localchat.files import Upload
from bot.localchat.markup import buttons
from bot.localchat.messages import Stored, as_bot_sees, quoted
from bot.localchat.people import BOT_USERNAME, JSON, Chat, Person, find_chat, find_person
from bot.localchat.sending import MAX_CAPTION, MAX_TEXT
from bot.localchat.sounds import sound_of
from bot.localchat.store import Writing

ALBUM = 10
"""Files that one album has, at most."""


@dataclass(frozen=True, slots=True)
class Place:
    """Someone in a chat that they belong to."""

    person: Person
    chat: Chat
    topic: int | None = None
    """Of a forum; None for General."""


def place_of(user_id: int, chat_id: int, topic: int | None = None) -> Place:
    person, chat = find_person(user_id), find_chat(chat_id)
    if person is None or chat is None:
        raise PageError(404, "There is no such person or chat.")
    if person.id not in chat.members:
        raise PageError(403, f"{person.name} is not in this chat.")
    if topic is not None and topic not in dict(chat.topics):
        raise PageError(404, "There is no such topic.")
    return Place(person, chat, topic)


async def say(
    cloud: Cloud, place: Place, text: str, reply_to: int | None, uploads: Sequence[Upload]
) -> list[JSON]:
    """A person's message, or the messages of an album, which the bot hears of unless they are none of its
    business."""
    if len(uploads) > ALBUM:
        raise PageError(400, f"An album has at most {ALBUM} files.")
    if not all(upload.body for upload in uploads):
        raise PageError(400, "An empty file can't be sent.")
    async with cloud.store.writing() as writing:
        base = place.chat.in_topic(place.topic, cloud.bot.user())
        base |= await _reply(cloud, writing, place.chat, reply_to)
        words = _text(text, caption=bool(uploads))
        if not uploads:
            if not words:
                raise PageError(400, "Write something first.")
            return [await _put(cloud, writing, place, base | words)]
        album = {"media_group_id": str(secrets.randbits(56))} if len(uploads) > 1 else {}
        said = []
        for number, sent in enumerate(await _attachments(cloud, writing, uploads)):
            caption = words if number == 0 else {}
            said.append(await _put(cloud, writing, place, base | caption | album | sent))
    return said


async def _put(cloud: Cloud, writing: Writing, place: Place, content: JSON) -> JSON:
    body = await cloud.messages.add(writing, place.chat, place.person.user(), content)
    if place.chat.private or concerns_bot(body, cloud.bot.id):
        await cloud.updates.append(writing, "message", body)
    return body


async def _reply(cloud: Cloud, writing: Writing, chat: Chat, reply_to: int | None) -> JSON:
    if reply_to is None:
        return {}
    message = await cloud.messages.find(writing, chat, reply_to)
    if message is None:
        raise PageError(404, "The message that you reply to is gone.")
    return {"reply_to_message": quoted(message.body)}


def _text(text: str, *, caption: bool) -> JSON:
    try:
        text, found = entities.finish(entities.clean(text), [])
    except ApiError as error:
        raise PageError(400, error.description) from None
    longest = MAX_CAPTION if caption else MAX_TEXT
    if entities.utf16_length(text) > longest:
        raise PageError(400, f"This text is too long: at most {longest} characters go into one message.")
    names = ("caption", "caption_entities") if caption else ("text", "entities")
    return {**({names[0]: text} if text else {}), **({names[1]: found} if found else {})}


async def _attachments(cloud: Cloud, writing: Writing, uploads: Sequence[Upload]) -> list[JSON]:
    """Photos and sounds as such; in an album only where all are of one kind, else as documents."""
    kinds = {_kind(upload) for upload in uploads}
    kind = kinds.pop() if len(kinds) == 1 else "document"
    if kind == "voice" and len(uploads) > 1:  # voice notes have no albums
        kind = "audio"
    return [await _attachment(cloud, writing, upload, kind) for upload in uploads]


def _kind(upload: Upload) -> str:
    if files.image_size(upload.body):
        return "photo"
    sound = sound_of(upload.body)
    if sound is None:
        return "document"
    return "voice" if sound.is_voice else "audio"


async def _attachment(cloud: Cloud, writing: Writing, upload: Upload, kind: str) -> JSON:
    file = await cloud.files.add(writing, upload, "voice" if kind == "voice" else f"{kind}s")
    size, sound = files.image_size(upload.body), sound_of(upload.body)
    if kind == "photo" and size is not None:
        return {"photo": files.photo(file, size)}
    if kind == "voice" and sound is not None:
        return {"voice": files.voice(file, sound)}
    if kind == "audio" and sound is not None:
        return {"audio": files.audio(file, sound)}
    return {"document": files.document(file)}


def concerns_bot(message: JSON, bot_id: int) -> bool:
    """Privacy mode: in a group the bot gets commands, mentions of itself, and replies to itself."""
    replied = message.get("reply_to_message", {})
    if replied.get("from", {}).get("id") == bot_id and "forum_topic_created" not in replied:
        return True
    text = message.get("text") or message.get("caption") or ""
    for entity in message.get("entities") or message.get("caption_entities") or []:
        part = entities.utf16_slice(text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "mention" and part == f"@{BOT_USERNAME}":
            return True
        if entity["type"] == "bot_command" and part.partition("@")[2] in ("", BOT_USERNAME):
            return True
    return False


async def press(cloud: Cloud, place: Place, message_id: int, wanted: JSON) -> JSON:
    """Press a button that the message has now, known by its `data` or its `label`; wait for the answer."""
    async with cloud.store.writing() as writing:
        message = await cloud.messages.find(writing, place.chat, message_id)
        data = _pressable(message, place, wanted)
        query_id = await cloud.callbacks.ask(writing, place.person.id)
        query = {
            "id": query_id,
            "from": place.person.user(),
            "message": as_bot_sees(message.body) if message else {},
            "chat_instance": str(place.chat.id),
            "data": data,
        }
        await cloud.updates.append(writing, "callback_query", query)
    answer = await cloud.callbacks.answer_to(query_id, cloud.limits.press_wait_seconds)
    if answer is None:
        return {"queryId": query_id, "answered": False, "text": "No answer yet.", "showAlert": False}
    return {"queryId": query_id, "answered": True, **answer}


def _pressable(message: Stored | None, place: Place, wanted: JSON) -> str:
    receiver = message.body.get("receiver_user", place.person.user()) if message else {}
    if message is None or receiver["id"] != place.person.id:
        raise PageError(404, "This message is gone.")
    for button in buttons(message.body):
        if button["text"] == wanted.get("label") or (
            "callback_data" in button and button["callback_data"] == wanted.get("data")
        ):
            if "callback_data" not in button:
                raise PageError(409, "This button does nothing.")
            return str(button["callback_data"])
    raise PageError(409, "The message has changed: this button is gone.")


async def stop(cloud: Cloud, place: Place, draft_id: int) -> None:
    """Press the Stop button of what is being written."""
    if not cloud.drafts.stop(place.chat.id, draft_id):
        raise PageError(409, "There is nothing to stop any more.")
    async with cloud.store.writing() as writing:
        told = {"chat": place.chat.chat(), "draft_id": draft_id}
        await cloud.updates.append(writing, "stopped_message_generation", told)


async def mark_read(cloud: Cloud, place: Place, message_id: int) -> None:
    """Marks only move forward."""
    sql = "INSERT INTO read_mark VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET message_id = excluded.message_id "
    sql += "WHERE excluded.message_id > message_id RETURNING message_id"
    async with cloud.store.writing() as writing:
        moved = await writing.one(sql, (place.person.id, place.chat.id, message_id))
        if moved is not None:
            body = {"userId": place.person.id, "chatId": place.chat.id, "messageId": message_id}
            await cloud.changes.append(writing, "read", body)

"""The messages of all chats: numbered per chat, kept as the bot sees them and as the page needs them."""

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from bot.localchat.changes import ChangeLog
from bot.localchat.people import JSON, Chat
from bot.localchat.store import Store, Writing

_QUOTED = (
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "text",
    "entities",
    "rich_message",
    "caption",
    "document",
    "photo",
    "voice",
    "audio",
    "media_group_id",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a message means to the reader beyond its content."""

    silent: bool = False
    force_reply: JSON | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    body: JSON
    shown: Shown

    @property
    def message_id(self) -> int:
        return int(self.body["message_id"])

    def view(self) -> JSON:
        """As the page and test clients get it."""
        return {
            "chatId": self.body["chat"]["id"],
            "message": self.body,
            "silent": self.shown.silent,
            "forceReply": self.shown.force_reply,
        }


class Messages:
    def __init__(self, store: Store, changes: ChangeLog, now: Callable[[], float] = time.time) -> None:
        self._store = store
        self._changes = changes
        self._now = now

    async def add(
        self, writing: Writing, chat: Chat, sender: JSON, content: JSON, shown: Shown | None = None
    ) -> JSON:
        shown = shown or Shown()
        sql = "INSERT INTO counter VALUES (?, 1) ON CONFLICT DO UPDATE "
        sql += "SET last_message_id = last_message_id + 1 RETURNING last_message_id"
        row = await writing.one(sql, (chat.id,))
        body: JSON = {
            "message_id": int(row[0]) if row else 0,
            "from": sender,
            "chat": chat.chat(),
            "date": int(self._now()),
            **content,
        }
        if "receiver_user" in body:
            body |= {"ephemeral_message_id": body["message_id"], "message_id": -body["message_id"]}
        sql = "INSERT INTO message VALUES (?, ?, ?, ?)"
        await writing.run(sql, (chat.id, body["message_id"], _dump(body), _dump(asdict(shown))))
        await self._changes.append(writing, "message", Stored(body, shown).view())
        return body

    async def replace(self, writing: Writing, before: Stored, body: JSON) -> JSON:
        """The edited message, which keeps its number and date."""
        body = {**body, "edit_date": int(self._now())}
        sql = "UPDATE message SET body = ? WHERE chat_id = ? AND message_id = ?"
        await writing.run(sql, (_dump(body), body["chat"]["id"], body["message_id"]))
        await self._changes.append(writing, "edited", Stored(body, before.shown).view())
        return body

    async def remove(self, writing: Writing, message: Stored) -> None:
        place = (message.body["chat"]["id"], message.message_id)
        await writing.run("DELETE FROM message WHERE chat_id = ? AND message_id = ?", place)
        await self._changes.forget(writing, *place)
        await self._changes.append(writing, "deleted", {"chatId": place[0], "messageId": place[1]})

    async def find(self, writing: Writing, chat: Chat, message_id: int) -> Stored | None:
        sql = "SELECT body, view FROM message WHERE chat_id = ? AND message_id = ?"
        row = await writing.one(sql, (chat.id, message_id))
        return _stored(row[0], row[1]) if row else None

    async def has_said(self, writing: Writing, chat: Chat, person_id: int) -> bool:
        """Whether anything in a chat is from somebody; in private ones the first message nearly always is."""
        sql = "SELECT 1 FROM message WHERE chat_id = ? AND json_extract(body, '$.from.id') = ? LIMIT 1"
        return await writing.one(sql, (chat.id, person_id)) is not None

    async def history(self, chat: Chat, before: int, limit: int) -> list[Stored]:
        """The newest messages below a number, oldest first."""
        sql = "SELECT body, view FROM message WHERE chat_id = ? AND message_id < ? "
        sql += "ORDER BY message_id DESC LIMIT ?"
        rows = await self._store.rows(sql, (chat.id, before, limit))
        return [_stored(body, view) for body, view in reversed(rows)]


def as_bot_sees(message: JSON) -> JSON:
    """An ephemeral message has no number among the others; we keep it under its own one, below zero."""
    return {**message, "message_id": 0} if "ephemeral_message_id" in message else message


def quoted(message: JSON) -> JSON:
    """A message as `reply_to_message` shows it: without what it itself replies to."""
    return {name: message[name] for name in _QUOTED if name in message}


def _stored(body: str, view: str) -> Stored:
    return Stored(json.loads(body), Shown(**json.loads(view)))


def _dump(value: JSON) -> str:
    return json.dumps(value, ensure_ascii=False)

"""Saying things: a card becomes a row of the outbox, its buttons become tokens of the chat."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol, Self

from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.machinery.outbox import put
from core.ports import Note
from core.room import Room
from core.usecases import chats, deciders
from core.words import Urgency
from handlers import language
from handlers.views import words
from handlers.views.answers import CAPTION, LIMIT, Part, Rich
from handlers.views.card import Button, Card, Document

PREFIX = "b:"
"""Of callback data: what follows is a button's token."""

FILE = ":file"
"""How the slot of a card's file ends."""

PLACEHOLDER = 64
"""Characters that Telegram takes of one (Bot API `ForceReply`)."""

ANSWERABLE = timedelta(seconds=15)
"""After a press: until then any bot may show something to whoever has pressed alone, later only an admin
(https://core.telegram.org/bots/api#ephemeral-messages-and-commands)."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A press that may be answered so that only whoever pressed sees it (Bot API `callback_query_id`)."""

    id: str
    heard_at: datetime

    def content(self) -> dict[str, Any]:
        """The outbox's form of it."""
        return {"id": self.id, "until": (self.heard_at + ANSWERABLE).timestamp()}


async def notes_of(
    core: Core,
    room: Room,
    slot: str,
    card: Card | Callable[[], Card],
    *,
    must_arrive: bool = True,
    urgency: Urgency = Urgency.REPLY,
    alone: int | None = None,
    query: Query | None = None,
    **bind: Any,
) -> list[Note]:
    """The outbox's form of a card in a room: its file first, where it has one, then itself. `alone` is the
    only one who is to see it, where it is said in a group, as the answer to `query` or unasked; where that
    can't be, and it must arrive, they hear it in their private chat. A card that is still to be made is made
    in the language of whoever reads it."""
    if not isinstance(card, Card):
        with language.spoken(core.languages.of(alone or room.chat_id)):
            card = card()
    document, content = await _content_of(core, room, card, alone)
    bind |= {"urgency": urgency}
    notes = [_file(room, slot, document, **bind)] if document else []
    note = Note(room.chat_id, slot, content, must_arrive=must_arrive, confidential=card.confidential, **bind)
    notes.append(note)
    if alone is None:
        return notes
    private = Room(alone)
    document, content = await _content_of(core, private, card)
    in_private = [_file(private, slot, document).content, content] if document else [content]
    where = {"alone": alone} | ({"query": query.content()} if query is not None else {})
    return [
        replace(
            one,
            content=one.content | where,
            otherwise=other if must_arrive else None,
            otherwise_in=alone if must_arrive else None,
        )
        for one, other in zip(notes, in_private, strict=True)
    ]


async def _content_of(
    core: Core, room: Room, card: Card, alone: int | None = None
) -> tuple[Document | None, dict[str, Any]]:
    """The file that goes before a card, and the card."""
    text, entities = card.text.render()
    document = card.document
    if card.file is not None:
        text = words.head(text, CAPTION)
    elif words.units(text) > LIMIT:  # rather a file than a message that Telegram refuses
        document = document or Document("message.txt", text)
        text = words.head(text, LIMIT)
    formatting = _inside(text, [entity.model_dump(exclude_none=True) for entity in entities])
    people = card.people if alone is None else (alone,)
    content = await _content(core, room.chat_id, text, formatting, card.rows, people)
    placeholder = words.cut(card.placeholder, PLACEHOLDER) if card.placeholder else None
    content |= {"silent": card.silent, "placeholder": placeholder} | _where(room)
    content |= {"file": asdict(card.file)} if card.file else {}
    return document, content


def _inside(text: str, formatting: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The formatting of what is left of a text."""
    end = words.units(text)
    return [
        found | {"length": min(found["length"], end - found["offset"])}
        for found in formatting
        if found["offset"] < end
    ]


def _where(room: Room) -> dict[str, Any]:
    """Where in the chat it is said: only what is not usual."""
    return {} if room.topic_id is None else {"topic": room.topic_id}


async def notes_of_answer(
    core: Core, room: Room, slot: str, parts: list[Part], rows: Rows, **bind: Any
) -> list[Note]:
    """The outbox's form of an answer: only its last message has buttons, and makes a sound."""
    notes = []
    bind |= {"urgency": Urgency.FINAL}
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        here = f"{slot}:{number}"
        if part.document:
            notes.append(_file(room, here, part.document, **bind))
        content = await _content(core, room.chat_id, part.text, list(part.entities), rows if last else ())
        content |= _where(room)
        content |= {"rich": rich_of(part.rich)} if part.rich else {}
        notes.append(Note(room.chat_id, here, content | {"silent": not last, "placeholder": None}, **bind))
    return notes


async def _content(
    core: Core,
    chat_id: int,
    text: str,
    entities: list[dict[str, Any]],
    rows: Rows,
    people: tuple[int, ...] | None = None,
) -> dict[str, Any]:
    does = [button for row in rows for button in row if button.action is not None]
    wanted = [(str(button.action), button.target) for button in does]
    tokens = iter(await chats.tokens_of(core, chat_id, wanted, people))
    buttons = [
        [
            {
                "text": button.label,
                "style": button.style,
                "data": PREFIX + next(tokens) if button.action is not None else None,
            }
            for button in row
        ]
        for row in rows
    ]
    return {"text": text, "entities": entities, "buttons": buttons, "document": None}


def rich_of(rich: Rich) -> dict[str, Any]:
    """The outbox's form of a rich message."""
    instead = [rich.instead.name, rich.instead.content] if rich.instead else None
    return {"blocks": list(rich.blocks), "is_rtl": rich.is_rtl, "instead": instead}


def _file(room: Room, slot: str, document: Document, **bind: Any) -> Note:
    content = {"document": [document.name, document.content]} | _where(room)
    return Note(room.chat_id, slot + FILE, content, **bind)


Compose = Callable[[], Awaitable[Card]]


class Toaster(Protocol):
    """Answers the press that is being handled; False where it took so long that it was answered for."""

    def __call__(self, text: str, *, alert: bool) -> bool: ...


class Doing(StrEnum):
    """What a chat shows while an answer takes its time (Bot API `sendChatAction`)."""

    TYPING = "typing"
    UPLOADING = "upload_document"


@dataclass(slots=True)
class Talk:
    """The answers to one update. Each is a row of its own, the same when the update comes again."""

    core: Core
    chat_id: int
    origin: str
    toaster: Toaster | None = None
    topic_id: int | None = None
    """The topic of the chat, where it has topics."""
    username: str = ""
    """The bot's, for links to it."""
    alone: int | None = None
    """Who alone sees the message that was pressed: what is said about it is for them alone, too."""
    came_at: datetime | None = None
    """When it came in, where it may have been handled before: the program was stopped over it, or failed."""
    query: Query | None = None
    """The press that is being handled."""
    doing: Doing = Doing.TYPING
    said: int = field(default=0)

    def alone_with(self, caller: Caller) -> Self:
        """The same talk, to one person: only they see what is said in it, where the server can do that."""
        private = self.chat_id > 0 or not caller.actor.startswith(deciders.TELEGRAM)
        user = None if private else int(caller.actor.removeprefix(deciders.TELEGRAM))
        return replace(self, origin=f"{self.origin}:alone", alone=user)

    async def say(self, card: Card, **bind: Any) -> None:
        """Say something; `bind` is what a reply to it is about (see `core.ports.Note`)."""
        slot = f"{self.origin}:{self.said}"
        self.said += 1
        await self.put(slot, card, **bind)

    async def put(self, slot: str, card: Card | Compose, **bind: Any) -> None:
        """Say something in a slot: a second time it is an edit."""
        async with self.core.transaction() as tx:
            made = card if isinstance(card, Card) else await card()
            room = Room(self.chat_id, self.topic_id)
            # What asks for words is for all: a reply to what one person sees may come without saying so.
            alone = self.alone if made.placeholder is None else None
            if alone is not None and self.query is not None:  # Telegram does not wait
                bind |= {"query": self.query, "urgency": Urgency.AT_ONCE}
            await put(tx, await notes_of(self.core, room, slot, made, alone=alone, **bind))

    async def edit(self, message_id: int, card: Card | Compose) -> None:
        """Change one of our messages; said anew where it is none of those that we know.

        What others change too is composed in the transaction: never an older state after a newer one.
        """
        binding = await chats.binding_of(self.core, self.chat_id, message_id)
        if binding is None:
            await self.say(card if isinstance(card, Card) else await card())
            return
        await self.put(
            binding.slot,
            card,
            session_id=binding.session_id,
            approval_id=binding.approval_id,
            ask=binding.ask,
        )

    async def erase(self, message_id: int, otherwise: Card) -> None:
        """Take a message of somebody's out of the chat (in private ones a bot may, in groups an admin); where
        Telegram does not let us, say so."""
        async with self.core.transaction() as tx:
            _, words_for_it = await _content_of(self.core, Room(self.chat_id, self.topic_id), otherwise)
            unwanted = {"delete": message_id}
            slot = f"delete:{message_id}"
            alert = Urgency.ALERT
            await put(tx, [Note(self.chat_id, slot, unwanted, urgency=alert, otherwise=words_for_it)])

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer a press in its pop-up; in the chat where that came too late."""
        if self.toaster is not None and not self.toaster(text, alert=alert):
            await self.say(Card(Text(text)))

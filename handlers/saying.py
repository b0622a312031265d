"""Saying things: a card becomes a row of the outbox, its buttons become tokens of the chat."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from core.context import Core
from core.machinery.outbox import put
from core.ports import Note
from core.usecases import chats
from handlers.views import words
from handlers.views.answers import CAPTION, LIMIT, Part, Rich
from handlers.views.card import Button, Card, Document

PREFIX = "b:"
"""Of callback data: what follows is a button's token."""

Rows = tuple[tuple[Button, ...], ...]


async def notes_of(
    core: Core, chat_id: int, slot: str, card: Card, *, must_arrive: bool = True, **bind: Any
) -> list[Note]:
    """The outbox's form of a card in a chat: its file first, where it has one, then itself."""
    text, entities = card.text.render()
    document = card.document
    if card.file is not None:
        text = words.head(text, CAPTION)
    elif words.units(text) > LIMIT:  # rather a file than a message that Telegram refuses
        document = document or Document("message.txt", text)
        text = words.head(text, LIMIT)
    formatting = _inside(text, [entity.model_dump(exclude_none=True) for entity in entities])
    content = await _content(core, chat_id, text, formatting, card.rows)
    content |= {"silent": card.silent, "placeholder": card.placeholder}
    content |= {"file": asdict(card.file)} if card.file else {}
    notes = [_file(chat_id, slot, document, **bind)] if document else []
    note = Note(chat_id, slot, content, must_arrive=must_arrive, confidential=card.confidential, **bind)
    return [*notes, note]


def _inside(text: str, formatting: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The formatting of what is left of a text."""
    end = words.units(text)
    return [
        found | {"length": min(found["length"], end - found["offset"])}
        for found in formatting
        if found["offset"] < end
    ]


async def notes_of_answer(
    core: Core, chat_id: int, slot: str, parts: list[Part], rows: Rows, **bind: Any
) -> list[Note]:
    """The outbox's form of an answer: only its last message has buttons, and makes a sound."""
    notes = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        here = f"{slot}:{number}"
        if part.document:
            notes.append(_file(chat_id, here, part.document, **bind))
        content = await _content(core, chat_id, part.text, list(part.entities), rows if last else ())
        content |= {"rich": rich_of(part.rich)} if part.rich else {}
        notes.append(Note(chat_id, here, content | {"silent": not last, "placeholder": None}, **bind))
    return notes


async def _content(
    core: Core, chat_id: int, text: str, entities: list[dict[str, Any]], rows: Rows
) -> dict[str, Any]:
    does = [button for row in rows for button in row if button.action is not None]
    wanted = [(str(button.action), button.target) for button in does]
    tokens = iter(await chats.tokens_of(core, chat_id, wanted))
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


def _file(chat_id: int, slot: str, document: Document, **bind: Any) -> Note:
    return Note(chat_id, f"{slot}:file", {"document": [document.name, document.content]}, **bind)


class Eraser(Protocol):
    """Takes somebody's message out of the chat; whether it could."""

    async def __call__(self, message_id: int) -> bool: ...


Compose = Callable[[], Awaitable[Card]]


class Toaster(Protocol):
    """Answers the press that is being handled."""

    async def __call__(self, text: str, *, alert: bool) -> None: ...


@dataclass(slots=True)
class Talk:
    """The answers to one update. Each is a row of its own, the same when the update comes again."""

    core: Core
    chat_id: int
    origin: str
    toaster: Toaster | None = None
    eraser: Eraser | None = None
    said: int = field(default=0)

    async def say(self, card: Card, **bind: Any) -> None:
        """Say something; `bind` is what a reply to it is about (see `core.ports.Note`)."""
        slot = f"{self.origin}:{self.said}"
        self.said += 1
        await self.put(slot, card, **bind)

    async def put(self, slot: str, card: Card | Compose, **bind: Any) -> None:
        """Say something in a slot: a second time it is an edit."""
        async with self.core.transaction() as tx:
            made = card if isinstance(card, Card) else await card()
            await put(tx, await notes_of(self.core, self.chat_id, slot, made, **bind))

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

    async def erase(self, message_id: int) -> bool:
        """Take a message of somebody's out of the chat, where Telegram lets us."""
        return self.eraser is not None and await self.eraser(message_id)

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer a press in its pop-up; without a press, say it."""
        if self.toaster is not None:
            await self.toaster(text, alert=alert)

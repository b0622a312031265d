"""The agent's Markdown as messages: rich ones where these show more, else plain ones with entities.

No text is lost: `markdown.sameness` says what that means, and what is too long for the chat is a file.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from handlers.language import later, tr
from handlers.views.card import Document
from handlers.views.markdown.blocks import Block, blocks_of, said_in
from handlers.views.markdown.flat import Entity, flat
from handlers.views.markdown.weight import fits, shows_more
from handlers.views.splitting import split
from handlers.views.words import units

LIMIT = 4000
"""UTF-16 units of a message's text; Telegram takes 4096, and a message that is said again says so."""
PARTS = 4
"""More messages than this nobody reads: then the whole is a file, with its beginning in the chat."""
HEAD = 1500
CAPTION = 800
"""UTF-16 units of an answer's beginning under a file; Telegram takes 1024."""
WHOLE = later("The whole answer is the file here.")


@dataclass(frozen=True, slots=True)
class Rich:
    """A message for `sendRichMessage`, and what stands for it on servers that have no such method."""

    blocks: tuple[Block, ...]
    is_rtl: bool = False
    instead: Document | None = None
    """The whole answer, where its text is too long for a plain message: it goes under this file."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an answer."""

    text: str
    entities: tuple[dict[str, Any], ...]
    document: Document | None = None
    """A file of its own, which comes first."""
    rich: Rich | None = None
    """What is said where rich messages are known; elsewhere the text."""


def render(markdown: str, footer: str, *, rich: bool = True) -> list[Part]:
    """The messages of an answer, `footer` under the last; `rich` as long as the server has such messages."""
    blocks = blocks_of(markdown)
    text, entities = flat(blocks)
    tail = f"\n\n{footer}"
    whole = Document("answer.md", markdown)
    is_more = units(text + tail) > LIMIT or shows_more(blocks)
    if rich and is_more and units(text) <= PARTS * LIMIT and fits(blocks):
        return [_rich(blocks, text, entities, footer, whole)]
    pieces = split(text, entities, LIMIT - units(tail))
    # Telegram refuses a message of nothing but white space.
    if len(pieces) > PARTS or not pieces or not all(piece.strip() for piece, _ in pieces):
        return [_head(text, entities, HEAD, tail, whole)]
    parts = [Part(piece, _dicts(found)) for piece, found in pieces]
    last = parts[-1]
    return [*parts[:-1], Part(last.text + tail, last.entities)]


DRAFT = 6000
"""Characters of a message that is being written which are shown of it: its end is what is new."""


def draft(markdown: str, *, rich: bool = True) -> Part:
    """What there is so far of an answer. Its form may be odd: half of it is not there yet."""
    blocks = blocks_of(_end_of(markdown))
    text, entities = flat(blocks)
    pieces = split(text, entities, LIMIT)
    shown, found = pieces[-1] if pieces else ("", [])
    wanted = Rich(tuple(blocks)) if rich and blocks and fits(blocks) else None
    return Part(shown, _dicts(found), rich=wanted)


def _end_of(markdown: str) -> str:
    """The last lines, inside the fence that they are in."""
    if len(markdown) <= DRAFT:
        return markdown
    cut = markdown.find("\n", len(markdown) - DRAFT) + 1 or len(markdown) - DRAFT
    fences = [line for line in markdown[:cut].splitlines() if line.lstrip().startswith("```")]
    return ("…\n" if len(fences) % 2 == 0 else f"…\n{fences[-1]}\n") + markdown[cut:]


def plain(markdown: str) -> str:
    """The words of a Markdown text, for a single line."""
    return flat(blocks_of(markdown))[0]


def _rich(blocks: list[Block], text: str, entities: list[Entity], footer: str, whole: Document) -> Part:
    tail = f"\n\n{footer}"
    content = (*blocks, {"type": "footer", "text": footer})
    is_rtl = _is_rtl(said_in(blocks))
    if units(text + tail) <= LIMIT:
        return Part(text + tail, _dicts(entities), rich=Rich(content, is_rtl))
    instead = _head(text, entities, CAPTION, tail, whole)
    return Part(instead.text, instead.entities, rich=Rich(content, is_rtl, whole))


def _head(text: str, entities: list[Entity], limit: int, tail: str, whole: Document) -> Part:
    pieces = split(text, entities, limit)
    head, found = pieces[0] if pieces else ("", [])
    return Part(f"{head}\n…\n\n{tr(WHOLE)}{tail}", _dicts(found), whole)


def _is_rtl(text: str) -> bool:
    """Which way the first letter goes."""
    ways = (unicodedata.bidirectional(each) for each in text)
    return next((way != "L" for way in ways if way in {"L", "R", "AL"}), False)


def _dicts(entities: Sequence[Entity]) -> tuple[dict[str, Any], ...]:
    return tuple(entity.as_dict() for entity in entities)

"""The agent's Markdown as messages: entities, split where Telegram's limit wants it, never cut short."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.types import MessageEntity
from telegramify_markdown import convert, utf16_len
from telegramify_markdown.config import RenderConfig

from handlers.views.card import Document
from handlers.views.splitting import split

LIMIT = 4000
"""UTF-16 units of a message's text; Telegram takes 4096, and a message that is said again says so."""
PARTS = 4
"""More messages than this nobody reads: then the whole is a file, with its beginning in the chat."""
HEAD = 1500


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an answer."""

    text: str
    entities: tuple[dict[str, Any], ...]
    document: Document | None = None


def _plain_symbols() -> RenderConfig:
    config = RenderConfig.isolated()
    symbols = config.markdown_symbol
    for level in range(1, 5):
        setattr(symbols, f"heading_level_{level}", "")
    symbols.unordered_list_item = "•"
    symbols.link = ""
    return config


_CONFIG = _plain_symbols()


def render(markdown: str, footer: str) -> list[Part]:
    """The messages of an answer, `footer` under the last. No text is lost: what is too long is a file."""
    text, entities = convert(markdown, latex_escape=False, config=_CONFIG)
    if not text.strip():
        text, entities = markdown, []
    tail = f"\n\n{footer}"
    pieces = split(text, entities, LIMIT - utf16_len(tail))
    # Telegram refuses a message of nothing but white space.
    if len(pieces) > PARTS or not all(piece.strip() for piece, _ in pieces):
        head, head_entities = split(text, entities, HEAD)[0]
        return [
            Part(
                f"{head}\n…\n\nThe whole answer is the file here.{tail}",
                _dicts(head_entities),
                Document("answer.md", markdown),
            )
        ]
    parts = [Part(piece, _dicts(found)) for piece, found in pieces]
    last = parts[-1]
    return [*parts[:-1], Part(last.text + tail, last.entities)]


def plain(markdown: str) -> str:
    """The words of a Markdown text, for a single line."""
    return convert(markdown, latex_escape=False, config=_CONFIG)[0]


def _dicts(entities: Sequence[Any]) -> tuple[dict[str, Any], ...]:
    return tuple(
        MessageEntity(
            type=entity.type,
            offset=entity.offset,
            length=entity.length,
            url=entity.url,
            language=entity.language,
        ).model_dump(exclude_none=True)
        for entity in entities
        # Telegram refuses what has no other use here: mentions of people, custom emoji.
        if entity.type not in {"text_mention", "custom_emoji", "date_time"}
    )

"""Rich messages: blocks checked as Telegram does, and stored as a bot gets them back (`RichMessage`)."""

from typing import Any

from bot.localchat.entities import clean
from bot.localchat.errors import ApiError
from bot.localchat.people import JSON

MAX_CHARACTERS = 32_768
MAX_BLOCKS = 500
"""Those in others, items of lists and rows of tables count."""
MAX_DEPTH = 16
MAX_COLUMNS = 20
_STYLES = (
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "subscript",
    "superscript",
    "marked",
    "code",
)
_WORDS = ("paragraph", "heading", "pre", "footer", "pullquote", "expandable_blockquote")
_ALIGNS = ("left", "center", "right")
_VALIGNS = ("top", "middle", "bottom")
_NUMERALS = ("1", "a", "A", "i", "I")


def read_rich(given: JSON, *, is_draft: bool = False) -> JSON:
    """`InputRichMessage` with `blocks`; a draft may also have one that says that the bot thinks. Raises
    `ApiError` where Telegram would refuse it."""
    if not given:
        raise ApiError.bad("rich message must be non-empty")
    if "html" in given or "markdown" in given:
        raise ApiError.bad("can't parse rich message: the local chat knows blocks, neither HTML nor Markdown")
    reader = _Reader((*_WORDS, "thinking") if is_draft else _WORDS)
    blocks = reader.blocks(given.get("blocks"), 1)
    if not blocks or not reader.characters:
        raise ApiError.bad("rich message must be non-empty")
    return {"blocks": blocks, **({"is_rtl": True} if given.get("is_rtl") is True else {})}


def _fault(what: str) -> ApiError:
    return ApiError.bad(f"can't parse InputRichMessage: {what}")


class _Reader:
    """Reads one message, and counts."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.characters = 0
        self._plain = words
        self._blocks = 0

    def blocks(self, value: Any, depth: int) -> list[JSON]:
        if not isinstance(value, list):
            raise _fault('field "blocks" must be an Array')
        return [self._block(block, depth) for block in value]

    def _count(self, depth: int) -> None:
        self._blocks += 1
        if self._blocks > MAX_BLOCKS:
            raise ApiError.bad("rich message has too many blocks")
        self._deep(depth)

    def _deep(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise ApiError.bad("rich message is nested too deep")

    def _block(self, block: Any, depth: int) -> JSON:
        kind = block.get("type") if isinstance(block, dict) else None
        self._count(depth)
        read: JSON = {"type": kind}
        if kind in self._plain:
            read["text"] = self._text(block.get("text"), depth + 1)
            if kind == "heading":
                read["size"] = _whole(block.get("size"), 1, 6)
            if kind == "pre" and block.get("language"):
                read["language"] = str(block["language"])
        elif kind == "blockquote":
            read["blocks"] = self._inside(block, depth)
        elif kind == "details":
            read |= {
                "summary": self._text(block.get("summary"), depth + 1),
                "blocks": self._inside(block, depth),
            }
            read |= {"is_open": True} if block.get("is_open") is True else {}
        elif kind == "list":
            read["items"] = self._items(block.get("items"), depth + 1)
        elif kind == "table":
            read["cells"] = self._rows(block.get("cells"), depth + 1)
            read |= {name: True for name in ("is_bordered", "is_striped") if block.get(name) is True}
        elif kind == "mathematical_expression":
            read["expression"] = self._words(block.get("expression"))
        elif kind != "divider":
            raise _fault(f"unsupported block type {kind!r}")
        return read

    def _inside(self, block: JSON, depth: int) -> list[JSON]:
        blocks = self.blocks(block.get("blocks"), depth + 1)
        if not blocks:
            raise _fault("a block has no content")
        return blocks

    def _items(self, items: Any, depth: int) -> list[JSON]:
        if not isinstance(items, list) or not items:
            raise _fault('field "items" must be a non-empty Array')
        read = []
        for number, item in enumerate(items, 1):
            if not isinstance(item, dict):
                raise _fault("an item must be an Object")
            self._count(depth)
            if item.get("type") not in (None, *_NUMERALS):
                raise _fault("an item has an unknown type of label")
            value = _whole(item.get("value", number), -(2**31), 2**31 - 1)
            is_numbered = "value" in item or "type" in item
            named = ("has_checkbox", "is_checked", "value", "type")
            kept = {name: item[name] for name in named if item.get(name) is not None}
            label = f"{value}." if is_numbered else "•"
            read.append({"label": label, "blocks": self._inside(item, depth), **kept})
        return read

    def _rows(self, rows: Any, depth: int) -> list[list[JSON]]:
        if not isinstance(rows, list) or not rows or not all(isinstance(row, list) for row in rows):
            raise _fault('field "cells" must be an Array of Arrays')
        if any(len(row) > MAX_COLUMNS for row in rows):
            raise ApiError.bad("rich message has a table with too many columns")
        for _ in rows:
            self._count(depth)
        return [[self._cell(cell, depth) for cell in row] for row in rows]

    def _cell(self, cell: Any, depth: int) -> JSON:
        if (
            not isinstance(cell, dict)
            or cell.get("align") not in _ALIGNS
            or cell.get("valign") not in _VALIGNS
        ):
            raise _fault("a cell has no alignment")
        text = {"text": self._text(cell["text"], depth + 1)} if cell.get("text") is not None else {}
        head = {"is_header": True} if cell.get("is_header") is True else {}
        return {"align": cell["align"], "valign": cell["valign"], **text, **head}

    def _text(self, text: Any, depth: int) -> Any:
        self._deep(depth)
        if isinstance(text, str):
            return self._words(text)
        if isinstance(text, list):
            return [self._text(part, depth) for part in text]
        kind = text.get("type") if isinstance(text, dict) else None
        if kind in _STYLES:
            return {"type": kind, "text": self._text(text.get("text"), depth + 1)}
        if kind == "url":
            if not str(text.get("url") or ""):
                raise _fault("a link has no address")
            return {"type": kind, "text": self._text(text.get("text"), depth + 1), "url": str(text["url"])}
        if kind == "mathematical_expression":
            return {"type": kind, "expression": self._words(text.get("expression"))}
        raise _fault(f"unsupported text type {kind!r}")

    def _words(self, text: Any) -> str:
        if not isinstance(text, str):
            raise _fault("a text must be a String")
        cleaned = clean(text)
        self.characters += len(cleaned)
        if self.characters > MAX_CHARACTERS:
            raise ApiError.bad("message is too long")
        return cleaned


def _whole(value: Any, least: int, most: int) -> int:
    if not isinstance(value, int) or not least <= value <= most:
        raise _fault("a number is missing or out of bounds")
    return value


def words_of(rich: JSON) -> str:
    """What can be read in it, for lists, quotations and tests."""
    return "\n".join(_read(block) for block in rich["blocks"])


def _read(part: Any) -> str:
    """Of a block, an item, a row, a cell or a text."""
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return "".join(map(_read, part))
    if "items" in part:
        return "\n".join(f"{item['label']} {words_of(item)}" for item in part["items"])
    if "cells" in part:
        return "\n".join(" | ".join(map(_read, row)) for row in part["cells"])
    if "blocks" in part:
        return "\n".join(filter(None, (_read(part.get("summary", "")), words_of(part))))
    return _read(part.get("text", part.get("expression", "")))

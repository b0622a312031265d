"""Blocks as one text with entities (`MessageEntity`), for a plain message."""

from dataclasses import dataclass
from typing import Any

from handlers.views.markdown.blocks import Block, label_of
from handlers.views.markdown.inline import RichText, words_of
from handlers.views.words import units

DIVIDER = "————————"
INDENT = "   "
ENTITIES = {"bold", "italic", "underline", "strikethrough"}
"""Styles that a plain message has, too; of others the words remain."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text that is shown in a way of its own, in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length

    @property
    def is_block(self) -> bool:
        """It may go on in the next message."""
        return self.type in {"pre", "blockquote", "expandable_blockquote"}

    def as_dict(self) -> dict[str, Any]:
        found = {"type": self.type, "offset": self.offset, "length": self.length}
        extra = {"url": self.url, "language": self.language}
        return found | {name: value for name, value in extra.items() if value}


@dataclass(frozen=True, slots=True, eq=False)
class _Style:
    """One that is open; two of the same kind beside each other are two."""

    type: str
    url: str | None = None
    language: str | None = None


def flat(blocks: list[Block]) -> tuple[str, list[Entity]]:
    writer = _Writer()
    _write_all(writer, blocks, "", "\n\n")
    return writer.text, writer.entities()


class _Writer:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._units = 0
        self._styles: tuple[_Style, ...] = ()
        self._found: list[tuple[_Style, int, int]] = []
        self._last: dict[_Style, int] = {}

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def is_quoting(self) -> bool:
        return any("blockquote" in style.type for style in self._styles)

    def entities(self) -> list[Entity]:
        found = [
            Entity(style.type, start, end - start, style.url, style.language)
            for style, start, end in self._found
        ]
        return sorted(found, key=lambda one: (one.offset, -one.length))

    def write(self, text: str, *styles: _Style) -> None:
        start, self._units = self._units, self._units + units(text)
        self._parts.append(text)
        if self._units == start:
            return
        for style in _compatible((*self._styles, *styles)):
            index = self._last.get(style)
            if index is not None and self._found[index][2] == start:
                self._found[index] = (style, self._found[index][1], self._units)
            else:
                self._last[style] = len(self._found)
                self._found.append((style, start, self._units))

    def rich(self, text: RichText, indent: str, styles: tuple[_Style, ...] = ()) -> None:
        if isinstance(text, str):
            self.write(text.replace("\n", "\n" + indent), *styles)
        elif isinstance(text, list):
            for part in text:
                self.rich(part, indent, styles)
        else:
            self._styled(text, indent, styles)

    def _styled(self, text: dict[str, Any], indent: str, styles: tuple[_Style, ...]) -> None:
        match text["type"]:
            case "mathematical_expression":
                self.write(text["expression"], *styles, _Style("code"))
            case "code":
                self.write(words_of(text["text"]), *styles, _Style("code"))
            case "url":
                self.rich(text["text"], indent, (*styles, _Style("text_link", url=text["url"])))
            case kind if kind in ENTITIES:
                self.rich(text["text"], indent, (*styles, _Style(kind)))
            case _:
                self.rich(text["text"], indent, styles)

    def within(self, style: _Style) -> "_Within":
        return _Within(self, style)

    def push(self, style: _Style) -> None:
        self._styles = (*self._styles, style)

    def pop(self) -> None:
        self._styles = self._styles[:-1]


class _Within:
    def __init__(self, writer: _Writer, style: _Style) -> None:
        self._writer, self._style = writer, style

    def __enter__(self) -> None:
        self._writer.push(self._style)

    def __exit__(self, *_: object) -> None:
        self._writer.pop()


def _compatible(styles: tuple[_Style, ...]) -> list[_Style]:
    """Code stands in no other entity but a quotation, and a link is never broken by it (Bot API)."""
    if not any(style.type in {"code", "pre"} for style in styles):
        return list(styles)
    if any(style.type == "text_link" for style in styles):
        return [style for style in styles if style.type not in {"code", "pre"}]
    kept = ("code", "pre", "blockquote", "expandable_blockquote")
    return [style for style in styles if style.type in kept]


def _write_all(writer: _Writer, blocks: list[Block], indent: str, between: str) -> None:
    for number, block in enumerate(blocks):
        if number:
            writer.write(between + indent)
        _write(writer, block, indent)


def _write(writer: _Writer, block: Block, indent: str) -> None:
    match block["type"]:
        case "heading":
            writer.rich(block["text"], indent, (_Style("bold"),))
        case "pre":
            writer.write(words_of(block["text"]), _Style("pre", language=block.get("language")))
        case "divider":
            writer.write(DIVIDER)
        case "mathematical_expression":
            writer.write(block["expression"], _Style("pre", language="latex"))
        case "list":
            _write_list(writer, block, indent)
        case "blockquote":
            _write_quoted(writer, _Style("blockquote"), block["blocks"], indent)
        case "details":
            writer.rich(block["summary"], indent, (_Style("bold"),))
            writer.write("\n" + indent)
            _write_quoted(writer, _Style("expandable_blockquote"), block["blocks"], indent)
        case "table":
            writer.write(_aligned(block), _Style("pre"))
        case _:
            writer.rich(block["text"], indent)


def _write_quoted(writer: _Writer, style: _Style, blocks: list[Block], indent: str) -> None:
    if writer.is_quoting:  # Telegram has no quotation in another
        _write_all(writer, blocks, indent, "\n")
        return
    with writer.within(style):
        _write_all(writer, blocks, indent, "\n\n")


def _write_list(writer: _Writer, block: Block, indent: str) -> None:
    for number, item in enumerate(block["items"]):
        if number:
            writer.write("\n" + indent)
        writer.write(f"{label_of(item)} ")
        _write_all(writer, item["blocks"], indent + INDENT, "\n")


def _aligned(block: Block) -> str:
    """A table in letters of one width."""
    rows = [[words_of(cell["text"]).replace("\n", " ") for cell in row] for row in block["cells"]]
    widths = [max(len(row[place]) for row in rows if place < len(row)) for place in range(len(rows[0]))]
    lines = []
    for row, cells in zip(rows, block["cells"], strict=True):
        lines.append(" | ".join(map(_padded, row, widths, [cell["align"] for cell in cells])).rstrip())
        if cells and cells[0].get("is_header"):
            lines.append("─┼─".join("─" * width for width in widths))
    return "\n".join(lines)


def _padded(text: str, width: int, align: str) -> str:
    return (
        text.rjust(width)
        if align == "right"
        else text.center(width)
        if align == "center"
        else text.ljust(width)
    )

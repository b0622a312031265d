"""Markdown as the Bot API's blocks (`InputRichBlock`), which `flat` makes a text with entities of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from handlers.views.markdown.inline import RichText, code, finished, formula, link, said_of
from handlers.views.markdown.sameness import TAGS, lost
from handlers.views.markdown.source import is_formula, leads_elsewhere, read, settled

Block = dict[str, Any]

DEEPEST = 30
"""Elements in one another; deeper, the source is shown as it is."""
MOST_COLUMNS = 20
"""Of a table (Bot API, rich message limits)."""
NOTHING = "…"
"""Stands where details have no summary, or nothing inside."""
STYLES = {
    "Emphasis": "italic",
    "Strong": "bold",
    "Strikethrough": "strikethrough",
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "del"), "strikethrough"),
    **dict.fromkeys(("code", "kbd"), "code"),
    "sub": "subscript",
    "sup": "superscript",
    "mark": "marked",
}
_TAG = re.compile(rf"<(/?)({'|'.join(TAGS)})\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_DETAILS = re.compile(
    r"(?P<open><details(?:\s+open)?\s*>)|(?P<close></details\s*>)|<summary\s*>(?P<summary>.*?)</summary\s*>",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(rf"</?(?:{'|'.join(TAGS)})\s*>", re.IGNORECASE)


def blocks_of(markdown: str) -> list[Block]:
    """The whole document. What cannot be shown without losing some of it is shown as it was written."""
    source = settled(markdown).encode()
    found: list[Block] = []
    position = 0
    for start, end, blocks in _sections(source):
        found += _verbatim(source[position:start])
        position = max(position, end)
        said = source[start:end].decode()
        whole = blocks is not None and lost(said, said_in(blocks)) is None
        found += blocks if whole and blocks is not None else _verbatim(source[start:end])
    return found + _verbatim(source[position:])


def said_in(blocks: list[Block]) -> str:
    """All that some blocks say, in order."""
    return "\n".join(_said(block) for block in blocks)


def _said(block: Block) -> str:
    match block["type"]:
        case "list":
            return "\n".join(f"{label_of(item)} {said_in(item['blocks'])}" for item in block["items"])
        case "table":
            return "\n".join(" | ".join(said_of(cell["text"]) for cell in row) for row in block["cells"])
        case "details":
            return f"{said_of(block['summary'])}\n{said_in(block['blocks'])}"
        case "blockquote":
            return said_in(block["blocks"])
        case "mathematical_expression":
            return str(block["expression"])
        case "divider":
            return ""
        case _:
            return said_of(block["text"])


def label_of(item: Block) -> str:
    """What stands before an item of a list."""
    if item.get("has_checkbox"):
        return "☑" if item.get("is_checked") else "☐"
    return f"{item['value']}." if "value" in item else "•"


def _verbatim(source: bytes) -> list[Block]:
    text = source.decode().strip("\n")
    return [paragraph(text)] if text.strip() else []


def paragraph(text: RichText) -> Block:
    return {"type": "paragraph", "text": text}


def _sections(source: bytes) -> Iterator[tuple[int, int, list[Block] | None]]:
    """Each block that stands in no other, and its place; None for what is too deep or too wide."""
    builder = _Builder(source)
    start = end = 0
    for name, value, first, last in read(source):
        if not builder.stack:
            if end > start:
                yield start, end, builder.take()
            start = first
        builder.feed(name, value, first)
        end = max(end, last)
    builder.close_all()
    if end > start:
        yield start, end, builder.take()


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet."""

    kind: str
    data: Any
    start: int
    blocks: list[Block] = field(default_factory=list)
    spans: list[RichText] = field(default_factory=list)
    parts: list[Any] = field(default_factory=list)
    """Items, rows or cells."""
    ticked: bool | None = None

    def add(self, block: Block) -> None:
        self.flush()
        self.blocks.append(block)

    def flush(self) -> None:
        """Words that stand in a list or a quotation without a paragraph of their own."""
        text = finished(self.spans)
        self.spans = []
        if said_of(text).strip():
            self.blocks.append(paragraph(text))


class _Builder:
    def __init__(self, source: bytes) -> None:
        self._source = source
        self.stack: list[_Open] = []
        self._root = _Open("root", None, 0)
        self._too_much = False

    def take(self) -> list[Block] | None:
        """What was built since the last time."""
        self._root.flush()
        blocks, self._root = self._root.blocks, _Open("root", None, 0)
        too_much, self._too_much = self._too_much, False
        return None if too_much else blocks

    def close_all(self) -> None:
        while self.stack:
            self._close()

    @property
    def _top(self) -> _Open:
        return self.stack[-1] if self.stack else self._root

    def feed(self, name: str, value: Any, start: int) -> None:
        match name:
            case "Start":
                kind, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
                self._open(kind, data, start)
            case "End":
                self._end(value if isinstance(value, str) else next(iter(value)))
            case "TaskListMarker":
                item = next((each for each in reversed(self.stack) if each.kind == "Item"), self._top)
                item.ticked = bool(value)
            case "Rule":
                self._top.add({"type": "divider"})
            case "InlineHtml":
                self._tag(value, start)
            case _:
                self._top.spans.append(_leaf(name, value))

    def _open(self, kind: str, data: Any, start: int) -> None:
        wide = kind == "Table" and len(data) > MOST_COLUMNS
        self._too_much |= wide or len(self.stack) >= DEEPEST
        self.stack.append(_Open(kind, data, start))

    def _end(self, kind: str) -> None:
        while self._top.kind != kind and any(each.kind == kind for each in self.stack):
            self._close()  # a tag of HTML that was left open ends with what it stands in
        self._close()

    def _tag(self, tag: str, start: int) -> None:
        found = _TAG.fullmatch(tag)
        if _BREAK.fullmatch(tag):
            self._top.spans.append("\n")
        elif found and not found[1]:
            self._open(f"<{found[2].lower()}", tag, start)
        elif found and self._top.kind == f"<{found[2].lower()}":
            done = self.stack.pop()
            self._style(STYLES[found[2].lower()], done)
        else:
            self._top.spans.append(tag)

    def _style(self, style: str, done: _Open) -> None:
        text = finished(done.spans)
        if text != "":
            self._top.spans.append({"type": style, "text": said_of(text) if style == "code" else text})

    def _close(self) -> None:
        done = self.stack.pop()
        kind = done.kind
        if kind in STYLES:
            self._style(STYLES[kind], done)
        elif kind.startswith("<"):
            self._top.spans += [str(done.data), *done.spans]
        elif kind in {"Link", "Image"}:
            in_link = any(each.kind == "Link" for each in self.stack)
            self._top.spans += _linked(done.data, done.spans, in_link)
        elif kind == "HtmlBlock":
            self._html("".join(str(span) for span in done.spans), done.start)
        elif kind in {"Item", "TableRow", "TableHead", "TableCell"}:
            self._part(kind, done)
        elif kind == "CodeBlock":
            for block in _code_block(done):
                self._top.add(block)
        else:
            done.flush()
            for block in _made(done, self._source):
                self._top.add(block)

    def _part(self, kind: str, done: _Open) -> None:
        if kind == "Item":
            done.flush()
            if done.blocks:
                self._top.parts.append(_item(done, self._source, self._top.data is not None))
        elif kind == "TableCell":
            self._top.parts.append(finished(done.spans))
        else:
            self._top.parts.append((kind == "TableHead", done.parts))

    def _html(self, text: str, start: int) -> None:
        """Only collapsible details are more than words."""
        position = 0
        for found in _DETAILS.finditer(text):
            self._words(text[position : found.start()])
            position = found.end()
            if found["open"]:
                self._open("details", "", start)
            elif found["summary"] is not None and self._top.kind == "details" and not self._top.data:
                self._top.data = _ANY_TAG.sub("", found["summary"]).strip()
            elif found["close"] and self._top.kind == "details":
                self._close()
            else:
                self._words(found[0])
        self._words(text[position:])

    def _words(self, text: str) -> None:
        if text.strip():
            self._top.add(paragraph(finished([_BREAK.sub("\n", text.strip("\n"))])))


def _leaf(name: str, value: Any) -> RichText:
    match name:
        case "Code":
            return code(value)
        case "SoftBreak" | "HardBreak":
            return "\n"
        case "InlineMath":
            return formula(value) if is_formula(value) else f"${value}$"
        case "DisplayMath":
            return formula(value) if value.strip() else f"$${value}$$"
        case "FootnoteReference":
            return f"[{value}]"
        case _:
            return str(value)


def _linked(found: dict[str, Any], spans: list[RichText], in_link: bool) -> list[RichText]:
    """A link, or a picture, which is a link to it. What Telegram would make no link of stays to be read."""
    address = found["dest_url"]
    title: list[RichText] = [f' "{found["title"]}"'] if found["title"] else []
    if found["link_type"] in {"Autolink", "Email"}:
        return [*spans, *title]  # Telegram sees by itself that it is one
    if not address:
        return [*spans, *title]
    leads = leads_elsewhere(address)
    if not spans:
        return [address if leads else code(address), *title]
    if leads and not in_link:
        return [link(spans, address), *title]
    return [*spans, " (", address if leads else code(address), ")", *title]


def _item(done: _Open, source: bytes, is_numbered: bool) -> Block:
    item: Block = {"blocks": done.blocks}
    number = re.match(rb"\s*(\d+)", source[done.start :]) if is_numbered else None
    if done.ticked is not None:
        item |= {"has_checkbox": True, **({"is_checked": True} if done.ticked else {})}
    if number:  # as it was written, not as it would be counted
        item |= {"value": int(number[1]), "type": "1"}
    return item


def _made(done: _Open, source: bytes) -> list[Block]:
    """The blocks that an element of Markdown is."""
    match done.kind:
        case "Paragraph":
            return [_as_formula(block) for block in done.blocks]
        case "Heading":
            size = int(done.data["level"][1])
            return [{"type": "heading", "text": block["text"], "size": size} for block in done.blocks]
        case "BlockQuote":
            return [{"type": "blockquote", "blocks": done.blocks}] if done.blocks else []
        case "List":
            return [{"type": "list", "items": done.parts}] if done.parts else []
        case "Table":
            return [_table(done)]
        case "details":
            rest = done.blocks or [paragraph(NOTHING)]
            return [{"type": "details", "summary": done.data or NOTHING, "blocks": rest}]
        case "FootnoteDefinition":
            return [paragraph(f"[{done.data}]"), *done.blocks]
        case _:
            return done.blocks


def _as_formula(block: Block) -> Block:
    text = block["text"]
    alone = isinstance(text, dict) and text["type"] == "mathematical_expression"
    return dict(text) if alone else block


def _code_block(done: _Open) -> list[Block]:
    info = done.data.get("Fenced", "") if isinstance(done.data, dict) else ""
    language, _, more = info.partition(" ")
    text = "".join(map(str, done.spans)).removesuffix("\n")
    above = [paragraph(code(more.strip()))] if more.strip() else []
    if not text.strip():
        return above
    return [*above, {"type": "pre", "text": text, **({"language": language} if language else {})}]


def _table(done: _Open) -> Block:
    rows = [
        [
            {
                "text": text,
                "align": align.lower() if align != "None" else "left",
                "valign": "top",
                **({"is_header": True} if is_head else {}),
            }
            for text, align in zip(cells, done.data, strict=False)
        ]
        for is_head, cells in done.parts
    ]
    return {"type": "table", "cells": rows, "is_bordered": True}

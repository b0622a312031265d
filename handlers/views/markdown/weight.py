"""Whether blocks are a rich message that the Bot API takes, and whether a plain one would show less."""

from collections.abc import Iterator

from handlers.views.markdown.blocks import Block, said_in
from handlers.views.markdown.inline import RichText

LONGEST = 30_000
"""Bytes. Telegram takes 32,768 "UTF-8 characters"; bytes are safe whichever way that is meant."""
MOST_BLOCKS = 480
"""Nested ones, items of lists and rows of tables count (Telegram: 500); a footer comes yet."""
DEEPEST = 15
"""Blocks and styles in one another (Telegram: 16)."""


def fits(blocks: list[Block]) -> bool:
    counted = sum(1 for block in blocks for _ in _counted(block))
    deepest = max((_depth(block) for block in blocks), default=0)
    return counted <= MOST_BLOCKS and deepest <= DEEPEST and len(said_in(blocks).encode()) <= LONGEST


def shows_more(blocks: list[Block]) -> bool:
    """A plain message has no tables, headings, details, dividers, formulas, boxes, or lists in lists."""
    return any(_is_more(block) for block in blocks)


def _is_more(block: Block) -> bool:
    match block["type"]:
        case "paragraph" | "pre":
            return False
        case "blockquote":
            return shows_more(block["blocks"])
        case "list":
            return any(
                "has_checkbox" in item or any(inner["type"] != "paragraph" for inner in item["blocks"])
                for item in block["items"]
            )
        case _:
            return True


def _counted(block: Block) -> Iterator[None]:
    yield None
    for item in block.get("items", ()):
        yield None
        for inner in item["blocks"]:
            yield from _counted(inner)
    for _ in block.get("cells", ()):
        yield None
    for inner in block.get("blocks", ()):
        yield from _counted(inner)


def _depth(block: Block) -> int:
    inner = [_depth(each) for each in block.get("blocks", ())]
    inner += [1 + _depth(each) for item in block.get("items", ()) for each in item["blocks"]]
    inner += [1 + _styles(cell["text"]) for row in block.get("cells", ()) for cell in row]
    inner += [_styles(block[name]) for name in ("text", "summary") if name in block]
    return 1 + max(inner, default=0)


def _styles(text: RichText) -> int:
    if isinstance(text, list):
        return max(map(_styles, text), default=0)
    return 1 + _styles(text.get("text", "")) if isinstance(text, dict) else 0

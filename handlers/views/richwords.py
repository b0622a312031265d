"""The words of a rich message, whoever made it (Bot API `RichMessage`)."""

from typing import Any

from aiogram.types import RichMessage


def words_in(rich: RichMessage) -> str:
    """All that can be read in it, block by block; pictures and maps have their captions."""
    dumped = rich.model_dump(mode="json", exclude_none=True)
    return _blocks(dumped["blocks"])


def _blocks(blocks: list[dict[str, Any]]) -> str:
    return "\n".join(filter(None, map(_read, blocks)))


def _read(part: Any) -> str:
    """Of a block, an item of a list, a cell, or a text."""
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return "".join(map(_read, part))
    if "items" in part:
        return "\n".join(f"{item['label']} {_blocks(item['blocks'])}" for item in part["items"])
    if "cells" in part:
        rows = (" | ".join(_read(cell.get("text", "")) for cell in row) for row in part["cells"])
        return "\n".join([*rows, *filter(None, [_read(part.get("caption", ""))])])
    if "blocks" in part:
        around = (part.get("summary", ""), part.get("credit", ""))
        return "\n".join(filter(None, (_read(around[0]), _blocks(part["blocks"]), _read(around[1]))))
    names = ("text", "expression", "alternative_text", "caption", "credit")
    return "\n".join(filter(None, (_read(part[name]) for name in names if name in part)))

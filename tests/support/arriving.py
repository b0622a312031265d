"""What arrives of an answer, read off the messages as Telegram keeps them."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.views.markdown.blocks import said_in

JSON = Mapping[str, Any]


def said_by(messages: Iterable[JSON]) -> str:
    """The words of messages in order, the address of a link after its words; footers are not the agent's."""
    return "".join(_said(message) for message in messages)


def code_in(messages: Iterable[JSON]) -> str:
    """All that is shown as blocks of code, in order."""
    return "".join(part for message in messages for part in _code(message))


def _said(message: JSON) -> str:
    if "rich_message" in message:
        return said_in([block for block in message["rich_message"]["blocks"] if block["type"] != "footer"])
    text = encoded(message["text"])
    pieces, position = [], 0
    for link in (one for one in message.get("entities", ()) if one["type"] == "text_link"):
        end = 2 * (link["offset"] + link["length"])
        pieces += [text[position:end].decode("utf-16-le"), f" {link['url']}"]
        position = end
    return "".join([*pieces, text[position:].decode("utf-16-le")])


def _code(message: JSON) -> Iterable[str]:
    if "rich_message" in message:
        yield from _code_blocks(message["rich_message"]["blocks"])
    for one in message.get("entities", ()):
        if one["type"] == "pre":
            start, length = 2 * one["offset"], 2 * one["length"]
            yield encoded(message["text"])[start : start + length].decode("utf-16-le")


def _code_blocks(blocks: Iterable[JSON]) -> Iterable[str]:
    for block in blocks:
        if block["type"] == "pre":
            yield str(block["text"])
        yield from _code_blocks(block.get("blocks", ()))
        for item in block.get("items", ()):
            yield from _code_blocks(item["blocks"])


def encoded(text: str) -> bytes:
    return text.encode("utf-16-le")

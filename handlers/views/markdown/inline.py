"""Formatted words, shaped like the Bot API's `RichText`: a string, a list of such, or a style around one."""

import re
from collections.abc import Iterable
from typing import Any

RichText = str | list[Any] | dict[str, Any]

PATH = re.compile(
    r"(?P<address>\b[A-Za-z][A-Za-z0-9+.-]*://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\S+)"
    r"|(?<![\w/.@:~$-])(?P<path>"
    r"(?:~|\.{1,2})?/(?:[\w.@+-]+/)+[\w.@+-]*\w(?::\d+(?:[:-]\d+)?)?"  # /srv/shop/Makefile, ./a/b
    r"|(?:\.?[\w@+-][\w@+-]*/)(?:[\w.@+-]+/)*[\w.@+-]*\.[A-Za-z]\w{0,9}(?::\d+(?:[:-]\d+)?)?"  # a/b.py:12
    r"|[\w@+-][\w.@+-]*\.[A-Za-z]\w{0,9}:\d+(?:[:-]\d+)?"  # b.py:12
    r"|[\w+-]+\.(?:py|rs|sh|md|pl|ps|so|cc|ts|js|go|rb|kt|java|toml|json|yaml|yml|css|html|sql|txt|cfg|lock)"
    r")(?![\w/])"
)
"""A path, or `file:line`; what is part of an address is none. Telegram takes the last kind for the name of
a site, since .py, .rs, .sh, .md and others are domains too."""


def finished(spans: Iterable[RichText]) -> RichText:
    """One text of many spans: neighbours joined, paths as code so that a tap copies them."""
    joined = _joined(spans)
    found = [part for span in joined for part in _copyable(span)]
    if not found:
        return ""
    return found[0] if len(found) == 1 else found


def _joined(spans: Iterable[RichText]) -> list[RichText]:
    joined: list[RichText] = []
    for span in spans:
        if isinstance(span, str) and joined and isinstance(joined[-1], str):
            joined[-1] += span
        elif span != "":
            joined.append(span)
    return joined


def _copyable(span: RichText) -> list[RichText]:
    if isinstance(span, list):
        return [finished(span)]
    if isinstance(span, dict):
        keeps = span["type"] in {"code", "url", "mathematical_expression"}
        return [span if keeps else span | {"text": finished(_listed(span["text"]))}]
    parts: list[RichText] = []
    position = 0
    for found in PATH.finditer(span):
        if found["path"]:
            parts += [span[position : found.start()], code(found["path"])]
            position = found.end()
    return [part for part in [*parts, span[position:]] if part]


def _listed(text: RichText) -> list[RichText]:
    return text if isinstance(text, list) else [text]


def code(text: str) -> RichText:
    return {"type": "code", "text": text}


def link(spans: list[RichText], address: str) -> RichText:
    return {"type": "url", "text": finished(spans), "url": address}


def formula(expression: str) -> RichText:
    return {"type": "mathematical_expression", "expression": expression}


def words_of(text: RichText) -> str:
    """What is read, without the addresses behind links."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(map(words_of, text))
    if "expression" in text:
        return str(text["expression"])
    return words_of(text["text"])


def said_of(text: RichText) -> str:
    """What is read, the address of a link after its words: all that is said."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(map(said_of, text))
    if "expression" in text:
        return str(text["expression"])
    end = f" {text['url']}" if text["type"] == "url" else ""
    return said_of(text["text"]) + end

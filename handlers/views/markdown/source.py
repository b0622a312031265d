"""Markdown, read and put straight: what is said in two places of the source is said in one."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pyromark import Options, events_with_range, reference_definitions

OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_MATH
)
REFERENCES = {"Reference", "Collapsed", "Shortcut"}
_ELSEWHERE = re.compile(r"(?:https?|ftp|mailto|tel|tg):", re.IGNORECASE)
_DISPLAYED = re.compile(rb"\\\[((?:(?!\n[ \t]*\n).)+?)\\\]", re.DOTALL)
_INLINE = re.compile(rb"\\\(([^\n]+?)\\\)")
_FORMULA = re.compile(r"[\\^_={}]|^\s*[A-Za-z]\s*$")
_VARIABLE = re.compile(r"^[A-Z_][A-Z_]")

Edit = tuple[int, int, bytes]
"""From a byte to a byte, and what stands there instead."""
Event = tuple[str, Any, int, int]
"""Its name, what it holds, and its place in the source in bytes."""


def read(source: bytes) -> Iterator[Event]:
    """The events of pulldown-cmark, each in one shape."""
    for event, place in events_with_range(source.decode(), options=OPTIONS):
        name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        yield name, value, place["start"], place["end"]


def settled(markdown: str) -> str:
    """The same document, with what is said apart brought together.

    Links by reference become inline ones, and their definitions go; the LaTeX delimiters ``\\[ \\]`` and
    ``\\( \\)``, which Markdown would take for escaped brackets, become ``$$`` and ``$``; a link into the
    file system that only repeats the end of its address becomes that address, as code.
    """
    text = markdown.encode("utf-8", "replace").decode()
    source = text.replace("\r\n", "\n").replace("\r", "\n").encode()
    source = _edited(source, _formulas(source))
    return _edited(source, _links(source)).decode()


def leads_elsewhere(address: str) -> bool:
    """Whether Telegram makes a link of it; a path it would drop."""
    return _ELSEWHERE.match(address) is not None


def is_formula(expression: str) -> bool:
    """Money and shell variables have dollars too."""
    return _FORMULA.search(expression) is not None and _VARIABLE.match(expression) is None


def _edited(source: bytes, edits: Iterable[Edit]) -> bytes:
    """What lies in an earlier edit is left alone."""
    pieces, position = [], 0
    for start, end, instead in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= position:
            pieces += [source[position:start], instead]
            position = end
    return b"".join([*pieces, source[position:]])


def _formulas(source: bytes) -> Iterator[Edit]:
    code = [
        (start, end)
        for name, value, start, end in read(source)
        if name in {"Code", "Html", "InlineHtml"}
        or (name == "Start" and isinstance(value, dict) and "CodeBlock" in value)
    ]
    for pattern, sign in ((_DISPLAYED, b"$$"), (_INLINE, b"$")):
        for found in pattern.finditer(source):
            inner = found[1].strip()
            is_code = any(start < found.end() and found.start() < end for start, end in code)
            if inner and not is_code and b"$" not in inner and is_formula(inner.decode()):
                yield found.start(), found.end(), sign + inner + sign


def _links(source: bytes) -> Iterator[Edit]:
    definitions = reference_definitions(source.decode())
    labels: list[tuple[str, dict[str, Any], int, int, list[str]]] = []
    for name, value, start, end in read(source):
        kind = next(iter(value)) if name == "Start" and isinstance(value, dict) else None
        if kind in {"Link", "Image"}:
            labels.append((kind, value[kind], start, end, []))
        elif name in {"Text", "Code"} and labels and start < labels[-1][3]:
            labels[-1][4].append(value)
    for kind, link, start, end, words in labels:
        label = "".join(words)
        if link["link_type"] in REFERENCES:
            rest = link["link_type"] == "Collapsed" and source[end : end + 2] == b"[]"
            yield start, end + 2 * rest, _inline(source[start:end], link)
        elif kind == "Link" and _repeats(label, link):
            yield start, end, _code(link["dest_url"])
    used = {link["id"].casefold() for _, link, *_ in labels if link["link_type"] in REFERENCES}
    for identifier, found in definitions.items():
        if identifier.casefold() in used:
            yield found["span"]["start"], found["span"]["end"], b""


def _repeats(label: str, link: dict[str, Any]) -> bool:
    """Whether the words of a link into the file system are only the end of its address."""
    address: str = link["dest_url"]
    is_local = bool(label) and not leads_elsewhere(address) and not link["title"]
    return is_local and address.endswith(label)


def _inline(source: bytes, link: dict[str, Any]) -> bytes:
    """`[label][id]`, `[label][]` or `[label]` with the address in it."""
    last = source.rfind(b"][") if link["link_type"] == "Reference" else -1
    address = re.sub(r"([<>\\])", r"\\\1", link["dest_url"])
    title = link["title"].replace("\\", "\\\\").replace('"', '\\"')
    end = f' "{title}")' if title else ")"
    label = source[:last].removesuffix(b"][") if last == -1 else source[:last]
    return label + f"](<{address}>{end}".encode()


def _code(text: str) -> bytes:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{text}{pad}{fence}".encode()

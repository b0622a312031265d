"""`parse_mode=HTML`: the tags that Telegram knows, with Telegram's complaints about the others."""

import re
from dataclasses import dataclass, field

from bot.localchat.entities import utf16_length
from bot.localchat.errors import ApiError
from bot.localchat.people import JSON

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(r"<(?P<tag>[^>]*)(?P<close>>?)|&(?P<name>#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);?")
_TAG = re.compile(r"(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(slots=True)
class _Open:
    name: str
    at: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Parser:
    source: str
    parts: list[str] = field(default_factory=list)
    position: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[JSON] = field(default_factory=list)

    def text(self, text: str) -> None:
        self.parts.append(text)
        self.position += utf16_length(text)

    def tag(self, match: re.Match[str]) -> None:
        offset = len(self.source[: match.start()].encode())
        if not match["close"]:
            raise _fault(f"Unclosed start tag at byte offset {offset}")
        tag = _TAG.fullmatch(match["tag"])
        name = tag["name"].lower() if tag else match["tag"]
        if tag is not None and tag["end"]:
            self.end(name, offset)
        elif tag is None or name not in _TYPES:
            raise _fault(f'Unsupported start tag "{name}" at byte offset {offset}')
        else:
            self.start(name, _attributes(tag["rest"]), offset)

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _fault(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
        self.open.append(_Open(name, self.position, attributes))

    def end(self, name: str, offset: int) -> None:
        if not self.open:
            raise _fault(f"Unexpected end tag at byte offset {offset}")
        opened = self.open.pop()
        if opened.name != name:
            raise _fault(
                f'Unmatched end tag at byte offset {offset}, expected "</{opened.name}>", found "</{name}>"'
            )
        length = self.position - opened.at
        if length:
            self.entities.extend(self.entity(opened, length))

    def entity(self, opened: _Open, length: int) -> list[JSON]:
        entity: JSON = {"type": _TYPES[opened.name], "offset": opened.at, "length": length}
        if opened.name == "a":
            url = opened.attributes.get("href", "")
            return [{**entity, "url": url}] if url else []
        if opened.name == "tg-emoji":
            return [{**entity, "custom_emoji_id": opened.attributes.get("emoji-id", "")}]
        if opened.name == "blockquote" and "expandable" in opened.attributes:
            return [{**entity, "type": "expandable_blockquote"}]
        if opened.name == "pre":
            return [self.pre(entity)]
        if opened.name == "code" and self.open and self.open[-1].name == "pre":
            language = opened.attributes.get("class", "").removeprefix("language-")
            return [{**entity, "language": language}] if language else [entity]
        return [entity]

    def pre(self, entity: JSON) -> JSON:
        """`<pre><code class="language-x">` is one entity."""
        if self.entities and self.entities[-1]["type"] == "code":
            inner = self.entities[-1]
            if (inner["offset"], inner["length"]) == (entity["offset"], entity["length"]):
                self.entities.pop()
                return {**entity, **{key: inner[key] for key in ("language",) if key in inner}}
        return entity


def parse_html(source: str) -> tuple[str, list[JSON]]:
    """The text without its tags, and the entities they stood for."""
    parser = _Parser(source)
    last = 0
    for match in _TOKEN.finditer(source):
        parser.text(source[last : match.start()])
        last = match.end()
        if match["name"] is None:
            parser.tag(match)
        else:
            parser.text(_character(match))
    parser.text(source[last:])
    if parser.open:
        raise _fault(f'Can\'t find end tag corresponding to start tag "{parser.open[-1].name}"')
    return "".join(parser.parts), parser.entities


def _attributes(rest: str) -> dict[str, str]:
    found = {}
    for name, double, single, bare in _ATTRIBUTE.findall(rest):
        found[name.lower()] = _TOKEN_CHARACTER.sub(_character, double or single or bare)
    return found


_TOKEN_CHARACTER = re.compile(r"&(?P<name>#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);?")


def _character(match: re.Match[str]) -> str:
    name = match["name"]
    if not name.startswith("#"):
        return _CHARACTERS.get(name, match.group())
    number = int(name[2:], 16) if name.startswith("#x") else int(name[1:])
    usable = 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return chr(number) if usable else match.group()


def _fault(what: str) -> ApiError:
    return ApiError.bad(f"can't parse entities: {what}")

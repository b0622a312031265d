"""Texts as Telegram stores them: cleaned, trimmed, with sorted entities counted in UTF-16 units."""

import re
from collections.abc import Iterable
from typing import Any

from bot.localchat.errors import ApiError
from bot.localchat.people import JSON

MAX_ENTITIES = 100
_KNOWN = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_RANK = {"blockquote": 0, "expandable_blockquote": 0, "text_link": 1, "bold": 2, "italic": 3, "underline": 4}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_AUTOMATIC = re.compile(
    r"(?P<url>\bhttps?://[^\s<>\"'`]*[^\s<>\"'`.,:;!?()\[\]{}])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)"
    r"|(?<![\w/.])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z0-9_]{3,32})\b"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def clean(text: str) -> str:
    """Control characters become spaces, as Telegram does before it looks at any entity."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ApiError.bad("strings must be encoded in UTF-8") from None
    return _CONTROL.sub(" ", text.replace("\r", ""))


def finish(text: str, entities: Iterable[JSON]) -> tuple[str, list[JSON]]:
    """What is stored of a text and the entities that its sender gave."""
    given = _validated(text, entities)
    text, given = _trimmed(text, given)
    opaque = [entity for entity in given if entity["type"] in ("code", "pre", "text_link")]
    given = [entity for entity in given if entity in opaque or not _inside_code(entity, opaque)]
    found = [entity for entity in detect(text) if not any(_overlap(entity, other) for other in opaque)]
    return text, sorted([*given, *found], key=_order)[:MAX_ENTITIES]


def detect(text: str) -> list[JSON]:
    """The entities that Telegram finds by itself: commands, mentions, links, e-mail addresses, hashtags."""
    found = []
    for match in _AUTOMATIC.finditer(text):
        offset = utf16_length(text[: match.start()])
        found.append({"type": match.lastgroup, "offset": offset, "length": utf16_length(match.group())})
    return found


def _validated(text: str, entities: Iterable[JSON]) -> list[JSON]:
    units = utf16_length(text)
    borders = _borders(text)
    return [_checked(entity, units, borders) for entity in entities]


def _checked(entity: Any, units: int, borders: set[int]) -> JSON:
    if not isinstance(entity, dict) or entity.get("type") not in _KNOWN:
        raise ApiError.bad("can't parse MessageEntity: unsupported entity type specified")
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length <= 0:
        raise ApiError.bad("can't parse MessageEntity: invalid offset or length specified")
    where = f"entity beginning at UTF-16 offset {offset} ends"
    if offset + length > units:
        raise ApiError.bad(f"{where} after the end of the text at UTF-16 offset {units}")
    if offset not in borders or offset + length not in borders:
        raise ApiError.bad(f"{where} in a middle of a UTF-16 symbol")
    if entity["type"] == "text_link" and not str(entity.get("url") or ""):
        raise ApiError.bad("can't parse MessageEntity: can't find field \"url\"")
    return {name: value for name, value in entity.items() if value is not None}


def _borders(text: str) -> set[int]:
    """The UTF-16 offsets at which a character begins, and the end."""
    borders = {0}
    position = 0
    for character in text:
        position += 2 if ord(character) > 0xFFFF else 1
        borders.add(position)
    return borders


def _trimmed(text: str, entities: list[JSON]) -> tuple[str, list[JSON]]:
    """Without white space at the end, and at the beginning up to the first entity."""
    text = text.rstrip()
    units = utf16_length(text)
    blank = len(text) - len(text.lstrip())  # white space is one unit each
    cut = min([blank, *(entity["offset"] for entity in entities)])
    kept = []
    for entity in entities:
        end = min(entity["offset"] + entity["length"], units)
        if end > entity["offset"]:
            kept.append({**entity, "offset": entity["offset"] - cut, "length": end - entity["offset"]})
    return text[cut:], kept


def _inside_code(entity: JSON, opaque: list[JSON]) -> bool:
    return any(_overlap(entity, other) for other in opaque if other["type"] != "text_link") and entity[
        "type"
    ] not in ("blockquote", "expandable_blockquote")


def _overlap(one: JSON, other: JSON) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )


def _order(entity: JSON) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _RANK.get(entity["type"], 9)

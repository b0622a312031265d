"""An update as Telegram sends it, polled or posted: what of it matters before anybody has read it."""

import asyncio
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard

from core.context import Core
from core.errors import InvalidInput
from core.machinery import inbox
from handlers import rights

GREATEST = 2**63 - 1
LONGEST_NUMBER = 100
"""Characters of one that is no whole number."""


def written(raw: bytes) -> inbox.Update:
    """The update in a body of a request; raises InvalidInput for what is none."""
    try:
        text = raw.decode()
        update = json.loads(text, parse_float=_storable, parse_constant=_storable)
        if "\\ud" in text.lower():
            json.dumps(update, ensure_ascii=False).encode()  # half of a surrogate pair cannot be stored
    except (ValueError, RecursionError) as exc:
        raise InvalidInput("The body is not valid JSON.") from exc
    if not isinstance(update, dict):
        raise InvalidInput("The body must be a JSON object.")
    return _kept(update, text)


def _storable(number: str) -> float:
    """What not every database takes is refused: what JSON has no sign for, and what is too great, too small
    or too long."""
    value = float(number)
    is_zero = not re.search("[1-9]", number.lower().partition("e")[0])
    if len(number) > LONGEST_NUMBER or not math.isfinite(value) or (value == 0) is not is_zero:
        raise ValueError(f"{number[:LONGEST_NUMBER]} is out of range")
    return value


def polled(update: dict[str, Any]) -> inbox.Update:
    """An update that `getUpdates` has answered; raises InvalidInput for what is none."""
    return _kept(update, json.dumps(update, ensure_ascii=False))


def _kept(update: dict[str, Any], text: str) -> inbox.Update:
    number = update.get("update_id")
    if not _is_id(number) or number < 0:
        raise InvalidInput.of("update_id", "must be a whole number.")
    return inbox.Update(number, chat_of(update), text, heard=not rights.UPDATES.isdisjoint(update))


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat in whose order it belongs; a press belongs to its message's."""
    chat_id = part_of(message_of(update), "chat").get("id")
    return chat_id if _is_id(chat_id) else None


def query_of(update: dict[str, Any]) -> str | None:
    """What a press is answered by; None for what is none."""
    query_id = part_of(update, "callback_query").get("id")
    return query_id if isinstance(query_id, str) else None


def message_of(update: Mapping[str, Any]) -> dict[str, Any]:
    """The message that it is, or the one that was pressed."""
    content = next((part for part in update.values() if isinstance(part, dict)), {})
    return content if "chat" in content else part_of(content, "message")


def part_of(whole: object, name: str) -> dict[str, Any]:
    """The object of this name; an empty one where there is none. What came in may be anything."""
    part = whole.get(name) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}


def _is_id(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= GREATEST


def speaker_of(update: dict[str, Any]) -> int | None:
    """Who it comes from, as far as that can be seen at once."""
    for name, part in update.items():
        if isinstance(part, dict):
            # Who stops a draft is who the private chat is with.
            who = part.get("chat" if name == "stopped_message_generation" else "from")
            return who.get("id") if isinstance(who, dict) and _is_id(who.get("id")) else None
    return None


@dataclass(slots=True)
class _Batch:
    rows: list[inbox.Update] = field(default_factory=list)
    stored: bool = False


class Keeper:
    """Stores updates that are sent to us; together those that come while others are being stored."""

    def __init__(self, core: Core, bot_id: int) -> None:
        self._core = core
        self._bot_id = bot_id
        self._one_at_a_time = asyncio.Lock()
        self._open = _Batch()

    async def __call__(self, raw: bytes) -> None:
        """Returns when the update in it is stored; raises InvalidInput for what is none."""
        row = written(raw)
        batch = self._open
        batch.rows.append(row)
        # Who reads them goes by the order of the rows: none may appear behind a later one.
        async with self._one_at_a_time:
            if batch.stored:
                return
            if self._open is batch:
                self._open = _Batch()
            await inbox.keep(self._core, self._bot_id, batch.rows)
            batch.stored = True

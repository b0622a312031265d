"""What somebody sends at once, and Telegram in several updates: an album, and a text of more than 4,096
characters, which every app cuts where it likes.

Pure functions of updates as Telegram sends them; `bot.polling.handler_of` hands on what they make of them.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from bot.updates import part_of

Update = dict[str, Any]

ALBUM = 10
"""Messages that one album has, at most."""
TEXT = 4096
"""UTF-16 units that a message takes."""
CUT = TEXT // 2
"""An app that looks for a good place to cut finds one behind this."""
APART = 2
"""Seconds between two pieces of one text, at most."""
MOST = 500
OTHERS = "others"
"""Under this name an update that was made of several has the messages of the others."""
GROUPS = ("group", "supergroup")
TURNED_TO = frozenset({"reply_to_message", "entities", "caption_entities"})
"""What a message in a group has that is meant for somebody."""


class Pieces:
    """Implements `core.machinery.reading.Reading`."""

    def is_urgent(self, payload: Update) -> bool:
        """Presses, and the Stop button of what is being written."""
        return "callback_query" in payload or "stopped_message_generation" in payload

    def is_for_nobody(self, payload: Update) -> bool:
        """Talk in a group, with what belongs to it, that answers and names nobody: to each of it
        `bot.addressed.is_for` would say no. There may be much of it."""
        return all(map(_is_chatter, messages_of(payload)))

    def may_go_on(self, pieces: Sequence[Update]) -> bool:
        if OTHERS in pieces[0]:  # put together before
            return False
        last = pieces[-1].get("message")
        if not isinstance(last, dict):
            return False
        if "media_group_id" in last:
            return len(pieces) < ALBUM
        return len(pieces) < MOST and _units(last.get("text")) >= CUT

    def goes_on(self, pieces: Sequence[Update], payload: Update) -> bool:
        first, last, message = pieces[0]["message"], pieces[-1]["message"], payload.get("message")
        if not isinstance(message, dict) or _sender(message) != _sender(first):
            return False
        if "media_group_id" in first or "media_group_id" in message:
            return bool(first.get("media_group_id") == message.get("media_group_id"))
        return _continues(first, last, message)

    def joined(self, pieces: Sequence[Update]) -> Update:
        """The first of them, with the words of all; the other messages stand beside it."""
        messages = [piece["message"] for piece in pieces]
        first = messages[0]
        if "media_group_id" not in first:
            first = first | {"text": _text_of(messages)}
        return pieces[0] | {"message": first, OTHERS: messages[1:]}


def messages_of(update: Mapping[str, Any]) -> list[Update]:
    """All messages of an update as it came, which may be anything: an empty one stands for what is none."""
    others = update.get(OTHERS)
    found = [update.get("message"), *(others if isinstance(others, list) else ())]
    return [each if isinstance(each, dict) else {} for each in found]


def _is_chatter(message: Update) -> bool:
    return part_of(message, "chat").get("type") in GROUPS and TURNED_TO.isdisjoint(message)


def _sender(message: Update) -> tuple[object, object, object]:
    return (
        (message.get("from") or {}).get("id"),
        message.get("message_thread_id"),
        (message.get("sender_chat") or {}).get("id"),
    )


def _continues(first: Update, last: Update, message: Update) -> bool:
    """Whether a text is the next piece: no command, and no reply to something else."""
    if not isinstance(message.get("text"), str) or not message["text"]:
        return False
    if abs(message.get("date", 0) - last.get("date", 0)) > APART:
        return False
    starts = any(
        entity.get("type") == "bot_command" and entity.get("offset") == 0
        for entity in message.get("entities") or ()
    )
    return not starts and _replied_to(message) in (None, _replied_to(first))


def _replied_to(message: Update) -> object:
    return (message.get("reply_to_message") or {}).get("message_id")


def _text_of(messages: Sequence[Update]) -> str:
    """The pieces put together. One that was not filled was cut at white space, which the app left out."""
    parts = [str(messages[0]["text"])]
    for before, message in pairwise(messages):
        parts += [*(["\n"] if _units(before["text"]) < TEXT else []), str(message["text"])]
    return "".join(parts)


def _units(text: object) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 if isinstance(text, str) else 0

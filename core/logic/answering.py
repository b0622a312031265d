"""Whether an answer is one to what was asked. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, assert_never
from urllib.parse import urlsplit

from core.errors import InvalidInput
from core.events import WORDS_LIMIT, Given, Part
from core.phrases import ours
from core.words import AnswerFormat

Value = int | str | list[int] | None
"""An answer as people give it: a choice's index, several of them, own words; None for none."""
Unit = Literal["", "choices", "characters"]
"""What the bounds of an answer count; a number is compared itself."""

EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
DECIMAL = re.compile(r"[+-]?(\d{1,18}(\.\d{0,18})?|\.\d{1,18})(e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE)


class WrongAnswer(ValueError):
    """It is none; the message says why, in words that follow the name of what it answers."""


def all_given(parts: Sequence[Part], values: Sequence[Value]) -> tuple[Given | None, ...]:
    """The answers to all parts, in their order; raises InvalidInput that names every wrong one."""
    if len(values) != len(parts):
        raise InvalidInput.of("answers", f"must be {len(parts)}, one for each question.")
    given: list[Given | None] = []
    wrong: list[InvalidInput] = []
    for place, (part, value) in enumerate(zip(parts, values, strict=True)):
        try:
            given.append(given_of(part, value))
        except WrongAnswer as exc:
            wrong.append(InvalidInput.of(f"answers.{place}", f"{exc}."))
    if wrong:
        raise InvalidInput.together(wrong)
    return tuple(given)


def given_of(part: Part, value: Value) -> Given | None:
    """An answer to one part; raises WrongAnswer."""
    match value:
        case None:
            if part.required:
                raise WrongAnswer("is required")
            return None
        case str():
            return Given(words=_words(part, value))
        case int():
            return Given(_chosen(part, [value]))
        case _:
            if not part.multiple and len(value) != 1:
                raise WrongAnswer("takes one choice")
            return Given(_chosen(part, value))


def _chosen(part: Part, indexes: Sequence[int]) -> tuple[int, ...]:
    count = len(part.choices)
    if not count:
        raise WrongAnswer("has no choices: it takes a text")
    if any(not 0 <= index < count for index in indexes):
        raise WrongAnswer(f"must be the index of a choice, 0 to {count - 1}")
    if len(set(indexes)) < len(indexes):
        raise WrongAnswer("names a choice more than once")
    if part.multiple:
        _check_bounds(part, len(indexes), "choices")
    return tuple(sorted(indexes))


def _words(part: Part, words: str) -> str:
    if not part.own_words:
        raise WrongAnswer("takes choices only: the index of one")
    if not words.strip():
        raise WrongAnswer("must not be blank")
    if len(words) > WORDS_LIMIT:
        raise WrongAnswer(f"must have at most {WORDS_LIMIT} characters")
    try:
        return _formed(part, words)
    except ValueError as exc:
        if isinstance(exc, WrongAnswer):
            raise
        raise WrongAnswer(WRONG_FORMAT[part.format]) from exc


WRONG_FORMAT = {
    AnswerFormat.TEXT: ours("cannot be used"),
    AnswerFormat.EMAIL: ours("must be an e-mail address"),
    AnswerFormat.URI: ours("must be an address like https://example.org"),
    AnswerFormat.DATE: ours("must be a day like 2026-01-31"),
    AnswerFormat.DATE_TIME: ours("must be a time like 2026-01-31T09:00:00Z"),
    AnswerFormat.NUMBER: ours("must be a number"),
    AnswerFormat.INTEGER: ours("must be a whole number"),
}


def _formed(part: Part, words: str) -> str:
    """The words as they are told; raises ValueError where they are not what is asked for."""
    said = words.strip()
    match part.format:
        case AnswerFormat.INTEGER:
            _check(WHOLE.fullmatch(said) is not None)
            _check_bounds(part, int(said))
            return said
        case AnswerFormat.NUMBER:
            _check(DECIMAL.fullmatch(said) is not None)
            _check_bounds(part, float(said))
            return said
        case AnswerFormat.EMAIL:
            _check(EMAIL.fullmatch(said) is not None)
        case AnswerFormat.URI:
            _check(bool(urlsplit(said).scheme) and not any(map(str.isspace, said)))
        case AnswerFormat.DATE:
            _check(date.fromisoformat(said).isoformat() == said)
        case AnswerFormat.DATE_TIME:
            _check("T" in said and datetime.fromisoformat(said).tzinfo is not None)
        case AnswerFormat.TEXT:
            said = words
    _check_bounds(part, len(said), "characters")
    return said


def _check(is_right: bool) -> None:
    if not is_right:
        raise ValueError


def _check_bounds(part: Part, size: float, unit: Unit = "") -> None:
    if part.minimum is not None and size < part.minimum:
        raise WrongAnswer(_too_little(f"{part.minimum:g}", unit))
    if part.maximum is not None and size > part.maximum:
        raise WrongAnswer(_too_much(f"{part.maximum:g}", unit))


def _too_little(least: str, unit: Unit) -> str:
    match unit:
        case "choices":
            return ours(f"must have at least {least} choices")
        case "characters":
            return ours(f"must have at least {least} characters")
        case "":
            return ours(f"must be at least {least}")
        case _:
            assert_never(unit)


def _too_much(most: str, unit: Unit) -> str:
    match unit:
        case "choices":
            return ours(f"must have at most {most} choices")
        case "characters":
            return ours(f"must have at most {most} characters")
        case "":
            return ours(f"must be at most {most}")
        case _:
            assert_never(unit)

"""What Codex asks beyond a yes or a no, and what is answered, as both edges see it."""

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from core.events import CHOICES_LIMIT, WORDS_LIMIT
from core.schemas.base import Out
from core.words import AnswerFormat


def _answered(value: Any) -> int | str | list[int] | None:
    if isinstance(value, str) and len(value) > WORDS_LIMIT:
        raise ValueError(f"must have at most {WORDS_LIMIT} characters")
    if isinstance(value, str) and "\0" in value:
        raise ValueError("must not contain a null character")
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list) and len(value) <= CHOICES_LIMIT:
        return [_index(each) for each in value]
    return _index(value)


def _index(value: Any) -> int:
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    if isinstance(whole, int) and not isinstance(whole, bool) and 0 <= whole < CHOICES_LIMIT:
        return whole
    raise ValueError("must be the index of a choice, a list of those, a text in your own words, or null")


_INDEX = {"type": "integer", "minimum": 0, "exclusiveMaximum": CHOICES_LIMIT}
AnswerValue = Annotated[
    int | str | list[int] | None,
    PlainValidator(_answered),
    WithJsonSchema(
        {
            "anyOf": [
                _INDEX,
                {"type": "array", "items": _INDEX, "maxItems": CHOICES_LIMIT},
                {"type": "string", "maxLength": WORDS_LIMIT, "pattern": r"^[^\x00]*$"},
                {"type": "null"},
            ]
        }
    ),
]
"""A choice by its index, several of them, own words; null for one that is left out."""


class ChoiceOut(Out):
    label: str
    description: str = ""


class QuestionOut(Out):
    """One of the questions that are asked together."""

    header: str
    text: str
    choices: list[ChoiceOut] = Field(default_factory=list)
    multiple: bool = False
    """Several of the choices may be taken."""
    own_words: bool = False
    """It may be answered by a text."""
    secret: bool = False
    """Its answer is kept nowhere, and told nobody but who asked."""
    required: bool = True
    format: AnswerFormat = AnswerFormat.TEXT
    """Of own words."""
    minimum: float | None = None
    """Of a number; else of the characters of a text, or of how many choices are taken."""
    maximum: float | None = None


class AccessOut(Out):
    """What the sandbox is asked to let through, beyond what it does already."""

    network: bool
    read: list[str]
    write: list[str]


class ToolOut(Out):
    """A tool that an MCP server would run."""

    name: str
    description: str
    arguments: str
    """As JSON."""


class DraftOut(Out):
    """How far the questions of an approval are answered, in chat."""

    given: list[AnswerValue] = Field(default_factory=list)
    """Those that are; null stands for a secret, too."""
    ticked: list[int] = Field(default_factory=list)
    """Of the one that is being answered, where it takes several choices."""

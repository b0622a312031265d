"""The common form of everything that comes in and goes out: camelCase, UTC, no unknown fields."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any, Generic, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.alias_generators import to_camel
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

PROMPT_LIMIT = 100_000
"""Characters: more than a person writes, less than what would choke a chat or a model."""


def _aware(value: datetime) -> datetime:
    try:
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    except OverflowError as exc:  # near the years 1 and 9999
        raise ValueError("is outside of the calendar in UTC") from exc


Time = Annotated[datetime, AfterValidator(_aware)]
"""ISO-8601 with `Z`; what comes without a zone is taken as UTC."""
Moment = datetime
"""A time as the database has it: in UTC already, so that reading a list checks nothing twice."""


DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
LOST_PLUS = re.compile(r"(?<=:\d\d) (?=\d\d:?\d\d$)", re.ASCII)
"""In an address, a '+' that is not written as %2B arrives as a blank."""


def said_day(text: str) -> date | None:
    """`2026-01-31`; None for what is written in another way. Raises ValueError for a day that is none."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError as exc:
        raise ValueError("is no day of the calendar") from exc


def said_moment(text: str) -> datetime:
    """A time as an address has it, in text; raises ValueError that shows how to write one."""
    try:
        return datetime.fromisoformat(LOST_PLUS.sub("+", text) if DAY.match(text) else "")
    except ValueError as exc:
        raise ValueError("must be a day like 2026-01-31 or a time like 2026-01-31T09:00:00Z") from exc


def parsed(value: Any) -> Any:
    """A column of JSON, as text (SQLite) or as itself (PostgreSQL)."""
    return json.loads(value) if isinstance(value, str) else value


FromJson = BeforeValidator(parsed)
"""For a column that a raw row has as JSON text (SQLite) or as itself (PostgreSQL)."""


BLANK = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Every character that shows nothing but its width, for a pattern that every dialect reads the same way."""


def _whole(value: str) -> str:
    if "\0" in value:
        raise ValueError("must not contain a null character")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be blank")
    return value


def _given(value: Any) -> Any:
    if value is None:
        raise ValueError("must not be null; leave it out to keep it as it is")
    return value


def _without_fraction(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


@dataclass(frozen=True, slots=True)
class _Checked(AfterValidator):
    """A check, and the pattern by which a JSON schema says the same."""

    pattern: str

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(core_schema), "pattern": self.pattern}


@dataclass(frozen=True, slots=True)
class _NotNull(BeforeValidator):
    """Says so in a JSON schema too."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return without_null(handler(core_schema))


def without_null(schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of what is optional, as it is where it is given."""
    rest = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if not rest:
        return schema
    others = {name: value for name, value in schema.items() if name != "anyOf"}
    return {**rest[0], **others} if len(rest) == 1 else {"anyOf": rest, **others}


Whole = _Checked(_whole, r"^[^\x00]*$")
"""No null character: databases and command lines cut or refuse a text there."""
Said = _Checked(_said, rf"^[^\x00]*[^\x00{BLANK}][^\x00]*$")
"""Not blank; goes with `Whole`, whose pattern it contains."""
NotNull = _NotNull(_given)
"""For a field of a patch: left out means unchanged, so null would mean nothing."""
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Whole, Said]
Text = Annotated[str, StringConstraints(max_length=PROMPT_LIMIT), Whole, Said]
Path = Annotated[str, StringConstraints(min_length=1, max_length=4096), Whole]
WholeNumber = BeforeValidator(_without_fraction)
"""JSON has one kind of number, so a JSON schema takes 1.0 for the whole number that it is."""
Id = Annotated[int, Field(ge=1, le=2**63 - 1), WholeNumber]
"""As far as a database can count."""


class In(BaseModel):
    """What a caller sends: unknown fields are an error, and types are not guessed."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_name=True, extra="forbid", frozen=True, strict=True
    )


class Out(BaseModel):
    """What a caller gets, in REST and in chat."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        frozen=True,
        json_schema_serialization_defaults_required=True,  # whatever has a default is written all the same
    )

    def kept(self) -> Self:
        """What may be stored of it, to be answered again: itself, without what is told only once."""
        return self


class Resource(Out):
    """A thing with an id, whose version is the ETag of what is said of it (`core.logic.versions`)."""

    id: int


T = TypeVar("T")


class Page(Out, Generic[T]):
    """A part of a list, and where the next part begins."""

    items: list[T]
    next_cursor: str | None
    """What `cursor` takes to go on; null at the end."""

    @classmethod
    def model_parametrized_name(cls, params: tuple[type[Any], ...]) -> str:
        """`TaskPage`: a name that the OpenAPI document can have."""
        return f"{params[0].__name__.removesuffix('Out')}Page"

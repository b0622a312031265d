"""What a list may be narrowed by, as an address or a command says it: in text.

Several values of one field are separated by commas, and any of them will do; different fields must all
hold. A new list gets a class here, and a mapping to its columns beside its use case.
"""

import re
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from core.schemas.base import Id, In, Label, Time, Whole, said_day, said_moment
from core.words import ApprovalKind, ApprovalStatus, EventKind, Priority, SessionStatus, TaskStatus, TaskType

WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")

T = TypeVar("T")


def _number(value: Any) -> Any:
    """In an address everything is text; only digits are a number there."""
    if isinstance(value, str) and WHOLE_NUMBER.fullmatch(value.removeprefix("-")):
        return int(value)
    return value


def _truth(value: Any) -> Any:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _several(value: Any) -> Any:
    return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value


def _in_order(values: tuple[T, ...]) -> tuple[T, ...]:
    """The same values in another order are the same filter."""
    if not values:
        raise ValueError("must have a value")
    return tuple(sorted(set(values), key=str))


def _when(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    day = said_day(value)
    return said_moment(value) if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC)


Number = BeforeValidator(_number)
YesOrNo = Annotated[bool, BeforeValidator(_truth)]
AnyOf = Annotated[
    tuple[Annotated[T, Field(strict=False)], ...],
    Field(json_schema_extra={"minItems": 1}),
    BeforeValidator(_several),
    AfterValidator(_in_order),
]
"""One value, or several with commas between them."""
Place = Annotated[Id, Number]
When = Annotated[Time, BeforeValidator(_when)]
"""A time; a day is its first moment, and what names no zone is UTC."""
Part = Annotated[str, StringConstraints(min_length=1, max_length=200), Whole]
"""Part of a text, whatever case it is written in. Every character means itself."""


class ListFilter(In):
    """Every list: when the thing was made."""

    since: When | None = None
    until: When | None = None
    """What was made then is not in it any more."""

    @field_validator("until")
    @classmethod
    def _later(cls, until: datetime | None, info: ValidationInfo) -> datetime | None:
        since = info.data.get("since")
        if until is not None and since is not None and until < since:
            raise ValueError("must not lie before since")
        return until


class RepositoryFilter(ListFilter):
    text: Part | None = None
    """In its name or path."""


class TaskFilter(ListFilter):
    repository_id: Place | None = None
    status: AnyOf[TaskStatus] | None = None
    type: AnyOf[TaskType] | None = None
    priority: AnyOf[Priority] | None = None
    text: Part | None = None
    """In its title or prompt."""


class SessionFilter(ListFilter):
    repository_id: Place | None = None
    task_id: Place | None = None
    status: AnyOf[SessionStatus] | None = None
    actor: Label | None = None
    """Who started it: `api`, `telegram:ID`."""
    text: Part | None = None
    """In the title of its task, its prompt, its result or its error."""


class ApprovalFilter(ListFilter):
    repository_id: Place | None = None
    task_id: Place | None = None
    session_id: Place | None = None
    status: AnyOf[ApprovalStatus] | None = None
    kind: AnyOf[ApprovalKind] | None = None
    text: Part | None = None
    """In the title of its task, its command, its reason, or what was said to its decision."""


class AutomationFilter(ListFilter):
    repository_id: Place | None = None
    enabled: YesOrNo | None = None
    text: Part | None = None
    """In its title."""


class TimelineFilter(ListFilter):
    """The events of a task or session."""

    kind: AnyOf[EventKind] | None = None
    actor: Label | None = None
    """Who did it: `api`, `telegram:ID`, `codex`, `system`."""


class EventFilter(TimelineFilter):
    repository_id: Place | None = None
    task_id: Place | None = None
    session_id: Place | None = None
    approval_id: Place | None = None

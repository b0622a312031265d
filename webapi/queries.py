"""What the address says: ids in the path, and which part of a list is wanted."""

import re
from typing import Annotated, Any, Literal, TypeVar

from aiohttp import web
from pydantic import BeforeValidator, Field, StringConstraints, ValidationError

from core.errors import NotFound
from core.machinery.rows import DEFAULT_LIMIT, MAX_LIMIT, Slice
from core.schemas.base import Id, In
from core.words import ApprovalStatus, SessionStatus
from webapi.problems import invalid, misnamed, problems_of

WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
MAX_ID = 2**63 - 1


def identity(request: web.Request, what: str) -> int:
    """The id in the path; raises NotFound for what can be no id: there is no such thing."""
    text = request.match_info["id"]
    if WHOLE_NUMBER.fullmatch(text) and int(text) <= MAX_ID:
        return int(text)
    raise NotFound.of(what, text if len(text) <= 40 else text[:40] + "…")


def _number(value: Any) -> Any:
    """In an address everything is text; only digits are a number there."""
    if isinstance(value, str) and WHOLE_NUMBER.fullmatch(value.removeprefix("-")):
        return int(value)
    return value


Number = BeforeValidator(_number)


class ListQuery(In):
    """Every list: `limit`, `cursor`, `order`; newest first."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT), Number] = DEFAULT_LIMIT
    cursor: Annotated[str, StringConstraints(max_length=200)] | None = None
    order: Literal["asc", "desc"] = "desc"

    @property
    def part(self) -> Slice:
        return Slice(self.limit, self.cursor, self.order)


class TimelineQuery(ListQuery):
    """The events of a task or session: oldest first."""

    order: Literal["asc", "desc"] = "asc"


class TaskQuery(ListQuery):
    repository_id: Annotated[Id, Number] | None = None


class AutomationQuery(ListQuery):
    repository_id: Annotated[Id, Number] | None = None


class SessionQuery(ListQuery):
    status: Annotated[SessionStatus, Field(strict=False)] | None = None
    task_id: Annotated[Id, Number] | None = None


class ApprovalQuery(ListQuery):
    status: Annotated[ApprovalStatus, Field(strict=False)] | None = None
    session_id: Annotated[Id, Number] | None = None


Q = TypeVar("Q", bound=In)


def query(request: web.Request, model: type[Q]) -> Q:
    """The query of the address as `model`; raises InvalidInput for what is unknown, wrong or doubled."""
    if not request.query_string:
        return model()
    given = request.query
    problems = misnamed(model, [name for name, _ in given.items()])  # keys() has each once
    try:
        value = model.model_validate(dict(given), by_alias=True, by_name=False)
    except ValidationError as exc:
        raise invalid([*problems_of(exc), *problems]) from exc
    if problems:
        raise invalid(problems)
    return value

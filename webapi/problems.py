"""What is wrong with an input, field by field, in words for whoever sent it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import ValidationError

from core.errors import InvalidInput
from core.schemas.base import In

SHOWN = 50
"""Fields; a body may have a hundred thousand unknown ones."""
NAME_LENGTH = 80
UNKNOWN = "is not known here"


@dataclass(frozen=True, slots=True)
class Problem:
    field: str
    """Its path as the caller wrote it: `payload.runInput.sandbox`."""
    message: str
    allowed: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"

    def as_json(self) -> dict[str, object]:
        allowed = {"allowed": list(self.allowed)} if self.allowed else {}
        return {"field": self.field, "message": self.message, **allowed}


class Written(list[tuple[str, Any]]):
    """An object of a body as it was written: every name, repetitions too."""


def misnamed(model: type[In], names: Sequence[str], path: str = "") -> list[Problem]:
    """What pydantic lets pass: a name given twice, and a field under its name in Python."""
    in_python = _in_python(model)
    problems = [Problem(clip(path + name), UNKNOWN) for name in names if name in in_python]
    if len(set(names)) < len(names):
        repeated = [name for name, count in Counter(names).items() if count > 1]
        problems += [Problem(clip(path + name), "is given more than once") for name in repeated]
    return problems


def misnamed_inside(model: type[In], written: Written, path: str = "") -> list[Problem]:
    """The same of a body, and of the objects in it."""
    problems = misnamed(model, [name for name, _ in written], path)
    inner = _inner(model)
    for name, value in written:
        if name in inner and isinstance(value, Written):
            problems += misnamed_inside(inner[name], value, f"{path}{name}.")
    return problems


@cache
def _inner(model: type[In]) -> Mapping[str, type[In]]:
    """The fields that are objects of ours, under the names that callers give them."""
    found = {field.alias or name: _model_in(field.annotation) for name, field in model.model_fields.items()}
    return {name: inner for name, inner in found.items() if inner is not None}


def _model_in(annotation: Any) -> type[In] | None:
    if isinstance(annotation, type) and issubclass(annotation, In):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


@cache
def _in_python(model: type[In]) -> frozenset[str]:
    return frozenset(name for name, field in model.model_fields.items() if field.alias != name)


def problems_of(exc: ValidationError) -> list[Problem]:
    """Every field that pydantic complains about."""
    return [
        _problem(error["loc"], error["type"], error["msg"], error.get("ctx", {})) for error in exc.errors()
    ]


def invalid(problems: Sequence[Problem]) -> InvalidInput:
    """One error that names them all; `details.fields` has them for programs."""
    each = list(dict.fromkeys(problems))
    shown = each[:SHOWN]
    more = f" And {len(each) - SHOWN} more." if len(each) > SHOWN else ""
    message = "; ".join(str(problem) for problem in shown)
    return InvalidInput(f"{message}.{more}", details={"fields": [problem.as_json() for problem in shown]})


def together(errors: Sequence[InvalidInput]) -> InvalidInput:
    """One error of several, such as of what the address and what the body says."""
    if len(errors) == 1:
        return errors[0]
    fields = [field for error in errors for field in (error.details or {}).get("fields", [])]
    message = " ".join(error.message for error in errors)
    return InvalidInput(message, details={"fields": fields[:SHOWN]} if fields else None)


def _problem(loc: tuple[int | str, ...], kind: str, message: str, ctx: Mapping[str, Any]) -> Problem:
    field = clip(".".join(str(part) for part in loc))
    if kind in ("enum", "literal_error"):
        allowed = tuple(re.findall(r"'([^']*)'", ctx["expected"]))
        return Problem(field, f"must be one of {', '.join(allowed)}", allowed)
    words = WORDS.get(kind)
    return Problem(field, words(ctx) if words else message, tuple(ctx.get("allowed", ())))


def clip(name: str) -> str:
    return name if len(name) <= NAME_LENGTH else name[:NAME_LENGTH] + "…"


WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "missing": lambda _: "is required",
    "extra_forbidden": lambda _: UNKNOWN,
    "string_type": lambda _: "must be a text",
    "bool_type": lambda _: "must be true or false",
    "int_type": lambda _: "must be a whole number",
    "int_parsing": lambda _: "must be a whole number",
    "int_parsing_size": lambda _: "must be a smaller number",
    "datetime_type": lambda _: "must be a time like 2026-01-31T09:00:00Z",
    "datetime_parsing": lambda _: "must be a time like 2026-01-31T09:00:00Z",
    "datetime_from_date_parsing": lambda _: "must be a time like 2026-01-31T09:00:00Z",
    "datetime_object_invalid": lambda _: "must be a time like 2026-01-31T09:00:00Z",
    "string_too_short": lambda _: "must not be empty",
    "string_too_long": lambda ctx: f"must have at most {ctx['max_length']} characters",
    "greater_than_equal": lambda ctx: f"must be at least {ctx['ge']}",
    "less_than_equal": lambda ctx: f"must be at most {ctx['le']}",
    "value_error": lambda ctx: str(ctx["error"]),
}

"""The one place where a request's body becomes what a use case takes."""

import json
from typing import TypeVar

from aiohttp import web
from pydantic import ValidationError

from core.errors import InvalidInput, TooLarge, UnsupportedMediaType
from core.schemas.base import In
from webapi.keys import BODY
from webapi.problems import Written, invalid, misnamed_inside, problems_of

MAX_BYTES = 1024 * 1024
MAX_LOG_BYTES = 8 * MAX_BYTES
"""Where the output of a program may be sent whole, to be cut here."""
MAX_IMAGE_BYTES = 14 * MAX_BYTES
"""A picture of ten mebibytes in base64, and its name."""

T = TypeVar("T", bound=In)


async def read(request: web.Request, model: type[T], limit: int = MAX_BYTES) -> T:
    """The body as `model`. An empty one counts as `{}`, whatever its Content-Type.

    Raises InvalidInput that names every wrong field, UnsupportedMediaType for what is no JSON, TooLarge
    for more than `limit` bytes.
    """
    sized = request if limit == MAX_BYTES else request.clone(client_max_size=limit)
    try:
        raw = await sized.read()
    except web.HTTPRequestEntityTooLarge as exc:
        raise TooLarge(f"The body is larger than {limit} bytes.") from exc
    request[BODY] = raw
    if not raw:
        return parse(model, b"{}")
    if request.content_type != "application/json":
        raise UnsupportedMediaType
    return parse(model, raw)


def parse(model: type[T], raw: bytes) -> T:
    """From the bytes, so that types are not guessed: a number is no text, and a text no number."""
    try:
        value = model.model_validate_json(raw, by_alias=True, by_name=False)
    except ValidationError as exc:
        _check_whole(exc)
        raise invalid([*problems_of(exc), *misnamed_inside(model, _written(raw))]) from exc
    if problems := misnamed_inside(model, _written(raw)):
        raise invalid(problems)
    return value


def _check_whole(exc: ValidationError) -> None:
    """Raise for a body that as a whole is nothing of ours."""
    error = exc.errors()[0]
    if error["type"] == "json_invalid":
        reason = error["ctx"]["error"]
        if "hex escape" in reason:
            reason += " (half of a surrogate pair is no character)"
        raise InvalidInput(f"The body is not valid JSON: {reason}.") from exc
    if error["type"] == "model_type" and not error["loc"]:
        raise InvalidInput("The body must be a JSON object.") from exc


def _written(raw: bytes) -> Written:
    """The object with its names as they were written."""
    written: Written = json.loads(raw, object_pairs_hook=Written)
    return written

"""The one place where answers are made: JSON by alias, and one shape for everything that went wrong."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel

from core.errors import CommandCenterError
from core.logic.versions import tag_of, written
from core.schemas.base import Resource
from core.schemas.failure import ErrorOut

JSON = "application/json"
NONE: Mapping[str, str] = MappingProxyType({})

S = TypeVar("S", bound=web.StreamResponse)


def respond(model: BaseModel, *, status: int = 200) -> web.Response:
    """A resource, or a page of them."""
    body = written(model)
    headers = {}
    if isinstance(model, Resource) and model.kept() is model:  # what is told once has no versions
        headers["ETag"] = tag_of(body)
    return web.Response(body=body, status=status, content_type=JSON, headers=headers)


def refuse(exc: Exception, request: web.Request, request_id: str) -> web.Response:
    """The contract's error format: the one table from what was raised to what the caller gets."""
    headers: dict[str, str] = {}
    details: dict[str, Any] | None = None
    match exc:
        case CommandCenterError():
            status, message, details = exc.status, exc.message, exc.details
            if exc.retry_after is not None:
                headers["Retry-After"] = str(exc.retry_after)
            if status == 401:
                headers["WWW-Authenticate"] = "Bearer"
        case web.HTTPMethodNotAllowed():
            allowed = headers["Allow"] = ", ".join(sorted(exc.allowed_methods))
            status, message = 405, f"{request.method} is not possible here; use {allowed}."
        case web.HTTPNotFound():
            status, message = 404, "There is nothing at this address."
        case web.HTTPRequestEntityTooLarge():
            status, message = 413, f"The body is larger than {request.client_max_size} bytes."
        case web.HTTPException():
            status, message = exc.status, f"{exc.reason}."
        case web.RequestPayloadError():
            status, message = 400, "The body could not be read as it was sent."
        case _:
            status, message = 500, "Something went wrong here. The log has it under this request id."
    return shaped(status, message, request_id, details, headers)


def shaped(
    status: int,
    message: str,
    request_id: str,
    details: dict[str, Any] | None = None,
    headers: Mapping[str, str] = NONE,
) -> web.Response:
    """An error in the contract's format."""
    error: dict[str, Any] = {"statusCode": status, "message": message, "requestId": request_id}
    if details is not None:
        error["details"] = details
    body = ErrorOut.model_validate({"error": error}).model_dump_json(by_alias=True, exclude_unset=True)
    response = web.Response(body=body.encode(), status=status, content_type=JSON, headers=headers)
    return stamped(response, request_id)


def stamped(response: S, request_id: str) -> S:
    """The headers that every answer has."""
    response.headers["X-Request-Id"] = request_id
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers.setdefault("Cache-Control", "no-store")
    return response

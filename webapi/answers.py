"""The one place where answers are made: JSON by alias, and one shape for everything that went wrong."""

import json
from typing import Any

from aiohttp import web
from pydantic import BaseModel

from core.errors import CommandCenterError

JSON = "application/json"


def respond(model: BaseModel, *, status: int = 200) -> web.Response:
    """A resource, or a page of them."""
    return web.Response(body=model.model_dump_json(by_alias=True).encode(), status=status, content_type=JSON)


def refuse(exc: Exception, request: web.Request, request_id: str) -> web.Response:
    """The contract's error format: the one table from what was raised to what the caller gets."""
    headers: dict[str, str] = {}
    details: dict[str, Any] | None = None
    match exc:
        case CommandCenterError():
            status, message, details = exc.status, exc.message, exc.details
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
    error: dict[str, Any] = {"statusCode": status, "message": message, "requestId": request_id}
    if details is not None:
        error["details"] = details
    body = json.dumps({"error": error}).encode()
    return web.Response(body=body, status=status, content_type=JSON, headers=headers)

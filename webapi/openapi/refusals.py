"""Which refusals an endpoint can answer, and how the document describes them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from webapi.endpoints import ANY_FILE, Endpoint
from webapi.openapi.headers import REQUEST_ID

JSON = dict[str, Any]

NAMES: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        400: (
            "Invalid",
            "Something in the request cannot be used; `details.fields` names every wrong field.",
        ),
        401: ("Unauthenticated", "The bearer token is missing or wrong."),
        403: ("Forbidden", "You may not do this, or not from there."),
        404: ("NotFound", "What the address or the body names does not exist."),
        409: ("Conflict", "The present state, or the policy (`details.policy`), does not allow this."),
        412: ("Changed", "It is no longer what `If-Match` says."),
        413: ("TooLarge", "The body, or the file that is asked for, is too large."),
        415: ("UnsupportedMediaType", "The body must be `application/json`."),
        429: ("TooMany", "Too many calls with this token; wait as `Retry-After` says."),
        503: ("Unavailable", "The program is starting or ending, or Codex cannot be reached."),
    }
)
MORE_HEADERS: Mapping[int, JSON] = MappingProxyType(
    {
        401: {"WWW-Authenticate": {"$ref": "#/components/headers/Challenge"}},
        429: {"Retry-After": {"$ref": "#/components/headers/RetryAfter"}},
        503: {"Retry-After": {"$ref": "#/components/headers/RetryAfter"}},
    }
)


OF_CODEX = tuple(f"/codex/{name}" for name in ("threads", "models", "account", "mcp-servers", "skills"))
"""What reads there asks Codex, which not every runner has."""


def responses(error: JSON) -> JSON:
    """The components that every endpoint's refusals refer to; `error` is their schema."""
    return {
        name: {
            "description": text,
            "headers": {**REQUEST_ID, **MORE_HEADERS.get(status, {})},
            "content": {"application/json": {"schema": error}},
        }
        for status, (name, text) in NAMES.items()
    }


def refusals(endpoint: Endpoint) -> JSON:
    """By status, those that can occur there."""
    ours = endpoint.scope is not None
    hands_out = endpoint.produces == ANY_FILE
    has_body = endpoint.body is not None or endpoint.takes is not None
    can = {
        400: True,  # a parameter that is not known, at least
        401: ours,
        403: True,  # from an agent's own command, everywhere
        404: bool(endpoint.parameters) or _names_others(endpoint) or endpoint.takes is not None,
        409: ours and (endpoint.method != "GET" or endpoint.path.startswith(OF_CODEX) or hands_out),
        412: endpoint.takes_a_version,
        413: has_body or hands_out,
        415: endpoint.body is not None,
        429: ours,
        503: ours,
    }
    return {
        str(status): {"$ref": f"#/components/responses/{NAMES[status][0]}"}
        for status, possible in can.items()
        if possible
    }


def _names_others(endpoint: Endpoint) -> bool:
    """Whether its body or query has ids in it."""
    named = [model.model_fields for model in (endpoint.body, endpoint.query) if model is not None]
    return any(name.endswith("_id") for fields in named for name in fields)

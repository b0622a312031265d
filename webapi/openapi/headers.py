"""The headers that requests and answers have beside what HTTP itself wants."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from webapi.endpoints import Endpoint
from webapi.repeating import HEADER as IDEMPOTENCY_KEY
from webapi.repeating import KEY

JSON = dict[str, Any]

_TAG = '(W/)?"[!#-~]*"'
TAGS = rf"^(\*|{_TAG}([ \t]*,[ \t]*{_TAG})*)$"
"""What `If-Match` and `If-None-Match` take."""
REQUEST_ID = {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}}
COMPONENTS: Mapping[str, JSON] = MappingProxyType(
    {
        "RequestId": {
            "description": "Of this answer, and of its line in the log.",
            "required": True,
            "schema": {"type": "string"},
        },
        "ETag": {
            "description": "The version of what is answered, for `If-Match` and `If-None-Match`.",
            "schema": {"type": "string"},
        },
        "Replayed": {
            "description": "`true` where this was answered before, to the same `Idempotency-Key`.",
            "schema": {"type": "string", "const": "true"},
        },
        "Challenge": {
            "description": "How to say who you are.",
            "required": True,
            "schema": {"type": "string"},
        },
        "RetryAfter": {
            "description": "Seconds after which the same may go well.",
            "schema": {"type": "string", "pattern": "^[0-9]+$"},
        },
    }
)


def parameters(endpoint: Endpoint) -> Iterator[JSON]:
    """Those that a request may have."""
    if endpoint.method == "POST" and endpoint.scope is not None:
        pattern = f"^{KEY.pattern}$"
        yield _header(IDEMPOTENCY_KEY, pattern, "The same key and body: done once, answered the same again.")
    if endpoint.takes_a_version:
        yield _header("If-Match", TAGS, "Only if it still is one of these versions; else 412.")
    if endpoint.method == "GET" and endpoint.versioned:
        yield _header("If-None-Match", TAGS, "Only if it is none of these versions; else 304.")
    if endpoint.streams:
        words = "Go on behind this event: what a reader has heard last."
        yield _header("Last-Event-ID", "^(0|[1-9][0-9]{0,17})?$", words)


def of_answer(endpoint: Endpoint) -> JSON:
    """Those of its good answers."""
    found: JSON = dict(REQUEST_ID)
    if endpoint.versioned:
        found["ETag"] = {"$ref": "#/components/headers/ETag"}
    if endpoint.method == "POST" and endpoint.scope is not None:
        found["Idempotent-Replayed"] = {"$ref": "#/components/headers/Replayed"}
    return found


def _header(name: str, pattern: str, words: str) -> JSON:
    schema = {"type": "string", "pattern": pattern}
    return {"name": name, "in": "header", "required": False, "description": words, "schema": schema}

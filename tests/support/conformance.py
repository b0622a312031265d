"""Holds every answer that a test receives against the OpenAPI document: what it says is what is sent.

Where the document leaves an answer open for fields to come, here they would be a drift: it is closed.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import jsonschema_rs

from webapi.app import GROUPS
from webapi.openapi import describe

JSON = dict[str, Any]

BROKEN = 500
"""Tests break things on purpose; the document promises no such answer."""
WITHOUT_OPERATION = frozenset({401, 403, 404, 405, 429, 503})
"""What an address or a method that does not exist can be answered with."""


@cache
def document() -> JSON:
    return describe(GROUPS, version="0", locked=True)


def check(method: str, path: str, status: int, headers: Mapping[str, str], body: Any) -> None:
    """Fails where this answer is not one that the document allows."""
    where = f"{method} {path} → {status}"
    operation = find_operation(method, path.partition("?")[0])
    assert "X-Request-Id" in headers, where
    if operation is None:
        assert status in WITHOUT_OPERATION, f"{where}: a good answer that the document does not know"
    if operation is None or status == BROKEN:
        return _validate({"$ref": "#/components/schemas/ErrorOut"}, body, where)
    response = operation["responses"].get(str(status))
    assert response is not None, f"{where}: the document does not know this status"
    if "$ref" in response:
        response = document()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    if "content" not in response:
        assert not body, where
        return None
    media = headers["Content-Type"].partition(";")[0]
    content = response["content"]
    assert media in content, f"{where}: {media} is none of {list(content)}"
    if media == "application/json":
        _validate(content[media]["schema"], body, where)
    return None


def find_operation(method: str, path: str) -> JSON | None:
    """Of the address that fits best: `/repos/inspect` before `/repos/{id}`."""
    operations = next((found for pattern, found in _templates() if pattern.fullmatch(path)), {})
    return operations.get(method.lower())


@cache
def _templates() -> list[tuple[re.Pattern[str], JSON]]:
    paths = sorted(document()["paths"].items(), key=lambda item: item[0].count("{"))
    return [(re.compile(re.sub(r"{\w+}", "[^/]+", path)), operations) for path, operations in paths]


def _validate(schema: JSON, body: Any, where: str) -> None:
    reference = schema.get("$ref")
    if reference is None:
        return
    problems = [
        f"{'.'.join(map(str, error.instance_path))}: {error.message}"
        for error in _validator(reference).iter_errors(body)
    ]
    assert problems == [], f"{where}: {problems}\n{body}"


@cache
def _validator(reference: str) -> jsonschema_rs.Draft202012Validator:
    schemas = {name: _closed(schema) for name, schema in document()["components"]["schemas"].items()}
    return jsonschema_rs.Draft202012Validator(
        {"$ref": reference, "components": {"schemas": schemas}}, validate_formats=True
    )


def _closed(schema: JSON) -> JSON:
    return {"additionalProperties": False, **schema} if schema.get("type") == "object" else schema

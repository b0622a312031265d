"""The document: every endpoint as it was declared, in the words of OpenAPI 3.1."""

import inspect
import re
import sys
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel

from core.schemas.base import without_null
from core.schemas.failure import ErrorOut
from core.words import Scope
from webapi.endpoints import ANY_FILE, EVENT_STREAM, WAITS, Endpoint
from webapi.openapi import headers, refusals
from webapi.openapi.examples import EXAMPLES, IDS
from webapi.openapi.schemas import components

JSON = dict[str, Any]
References = Mapping[type[BaseModel], JSON]

ABOUT = """\
Steer the Codex agents on your own machine: everything that the chat can do, a script can do.

Lists are `{"items": […], "nextCursor": …}`, newest first, timelines oldest first. Errors have one shape,
`Error`; a method that an address does not have is answered with 405 and `Allow`, an unknown address with 404.
A run that needs a yes first is answered with 202 and the policy's verdict.
"""
SCOPES: Mapping[Scope, str] = {
    Scope.READ: "look at everything",
    Scope.RUN: "make tasks, run, steer and stop them",
    Scope.APPROVE: "decide approvals",
    Scope.ADMIN: "everything",
}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # its name is none

SENT: Mapping[str, JSON] = {
    "application/json": {"type": "object"},
    ANY_FILE: {"description": "The file's bytes.", "type": "string", "contentMediaType": ANY_FILE},
    EVENT_STREAM: {
        "description": "Each of its events; `data` is JSON, an `EventOut` where the event has an id.",
        "type": "object",
        "properties": {"event": {"type": "string"}, "id": {"type": "string"}, "data": {"type": "string"}},
        "required": ["data"],
    },
}
"""What is no model of ours, by its media type."""


def describe(groups: Mapping[str, Sequence[Endpoint]], *, version: str, locked: bool) -> JSON:
    """The endpoints by the prefix that they are served under; `locked`: a token is needed."""
    each = [(prefix, endpoint) for prefix, endpoints in groups.items() for endpoint in endpoints]
    references, schemas = components(_models([endpoint for _, endpoint in each]))
    paths: JSON = {}
    for prefix, endpoint in each:
        operations = paths.setdefault(f"{prefix}{endpoint.path}", {})
        operations[endpoint.method.lower()] = _operation(endpoint, references, schemas, locked=locked)
    queries = {references[one.query]["$ref"].rpartition("/")[2] for _, one in each if one.query is not None}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Codex Command Center",
            "version": version,
            "description": ABOUT,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "tags": _tags([endpoint for _, endpoint in each]),
        "paths": paths,
        "components": {
            "schemas": {name: schema for name, schema in schemas.items() if name not in queries},
            "responses": refusals.responses(references[ErrorOut]),
            "headers": dict(headers.COMPONENTS),
            "securitySchemes": _schemes(),
        },
    }


def _schemes() -> JSON:
    scopes = "; ".join(f"`{scope}`: {what}" for scope, what in SCOPES.items())
    return {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": f"`CC_API_TOKEN`, or a token with the scope that is named. {scopes}.",
        },
        "telegram": {"type": "apiKey", "in": "header", "name": SECRET_HEADER},
    }


def _models(endpoints: Sequence[Endpoint]) -> list[type[BaseModel]]:
    found: list[type[BaseModel] | None] = [ErrorOut]
    for endpoint in endpoints:
        found += [endpoint.body, endpoint.query, endpoint.takes, *endpoint.answers.values()]
    return list(dict.fromkeys(model for model in found if model is not None))


def _topic(endpoint: Endpoint) -> str:
    return endpoint.handler.__module__.rpartition(".")[2]


def _tags(endpoints: Sequence[Endpoint]) -> list[JSON]:
    """A tag per module of routes, described by its own first paragraph."""
    found = {}
    for endpoint in endpoints:
        topic = _topic(endpoint)
        words = inspect.getdoc(sys.modules[endpoint.handler.__module__]) or ""
        found[topic] = {"name": topic, "description": _flat(words.partition("\n\n")[0])}
    return list(found.values())


def _operation(endpoint: Endpoint, references: References, schemas: JSON, *, locked: bool) -> JSON:
    summary, _, more = (inspect.getdoc(endpoint.handler) or "").partition("\n\n")
    operation: JSON = {
        "operationId": _camel(f"{_topic(endpoint)}_{endpoint.handler.__name__}"),
        "tags": [_topic(endpoint)],
        "summary": _flat(summary).removesuffix("."),
        "security": _security(endpoint, locked=locked),
        "parameters": _parameters(endpoint, schemas, references),
        "responses": _answers(endpoint, references),
    }
    if more:
        operation["description"] = _flat(more)
    if body := endpoint.body or endpoint.takes:
        operation["requestBody"] = _body(endpoint, body, references, schemas)
    return operation


def _security(endpoint: Endpoint, *, locked: bool) -> list[JSON]:
    if endpoint.scope is None:
        return [{"telegram": []}] if endpoint.takes is not None else []
    asked: JSON = {"bearer": [endpoint.scope.value]}
    return [asked] if locked else [{}, asked]


def _parameters(endpoint: Endpoint, schemas: JSON, references: References) -> list[JSON]:
    found = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "integer", "minimum": 0}
            if name == "id"
            else {"type": "string", "minLength": 1},
            "example": _example(endpoint, name),
        }
        for name in endpoint.parameters
    ]
    found += headers.parameters(endpoint)
    if endpoint.query is None:
        return found
    model = schemas[references[endpoint.query]["$ref"].rpartition("/")[2]]
    for name, schema in model["properties"].items():
        inner = without_null(schema)
        words = inner.pop("description", None)
        parameter: JSON = {"name": name, "in": "query", "required": name in model.get("required", ())}
        if words:
            parameter["description"] = words
        if inner.get("type") == "array":
            parameter |= {"style": "form", "explode": False}  # with commas in between
        found.append({**parameter, "schema": inner})
    return found


def _example(endpoint: Endpoint, name: str) -> int | str:
    """Of a part of the path."""
    if name == "id":
        return IDS.get(endpoint.path.split("/")[1], 1)
    return IDS["items"] if name == "itemId" else IDS["threads"]


def _body(endpoint: Endpoint, model: type[BaseModel], references: References, schemas: JSON) -> JSON:
    content = {"schema": references[model]}
    if example := EXAMPLES.get((endpoint.method, endpoint.path)):
        content["example"] = dict(example)
    schema = schemas[references[model]["$ref"].rpartition("/")[2]]
    required = bool(schema.get("required") or schema.get("minProperties"))
    return {"required": required, "content": {"application/json": content}}


def _answers(endpoint: Endpoint, references: References) -> JSON:
    found: JSON = refusals.refusals(endpoint)
    for status, model in endpoint.answers.items():
        waits = status == WAITS and endpoint.status != WAITS
        answer: JSON = {"description": "It waits for approvals." if waits else _phrase(status)}
        answer |= {"headers": headers.of_answer(endpoint)}
        if status != HTTPStatus.NO_CONTENT:
            answer["content"] = _content(endpoint, model, references)
        found[str(status)] = answer
    if endpoint.method == "GET" and endpoint.versioned:
        found["304"] = {"description": "You have this version.", "headers": headers.of_answer(endpoint)}
    return dict(sorted(found.items()))


def _content(endpoint: Endpoint, model: type[BaseModel] | None, references: References) -> JSON:
    if model is not None:
        return {"application/json": {"schema": references[model]}}
    schema = SENT.get(endpoint.produces, {"type": "string"})
    return {endpoint.produces: {"schema": schema}}


def _phrase(status: int) -> str:
    return f"{HTTPStatus(status).phrase.capitalize()}."


def _camel(name: str) -> str:
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def _flat(text: str) -> str:
    return " ".join(text.split())

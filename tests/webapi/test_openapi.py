"""`/api/openapi.json`: what the document says is what there is, what is taken and what is sent."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from aiohttp import web
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from core.logic.schedule import parse
from core.schemas.base import In
from core.words import EventKind, Scope
from tests.support import conformance
from tests.support.api import Api
from tests.webapi import TOKEN
from webapi.app import GROUPS
from webapi.endpoints import Endpoint
from webapi.openapi import describe

JSON = dict[str, Any]
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def document() -> JSON:
    return describe(GROUPS, version="1.2.3", locked=True)


def operations(document: JSON) -> Iterator[tuple[str, str, JSON]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def endpoints() -> Iterator[tuple[str, Endpoint]]:
    for prefix, group in GROUPS.items():
        for endpoint in group:
            yield f"{prefix}{endpoint.path}", endpoint


def test_it_is_openapi_3_1(document: JSON) -> None:
    assert document["openapi"] == "3.1.0"
    assert [error.message for error in OPENAPI_31_VALIDATOR.iter_errors(document)] == []


def test_every_schema_is_one(document: JSON) -> None:
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        assert jsonschema_rs.meta.is_valid(schema), name


def test_every_reference_leads_somewhere_and_everything_is_used(document: JSON) -> None:
    referred = set(re.findall(r"'\$ref': '#/components/(\w+)/(\w+)'", str(document)))
    there = {
        (kind, name)
        for kind, things in document["components"].items()
        if kind != "securitySchemes"
        for name in things
    }

    assert referred - there == set()
    unused = there - referred
    assert {name for _, name in unused} <= {"Changed"}, unused


def served(app: web.Application) -> Iterator[tuple[str, str]]:
    for route in app.router.routes():
        assert route.resource is not None
        if route.method not in ("HEAD", "*"):  # HEAD goes with GET; what takes any method refuses it
            yield route.method, route.resource.canonical


async def test_every_route_is_in_it_and_the_other_way_round(api: Api, document: JSON) -> None:
    app = api.client.app
    assert app is not None
    described = [(method, path) for method, path, _ in operations(document)]

    assert sorted(described) == sorted(served(app))


async def test_with_a_token_it_needs_the_token(locked_api: Api, document: JSON) -> None:
    assert (await locked_api.get("/api/openapi.json")).status == 401

    answer = await locked_api.get("/api/openapi.json", headers=BEARER)

    assert (answer.status, answer.body) == (200, document)


async def test_without_a_token_this_machine_may_leave_it_out(api: Api) -> None:
    document = (await api.get("/api/openapi.json")).body

    assert {} in document["paths"]["/api/tasks"]["get"]["security"]


def test_each_operation_has_a_name_a_summary_and_a_topic(document: JSON) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    tags = {tag["name"] for tag in document["tags"]}

    assert len(set(names)) == len(names)
    for method, path, operation in operations(document):
        assert operation["summary"], (method, path)
        assert set(operation["tags"]) <= tags


def test_each_operation_says_what_its_token_must_be_good_for(document: JSON) -> None:
    for path, endpoint in endpoints():
        security = document["paths"][path][endpoint.method.lower()]["security"]
        if endpoint.scope is None:
            assert security in ([], [{"telegram": []}]), path
        else:
            assert security == [{"bearer": [endpoint.scope.value]}], path
    described = document["components"]["securitySchemes"]["bearer"]["description"]
    assert all(f"`{scope}`" in described for scope in Scope)


def test_what_comes_in_is_closed_and_never_null_where_null_means_nothing(document: JSON) -> None:
    schemas = document["components"]["schemas"]
    for _, endpoint in endpoints():
        if endpoint.body is not None:
            assert schemas[endpoint.body.__name__]["additionalProperties"] is False
    patch = schemas["TaskPatch"]["properties"]
    assert patch["approvalRequired"] == {"type": "boolean"}
    assert patch["status"]["enum"] == ["cancelled", "open"]
    assert "null" not in str(patch)


def test_what_goes_out_is_always_there(document: JSON) -> None:
    session = document["components"]["schemas"]["SessionOut"]

    assert set(session["required"]) == set(session["properties"])
    assert session["properties"]["createdAt"] == {"type": "string", "format": "date-time"}
    assert session["properties"]["endedAt"]["anyOf"][1] == {"type": "null"}
    assert "askedBy" not in document["components"]["schemas"]["ApprovalOut"]["properties"]
    assert document["components"]["schemas"]["EventOut"]["properties"]["kind"]["enum"] == [*EventKind]


def test_words_below_the_fields_are_in_it(document: JSON) -> None:
    schemas = document["components"]["schemas"]

    assert schemas["Remote"]["properties"]["url"]["description"] == "Without credentials."
    assert schemas["TaskPage"]["properties"]["nextCursor"]["description"].startswith("What `cursor` takes")


TEXTS = {
    "a word": True,
    " padded ": True,
    "": False,
    " \t\n\x1c\x85\u2003": False,
    "nothing\0more": False,
    "\ufeff": True,
    "x" * 100_001: False,
    "\n\nlines\n": True,
}


@pytest.mark.parametrize("text", TEXTS)
async def test_a_text_is_taken_exactly_where_the_document_says_so(
    api: Api, document: JSON, text: str
) -> None:
    schema = document["components"]["schemas"]["TaskIn"]["properties"]["prompt"]
    repository = await api.repository()

    answer = await api.post("/api/tasks", {"repositoryId": repository["id"], "prompt": text})

    assert jsonschema_rs.is_valid(schema, text) is TEXTS[text]
    assert answer.status == (201 if TEXTS[text] else 400)


@pytest.mark.parametrize("text", [" ", "\x1c", "\u3000", "\0", "a\0b"])
def test_a_label_is_refused_where_the_document_says_so(document: JSON, text: str) -> None:
    schema = document["components"]["schemas"]["TaskPatch"]["properties"]["title"]
    model = next(one.body for path, one in endpoints() if (one.method, path) == ("PATCH", "/api/tasks/{id}"))
    assert model is not None
    assert issubclass(model, In)

    assert not jsonschema_rs.is_valid(schema, text)
    with pytest.raises(ValueError, match="title"):
        model.model_validate({"title": text})


@pytest.mark.parametrize("number", ["1", "1.0", "1e0", "1.5", "true", "1e300", "0", '"1"', "-1.0"])
async def test_a_whole_number_is_taken_exactly_where_the_document_says_so(
    api: Api, document: JSON, number: str
) -> None:
    schema = document["components"]["schemas"]["TaskIn"]["properties"]["repositoryId"]
    await api.repository()

    answer = await api.post("/api/tasks", raw=b'{"prompt": "Look.", "repositoryId": %s}' % number.encode())

    assert (answer.status == 201) is jsonschema_rs.is_valid(schema, json.loads(number))


GOOD = {"X-Request-Id": "1", "Content-Type": "application/json"}
EMPTY_PAGE: JSON = {"items": [], "nextCursor": None}


def test_answers_that_it_allows_pass() -> None:
    conformance.check("GET", "/api/tasks?limit=1", 200, GOOD, EMPTY_PAGE)


@pytest.mark.parametrize(
    ("method", "path", "status", "headers", "body"),
    [
        ("GET", "/api/tasks", 200, {"Content-Type": "application/json"}, EMPTY_PAGE),
        ("GET", "/api/tasks", 200, GOOD | {"Content-Type": "text/plain"}, EMPTY_PAGE),
        ("GET", "/api/tasks", 201, GOOD, EMPTY_PAGE),
        ("GET", "/api/tasks", 200, GOOD, {"items": []}),
        ("GET", "/api/tasks", 200, GOOD, EMPTY_PAGE | {"more": 1}),
        ("GET", "/api/tasks", 200, GOOD, {"items": [{}], "nextCursor": None}),
        ("DELETE", "/api/tasks", 200, GOOD, {}),
        ("GET", "/api/tasks", 400, GOOD, {"error": "no"}),
    ],
)
def test_an_answer_that_drifts_is_caught(
    method: str, path: str, status: int, headers: dict[str, str], body: JSON
) -> None:
    with pytest.raises(AssertionError):
        conformance.check(method, path, status, headers, body)


@pytest.mark.parametrize(
    "text",
    [
        *("hourly", "hourly:2", "hourly:9", "hourly:10", "hourly:24", "daily@00:00", "daily@23:59"),
        *(
            "",
            "hourly:",
            "hourly:1",
            "hourly:02",
            "hourly:25",
            "hourly:٣",
            "daily",
            "daily@9:00",
            "daily@24:00",
        ),
        *("daily@10:60", " hourly", "hourly\n", "Hourly", "weekly"),
    ],
)
def test_a_schedule_is_taken_exactly_where_the_document_says_so(document: JSON, text: str) -> None:
    schema = document["components"]["schemas"]["AutomationIn"]["properties"]["scheduleExpr"]

    try:
        parse(text)
    except ValueError:
        assert not jsonschema_rs.is_valid(schema, text)
    else:
        assert jsonschema_rs.is_valid(schema, text)

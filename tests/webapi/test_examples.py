"""The examples in the document are the contract's own, and such as the document allows.

That they work when they are sent is told in tests/e2e/test_contract_values.py.
"""

import re
from typing import Any

import jsonschema_rs
import pytest

from tests.support import conformance, contract
from webapi.openapi.examples import EXAMPLES, IDS

JSON = dict[str, Any]


def address(line: str) -> tuple[str, str]:
    """`POST /api/tasks/42/run` as it is declared."""
    method, path = line.split()
    path = re.sub(r"/thr_\w+", "/{threadId}", path.removeprefix("/api"))
    return method, re.sub(r"/\d+", "/{id}", path)


def test_they_are_the_contracts() -> None:
    assert {key: dict(body) for key, body in EXAMPLES.items()} == {
        address(line): body for line, body in contract.examples().items()
    }


def test_so_are_the_ids() -> None:
    named = {line.split("/")[2]: line.split("/")[3] for line in contract.examples() if line.count("/") == 4}

    assert {resource: str(IDS[resource]) for resource in named} == named
    assert any(str(IDS["threads"]) in line for line in contract.examples())


@pytest.mark.parametrize("line", list(contract.examples()))
def test_the_document_shows_and_allows_each(line: str) -> None:
    method, path = address(line)
    document = conformance.document()

    body = document["paths"][f"/api{path}"][method.lower()]["requestBody"]["content"]["application/json"]

    assert body["example"] == contract.examples()[line]
    schema = {**body["schema"], "components": document["components"]}
    assert jsonschema_rs.is_valid(schema, body["example"])

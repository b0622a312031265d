"""The contract as it is written (docs/api-basics.md): what it names, read out of it."""

import json
import re
from pathlib import Path
from typing import Any

JSON = dict[str, Any]
TEXT = (Path(__file__).parents[2] / "docs" / "api-basics.md").read_text()


def endpoints() -> list[str]:
    """Every bullet that is an endpoint: `GET /api/repos/:id`."""
    return re.findall(r"^ +• +(?:\w+: )?((?:GET|POST|PATCH|PUT|DELETE) /\S+)$", TEXT, re.M)


def values(heading: str) -> list[str]:
    """The bullets below a line such as `Allowed type values:`."""
    found = re.search(rf"^{re.escape(heading)}\n\n((?: +• .*\n)+)", TEXT, re.M)
    assert found is not None, f"the contract has no {heading!r}"
    return re.findall(r"• +(.+)", found[1])


def examples() -> dict[str, JSON]:
    """What is sent in the examples, by the line above it: `POST /api/tasks/42/run`."""
    found = re.findall(r"^((?:POST|PATCH) /\S+)\n(\{\n.*?^\})", TEXT, re.M | re.S)
    return {line: json.loads(body) for line, body in found}


def error() -> JSON:
    """The example of the error format."""
    found = re.search(r'^\{\n  "error": \{.*?^\}', TEXT, re.M | re.S)
    assert found is not None
    body: JSON = json.loads(found[0])
    return body

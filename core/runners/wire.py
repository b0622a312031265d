"""Reading fields of JSON objects that somebody else has written: what is not there is empty."""

from typing import Any

Wire = dict[str, Any]


def text(wire: Wire, key: str) -> str:
    value = wire.get(key)
    return value if isinstance(value, str) else ""


def number(wire: Wire, key: str) -> int | None:
    value = wire.get(key)
    return value if isinstance(value, int) else None


def mapping(wire: Wire, key: str) -> Wire:
    value = wire.get(key)
    return value if isinstance(value, dict) else {}


def mappings(wire: Wire, key: str) -> list[Wire]:
    return [value for value in elements(wire, key) if isinstance(value, dict)]


def elements(wire: Wire, key: str) -> list[Any]:
    value = wire.get(key)
    return value if isinstance(value, list) else []


def strings(wire: Wire, key: str) -> list[str]:
    return [value for value in elements(wire, key) if isinstance(value, str)]

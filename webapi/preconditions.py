"""Which version of a resource is meant: `If-Match`, `If-None-Match` (RFC 9110, 13.1)."""

import re

from aiohttp import web

from core.errors import InvalidInput
from core.logic.versions import IfMatch

TAG = re.compile(r'(W/)?"[\x21\x23-\x7e\x80-\U0010ffff]*"')
LIST = re.compile(rf"\s*{TAG.pattern}\s*(?:,\s*{TAG.pattern}\s*)*")


def if_match(request: web.Request) -> IfMatch | None:
    """What `If-Match` asks for; None where there is none. Raises InvalidInput for what is no tag."""
    given = _given(request, "If-Match")
    if given is None:
        return None
    if given == "*":
        return IfMatch(None)
    _check(given, "If-Match")
    # A weak tag is never the same as one of ours for a change.
    return IfMatch(frozenset(tag[0] for tag in TAG.finditer(given) if tag[1] is None))


def is_known(request: web.Request, tag: str) -> bool:
    """Whether the caller has this version already (`If-None-Match`)."""
    given = _given(request, "If-None-Match")
    if given is None:
        return False
    if given == "*":
        return True
    _check(given, "If-None-Match")
    return tag in {found[0].removeprefix("W/") for found in TAG.finditer(given)}


def _given(request: web.Request, name: str) -> str | None:
    values = request.headers.getall(name, ())
    return ", ".join(values).strip() if values else None


def _check(given: str, name: str) -> None:
    if LIST.fullmatch(given) is None:
        raise InvalidInput.of(name, 'must be an ETag as it was answered, with its quotes ("…"), or *.')

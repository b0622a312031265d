"""Who may call `/api`: whoever has the token; without one, only this machine and no foreign page."""

import hmac
import ipaddress
import re
from functools import lru_cache

from aiohttp import web
from aiohttp.typedefs import Middleware

from core.context import API_CALLER
from core.errors import Forbidden, Unauthenticated, UnsupportedMediaType
from core.settings import Settings
from webapi.keys import CALLER, Handler

LOOPBACK_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE | re.ASCII)
OWN_SITES = frozenset({"same-origin", "none"})
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
"""What a foreign page can send without asking."""
READING = frozenset({"GET", "HEAD", "OPTIONS"})


def guard(settings: Settings) -> Middleware:
    """The middleware in front of every route below `/api`, also of those that don't exist."""
    if settings.api_token is None:
        return only_this_machine
    return token_guard(settings.api_token.get_secret_value())


def token_guard(token: str) -> Middleware:
    """`Authorization: Bearer <token>`, compared in constant time, before anything else is looked at."""
    expected = token.encode()

    @web.middleware
    async def only_with_token(request: web.Request, handler: Handler) -> web.StreamResponse:
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        # Bytes that are no UTF-8 arrive as surrogates.
        same = hmac.compare_digest(given.strip().encode(errors="surrogateescape"), expected)
        if scheme.lower() != "bearer" or not same:
            raise Unauthenticated
        request[CALLER] = API_CALLER
        return await handler(request)

    return only_with_token


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Any web page that its owner visits can reach loopback, under any name that it lets point here."""
    headers = request.headers
    if not is_near(request.remote) or "X-Forwarded-For" in headers or "Forwarded" in headers:
        raise Forbidden("Without CC_API_TOKEN only this machine may call; set one to allow others.")
    host = headers.get("Host", "")
    if LOOPBACK_HOST.fullmatch(host) is None:
        raise Forbidden("Without CC_API_TOKEN the Host must be localhost, 127.0.0.1 or [::1].")
    origin = headers.get("Origin")
    foreign = origin is not None and origin.lower() != f"{request.scheme}://{host}".lower()
    if foreign or headers.get("Sec-Fetch-Site", "none") not in OWN_SITES:
        raise Forbidden("Another web page may not call this API.")
    if request.method not in READING and "Content-Type" in headers and request.content_type in FORMS:
        raise UnsupportedMediaType
    request[CALLER] = API_CALLER
    return await handler(request)


@lru_cache(maxsize=64)
def is_near(remote: str | None) -> bool:
    """Whether an address is this machine's own."""
    try:
        address = ipaddress.ip_address(remote or "")
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback

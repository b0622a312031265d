"""Who may call `/api`: whoever has a token that is good; without any, only this machine while the
settings name none, and no foreign page."""

import hmac
import ipaddress
import re
from functools import lru_cache

from aiohttp import web
from aiohttp.typedefs import Middleware

from core.context import API_CALLER, Caller, Core
from core.errors import Forbidden, Unauthenticated, UnsupportedMediaType
from core.settings import Settings
from core.usecases import tokens
from webapi.keys import CALLER, Handler
from webapi.limits import Limits
from webapi.traffic import Traffic

LOOPBACK_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE | re.ASCII)
OWN_SITES = frozenset({"same-origin", "none"})
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
"""What a foreign page can send without asking."""
READING = frozenset({"GET", "HEAD", "OPTIONS"})


def guard(core: Core, traffic: Traffic) -> Middleware:
    """The middleware in front of every route below `/api`, also of those that don't exist. What the
    caller may do there, each endpoint asks by its scope."""
    owner = core.settings.api_token
    expected = owner.get_secret_value().encode() if owner is not None else None
    limits = Limits(core)

    async def known(given: str, remote: str | None) -> Caller:
        """Whose token it is; raises Unauthenticated, or TooManyRequests for who guesses."""
        if (caller := await tokens.recognise(core, given)) is not None:
            return caller
        # Ours have 256 random bits; the owner's may be a word: nobody may try many.
        limits.check_guesses(remote)
        # Bytes that are no UTF-8 arrive as surrogates.
        if expected is not None and hmac.compare_digest(given.encode(errors="surrogateescape"), expected):
            return API_CALLER
        limits.guessed(remote)
        raise Unauthenticated

    @web.middleware
    async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
        given = _bearer(request)
        if given is not None:
            caller = await known(given, request.remote)
            limits.call(caller)
        elif expected is not None:
            raise Unauthenticated
        else:
            check_near(request)
            caller = API_CALLER
        request[CALLER] = caller
        traffic.check_open()
        return await handler(request)

    return let_in


def page_guard(settings: Settings) -> Middleware:
    """For pages that are the same for everybody: with a token set they ask for it themselves."""

    @web.middleware
    async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
        if settings.api_token is None:
            check_near(request)
        return await handler(request)

    return let_in


def _bearer(request: web.Request) -> str | None:
    """The token that is given, right or wrong; None where none is."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return given.strip() if scheme.lower() == "bearer" else None


def check_near(request: web.Request) -> None:
    """Raise Forbidden for whom only a token would let in. Any web page that its owner visits can reach
    loopback, under any name that it lets point here."""
    headers = request.headers
    if not is_near(request.remote) or "X-Forwarded-For" in headers or "Forwarded" in headers:
        raise Forbidden("Without a token only this machine may call; set CC_API_TOKEN, or make a token.")
    host = headers.get("Host", "")
    if LOOPBACK_HOST.fullmatch(host) is None:
        raise Forbidden("Without a token the Host must be localhost, 127.0.0.1 or [::1].")
    origin = headers.get("Origin")
    foreign = origin is not None and origin.lower() != f"{request.scheme}://{host}".lower()
    if foreign or headers.get("Sec-Fetch-Site", "none") not in OWN_SITES:
        raise Forbidden("Another web page may not call this API.")
    if request.method not in READING and "Content-Type" in headers and request.content_type in FORMS:
        raise UnsupportedMediaType


@lru_cache(maxsize=64)
def is_near(remote: str | None) -> bool:
    """Whether an address is this machine's own."""
    try:
        address = ipaddress.ip_address(remote or "")
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback

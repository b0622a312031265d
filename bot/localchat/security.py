"""Who may come in. The page can act as anyone here, and any web page can reach loopback, so:

only from this machine, only under a loopback name, not from a foreign page, and only with the key.
The key comes in a header. A cookie would go to every other server on this machine: cookies know no ports.
"""

import hmac
import html
import ipaddress
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.localchat.botapi import refused
from bot.localchat.cloud import CLOUD, Cloud
from bot.localchat.errors import ApiError, PageError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

KEY_HEADER = "X-Chat-Key"
_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_BOT_ROUTES = frozenset({"botapi", "botapi_post", "botapi_file"})
_OPEN_ROUTES = frozenset({"page", "entrance", "asset"})
"""The page itself, which holds nothing."""
_SPARE_BYTES = 1024 * 1024
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; "
        "connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@web.middleware
async def shape_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every refusal in the shape that its caller reads."""
    for_bot = _is_for_bot(request)
    try:
        response = await handler(request)
    except ApiError as error:
        response = refused(error)
    except PageError as error:
        answer = ApiError(error.status, error.message)
        response = refused(answer) if for_bot else _page_error(request, error)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        reason = error.reason.replace("Request Entity", "The upload is")
        response = (
            refused(ApiError(error.status, error.reason))
            if for_bot
            else _page_error(request, PageError(error.status, f"{reason}."))
        )
    if not response.prepared:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
    return response


@web.middleware
async def check_caller(request: web.Request, handler: Handler) -> web.StreamResponse:
    _check_place(request)
    _check_page_of_origin(request)
    cloud = request.app[CLOUD]
    if request.match_info.route.name not in _BOT_ROUTES | _OPEN_ROUTES:
        if not _has_key(request, cloud):
            raise PageError(401, "Open the address printed on the console, which has the key.")
        if request.method not in ("GET", "HEAD"):
            _check_body(request)
    return await handler(request.clone(client_max_size=cloud.limits.upload_bytes + _SPARE_BYTES))


def _is_for_bot(request: web.Request) -> bool:
    return request.match_info.route.name in _BOT_ROUTES


def _page_error(request: web.Request, error: PageError) -> web.Response:
    if _wants_page(request):
        text = f"<!doctype html><title>Local chat</title><p>{html.escape(error.message)}</p>"
        return web.Response(status=error.status, text=text, content_type="text/html")
    return web.json_response(error.body(), status=error.status)


def _wants_page(request: web.Request) -> bool:
    return "text/html" in request.headers.get("Accept", "")


def _check_place(request: web.Request) -> None:
    """From this machine, not through a proxy, and by a name that no foreign DNS can point here."""
    try:
        near = ipaddress.ip_address(request.remote or "").is_loopback
    except ValueError:
        near = False
    if not near or "X-Forwarded-For" in request.headers or "Forwarded" in request.headers:
        raise PageError(403, "The local chat is for this machine only.")
    if _host_name(request.headers.get("Host", "")) not in _LOCAL_NAMES:
        raise PageError(403, "Call the local chat localhost or 127.0.0.1.")


def _host_name(host: str) -> str | None:
    try:
        parts = urlsplit(f"//{host}")
        parts.port  # noqa: B018 (raises for what is no port)
        return parts.hostname if not parts.username and not parts.path else None
    except ValueError:
        return None


def _check_page_of_origin(request: web.Request) -> None:
    origin = request.headers.get("Origin")
    own = f"{request.scheme}://{request.headers.get('Host', '')}"
    site = request.headers.get("Sec-Fetch-Site", "none")
    if (origin is not None and origin != own) or site not in ("none", "same-origin"):
        raise PageError(
            403,
            "Another web page may not use the local chat. "
            "To open it, paste its address into the browser's address bar.",
        )


def _check_body(request: web.Request) -> None:
    if request.content_type not in ("application/json", "multipart/form-data"):
        raise PageError(415, "Send JSON, or multipart with a file.")


def _has_key(request: web.Request, cloud: Cloud) -> bool:
    shown = request.headers.get(KEY_HEADER, "")
    return hmac.compare_digest(shown.encode("utf-8", "replace"), cloud.key.encode())

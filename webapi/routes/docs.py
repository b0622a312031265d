"""`/api/openapi.json` and `/api/docs`: the API about itself, for programs and for people.

The page and its parts are open to whoever may reach the server, for a browser cannot send a token with
the address that is typed into it. They hold no secrets and are the same for everybody; the document,
and each call that the page makes, needs the token, which the page asks for and forgets when it is closed.
"""

import asyncio
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from aiohttp import web

from core.errors import NotFound
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.keys import DOCUMENT

OWN = "webapi.docspage"
SWAGGER = "mkdocs_swagger_ui_tag"
"""Of this package we serve files as they lie in its wheel; nothing in it is ever run here."""
PARTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "docs.js": (OWN, "docs.js", "text/javascript"),
        "docs.css": (OWN, "docs.css", "text/css"),
        "swagger-ui-bundle.js": (SWAGGER, "swagger-ui/javascripts/swagger-ui-bundle.js", "text/javascript"),
        "swagger-ui.css": (SWAGGER, "swagger-ui/stylesheets/swagger-ui.css", "text/css"),
        "swagger-ui-license.txt": (SWAGGER, "swagger-ui/LICENSE", "text/plain"),
    }
)
"""What the page is made of: package, file, media type."""
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
COMPRESSED_ELSEWHERE = 64 * 1024
"""Bytes from which on compressing would hold everybody up."""


@endpoint("GET", "/openapi.json", scope=Scope.READ, produces="application/json")
async def document(call: Call) -> web.StreamResponse:
    """This document."""
    body = await asyncio.to_thread(call.request.app[DOCUMENT].read)
    return web.Response(body=body, content_type="application/json")


@endpoint("GET", "", scope=None, produces="text/html")
async def page(call: Call) -> web.StreamResponse:
    """A page that shows this document, and on which each call can be tried.

    Everything that it needs comes from this server.
    """
    return await _file(files(OWN) / "index.html", "text/html")


@endpoint("GET", "/{name}", scope=None, produces="*/*")
async def part(call: Call) -> web.StreamResponse:
    """A part of the page: scripts, styles, and the licence of Swagger UI."""
    name = call.part("name")
    if name not in PARTS:
        raise NotFound.of("File", name[:80])
    package, path, media = PARTS[name]
    return await _file(files(package) / path, media)


async def _file(file: Traversable, media: str) -> web.StreamResponse:
    body = await asyncio.to_thread(file.read_bytes)
    response = web.Response(
        body=body,
        content_type=media,
        charset="utf-8",
        headers=HEADERS,
        zlib_executor_size=COMPRESSED_ELSEWHERE,
    )
    response.enable_compression()
    return response


ENDPOINTS = (document,)
PAGE = (page, part)

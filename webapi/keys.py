"""What the application and a request carry for their handlers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from core.context import Caller, Core
from webapi.held import Held

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Component = Callable[[], Mapping[str, object]]
"""Tells how a part of the program is; called at each `/health`, so it must be cheap."""


@dataclass(frozen=True, slots=True)
class Document:
    """The OpenAPI document, made when it is first asked for."""

    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Webhook:
    """What Telegram proves itself with, and who keeps what it brings."""

    secret: str
    keep: Callable[[bytes], Awaitable[None]]
    """Returns when the update in a body is stored; raises InvalidInput for what is none."""


CORE: Final = web.AppKey("core", Core)
QUIET: Final = web.AppKey("quiet", tuple[str, ...])
VERSION: Final = web.AppKey("version", str)
DOCUMENT: Final = web.AppKey("document", Document)
WEBHOOK: Final = web.AppKey("webhook", Webhook)
"""Only where Telegram is to send its updates."""
COMPONENTS: Final = web.AppKey("components", dict[str, Component])
HELD: Final = web.AppKey("held", Held)
REQUEST_ID: Final = web.RequestKey("request_id", str)
BODY: Final = web.RequestKey("body", bytes)
"""What was sent, once it has been read."""
CALLER: Final = web.RequestKey("caller", Caller)
"""Who asks; set by the guard, so there is none where nobody was let in."""

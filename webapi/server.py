"""The HTTP server under the application: what it refuses before the application hears of it has the
same shape, an id and a log line, too."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import http_exceptions, web
from aiohttp.web_protocol import RequestHandler

from webapi.answers import shaped
from webapi.requestids import new_request_id

log = structlog.get_logger()

WHY = (
    (http_exceptions.LineTooLong, "Its first line or one of its headers is too long."),
    (http_exceptions.InvalidHeader, "One of its headers is not valid."),
    (http_exceptions.InvalidURLError, "Its address is not valid."),
    (http_exceptions.BadStatusLine, "Its first line is not valid."),
    (http_exceptions.ContentLengthError, "Its length is not what it says."),
    (http_exceptions.TransferEncodingError, "Its body is not encoded as it says."),
)
"""In words of ours: the reason that the parser gives repeats what was sent, which may hold a secret."""


CONTINUE = "100-continue"

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Protocol(RequestHandler):
    """One connection."""

    __slots__ = ()

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """What is no HTTP, or has escaped from everything above."""
        if isinstance(exc, ConnectionError) or request.writer.output_size > 0:
            raise ConnectionError("nothing more can be said here") from exc
        request_id = new_request_id()
        if status < 500:
            why = next((words for kind, words in WHY if isinstance(exc, kind)), "")
            text = f"This is no valid HTTP request. {why}".strip()
            log.info("http.refused", status=status, reason=type(exc).__name__, request_id=request_id)
        else:
            text = "Something went wrong here. The log has it under this request id."
            log.error("http.broken", status=status, request_id=request_id, exc_info=exc)
        response = shaped(status, text, request_id)
        response.force_close()
        return response

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """A body that is not what it says, met again when the rest of it is thrown away, is no news."""
        if not isinstance(kw.get("exc_info"), web.RequestPayloadError):
            super().log_exception(*args, **kw)


class _Server(web.Server):
    def __call__(self) -> Protocol:
        return Protocol(self, loop=self._loop, **self._kwargs)


class Runner(web.AppRunner):
    """Runs an application as `web.AppRunner` does."""

    __slots__ = ()

    def __init__(self, app: web.Application, **kwargs: Any) -> None:
        # Every request has a line of its own, which holds no address.
        super().__init__(app, **{"access_log": None, **kwargs})

    async def _make_server(self) -> web.Server:
        made = await super()._make_server()
        handler = _expecting(made.request_handler)
        return _Server(handler, request_factory=made.request_factory, loop=made._loop, **made._kwargs)


def _expecting(handler: Handler) -> Handler:
    """`Expect: something-else`, which aiohttp refuses in its own shape, before the first middleware, and
    fails at where it is no text."""

    async def check(request: web.BaseRequest) -> web.StreamResponse:
        if request.headers.get("Expect", CONTINUE).lower() == CONTINUE:
            return await handler(request)
        request_id = new_request_id()
        log.info("http.refused", status=417, reason="Expect", request_id=request_id)
        return shaped(417, f"Of Expect only {CONTINUE} is known here.", request_id)

    return check

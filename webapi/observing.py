"""The outermost middleware: an id and a log line for every request, and no answer without a shape. The line
of an update that Telegram has brought is one for `debug`."""

import time

import structlog
from aiohttp import web

from core.errors import CommandCenterError
from core.settings import WEBHOOK_PATH
from webapi.answers import refuse, stamped
from webapi.keys import QUIET, REQUEST_ID, Handler
from webapi.requestids import new_request_id

log = structlog.get_logger()

EXPECTED = (CommandCenterError, web.HTTPException, web.RequestPayloadError)


@web.middleware
async def observe(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Log the route, never the address itself: that may hold what is nobody's business."""
    if request.path.startswith(request.app[QUIET]):
        try:
            return await handler(request)
        except CommandCenterError as exc:  # from before its own application
            request_id = new_request_id()
            log.info("http.refused", status=exc.status, reason=type(exc).__name__, request_id=request_id)
            return refuse(exc, request, request_id)
    request_id = request[REQUEST_ID] = new_request_id()
    began = time.perf_counter()
    response: web.StreamResponse
    try:
        response = await handler(request)
    except ConnectionError as exc:
        if not _is_cut(request, exc):
            log.exception("http.broken", request_id=request_id)
            response = refuse(exc, request, request_id)
        else:
            log.info("http.cut", route=_route(request), reason=str(exc), request_id=request_id)
            raise
    except EXPECTED as exc:
        response = refuse(exc, request, request_id)
    except Exception as exc:  # the end of a request: its caller must get an answer all the same
        log.exception("http.broken", request_id=request_id)
        response = refuse(exc, request, request_id)
    if not response.prepared:
        stamped(response, request_id)
    # An update has lines of its own where it does something, and there are many that do nothing.
    tell = log.debug if request.path == WEBHOOK_PATH and response.status == 200 else log.info
    tell(
        "http.request",
        method=request.method,
        route=_route(request),
        status=response.status,
        ms=round((time.perf_counter() - began) * 1000, 1),
        request_id=request_id,
    )
    return response


def _is_cut(request: web.Request, exc: ConnectionError) -> bool:
    """Whether it is this connection that nothing more can be said on."""
    return request.transport is None or request.transport.is_closing()


def _route(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "unknown"

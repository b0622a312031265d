"""The Bot API over HTTP: tokens, faults, the record of calls, and one answer shape."""

import hmac
from typing import Any

from aiohttp import web

from bot.localchat.cloud import CLOUD, Cloud
from bot.localchat.errors import ApiError
from bot.localchat.faults import Call, Fault, FaultKind
from bot.localchat.methods import METHODS
from bot.localchat.params import Params, read_params

_PAGE = "<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"


def add_bot_api(app: web.Application) -> None:
    app.router.add_get("/botapi/file/bot{token}/{path:.+}", _download, name="botapi_file")
    app.router.add_route("GET", "/botapi/bot{token}/{method}", _call, name="botapi")
    app.router.add_route("POST", "/botapi/bot{token}/{method}", _call, name="botapi_post")


def _check_token(cloud: Cloud, request: web.Request) -> None:
    if not hmac.compare_digest(request.match_info["token"].encode(), cloud.token.encode()):
        raise ApiError(401, "Unauthorized")


async def _call(request: web.Request) -> web.StreamResponse:
    cloud = request.app[CLOUD]
    _check_token(cloud, request)
    method = request.match_info["method"]
    params = await read_params(request)
    fault = cloud.faults.take(method)
    if fault is not None and fault.kind is FaultKind.HANG:
        cloud.faults.hanging.append(_call_of(cloud, method, params, 0))
    response = await (_answer(cloud, method, params) if fault is None else _fail(fault, request, params))
    status = response.status if fault is None or fault.answers else 0
    cloud.faults.calls.append(_call_of(cloud, method, params, status))
    return response


def _call_of(cloud: Cloud, method: str, params: Params, status: int) -> Call:
    return Call(method, cloud.now(), params.recorded(), status)


async def _answer(cloud: Cloud, method: str, params: Params) -> web.Response:
    known = METHODS.get(method.lower())
    try:
        if known is None:
            raise ApiError(404, "Not Found: method not found")
        return ok(await known(cloud, params))
    except ApiError as error:
        return refused(error)


async def _fail(fault: Fault, request: web.Request, params: Params) -> web.Response:
    cloud = request.app[CLOUD]
    match fault.kind:
        case FaultKind.STATUS:
            return refused(fault.error or ApiError(500, "Internal Server Error"))
        case FaultKind.HTML:
            return _page(fault)
        case FaultKind.HTML_AFTER:
            await _answer(cloud, request.match_info["method"], params)
            return _page(fault)
        case FaultKind.CUT_AFTER:
            answer = await _answer(cloud, request.match_info["method"], params)
            await _begin(request, answer)
        case FaultKind.DROP_AFTER:
            await _answer(cloud, request.match_info["method"], params)
        case FaultKind.DROP_BEFORE:
            pass
        case FaultKind.HANG:
            await cloud.closing.wait()
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500, reason="Dropped")


def _page(fault: Fault) -> web.Response:
    assert fault.error is not None  # noqa: S101  # such faults have one
    title = f"{fault.error.code} {fault.error.description}"
    return web.Response(status=fault.error.code, text=_PAGE.format(title=title), content_type="text/html")


async def _begin(request: web.Request, answer: web.Response) -> None:
    """Say how long it is, and half of it."""
    assert isinstance(answer.body, bytes)  # noqa: S101  # as we have made it
    begun = web.StreamResponse(headers={"Content-Length": str(len(answer.body))})
    await begun.prepare(request)
    await begun.write(answer.body[: len(answer.body) // 2])


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refused(error: ApiError) -> web.Response:
    return web.json_response(error.body(), status=error.code)


async def _download(request: web.Request) -> web.StreamResponse:
    cloud = request.app[CLOUD]
    _check_token(cloud, request)
    file = await cloud.files.by_path(request.match_info["path"])
    if file is None:
        raise ApiError(404, "Not Found")
    return web.Response(body=file.body, content_type="application/octet-stream")

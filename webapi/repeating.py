"""`Idempotency-Key`: a POST that comes again is answered as it was, and has its effect once.

Who may not call, and what cannot be read (401, 403, 413, 415, 429, most of 400), is refused before the
key is looked at, and nothing is kept of that. Every other answer below 500 is kept. While the first is
still at work, the second is told so (409 with Retry-After) and waits on its own side. What the address
says behind its `?` belongs to the answer, not to what is done: it does not count for the digest.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiohttp import web
from pydantic import BaseModel

from core.context import Caller
from core.errors import CommandCenterError, Conflict, InvalidInput
from core.machinery import idempotency
from core.machinery.idempotency import Claim, Kept
from core.schemas.base import Out
from webapi.answers import JSON, refuse, respond
from webapi.keys import BODY, CALLER, CORE, REQUEST_ID

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
KEY = re.compile(r"[\x21-\x7e]{1,200}")

Written = tuple[web.StreamResponse, BaseModel | None]
"""An answer, and the model that it was made of."""


async def once(
    request: web.Request,
    work: Callable[[], Awaitable[Written]],
) -> web.StreamResponse:
    """Do the work of a POST, or answer what it was answered before."""
    key = _key(request)
    caller = request[CALLER]
    claimed = await idempotency.claim(request.app[CORE], _subject(caller), key, await _digest(request))
    if isinstance(claimed, Kept):
        return _again(claimed)
    request[CALLER] = replace(caller, origin=claimed.origin)
    try:
        response, model = await _answered(request, work)
    except Exception:
        await idempotency.release(claimed)
        raise
    await _keep(claimed, response, model)
    return response


async def _answered(request: web.Request, work: Callable[[], Awaitable[Written]]) -> Written:
    try:
        return await work()
    except CommandCenterError as exc:
        if exc.status >= 500:
            raise
        return refuse(exc, request, request[REQUEST_ID]), None


async def _keep(claimed: Claim, response: web.StreamResponse, model: BaseModel | None) -> None:
    if isinstance(model, Out) and (kept := model.kept()) is not model:
        response = respond(kept, status=response.status)
    if isinstance(response, web.Response) and isinstance(response.body, bytes):
        text = response.body.decode()
        await idempotency.keep(claimed, response.status, text, response.headers.get("ETag"))
    else:  # a stream is told once
        await idempotency.release(claimed)


def _again(kept: Kept) -> web.Response:
    if kept.body is None:
        raise Conflict(
            f"This was done, and answered with {kept.status}; the answer was too long to be kept. Read the"
            " resource instead."
        )
    headers = {REPLAYED: "true", **({"ETag": kept.etag} if kept.etag else {})}
    return web.Response(body=kept.body.encode(), status=kept.status, content_type=JSON, headers=headers)


def _key(request: web.Request) -> str:
    values = request.headers.getall(HEADER)
    if len(values) > 1 or KEY.fullmatch(values[0]) is None:
        raise InvalidInput.of(HEADER, "must be one text of 1 to 200 visible ASCII characters.")
    return values[0]


def _subject(caller: Caller) -> str:
    """Whose keys they are: by the token's id, since its name may be given again when it is revoked."""
    return f"token:{caller.token.id}" if caller.token else caller.actor


async def _digest(request: web.Request) -> str:
    digest = hashlib.sha256(f"{request.method} {request.rel_url.raw_path}\n".encode())
    digest.update(request.get(BODY, b""))
    return digest.hexdigest()

"""Endpoints as declarations: what a route takes and answers is said once, by its handler's annotations.

    @endpoint("POST", "/tasks", scope=Scope.RUN, status=201)
    async def create(call: Call, body: TaskIn) -> TaskOut: ...

The same models parse the request, write the answer and describe both.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from aiohttp import web
from pydantic import BaseModel

from core.context import Caller, Core
from core.schemas.base import In
from core.schemas.work import PolicyOut
from core.words import Scope
from webapi.answers import respond
from webapi.bodies import MAX_BYTES, read
from webapi.keys import CALLER, CORE
from webapi.queries import identity, query

Answer = BaseModel | web.StreamResponse
WAITS = 202
"""What a blocked verdict is answered with where something else was asked for."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as a handler sees it."""

    request: web.Request

    @property
    def core(self) -> Core:
        return self.request.app[CORE]

    @property
    def caller(self) -> Caller:
        return self.request[CALLER]

    def id(self, what: str) -> int:
        """The `{id}` of the path, of a `what`; raises NotFound for what can be no id."""
        return identity(self.request, what)

    def part(self, name: str) -> str:
        """Another part of the path."""
        return self.request.match_info[name]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A route below `/api`, and everything that can be said of it without calling it."""

    method: str
    path: str
    scope: Scope
    """What a token must be allowed for it."""
    handler: Callable[..., Awaitable[Answer]]
    body: type[In] | None
    query: type[In] | None
    answers: Mapping[int, type[BaseModel] | None]
    """By status; None where it is no JSON of ours."""
    max_bytes: int = MAX_BYTES
    """Of the body."""

    @property
    def status(self) -> int:
        return next(iter(self.answers))

    @property
    def parameters(self) -> list[str]:
        """The names in the path, in order."""
        return re.findall(r"{(\w+)}", self.path)

    def route(self) -> web.RouteDef:
        add = web.get if self.method == "GET" else _adding(self.method)
        return add(self.path, self.serve)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Parse, call, answer. What is wrong with the query is said before the body is read."""
        given: dict[str, In] = {}
        if self.query is not None:
            given["wanted"] = query(request, self.query)
        if self.body is not None:
            given["body"] = await read(request, self.body, self.max_bytes)
        result = await self.handler(Call(request), **given)
        if isinstance(result, web.StreamResponse):
            return result
        waits = isinstance(result, PolicyOut) and self.answers[self.status] is not PolicyOut
        return respond(result, status=WAITS if waits else self.status)


def _adding(method: str) -> Callable[[str, Any], web.RouteDef]:
    return lambda path, handler: web.route(method, path, handler)


def endpoint(
    method: str, path: str, *, scope: Scope, status: int = 200, max_bytes: int = MAX_BYTES
) -> Callable[[Callable[..., Awaitable[Answer]]], Endpoint]:
    """Declare one. The handler takes a `Call`, and where it needs them `wanted: SomeQuery` from the
    address and `body: SomeIn`; it answers a model with `status`, or a `PolicyOut` that waits with 202."""

    def declare(handler: Callable[..., Awaitable[Answer]]) -> Endpoint:
        hints = get_type_hints(handler)
        answers: dict[int, type[BaseModel] | None] = {}
        for each in get_args(hints["return"]) or (hints["return"],):
            blocked = each is PolicyOut and bool(answers)
            answers[WAITS if blocked else status] = None if issubclass(each, web.StreamResponse) else each
        body, wanted = hints.get("body"), hints.get("wanted")
        return Endpoint(method, path, scope, handler, body, wanted, answers, max_bytes)

    return declare

"""Endpoints as declarations: what a route takes and answers is said once, by its handler's annotations.

    @endpoint("POST", "/tasks", scope=Scope.RUN, status=201)
    async def create(call: Call, body: TaskIn) -> TaskOut: ...

The same models parse the request, write the answer and describe both.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_type_hints

from aiohttp import web
from pydantic import BaseModel

from core.context import Caller, Core
from core.errors import InvalidInput
from core.logic.versions import IfMatch
from core.schemas.base import In, Resource
from core.schemas.work import PolicyOut
from core.words import Scope
from webapi.answers import JSON, respond
from webapi.bodies import MAX_BYTES, read
from webapi.guards import READING
from webapi.keys import CALLER, CORE, HELD
from webapi.preconditions import if_match, is_known
from webapi.problems import together
from webapi.queries import NoQuery, identity, query
from webapi.repeating import HEADER, Written, once

T = TypeVar("T")
Answer = BaseModel | web.StreamResponse
WAITS = 202
"""What a blocked verdict is answered with where something else was asked for."""
IF_MATCH = "If-Match"
CHANGING = frozenset({"PATCH", "DELETE"})
EVENT_STREAM = "text/event-stream"
ANY_FILE = "application/octet-stream"
"""What is only ever saved, whatever it is."""
NO_MORE: Mapping[int, type[BaseModel] | None] = MappingProxyType({})


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

    async def while_held(self, work: Callable[[Callable[[], bool]], Awaitable[T]]) -> T:
        """What `work` finds, of a request that is held open until something happens. It is handed whether
        nobody waits any more. Raises Unauthenticated where the caller's token was revoked meanwhile."""
        async with self.request.app[HELD].holding(self.request, self.caller) as hold:
            found = await work(lambda: hold.over)
            hold.check()
            return found

    def id(self, what: str) -> int:
        """The `{id}` of the path, of a `what`; raises NotFound for what can be no id."""
        return identity(self.request, what)

    @property
    def if_match(self) -> IfMatch | None:
        """Which version a change is meant for: every PATCH and DELETE hands it on to its use case,
        which checks it in the transaction of the change."""
        return if_match(self.request)

    def part(self, name: str) -> str:
        """Another part of the path."""
        return self.request.match_info[name]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A route below `/api`, and everything that can be said of it without calling it."""

    method: str
    path: str
    scope: Scope | None
    """What a token must be allowed for it; None where everybody may call."""
    handler: Callable[..., Awaitable[Answer]]
    body: type[In] | None
    query: type[In] | None
    answers: Mapping[int, type[BaseModel] | None]
    """By status; None where it is no JSON of ours."""
    produces: str = JSON
    """The media type of its good answers."""
    max_bytes: int = MAX_BYTES
    """Of the body."""
    takes: type[BaseModel] | None = None
    """What a body holds that the handler reads by itself."""

    @property
    def status(self) -> int:
        return next(iter(self.answers))

    @property
    def streams(self) -> bool:
        """Whether its answer goes on until its caller has enough."""
        return self.produces == EVENT_STREAM

    @property
    def parameters(self) -> list[str]:
        """The names in the path, in order."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def takes_a_version(self) -> bool:
        """Whether it can be told which version it is meant for (`If-Match`)."""
        return self.method in CHANGING and self.versioned

    @property
    def versioned(self) -> bool:
        """Whether what it answers has a version."""
        answer = self.answers[self.status]
        return answer is not None and issubclass(answer, Resource)

    def route(self) -> web.RouteDef:
        add = web.get if self.method == "GET" else _adding(self.method)
        return add(self.path, self.serve)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Ask whether the caller may, parse, call, answer."""
        call = Call(request)
        if self.scope is not None:
            call.caller.must(self.scope)
        given = await self._given(request)
        if self.streams:
            response, _ = await self._answer(call, given)
            return response
        refuses = self.scope is not None and request.method not in READING and not self.takes_a_version
        if refuses and IF_MATCH in request.headers:
            raise InvalidInput.of(IF_MATCH, "goes with PATCH and DELETE of what has an ETag only.")
        if self.method == "POST" and self.scope is not None and HEADER in request.headers:
            return await once(request, lambda: self._answer(call, given))
        response, _ = await self._answer(call, given)
        if request.method in READING and (tag := response.headers.get("ETag")) and is_known(request, tag):
            return web.Response(status=304, headers={"ETag": tag})
        return response

    async def _given(self, request: web.Request) -> dict[str, In]:
        """What the address and the body say; raises InvalidInput that names what is wrong in either."""
        given: dict[str, In] = {}
        wrong: list[InvalidInput] = []
        try:
            wanted = query(request, self.query or NoQuery)
            if self.query is not None:
                given["wanted"] = wanted
        except InvalidInput as exc:
            wrong.append(exc)
        if self.body is not None:
            try:
                given["body"] = await read(request, self.body, self.max_bytes)
            except InvalidInput as exc:
                wrong.append(exc)
        if wrong:
            raise together(wrong)
        return given

    async def _answer(self, call: Call, given: dict[str, In]) -> Written:
        result = await self.handler(call, **given)
        if isinstance(result, web.StreamResponse):
            return result, None
        waits = isinstance(result, PolicyOut) and self.answers[self.status] is not PolicyOut
        return respond(result, status=WAITS if waits else self.status), result


def _adding(method: str) -> Callable[[str, Any], web.RouteDef]:
    return lambda path, handler: web.route(method, path, handler)


def endpoint(
    method: str,
    path: str,
    *,
    scope: Scope | None,
    status: int = 200,
    also: Mapping[int, type[BaseModel] | None] = NO_MORE,
    produces: str | None = None,
    max_bytes: int = MAX_BYTES,
    takes: type[BaseModel] | None = None,
) -> Callable[[Callable[..., Awaitable[Answer]]], Endpoint]:
    """Declare one. The handler takes a `Call`, and where it needs them `wanted: SomeQuery` from the
    address and `body: SomeIn`; it answers a model with `status`, or a `PolicyOut` that waits with 202.
    `also` are further answers, made by hand as a `Response`. A stream is `text/event-stream` unless
    `produces` says what else it is. `takes` describes a body that the handler reads by itself."""

    def declare(handler: Callable[..., Awaitable[Answer]]) -> Endpoint:
        hints = get_type_hints(handler)
        answers: dict[int, type[BaseModel] | None] = {}
        for each in get_args(hints["return"]) or (hints["return"],):
            blocked = each is PolicyOut and bool(answers)
            by_hand = issubclass(each, web.StreamResponse)
            answers.setdefault(WAITS if blocked else status, None if by_hand else each)
        media = produces or (EVENT_STREAM if answers[status] is None else JSON)
        answers |= also
        body, wanted = hints.get("body"), hints.get("wanted")
        return Endpoint(method, path, scope, handler, body, wanted, answers, media, max_bytes, takes)

    return declare

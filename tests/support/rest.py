"""Calling the REST API of a program that runs anywhere, and waiting for what it tells."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession

from tests.support import conformance

JSON = Any
PAUSE = 0.05
"""Seconds between two looks: the API tells what is, when asked."""
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    body: JSON


class Rest:
    """`address` is what the program prints, such as `http://127.0.0.1:8787`."""

    def __init__(self, address: str, token: str | None = None) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._address = address.rstrip("/")
        self._session = ClientSession(headers=headers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def call(self, method: str, path: str, body: JSON = None, *, documented: bool = True) -> Reply:
        async with self._session.request(method, f"{self._address}{path}", json=body) as response:
            reply = Reply(response.status, await response.json())
        if documented:
            conformance.check(method, path, reply.status, response.headers, reply.body)
        return reply

    async def get(self, path: str) -> JSON:
        reply = await self.call("GET", f"/api/{path}")
        assert reply.status == 200, reply
        return reply.body

    async def post(self, path: str, body: JSON = None, *, status: int = 201) -> JSON:
        reply = await self.call("POST", f"/api/{path}", body or {})
        assert reply.status == status, reply
        return reply.body

    async def until(self, path: str, check: Callable[[JSON], bool], *, timeout: float = PATIENCE) -> JSON:
        """What a resource says once it is as wanted."""
        ends = time.monotonic() + timeout
        while not check(body := await self.get(path)):
            assert time.monotonic() < ends, f"{path} is not as wanted after {timeout} s: {body}"
            await asyncio.sleep(PAUSE)
        return body

    async def session(self, session_id: int, *statuses: str) -> JSON:
        """The session, once it is in one of these states."""
        return await self.until(f"sessions/{session_id}", lambda body: body["status"] in statuses)

    async def newest(self, resource: str, check: Callable[[JSON], bool] = lambda _: True) -> JSON:
        """The newest item that is as wanted, waited for."""
        found = await self.until(resource, lambda body: any(check(item) for item in body["items"]))
        return next(item for item in found["items"] if check(item))

    async def kinds(self, path: str) -> list[str]:
        """The kinds of events of a timeline, oldest first."""
        return [event["kind"] for event in (await self.get(f"{path}?order=asc&limit=200"))["items"]]

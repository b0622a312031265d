"""Somebody who takes webhooks: a real HTTP server that answers as the test says."""

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from core.context import API_CALLER
from core.machinery.eventlog import About, append
from core.machinery.rows import Slice
from core.schemas.webhooks import DeliveryOut, WebhookIn, WebhookMade
from core.usecases import webhooks
from core.words import EventKind
from tests.support.core import PATIENCE, Rig

ALLOWED = ("127.0.0.1",)
"""For `webhook_allow`: where the receiver is."""
Answer = int | Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Got:
    """One request."""

    path: str
    headers: Mapping[str, str]
    raw: bytes

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(self.raw)
        return event

    def signed_with(self, secret: str | None) -> bool:
        """As somebody checks it who has read our README, not our code."""
        assert secret is not None
        parts = dict(part.split("=", 1) for part in self.headers["X-CC-Signature"].split(","))
        said = f"{parts['t']}.".encode() + self.raw
        return hmac.compare_digest(parts["v1"], hmac.new(secret.encode(), said, hashlib.sha256).hexdigest())


@dataclass(slots=True)
class Receiver:
    """`answers` are given to the next requests, one each; after that all are taken."""

    port: int = 0
    got: list[Got] = field(default_factory=list)
    answers: deque[Answer] = field(default_factory=deque)
    always: Answer | None = None
    """What every request is answered with instead."""
    _moved: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def ids(self) -> list[int]:
        """The events that came, as they came."""
        return [got.event["id"] for got in self.got]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.got.append(Got(request.path, dict(request.headers), await request.read()))
        async with self._moved:
            self._moved.notify_all()
        answer = self.always or (self.answers.popleft() if self.answers else 200)
        return web.Response(status=answer) if isinstance(answer, int) else await answer(request)

    async def until(self, count: int) -> list[Got]:
        """The requests, once there were so many."""
        async with asyncio.timeout(PATIENCE), self._moved:
            await self._moved.wait_for(lambda: len(self.got) >= count)
        return self.got


@asynccontextmanager
async def open_receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", receiver.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)  # 0 would be for ever
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        receiver.port = runner.addresses[0][1]
        yield receiver
    finally:
        await runner.cleanup()


async def make(rig: Rig, url: str, *kinds: str) -> WebhookMade:
    return await webhooks.create(
        rig.core, API_CALLER, WebhookIn.model_validate({"url": url, "kinds": list(kinds)})
    )


async def delivery(
    rig: Rig, webhook_id: int, check: Callable[[DeliveryOut], bool], number: int = 0
) -> DeliveryOut:
    """The `number`th delivery of a webhook, once it is as wanted."""

    async def look() -> DeliveryOut | None:
        part = Slice(limit=200, order="asc")
        found = (await webhooks.deliveries(rig.core, API_CALLER, webhook_id, part)).items
        return found[number] if len(found) > number and check(found[number]) else None

    return await rig.until(look)


async def happen(rig: Rig, count: int = 1, *, kind: EventKind = EventKind.SESSION_NOTICE) -> list[int]:
    """Events, committed together; their ids."""
    async with rig.core.transaction() as tx:
        return [
            await append(tx, kind, "system", About(), {"text": "Hëllo"}, now=rig.clock.now())
            for _ in range(count)
        ]


def is_over(found: DeliveryOut) -> bool:
    return found.ended_at is not None

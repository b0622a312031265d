"""Calling the API over real HTTP, over the real core at work with the built-in stub runner."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web_runner import BaseRunner
from pytest_aiohttp import AiohttpClient

from bot.updates import Keeper
from core.app import open_core, work
from core.context import Core
from core.machinery.bus import Topic
from core.ports import RunnerFactory
from core.runners import stub
from tests.support import conformance, databases
from tests.support.core import (
    PATIENCE,
    UNLIMITED,
    FakeClock,
    RecordingMessenger,
    git_repository,
    settings_for,
)
from webapi.app import create_app
from webapi.keys import Webhook
from webapi.server import Runner

JSON = dict[str, Any]
T = TypeVar("T")

VERSION = "1.2.3"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: JSON
    headers: Mapping[str, str]

    @property
    def error(self) -> JSON:
        """The error, in the contract's shape."""
        assert set(self.body) == {"error"}, self.body
        error: JSON = self.body["error"]
        assert error["statusCode"] == self.status
        assert isinstance(error["message"], str)
        assert error["message"]
        assert error["requestId"] == self.headers["X-Request-Id"]
        assert set(error) <= {"statusCode", "message", "requestId", "details"}
        return error

    @property
    def message(self) -> str:
        return str(self.error["message"])

    @property
    def wrong(self) -> dict[str, str]:
        """What `details.fields` says, by field."""
        return {item["field"]: item["message"] for item in self.error["details"]["fields"]}


@dataclass(frozen=True, slots=True)
class Api:
    """A running API, and short words for what tests do often."""

    client: TestClient[web.Request, web.Application]
    core: Core
    clock: FakeClock
    folder: Path

    async def call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        described: bool = True,
    ) -> Answer:
        """`body` is sent as JSON; `raw` as it is, also as JSON where `headers` say nothing else. Not
        `described` is an endpoint of the test's own: the document knows nothing of it."""
        given: dict[str, Any] = {"headers": dict(headers or {})}
        if raw is not None:
            given["data"] = raw
            given["headers"].setdefault("Content-Type", "application/json")
        elif body is not None:
            given["json"] = body
        async with self.client.request(method, path, **given) as response:
            assert response.content_type == "application/json", await response.text()
            answer = Answer(response.status, await response.json(), response.headers)
        if described:
            conformance.check(method, path, answer.status, answer.headers, answer.body)
        return answer

    async def get(self, path: str, **more: Any) -> Answer:
        return await self.call("GET", path, **more)

    async def post(self, path: str, body: object = None, **more: Any) -> Answer:
        return await self.call("POST", path, body, **more)

    async def patch(self, path: str, body: object = None, **more: Any) -> Answer:
        return await self.call("PATCH", path, body, **more)

    async def delete(self, path: str, **more: Any) -> Answer:
        return await self.call("DELETE", path, **more)

    async def token(self, name: str, *scopes: str, **fields: object) -> Mapping[str, str]:
        """The headers of somebody who calls with a new token."""
        answer = await self.post("/api/tokens", {"name": name, "scopes": scopes, **fields})
        assert answer.status == 201, answer.body
        return {"Authorization": f"Bearer {answer.body['secret']}"}

    def photograph(self, folder: Path) -> None:
        """The database as a process that is killed now would leave it, for another API in that folder."""
        databases.current().photograph(self.core.settings.data_dir, folder / "data")

    async def repository(self, name: str = "repository", **flags: object) -> JSON:
        """A real git repository, added over the API."""
        path = await asyncio.to_thread(git_repository, self.folder / name)
        answer = await self.post("/api/repos", {"localPath": str(path), "allowWrite": True, **flags})
        assert answer.status == 201, answer.body
        return answer.body

    async def task(self, prompt: str = "Tidy up.", **fields: object) -> JSON:
        """A task, in a new repository where none is named."""
        if "repositoryId" not in fields:
            count = len((await self.get("/api/repos")).body["items"])
            fields["repositoryId"] = (await self.repository(f"repository-{count}"))["id"]
        answer = await self.post("/api/tasks", {"prompt": prompt, **fields})
        assert answer.status == 201, answer.body
        return answer.body

    async def run(self, task_id: int, **request: object) -> JSON:
        """A run that the policy allows."""
        answer = await self.post(f"/api/tasks/{task_id}/run", request)
        assert answer.status == 201, answer.body
        return answer.body

    async def session(self, session_id: int, *statuses: str) -> JSON:
        """The session, as soon as it has one of these states."""

        async def look() -> JSON | None:
            found = (await self.get(f"/api/sessions/{session_id}")).body
            return found if found["status"] in statuses else None

        return await self.until(look)

    async def open_approval(self, session_id: int) -> JSON:
        """What Codex (here: the stub) asks, as soon as it asks."""

        async def look() -> JSON | None:
            path = f"/api/approvals?sessionId={session_id}&status=pending"
            items: list[JSON] = (await self.get(path)).body["items"]
            return items[0] if items else None

        return await self.until(look)

    async def kinds(self, path: str) -> list[str]:
        return [event["kind"] for event in (await self.get(path)).body["items"]]

    async def until(self, look: Callable[[], Awaitable[T | None]]) -> T:
        """What `look` finds, looked for again whenever something was committed."""
        with self.core.bus.listen(*Topic) as wakeup:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await wakeup.wait()
                    if (found := await look()) is not None:
                        return found

    def move(self, seconds: float) -> None:
        """Move the clock and let everybody look at it."""
        self.clock.move(seconds)
        for topic in Topic:
            self.core.bus.wake(topic)


class Served(TestServer):
    """An application under the program's own HTTP server."""

    async def _make_runner(self, **kwargs: Any) -> BaseRunner:
        return Runner(self.app, **kwargs)


@asynccontextmanager
async def open_api(
    folder: Path,
    aiohttp_client: AiohttpClient,
    runner: RunnerFactory = lambda: stub(delay=0),
    bot_id: int | None = None,
    *,
    clock: FakeClock | None = None,
    **overrides: object,
) -> AsyncIterator[Api]:
    """The API over a core at work, on what an earlier one has left in the folder; `overrides` are
    settings. With `bot_id` it takes that bot's updates in, as the settings say."""
    settings = settings_for(folder / "data", **{"codex_runner_mode": "stub", **overrides})
    clock = clock or FakeClock()
    async with (
        open_core(settings, runner, clock, UNLIMITED) as core,
        work(core, RecordingMessenger()),
    ):
        secret = settings.telegram_webhook_secret
        webhook = Webhook(secret.get_secret_value(), Keeper(core, bot_id)) if secret and bot_id else None
        app = create_app(core, version=VERSION, webhook=webhook)
        client: Any = await aiohttp_client(Served(app))
        try:
            yield Api(client, core, clock, folder)
        finally:
            await client.close()

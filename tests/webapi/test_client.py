"""The Python client, against the API itself; and its stream, against servers that break off."""

import asyncio
import inspect
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import aclosing, asynccontextmanager
from typing import NoReturn

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import BaseModel

from core.schemas.decisions import ApprovalIn, EventOut, ResolveIn
from core.schemas.filters import ApprovalFilter, SessionFilter
from core.schemas.repositories import InspectIn
from core.schemas.work import (
    PolicyOut,
    RepositoryIn,
    RepositoryPatch,
    RunIn,
    SessionOut,
    SessionPatch,
    SteerIn,
    StopIn,
    TaskIn,
    TaskPatch,
)
from core.words import ApprovalStatus, Priority, SessionStatus, TaskStatus
from tests.support.api import Api
from tests.support.core import git_repository
from tests.webapi import TOKEN
from webapi.app import DOCS, GROUPS
from webapi.client import Client
from webapi.client.control import Control
from webapi.client.transport import Part, Refused, Unreachable
from webapi.client.work import Work
from webapi.routes import telegram


@pytest.fixture
async def client(api: Api) -> AsyncIterator[Client]:
    async with Client(str(api.client.make_url("/"))) as opened:
        yield opened


async def test_from_a_folder_to_an_answer(api: Api, client: Client) -> None:
    folder = str(await asyncio.to_thread(git_repository, api.folder / "shop"))
    assert (await client.inspect(InspectIn(local_path=folder))).is_repository
    repository = await client.add_repository(RepositoryIn(local_path=folder, allow_write=True))
    changed = await client.change_repository(repository.id, RepositoryPatch(name="Shop"))
    assert (changed.name, changed.allow_write) == ("Shop", True)
    assert [each.id for each in (await client.repositories()).items] == [repository.id]

    task = await client.create_task(TaskIn(repository_id=repository.id, prompt="Look around."))
    assert (await client.policy_check(task.id, RunIn())).policy.verdict == "allowed"
    session = await client.run(task.id, RunIn())

    assert isinstance(session, SessionOut)
    await api.session(session.id, "completed")
    ended = await client.session(session.id)
    assert ended.status is SessionStatus.COMPLETED
    assert "Look around." in (ended.result or "")
    assert (await client.task(task.id)).status is TaskStatus.COMPLETED
    done = SessionFilter(task_id=task.id, status=(SessionStatus.COMPLETED, SessionStatus.FAILED))
    assert [each.id for each in (await client.sessions(done)).items] == [session.id]
    assert (await client.events(part=Part(1, order="asc"))).items[0].kind == "repository.added"


async def test_a_run_that_waits_and_what_is_decided(api: Api, client: Client) -> None:
    task = await api.task("Be slow.")
    asked = await client.create_approval(ApprovalIn(task_id=task["id"], reason="May it?"))
    waits = await client.run(task["id"], RunIn())
    assert isinstance(waits, PolicyOut)
    assert waits.policy.approval_ids == [asked.id]
    pending = await client.approvals(ApprovalFilter(status=(ApprovalStatus.PENDING,)))
    assert [each.id for each in pending.items] == [asked.id]

    decided = await client.resolve(asked.id, ResolveIn(status="approved", resolution_note="Go."))
    assert (decided.status, decided.resolution_note) == (ApprovalStatus.APPROVED, "Go.")
    prepared = await client.prepare(task["id"], RunIn())
    begun = await client.change_session(prepared.id, SessionPatch(status=SessionStatus.STARTING))
    assert isinstance(begun, SessionOut)
    await api.session(prepared.id, "running")
    with pytest.raises(Refused, match="stub") as refused:
        await client.steer(prepared.id, SteerIn(message="Faster."))
    assert refused.value.failure.status_code == 409
    await client.stop(prepared.id, StopIn(requested_by="test"))
    await api.session(prepared.id, "stopped")


async def test_a_patch_changes_only_what_it_names(api: Api, client: Client) -> None:
    task = await api.task("Look.", title="Before")

    changed = await client.change_task(task["id"], TaskPatch(priority=Priority.HIGH))

    assert (changed.title, changed.priority) == ("Before", "high")


async def test_refusals_keep_the_servers_words(client: Client) -> None:
    with pytest.raises(Refused, match="Task 7 not found") as refused:
        await client.task(7)

    assert refused.value.failure.status_code == 404
    assert refused.value.failure.request_id


async def test_the_token(locked_api: Api) -> None:
    address = str(locked_api.client.make_url("/"))
    async with Client(address, TOKEN) as mine, Client(address) as nobody:
        assert (await mine.tasks()).items == []
        assert (await nobody.health()).status == "ok"
        with pytest.raises(Refused) as refused:
            await nobody.bridge()
        assert refused.value.failure.status_code == 401


async def test_every_endpoint_has_a_method(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streams are `follow`; that of a session is for readers of single letters, and has none."""
    called: list[tuple[str, str]] = []

    async def call(_: Client, method: str, path: str, *__: object, **___: object) -> NoReturn:
        called.append((method, re.sub(r"/7(?=/|$)", "/{}", path)))
        raise Unreachable("it is only looked where it calls")

    monkeypatch.setattr(Client, "_call", call)
    async with Client("http://127.0.0.1:1") as client:
        for topic in (Work, Control):
            for name, method in inspect.getmembers(topic, inspect.iscoroutinefunction):
                if name in vars(topic):
                    with pytest.raises(Unreachable):
                        await getattr(client, name)(*_anything(method))

    offered = {
        (each.method, re.sub(r"{\w+}", "{}", prefix + each.path))
        for prefix, endpoints in GROUPS.items()
        for each in endpoints
        if prefix != DOCS and not each.streams and each not in telegram.ENDPOINTS
    }
    assert set(called) == offered
    assert len(called) == len(offered)


def _anything(method: Callable[..., object]) -> Iterator[object]:
    """A value for each parameter that must be given."""
    for parameter in list(inspect.signature(method).parameters.values())[1:]:
        if parameter.default is inspect.Parameter.empty:
            kind = parameter.annotation
            yield kind.model_construct() if issubclass(kind, BaseModel) else kind(7)


Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def served(handle: Handle) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handle)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))


async def test_a_server_that_is_another(unused_tcp_port: int) -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<h1>Hello</h1>", content_type="text/html")

    async with served(page) as address, Client(address) as client:
        with pytest.raises(Unreachable, match="no Command Center"):
            await client.tasks()
        with pytest.raises(Unreachable, match="no Command Center"):
            await anext(client.follow())
    async with Client(f"http://127.0.0.1:{unused_tcp_port}") as client:
        with pytest.raises(Unreachable, match="does not answer"):
            await client.tasks()
        with pytest.raises(Unreachable, match="does not answer"):
            await anext(client.follow())


async def test_a_redirect_does_not_get_the_token() -> None:
    heard: list[str] = []

    async def elsewhere(request: web.Request) -> web.StreamResponse:
        heard.append(request.path)
        raise web.HTTPFound("/stolen")

    async with served(elsewhere) as address, Client(address, TOKEN) as client:
        with pytest.raises(Unreachable):
            await client.tasks()
    assert heard == ["/api/tasks"]


def event(number: int) -> bytes:
    told = EventOut(
        id=number,
        kind="task.created",
        actor="api",
        repository_id=1,
        task_id=number,
        automation_id=None,
        session_id=None,
        approval_id=None,
        payload={},
        created_at="2040-01-01T00:00:00Z",
    )
    return f"id: {number}\nevent: task.created\ndata: {told.model_dump_json(by_alias=True)}\n\n".encode()


class Breaking:
    """A stream that breaks off after a few events, in the middle of one, and is not always there."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, str]] = []

    async def serve(self, request: web.Request) -> web.StreamResponse:
        after = request.headers.get("Last-Event-ID")
        self.asked.append((after, request.query_string))
        if len(self.asked) == 2:
            failure = {"statusCode": 503, "message": "Ending.", "requestId": "1"}
            return web.json_response({"error": failure}, status=503)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        first = int(after or 0) + 1
        await response.write(
            b"retry: 0\nid: %d\n\n: hello\n\n" % (first - 1) + event(first) + event(first + 1)
        )
        await response.write(event(first + 2)[:-9])
        assert request.transport is not None
        request.transport.close()
        return response


async def test_a_stream_that_breaks_is_taken_up_where_it_broke() -> None:
    breaking, reasons = Breaking(), list[str]()
    async with served(breaking.serve) as address, Client(address) as client:
        stream = client.follow(
            after=4, kinds=["task.created", "task.changed"], task_id=3, lost=reasons.append
        )
        async with aclosing(stream) as events:
            got = [(await anext(events)).id for _ in range(6)]

    assert got == [5, 6, 7, 8, 9, 10]
    query = "taskId=3&kind=task.created,task.changed"
    assert breaking.asked == [("4", query), ("6", query), ("6", query), ("8", query)]
    assert "Ending." in reasons


async def test_a_stream_that_is_refused_is_not_asked_for_again() -> None:
    asked: list[str] = []

    async def no(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        failure = {"statusCode": 401, "message": "Who?", "requestId": "1"}
        return web.Response(body=json.dumps({"error": failure}), status=401, content_type="application/json")

    async with served(no) as address, Client(address) as client:
        with pytest.raises(Refused, match="Who"):
            await anext(client.follow())
    assert asked == ["/api/events/stream"]

"""`GET /api/events/stream`: the log as Server-Sent Events."""

import asyncio
import random
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from core.machinery import feed
from core.machinery.eventlog import About, append
from core.words import EventKind
from tests.support.api import JSON, Api, open_api
from tests.support.core import PATIENCE
from tests.support.soak import seeds
from tests.support.sse import Reading, Told, held, reading, until_held
from tests.webapi import TOKEN
from webapi import sse

STREAM = "/api/events/stream"


async def happen(
    api: Api, count: int = 1, *, kind: EventKind = EventKind.SESSION_NOTICE, actor: str = "api", size: int = 0
) -> None:
    async with api.core.transaction() as tx:
        for _ in range(count):
            await append(tx, kind, actor, About(), {"text": "x" * size}, now=api.clock.now())


async def log(api: Api) -> list[JSON]:
    answer = await api.get("/api/events?order=asc&limit=200")
    items: list[JSON] = answer.body["items"]
    return items


async def test_what_happens_is_told_as_the_log_has_it(api: Api) -> None:
    await api.task()
    async with reading(api.client, STREAM) as stream:
        await api.task()
        told = await stream.some(2)

    events = (await log(api))[-2:]
    assert told == [Told(event["kind"], event, event["id"]) for event in events]


@pytest.mark.parametrize("how", ["header", "address", "both"])
async def test_a_reader_goes_on_where_it_was(api: Api, how: str) -> None:
    await happen(api, 10)
    last_id = 4 if how != "address" else None
    query = {"after": 4 if how == "address" else 1} if how != "header" else {}
    async with reading(api.client, STREAM, last_id=last_id, **query) as stream:
        past = await stream.some(6)
        await happen(api, 2)
        live = await stream.some(2)

    assert [told.id for told in past + live] == list(range(5, 13))


async def test_a_reader_that_named_no_place_is_told_where_it_began(api: Api) -> None:
    await happen(api, 3)
    async with reading(api.client, STREAM) as stream:
        place = stream.last_id
    await happen(api, 2)
    async with reading(api.client, STREAM, last_id=place) as stream:
        told = await stream.some(2)

    assert [one.id for one in told] == [4, 5]


FILTERS = {
    "kind=task.created": [3],
    "kind=task.created,repository.added": [1, 3],
    "actor=somebody": [2],
    "repositoryId=1": [1, 3],
    "taskId=1": [3],
    "taskId=1&kind=repository.added": [],
    "sessionId=1": [],
}


@pytest.mark.parametrize("query", FILTERS)
async def test_filters(api: Api, query: str) -> None:
    async def live_a_little() -> None:
        await api.repository()
        await happen(api, actor="somebody")
        await api.task(repositoryId=1)
        await happen(api, kind=EventKind.USER_PAIRED)

    async with (
        reading(api.client, f"{STREAM}?{query}") as live,
        reading(api.client, f"{STREAM}?kind=user.paired") as end,
    ):
        await live_a_little()
        await end.some(1)
        seen = await live.some(len(FILTERS[query]))
        async with reading(api.client, f"{STREAM}?{query}&after=0") as replayed:
            again = await replayed.some(len(FILTERS[query]))

    assert [told.id for told in seen] == FILTERS[query]
    assert again == seen


BAD = {
    "kind=task.made": "kind",
    "kind=task.created,": "kind",
    "kind=task.created&kind=repository.added": "kind",
    "kind=": "kind",
    "taskId=x": "taskId",
    "taskId=0": "taskId",
    "after=-1": "after",
    "after=1.5": "after",
    "after=1&after=2": "after",
    "actor=": "actor",
    "task_id=1": "task_id",
    "unknown=1": "unknown",
}


@pytest.mark.parametrize("query", BAD)
async def test_what_is_wrong_in_the_address_is_named(api: Api, query: str) -> None:
    answer = await api.get(f"{STREAM}?{query}")

    assert answer.status == 400
    assert set(answer.wrong) == {BAD[query]}


@pytest.mark.parametrize("given", ["x", "-1", "1.5", "9" * 30, "1, 2"])
async def test_a_last_event_id_that_is_none(api: Api, given: str) -> None:
    answer = await api.get(STREAM, headers={"Last-Event-ID": given})

    assert answer.status == 400
    assert set(answer.wrong) == {"Last-Event-ID"}


async def test_the_headers_are_those_of_a_stream(api: Api) -> None:
    async with reading(api.client, STREAM) as stream:
        headers = stream.response.headers
        assert stream.retry == sse.RETRY_MS
    async with api.client.head(STREAM) as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"

    assert headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Accel-Buffering"] == "no"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert len(headers["X-Request-Id"]) == 16


async def test_a_silent_stream_says_that_it_is_still_there(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "HEARTBEAT", 0)
    async with reading(api.client, STREAM) as stream:
        await happen(api)
        line = await stream.response.content.readline()

    assert line in (sse.STILL_THERE.removesuffix(b"\n"), b"id: 1\n")


async def test_a_reader_that_leaves_is_forgotten(api: Api) -> None:
    async with reading(api.client, STREAM), reading(api.client, STREAM):
        assert held(api) == 2
    await until_held(api, 0)

    assert api.core.feed.followers == 0


@pytest.fixture
async def stuck(api: Api) -> AsyncIterator[asyncio.StreamReader]:
    """Somebody who asks for a stream and reads nothing of it."""
    reader, writer = await asyncio.open_connection(api.client.host, api.client.port, limit=64)
    writer.write(f"GET {STREAM} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    await reader.readline()
    yield reader
    writer.transport.abort()


CUT = {"event": "stream.cut", "reason": "the reader is too slow", "log_level": "info"}


async def test_who_takes_nothing_is_cut_off_without_harm_to_others(
    api: Api, stuck: asyncio.StreamReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sse, "WRITE_SECONDS", 0.05)
    seen: list[Told] = []
    with capture_logs() as logs:
        async with reading(api.client, STREAM) as other:
            while held(api) > 1:
                await happen(api, 100, size=3500)
                seen += await other.some(100)

    assert [told.id for told in seen] == list(range(1, len(seen) + 1))
    assert CUT in logs


async def test_who_takes_too_little_is_cut_off_and_gets_the_rest_when_it_comes_back(
    api: Api, stuck: asyncio.StreamReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "BUFFER", 64 * 1024)
    with capture_logs() as logs:
        async with reading(api.client, STREAM) as other:
            while not any(follower._lags for follower in api.core.feed._followers):
                await happen(api, 100, size=3500)
                await other.some(100)
        got = b""
        while part := await stuck.read(65536):
            got += part
        await until_held(api, 0)
    last = int(re.findall(rb"\nid: (\d+)\n", got)[-1])
    async with reading(api.client, STREAM, last_id=last) as again:
        told = await again.some(10)

    assert CUT in logs
    assert [one.id for one in told] == list(range(last + 1, last + 11))


async def test_streams_are_closed_when_the_program_ends(
    api: Api, stuck: asyncio.StreamReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also those of readers that take nothing: otherwise they would hold up the end."""
    monkeypatch.setattr(sse, "WRITE_SECONDS", 3600)
    async with reading(api.client, STREAM) as stream:
        for _ in range(20):
            await happen(api, 100, size=3500)
            await stream.some(100)
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
            group.create_task(api.client.server.close())
            assert await stream.rest() == []
    assert held(api) == 0


async def test_a_stream_ends_with_the_right_to_read_it(locked_api: Api) -> None:
    owner = {"Authorization": f"Bearer {TOKEN}"}
    wanted = {"name": "reader", "scopes": ["read"]}
    token = (await locked_api.post("/api/tokens", wanted, headers=owner)).body
    headers = {"Authorization": f"Bearer {token['secret']}"}
    async with locked_api.client.get(STREAM, headers=headers) as response:
        stream = Reading(response)
        await stream.began()
        await happen(locked_api)
        await stream.some(1)
        await locked_api.delete(f"/api/tokens/{token['id']}", headers=owner)

        # At most it hears why.
        assert {told.data["kind"] for told in await stream.rest()} <= {"token.revoked"}


async def test_without_the_right_there_is_no_stream(locked_api: Api) -> None:
    assert (await locked_api.get(STREAM)).status == 401
    assert (await locked_api.get("/api/sessions/1/stream")).status == 401


async def test_something_broken_in_the_middle_ends_the_stream(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    with capture_logs() as logs:
        async with reading(api.client, STREAM) as stream:
            monkeypatch.setattr(feed.Follower, "take", broken)
            await happen(api)
            with pytest.raises(Exception, match="payload"):
                await stream.next()
        await until_held(api, 0)

    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["stream.broken"]


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(2))
async def test_no_gap_and_no_repetition_in_a_storm(
    tmp_path: Path, aiohttp_client: AiohttpClient, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Writers write, readers come and go over real connections; each ends up with the whole log."""
    monkeypatch.setattr(feed, "PAUSE", 0.001)
    async with open_api(tmp_path, aiohttp_client) as api:
        chance = random.Random(seed)
        done = asyncio.Event()

        async def write() -> None:
            for _ in range(60):
                await happen(api, chance.randint(1, 20))
                for _ in range(chance.randint(0, 30)):
                    await asyncio.sleep(0)
            await happen(api, kind=EventKind.USER_PAIRED)
            done.set()

        async def read() -> list[int]:
            seen: list[int] = []
            while True:
                async with reading(api.client, STREAM, last_id=seen[-1] if seen else 0) as stream:
                    for _ in range(chance.randint(1, 200)):
                        told = await stream.next()
                        assert told is not None
                        assert told.id is not None
                        seen.append(told.id)
                        if told.name == EventKind.USER_PAIRED:
                            return seen

        async with asyncio.TaskGroup() as group:
            readers = [group.create_task(read()) for _ in range(8)]
            group.create_task(write())
        whole = list(range(1, readers[0].result()[-1] + 1))
        for reader in readers:
            assert reader.result() == whole

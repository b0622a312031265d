"""What is refused before the application hears of it, over bare sockets: always the one shape, with an id
that the log has, and never a 500 for what a client did."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_aiohttp import AiohttpClient
from structlog.testing import capture_logs

from tests.support.api import Api, open_api
from tests.support.core import PATIENCE
from tests.support.soak import seeds

HEAD = b"Host: localhost\r\nConnection: close\r\n"
JSON_BODY = HEAD + b"Content-Type: application/json\r\n"
SECRET = b"cc_" + b"5" * 64


@dataclass(frozen=True, slots=True)
class Raw:
    """An answer, byte by byte."""

    status: int
    headers: dict[str, str]
    body: bytes

    def check(self) -> None:
        """That an error has its shape."""
        assert self.status < 500, self
        assert self.headers["content-type"] == "application/json", self
        if self.status >= 400 and self.body:
            error = json.loads(self.body)["error"]
            assert error["statusCode"] == self.status
            assert error["message"]
            assert error["requestId"] == self.headers["x-request-id"]
            assert SECRET.decode() not in self.body.decode()


async def exchange(api: Api, request: bytes) -> Raw | None:
    """The answer to what is sent; None where the other end hangs up without one."""
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection(api.client.host, api.client.port)
        try:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")[:-2]
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        finally:
            writer.close()
    return Raw(int(first.split()[1]), headers, body)


REFUSED: dict[str, tuple[int, bytes]] = {
    "TLS": (400, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"),
    "no HTTP": (400, b"hello\r\n\r\n"),
    "HTTP/2": (400, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    "another version": (400, b"GET /api/tasks HTTP/9.9\r\n\r\n"),
    "no Host": (400, b"GET /api/tasks HTTP/1.1\r\n\r\n"),
    "two Hosts": (400, b"GET /api/tasks HTTP/1.1\r\nHost: localhost\r\n" + HEAD + b"\r\n"),
    "a long address": (400, b"GET /" + b"x" * 9000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a long header": (400, b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"X: " + b"y" * 9000 + b"\r\n\r\n"),
    "a long secret": (
        400,
        b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"Authorization: Bearer " + SECRET * 200 + b"\r\n\r\n",
    ),
    "many headers": (
        400,
        b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"".join(b"X%d: 1\r\n" % n for n in range(300)) + b"\r\n",
    ),
    "a header's name": (400, b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"bad name: " + SECRET + b"\r\n\r\n"),
    "a null character": (400, b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"X: a\x00b\r\n\r\n"),
    "an address of bytes": (400, b"GET /api/tasks/\xff HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "an address of a port": (400, b"GET http://x:99999/api HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "an id of bytes": (404, b"GET /api/tasks/%FF%FE HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a broken id": (404, b"GET /api/tasks/%zz HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a query of bytes": (400, b"GET /api/tokens?name=%FF HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a query with a null character": (400, b"GET /api/tokens?name=a%00 HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "half of a pair": (400, b"GET /api/tokens?name=%ED%A0%80 HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a broken query": (400, b"GET /api/tokens?name=%zz HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a name of bytes": (400, b"GET /api/tokens?%FF=1 HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a name too many": (400, b"GET /api/tasks/1?x=1 HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a page elsewhere": (404, b"CONNECT evil:443 HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "a star": (404, b"OPTIONS * HTTP/1.1\r\n" + HEAD + b"\r\n"),
    "another expectation": (417, b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"Expect: magic\r\n\r\n"),
    "a broken chunk": (
        400,
        b"POST /api/tasks HTTP/1.1\r\n" + JSON_BODY + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
    ),
    "two lengths": (
        400,
        b"POST /api/tasks HTTP/1.1\r\n" + JSON_BODY + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    ),
    "two framings": (
        400,
        b"POST /api/tasks HTTP/1.1\r\n"
        + JSON_BODY
        + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ),
    "a length below zero": (400, b"POST /api/tasks HTTP/1.1\r\n" + JSON_BODY + b"Content-Length: -5\r\n\r\n"),
    "no gzip": (
        400,
        b"POST /api/tasks HTTP/1.1\r\n"
        + JSON_BODY
        + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde",
    ),
    "a strange type": (
        415,
        b"POST /api/tasks HTTP/1.1\r\n" + HEAD + b"Content-Type: ;;;=\r\nContent-Length: 2\r\n\r\n{}",
    ),
    "too much": (
        413,
        b"POST /api/repos HTTP/1.1\r\n"
        + JSON_BODY
        + b"Content-Length: 1048577\r\n\r\n"
        + b" " * (1024 * 1024 + 1),
    ),
    "a token of bytes": (401, b"GET /api/tasks HTTP/1.1\r\n" + HEAD + b"Authorization: Bearer \xff\r\n\r\n"),
    "a key of bytes": (
        400,
        b"POST /api/tasks/1/run HTTP/1.1\r\n" + HEAD + b"Idempotency-Key: \xff\r\nContent-Length: 0\r\n\r\n",
    ),
    "two keys": (
        400,
        b"POST /api/tasks/1/run HTTP/1.1\r\n"
        + HEAD
        + b"Idempotency-Key: a\r\nIdempotency-Key: a\r\nContent-Length: 0\r\n\r\n",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
async def test_what_is_refused_has_the_shape_and_a_line_in_the_log(api: Api, kind: str) -> None:
    status, request = REFUSED[kind]
    with capture_logs() as logs:
        answer = await exchange(api, request)

    assert answer is not None
    answer.check()
    assert answer.status == status, answer
    lines = [line for line in logs if line["event"] in ("http.request", "http.refused")]
    assert [line["request_id"] for line in lines] == [answer.headers["x-request-id"]]
    assert not [line for line in logs if line["log_level"] in ("error", "critical")]
    assert SECRET.decode() not in str(logs)


async def test_a_body_that_breaks_off_harms_nobody(api: Api) -> None:
    with capture_logs() as logs:
        reader, writer = await asyncio.open_connection(api.client.host, api.client.port)
        writer.write(b"POST /api/tasks HTTP/1.1\r\n" + JSON_BODY + b"Content-Length: 50\r\n\r\n{")
        writer.write_eof()
        await reader.read()
        writer.close()

        assert (await api.get("/api/tasks")).status == 200
    assert not [line for line in logs if line["log_level"] == "error"]


WORDS = st.sampled_from(
    [
        *(b"", b"1", b"tasks", b"tasks/1", b"tasks/1/run", b"sessions", b"tokens", b"approvals/1/resolve"),
        *(b"repos", b"repos/inspect", b"events", b"codex/bridge/health", b"..", b"%2e%2e", b"%00", b"//"),
    ]
)
METHODS = st.sampled_from([b"GET", b"POST", b"PATCH", b"DELETE", b"PUT", b"HEAD", b"OPTIONS", b"X"])
HEADERS = st.sampled_from(
    [
        *(b"Authorization", b"If-Match", b"If-None-Match", b"Idempotency-Key", b"Content-Type", b"Origin"),
        *(b"Content-Encoding", b"Accept", b"Expect", b"Range", b"Cookie", b"X-Forwarded-For", b"Upgrade"),
    ]
)
VALUES = st.one_of(
    st.sampled_from([b'"x"', b"*", b"Bearer x", b"Bearer cc_" + b"0" * 64, b"application/json", b"gzip"]),
    st.binary(max_size=60).map(lambda raw: raw.replace(b"\r", b"").replace(b"\n", b"")),
)
BODIES = st.one_of(
    st.binary(max_size=80),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
        max_leaves=6,
    ).map(lambda value: json.dumps(value).encode()),
)
QUERIES = st.one_of(
    st.just(b""),
    st.binary(max_size=30).map(lambda raw: b"?" + raw.translate(None, b" \r\n#")),
    st.binary(max_size=12).map(lambda raw: b"?name=" + b"".join(b"%%%02x" % byte for byte in raw)),
)
REQUESTS = st.tuples(
    METHODS, WORDS, QUERIES, st.lists(st.tuples(HEADERS, VALUES), max_size=4), BODIES, st.booleans()
)


@pytest.fixture
async def patient_api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """It is guessed at as often as one likes: else most answers would soon be the same."""
    async with open_api(tmp_path, aiohttp_client, api_wrong_tokens_per_minute=100_000) as opened:
        yield opened


@pytest.mark.soak
async def test_whatever_comes_over_the_wire_is_answered_in_shape(patient_api: Api) -> None:
    api = patient_api
    await api.task("Be slow.")
    loop = asyncio.get_running_loop()

    @given(REQUESTS)
    @settings(
        max_examples=len(seeds(150)),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    def send(
        parts: tuple[bytes, bytes, bytes, list[tuple[bytes, bytes]], bytes, bool],
    ) -> None:
        method, word, query, headers, body, typed = parts
        lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
        kind = b"Content-Type: application/json\r\n" if typed else b""
        length = b"Content-Length: %d\r\n" % len(body)
        request = method + b" /api/" + word + query + b" HTTP/1.1\r\n" + HEAD + lines + kind + length
        answered = asyncio.run_coroutine_threadsafe(exchange_of(request + b"\r\n" + body), loop)
        answered.result()

    async def exchange_of(request: bytes) -> None:
        answer = await exchange(api, request)
        if answer is not None and answer.status != 304:
            answer.check()

    await asyncio.to_thread(send)

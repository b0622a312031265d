"""Without CC_API_TOKEN: only this machine, under a loopback name, and no foreign page."""

import pytest

from tests.support.api import Api
from webapi.guards import is_near


@pytest.mark.parametrize(
    "host", ["localhost", "LocalHost", "localhost:8787", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8787"]
)
async def test_a_loopback_name(api: Api, host: str) -> None:
    assert (await api.get("/api/tasks", headers={"Host": host})).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "evil.example:8787",
        "127.0.0.1.evil.example",
        "127.0.0.2",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost:",
        "localhost:x",
        "192.168.0.7",
        "0.0.0.0",
        "[::]",
        "::1",
    ],
)
async def test_any_other_name(api: Api, host: str) -> None:
    answer = await api.get("/api/tasks", headers={"Host": host})

    assert answer.status == 403
    assert "Host" in answer.message


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "",
        "http://localhost",
        "http://127.0.0.1:1",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:{port}.evil.example",
        "http://localhost:{port}",
    ],
)
async def test_a_foreign_page(api: Api, origin: str) -> None:
    headers = {"Origin": origin.format(port=api.client.port)}
    for method in ("GET", "POST"):
        answer = await api.call(method, "/api/tasks", headers=headers)

        assert answer.status == 403
        assert answer.message == "Another web page may not call this API."
        assert "Access-Control-Allow-Origin" not in answer.headers


async def test_our_own_page(api: Api) -> None:
    headers = {"Origin": f"http://127.0.0.1:{api.client.port}", "Sec-Fetch-Site": "same-origin"}

    assert (await api.get("/api/tasks", headers=headers)).status == 200


@pytest.mark.parametrize(
    ("site", "status"),
    [("same-origin", 200), ("none", 200), ("same-site", 403), ("cross-site", 403), ("", 403), ("x", 403)],
)
async def test_where_the_browser_says_a_call_comes_from(api: Api, site: str, status: int) -> None:
    assert (await api.get("/api/tasks", headers={"Sec-Fetch-Site": site})).status == status


@pytest.mark.parametrize(
    "content_type",
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "text/plain;a=b"],
)
async def test_what_a_foreign_form_can_send(api: Api, content_type: str) -> None:
    session = await api.run((await api.task("Be slow."))["id"])
    for body in (b"", b"{}", b'{"a": "="}'):
        headers = {"Content-Type": content_type}
        answer = await api.post(f"/api/sessions/{session['id']}/stop", raw=body, headers=headers)

        assert answer.status == 415
    assert "session.stop.requested" not in await api.kinds("/api/events")


async def test_asking_before_a_foreign_call_gives_no_leave(api: Api) -> None:
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}

    answer = await api.call("OPTIONS", "/api/tasks", headers=headers)

    assert answer.status == 403


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded"])
async def test_through_a_proxy(api: Api, header: str) -> None:
    answer = await api.get("/api/tasks", headers={header: "127.0.0.1"})

    assert answer.status == 403
    assert "CC_API_TOKEN" in answer.message


async def test_what_does_not_exist_is_guarded_too(api: Api) -> None:
    assert (await api.get("/api/nope", headers={"Host": "evil.example"})).status == 403


@pytest.mark.parametrize(
    ("remote", "near"),
    [
        ("127.0.0.1", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:192.168.0.7", False),
        ("192.168.0.7", False),
        ("203.0.113.7", False),
        ("0.0.0.0", False),
        ("fe80::1%eth0", False),
        ("localhost", False),
        ("", False),
        (None, False),
    ],
)
def test_what_counts_as_this_machine(remote: str | None, near: bool) -> None:
    assert is_near(remote) is near

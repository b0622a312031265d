"""Only this machine, only by a loopback name, only its own page, only with the key."""

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from bot.localchat import create_localchat
from bot.localchat.errors import PageError
from bot.localchat.security import check_caller
from tests.support.chat import TEST_KEY, LocalChat

KEY = {"X-Chat-Key": TEST_KEY}
SAY = {"userId": 1, "chatId": 1, "text": "hello"}


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"X-Chat-Key": "wrong"}, 401),
        ({"Cookie": "localchat=wrong"}, 401),
        (KEY, 200),
        ({**KEY, "Host": "localhost:1"}, 200),
        ({**KEY, "Host": "[::1]:8787"}, 200),
        ({**KEY, "Host": "evil.example"}, 403),
        ({**KEY, "Host": "localhost.evil.example"}, 403),
        ({**KEY, "Host": "127.0.0.1@evil.example"}, 403),
        ({**KEY, "Origin": "http://evil.example"}, 403),
        ({**KEY, "Origin": "http://localhost:9"}, 403),
        ({**KEY, "Origin": "null"}, 403),
        ({**KEY, "Sec-Fetch-Site": "cross-site"}, 403),
        ({**KEY, "Sec-Fetch-Site": "same-site"}, 403),
        ({**KEY, "Sec-Fetch-Site": "same-origin"}, 200),
        ({**KEY, "X-Forwarded-For": "203.0.113.5"}, 403),
    ],
)
@pytest.mark.parametrize(
    "path", ["/api/state", "/api/stream", "/api/files/x", "/api/none", "/static/main.js", "/"]
)
async def test_who_may_look(
    chat: LocalChat, http: ClientSession, path: str, headers: dict[str, str], status: int
) -> None:
    """Only the page itself, which holds nothing, needs no key."""
    if status == 401 and not path.startswith("/api/"):
        status = 200
    if status == 200 and path in ("/api/files/x", "/api/none"):
        status = 404
    async with http.get(chat.url + path, headers=headers) as response:
        assert response.status == status
        assert "Set-Cookie" not in response.headers
        if status != 200:
            assert (await response.json())["error"]["statusCode"] == status


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}],
)
async def test_the_bot_api_too_is_for_this_machine_only(
    chat: LocalChat, http: ClientSession, headers: dict[str, str]
) -> None:
    async with http.get(f"{chat.api_base}/bot{chat.token}/getMe", headers=headers) as response:
        body = await response.json()
        assert (response.status, body["ok"], body["error_code"]) == (403, False, 403)


async def test_a_foreign_page_with_the_key_is_refused(chat: LocalChat, http: ClientSession) -> None:
    headers = {**KEY, "Origin": "http://127.0.0.1:5173"}
    async with http.post(f"{chat.url}/api/send", json=SAY, headers=headers) as response:
        assert response.status == 403
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x-chat-key"}
    async with http.options(
        f"{chat.url}/api/send", headers={"Origin": headers["Origin"], **asks}
    ) as response:
        assert response.status == 403
        assert not [name for name in response.headers if name.startswith("Access-Control-")]
    assert await chat.client.messages(1) == []


async def test_a_form_from_elsewhere_is_refused(chat: LocalChat, http: ClientSession) -> None:
    async with http.post(f"{chat.url}/api/send", data=SAY) as response:
        assert response.status == 401
    async with http.post(f"{chat.url}/api/send?key={chat.key}", data=SAY) as response:
        assert response.status == 401
    text = {**KEY, "Content-Type": "text/plain"}
    async with http.post(f"{chat.url}/api/send", data=b"{}", headers=text) as response:
        assert response.status == 415
    assert await chat.client.messages(1) == []


@pytest.mark.parametrize("path", ["/", "/?key=wrong", f"/?key={TEST_KEY}", f"?key={TEST_KEY}"])
async def test_the_page_is_the_same_for_everyone(chat: LocalChat, http: ClientSession, path: str) -> None:
    """It knows no key, and leaves nothing in the browser that other ports of this machine would get."""
    async with http.get(chat.url + path, headers={"Accept": "text/html"}) as response:
        assert response.status == 200
        assert response.url.path == "/chat/"
        assert "This chat is locked" in (page := await response.text())
    for answer in (*response.history, response):
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert TEST_KEY not in page + str(response.headers)
    assert len(http.cookie_jar) == 0


async def test_no_cookie_opens_anything(chat: LocalChat, http: ClientSession) -> None:
    name = f"localchat_{hashlib.sha256(TEST_KEY.encode()).hexdigest()[:10]}"
    headers = {"Cookie": f"{name}={TEST_KEY}; key={TEST_KEY}; X-Chat-Key={TEST_KEY}"}
    async with http.get(f"{chat.url}/api/state", headers=headers) as response:
        assert response.status == 401
    async with http.post(f"{chat.url}/api/send", json=SAY, headers=headers) as response:
        assert response.status == 401


async def test_no_answer_sets_a_cookie(chat: LocalChat, http: ClientSession) -> None:
    for path in (f"/?key={TEST_KEY}", "/static/main.js", "/api/state", "/api/messages?chatId=1", "/api/none"):
        async with http.get(chat.url + path, headers=KEY) as response:
            assert "Set-Cookie" not in response.headers
    async with http.post(f"{chat.url}/api/send", json=SAY, headers=KEY) as response:
        assert (response.status, response.headers.getall("Set-Cookie", [])) == (201, [])
    async with http.get(f"{chat.api_base}/bot{chat.token}/getMe") as response:
        assert "Set-Cookie" not in response.headers


async def test_who_follows_a_link_from_elsewhere_is_told_how_to_come_in(
    chat: LocalChat, http: ClientSession
) -> None:
    headers = {"Accept": "text/html", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with http.get(chat.page, headers=headers) as response:
        assert response.status == 403
        assert "paste its address" in await response.text()


async def test_pages_are_locked_down(chat: LocalChat, http: ClientSession) -> None:
    async with http.get(f"{chat.url}/", headers=KEY) as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.text()
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<style" not in page
    assert "style=" not in page
    assert page.count("<script") == page.count('<script type="module" src=') == 1
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"


async def test_no_way_out_of_the_static_folder(chat: LocalChat, http: ClientSession) -> None:
    for path in ("..%2Fserver.py", "%2e%2e%2fserver.py", "none.js"):
        async with http.get(f"{chat.url}/static/{path}", headers=KEY) as response:
            assert response.status == 404


async def test_a_hostile_file_is_only_ever_saved(chat: LocalChat, http: ClientSession) -> None:
    await chat.client.send_file(1, 1, "evil.html", b"<script>alert(1)</script>")
    [message] = await chat.client.messages(1)
    address = f"{chat.url}/api/files/{message.raw['document']['file_id']}"
    async with http.get(address, headers=KEY) as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")


async def test_another_machine_is_refused(tmp_path: Path) -> None:
    app = create_localchat(tmp_path / "chat.db", key="k", bot_token="1:t")
    request = make_mocked_request("GET", "/", app=app, headers={"Host": "localhost"})
    far = request.clone(remote="203.0.113.5")

    async def never(_: object) -> None:
        raise AssertionError("it came in")

    with pytest.raises(PageError, match="this machine only"):
        await check_caller(far, never)  # type: ignore[arg-type]


async def test_it_also_works_unmounted(tmp_path: Path) -> None:
    app = create_localchat(tmp_path / "chat.db", key="k", bot_token="1:t")
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/?key=k")).status == 200
        assert (await client.get("/api/state")).status == 401
        assert (await client.get("/api/state", headers={"X-Chat-Key": "k"})).status == 200
        assert (await client.get("/botapi/bot1:t/getMe")).status == 200

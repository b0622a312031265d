"""Only this machine, only by a loopback name, only its own page, only with the key."""

from collections.abc import AsyncIterator
from http.cookies import SimpleCookie
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
@pytest.mark.parametrize("path", ["/api/state", "/static/main.js", "/"])
async def test_who_may_look(
    chat: LocalChat, http: ClientSession, path: str, headers: dict[str, str], status: int
) -> None:
    async with http.get(chat.url + path, headers=headers) as response:
        assert response.status == status
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


async def test_a_form_from_elsewhere_is_refused(chat: LocalChat, http: ClientSession) -> None:
    cookie = await paired(chat, http)
    async with http.post(f"{chat.url}/api/send", data=SAY, headers={"Cookie": cookie}) as response:
        assert response.status == 415
    text = {"Content-Type": "text/plain", "Cookie": cookie}
    async with http.post(f"{chat.url}/api/send", data=b"{}", headers=text) as response:
        assert response.status == 415
    multipart = {"Content-Type": "multipart/form-data; boundary=x", "Cookie": cookie}
    async with http.post(f"{chat.url}/api/send", data=b"--x--", headers=multipart) as response:
        assert response.status == 415
    assert await chat.client.messages(1) == []


async def test_the_printed_address_lets_this_browser_in(chat: LocalChat, http: ClientSession) -> None:
    async with http.get(chat.page, allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (303, "/chat/")
        [morsel] = SimpleCookie(response.headers["Set-Cookie"]).values()
    assert (morsel["httponly"], morsel["samesite"], morsel["path"]) == (True, "Strict", "/chat")
    cookie = {"Cookie": f"{morsel.key}={morsel.value}"}
    async with http.post(f"{chat.url}/api/send", json=SAY, headers=cookie) as response:
        assert response.status == 201


async def paired(chat: LocalChat, http: ClientSession) -> str:
    async with http.get(chat.page, allow_redirects=False) as response:
        return response.headers["Set-Cookie"].partition(";")[0]


@pytest.mark.parametrize("query", ["", "?key=wrong"])
async def test_without_the_key_the_page_says_what_to_do(
    chat: LocalChat, http: ClientSession, query: str
) -> None:
    async with http.get(f"{chat.url}/{query}", headers={"Accept": "text/html"}) as response:
        assert response.status == 401
        assert "Open the address that the program printed on the console" in await response.text()


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
        response = await client.get("/?key=k", allow_redirects=False)
        assert response.headers["Location"] == "/"
        assert (await client.get("/botapi/bot1:t/getMe")).status == 200

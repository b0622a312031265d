"""Where webhooks never go, whatever an address says and a name server answers."""

import socket
from typing import Any

import pytest
from aiohttp import web

from core.logic.reach import Reach
from core.machinery import hookclient
from core.machinery.hookclient import NotTaken, open_client
from tests.support.core import Rig
from tests.support.receiver import ALLOWED, Receiver, open_receiver


async def refusal(reach: Reach, url: str) -> str:
    async with open_client(reach) as client:
        with pytest.raises(NotTaken) as raised:
            await client.post(url, b"{}", {})
    return str(raised.value)


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """What each look-up of a name finds, one after the other; the names that were looked up."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, port: int, *more: Any, **options: Any) -> Any:
        found = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [info for address in found for info in real(address, port, 0, socket.SOCK_STREAM)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"], ["::1"], ["::ffff:10.0.0.1"]],
    ids=str,
)
async def test_a_name_that_leads_inside_is_not_followed(
    monkeypatch: pytest.MonkeyPatch, found: list[str]
) -> None:
    names(monkeypatch, found)
    said = await refusal(Reach(), "https://hooks.example.com/")
    assert said == f"It leads to {found[-1]}, which may not be reached (CC_WEBHOOK_ALLOW)."


async def test_a_name_that_changes_between_look_and_call_gains_nothing(
    monkeypatch: pytest.MonkeyPatch, receiver: Receiver
) -> None:
    """What is connected to is what was looked at: there is one look-up, and the socket checks again."""
    asked = names(monkeypatch, ["192.0.2.1"], ["127.0.0.1"])
    monkeypatch.setattr(hookclient, "SECONDS", 0.05)
    reach = Reach.of(["192.0.2.0/24"])
    await refusal(reach, f"http://192.0.2.1:{receiver.port}/")
    await refusal(reach, f"https://hooks.example.com:{receiver.port}/")

    assert receiver.got == []
    assert len(asked) <= 1


async def test_a_resolver_that_lies_is_found_out_by_the_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    async def lies(self: Any, host: str, port: int = 0, family: Any = 0) -> Any:
        address = {"hostname": host, "host": "127.0.0.1", "port": port}
        return [address | {"family": socket.AF_INET, "proto": 6, "flags": 0}]

    monkeypatch.setattr(hookclient._Door, "resolve", lies)
    assert "It leads to 127.0.0.1" in await refusal(Reach(), "https://hooks.example.com/")


async def test_what_the_settings_forbid_by_now_is_not_called(rig: Rig, receiver: Receiver) -> None:
    assert "may not be reached" in await refusal(Reach(), receiver.url)
    assert receiver.got == []


async def test_a_proxy_of_the_environment_is_not_used(
    monkeypatch: pytest.MonkeyPatch, receiver: Receiver
) -> None:
    async with open_receiver() as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        async with open_client(Reach.of(ALLOWED)) as client:
            assert await client.post(receiver.url, b"{}", {}) == 200
        assert (len(proxy.got), len(receiver.got)) == (0, 1)


async def test_nothing_is_left_of_one_call_in_the_next(receiver: Receiver) -> None:
    async def sets_a_cookie(_: web.Request) -> web.StreamResponse:
        response = web.Response()
        response.set_cookie("a", "b")
        return response

    receiver.always = sets_a_cookie
    async with open_client(Reach.of(ALLOWED)) as client:
        for _ in range(2):
            await client.post(receiver.url, b"{}", {})

    assert "Cookie" not in receiver.got[1].headers

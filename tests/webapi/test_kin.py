"""Callers below our own process, as the commands of an agent are."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE

import pytest

from tests.support.api import Api
from tests.support.core import PATIENCE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux says who calls")

CALL = """
import sys, urllib.error, urllib.request
try:
    print(urllib.request.urlopen(sys.argv[1]).status)
except urllib.error.HTTPError as error:
    print(error.code)
"""


async def test_who_is_below_us_may_not_call(api: Api) -> None:
    url = str(api.client.make_url("/api/tasks"))
    caller = await asyncio.create_subprocess_exec(sys.executable, "-c", CALL, url, stdin=DEVNULL, stdout=PIPE)
    async with asyncio.timeout(PATIENCE):
        said, _ = await caller.communicate()

    assert said == b"403\n"


async def test_a_call_of_our_own_is_ours_whoever_is_begun_meanwhile(api: Api) -> None:
    """Up to its first step a program that we begin holds whatever we hold."""
    port = api.client.make_url("/").port
    assert port is not None
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    socket = writer.get_extra_info("socket").fileno()
    child = await asyncio.create_subprocess_exec("sleep", "1000", stdin=DEVNULL, pass_fds=(socket,))
    try:
        writer.write(
            f"GET /api/tasks HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()
        )
        async with asyncio.timeout(PATIENCE):
            answer = await reader.readline()
    finally:
        child.kill()
        await child.wait()
        writer.close()
        await writer.wait_closed()

    assert answer.startswith(b"HTTP/1.1 200 ")

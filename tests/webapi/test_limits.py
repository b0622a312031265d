"""How often somebody may call, and guess."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient

from tests.support.api import Api, open_api
from tests.support.core import FakeClock
from tests.webapi import TOKEN
from webapi.limits import TABLE_LIMIT, Buckets, _network

OWNER = {"Authorization": f"Bearer {TOKEN}"}
WRONG = {"Authorization": "Bearer something-else"}


@pytest.fixture
async def slow_api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """Two calls a second, ten saved up; three guesses a minute."""
    async with open_api(
        tmp_path,
        aiohttp_client,
        api_token=TOKEN,
        api_requests_per_second=2,
        api_wrong_tokens_per_minute=3,
    ) as opened:
        yield opened


async def statuses(api: Api, count: int, headers: dict[str, str]) -> list[int]:
    return [(await api.get("/api/tasks", headers=headers)).status for _ in range(count)]


async def test_who_calls_too_often_is_told_when_to_come_again(slow_api: Api) -> None:
    assert await statuses(slow_api, 10, OWNER) == [200] * 10

    refused = await slow_api.get("/api/nope", headers=OWNER)

    assert (refused.status, refused.headers["Retry-After"]) == (429, "1")
    assert refused.message == "Too many requests with this token."
    slow_api.move(1)
    assert await statuses(slow_api, 3, OWNER) == [200, 200, 429]


async def test_each_token_has_its_own_measure(slow_api: Api) -> None:
    made = await slow_api.post("/api/tokens", {"name": "ci", "scopes": ["read"]}, headers=OWNER)
    assert await statuses(slow_api, 10, OWNER) == [200] * 9 + [429]

    headers = {"Authorization": f"Bearer {made.body['secret']}"}
    assert await statuses(slow_api, 11, headers) == [200] * 10 + [429]


async def test_without_a_token_this_machine_may_call_as_often_as_it_likes(
    tmp_path: Path, aiohttp_client: AiohttpClient
) -> None:
    async with open_api(tmp_path, aiohttp_client, api_requests_per_second=1) as api:
        assert await statuses(api, 20, {}) == [200] * 20


async def test_guessing_is_slow_and_the_right_one_is_not_told_apart(slow_api: Api) -> None:
    assert await statuses(slow_api, 3, WRONG) == [401] * 3

    wrong, right = [await slow_api.get("/api/tasks", headers=headers) for headers in (WRONG, OWNER)]

    assert (wrong.status, right.status) == (429, 429)
    assert wrong.message == right.message == "Too many wrong tokens came from this address."
    assert wrong.headers["Retry-After"] == right.headers["Retry-After"] == "20"
    slow_api.move(20)
    assert await statuses(slow_api, 1, OWNER) == [200]
    assert await statuses(slow_api, 2, WRONG) == [401, 429]


async def test_a_named_token_is_heard_whoever_guesses_beside_it(slow_api: Api) -> None:
    made = await slow_api.post("/api/tokens", {"name": "ci", "scopes": ["read"]}, headers=OWNER)
    headers = {"Authorization": f"Bearer {made.body['secret']}"}
    guesses = {"Authorization": f"Bearer cc_{'0' * 64}"}

    assert await statuses(slow_api, 4, guesses) == [401, 401, 401, 429]
    assert await statuses(slow_api, 2, headers) == [200, 200]


async def test_no_token_is_no_guess(slow_api: Api) -> None:
    assert await statuses(slow_api, 20, {}) == [401] * 20
    assert await statuses(slow_api, 1, OWNER) == [200]


def test_a_bucket_fills_again_and_no_further() -> None:
    clock = FakeClock()
    buckets = Buckets(0.5, 2, clock.monotonic)
    waits = []
    for seconds in (0, 0, 0, 1, 1, 1000, 0, 0):
        clock.move(seconds)
        waits.append(buckets.wait("a"))
        if not waits[-1]:
            buckets.take("a")

    assert waits == [0, 0, 2, 1, 0, 0, 0, 2]
    assert buckets.wait("b") == 0


def test_the_table_does_not_grow_with_who_comes() -> None:
    clock = FakeClock()
    buckets = Buckets(1, 1, clock.monotonic)
    buckets.take("often")
    for number in range(TABLE_LIMIT * 2):
        buckets.take(str(number))
        buckets.take("often")

    assert len(buckets._levels) == TABLE_LIMIT
    assert buckets.wait("often") == 1
    assert buckets.wait("0") == 0


@pytest.mark.parametrize(
    ("remote", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (None, ""),
        ("nonsense", ""),
    ],
)
def test_what_counts_as_one_address(remote: str | None, network: str) -> None:
    assert _network(remote) == network

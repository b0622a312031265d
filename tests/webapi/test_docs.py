"""`/api/docs`: the page about the API. Who may see it, and what it may do in a browser."""

import pytest

from tests.support.api import Api
from tests.webapi import TOKEN
from webapi.routes.docs import PARTS

PAGE = "/api/docs"


@pytest.mark.parametrize("path", [PAGE, *(f"{PAGE}/{name}" for name in PARTS)])
async def test_the_page_and_its_parts_are_open_and_strict(locked_api: Api, path: str) -> None:
    async with locked_api.client.get(path) as response:
        text = await response.text()

    assert response.status == 200
    assert len(text) > 300
    assert TOKEN not in text
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_what_is_no_part_of_it(locked_api: Api) -> None:
    for name in ("nothing.js", "__init__.py", "..%2fapp.py", "index.html"):
        assert (await locked_api.get(f"{PAGE}/{name}")).status == 404
    answer = await locked_api.post(PAGE)
    assert answer.status == 405
    assert "GET" in answer.headers["Allow"]


async def test_without_a_token_it_is_for_this_machine_only(api: Api) -> None:
    assert (await api.get(PAGE, headers={"Host": "evil.example"})).status == 403
    assert (await api.get(f"{PAGE}/docs.js", headers={"X-Forwarded-For": "203.0.113.7"})).status == 403

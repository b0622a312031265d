"""What a session left behind: the outputs of its commands, and its diff."""

from urllib.parse import quote

import pytest

from core.events import CommandRun, ItemStatus
from core.logic.clip import KEPT, clip
from core.usecases import turns
from tests.support.api import JSON, Api
from webapi.client import Client


@pytest.fixture
async def session(api: Api) -> JSON:
    session = await api.run((await api.task())["id"])
    return await api.session(session["id"], "completed")


async def ran(api: Api, session: JSON, item_id: str, command: str, output: str) -> None:
    """A command of the session, as the conductor writes it down."""
    item = CommandRun(item_id, command, "/", ItemStatus.COMPLETED, 0, output)
    await turns.item_done(api.core, session["id"], item)


async def test_what_commands_wrote(api: Api, session: JSON) -> None:
    path = f"/api/sessions/{session['id']}/outputs"
    assert (await api.get(path)).body == {"items": [], "nextCursor": None}
    await ran(api, session, "call_1", "make", "größer\n")
    await ran(api, session, "call_2", "true", "")
    await ran(api, session, "call/3 ?", "pytest", "1 passed\n")
    await turns.keep_diff(api.core, session["id"], "the diff")  # which is kept beside them

    first, second = (await api.get(path)).body["items"]

    assert first == {"itemId": "call_1", "command": "make", "bytes": len("größer\n".encode())}
    assert second == {"itemId": "call/3 ?", "command": "pytest", "bytes": 9}
    page = (await api.get(f"{path}?limit=1")).body
    assert page["items"] == [first]
    assert (await api.get(f"{path}?limit=1&cursor={page['nextCursor']}")).body["items"] == [second]
    assert (await api.get(f"{path}?order=desc")).body["items"] == [second, first]
    assert (await api.get(f"{path}/call_1")).body == {"itemId": "call_1", "text": "größer\n", "cut": False}
    assert (await api.get(f"{path}/{quote('call/3 ?', safe='')}")).body["text"] == "1 passed\n"
    async with Client(str(api.client.make_url("/"))) as client:
        assert [one.item_id for one in (await client.outputs(session["id"])).items] == ["call_1", "call/3 ?"]
        assert (await client.output(session["id"], "call/3 ?")).text == "1 passed\n"


@pytest.mark.parametrize(("size", "cut"), [(2 * KEPT, False), (2 * KEPT + 1, True)])
async def test_a_long_one_says_that_something_is_missing(
    api: Api, session: JSON, size: int, cut: bool
) -> None:
    text = clip("x" * size)
    await ran(api, session, "call_1", "yes", text)

    answer = await api.get(f"/api/sessions/{session['id']}/outputs/call_1")

    assert answer.body == {"itemId": "call_1", "text": text, "cut": cut}


@pytest.mark.parametrize("item", ["call_2", "%00", "%FF", "diff", "x" * 300])
async def test_an_output_that_is_not_there(api: Api, session: JSON, item: str) -> None:
    await ran(api, session, "call_1", "make", "built\n")
    other = await api.session((await api.run((await api.task())["id"]))["id"], "completed")

    assert (await api.get(f"/api/sessions/{session['id']}/outputs/{item}")).status == 404
    assert (await api.get(f"/api/sessions/{other['id']}/outputs/call_1")).status == 404


async def test_null_characters_are_shown_as_what_cannot_be_read(api: Api, session: JSON) -> None:
    await ran(api, session, "call_1", "cat photo", "a\0b")

    answer = await api.get(f"/api/sessions/{session['id']}/outputs/call_1")

    assert answer.body["text"] == "a\ufffdb"


async def test_the_diff(api: Api, session: JSON) -> None:
    path = f"/api/sessions/{session['id']}/diff"
    assert (await api.get(path)).body == {"diff": None}
    await turns.keep_diff(api.core, session["id"], "-old\n+new\n")

    assert (await api.get(path)).body == {"diff": "-old\n+new\n"}
    async with Client(str(api.client.make_url("/"))) as client:
        assert (await client.diff(session["id"])).diff == "-old\n+new\n"

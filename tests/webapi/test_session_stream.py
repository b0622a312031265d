"""`GET /api/sessions/:id/stream`: what happens in one session, and the text while it is written."""

from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from pytest_aiohttp import AiohttpClient

from core.events import AgentMessage, ItemCompleted, ItemStarted, TextDelta, TurnOutcome
from core.schemas.work import SessionOut
from core.words import SessionStatus
from tests.support.api import Api
from tests.support.core import Rig, open_rig
from tests.support.runner import ScriptedTurn
from tests.support.sse import Reading, Told, reading
from webapi.app import create_app

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client(working_rig: Rig, aiohttp_client: AiohttpClient) -> Client:
    client: Client = await aiohttp_client(create_app(working_rig.core, version="0"))
    return client


@pytest.fixture
async def session(working_rig: Rig) -> SessionOut:
    return await working_rig.run((await working_rig.task()).id)


@pytest.fixture
async def turn(working_rig: Rig, session: SessionOut) -> ScriptedTurn:
    turn = await working_rig.runner.turn()
    await working_rig.session(session.id, SessionStatus.RUNNING)
    return turn


async def text_of(stream: Reading, item_id: str, wanted: str) -> str:
    """Read until a message has this text; what there was of it in the end."""
    text = ""
    while text != wanted:
        told = await stream.next()
        assert told is not None
        if told.name in ("text", "delta"):
            assert told.id is None, "text is not kept: nobody can come back to it"
            assert told.data["itemId"] == item_id
            text = told.data["text"] if told.name == "text" else text + told.data["text"]
            assert wanted.startswith(text)
    return text


async def test_from_the_first_event_to_the_end(api: Api) -> None:
    session = await api.run((await api.task())["id"])
    async with reading(api.client, f"/api/sessions/{session['id']}/stream") as stream:
        told = await stream.rest()
    timeline = (await api.get(f"/api/sessions/{session['id']}/events")).body["items"]
    ended = (await api.get(f"/api/sessions/{session['id']}")).body

    rows = [one for one in told if one.id is not None]
    assert rows == [Told(event["kind"], event, event["id"]) for event in timeline]
    assert told[-2].name == "session.completed"
    assert told[-1] == Told("end", ended, None)
    assert ended["status"] == "completed"


async def test_the_text_comes_while_it_is_written(
    client: Client, session: SessionOut, turn: ScriptedTurn
) -> None:
    async with reading(client, f"/api/sessions/{session.id}/stream") as stream:
        turn.put(ItemStarted(AgentMessage("m", "")), TextDelta("m", "Hel"))
        await text_of(stream, "m", "Hel")
        turn.put(TextDelta("m", "lo, "), TextDelta("m", "world"))
        told = await stream.next()
        assert told is not None
        assert told.name == "delta"


async def test_who_joins_in_the_middle_gets_the_text_so_far_first(
    client: Client, session: SessionOut, turn: ScriptedTurn
) -> None:
    path = f"/api/sessions/{session.id}/stream"
    async with reading(client, path) as first:
        turn.put(TextDelta("m", "Hello, "))
        await text_of(first, "m", "Hello, ")
        async with reading(client, path, last_id=10**6) as second:
            told = await second.next()
            assert told == Told(
                "text", {"sessionId": session.id, "itemId": "m", "text": "Hello, ", "cut": False}, None
            )
            turn.put(TextDelta("m", "world"))
            told = await second.next()
            assert told is not None
            assert (told.name, told.data["text"]) == ("delta", "world")


async def test_the_text_is_whole_before_its_event(
    client: Client, session: SessionOut, turn: ScriptedTurn
) -> None:
    async with reading(client, f"/api/sessions/{session.id}/stream") as stream:
        await stream.some(3)
        turn.put(*(TextDelta("m", f"{number} ") for number in range(50)))
        turn.put(ItemCompleted(AgentMessage("m", "All.")))
        turn.end()
        told = await stream.rest()

    names = [one.name for one in told]
    texts = [place for place, name in enumerate(names) if name in ("text", "delta")]
    assert texts[-1] < names.index("session.item") < names.index("session.completed")
    written = [told[place].data["text"] for place in texts]
    assert "".join(written) == "".join(f"{number} " for number in range(50))


async def test_other_sessions_are_not_heard(
    client: Client, working_rig: Rig, session: SessionOut, turn: ScriptedTurn
) -> None:
    other = await working_rig.run((await working_rig.task()).id)
    async with reading(client, f"/api/sessions/{other.id}/stream") as stream:
        turn.put(TextDelta("m", "Not for you"))
        turn.say("Not for you")
        (await working_rig.runner.turn(2)).end()
        told = await stream.rest()

    assert {one.data.get("sessionId") for one in told[:-1]} == {other.id}
    assert "text" not in {one.name for one in told}


@pytest.mark.parametrize("outcome", list(TurnOutcome))
async def test_every_end_is_an_end(
    client: Client, working_rig: Rig, session: SessionOut, turn: ScriptedTurn, outcome: TurnOutcome
) -> None:
    async with reading(client, f"/api/sessions/{session.id}/stream") as stream:
        turn.end(outcome)
        told = await stream.rest()

    status = "interrupted" if outcome is TurnOutcome.LOST else outcome.value
    assert told[-1].name == "end"
    assert told[-1].data["status"] == status
    assert told[-2].name == f"session.{status}"


async def test_who_has_heard_the_end_need_not_come_back(api: Api) -> None:
    session = await api.run((await api.task())["id"])
    path = f"/api/sessions/{session['id']}/stream"
    async with reading(api.client, path) as stream:
        await stream.rest()
        last = int(stream.last_id)
    async with reading(api.client, path, last_id=last - 1) as stream:
        assert [told.name for told in await stream.rest()] == ["session.completed", "end"]
    async with api.client.get(path, headers={"Last-Event-ID": str(last)}) as answer:
        assert answer.status == 204


async def test_an_end_that_came_while_nobody_was_there(tmp_path: Path, aiohttp_client: AiohttpClient) -> None:
    """The program is killed and begun again: the reader goes on where it was, and hears the end."""
    async with open_rig(tmp_path / "before", working=True) as rig:
        session = await rig.run((await rig.task()).id)
        await rig.session(session.id, SessionStatus.RUNNING)
        client = await aiohttp_client(create_app(rig.core, version="0"))
        async with reading(client, f"/api/sessions/{session.id}/stream") as stream:
            await stream.some(3)
            place = stream.last_id
        await client.close()
        left = rig.photograph(tmp_path / "after")
    async with open_rig(tmp_path, data_dir=left, working=True) as rig:
        client = await aiohttp_client(create_app(rig.core, version="0"))
        async with reading(client, f"/api/sessions/{session.id}/stream", last_id=place) as stream:
            told = await stream.rest()

    assert [one.name for one in told] == ["session.interrupted", "end"]


@pytest.mark.parametrize("path", ["/api/sessions/99999/stream", "/api/sessions/x/stream"])
async def test_a_session_that_there_is_not(api: Api, path: str) -> None:
    answer = await api.get(path)

    assert answer.status == 404
    assert answer.message.endswith("not found.")


async def test_a_session_that_has_not_begun_is_waited_for(api: Api) -> None:
    task = await api.task()
    session = (await api.post(f"/api/tasks/{task['id']}/sessions")).body
    async with reading(api.client, f"/api/sessions/{session['id']}/stream") as stream:
        assert [told.name for told in await stream.some(1)] == ["session.created"]
        await api.patch(f"/api/sessions/{session['id']}", {"status": "starting"})
        assert (await stream.rest())[-1].data["status"] == "completed"

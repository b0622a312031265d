"""Far more is said than anybody can read: memory has bounds, and whoever else is here has their turn."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from core.events import TextDelta, TurnOutcome
from core.runners import sockets, websocket
from core.runners.jsonrpc import ConnectionLost, Peer, RequestId
from core.runners.turns import LiveTurn
from tests.core.runners.reading import Reader, soon, turn_request
from tests.core.runners.test_odd_servers import fake
from tests.core.runners.test_websocket import playing

DELTAS = 200_000
MESSAGES = 5_000
LINE = b'{"method": "item/agentMessage/delta", "params": {"delta": "x"}}'


async def test_a_torrent_that_nobody_reads_waits_as_one_piece_with_its_head_and_its_tail(
    tmp_path: Path,
) -> None:
    async with fake("torrent", tmp_path, json.dumps({"deltas": DELTAS})) as runner:
        turn = await soon(runner.start(turn_request(tmp_path, "talk")))
        assert isinstance(turn, LiveTurn)
        await soon(turn.ended.wait())
        reader = Reader(turn)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    [delta] = reader.of(TextDelta)
    assert len(delta.text) < 132 * 1024
    assert delta.text.startswith("0000000 0000001 ")
    assert delta.text.endswith(f"{DELTAS - 1:07} ")
    assert "characters left out" in delta.text
    # The message itself is whole.
    [message] = reader.answers
    assert message == "".join(f"{number:07} " for number in range(DELTAS))


class Counting:
    """Implements `jsonrpc.Handler`."""

    def __init__(self) -> None:
        self.heard = 0

    def on_notification(self, method: str, params: dict[str, Any]) -> None:
        self.heard += 1

    def on_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> bool:
        return False


class Flood:
    """Implements `transports.Transport`: everything is there at once."""

    pid = None

    async def messages(self) -> AsyncIterator[bytes]:
        for _ in range(MESSAGES):
            yield LINE

    async def send(self, message: bytes) -> None:
        raise AssertionError("nothing is to be said")

    async def why_ended(self) -> str:
        return "it was all"


async def test_between_messages_that_are_there_at_once_others_have_their_turn() -> None:
    counting = Counting()
    heard = await _heard_at_each_turn(Peer(Flood(), counting), counting)
    assert counting.heard == MESSAGES
    assert max(later - earlier for earlier, later in itertools.pairwise(heard)) <= 200


async def test_so_they_have_when_the_messages_came_in_one_piece_of_a_socket(tmp_path: Path) -> None:
    async def flood(socket: web.WebSocketResponse) -> None:
        writer = socket._writer
        assert writer is not None
        writer.transport.write(MESSAGES * (bytes([0x81, len(LINE)]) + LINE))

    counting = Counting()
    async with playing(tmp_path, flood) as transport:
        heard = await _heard_at_each_turn(Peer(transport, counting), counting)
    assert counting.heard == MESSAGES
    assert max(later - earlier for earlier, later in itertools.pairwise(heard)) <= 200


class Stuck(Flood):
    """It says nothing and takes nothing, and does not go away."""

    async def messages(self) -> AsyncIterator[bytes]:
        await asyncio.get_running_loop().create_future()
        yield b""

    async def send(self, message: bytes) -> None:
        await asyncio.get_running_loop().create_future()


async def test_who_takes_nothing_of_what_is_said_is_left_before_it_piles_up() -> None:
    peer = Peer(Stuck(), Counting(), takes=0)
    async with asyncio.TaskGroup() as group:
        asked = group.create_task(_refused(peer.call("thread/loaded/list", {})))
        with pytest.raises(ConnectionLost, match="takes nothing any more"):
            await soon(peer.run())
        peer.close("it takes nothing any more")
    assert asked.result() == "it takes nothing any more"


async def test_nor_is_its_socket_waited_for_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "_CLOSES", 0)
    monkeypatch.setattr(websocket, "CLOSE_SECONDS", 0)

    async def read_nothing(socket: web.WebSocketResponse) -> None:
        await asyncio.get_running_loop().create_future()

    async def told() -> None:
        async with playing(tmp_path, read_nothing) as transport:
            peer = Peer(transport, Counting(), takes=0)
            peer.post("thread/read", {"threadId": "x" * 30_000_000})
            with pytest.raises(ConnectionLost, match="takes nothing any more"):
                await peer.run()

    await soon(told())


async def _refused(call: Awaitable[Any]) -> str:
    with pytest.raises(ConnectionLost) as refused:
        await call
    return refused.value.message


async def _heard_at_each_turn(peer: Peer, counting: Counting) -> list[int]:
    """How many messages had been heard, each time that somebody else had their turn."""
    heard = [0]
    async with asyncio.TaskGroup() as group:
        running = group.create_task(soon(peer.run()))
        while not running.done():
            await asyncio.sleep(0)
            heard.append(counting.heard)
    return heard

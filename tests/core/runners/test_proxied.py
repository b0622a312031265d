"""What only happens behind `codex app-server proxy`, with the real one."""

from pathlib import Path

import pytest

from core.events import TextDelta, TurnOutcome
from core.runners.app_server import app_server_runner
from core.runners.proxy import Proxy
from tests.core.runners.reading import Reader, turn_request
from tests.support.codex import codex_command
from tests.support.listening import app_server
from tests.support.responses import Gate, Model, Say

pytestmark = pytest.mark.codex


async def test_an_app_server_that_ends_behind_the_proxy_is_noticed(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path
) -> None:
    """The proxy stays, and says nothing: without a word of ours the turn would run for ever."""
    model.on("hold on", [Say("One", hold=Gate())])
    path = tmp_path / "control.sock"
    connect = Proxy(codex_command(), env, socket=path, control_socket=path, ping=0.1)
    async with app_server_runner(connect) as codex:
        async with app_server(env, f"unix://{path}") as server:
            await server.until_listens(path)
            reader = Reader(await codex.start(turn_request(repository, "hold on")))
            await reader.until(TextDelta)
            await server.kill()
        async with app_server(env, f"unix://{path}") as server:
            await server.until_listens(path)
            ended = await reader.end()
    assert ended.outcome is TurnOutcome.LOST
    assert "Codex was restarted" in (ended.error or "")

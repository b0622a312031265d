"""What executes a turn: the real Codex, or a stand-in. Each opened for the length of a block."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from core.runners.app_server import AppServerRunner, app_server_runner
from core.runners.cli import CliRunner, cli_runner
from core.runners.leftovers import Leftovers
from core.runners.stub import StubRunner, stub_runner
from core.runners.ways import way

__all__ = ["AppServerRunner", "CliRunner", "StubRunner", "app_server", "cli", "stub"]


@asynccontextmanager
async def app_server(
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    transport: str = "spawn",
    data_dir: Path | None = None,
    token_file: Path | None = None,
    grace: float = 5.0,
) -> AsyncIterator[AppServerRunner]:
    """Codex's app-server, reached as `transport` says (CC_CODEX_TRANSPORT).

    `command` is the program with its arguments (`["codex"]`). `env` is the whole environment of a child:
    what must not reach a command of the agent must not be in it. `data_dir` is where it is written down
    which children there are; those that an earlier process of ours has left there are ended. `grace` is how
    long a child may take to end by itself.
    """
    leftovers = await _nothing_left(data_dir)
    connect = way(
        transport,
        command,
        env,
        data_dir=data_dir,
        leftovers=leftovers,
        token_file=token_file,
        grace=grace,
    )
    async with app_server_runner(connect) as runner:
        yield runner


@asynccontextmanager
async def cli(
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    data_dir: Path | None = None,
    grace: float = 5.0,
) -> AsyncIterator[CliRunner]:
    """`codex exec`, a process for each turn; its parameters are those of `app_server`."""
    leftovers = await _nothing_left(data_dir)
    async with cli_runner(command, env, leftovers=leftovers, grace=grace) as runner:
        yield runner


async def _nothing_left(data_dir: Path | None) -> Leftovers | None:
    """Where children are written down, after those of an earlier process were ended."""
    if data_dir is None:
        return None
    leftovers = Leftovers(data_dir / "children.json")
    await asyncio.to_thread(leftovers.end_all)
    return leftovers


def stub(*, delay: float = 0.05) -> AbstractAsyncContextManager[StubRunner]:
    """The built-in stand-in that runs nothing; `delay` is the pause between two words."""
    return stub_runner(delay=delay, sleep=asyncio.sleep)

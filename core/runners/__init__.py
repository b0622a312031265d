"""What executes a turn: the real Codex, or a stand-in. Each opened for the length of a block."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager

from core.runners.app_server import AppServerRunner, app_server_runner
from core.runners.cli import CliRunner, cli_runner
from core.runners.stub import StubRunner, stub_runner
from core.runners.transports import Spawn

__all__ = ["AppServerRunner", "CliRunner", "StubRunner", "app_server", "cli", "stub"]


def app_server(
    command: Sequence[str], env: Mapping[str, str], *, grace: float = 5.0
) -> AbstractAsyncContextManager[AppServerRunner]:
    """Codex's app-server as a child of ours.

    `command` is the program with its arguments (`["codex"]`). `env` is the child's whole
    environment: what must not reach a command of the agent must not be in it. `grace` is how long
    the process may take to end by itself.
    """
    return app_server_runner(Spawn(command, env, grace=grace))


def cli(
    command: Sequence[str], env: Mapping[str, str], *, grace: float = 5.0
) -> AbstractAsyncContextManager[CliRunner]:
    """`codex exec`, a process for each turn; its parameters are those of `app_server`."""
    return cli_runner(command, env, grace=grace)


def stub(*, delay: float = 0.05) -> AbstractAsyncContextManager[StubRunner]:
    """The built-in stand-in that runs nothing; `delay` is the pause between two words."""
    return stub_runner(delay=delay, sleep=asyncio.sleep)

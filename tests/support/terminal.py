"""A terminal with somebody at it: the real tmux, so that programs which draw can be used as people do."""

import asyncio
import os
import shutil
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.support.core import PATIENCE

LOOK_AGAIN = 0.05


class Terminal:
    def __init__(self, tmux: str, socket: Path, env: Mapping[str, str]) -> None:
        self._tmux = tmux
        self._socket = socket
        self._env = dict(env)

    async def run(self, *arguments: str) -> str:
        """A command of tmux, and what it says."""
        process = await asyncio.create_subprocess_exec(
            self._tmux, "-S", str(self._socket), *arguments, env=self._env, stdout=PIPE, stderr=STDOUT
        )
        said, _ = await process.communicate()
        assert process.returncode == 0, said.decode()
        return said.decode()

    async def shows(self, *parts: str) -> str:
        """The screen, once it has all these words."""
        screen = ""
        try:
            async with asyncio.timeout(PATIENCE):
                while not screen or not all(part in screen for part in parts):
                    await asyncio.sleep(LOOK_AGAIN)  # there is nothing to wait for but the screen
                    screen = await self.run("capture-pane", "-p")
        except TimeoutError:
            raise AssertionError(f"the terminal never showed {parts}:\n{screen}") from None
        return screen

    async def types(self, text: str) -> None:
        """Words, and Enter when they stand there: a program takes what comes at once for pasted."""
        await self.run("send-keys", "-l", text)
        await self.shows(text)
        await self.run("send-keys", "Enter")

    async def presses(self, key: str) -> None:
        await self.run("send-keys", key)


@asynccontextmanager
async def terminal(
    folder: Path, env: Mapping[str, str], program: str, *, cwd: Path
) -> AsyncIterator[Terminal]:
    """A program in a terminal of its own; skips the test where there is no tmux, and fails it in CI."""
    tmux = shutil.which("tmux")
    if tmux is None:
        message = "tmux is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    opened = Terminal(tmux, folder / "tmux.sock", {**env, "TERM": "xterm-256color"})
    await opened.run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", "-c", str(cwd), program)
    try:
        yield opened
    finally:
        await opened.run("kill-server")

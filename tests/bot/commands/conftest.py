"""The command line against the real API, with the built-in stub runner."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient

from bot.__main__ import main
from core import settings as module
from tests.support.api import Api, open_api

TOKEN = "a-token-of-the-tests"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Coroutine[None, None, Said]]


@pytest.fixture
async def api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    async with open_api(tmp_path, aiohttp_client) as opened:
        yield opened


@pytest.fixture
async def locked_api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    async with open_api(tmp_path, aiohttp_client, api_token=TOKEN) as opened:
        yield opened


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of settings, empty; not the developer's own."""
    file = tmp_path / "settings.env"
    file.touch(mode=0o600)
    monkeypatch.setattr(module, "PROJECT_ENV_FILE", file)
    return file


def put(file: Path, text: str) -> None:
    """Write it: a matter of a moment also inside of a coroutine."""
    file.write_text(text)


async def call(capsys: pytest.CaptureFixture[str], *arguments: Any) -> Said:
    """Run a command, beside the server that it asks."""
    capsys.readouterr()
    try:
        code = await asyncio.to_thread(main, [str(each) for each in arguments])
    except SystemExit as exc:  # argparse's own way to say what is wrong
        code = int(exc.code or 0)
    said = capsys.readouterr()
    lines = [line for line in said.out.splitlines() if "http.request" not in line]
    return Said(code, "\n".join(lines), said.err)


@pytest.fixture
def command(api: Api, settings_file: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Settings say where the server is."""
    settings_file.write_text(f"CC_PORT={api.client.port}\n")
    return lambda *arguments: call(capsys, *arguments)

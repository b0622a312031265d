"""The API over real HTTP, with the real core at work and the built-in stub runner."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient

from core import runners
from tests.support.api import Api, open_api
from tests.support.codex import codex_command, codex_env
from tests.support.core import git_repository
from tests.support.receiver import ALLOWED, Receiver, open_receiver
from tests.support.responses import Model, responses_server
from tests.support.runner import ScriptedRunner
from tests.webapi import TOKEN


@pytest.fixture
async def api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """Without a token, called from this machine."""
    async with open_api(tmp_path, aiohttp_client) as opened:
        yield opened


@pytest.fixture
async def locked_api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """With a token."""
    async with open_api(tmp_path, aiohttp_client, api_token=TOKEN) as opened:
        yield opened


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Somebody who takes webhooks."""
    async with open_receiver() as opened:
        yield opened


@pytest.fixture
async def hooked_api(tmp_path: Path, aiohttp_client: AiohttpClient) -> AsyncIterator[Api]:
    """Allowed to send webhooks to this machine."""
    async with open_api(tmp_path, aiohttp_client, webhook_allow=ALLOWED) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A real git repository that nobody has added yet."""
    return git_repository(tmp_path / "shop")


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    """What the real Codex asks."""
    async with responses_server(Model()) as served:
        yield served


@pytest.fixture
async def codex_api(tmp_path: Path, aiohttp_client: AiohttpClient, model: Model) -> AsyncIterator[Api]:
    """Over the real Codex, as a child of ours."""
    env = codex_env(tmp_path, model.url)
    command = codex_command()
    async with open_api(
        tmp_path,
        aiohttp_client,
        lambda: runners.app_server(command, env),
        codex_runner_mode="app-server",
    ) as opened:
        yield opened


@pytest.fixture
def scripted() -> ScriptedRunner:
    """The runner of `scripted_api`."""
    return ScriptedRunner()


@pytest.fixture
async def scripted_api(
    tmp_path: Path, aiohttp_client: AiohttpClient, scripted: ScriptedRunner
) -> AsyncIterator[Api]:
    async with open_api(tmp_path, aiohttp_client, scripted.opened, codex_runner_mode="app-server") as opened:
        yield opened

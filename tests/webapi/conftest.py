"""The API over real HTTP, with the real core at work and the built-in stub runner."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient

from tests.support.api import Api, open_api
from tests.support.core import git_repository
from tests.support.receiver import ALLOWED, Receiver, open_receiver
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

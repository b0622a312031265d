"""A local chat of its own for each test, with the real aiogram Bot and the people's client."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot

from tests.support.chat import ChatClient, LocalChat, run_localchat


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[LocalChat]:
    async with run_localchat(tmp_path) as running:
        yield running


@pytest.fixture
async def bot(chat: LocalChat) -> AsyncIterator[Bot]:
    async with chat.bot() as bot:
        yield bot


@pytest.fixture
def people(chat: LocalChat) -> ChatClient:
    return chat.client

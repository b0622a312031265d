from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core import runners
from core.runners import AppServerRunner
from tests.support.codex import codex_command, codex_env, git_repository
from tests.support.responses import Model, responses_server


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return git_repository(tmp_path / "repository")


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    async with responses_server(Model()) as served:
        yield served


@pytest.fixture
def env(tmp_path: Path, model: Model) -> dict[str, str]:
    """Of a Codex that talks to the scripted model."""
    return codex_env(tmp_path, model.url)


@pytest.fixture
async def codex(env: dict[str, str]) -> AsyncIterator[AppServerRunner]:
    async with runners.app_server(codex_command(), env) as runner:
        yield runner

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.codex import git_repository
from tests.support.responses import Model, responses_server


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return git_repository(tmp_path / "repository")


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    async with responses_server(Model()) as served:
        yield served

"""What every test may use: a core that knows nothing of the machine that it runs on."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.machinery.database import open_database
from tests.support.core import Rig, open_rig


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("CC_") and name != "CC_TEST_CODEX"]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database, migrated once: tests begin with a copy of it."""
    path = tmp_path_factory.mktemp("template") / "command-center.sqlite3"

    async def migrate() -> None:
        async with open_database(path):
            pass

    asyncio.run(migrate())
    return path


@pytest.fixture
async def rig(tmp_path: Path, migrated: Path) -> AsyncIterator[Rig]:
    """The core with nothing that runs by itself."""
    async with open_rig(tmp_path, template=migrated) as opened:
        yield opened


@pytest.fixture
async def working_rig(tmp_path: Path, migrated: Path) -> AsyncIterator[Rig]:
    """The core at work: it leads sessions, expires approvals, tells people."""
    async with open_rig(tmp_path, template=migrated, working=True) as opened:
        yield opened

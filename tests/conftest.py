"""What every test may use: a core that knows nothing of the machine that it runs on."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support import databases
from tests.support.core import Rig, open_rig
from tests.support.databases import Databases


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("CC_") and name != "CC_TEST_CODEX"]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session", autouse=True)
def _all_databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """One that was migrated, of which each test gets copies."""
    opened = databases.begin(tmp_path_factory.mktemp("databases"))
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _emptied_databases(_all_databases: Databases) -> Iterator[None]:
    yield
    _all_databases.tidy()


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    """The core with nothing that runs by itself."""
    async with open_rig(tmp_path) as opened:
        yield opened


@pytest.fixture
async def working_rig(tmp_path: Path) -> AsyncIterator[Rig]:
    """The core at work: it leads sessions, expires approvals, tells people."""
    async with open_rig(tmp_path, working=True) as opened:
        yield opened

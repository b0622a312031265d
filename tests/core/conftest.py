from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.core import RecordingMessenger, Rig, open_rig
from tests.support.databases import Files
from tests.support.receiver import ALLOWED, Receiver, open_receiver


@pytest.fixture
def messenger(working_rig: Rig) -> RecordingMessenger:
    return working_rig.messenger


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file of SQLite, migrated."""
    return Files(tmp_path_factory.mktemp("template")).template


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """Somebody who takes webhooks."""
    async with open_receiver() as opened:
        yield opened


@pytest.fixture
async def hooked(tmp_path: Path) -> AsyncIterator[Rig]:
    """At work, and allowed to call this machine."""
    async with open_rig(tmp_path, working=True, webhook_allow=ALLOWED) as rig:
        yield rig

from pathlib import Path

import pytest

from tests.support.core import RecordingMessenger, Rig
from tests.support.databases import Files


@pytest.fixture
def messenger(working_rig: Rig) -> RecordingMessenger:
    return working_rig.messenger


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file of SQLite, migrated."""
    return Files(tmp_path_factory.mktemp("template")).template

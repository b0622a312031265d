import pytest

from tests.support.core import RecordingMessenger, Rig


@pytest.fixture
def messenger(working_rig: Rig) -> RecordingMessenger:
    return working_rig.messenger

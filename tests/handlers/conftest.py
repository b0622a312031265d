from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.desk import Desk, desk_of_its_own


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_of_its_own(tmp_path) as opened:
        yield opened

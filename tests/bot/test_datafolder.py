"""The data folder: private where it is ours, and one program's at a time."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.datafolder import CannotStart, held


@pytest.fixture(autouse=True)
def _careless_umask() -> Iterator[None]:
    old = os.umask(0)
    yield
    os.umask(old)


def modes(folder: Path) -> dict[str, int]:
    """Of the folder and of what is in it, but for what SQLite keeps beside the lock."""
    files = (folder, *(file for file in folder.iterdir() if not file.name.endswith("-journal")))
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in files}


def test_a_new_one_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with held(folder), capture_logs() as logs:
        assert modes(folder) == {"data": 0o700, "lock.sqlite3": 0o600}
    assert logs == []


def test_one_that_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (folder / "lock.sqlite3").touch(mode=0o644)
    (folder / "command-center.sqlite3-wal").touch(mode=0o600)
    with capture_logs() as logs, held(folder):
        assert modes(folder) == {"data": 0o700, "lock.sqlite3": 0o600, "command-center.sqlite3-wal": 0o600}
    assert [(line["event"], line["before"]) for line in logs] == [("data.made_private", "755")]


def test_one_that_holds_more_than_ours_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o755)
    (folder / "letters.txt").touch()
    with capture_logs() as logs, held(folder):
        assert modes(folder)["home"] == 0o755
        assert modes(folder)["lock.sqlite3"] == 0o600
    assert [line["event"] for line in logs] == ["data.open_to_others"]


def test_it_is_held_once(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(CannotStart, match="already runs"), held(tmp_path):
        pass
    with held(tmp_path):
        pass


def test_one_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="CC_DATA_DIR"), held(tmp_path / "file"):
        pass

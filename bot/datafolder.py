"""The data folder: one program at a time, and nobody else's eyes.

Modes are said file by file and folder by folder, not by a umask: Codex and git would inherit that, and
what an agent writes into a repository is to have the modes that its owner is used to.
"""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import structlog

from core.errors import CommandCenterError

log = structlog.get_logger()

LOCK = "lock.sqlite3"
OURS = ("command-center.sqlite3", "local-chat", LOCK, "worktrees")
"""How everything begins that we keep there."""


class CannotStart(CommandCenterError):
    """The program cannot start."""


class AlreadyRuns(CannotStart):
    """Another Command Center already runs on this data folder."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder: SQLite has one owner. The system lets go of it also after a kill -9."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_private(folder)
        file = folder / LOCK
        file.touch(mode=0o600)
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            file.chmod(0o600)
    except OSError as exc:
        raise CannotStart(f"Can't use the data folder {folder} ({exc.strerror}). Set CC_DATA_DIR.") from exc
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as exc:
            raise AlreadyRuns(
                f"Another Command Center already runs on {folder}. Stop it, or set CC_DATA_DIR."
            ) from exc
        yield


def _make_private(folder: Path) -> None:
    """For its owner only, where it holds nothing but ours: somebody may have named a home, or /tmp."""
    found = folder.stat()
    mode = stat.S_IMODE(found.st_mode)
    if os.name != "posix" or not mode & 0o077:
        return
    if found.st_uid == os.geteuid() and all(file.name.startswith(OURS) for file in folder.iterdir()):
        folder.chmod(0o700)
        log.info("data.made_private", folder=str(folder), before=f"{mode:o}", now="700")
    else:
        log.warning("data.open_to_others", folder=str(folder), mode=f"{mode:o}", hint="give us our own")

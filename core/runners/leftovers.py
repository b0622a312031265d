"""The children that a process of ours leaves behind when it is killed: found at the next start, and ended.

A child leads a process group, and is written down with the time at which it was started: its number alone
may by then be somebody else's.
"""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

import structlog

log = structlog.get_logger()

PROC = Path("/proc")
_STAT_GROUP, _STAT_STARTED = 2, 19
"""Where they stand in `/proc/PID/stat`, counted from behind the name."""
_GONE_SECONDS = 2.0


def started_at(pid: int) -> str | None:
    """When a process was started, as the system tells it; None where there is none."""
    if PROC.is_dir():
        fields = _stat(pid)
        return f"{_boot_id()}/{fields[_STAT_STARTED]}" if fields else None
    found = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or None


def _stat(pid: int) -> list[str] | None:
    try:
        # The name in parentheses may hold anything, parentheses too.
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (OSError, UnicodeDecodeError):
        return None
    return None if fields[0] == "Z" else fields


def _boot_id() -> str:
    with suppress(OSError):
        return (PROC / "sys/kernel/random/boot_id").read_text().strip()
    return ""


class Leftovers:
    """A small file of who was started: kept as long as they live. All methods block on the disk."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._turn = Lock()

    def remember(self, pid: int) -> None:
        """A child that leads a process group has begun."""
        # One that has ended at once may have left others in its group.
        started = started_at(pid) or (f"{_boot_id()}/" if PROC.is_dir() else None)
        if started is not None:
            with self._turn:
                self._write(self._read() | {str(pid): started})

    def forget(self, pid: int) -> None:
        """It has ended, and its group with it."""
        with self._turn:
            known = self._read()
            if known.pop(str(pid), None) is not None:
                self._write(known)

    def end_all(self) -> None:
        """At start, before there is any child of ours: end what an earlier process has left. Blocks."""
        left = [int(pid) for pid, started in self._read().items() if _is_left(int(pid), started)]
        for pid in left:
            log.warning("codex.left_behind", pid=pid, hint="an earlier process of ours was killed")
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
        until = time.monotonic() + _GONE_SECONDS
        while any(_group(pid) for pid in left) and time.monotonic() < until:
            time.sleep(0.01)
        self._file.unlink(missing_ok=True)

    def _read(self) -> dict[str, str]:
        try:
            return {str(int(pid)): str(at) for pid, at in json.loads(self._file.read_text()).items()}
        except (OSError, ValueError, AttributeError):
            return {}

    def _write(self, known: dict[str, str]) -> None:
        new = self._file.with_suffix(".new")
        new.touch(mode=0o600)
        new.write_text(json.dumps(known))
        new.replace(self._file)


def _is_left(pid: int, started: str) -> bool:
    now = started_at(pid)
    if now is not None:
        return now == started
    # Its leader is gone; the system gives no number away that is still that of a group.
    return started.partition("/")[0] == _boot_id() and any(_group(pid))


def _group(group: int) -> Iterator[int]:
    """The living members of a process group."""
    for folder in PROC.glob("[0-9]*"):
        fields = _stat(int(folder.name))
        if fields and int(fields[_STAT_GROUP]) == group:
            yield int(folder.name)

"""Reading a file below a folder and nowhere else, whatever an agent puts in its way meanwhile."""

import os
import stat
from contextlib import suppress
from pathlib import Path, PurePath

from core.errors import Conflict, InvalidInput, NotFound, TooLarge

# Windows has neither; there the path was at least looked at just before.
LINKS_REFUSED = getattr(os, "O_NOFOLLOW", 0)
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | LINKS_REFUSED
FILE = os.O_RDONLY | LINKS_REFUSED | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
CHUNK = 1024 * 1024


def no_file(message: str) -> InvalidInput:
    """What a path leads to is there, and cannot be sent."""
    return InvalidInput(
        message, details={"fields": [{"field": "path", "message": message.removesuffix(".")}]}
    )


def read(root: Path, inside: PurePath, limit: int) -> bytes:
    """A file's bytes, opened part by part, so that no link leads out: neither path may hold one.

    Raises NotFound; InvalidInput for what is no file, such as a folder or a pipe; Conflict for one that has
    another name too, perhaps outside; TooLarge. Blocks on the disk.
    """
    try:
        descriptor = _opened(root, inside)
    except FileNotFoundError as exc:
        raise NotFound(f"There is no {inside}.") from exc
    except OSError as exc:
        raise Conflict(f"{inside} can't be read: {exc.strerror}.") from exc
    with os.fdopen(descriptor, "rb") as file:
        _check(os.fstat(descriptor), inside, limit)
        parts, length = [], 0
        while part := file.read(CHUNK):
            length += len(part)
            if length > limit:
                raise _too_large(inside, limit)
            parts.append(part)
    return b"".join(parts)


def _check(found: os.stat_result, inside: PurePath, limit: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise no_file(f"{inside} is no file that could be sent.")
    if found.st_nlink > 1:
        raise Conflict(f"{inside} has another name somewhere on this disk (a hard link), so it is not sent.")
    if found.st_size > limit:
        raise _too_large(inside, limit)


def _too_large(inside: PurePath, limit: int) -> TooLarge:
    return TooLarge(f"{inside} is larger than {limit // 1024**2} MB, which is all that can be sent.")


def _opened(root: Path, inside: PurePath) -> int:
    if os.open not in os.supports_dir_fd:
        return os.open(root / inside, FILE)
    folder = os.open(root, FOLDER)
    try:
        for part in inside.parts[:-1]:
            inner = os.open(part, FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(inside.parts[-1], FILE, dir_fd=folder)
    finally:
        with suppress(OSError):
            os.close(folder)

"""Pictures for agents: kept in the data folder, each shown by one run, thrown away some time after it."""

import asyncio
import hashlib
import os
import tempfile
import time
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound, TooLarge
from core.logic.pictures import SUFFIXES, media_type
from core.machinery.rows import fetch, insert
from core.schemas.images import IMAGE_BYTES, ImageOut

FOLDER_BYTES = 512 * 1024 * 1024
"""That all of them may take up."""
UNUSED = timedelta(days=1)
PART = ".part"
YOUNG = timedelta(hours=1)
"""For so long a file may lie there before its row is written."""
SELECT = "SELECT id, name, media_type, size, session_id, created_at FROM image"
AGAIN = (
    "INSERT INTO image (name, media_type, size, digest, actor, created_at)"
    " SELECT name, media_type, size, digest, actor, ? FROM image WHERE session_id = ?"
    " ORDER BY id RETURNING id"
)
OLD = (
    "DELETE FROM image WHERE (session_id IS NULL AND created_at < ?) OR session_id IN"
    " (SELECT id FROM session WHERE ended_at < ?) RETURNING id"
)


async def add(
    core: Core, caller: Caller, body: bytes, name: str | None, *, origin: str | None = None
) -> ImageOut:
    """Keep a picture until a run shows it; the same `origin` keeps it once. Raises InvalidInput for what is
    no picture, TooLarge, Conflict where there is no room."""
    caller.must_act()
    origin = origin or caller.request
    if origin and (known := await fetch(f"{SELECT} WHERE origin = ?", [origin])):
        return ImageOut.model_validate(known[0])
    if len(body) > IMAGE_BYTES:
        raise TooLarge(f"The picture is larger than {IMAGE_BYTES // 1024**2} MB.")
    kind = media_type(body)
    if kind is None:
        raise InvalidInput.of("data", "must be a PNG, JPEG, GIF or WebP picture.")
    digest = hashlib.sha256(body).hexdigest()
    await asyncio.to_thread(_keep, _path(core, digest, kind), body)
    row = {
        "name": name or f"picture{SUFFIXES[kind]}",
        "media_type": kind,
        "size": len(body),
        "digest": digest,
        "actor": caller.actor,
        "origin": origin,
        "session_id": None,
        "created_at": core.clock.now(),
    }
    async with core.transaction():
        held = await fetch("SELECT COALESCE(SUM(size), 0) AS held FROM image")
        if int(held[0]["held"]) + len(body) > FOLDER_BYTES:
            raise Conflict("The pictures of the last days take up all the room they may. Try again tomorrow.")
        identity = await insert("image", row)
    return ImageOut.model_validate({"id": identity, **row})


async def get(core: Core, image_id: int) -> ImageOut:
    rows = await fetch(f"{SELECT} WHERE id = ?", [image_id])
    if not rows:
        raise NotFound.of("Image", image_id)
    return ImageOut.model_validate(rows[0])


async def take(image_ids: Collection[int], session_id: int) -> None:
    """They are that session's from now on, in the transaction that makes it; raises Conflict."""
    for image_id in sorted(set(image_ids)):
        sql = "UPDATE image SET session_id = ? WHERE id = ? AND session_id IS NULL RETURNING id"
        if not await fetch(sql, [session_id, image_id]):
            raise Conflict(f"Image {image_id} is not there, or another run shows it. Send it again.")


async def unshown(core: Core, image_ids: Sequence[int]) -> list[str]:
    """The files of pictures that no run shows yet; raises Conflict."""
    marks = ", ".join("?" * len(image_ids))
    sql = f"SELECT id, digest, media_type FROM image WHERE session_id IS NULL AND id IN ({marks})"
    rows = await fetch(sql, list(image_ids)) if image_ids else []
    found = {row["id"]: str(_path(core, row["digest"], row["media_type"])) for row in rows}
    if missing := [image_id for image_id in image_ids if image_id not in found]:
        raise Conflict(f"Image {missing[0]} is not there, or another run shows it. Send it again.")
    return [found[image_id] for image_id in image_ids]


async def again(core: Core, session_id: int) -> list[int]:
    """The pictures of a session, to be shown once more by another run."""
    return [row["id"] for row in await fetch(AGAIN, [core.clock.now(), session_id])]


async def of_sessions(core: Core, session_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The files that runs show, in the order in which they came."""
    marks = ", ".join("?" * len(session_ids))
    sql = f"SELECT session_id, digest, media_type FROM image WHERE session_id IN ({marks}) ORDER BY id"
    found: dict[int, tuple[str, ...]] = {}
    for row in await fetch(sql, list(session_ids)):
        path = str(_path(core, row["digest"], row["media_type"]))
        found[row["session_id"]] = (*found.get(row["session_id"], ()), path)
    return found


async def tidy(core: Core, sessions_before: datetime) -> int:
    """Throw away what no run has taken, and those of sessions that ended before then; how many."""
    now = core.clock.now()
    gone = await fetch(OLD, [now - UNUSED, sessions_before])
    kept = {row["digest"] for row in await fetch("SELECT DISTINCT digest FROM image")}
    await asyncio.to_thread(_sweep, _folder(core), kept, time.time() - YOUNG.total_seconds())
    return len(gone)


def _folder(core: Core) -> Path:
    return core.settings.data_dir / "images"


def _path(core: Core, digest: str, kind: str) -> Path:
    return _folder(core) / f"{digest}{SUFFIXES[kind]}"


def _keep(path: Path, body: bytes) -> None:
    """Whole or not at all; nobody but us may read it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A name of its own: the same picture may come twice at the same time.
    descriptor, part = tempfile.mkstemp(dir=path.parent, suffix=PART)
    with os.fdopen(descriptor, "wb") as file:
        file.write(body)
    Path(part).replace(path)


def _sweep(folder: Path, kept: Collection[str], before: float) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.suffix == PART:  # of somebody who was killed, unless it is being written just now
            if path.stat().st_mtime < time.time() - YOUNG.total_seconds():
                path.unlink(missing_ok=True)
            continue
        wanted = path.stem in kept
        if not wanted and path.stat().st_mtime < before:
            path.unlink(missing_ok=True)

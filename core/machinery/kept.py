"""Files that people send for agents: the bytes lie in the data folder, once for the same bytes, and a row
says whose they are. Each goes to one run, and away some time after it."""

import asyncio
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from core.context import Caller, Core
from core.errors import Conflict
from core.machinery.rows import fetch, insert
from core.phrases import ours

UNUSED = timedelta(days=1)
"""After which one goes that no run has taken."""
PART = ".part"
YOUNG = timedelta(hours=1)
"""For so long a file may lie there before its row is written."""
COLUMNS = "id, name, media_type, size, session_id, created_at"


@dataclass(frozen=True, slots=True)
class New:
    """One that is to be kept; `origin` keeps it once."""

    body: bytes
    name: str
    media_type: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """All files of one kind."""

    table: Literal["image", "attachment"]
    folder: str
    """Below the data folder."""
    thing: str
    """What one is called, such as `Image`."""
    words: str
    """What they are called, such as `pictures`."""
    place: Callable[[str, str, str], str]
    """Where one lies in the folder, by its digest, name and media type; a part of it is the digest."""

    async def of_origin(self, origin: str | None) -> dict[str, Any] | None:
        """The one that an earlier handling of the same has kept."""
        if origin is None:
            return None
        rows = await fetch(f"SELECT {COLUMNS} FROM {self.table} WHERE origin = ?", [origin])
        return rows[0] if rows else None

    async def came_with(self, origin: str) -> tuple[int, ...]:
        """Those that were kept of the same update, in order."""
        sql = f"SELECT id FROM {self.table} WHERE origin LIKE ? ORDER BY id"
        return tuple(row["id"] for row in await fetch(sql, [f"{origin}:sent:%"]))

    async def find(self, identity: int) -> dict[str, Any] | None:
        rows = await fetch(f"SELECT {COLUMNS} FROM {self.table} WHERE id = ?", [identity])
        return rows[0] if rows else None

    async def add(self, core: Core, caller: Caller, new: New, room: int) -> dict[str, Any]:
        """Keep one; raises Conflict where all of them together would take more than `room` bytes."""
        digest = hashlib.sha256(new.body).hexdigest()
        path = self.root(core) / self.place(digest, new.name, new.media_type)
        await asyncio.to_thread(write, path, new.body)
        row = {
            "name": new.name,
            "media_type": new.media_type,
            "size": len(new.body),
            "digest": digest,
            "actor": caller.actor,
            "origin": new.origin,
            "session_id": None,
            "created_at": core.clock.now(),
        }
        async with core.transaction():
            held = await fetch(f"SELECT COALESCE(SUM(size), 0) AS held FROM {self.table}")
            if int(held[0]["held"]) + len(new.body) > room:
                raise Conflict(
                    f"The {ours(self.words)} of the last days take up all the room they may."
                    " Try again tomorrow."
                )
            identity = await insert(self.table, row)
        return {"id": identity, **row}

    async def take(self, identities: Collection[int], session_id: int) -> None:
        """They are that session's from now on, in the transaction that makes it; raises Conflict."""
        for identity in sorted(set(identities)):
            sql = f"UPDATE {self.table} SET session_id = ? WHERE id = ? AND session_id IS NULL RETURNING id"
            if not await fetch(sql, [session_id, identity]):
                raise self._gone(identity)

    async def unshown(self, core: Core, identities: Sequence[int]) -> list[Path]:
        """The files of those that no run has yet, in this order; raises Conflict."""
        marks = ", ".join("?" * len(identities))
        sql = (
            f"SELECT id, digest, name, media_type FROM {self.table}"
            f" WHERE session_id IS NULL AND id IN ({marks})"
        )
        rows = await fetch(sql, list(identities)) if identities else []
        found = {row["id"]: self._path(core, row) for row in rows}
        if missing := [identity for identity in identities if identity not in found]:
            raise self._gone(missing[0])
        return [found[identity] for identity in identities]

    async def again(self, core: Core, session_id: int) -> list[int]:
        """Those of a session, once more, for another run."""
        sql = (
            f"INSERT INTO {self.table} (name, media_type, size, digest, actor, created_at)"
            f" SELECT name, media_type, size, digest, actor, ? FROM {self.table} WHERE session_id = ?"
            " ORDER BY id RETURNING id"
        )
        return [row["id"] for row in await fetch(sql, [core.clock.now(), session_id])]

    async def of_sessions(self, core: Core, session_ids: Sequence[int]) -> dict[int, list[tuple[Path, int]]]:
        """The files of runs and their sizes, in the order in which they came."""
        marks = ", ".join("?" * len(session_ids))
        sql = (
            f"SELECT session_id, digest, name, media_type, size FROM {self.table}"
            f" WHERE session_id IN ({marks}) ORDER BY id"
        )
        found: dict[int, list[tuple[Path, int]]] = {}
        for row in await fetch(sql, list(session_ids)):
            found.setdefault(row["session_id"], []).append((self._path(core, row), row["size"]))
        return found

    async def tidy(self, core: Core, sessions_before: datetime) -> int:
        """Throw away what no run has taken, and those of sessions that ended before then; how many."""
        now = core.clock.now()
        sql = (
            f"DELETE FROM {self.table} WHERE (session_id IS NULL AND created_at < ?) OR session_id IN"
            " (SELECT id FROM session WHERE ended_at < ?) RETURNING id"
        )
        gone = await fetch(sql, [now - UNUSED, sessions_before])
        kept = {row["digest"] for row in await fetch(f"SELECT DISTINCT digest FROM {self.table}")}
        await asyncio.to_thread(sweep, self.root(core), kept, time.time() - YOUNG.total_seconds())
        return len(gone)

    def root(self, core: Core) -> Path:
        return core.settings.data_dir / self.folder

    def _path(self, core: Core, row: dict[str, Any]) -> Path:
        return self.root(core) / self.place(row["digest"], row["name"], row["media_type"])

    def _gone(self, identity: int) -> Conflict:
        return Conflict(
            f"{ours(self.thing)} {identity} is not there, or another run shows it. Send it again."
        )


def write(path: Path, body: bytes) -> None:
    """Whole or not at all; nobody but us may read it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A name of its own: the same file may come twice at the same time.
    descriptor, part = tempfile.mkstemp(dir=path.parent, suffix=PART)
    with os.fdopen(descriptor, "wb") as file:
        file.write(body)
    Path(part).replace(path)


def sweep(folder: Path, kept: Collection[str], before: float) -> None:
    """Remove what lies in a folder under none of these names, and is older than `before`, in seconds."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        changed = path.stat().st_mtime
        if path.suffix == PART:  # of somebody who was killed, unless it is being written just now
            if changed < time.time() - YOUNG.total_seconds():
                path.unlink(missing_ok=True)
        elif path.stem not in kept and changed < before:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

"""Files on their way to a chat: a copy of our own, which stays as it was when somebody asked for it."""

import asyncio
import hashlib
import json
from datetime import timedelta
from pathlib import Path

from core.context import Core
from core.machinery import kept
from core.machinery.rows import fetch

YOUNG = timedelta(hours=1)
UNSENT = "SELECT payload FROM outbox WHERE status IN ('queued', 'sending', 'failed', 'ambiguous')"
"""What failed may be tried again, as long as its row is kept."""


async def keep(core: Core, body: bytes) -> Path:
    """Where it lies from now on, until it has been sent; the same bytes lie there once."""
    path = _folder(core) / hashlib.sha256(body).hexdigest()
    await asyncio.to_thread(kept.write, path, body)
    return path


async def wanted() -> set[str]:
    """The copies that a message has with it which is still to be sent, or could not be."""
    payloads = [json.loads(row["payload"]) for row in await fetch(UNSENT)]
    files = [(payload.get("content") or {}).get("file") for payload in payloads]
    return {Path(file["path"]).name for file in files if file is not None}


async def tidy(core: Core) -> None:
    """Throw away all others."""
    before = core.clock.now() - YOUNG
    await asyncio.to_thread(kept.sweep, _folder(core), await wanted(), before.timestamp())


def _folder(core: Core) -> Path:
    return core.settings.data_dir / "outgoing"

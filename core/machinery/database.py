"""The database: its configuration, its migrations at start, and the only way into a transaction."""

import asyncio
import contextvars
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

import structlog
from tortoise.backends.base.client import TransactionalDBClient
from tortoise.context import TortoiseContext
from tortoise.transactions import in_transaction  # noqa: TID251  # the one place that may

from core.machinery.bus import Bus, Topic
from core.words import EventKind

log = structlog.get_logger()

APP = "models"
MIGRATIONS = Path(str(files("migrations"))) / "sqlite"
PRAGMAS = {
    "busy_timeout": 5000,
    "synchronous": "NORMAL",
    # Tortoise cuts the log to 16 KiB at every checkpoint, and making it grow again is what costs.
    "journal_size_limit": 64 * 1024 * 1024,
    "wal_autocheckpoint": 4000,
}


def configuration(path: Path, *, migrating: bool = True) -> dict[str, Any]:
    """Tortoise's configuration for an embedded database file. Only migrating needs aerich's own
    table, and importing aerich takes a while."""
    return {
        "connections": {
            "sqlite": {
                "engine": "core.machinery.sqlite",
                "credentials": {"file_path": str(path), **PRAGMAS},
            }
        },
        "apps": {
            APP: {
                "models": ["core.models", *(["aerich.models"] if migrating else [])],
                "default_connection": "sqlite",
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


@asynccontextmanager
async def open_database(path: Path) -> AsyncIterator[None]:
    """Migrate, then connect, for the length of the block. The file is readable by its owner only."""
    if await asyncio.to_thread(_is_behind, path):
        # aerich's command ends the context that it runs in: it gets one of its own.
        loop = asyncio.get_running_loop()
        await loop.create_task(_upgrade(configuration(path)), name="migrate", context=contextvars.Context())
    async with TortoiseContext() as context:
        # The fallback lets tasks begun before this block, and threads, find the database.
        await context.init(configuration(path, migrating=False), _enable_global_fallback=True)
        yield


def _is_behind(path: Path) -> bool:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    known = {file.name for file in (MIGRATIONS / APP).glob("[0-9]*.py")}
    with closing(sqlite3.connect(path)) as connection:
        try:
            rows = connection.execute("SELECT version FROM aerich WHERE app = ?", (APP,))
        except sqlite3.OperationalError:  # no table yet: a new file
            return True
        return bool(known - {version for (version,) in rows})


async def _upgrade(config: dict[str, Any]) -> None:
    from aerich import Command  # slow to import, needed only when something is to do

    async with Command(config, app=APP, location=str(MIGRATIONS)) as command:
        for version in await command.upgrade():
            log.info("database.migrated", version=version)


class Transaction:
    """An open transaction: the raw connection for hot paths, and who is woken when it has committed."""

    def __init__(self, connection: TransactionalDBClient) -> None:
        self.connection = connection
        self.topics: set[Topic | EventKind] = set()

    def wake(self, *topics: Topic | EventKind) -> None:
        """Wake the readers of these after the commit; never before, since they would see nothing."""
        self.topics.update(topics)


@asynccontextmanager
async def transaction(bus: Bus) -> AsyncIterator[Transaction]:
    """Everything in the block or nothing. Start no task inside: it would inherit the connection."""
    context = in_transaction()
    try:
        connection = await context.__aenter__()
    except BaseException as exc:
        # Cancelled on the way in, Tortoise keeps the lock for ever unless it is left again here,
        # in this task: the token is a context variable's.
        if getattr(context, "token", None) is not None:
            with suppress(Exception):
                await context.__aexit__(type(exc), exc, exc.__traceback__)
        raise
    transaction = Transaction(connection)
    try:
        yield transaction
    except BaseException as exc:
        await context.__aexit__(type(exc), exc, exc.__traceback__)
        raise
    try:
        await context.__aexit__(None, None, None)
    except Exception:
        # A commit that failed leaves the transaction open, and nobody could begin another.
        with suppress(Exception):
            await connection.rollback()
        raise
    finally:
        # Also where we were cancelled while it was being committed: it is committed all the same, and
        # whoever looks now looks after that, since one thread does both.
        bus.wake_all(transaction.topics)

"""The database: its configuration, its migrations at start, and the only way into a transaction.

Embedded it is a SQLite file; with `CC_DATABASE_URL` the same code speaks to PostgreSQL.
"""

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
from tortoise.connection import get_connections
from tortoise.context import TortoiseContext
from tortoise.transactions import in_transaction  # noqa: TID251  # the one place that may

from core.machinery import postgres
from core.machinery.bus import Bus, Topic
from core.words import Dialect, EventKind

log = structlog.get_logger()

APP = "models"
MIGRATIONS = Path(str(files("migrations")))
"""One folder for each dialect: aerich writes raw SQL."""
PRAGMAS = {
    "busy_timeout": 5000,
    "synchronous": "NORMAL",
    # Tortoise cuts the log to 16 KiB at every checkpoint, and making it grow again is what costs.
    "journal_size_limit": 64 * 1024 * 1024,
    "wal_autocheckpoint": 4000,
}

Target = Path | str
"""A file of SQLite, or the address of a PostgreSQL database."""


def dialect_of(target: Target) -> Dialect:
    return Dialect.SQLITE if isinstance(target, Path) else Dialect.POSTGRES


def configuration(target: Target, *, migrating: bool = True) -> dict[str, Any]:
    """Tortoise's configuration. Only migrating needs aerich's own table, and importing aerich takes a
    while. The connection is named for its dialect: Tortoise keeps SQL by the name of its connection."""
    name = dialect_of(target).value
    connection = _embedded(target) if isinstance(target, Path) else postgres.connection(target)
    return {
        "connections": {name: connection},
        "apps": {
            APP: {
                "models": ["core.models", *(["aerich.models"] if migrating else [])],
                "default_connection": name,
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


def _embedded(path: Path) -> dict[str, Any]:
    return {"engine": "core.machinery.sqlite", "credentials": {"file_path": str(path), **PRAGMAS}}


@asynccontextmanager
async def open_database(target: Target) -> AsyncIterator[None]:
    """Migrate, then connect, for the length of the block. A file is readable by its owner only.

    Raises InvalidInput where PostgreSQL can't be reached.
    """
    if isinstance(target, Path):
        if await asyncio.to_thread(_is_behind, target):
            await _in_a_context_of_its_own(target)
    else:
        async with postgres.migrating(target) as versions:
            if _known(Dialect.POSTGRES) - versions:
                await _in_a_context_of_its_own(target)
    async with TortoiseContext() as context:
        # The fallback lets tasks begun before this block, and threads, find the database.
        await context.init(configuration(target, migrating=False), _enable_global_fallback=True)
        yield


def _known(dialect: Dialect) -> set[str]:
    return {file.name for file in (MIGRATIONS / dialect / APP).glob("[0-9]*.py")}


def _is_behind(path: Path) -> bool:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as connection:
        try:
            rows = connection.execute("SELECT version FROM aerich WHERE app = ?", (APP,))
        except sqlite3.OperationalError:  # no table yet: a new file
            return True
        return bool(_known(Dialect.SQLITE) - {version for (version,) in rows})


async def _in_a_context_of_its_own(target: Target) -> None:
    """aerich's command ends the context that it runs in."""
    loop = asyncio.get_running_loop()
    await loop.create_task(_upgrade(target), name="migrate", context=contextvars.Context())


async def _upgrade(target: Target) -> None:
    from aerich import Command  # slow to import, needed only when something is to do

    location = str(MIGRATIONS / dialect_of(target))
    async with Command(configuration(target), app=APP, location=location) as command:
        for version in await command.upgrade():
            log.info("database.migrated", version=version)


class Transaction:
    """An open transaction, and who is woken when it has committed."""

    def __init__(self, connection: TransactionalDBClient) -> None:
        self.connection = connection
        self.topics: set[Topic | EventKind] = set()

    def wake(self, *topics: Topic | EventKind) -> None:
        """Wake the readers of these after the commit; never before, since they would see nothing."""
        self.topics.update(topics)


@asynccontextmanager
async def transaction(bus: Bus) -> AsyncIterator[Transaction]:
    """Everything in the block or nothing, one after another. Start no task inside: it would inherit
    the connection."""
    context = in_transaction()
    try:
        connection = await context.__aenter__()
        await postgres.take_turn(connection)
    except BaseException as exc:
        # Cancelled on the way in, Tortoise keeps the lock for ever unless it is left again here,
        # in this task: the token is a context variable's.
        if getattr(context, "token", None) is not None:
            with suppress(Exception):
                await _leave(context, exc)
        raise
    transaction = Transaction(connection)
    try:
        yield transaction
    except BaseException as exc:
        await _leave(context, exc)
        raise
    try:
        await _leave(context, None)
    except Exception:
        # A commit that failed leaves the transaction open, and nobody could begin another.
        with suppress(Exception):
            await connection.rollback()
        raise
    finally:
        # Also where we were cancelled while it was being committed: it is committed all the same, and
        # whoever looks now looks after that, since one thread does both.
        bus.wake_all(transaction.topics)


async def _leave(context: Any, exc: BaseException | None) -> None:
    """End a transaction, and be out of it whatever happens: cancelled while it gives its connection back,
    Tortoise would leave this task on a connection that is somebody else's by now."""
    try:
        await context.__aexit__(type(exc) if exc else None, exc, exc.__traceback__ if exc else None)
    finally:
        if not context.token._used:
            get_connections().reset(context.token)

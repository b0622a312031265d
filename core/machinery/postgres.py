"""What PostgreSQL needs that SQLite does by itself: one writer at a time, and one migrator."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import structlog
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url

from core.errors import InvalidInput

log = structlog.get_logger()

WRITING = 0x43434331
MIGRATING = 0x43434332
"""Advisory locks: numbers that nobody else is likely to use in our database."""
PATIENCE = 10.0
"""Seconds for a connection to be made."""


def connection(url: str) -> dict[str, Any]:
    """Tortoise's configuration of the connection; its pool is small, since one writes at a time."""
    parts = urlsplit(url)
    found: dict[str, Any] = expand_db_url(urlunsplit(parts._replace(scheme="asyncpg")))
    found["credentials"] = {"minsize": 1, "maxsize": 8, "timeout": PATIENCE} | found["credentials"]
    return found


async def take_turn(client: BaseDBAsyncClient) -> None:
    """Where several may write at once, wait for one's turn until the transaction ends.

    So the ids of events are in the order of their commits, and what was read in a transaction still
    holds when it writes: both as in SQLite.
    """
    if client.capabilities.dialect == "postgres":
        await client.execute_query_dict(f"SELECT pg_advisory_xact_lock({WRITING})")


@asynccontextmanager
async def migrating(url: str) -> AsyncIterator[set[str]]:
    """The versions that the database has had, with no other process migrating it meanwhile."""
    import asyncpg  # nobody else pays for it

    plain = urlunsplit(urlsplit(url)._replace(scheme="postgresql"))
    try:
        client = await asyncpg.connect(plain, timeout=PATIENCE)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as exc:
        raise InvalidInput(
            f"CC_DATABASE_URL: PostgreSQL can't be reached: {exc or 'it did not answer'}"
        ) from exc
    try:
        await client.execute(f"SELECT pg_advisory_lock({MIGRATING})")
        known = await client.fetchval("SELECT to_regclass('aerich') IS NOT NULL")
        rows = await client.fetch("SELECT version FROM aerich") if known else []
        yield {row["version"] for row in rows}
    finally:
        await client.close()

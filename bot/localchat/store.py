"""The one SQLite file in which everything lives that Telegram's cloud would remember.

WAL without fsync per commit: what is committed survives the death of this process, which is the promise.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite

_SCHEMA = """
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counter (chat_id INTEGER PRIMARY KEY, last_message_id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS message (
    chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL, body TEXT NOT NULL, view TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending_update (
    update_id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS callback (
    id TEXT PRIMARY KEY, created REAL NOT NULL, user_id INTEGER NOT NULL, answer TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, file_id TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, mime TEXT NOT NULL, body BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS read_mark (
    user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL,
    PRIMARY KEY (user_id, chat_id)
) WITHOUT ROWID;
"""
_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000")


def _make_private(path: Path) -> None:
    """What is said here is for the owner's eyes. SQLite gives the files beside it the same mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        if file.exists():
            file.chmod(0o600)


class Writing:
    """An open transaction, and what is to happen in memory once it has been committed."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._afterwards: list[Callable[[], None]] = []

    async def run(self, sql: str, parameters: Iterable[Any] = ()) -> int | None:
        cursor = await self._connection.execute(sql, parameters)
        return cursor.lastrowid

    async def one(self, sql: str, parameters: Iterable[Any] = ()) -> aiosqlite.Row | None:
        rows = list(await self._connection.execute_fetchall(sql, parameters))
        return rows[0] if rows else None

    def afterwards(self, action: Callable[[], None]) -> None:
        self._afterwards.append(action)

    def committed(self) -> None:
        for action in self._afterwards:
            action()


class Store:
    """One connection; whoever reads or writes holds the lock, so nobody sees half a transaction."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = asyncio.Lock()
        self._connection: aiosqlite.Connection | None = None

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        _make_private(self._path)
        async with aiosqlite.connect(self._path, isolation_level=None) as connection:
            for pragma in _PRAGMAS:
                await connection.execute_fetchall(f"PRAGMA {pragma}")
            await connection.executescript(_SCHEMA)
            self._connection = connection
            try:
                yield
            finally:
                async with self._lock:
                    self._connection = None

    def _open(self) -> aiosqlite.Connection:
        if self._connection is None:
            raise RuntimeError("the local chat's store is closed")
        return self._connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Writing]:
        async with self._lock:
            connection = self._open()
            writing = Writing(connection)
            try:
                await connection.execute("BEGIN IMMEDIATE")
                yield writing
                await connection.execute("COMMIT")
            except BaseException:
                await connection.rollback()
                raise
            writing.committed()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator["Reading"]:
        """Several reads that belong together: no write comes between them."""
        async with self._lock:
            yield Reading(self._open())

    async def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[aiosqlite.Row]:
        async with self.reading() as reading:
            return await reading.rows(sql, parameters)


class Reading:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[aiosqlite.Row]:
        return list(await self._connection.execute_fetchall(sql, parameters))

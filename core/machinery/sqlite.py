"""Tortoise's SQLite engine with transactions that begin immediate.

A deferred transaction that reads and then writes fails with "database is locked" when somebody
else wrote in between, whatever the busy timeout. Named as an engine in the Tortoise configuration.
"""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

import aiosqlite
from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
    translate_exceptions,
)
from tortoise.exceptions import TransactionManagementError

T = TypeVar("T")


class _ImmediateTransaction(SqliteTransactionWrapper):
    async def begin(self) -> None:
        try:
            await self._connection.execute_fetchall("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as exc:
            raise TransactionManagementError(exc) from exc


class ImmediateClient(SqliteClient):
    """Named by `client_class` below, as Tortoise asks of an engine's module."""

    def _in_transaction(self) -> TransactionContext:
        return SqliteTransactionContext(_ImmediateTransaction(self), self._lock)

    @translate_exceptions
    async def in_one_trip(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` as one transaction in the thread of the connection: a trip there and back costs
        more than most statements. Once begun it is finished, whether or not somebody still waits."""
        if self._connection is not None and not self._lock.locked():
            # No transaction is open, and whoever begins one now comes after us: one thread, in order.
            return await _trip(self._connection, work)
        async with self.acquire_connection() as connection:
            return await _trip(connection, work)


async def _trip(connection: aiosqlite.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    # The only way to run more than one statement there; `execute` and its like end here too.
    done: T = await connection._execute(_transaction, connection._conn, work)  # type: ignore[no-untyped-call]
    return done


def _transaction(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return done


client_class = ImmediateClient

"""Tortoise's SQLite engine with transactions that begin immediate.

A deferred transaction that reads and then writes fails with "database is locked" when somebody
else wrote in between, whatever the busy timeout. Named as an engine in the Tortoise configuration.
"""

import sqlite3

from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.exceptions import TransactionManagementError


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


client_class = ImmediateClient

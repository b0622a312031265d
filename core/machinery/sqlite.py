"""Tortoise's SQLite engine with transactions that begin immediate.

A deferred transaction that reads and then writes fails with "database is locked" when somebody
else wrote in between, whatever the busy timeout. Named as an engine in the Tortoise configuration.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeVar

import aiosqlite
from tortoise.backends.base.client import NestedTransactionContext, TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
    translate_exceptions,
)
from tortoise.exceptions import TransactionManagementError

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], int]


def folded(text: str | None) -> str | None:
    """SQL's LOWER for all letters, as PostgreSQL has it: SQLite's own knows A to Z only."""
    return None if text is None else text.casefold()


class ImmediateTransaction(SqliteTransactionWrapper):
    """Begins with its first statement, in the same trip: whoever holds it is alone already, and one trip
    more in each transaction is what people would wait for."""

    def __init__(self, connection: SqliteClient) -> None:
        super().__init__(connection)
        self._begun = False

    async def begin(self) -> None:
        """Left to the first statement; what fails then is this."""

    def _begin(self, connection: sqlite3.Connection) -> None:
        """In the connection's thread, before each statement."""
        if self._begun:
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as exc:
            raise TransactionManagementError(exc) from exc
        self._begun = True

    def _in_transaction(self) -> TransactionContext:
        return NestedTransactionContext(_Within(self))

    def acquire_connection(self) -> Any:
        """For what Tortoise does itself."""
        return self._acquired()

    @asynccontextmanager
    async def _acquired(self) -> AsyncIterator[aiosqlite.Connection]:
        async with super().acquire_connection() as connection:
            if not self._begun:
                await connection._execute(self._begin, connection._conn)
            yield connection

    async def commit(self) -> None:
        if self._begun:
            await super().commit()
        self._finalized = True

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        rows: list[list[dict[str, Any]]] = await self.execute_each([(query, values or [])])
        return rows[0]

    @translate_exceptions
    async def execute_each(
        self, statements: Sequence[tuple[str, list[object]]]
    ) -> list[list[dict[str, Any]]]:
        """The rows of several statements, in one trip to the connection's thread."""

        def each(connection: sqlite3.Connection) -> list[list[dict[str, Any]]]:
            self._begin(connection)
            return [list(map(dict, connection.execute(sql, values))) for sql, values in statements]

        async with super().acquire_connection() as connection:
            rows: list[list[dict[str, Any]]] = await connection._execute(each, connection._conn)
            return rows


class _Within(SqliteTransactionWrapper):
    """What Tortoise opens within ours, for `get_or_create` and its like."""

    async def savepoint(self) -> None:
        async with self._parent.acquire_connection():  # ours has begun from here on
            await super().savepoint()


class ImmediateClient(SqliteClient):
    """Named by `client_class` below, as Tortoise asks of an engine's module."""

    def __init__(self, file_path: str, **kwargs: Any) -> None:
        super().__init__(file_path, **kwargs)
        self._trips = Trips()

    async def create_connection(self, with_db: bool) -> None:
        is_new = self._connection is None
        await super().create_connection(with_db)
        if is_new and self._connection is not None:
            await self._connection.create_function("lower", 1, folded, deterministic=True)

    def _in_transaction(self) -> TransactionContext:
        return SqliteTransactionContext(ImmediateTransaction(self), self._lock)

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        """One statement alone: several at once wait in the connection's thread, and not each for the loop to
        hear of the one before."""
        rows: list[dict[str, Any]]
        if (between := self._between()) is not None:
            rows = await self._rows(between, query, values or [])
        else:
            rows = await super().execute_query_dict(query, values)
        return rows

    @translate_exceptions
    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, list[Any]]:
        """Counts what this statement has changed, and no other that is done meanwhile."""

        def counted(connection: sqlite3.Connection) -> tuple[int, list[Any]]:
            before = connection.total_changes
            rows = connection.execute(_without_null(query), values or []).fetchall()
            return (connection.total_changes - before) or len(rows), rows

        async with self.acquire_connection() as connection:
            found: tuple[int, list[Any]] = await connection._execute(counted, connection._conn)
            return found

    @translate_exceptions
    async def _rows(
        self, connection: aiosqlite.Connection, query: str, values: list[Any]
    ) -> list[dict[str, Any]]:
        return list(map(dict, await connection.execute_fetchall(_without_null(query), values)))

    def _between(self) -> aiosqlite.Connection | None:
        """The connection, where no transaction is open: what is sent there at once is done before one that
        begins after it, since one thread keeps the order."""
        return self._connection if not self._lock.locked() else None

    @translate_exceptions
    async def in_one_trip(self, work: Work) -> int:
        """Do `work`, all of it or nothing, in one trip to the connection's thread; what it returns.

        Once begun it is finished, whether or not somebody still waits.
        """
        if (between := self._between()) is not None:
            return await self._trips.take(between, work)
        async with self.acquire_connection() as connection:
            return await self._trips.take(connection, work)


def _without_null(query: str) -> str:
    """SQL as Tortoise writes it for SQLite, which reads none with such a character."""
    return query.replace("\0", "'||CHAR(0)||'")


class Trips:
    """Brings pieces of work to the thread of a connection: a trip there and back, and a commit, cost
    more than most statements, so whatever has come together by then is done in one transaction."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Work, asyncio.Future[int]]] = deque()
        self._under_way = False

    async def take(self, connection: aiosqlite.Connection, work: Work) -> int:
        """Nothing is awaited before the work is on its way, so no transaction can come in between."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()
        self._waiting.append((work, future))
        if not self._under_way:
            self._under_way = True
            # The only way to run more than one statement there; `execute` and its like end here too.
            await connection._execute(self._arrive, connection._conn, loop)  # type: ignore[no-untyped-call]
        return await future

    def _arrive(self, connection: sqlite3.Connection, loop: asyncio.AbstractEventLoop) -> None:
        self._under_way = False  # before looking: who comes after that sends another trip
        batch = [self._waiting.popleft() for _ in range(len(self._waiting))]
        outcomes = _do([work for work, _ in batch], connection)
        futures = [future for _, future in batch]
        loop.call_soon_threadsafe(_settle, futures, outcomes)


def _do(works: list[Work], connection: sqlite3.Connection) -> list[int | Exception]:
    """One transaction, in which each piece of work counts or fails for itself.

    First as if none failed: each statement gives up the interpreter's lock and has to get it back from the
    event loop, so what only stands by for a failure costs as much as an insert.
    """
    if not works:
        return []
    try:
        return list(_together([partial(work, connection) for work in works], connection))
    except Exception as exc:  # noqa: BLE001  # raised again where somebody waits for it
        if len(works) == 1:
            return [exc]
    try:
        return _together([partial(_do_one, work, connection) for work in works], connection)
    except sqlite3.Error as exc:
        return [exc] * len(works)


def _together(parts: Sequence[Callable[[], T]], connection: sqlite3.Connection) -> list[T]:
    try:
        connection.execute("BEGIN IMMEDIATE")
        outcomes = [part() for part in parts]
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
    return outcomes


def _do_one(work: Work, connection: sqlite3.Connection) -> int | Exception:
    connection.execute("SAVEPOINT work")
    try:
        outcome: int | Exception = work(connection)
    except Exception as exc:  # noqa: BLE001  # raised again where somebody waits for it
        outcome = exc
        connection.execute("ROLLBACK TO work")
    connection.execute("RELEASE work")
    return outcome


def _settle(futures: list[asyncio.Future[int]], outcomes: list[int | Exception]) -> None:
    for future, outcome in zip(futures, outcomes, strict=True):
        if future.cancelled():
            continue
        if isinstance(outcome, Exception):
            future.set_exception(outcome)
        else:
            future.set_result(outcome)


client_class = ImmediateClient

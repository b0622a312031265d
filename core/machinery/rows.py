"""Reading rows without building models: lists are the hot path."""

import base64
import binascii
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any, Literal, TypeVar

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connections

from core.errors import InvalidInput
from core.machinery.sqlite import ImmediateClient, ImmediateTransaction
from core.schemas.base import Out, Page
from core.words import Dialect

T = TypeVar("T", bound=Out)

Where = tuple[str, object]
"""A condition, and the value of its placeholder; a tuple of them where it has several."""

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
PLAIN = frozenset({int, str, bool, float, type(None)})
NOT_OURS = "not one of ours; use the nextCursor of an earlier answer."
NOT_OF_THIS = (
    "made for another list, or with other filters or another order. Ask as you did when you got it, or"
    " begin without one."
)


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of a list is wanted."""

    limit: int = DEFAULT_LIMIT
    cursor: str | None = None
    order: Literal["asc", "desc"] = "desc"


async def fetch(sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
    """The rows of a query, on the transaction's connection where one is open. Values are stored as
    Tortoise would store them."""
    client = _client()
    if _is_postgres(client):
        return await client.execute_query_dict(_numbered(sql), [_bound(value) for value in values])
    return await client.execute_query_dict(sql, [_stored(value) for value in values])


Statement = tuple[str, Sequence[object]]
"""SQL with `?` for each value, and the values."""


async def fetch_each(statements: Sequence[Statement]) -> list[list[dict[str, Any]]]:
    """The rows of each statement, done in order within the open transaction: in one trip to the
    database, where that saves something."""
    client = _client()
    if isinstance(client, ImmediateTransaction):
        stored = [(sql, [_stored(value) for value in values]) for sql, values in statements]
        found: list[list[dict[str, Any]]] = await client.execute_each(stored)
        return found
    return [await fetch(sql, values) for sql, values in statements]


def dialect() -> Dialect:
    """What the database speaks, where one SQL does not fit both."""
    return Dialect.POSTGRES if _is_postgres(_client()) else Dialect.SQLITE


def _client() -> BaseDBAsyncClient:
    """The transaction's connection where one is open, else the database's only one."""
    connections = get_connections()
    return connections.get(next(iter(connections.db_config)))


def _is_postgres(client: BaseDBAsyncClient) -> bool:
    return client.capabilities.dialect == Dialect.POSTGRES


@cache
def _numbered(sql: str) -> str:
    """PostgreSQL counts its placeholders."""
    first, *rest = sql.split("?")
    return first + "".join(f"${number}{part}" for number, part in enumerate(rest, 1))


def _bound(value: object) -> object:
    """A value as asyncpg takes it: times as they are, JSON as text."""
    match value:
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value


def listed(words: Iterable[StrEnum]) -> str:
    """Words of ours as they stand between the parentheses of an `IN`."""
    return ", ".join(f"'{word.value}'" for word in sorted(words))


def insertion(table: str, values: Mapping[str, object]) -> Statement:
    """A new row; answers its id."""
    return f"{_insert_sql(table, tuple(values))} RETURNING id", tuple(values.values())


def moment(value: str | datetime) -> datetime:
    """A time of a raw row: SQLite has it as text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


async def insert(table: str, values: Mapping[str, object]) -> int:
    """Write a row, on the transaction's connection, without building a model; its id.

    `values` are all columns that are not null. Raises Tortoise's IntegrityError.
    """
    rows = await fetch(*insertion(table, values))
    return int(rows[0]["id"])


async def insert_two(
    table: str, values: Mapping[str, object], then: str, following: Mapping[str, object], *, key: str
) -> int:
    """Write a row and one that belongs to it, both or neither, in one trip to the database; the id of
    the first, which `key` of the second is. Not for use inside a transaction."""
    client = _client()
    if not isinstance(client, ImmediateClient):
        raise TypeError("for SQLite, and not inside a transaction: that would be committed with the rest")

    rest = {name: value for name, value in following.items() if name != key}
    write, row = _insert_sql(table, tuple(values)), _all_stored(values)
    write_second, second = _insert_sql(then, (*rest, key)), _all_stored(rest)

    def both(connection: sqlite3.Connection) -> int:
        identity = connection.execute(write, row).lastrowid
        connection.execute(write_second, [*second, identity])
        return identity or 0  # never None after an INSERT

    identity: int = await client.in_one_trip(both)
    return identity


@cache
def _insert_sql(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


def _all_stored(values: Mapping[str, object]) -> list[object]:
    return [_stored(value) for value in values.values()]


def _stored(value: object) -> object:
    """A value as Tortoise would store it."""
    if type(value) in PLAIN:  # nearly all are, and this is on every way to the database
        return value
    match value:
        case datetime():
            return value.isoformat(" ")
        case dict() | list():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value


async def page(
    row_type: type[T],
    select: str,
    part: Slice,
    *,
    key: str,
    where: Sequence[Where] = (),
    within: Sequence[Where] = (),
) -> Page[T]:
    """One page of `select`, ordered by `key`, a unique column: rows that are added meanwhile
    move none of the others, so a cursor never skips or repeats one.

    A cursor belongs to its list, `where` and order. `within` are conditions that change nothing about
    what is found, only how fast it is.
    """
    conditions = [*where, *within]
    if part.cursor is not None:
        sign = ">" if part.order == "asc" else "<"
        after = decode_cursor(part.cursor, _mark(row_type, part.order, where))
        conditions.append((f"{key} {sign} ?", after))
    rows = await having(select, conditions, f"ORDER BY {key} {part.order} LIMIT ?", part.limit + 1)
    more = len(rows) > part.limit
    rows = rows[: part.limit]
    cursor = encode_cursor(rows[-1]["id"], _mark(row_type, part.order, where)) if more else None
    return _page_of(row_type).model_validate({"items": rows, "next_cursor": cursor})


async def having(select: str, where: Sequence[Where], order: str, *values: object) -> list[dict[str, Any]]:
    """The rows of `select` for which all of these hold; `values` are those of `order`."""
    clause = " AND ".join(condition for condition, _ in where)
    return await fetch(f"{select}{' WHERE ' + clause if clause else ''} {order}", [*_values(where), *values])


def _values(conditions: Sequence[Where]) -> list[object]:
    values: list[object] = []
    for _, value in conditions:
        if isinstance(value, tuple):
            values.extend(value)
        else:
            values.append(value)
    return values


@cache
def _page_of(row_type: type[T]) -> type[Page[T]]:
    """Pydantic takes its time to find the class that it has made for a parameter."""
    return Page[row_type]  # type: ignore[valid-type]


def _mark(row_type: type[Out], order: str, where: Sequence[Where]) -> str:
    """A few characters that tell lists, filters and orders apart. Made of the conditions themselves, so
    that no filter can be forgotten in it."""
    return _digest(row_type.__name__, order, tuple(where))


@lru_cache(maxsize=256)
def _digest(name: str, order: str, where: tuple[Where, ...]) -> str:
    said = json.dumps([name, order, where], default=str)
    return blake2b(said.encode(), digest_size=4).hexdigest()


def encode_cursor(identity: int, mark: str) -> str:
    return base64.urlsafe_b64encode(f"id:{identity}:{mark}".encode()).decode().rstrip("=")


def decode_cursor(cursor: str, mark: str) -> int:
    """The id in a cursor; raises InvalidInput for what is none of ours, or not of this list."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        prefix, number, belongs = text.split(":")
        if prefix == "id" and number.isascii() and number.isdigit():
            identity = min(int(number), 2**62)
        else:
            raise InvalidInput.of("cursor", NOT_OURS)
    except (binascii.Error, UnicodeDecodeError, ValueError) as exc:
        raise InvalidInput.of("cursor", NOT_OURS) from exc
    if belongs != mark:
        raise InvalidInput.of("cursor", NOT_OF_THIS)
    return identity

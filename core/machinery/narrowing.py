"""From what a list is to be narrowed by to conditions on its columns."""

from collections.abc import Mapping, Sequence

from core.machinery.rows import Where, fetch
from core.schemas.filters import ListFilter

ESCAPE = "!"
FEW = 20_000
"""Rows that are looked at, in an index, to find where a time begins and ends in the log."""

LAST = 2**62
"""As far as ids can count."""


def narrowed(
    wanted: ListFilter, columns: Mapping[str, str], *, made: str, texts: Sequence[str] = ()
) -> list[Where]:
    """The conditions of a filter. `columns` has for each of its fields that holds a value or several the
    column, or a condition with a placeholder; `made` is the column of the time, `texts` are those that its
    `text` may be a part of."""
    if not wanted.model_fields_set:  # the usual case, and the one that must be fast
        return []
    where: list[Where] = []
    for name, column in columns.items():
        match getattr(wanted, name):
            case None:
                pass
            case tuple() as several:
                where.append(any_of(column, several))
            case value:
                where.append((column if "?" in column else f"{column} = ?", value))
    if wanted.since is not None:
        where.append((f"{made} >= ?", wanted.since))
    if wanted.until is not None:
        where.append((f"{made} < ?", wanted.until))
    part: str | None = getattr(wanted, "text", None)
    if part is not None:
        where.append(_contains(texts, part))
    return where


def seen(column: str, repositories: frozenset[int] | None) -> list[Where]:
    """What is left for somebody who sees these repositories alone; `column` says which one a row is of."""
    if repositories is None:
        return []
    return [any_of(column, sorted(repositories))] if repositories else [("1 = ?", 0)]


def any_of(column: str, values: Sequence[object]) -> Where:
    """One of several values."""
    return f"{column} IN ({', '.join('?' * len(values))})", tuple(values)


def _contains(columns: Sequence[str], part: str) -> Where:
    """Part of one of the columns. `LOWER` knows all letters: see `core.machinery.sqlite`."""
    for special in (ESCAPE, "%", "_"):
        part = part.replace(special, ESCAPE + special)
    each = [f"LOWER({column}) LIKE LOWER(?) ESCAPE '{ESCAPE}'" for column in columns]
    return f"({' OR '.join(each)})", (f"%{part}%",) * len(columns)


async def ids_of(table: str, wanted: ListFilter) -> list[Where]:
    """Where in a long table what was made in a time can be, if that is a small part of it: a list that
    is read in the order of ids would else go through all that is older or newer.

    Not by the times of the rows around: clocks are set back, and no row may be missed.
    """
    if wanted.since is None and wanted.until is None:
        return []
    where = narrowed(wanted, {}, made="created_at")
    clause = " AND ".join(condition for condition, _ in where)
    sql = (
        "SELECT COUNT(*) AS found, MIN(id) AS first, MAX(id) AS last FROM"
        f" (SELECT id FROM {table} WHERE {clause} ORDER BY created_at LIMIT {FEW + 1}) AS made"
    )
    (row,) = await fetch(sql, [value for _, value in where])
    if row["found"] > FEW:
        # True of every row: with both ends given, SQLite reads by id and does not sort all that it finds.
        return [("id > ?", 0), ("id < ?", LAST)]
    if not row["found"]:
        return [("1 = ?", 0)]
    return [("id >= ?", row["first"]), ("id <= ?", row["last"])]

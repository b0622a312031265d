"""The schema as a real PostgreSQL has it: the same tables, columns, keys, checks and indexes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.indexes import Index

from core import models
from core.models.fields import IndexWhere, UniqueWhere, _CheckedEnum
from tests.core.test_schema import MODELS
from tests.support.databases import Server, elsewhere

Rows = list[tuple[Any, ...]]

TYPES = {
    "BooleanField": "boolean",
    "BigIntField": "bigint",
    "IntField": "integer",
    "TextField": "text",
    "JSONField": "jsonb",
    "DatetimeField": "timestamp with time zone",
    "CharField": "character varying",
    "_CheckedEnum": "character varying",
}


@pytest.fixture(scope="module")
def ask() -> Iterator["Ask"]:
    server = Server()
    yield Ask(server.program_settings(Path("of-this-module"))["CC_DATABASE_URL"])
    server.close()


class Ask:
    """Asks the database one question at a time."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __call__(self, sql: str, *values: object) -> Rows:
        async def fetch() -> Rows:
            client = await asyncpg.connect(self._url)
            try:
                return [tuple(row) for row in await client.fetch(sql, *values)]
            finally:
                await client.close()

        return elsewhere(fetch())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_every_column_has_its_type_and_may_be_null_where_the_model_says_so(ask: Ask, model: Any) -> None:
    found = ask(
        "SELECT column_name, data_type, is_nullable FROM information_schema.columns WHERE table_name = $1",
        model._meta.db_table,
    )
    fields = model._meta.fields_map
    expected = {
        (name, TYPES[type(fields[name]).__name__], "YES" if fields[name].null else "NO")
        for name in model._meta.db_fields
    }

    assert set(found) == expected


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_every_foreign_key_and_check_is_there(ask: Ask, model: Any) -> None:
    constraints = [
        text
        for (text,) in ask(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = $1::text::regclass",
            f'"{model._meta.db_table}"',
        )
    ]
    for name, field in model._meta.fields_map.items():
        if isinstance(field, ForeignKeyFieldInstance):
            table = getattr(models, str(field.model_name).split(".")[1])._meta.db_table
            text = f"FOREIGN KEY ({name}_id) REFERENCES {table}(id) ON DELETE {field.on_delete.value}"
            assert text in constraints
        if isinstance(field, _CheckedEnum):
            check = next(text for text in constraints if text.startswith("CHECK") and f"({name})" in text)
            for member in field.enum_type:
                assert f"'{member.value}'" in check


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.db_table)
def test_every_index_is_there(ask: Ask, model: Any) -> None:
    rows = ask("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1", model._meta.db_table)
    found = {str(name): str(text) for name, text in rows}
    for index in model._meta.indexes:
        assert isinstance(index, Index)
        text = found[str(index.name)]
        assert f"({', '.join(index.fields)})" in text.replace('"', "")
        assert ("CREATE UNIQUE INDEX" in text) == isinstance(index, UniqueWhere)
        assert ("WHERE" in text) == isinstance(index, IndexWhere)

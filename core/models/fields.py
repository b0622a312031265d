"""Fields and indexes that reach the database as they are written here.

Tortoise drops check constraints and the uniqueness of partial indexes silently; these two
classes put them into the SQL themselves. A test reads both back from the database.
"""

from enum import StrEnum
from typing import Any, TypeVar

from tortoise import fields
from tortoise.backends.base.schema_generator import BaseSchemaGenerator
from tortoise.fields.data import CharEnumFieldInstance
from tortoise.indexes import Index
from tortoise.models import Model

E = TypeVar("E", bound=StrEnum)


class _CheckedEnum(CharEnumFieldInstance):
    """A column that holds one of the values of a StrEnum, checked by the database."""

    def __init__(self, enum_type: type[StrEnum], column: str, **kwargs: Any) -> None:
        super().__init__(enum_type, **kwargs)
        self.column = column

    @property
    def SQL_TYPE(self) -> str:  # type: ignore[override]  # noqa: N802  # Tortoise's name
        values = ", ".join(f"'{member.value}'" for member in self.enum_type)
        return f'VARCHAR({self.max_length}) CHECK ("{self.column}" IN ({values}))'


def checked_enum(enum_type: type[E], column: str, **kwargs: Any) -> E:
    """A StrEnum column with a check constraint; typed as the enum, as Tortoise's own fields are."""
    return _CheckedEnum(enum_type, column, description="", max_length=24, **kwargs)  # type: ignore[return-value]


def optional_checked_enum(enum_type: type[E], column: str, **kwargs: Any) -> E | None:
    """The same, where there may be none."""
    return checked_enum(enum_type, column, null=True, **kwargs)


def optional_char(length: int, **kwargs: Any) -> str | None:
    """A text column of limited length that may be null, typed as what it reads as."""
    return fields.CharField(max_length=length, null=True, **kwargs)  # type: ignore[return-value]


class IndexWhere(Index):
    """An index over the rows that a condition holds for: the others cost nothing when they are written."""

    def __init__(self, *, fields: tuple[str, ...], name: str, where: str) -> None:
        super().__init__(fields=fields, name=name)
        self.where = where
        self.extra = f" WHERE {where}"

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"where": self.where}


class UniqueWhere(IndexWhere):
    """The same, unique."""

    def get_sql(self, schema_generator: BaseSchemaGenerator, model: type[Model], safe: bool) -> str:
        sql = super().get_sql(schema_generator, model, safe)
        return sql.replace("CREATE INDEX", "CREATE UNIQUE INDEX", 1)

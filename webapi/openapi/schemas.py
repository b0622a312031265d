"""The models as JSON schemas, under the names that the document has for them."""

import ast
import inspect
import textwrap
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from core.schemas.base import Out

JSON = dict[str, Any]
Mode = Literal["validation", "serialization"]
TEMPLATE = "#/components/schemas/{model}"


class _Plain(GenerateJsonSchema):
    """Without titles made up from the names, and without `default: null`: what is left out says that."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        if found.get("default", found) is None:
            found.pop("default")
        return found


def components(models: Collection[type[BaseModel]]) -> tuple[dict[type[BaseModel], JSON], JSON]:
    """A reference to each model, and everything that the references lead to."""
    wanted: list[tuple[type[BaseModel], Mode]] = [
        (model, "serialization" if issubclass(model, Out) else "validation") for model in models
    ]
    found, defined = models_json_schema(wanted, ref_template=TEMPLATE, schema_generator=_Plain)
    schemas: JSON = defined.get("$defs", {})
    names = {name: _name(name, schema) for name, schema in schemas.items()}
    references = {model: _renamed(found[model, mode], names) for model, mode in wanted}
    named = {names[name]: _renamed(schema, names) for name, schema in schemas.items()}
    for model in _reached(models):
        _describe(named, model)
    return references, dict(sorted(named.items()))


def _name(name: str, schema: JSON) -> str:
    """A page of tasks is a `TaskPage`; everything else keeps its name."""
    return str(schema["title"]) if name.startswith("Page_") else name


def _renamed(schema: Any, names: Mapping[str, str]) -> Any:
    if isinstance(schema, list):
        return [_renamed(each, names) for each in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: _renamed(value, names) for key, value in schema.items()}
    if isinstance(reference := schema.get("$ref"), str):
        changed["$ref"] = TEMPLATE.format(model=names[reference.rpartition("/")[2]])
    return changed


def _reached(models: Collection[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """The models, and those of their fields."""
    seen: set[type[BaseModel]] = set()
    left = list(models)
    while left:
        model = left.pop()
        if model in seen:
            continue
        seen.add(model)
        yield model
        left += [each for field in model.model_fields.values() for each in _models_in(field.annotation)]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for each in getattr(annotation, "__args__", ()):
        yield from _models_in(each)


def _describe(named: JSON, model: type[BaseModel]) -> None:
    """Put what stands below its fields in the source into the schema: the words exist once."""
    properties = named.get(model.__name__, {}).get("properties", {})
    for owner in model.__mro__:
        if inspect.isclass(owner) and issubclass(owner, BaseModel):
            for name, text in _words(owner).items():
                field = model.model_fields.get(name)
                if field is not None and (alias := field.serialization_alias or field.alias) in properties:
                    properties[alias].setdefault("description", text)


@cache
def _words(owner: type[BaseModel]) -> Mapping[str, str]:
    """The docstrings of a class's attributes."""
    try:
        source = textwrap.dedent(inspect.getsource(owner))
    except (OSError, TypeError):  # pydantic's own, or a class that was made for a parameter
        return {}
    (tree,) = ast.parse(source).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return {
        before.target.id: inspect.cleandoc(after.value.value)
        for before, after in pairwise(body)
        if isinstance(before, ast.AnnAssign)
        and isinstance(before.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }

"""Which texts there are: what goes through `handlers.language`, and every sentence of the core.

The core is not written for a catalogue: it says plain English, values filled in by f-strings. Each string of
it that ends like a sentence is a text that somebody may read (its docstrings, prompts to agents and names of
log events are none).
"""

import ast
import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog

from core.words import Language
from handlers.language import CORE, DOMAIN, LOCALES

ROOT = LOCALES.parent.parent
KEYWORDS = {"tr": 1, "formatted": 1, "later": 1, "counted": 2}
"""How many texts each of these is given, before everything else."""
SAID_TO_THE_AGENT = {"briefing.py", "reviewing.py", "reporting.py"}
"""Modules of the core whose sentences nobody reads in a chat."""
NAMES = {"NotFound"}
"""Whose `of` begins with the name of a thing."""


def gathered(language: Language) -> Catalog:
    """All texts, none of them translated."""
    catalog = Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    for folder in ("bot", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            for texts in said(path.read_text()):
                catalog.add(texts, locations=[(where, 0)])
    for path in sorted((ROOT / "core").rglob("*.py")):
        if path.name not in SAID_TO_THE_AGENT:
            for text in sorted(set(sentences(path.read_text())) - {""}):
                catalog.add(text, context=CORE, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return catalog


def said(source: str) -> Iterator[str | tuple[str, ...]]:
    """What a module of the chat says, also within f-strings, where `babel.messages.extract` does not look."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            given = node.args[: KEYWORDS[node.func.id]]
            texts = tuple(
                part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )
            if texts:
                yield texts[0] if len(texts) == 1 else texts


def sentences(source: str) -> Iterator[str]:
    """The texts of a module of the core, `{name}` for each value."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
    } - {id(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _names_a_thing(node):
            yield ast.literal_eval(node.args[0])
        if id(node) in docstrings or id(node) in inner:
            continue
        if isinstance(node, ast.ClassDef) and _is_error(node):
            yield ast.get_docstring(node) or ""
        text = _text(node)
        if text is not None and " " in text and re.search(r"\w[)'\"}]?[.?!]$", text):
            yield text


def _names_a_thing(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "of"
        and isinstance(function.value, ast.Name)
        and function.value.id in NAMES
        and isinstance(call.args[0], ast.Constant)
    )


def _is_error(node: ast.ClassDef) -> bool:
    """An error says its docstring where nothing else was given to it."""
    return any(isinstance(base, ast.Name) and base.id in ERRORS for base in node.bases)


ERRORS = {"CommandCenterError", "Conflict", "RunnerError"}


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace("{", "{{").replace("}", "}}")
    if not isinstance(node, ast.JoinedStr):
        return None
    text, taken = "", set[str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            text += f"{{{_name(part.value, taken)}}}"
    return text


def _name(value: ast.expr, taken: set[str]) -> str:
    """What translators read in the place of a value: the last word of what is written there."""
    name: str = (re.findall(r"[a-z_]\w*", ast.unparse(value)) or ["value"])[-1]
    while name in taken:
        name += "_"
    taken.add(name)
    return name

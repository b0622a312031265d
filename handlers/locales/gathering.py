"""Which texts there are: what goes through `handlers.language`, and what people read of the core.

The core is not written for a catalogue: it says plain English, values filled in by f-strings. Of it are
gathered: its sentences, the messages of its errors (also where they are none), what is marked with
`core.phrases`, and pydantic's messages about what people write. `{our_why}` in a text is filled in with
another text of the catalogue, `{list_names}` with a list that may have such.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.messages.catalog import Catalog
from pydantic_core import PydanticKnownError

from core.errors import CommandCenterError
from core.words import ApprovalStatus, Language, SessionStatus
from handlers.language import CORE, DOMAIN, LOCALES

ROOT = LOCALES.parent.parent
MARKED = {"tr": 1, "formatted": 1, "later": 1, "counted": 2}
"""Functions of `handlers.language`, and how many of their arguments are texts."""
UNREAD: Mapping[str, str] = MappingProxyType(
    {
        "settings.py": "the console says what is wrong with the settings, before there is a chat",
        "logic/prices.py": "the same",
        "logic/briefs.py": "said to the agent",
        "logic/logs.py": "stands in what is said to the agent",
        "schemas/reports.py": "described to the agent",
        "machinery/postgres.py": "the console says that there is no database",
        "runners/ways.py": "the console",
    }
)
"""Modules of the core of which nothing is read in a chat, and why."""
ONLY_ERRORS: Mapping[str, str] = MappingProxyType(
    {
        "usecases/briefing.py": "said to the agent",
        "usecases/reviewing.py": "said to the agent",
        "usecases/reporting.py": "said to the agent",
        "runners/inputs.py": "said to the agent",
        "runners/questions.py": "said to the agent",
        "runners/commands.py": "said to the agent",
        "runners/stub.py": "the stub plays the agent",
        "runners/jsonrpc.py": "half of it is said to Codex",
        "runners/requests.py": "half of it is said to Codex",
    }
)
"""Modules of which the errors are read, and what is marked, but no other sentence."""
OF_A_THING = "{what} {identity} not found."
"""What `NotFound.of` fills in: each thing has a text of its own."""
CHECKED = {"schemas", "logic"}
"""Folders whose ValueErrors say what is wrong with what somebody wrote; others are for programmers."""
MARKS = {"ours": "our_", "listed": "list_"}
"""The functions of `core.phrases`, and how the name of a value begins that goes through them."""
WRITTEN: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "missing": {},
        "extra_forbidden": {},
        "string_type": {},
        "string_too_short": {"min_length": 1},
        "string_too_long": {"max_length": 1},
        "string_pattern_mismatch": {"pattern": ""},
        "int_type": {},
        "int_parsing": {},
        "bool_type": {},
        "list_type": {},
        "greater_than_equal": {"ge": 1},
        "less_than_equal": {"le": 1},
        "too_long": {"field_type": "", "max_length": 1, "actual_length": 2},
        "too_short": {"field_type": "", "min_length": 1, "actual_length": 0},
        "enum": {"expected": ""},
        "literal_error": {"expected": ""},
        "datetime_type": {},
        "datetime_from_date_parsing": {"error": ""},
    }
)
"""What pydantic may say of what is written in a chat: its errors' types, each with what it wants to know."""


def gathered(language: Language) -> Catalog:
    """All texts, none of them translated."""
    catalog = Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    for folder in ("bot", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            source = path.read_text()
            for texts in marked(source):
                catalog.add(texts if len(texts) > 1 else texts[0], locations=[(where, 0)])
            for text in reasons(source):
                catalog.add(text, context=CORE, locations=[(where, 0)])
    for where, text in of_core():
        catalog.add(text, context=CORE, locations=[(where, 0)])
    return catalog


def marked(source: str) -> Iterator[tuple[str, ...]]:
    """The texts of a module of the chat. (What Babel finds itself lacks calls that are within others.)"""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
            given = node.args[: MARKED[node.func.id]]
            texts = [str(each.value) for each in given if isinstance(each, ast.Constant)]
            if len(texts) == MARKED[node.func.id]:
                yield tuple(texts)


def reasons(source: str) -> Iterator[str]:
    """What a module of the chat hands to the core, which keeps it and says it as its own."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node)[0] in MARKS:
            text = _text(node.args[0])
            if text is not None:
                yield text


def of_core() -> Iterator[tuple[str, str]]:
    """Where it is said, and what."""
    core = ROOT / "core"
    for path in sorted(core.rglob("*.py")):
        inside = path.relative_to(core).as_posix()
        if inside not in UNREAD:
            for text in sorted(set(texts_of(path, inside))):
                yield f"core/{inside}", text
    for status in dict.fromkeys([*SessionStatus, *ApprovalStatus]):
        yield "core/words.py", status.value
    for text in of_pydantic():
        yield "pydantic", text


def of_pydantic() -> Iterator[str]:
    """Its messages, `{name}` for each value, in the singular and in the plural."""
    yield "Value error, {our_error}"
    for kind, context in WRITTEN.items():
        known = PydanticKnownError(kind, dict(context))  # type: ignore[arg-type]  # one of its many literals
        template = known.message_template.replace("{expected}", "{list_expected}")
        yield from {template.replace("{expected_plural}", ending) for ending in ("", "s")}


@cache
def errors_of_core() -> frozenset[str]:
    """The names of its classes of errors, wherever they are."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in (ROOT / "core").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    found = {CommandCenterError.__name__}
    while more := {name for name, its in bases.items() if its & found} - found:
        found |= more
    return frozenset(found)


def texts_of(path: Path, inside: str) -> Iterator[str]:
    """The texts of a module of the core."""
    module = _Module(inside)
    module.visit(ast.parse(path.read_text()))
    yield from (text for text in module.found if _has_words(text) and text != OF_A_THING)


class _Module(ast.NodeVisitor):
    """Looks for texts; a text within another one is none, unless it is marked."""

    def __init__(self, inside: str) -> None:
        self.found: list[str] = []
        self._errors = errors_of_core() | {"WrongAnswer", "ConnectionResetError"}
        if inside.partition("/")[0] in CHECKED:
            self._errors |= {"ValueError"}
        self._sentences = inside not in ONLY_ERRORS

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """An error says its docstring where nothing else was given to it; one that is made in its own way has
        words of its own."""
        inherits = any(isinstance(base, ast.Name) and base.id in errors_of_core() for base in node.bases)
        if inherits and not any(
            isinstance(each, ast.FunctionDef) and each.name == "__init__" for each in node.body
        ):
            self.found.append(ast.get_docstring(node) or "")
        self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name, owner = _called(node)
        if owner == "NotFound" and name == "of" and isinstance(node.args[0], ast.Constant):
            self.found.append(OF_A_THING.replace("{what}", str(node.args[0].value)))
        elif name in MARKS or name in self._errors or (owner in self._errors and name == "of"):
            self._take(node.args[-1:] if name == "of" else node.args[:1])
        elif owner == "super" and name == "__init__":
            self._take(node.args[:1])
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        self._sentence(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._sentence(node)
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self._inner(part.value)

    def _inner(self, value: ast.expr) -> None:
        """Within another text: what is marked."""
        for node in ast.walk(value):
            if isinstance(node, ast.Call) and _called(node)[0] in MARKS:
                self._take(node.args[:1])

    def _take(self, arguments: list[ast.expr]) -> None:
        for argument in arguments:
            for each in (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,):
                text = _text(each)
                if text is not None:
                    self.found.append(text)

    def _sentence(self, node: ast.Constant | ast.JoinedStr) -> None:
        text = _text(node)
        if self._sentences and text and " " in text and re.search(r"[\w}][)'\"]*[.?!]$", text):
            self.found.append(text)


def _called(call: ast.Call) -> tuple[str, str]:
    """The name of what is called, and of what it belongs to."""
    function = call.func
    if isinstance(function, ast.Attribute):
        owner = function.value
        if isinstance(owner, ast.Call):
            return function.attr, _called(owner)[0]
        return function.attr, owner.id if isinstance(owner, ast.Name) else ""
    return (function.id, "") if isinstance(function, ast.Name) else ("", "")


def _has_words(text: str) -> bool:
    """Beside what is filled in."""
    return re.search(r"[A-Za-z]{2}", re.sub(r"\{\w+\}", "", text)) is not None


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
            text += f"{{{_free(_name(part.value), taken)}}}"
    # Without values it is an ordinary text, and braces in it are none of a format.
    return text


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _name(value: ast.expr) -> str:
    """What translators read in the place of a value: what it is called where it is filled in."""
    match value:
        case ast.Call(func=ast.Name(id=mark), args=[inner]) if mark in MARKS:
            return MARKS[mark] + _name(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Await(value=inner) | ast.Subscript(value=inner):
            return _name(inner)
        case ast.Call(func=ast.Attribute(attr="join"), args=[inner]):
            return _name(inner)
        case ast.Call(func=ast.Name(id="str" | "shown" | "len" | "min" | "max" | "type"), args=[inner, *_]):
            return _name(inner)
        case ast.Call(func=ast.Name(id="text"), args=[_, ast.Constant(value=str(name))]):
            return name.lower()
        case ast.Call(func=inner):
            return _name(inner)
        case ast.BinOp(left=inner) | ast.BoolOp(values=[inner, *_]) | ast.IfExp(body=inner):
            return _name(inner)
        case _:
            return "value"

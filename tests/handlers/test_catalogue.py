"""Every text of the chat is in the catalogue, and in every language of it."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from babel.messages.catalog import Message

from core.words import Language
from handlers.language import DOMAIN, LOCALES
from handlers.locales.__main__ import TRANSLATED, catalogue, compiled, renewed, untranslated, written
from handlers.locales.gathering import MARKED, MARKS
from handlers.phrasebook import parts_of

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = {"locales", "markdown"}
"""Folders whose modules say nothing."""
NO_CHAT: Mapping[str, str] = MappingProxyType(
    {
        "bot/localchat/**/*.py": "plays Telegram, in English",
        "bot/commands/*.py": "the console, which speaks English",
        "bot/tokencommand.py": "the console",
        "bot/__main__.py": "the console",
        "bot/doctor.py": "the console",
        "bot/datafolder.py": "the console says why it can't start",
        "bot/app.py": "the console says why it can't start; a name for whoever is at the desk",
        "bot/updates.py": "said to Telegram over HTTP",
    }
)
"""Modules of the edge whose words nobody reads in a chat, and why."""
SILENT = {path for pattern in NO_CHAT for path in ROOT.glob(pattern)}
SPOKEN = [
    *(path for path in sorted((ROOT / "handlers").rglob("*.py")) if path.parent.name not in PROGRAMS),
    *(path for path in sorted((ROOT / "bot").rglob("*.py")) if path not in SILENT),
]
NO_TEXT = re.compile(
    r"English|Deutsch"  # each in itself
    r"|(Codex|Command Center|Telegram|Markdown|LaTeX|AGENTS\.md|MCP)[ .:]*"  # names
    r"|(GPT|PNG|JPEG|GIF|WebP|HTTP|CC)\b.*"
    r"|(npm|command-center) .*|cc/.*|[a-z ]+ \d+d"  # what is typed
    r"|rename (from|to)"  # of Git
    r"|[\w-]+\.tt[fc]"  # of fonts
    r"|M[cen]|Cf|Sk|AL|AN"  # of Unicode
)
"""What looks like a text of ours, and is the same in every language."""


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_text_is_missing_in_any_language(language: Language) -> None:
    assert untranslated(renewed(language)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_catalogue_has_the_texts_that_there_are_and_no_others(language: Language) -> None:
    file = LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    assert file.read_bytes() == written(renewed(language)), "python -m handlers.locales brings it up to date"
    assert file.with_suffix(".mo").read_bytes() == compiled(catalogue(language))


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_same_values_as_its_text(language: Language) -> None:
    for message in catalogue(language):
        for text, translation in _pairs(message):
            assert _values(translation) <= _values(text), (text, translation)


def _values(text: str) -> set[str]:
    return {name for _, name in parts_of(text) if name}


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    texts = message.id if isinstance(message.id, tuple) else (message.id,)
    translations = message.string if isinstance(message.string, tuple) else (message.string,)
    yield from ((str(texts[-1]), str(translation)) for translation in translations if texts[-1])


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_said_without_the_catalogue(path: Path) -> None:
    assert list(_unmarked(ast.parse(path.read_text()))) == []


@pytest.mark.parametrize("pattern", NO_CHAT)
def test_what_is_excepted_from_that_has_words(pattern: str) -> None:
    assert any(list(_unmarked(ast.parse(path.read_text()))) for path in ROOT.glob(pattern))


def _unmarked(tree: ast.Module) -> Iterator[str]:
    """What looks like words for people, and doesn't go through `handlers.language`."""
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
            passed |= {id(argument) for argument in node.args}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            passed |= {id(part) for argument in node.args for part in _written(argument)}
        for part in _of_programs(node):
            passed |= {id(each) for each in ast.walk(part) if isinstance(each, ast.Constant)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _looks_like_words(node.value):
            yield f"{node.lineno}: {node.value}"


def _written(argument: ast.expr) -> list[ast.expr]:
    """Of a text, what is no value."""
    return argument.values if isinstance(argument, ast.JoinedStr) else [argument]


def _of_programs(node: ast.AST) -> Iterator[ast.AST]:
    """Parts of the code whose words are for programs, or theirs: nobody reads them in a chat."""
    match node:
        case ast.Assert() | ast.Compare() | ast.Raise(exc=ast.Call(func=ast.Name(id="ValueError"))):
            yield node
        case ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.FunctionDef(returns=ast.expr() as annotation):
            yield annotation
        case ast.Call(func=ast.Attribute(attr="removeprefix" | "startswith")):
            yield from node.args
        case ast.Call() if _is_log(node):
            yield node


def _is_log(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"log", "re"}
    )


def _looks_like_words(text: str) -> bool:
    if NO_TEXT.fullmatch(text.strip()):
        return False
    return bool(re.search(r"[A-Za-z]{2,} [a-z]|\b[A-Z][a-z]+\b|(^| )[a-z]{2,} |[ ,(] ?[a-z]{3,}$", text))

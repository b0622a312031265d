"""What our documents promise is held by tests that exist, and they name the settings that there are."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAP = (ROOT / "ARCHITECTURE.md").read_text()
INVARIANTS = (ROOT / "docs/invariants.md").read_text()


def test_every_promise_names_a_test_that_exists() -> None:
    promised = set(re.findall(r"`(test_\w+)`", INVARIANTS))
    assert promised
    assert promised <= _written()


def test_what_the_map_promises_is_among_the_invariants() -> None:
    assert set(re.findall(r"^\| .* \| `test_.*` \|$", MAP, re.MULTILINE)) <= set(INVARIANTS.splitlines())


def test_the_map_is_a_page() -> None:
    assert len(MAP.splitlines()) <= 90


@cache
def _tests() -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    """All tests that there are."""
    return tuple(
        node
        for file in (ROOT / "tests").rglob("test_*.py")
        if "node_modules" not in file.parts
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    )


def _written() -> set[str]:
    return {test.name for test in _tests()}


def _marks(test: ast.FunctionDef | ast.AsyncFunctionDef) -> set[int]:
    """The numbers of the defects that a test is marked with."""
    marks = [
        re.fullmatch(r"pytest\.mark\.defect\((\d+)\)", ast.unparse(each)) for each in test.decorator_list
    ]
    return {int(mark[1]) for mark in marks if mark is not None}


def test_every_defect_that_a_test_is_named_for_is_one_that_it_is_marked_with() -> None:
    named = [(test, re.match(r"test_(\d\d?)_", test.name)) for test in _tests()]
    assert [test.name for test, number in named if number and int(number[1]) not in _marks(test)] == []


def test_every_defect_of_others_has_the_tests_that_are_marked_with_it() -> None:
    rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", (ROOT / "docs/defects.md").read_text(), re.MULTILINE)
    said = {int(number): set(re.findall(r"`(test_\w+)`", tests)) for number, tests in rows}
    marked: dict[int, set[str]] = {}
    for test in _tests():
        for number in _marks(test):
            marked.setdefault(number, set()).add(test.name)
    assert list(said) == sorted(marked) == list(range(1, 28))
    assert said == marked


def test_the_settings_of_the_readme_and_the_example_are_those_that_there_are() -> None:
    from core.settings import Settings

    names = {f"CC_{name.upper()}" for name in Settings.model_fields} - {"CC_ENV_FILE"}
    for file in ("README.md", ".env.example"):
        written = set(re.findall(r"\bCC_[A-Z_]+\b", (ROOT / file).read_text()))
        assert names <= written, (file, names - written)
        assert written - names <= {"CC_ENV_FILE", "CC_TEST_CODEX"}, (file, written - names)

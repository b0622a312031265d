"""What our documents promise is held by tests that exist, and they name the settings that there are."""

import re
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


def _written() -> set[str]:
    """The names of all tests that there are."""
    return {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        if "node_modules" not in file.parts
        for name in re.findall(r"def (test_\w+)\(", file.read_text())
    }


def test_every_defect_that_a_test_is_named_for_says_so() -> None:
    rows = re.findall(r"^\| (\d+) \|(.*)$", (ROOT / "docs/defects.md").read_text(), re.MULTILINE)
    said = {int(number): row for number, row in rows}
    numbered = {name for name in _written() if re.match(r"test_\d\d_", name)}
    assert [name for name in sorted(numbered) if name not in said[int(name[5:7])]] == []


def test_every_defect_of_others_has_a_number_and_tests_that_exist() -> None:
    rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", (ROOT / "docs/defects.md").read_text(), re.MULTILINE)
    held = {int(number): set(re.findall(r"`(test_\w+)`", tests)) for number, tests in rows}
    assert list(held) == list(range(1, 28))
    assert [number for number, tests in held.items() if not tests or tests - _written()] == []


def test_the_settings_of_the_readme_and_the_example_are_those_that_there_are() -> None:
    from core.settings import Settings

    names = {f"CC_{name.upper()}" for name in Settings.model_fields} - {"CC_ENV_FILE"}
    for file in ("README.md", ".env.example"):
        written = set(re.findall(r"\bCC_[A-Z_]+\b", (ROOT / file).read_text()))
        assert names <= written, (file, names - written)
        assert written - names <= {"CC_ENV_FILE", "CC_TEST_CODEX"}, (file, written - names)

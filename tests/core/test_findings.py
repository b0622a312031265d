"""What a scan makes of what it saw."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.logic.findings import LARGE, Made, Seen, findings
from core.logic.gitoutput import Status
from core.logic.testfiles import count_tests, is_test
from core.schemas.repositories import Commit, Facts
from core.words import ScanCode, Severity

NOW = datetime(2030, 5, 1, tzinfo=UTC)
COMMIT = Commit(id="a" * 40, subject="Begin", author="Ann", at=NOW)

DIRTY = Status(changed=("a", "b"), untracked=("c",))
BIG = [("a", LARGE), ("b", 3 * 2**30), ("c", LARGE - 1)]


def seen(*, facts: dict[str, Any] | None = None, **more: Any) -> Seen:
    about: dict[str, Any] = {"branch": "main", "last_commit": COMMIT, "agents_file": True, **(facts or {})}
    given: dict[str, Any] = {"facts": Facts(**about), "status": Status(), "tests": {"Python": 3}, **more}
    return Seen(**given)


def said(what: Seen) -> dict[ScanCode, str]:
    return {finding.code: finding.message for finding in findings(what, NOW)}


def made(days: float, *, merged: bool = False, at_rest: bool = True, name: str = "cc/x") -> Made:
    return Made(name, NOW - timedelta(days=days), merged, at_rest)


def test_a_repository_in_order_has_only_its_tests_to_tell_of() -> None:
    assert said(seen()) == {ScanCode.TESTS_FOUND: "Test files: 3 Python."}


@pytest.mark.parametrize(
    ("what", "code", "message"),
    [
        (seen(status=DIRTY), "dirty_tree", "Uncommitted: 2 changed, 1 new."),
        (seen(status=Status(unmerged=("a",))), "unmerged_files", "1 file in conflict."),
        (seen(facts={"branch": None}), "detached_head", "The head is detached, at aaaaaaaaaa."),
        (seen(facts={"last_commit": None}), "no_commits", "There is no commit yet."),
        (seen(status=Status("o/m", 2, 0)), "ahead_of_upstream", "2 commits ahead of o/m."),
        (seen(status=Status("o/m", 0, 1)), "behind_upstream", "1 commit behind o/m, as last fetched."),
        (seen(status=Status("o/m")), "upstream_gone", "o/m, which the branch follows, is gone."),
        (seen(facts={"agents_file": False}), "no_agents_file", "No AGENTS.md tells agents how to work here."),
        (seen(tests={}), "no_tests", "No file is named like a test."),
        (seen(missing=["/a"]), "missing_worktrees", "1 worktree whose folder is gone: /a."),
        (seen(large=BIG), "large_untracked_files", "2 large new files: b (3.0 GB), a (10 MB)."),
        (seen(complete=False), "incomplete", "It is too large, or git too slow, to be looked at whole."),
    ],
    ids=lambda value: value if isinstance(value, str) and "_" in value else "",
)  # fmt: skip
def test_each_finding(what: Seen, code: str, message: str) -> None:
    assert said(what)[ScanCode(code)] == message


@pytest.mark.parametrize(
    ("one", "stale"),
    [
        (made(13.9), False),
        (made(14), True),
        (made(14, at_rest=False), False),
        (made(0.9, merged=True), False),
        (made(1, merged=True), True),
        (made(1, merged=True, at_rest=False), False),
        (Made("cc/x", None, merged=False), True),
    ],
)
def test_what_is_stale(one: Made, stale: bool) -> None:
    assert (ScanCode.STALE_WORKTREES in said(seen(worktrees=[one]))) is stale
    assert (ScanCode.STALE_BRANCHES in said(seen(branches=[one]))) is stale


def test_many_are_named_in_part() -> None:
    many = [made(20, name=f"cc/{number}") for number in range(7)]

    message = said(seen(branches=many))[ScanCode.STALE_BRANCHES]

    rule = "merged, or unused for 14 days"
    assert message == f"7 branches of agents {rule}: cc/0, cc/1, cc/2, cc/3, cc/4 and 2 more."


def test_warnings_come_first() -> None:
    found = findings(seen(facts={"agents_file": False}, status=Status("o/m", 1, 1, ("a",))), NOW)

    assert [finding.severity for finding in found] == [Severity.WARNING] * 2 + [Severity.INFO] * 3


TESTS = """test_a.py src/a_test.go a.test.ts a.spec.jsx x/AbcTest.java TestAbc.kt a_spec.rb tests/it.rs
    __tests__/a.js AbcTests.swift a_test.exs test/main.cpp"""
NO_TESTS = "a.py contest.py tests/data.json tests/__init__.py latest.js Contest.java test tests"


@pytest.mark.parametrize("path", TESTS.split())
def test_a_test_by_its_name(path: str) -> None:
    assert is_test(path)


@pytest.mark.parametrize("path", NO_TESTS.split())
def test_no_test_by_its_name(path: str) -> None:
    assert not is_test(path)


def test_tests_are_counted_by_language() -> None:
    assert count_tests(["test_a.py", "b_test.go", "test_c.py", "x.md"]) == {"Python": 2, "Go": 1}

"""Names of branches that we make."""

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logic.branches import problem_of, slug

GOOD = ["cc/fix", "a", "fix/#12", "v1.2_x", "a@b", "feature+1", "A/b/C", "x=y", "cc/2.0"]
BAD = {
    "": "empty part",
    "a b": "has a space",
    "a\tb": "control character",
    "a\x7fb": "control character",
    "grün": "beyond a-z",
    "пример": "beyond a-z",
    "a\u00a0b": "has a space",
    "a..b": "a range of commits",
    "-x": "begins with '-'",
    "@{-1}": "an earlier state",
    "a@{1}": "an earlier state",
    "@": "git uses that name itself",
    "HEAD": "git uses that name itself",
    "FETCH_HEAD": "git uses that name itself",
    "refs/heads/x": "leave 'refs/heads/' out",
    "a~1": "has a '~'",
    "a^": "has a '^'",
    "a:b": "has a ':'",
    "a?": "has a '?'",
    "a*": "has a '*'",
    "a[": "has a '['",
    "a\\b": "has a '\\\\'",
    "a;b": "has a ';'",
    "$(x)": "has a '$'",
    "a'b": 'has a "\'"',
    "/a": "empty part",
    "a/": "empty part",
    "a//b": "empty part",
    ".a": "may begin with '.'",
    "a/.b": "may begin with '.'",
    "a.": "ends with '.'",
    "a.lock": "end with '.lock'",
    "a.lock/b": "end with '.lock'",
    "x" * 201: "longer than 200",
    "0123456789abcdef" * 2 + "01234567": "a commit's id",
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_name(name: str) -> None:
    assert problem_of(name) is None


@pytest.mark.parametrize(("name", "why"), BAD.items())
def test_a_bad_name_is_told_what_is_wrong_with_it(name: str, why: str) -> None:
    assert why in (problem_of(name) or "")


@given(st.text("aZ0./-_@{}~^:*[ \\\n\u00e9lock", max_size=12))
def test_whatever_is_good_here_is_good_to_git(name: str) -> None:
    if problem_of(name) is None:
        command = ["git", "check-ref-format", "--branch", name]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@given(st.text())
def test_a_slug_makes_a_good_name(text: str) -> None:
    assert problem_of(f"cc/{slug(text)}") is None
    assert len(slug(text)) <= 40

"""What is kept of a program's output: its beginning and its last lines, readable, and what is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logic.logs import HEAD_LINES, LINE_LENGTH, TAIL_LINES, shortened

ESC = "\x1b"
BOUND = 30_000
"""Characters; no log is kept with more, however it was written."""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("one\ntwo\n", "one\ntwo"),
        ("\n\none\n\ntwo\n \n\n", "one\n\ntwo"),
        (f"{ESC}[31mFAILED{ESC}[0m {ESC}[1;38;5;9mtests{ESC}[m", "FAILED tests"),
        (f"{ESC}[2K{ESC}[1Gdone{ESC}(B", "done"),
        (f"{ESC}]0;a title\x07done", "done"),
        (f"{ESC}]8;;https://example.org{ESC}\\a link{ESC}]8;;{ESC}\\", "a link"),
        (f"{ESC}]0;never ended\nthe next line", "the next line"),
        ("\x9b31mred", "red"),
        ("10%\r50%\r100%\nnext", "100%\nnext"),
        ("one\r\ntwo\r\n", "one\ntwo"),
        ("a\0b\x08c\x7fd", "abcd"),
        ("tab\tstays", "tab\tstays"),
        ("one\u2028two\x0bthree\x85four", "one\ntwo\nthree\nfour"),
        ("  indented\n    more", "  indented\n    more"),
        (" \n\t\n", ""),
        ("", ""),
    ],
)
def test_what_a_terminal_would_have_left(written: str, read: str) -> None:
    assert shortened(written) == read


def test_a_log_of_megabytes_keeps_its_ends_and_says_what_is_missing() -> None:
    lines = [f"line {number}" for number in range(200_000)]

    kept = shortened("\n".join(lines)).splitlines()

    assert kept[:HEAD_LINES] == lines[:HEAD_LINES]
    assert kept[HEAD_LINES] == f"[… {200_000 - HEAD_LINES - TAIL_LINES:,} lines left out …]"
    assert kept[HEAD_LINES + 1 :] == lines[-TAIL_LINES:]


def test_long_lines_lose_their_middle_and_say_so() -> None:
    [kept] = shortened("start " + "x" * 1_000_000 + " end").splitlines()

    assert kept.startswith("start xxx")
    assert kept.endswith("xxx end")
    assert "[… 999,070 characters left out …]" in kept
    assert len(kept) <= LINE_LENGTH


def test_many_long_lines_keep_the_last_ones() -> None:
    lines = [f"{number} {'x' * 900}" for number in range(1000)]

    kept = shortened("\n".join(lines))

    assert len(kept) <= BOUND
    assert kept.endswith(lines[-1])
    assert kept.startswith(lines[0])
    assert "lines left out" in kept


@given(
    st.text(alphabet=st.sampled_from("a\n\r\t \x1b[]0;m\x07\0é\u2028`"), max_size=400), st.integers(1, 300)
)
def test_it_is_bounded_clean_and_the_same_when_done_again(text: str, times: int) -> None:
    kept = shortened(text * times)
    assert len(kept) <= BOUND
    assert not set(kept) & set("\x1b\0\r\x07\u2028")
    assert shortened(kept) == kept

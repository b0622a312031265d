"""Text that keeps its head and its tail."""

import pytest

from core.logic.clip import Clipped, clip


def test_long_text_keeps_both_ends_and_says_what_is_missing() -> None:
    assert clip("abcdef", 3) == "abcdef"
    assert clip("abcXXdef", 3) == "abc\n[… 2 characters left out …]\ndef"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_text_in_pieces_is_kept_as_if_it_were_whole(size: int) -> None:
    text = "".join(chr(97 + number % 26) for number in range(50))
    clipped = Clipped(10)
    for start in range(0, len(text), size):
        clipped.add(text[start : start + size])
    assert clipped.text() == clip(text, 10)

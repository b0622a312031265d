"""Null characters, and words about them."""

import json

import pytest

from core.logic import nulls


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("a\0b", "a\ufffdb"),
        ("\0\0", "\ufffd\ufffd"),
        ("\\u0000", "\\u0000"),
        ("\\\0", "\\\ufffd"),
        ("\\\\u0000\0", "\\\\u0000\ufffd"),
        ("ä", "ä"),
    ],
)
def test_they_become_a_sign_and_words_stay_as_they_are(said: str, kept: str) -> None:
    assert json.loads(nulls.without_nulls(json.dumps(said))) == kept
    assert nulls.read(json.dumps(said, ensure_ascii=False).encode()) == kept


def test_what_is_no_text_is_an_error_of_its_value() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        nulls.read(b'"\xff\\u0000"')

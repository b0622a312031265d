"""What an agent writes, as those see it who read along."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machinery import writing
from core.machinery.writing import Piece, Writing


def test_who_joins_in_the_middle_gets_the_text_so_far_and_then_what_comes() -> None:
    text, places = Writing(), dict[str, int]()
    text.add("a", "Hello")
    text.add("a", ", wor")
    assert list(text.news(places)) == [Piece("a", "Hello, wor", whole=True)]
    assert list(text.news(places)) == []
    text.add("a", "ld")
    assert list(text.news(places)) == [Piece("a", "ld", whole=False)]


def test_a_complete_message_is_read_to_its_end_by_whoever_was_there() -> None:
    text, places = Writing(), Writing().joined()
    text.add("a", "Hello")
    list(text.news(places))
    text.add("a", " there")
    text.complete("a")
    text.complete("unknown")
    assert list(text.news(places)) == [Piece("a", " there", whole=False, complete=True)]
    assert list(text.news({})) == [Piece("a", "Hello there", whole=True, complete=True)]


def test_who_comes_later_does_not_get_what_is_complete() -> None:
    text = Writing()
    text.add("a", "Hello")
    text.complete("a")
    text.add("b", "More")
    assert list(text.news(text.joined())) == [Piece("b", "More", whole=True)]


def test_of_a_very_long_message_the_beginning_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "KEPT", 10)
    text, quick, slow = Writing(), dict[str, int](), dict[str, int]()
    text.add("a", "0123456789")
    assert list(text.news(slow)) == list(text.news(quick)) == [Piece("a", "0123456789", whole=True)]
    text.add("a", "abc")
    assert list(text.news(quick)) == [Piece("a", "abc", whole=False)]
    text.add("a", "defghijkl")
    assert list(text.news(quick)) == [Piece("a", "hijkl", whole=True, cut=True)]
    assert list(text.news(slow)) == [Piece("a", "hijkl", whole=True, cut=True)]


def test_few_complete_messages_are_kept() -> None:
    text, places = Writing(), dict[str, int]()
    for number in range(100):
        text.add(str(number), "x")
        list(text.news(places))
        text.complete(str(number))
    list(text.news(places))
    assert len(places) == len(text._messages) == writing.DONE_KEPT


@given(parts=st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=3), st.booleans(), st.booleans())))
def test_whoever_looks_whenever_has_the_same_text_in_the_end(
    parts: list[tuple[str, str, bool, bool]],
) -> None:
    text = Writing()
    readers: list[tuple[dict[str, int], dict[str, str]]] = [({}, {}), ({}, {})]

    def look(number: int) -> None:
        places, seen = readers[number]
        for piece in text.news(places):
            seen[piece.item_id] = piece.text if piece.whole else seen[piece.item_id] + piece.text

    whole: dict[str, str] = {}
    for item_id, words, first, second in parts:
        text.add(item_id, words)
        whole[item_id] = whole.get(item_id, "") + words
        for number, looks in enumerate((first, second)):
            if looks:
                look(number)
    for number in range(2):
        look(number)
        assert readers[number][1] == whole

"""Reading Server-Sent Events, in whatever pieces they come."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from webapi.client.eventreader import EventReader, Told

STREAM = (
    b"retry: 2000\nid: 4\n\n"
    b": still here\n\n"
    b'id: 5\nevent: task.created\ndata: {"a":1}\n\n'
    b"event: text\r\ndata:one\r\ndata: \xe2\x82\xac two\r\nunknown: x\r\n\r\n"
    b"id: 6\revent: task.changed\rdata\r\r"
    b"id: 7\nevent: cut"
)
EVENTS = [Told("task.created", '{"a":1}'), Told("text", "one\n€ two"), Told("task.changed", "")]


@given(st.lists(st.integers(0, len(STREAM)), max_size=20))
def test_pieces_make_no_difference(cuts: list[int]) -> None:
    reader, told = EventReader(), []
    places = [0, *sorted(cuts), len(STREAM)]
    for start, end in pairwise(places):
        told += reader.feed(STREAM[start:end])

    assert told == EVENTS
    assert (reader.last_id, reader.retry) == ("6", 2.0)


def test_what_is_cut_is_not_told_and_not_passed_by() -> None:
    reader = EventReader(last_id="3")

    assert reader.feed(b"id: 4\nevent: task.created\ndata: {}\n") == []
    assert reader.last_id == "3"
    reader.begin_again()
    assert reader.feed(b"id: 4\nevent: task.created\ndata: {}\n\n") == [Told("task.created", "{}")]
    assert reader.last_id == "4"

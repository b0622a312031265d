"""Whose turn it is: the order, what holds back, and that nobody waits for ever. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.logic.queueing import HANDICAP, Running, Standing, Waiting, standings
from core.words import Priority, WaitsFor

NOON = datetime(2040, 1, 1, 12, tzinfo=UTC)
HIGH, NORMAL, LOW = Priority.HIGH, Priority.NORMAL, Priority.LOW
THREAD, FOLDER, HOST = WaitsFor.THREAD, WaitsFor.FOLDER, WaitsFor.HOST


def waiting(
    number: int, minute: float = 0, priority: Priority = NORMAL, *, task: int = 0, folder: str | None = None
) -> Waiting:
    """Of a task and in a folder of its own, where none is named."""
    since = NOON + timedelta(minutes=minute)
    return Waiting(number, task or 1000 + number, folder or f"/{number}", priority, since)


def reads(one: Waiting) -> Waiting:
    return Waiting(one.id, one.task_id, None, one.priority, one.since)


def running(number: int, *, task: int = 0, folder: str | None = None) -> Running:
    return Running(number, task or 1000 + number, folder)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (waiting(1), waiting(2)),  # who came at the same time: the older one
        (waiting(2), waiting(1, 1)),  # whoever came first
        (waiting(2, 9, HIGH), waiting(1)),  # the more urgent, though it came later
        (waiting(1), waiting(2, 11, HIGH)),  # but not for ever
        (waiting(2, 29, NORMAL), waiting(1, 0, LOW)),
        (waiting(1, 0, LOW), waiting(2, 31, NORMAL)),
        (waiting(2, 39, HIGH), waiting(1, 0, LOW)),
        (waiting(1, 0, LOW), waiting(2, 41, HIGH)),
    ],
)
def test_the_order(first: Waiting, second: Waiting) -> None:
    assert [one.id for one in standings([], [second, first], 9)] == [first.id, second.id]


def by_id(found: Sequence[Standing]) -> dict[int, tuple[WaitsFor | None, int | None, int]]:
    return {one.id: (one.waits_for, one.behind, one.position) for one in found}


def test_where_there_is_room_all_begin_at_once() -> None:
    assert {one.waits_for for one in standings([running(9)], [waiting(1), waiting(2)], 3)} == {None}


def test_a_full_host_keeps_everybody_and_says_how_many_are_before() -> None:
    found = standings([running(8), running(9)], [waiting(1), waiting(2, 1), waiting(3, 2)], 2)
    assert by_id(found) == {1: (HOST, None, 1), 2: (HOST, None, 2), 3: (HOST, None, 3)}


def test_a_smaller_limit_than_what_runs_keeps_everybody() -> None:
    assert by_id(standings([running(8), running(9)], [waiting(1)], 1)) == {1: (HOST, None, 1)}


def test_a_folder_has_one_writer_and_readers_beside_it() -> None:
    shop = [waiting(1, folder="/shop"), waiting(2, 1, folder="/shop"), reads(waiting(3, 2))]
    found = standings([running(9, folder="/shop")], shop, 9)
    assert by_id(found) == {1: (FOLDER, 9, 1), 2: (FOLDER, 9, 2), 3: (None, None, 1)}


def test_of_two_writers_of_a_free_folder_one_begins() -> None:
    found = standings([], [waiting(1, folder="/shop"), waiting(2, 1, HIGH, folder="/shop")], 9)
    assert by_id(found) == {2: (None, None, 1), 1: (FOLDER, 2, 1)}


def test_who_reads_keeps_no_writer_back() -> None:
    assert by_id(standings([running(9)], [waiting(1, folder="/shop")], 9)) == {1: (None, None, 1)}


def test_a_thread_has_one_turn_at_a_time_also_where_it_only_reads() -> None:
    turns = [reads(waiting(1, task=7)), reads(waiting(2, 1, task=7))]
    assert by_id(standings([running(9, task=7)], turns, 9)) == {1: (THREAD, 9, 1), 2: (THREAD, 9, 2)}
    assert by_id(standings([], turns, 9)) == {1: (None, None, 1), 2: (THREAD, 1, 1)}


def test_a_later_turn_does_not_pass_an_earlier_one_that_waits_for_something_else() -> None:
    found = standings(
        [running(9, folder="/shop")], [waiting(1, task=7, folder="/shop"), reads(waiting(2, 1, task=7))], 9
    )
    assert by_id(found) == {1: (FOLDER, 9, 1), 2: (THREAD, 1, 1)}


def test_who_is_held_back_is_passed() -> None:
    found = standings([running(9, folder="/shop")], [waiting(1, folder="/shop"), waiting(2, 1)], 2)
    assert by_id(found) == {1: (FOLDER, 9, 1), 2: (None, None, 1)}


# Nothing waits for ever


@dataclass(frozen=True)
class Arrival:
    minute: int
    priority: Priority
    task: int
    folder: str | None
    minutes: int
    """How long it runs."""


LONGEST = 15
arrivals = st.builds(
    Arrival,
    minute=st.integers(0, 300),
    priority=st.sampled_from(Priority),
    task=st.integers(1, 4),
    folder=st.sampled_from(["/a", "/b", None]),
    minutes=st.integers(1, LONGEST),
)


def played(given_arrivals: Sequence[Arrival], limit: int) -> dict[int, int]:
    """Minute by minute until nobody waits: when each has begun."""
    queue: list[Waiting] = []
    active: dict[int, tuple[Running, int]] = {}
    began: dict[int, int] = {}
    for minute in range(300 + LONGEST * (len(given_arrivals) + 1) + 1):
        active = {key: (one, end) for key, (one, end) in active.items() if end > minute}
        for number, each in enumerate(given_arrivals):
            if each.minute == minute:
                since = NOON + timedelta(minutes=minute)
                queue.append(Waiting(number, each.task, each.folder, each.priority, since))
        for standing in standings([one for one, _ in active.values()], queue, limit):
            if standing.waits_for is None:
                [one] = [one for one in queue if one.id == standing.id]
                queue.remove(one)
                end = minute + given_arrivals[one.id].minutes
                active[one.id] = Running(one.id, one.task_id, one.writes_in), end
                began[one.id] = minute
        check_invariants([one for one, _ in active.values()], limit)
    return began


def check_invariants(active: Sequence[Running], limit: int) -> None:
    writers = [one.writes_in for one in active if one.writes_in]
    tasks = [one.task_id for one in active]
    assert len(active) <= limit
    assert len(writers) == len(set(writers))
    assert len(tasks) == len(set(tasks))


@settings(max_examples=150, deadline=None)
@given(st.lists(arrivals, min_size=1, max_size=40), st.integers(1, 4))
def test_everybody_begins_and_waits_no_longer_than_for_those_before_it(
    everybody: list[Arrival], limit: int
) -> None:
    began = played(everybody, limit)
    assert set(began) == set(range(len(everybody)))
    for number, each in enumerate(everybody):
        # Whoever comes after this never stands before it, and each of the others runs once.
        last_before = each.minute + HANDICAP[each.priority] / timedelta(minutes=1)
        others = sum(other.minute <= last_before for other in everybody) - 1
        passed = sum(
            other.minute > last_before and began[i] < began[number] for i, other in enumerate(everybody)
        )
        assert began[number] - each.minute <= LONGEST * (others + passed + 1)


def test_a_stream_of_urgent_ones_does_not_keep_one_that_is_not() -> None:
    urgent = [Arrival(minute, HIGH, 10 + minute, "/a", 2) for minute in range(300)]
    patient = Arrival(5, LOW, 1, "/a", 2)
    began = played([*urgent, patient], 1)
    assert began[len(urgent)] <= 2 * (5 + 40) + 2

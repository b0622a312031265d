"""Updates: kept before they are acknowledged, handled in order per chat, at least once."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from core.machinery import inbox
from core.machinery.inbox import ATTEMPTS, DEATHS, Reader, Update, keep
from core.machinery.reading import ALONE, Reading
from core.models import Inbox
from tests.support.core import Rig, eventually

Payload = dict[str, Any]


def update(number: int, chat: int | None = 1) -> Update:
    return Update(number, chat, json.dumps({"n": number}))


@asynccontextmanager
async def reading(
    rig: Rig,
    handler: Callable[[Payload], Awaitable[None]],
    how: Reading = ALONE,
    quiet: float = 0.01,
    **more: Any,
) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(Reader(rig.core, handler, how, quiet=quiet, **more).run())
        yield
        task.cancel()


class Handler:
    """Writes down what it is handed; `fails` says how often it breaks on a number."""

    def __init__(self, **fails: int) -> None:
        self.seen: list[int] = []
        self.fails = {int(name.removeprefix("n")): count for name, count in fails.items()}
        self.gates: dict[int, asyncio.Event] = {}

    async def begun(self, number: int) -> None:
        async def is_so() -> bool | None:
            return number in self.seen or None

        await eventually(is_so)

    async def __call__(self, payload: Payload) -> None:
        number = payload["n"]
        self.seen.append(number)
        if number in self.gates:
            await self.gates[number].wait()
        if self.fails.get(number, 0) > 0:
            self.fails[number] -= 1
            raise ValueError(f"cannot handle {number}")


async def test_a_null_character_that_was_said_is_kept_as_a_sign_for_it(rig: Rig) -> None:
    await keep(rig.core, 1, [Update(1, 1, json.dumps({"text": "a\0b, written \\u0000"}))])

    assert (await Inbox.get(update_id=1)).payload == {"text": "a\ufffdb, written \\u0000"}


async def until_handled(*numbers: int) -> None:
    async def look() -> bool | None:
        open_ones = await Inbox.filter(update_id__in=list(numbers), handled_at=None).exists()
        return None if open_ones else True

    await eventually(look)


async def test_the_same_update_twice_is_one(rig: Rig) -> None:
    await keep(rig.core, 1, [update(1), update(2)])
    await keep(rig.core, 1, [update(2), update(3), update(3)])
    await keep(rig.core, 2, [update(1)])

    assert await Inbox.all().order_by("id").values_list("bot_id", "update_id") == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
    ]


async def test_a_handled_update_that_comes_again_is_not_handled_again(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler):
        await keep(rig.core, 1, [update(1)])
        await until_handled(1)
        await keep(rig.core, 1, [update(1), update(2)])
        await until_handled(2)

    assert handler.seen == [1, 2]


async def test_a_chat_is_handled_in_order(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler):
        for start in range(0, 30, 10):
            await keep(rig.core, 1, [update(number) for number in range(start, start + 10)])
        await until_handled(*range(30))

    assert handler.seen == list(range(30))


async def test_a_chat_that_takes_long_holds_no_other(rig: Rig) -> None:
    handler = Handler()
    handler.gates[1] = asyncio.Event()
    async with reading(rig, handler):
        await keep(rig.core, 1, [update(1, chat=1), update(2, chat=1), update(3, chat=2), update(4, None)])
        await until_handled(3, 4)
        assert 2 not in handler.seen
        handler.gates[1].set()
        await until_handled(1, 2)

    assert handler.seen.index(1) < handler.seen.index(2)


async def test_a_handler_that_breaks_is_tried_once_more(rig: Rig) -> None:
    handler = Handler(n1=1)
    async with reading(rig, handler):
        await keep(rig.core, 1, [update(1), update(2)])
        await until_handled(1, 2)

    assert handler.seen == [1, 1, 2]
    assert (await Inbox.get(update_id=1)).error is None


async def test_a_handler_that_breaks_twice_is_recorded_and_the_next_is_handled(rig: Rig) -> None:
    handler = Handler(n1=9)
    async with reading(rig, handler):
        await keep(rig.core, 1, [update(1), update(2)])
        await until_handled(1, 2)

    assert handler.seen == [1, 1, 2]
    assert (await Inbox.get(update_id=1)).error == "ValueError: cannot handle 1"


class GivingUp:
    """Writes down what it is to tell of; broken, it fails of that."""

    def __init__(self, *, broken: bool = False) -> None:
        self.told: list[int] = []
        self.broken = broken

    async def __call__(self, payload: Payload) -> None:
        self.told.append(payload["n"])
        if self.broken:
            raise OSError("cannot tell")


async def test_only_what_failed_at_its_last_attempt_is_told_of(rig: Rig) -> None:
    give_up = GivingUp()
    async with reading(rig, Handler(n1=1, n2=2), give_up=give_up):
        await keep(rig.core, 1, [update(1), update(2), update(3)])
        await until_handled(1, 2, 3)

    assert give_up.told == [2]


async def test_what_cannot_be_told_of_is_over_all_the_same(rig: Rig) -> None:
    give_up, handler = GivingUp(broken=True), Handler(n1=2)
    async with reading(rig, handler, give_up=give_up):
        await keep(rig.core, 1, [update(1), update(2)])
        await until_handled(1, 2)

    assert (give_up.told, handler.seen) == ([1], [1, 1, 2])
    assert (await Inbox.get(update_id=1)).error == "ValueError: cannot handle 1"


async def test_what_had_failed_before_the_program_ended_is_told_of_by_its_next_life(rig: Rig) -> None:
    give_up, handler = GivingUp(), Handler()
    await keep(rig.core, 1, [update(1)])
    await Inbox.filter(update_id=1).update(attempts=ATTEMPTS, error="ValueError: cannot handle 1")
    async with reading(rig, handler, give_up=give_up):
        await until_handled(1)

    assert (give_up.told, handler.seen) == ([1], [])
    assert (await Inbox.get(update_id=1)).error == "ValueError: cannot handle 1"


async def test_what_has_failed_once_before_the_program_ended_is_tried_once_more(rig: Rig) -> None:
    give_up, handler = GivingUp(), Handler()
    await keep(rig.core, 1, [update(1)])
    await Inbox.filter(update_id=1).update(attempts=1, error="ValueError: cannot handle 1")
    async with reading(rig, handler, give_up=give_up):
        await until_handled(1)

    assert (give_up.told, handler.seen) == ([], [1])
    assert (await Inbox.get(update_id=1)).error is None


@pytest.mark.defect(12)
async def test_what_was_not_handled_is_handled_after_a_restart(rig: Rig) -> None:
    first = Handler()
    first.gates[1] = asyncio.Event()
    async with reading(rig, first):
        await keep(rig.core, 1, [update(1), update(2)])

        async def begun() -> bool | None:
            return True if first.seen else None

        await eventually(begun)

    second = Handler()
    async with reading(rig, second):
        await until_handled(1, 2)

    assert (first.seen, second.seen) == ([1], [1, 2])


async def test_what_comes_in_before_anybody_reads_is_read(rig: Rig) -> None:
    await keep(rig.core, 1, [update(1)])
    handler = Handler()
    async with reading(rig, handler):
        await until_handled(1)

    assert handler.seen == [1]


def _of_strangers(payload: Payload, _: int) -> bool:
    return bool(payload["n"] < 1000)


async def test_what_takes_very_long_goes_on_beside_what_comes_after_it(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "HOLDS", 0)
    handler = Handler()
    handler.gates[1] = asyncio.Event()
    async with reading(rig, handler):
        await keep(rig.core, 1, [update(1), update(2)])
        await until_handled(2)
        assert (await Inbox.get(update_id=1)).handled_at is None
        handler.gates[1].set()
        await until_handled(1)

    assert handler.seen == [1, 2]


async def test_nobody_waits_for_strangers_however_many_they_are(rig: Rig) -> None:
    handler = Handler()
    handler.gates[1000] = asyncio.Event()
    async with reading(rig, handler, gate=_of_strangers):
        await keep(rig.core, 1, [update(1000 + number, chat=number) for number in range(300)])
        await keep(rig.core, 1, [update(1, chat=7)])
        await until_handled(1)
        assert set(handler.seen) <= {1000, 1}, "strangers wait in one line"
        handler.gates[1000].set()
        await until_handled(*range(1000, 1300))

    assert [number for number in handler.seen if number != 1] == list(range(1000, 1300))


async def test_each_is_shown_at_the_gate_once(rig: Rig) -> None:
    asked: list[tuple[int, int]] = []

    def gate(payload: Payload, chat_id: int) -> bool:
        asked.append((payload["n"], chat_id))
        return True

    handler = Handler(n1=1)
    async with reading(rig, handler, gate=gate):
        await keep(rig.core, 1, [update(1, chat=5), update(2, chat=None)])
        await until_handled(1, 2)

    assert asked == [(1, 5), (2, 0)]


async def test_what_the_program_died_of_is_not_begun_for_ever(rig: Rig) -> None:
    given_up: list[int] = []

    async def give_up(payload: Payload) -> None:
        given_up.append(payload["n"])

    lives = []
    await keep(rig.core, 1, [update(1), update(2)])
    for _ in range(DEATHS + 1):
        handler = Handler()
        handler.gates[1] = asyncio.Event()  # it dies here
        async with reading(rig, handler, give_up=give_up):
            await eventually(_begun(handler, given_up))
        lives.append(handler.seen)
    async with reading(rig, Handler()):
        await until_handled(1, 2)

    assert lives[:DEATHS] == [[1]] * DEATHS
    assert given_up == [1]
    assert "ended each time" in str((await Inbox.get(update_id=1)).error)


def _begun(handler: Handler, given_up: list[int]) -> Callable[[], Awaitable[bool | None]]:
    async def look() -> bool | None:
        return True if handler.seen or given_up else None

    return look


async def test_a_new_update_costs_no_look_at_how_often_it_died(rig: Rig) -> None:
    async with reading(rig, Handler()):
        for number in (1, 2):
            await keep(rig.core, 1, [update(number)])
            await until_handled(number)

    assert (await Inbox.get(update_id=2)).deaths is None


class Tens:
    """A `Reading` for which numbers of the same ten belong together, those above 900 are urgent, and those
    of the eight hundreds for nobody."""

    def is_urgent(self, payload: Payload) -> bool:
        return bool(payload["n"] > 900)

    def is_for_nobody(self, payload: Payload) -> bool:
        return bool(800 <= payload["n"] < 900)

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        return bool(pieces[0]["n"] >= 10 and pieces[-1]["n"] % 10 != 9)

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        return bool(payload["n"] // 10 == pieces[0]["n"] // 10)

    def joined(self, pieces: Sequence[Payload]) -> Payload:
        return {"n": sum(piece["n"] for piece in pieces)}


async def test_what_was_sent_in_several_updates_is_handled_once(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(1), update(20), update(21), update(29), update(3)])
        await until_handled(1, 20, 21, 29, 3)

    assert handler.seen == [1, 20 + 21 + 29, 3]


async def test_what_is_for_nobody_is_over_without_a_word_and_keeps_the_order(rig: Rig) -> None:
    """Also where one of them may be the beginning of something: what that belongs to is somebody's."""
    handler = Handler()
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(number) for number in (1, 809, 819, 829, 801, 9, 839, 859)])
        await until_handled(1, 809, 819, 829, 801, 9, 839, 859)

    assert handler.seen == [1, 9]
    assert all(row.payload == {} for row in await Inbox.all())


async def test_what_may_go_on_is_for_nobody_only_once_it_is_whole(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens()):
        # Each piece alone would be for nobody; their sum is not.
        await keep(rig.core, 1, [update(819), update(811), update(812), update(815)])
        await until_handled(819, 811, 812, 815)

    assert handler.seen == [811 + 812 + 815]


class Unsure(Tens):
    """Fails of what it cannot read, as a `Reading` may."""

    def may_go_on(self, pieces: Sequence[Payload]) -> bool:
        if pieces[0]["n"] == 4:
            raise TypeError("4 is odd")
        return super().may_go_on(pieces)

    def goes_on(self, pieces: Sequence[Payload], payload: Payload) -> bool:
        if payload["n"] == 5:
            raise TypeError("5 is odd")
        return super().goes_on(pieces, payload)


async def test_what_cannot_be_read_stands_alone_and_holds_up_nobody(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Unsure()):
        await keep(rig.core, 1, [update(4), update(21), update(5), update(22), update(3, chat=2)])
        await until_handled(4, 21, 5, 22, 3)

    assert sorted(handler.seen) == [3, 4, 5, 21 + 22]


async def test_a_piece_that_comes_a_moment_later_belongs_to_it(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens(), quiet=60):
        await keep(rig.core, 1, [update(20)])
        await keep(rig.core, 1, [update(21)])
        await keep(rig.core, 1, [update(29)])
        await until_handled(20, 21, 29)

    assert handler.seen == [20 + 21 + 29]


async def test_after_a_while_nothing_more_is_waited_for(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(20)])
        await until_handled(20)

    assert handler.seen == [20]


async def test_who_says_something_else_waits_for_no_further_piece(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens(), quiet=60):
        await keep(rig.core, 1, [update(20), update(3)])
        await until_handled(20, 3)

    assert handler.seen == [20, 3]


async def test_pieces_that_were_not_handled_are_put_together_again_after_a_restart(rig: Rig) -> None:
    first = Handler()
    first.gates[20 + 29] = asyncio.Event()
    async with reading(rig, first, Tens()):
        await keep(rig.core, 1, [update(20), update(29)])

        async def begun() -> bool | None:
            return True if first.seen else None

        await eventually(begun)

    second = Handler()
    async with reading(rig, second, Tens()):
        await until_handled(20, 29)

    assert second.seen == [20 + 29]


async def test_a_handler_that_breaks_on_several_leaves_word_with_the_one_that_has_them_all(rig: Rig) -> None:
    handler = Handler(n49=9)
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(20), update(29)])
        await until_handled(20, 29)

    assert handler.seen == [49, 49]
    first, second = await Inbox.all().order_by("id")
    assert (first.error, first.attempts) == ("ValueError: cannot handle 49", 2)
    assert (second.error, second.attempts) == (None, 0)


async def test_a_press_waits_for_nothing_that_its_chat_has_said(rig: Rig) -> None:
    handler = Handler()
    handler.gates[1] = asyncio.Event()
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(1), update(2), update(901)])
        await until_handled(901)
        assert handler.seen == [1, 901]
        handler.gates[1].set()
        await until_handled(1, 2)

    assert handler.seen == [1, 901, 2]


async def test_of_strangers_each_stands_alone_and_waits_in_the_one_line(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens(), quiet=60, gate=lambda payload, _: payload["n"] == 3):
        await keep(rig.core, 1, [update(20), update(21), update(901), update(3)])
        await until_handled(20, 21, 901, 3)

    assert [number for number in handler.seen if number != 3] == [20, 21, 901]


async def test_a_piece_of_a_stranger_belongs_to_nobody_elses(rig: Rig) -> None:
    handler = Handler()
    async with reading(rig, handler, Tens(), gate=lambda payload, _: payload["n"] != 21):
        await keep(rig.core, 1, [update(20), update(21), update(29)])
        await until_handled(20, 21, 29)

    assert sorted(handler.seen) == [21, 20 + 29]


async def test_what_the_program_died_of_dies_with_all_of_its_pieces(rig: Rig) -> None:
    given_up: list[int] = []

    async def give_up(payload: Payload) -> None:
        given_up.append(payload["n"])

    await keep(rig.core, 1, [update(20), update(29)])
    for number in range(DEATHS + 1):
        handler = Handler()
        handler.gates[49] = asyncio.Event()  # it dies here
        async with reading(rig, handler, Tens(), give_up=give_up):
            await eventually(_begun(handler, given_up))
        # What was put together stays together: the first row has it all, and the rest is done with.
        first, second = await Inbox.all().order_by("id")
        assert (first.deaths, second.deaths) == (min(number + 1, DEATHS), None)
        assert second.handled_at is not None

    async with reading(rig, Handler(), Tens()):
        await until_handled(20, 29)

    assert given_up == [49]
    assert "ended each time" in str((await Inbox.all().order_by("id"))[0].error)


async def test_several_that_take_very_long_go_on_beside_what_comes_after_them(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "HOLDS", 0)
    handler = Handler()
    handler.gates[49] = asyncio.Event()
    async with reading(rig, handler, Tens()):
        await keep(rig.core, 1, [update(20), update(29)])
        await handler.begun(49)
        await keep(rig.core, 1, [update(3)])
        await until_handled(3)
        assert (await Inbox.filter(handled_at=None).count()) == 1
        handler.gates[49].set()
        await until_handled(20, 29)

    assert handler.seen == [49, 3]

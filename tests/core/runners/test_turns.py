"""The queue between the connection and whoever reads a turn."""

import asyncio

from core.events import (
    AgentMessage,
    DiffUpdated,
    ItemCompleted,
    ItemStarted,
    OutputDelta,
    QuestionRefused,
    RunnerEvent,
    TextDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.runners.turns import LiveTurn
from tests.core.runners.reading import soon

END = TurnEnded(TurnOutcome.COMPLETED)


def a_turn(*events: RunnerEvent) -> LiveTurn:
    turn = LiveTurn(TurnRef("app-server", "t", "u"))
    for event in events:
        turn.put(event)
    return turn


async def read(turn: LiveTurn) -> list[RunnerEvent]:
    return [event async for event in turn.events()]


async def test_a_reader_that_keeps_up_gets_every_delta_by_itself() -> None:
    turn = a_turn()
    events = turn.events()
    for word in ("one ", "two "):
        turn.put(TextDelta("m", word))
        assert await soon(anext(events)) == TextDelta("m", word)


async def test_deltas_that_nobody_read_yet_come_as_one() -> None:
    turn = a_turn(*(TextDelta("m", f"{number} ") for number in range(1000)), END)
    [delta, end] = await read(turn)
    assert delta == TextDelta("m", "".join(f"{number} " for number in range(1000)))
    assert end == END


async def test_a_slow_reader_loses_the_middle_of_the_deltas_and_is_told() -> None:
    turn = a_turn(*(OutputDelta("c", "x" * 1024) for _ in range(1000)), END)
    [delta, _] = await read(turn)
    assert isinstance(delta, OutputDelta)
    assert len(delta.text) < 132 * 1024
    assert "characters left out" in delta.text


async def test_deltas_of_several_items_stay_apart_and_inside_their_items() -> None:
    message = AgentMessage("m", "")
    turn = a_turn(
        ItemStarted(message),
        TextDelta("m", "a"),
        OutputDelta("c", "1"),
        TextDelta("m", "b"),
        OutputDelta("c", "2"),
        ItemCompleted(message),
        TextDelta("m", "late"),
        END,
    )
    assert await read(turn) == [
        ItemStarted(message),
        TextDelta("m", "ab"),
        OutputDelta("c", "12"),
        ItemCompleted(message),
        TextDelta("m", "late"),
        END,
    ]


async def test_states_give_way_to_newer_ones() -> None:
    turn = a_turn(DiffUpdated("old"), TokensUsed(1, 1, 1, 1), DiffUpdated("new"), TokensUsed(2, 2, 2, 2), END)
    assert await read(turn) == [DiffUpdated("new"), TokensUsed(2, 2, 2, 2), END]


async def test_items_and_questions_are_all_kept() -> None:
    kept = [QuestionRefused(str(number)) for number in range(5000)]
    assert await read(a_turn(*kept, END)) == [*kept, END]


async def test_nothing_comes_behind_the_end() -> None:
    turn = a_turn(END, TextDelta("m", "late"), TurnEnded(TurnOutcome.LOST))
    assert await read(turn) == [END]
    assert await read(turn) == []


async def test_a_waiting_reader_wakes() -> None:
    turn = a_turn()
    async with asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(read(turn))
        await asyncio.sleep(0)
        turn.put(END)
    assert reading.result() == [END]

"""What comparable programs got wrong in a chat, each seen from the chat; docs/defects.md lists them all."""

import asyncio

import pytest

from bot.localchat import Fault
from tests.support.desk import Desk


@pytest.mark.defect(4)
async def test_the_answer_is_a_message_of_its_own_and_stays(desk: Desk) -> None:
    """Defect 4: it was edited into the progress message, and that was deleted."""
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    turn.say("The till is fixed.")
    turn.end()
    answer = await desk.you.sees("The till is fixed.")
    over = await desk.you.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=0)

    assert answer.id > progress.id
    assert over.text.startswith("✔ Fix the till")
    assert [call.method for call in desk.telegram.faults.calls if call.method == "deleteMessage"] == []


@pytest.mark.defect(5)
async def test_while_a_human_thinks_everything_else_is_answered(desk: Desk) -> None:
    """Defect 5: a handler that waited for a human blocked the only worker."""
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    turn.ask()
    card = await desk.you.sees("shop wants to")
    await desk.you.says("/status")
    await desk.you.sees("1 approval waiting")

    assert (await desk.you.presses(progress, "Details")).answered
    assert (await desk.you.presses(card, "Approve")).text == "Approved."


@pytest.mark.defect(7)
async def test_a_press_whose_answer_hangs_is_done_and_holds_no_other(desk: Desk) -> None:
    """Defect 7: an `answerCallbackQuery` that timed out kept the buttons on the screen."""
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    turn.ask()
    card = await desk.you.sees("shop wants to")
    desk.telegram.faults.next("answerCallbackQuery", Fault.hang())
    async with asyncio.TaskGroup() as group:
        pressing = group.create_task(desk.you.presses(card, "Approve"))
        await desk.you.sees_that(lambda seen: seen.id == card.id and "Approve" not in seen.buttons, after=0)

        assert (await desk.you.presses(progress, "Details")).answered
        assert not pressing.done()
        pressing.cancel()


@pytest.mark.defect(25)
async def test_an_answer_that_equals_the_one_before_comes_too(desk: Desk) -> None:
    """Defect 25: it was dropped, and one that begins with it lost its beginning."""
    await desk.rig.repository("shop")
    for text in ("Done.", "Done.", "Done. And more."):
        answer = await desk.answers(desk.you, f"/new {text}", text)
        assert answer.text.startswith(f"{text}\n")

    assert await desk.you.heard("Done.\n") == 2
    assert await desk.you.heard("Done. And more.\n") == 1

"""What may be changed about a task in chat is what REST changes: priority, words, asking first, its end."""

from core.schemas.work import TaskOut
from core.usecases import tasks
from core.words import Priority, TaskStatus
from tests.support.chat import Seen
from tests.support.desk import Desk

RUN, CANCEL, REOPEN = "Run", "Cancel the task", "Reopen"


async def _shown(desk: Desk) -> Seen:
    """The card of a task that was written down and has not run."""
    await desk.rig.task("Fix the till")
    await desk.you.says("/tasks")
    await desk.you.presses(await desk.you.sees("Tasks"), "Fix the till")
    return await desk.you.sees("· open")


async def _task(desk: Desk) -> TaskOut:
    return await tasks.get(desk.rig.core, 1)


async def test_a_card_offers_what_may_be_changed(desk: Desk) -> None:
    assert (await _shown(desk)).buttons == (
        RUN,
        *("Low priority", "• Normal", "High"),
        *("○ ask before it runs", "Other words…"),
        CANCEL,
    )


async def test_its_priority_and_whether_somebody_is_asked(desk: Desk) -> None:
    you, card = desk.you, await _shown(desk)

    await you.presses(card, "High")
    card = await you.sees_that(lambda seen: "• High" in seen.buttons)
    await you.presses(card, "○ ask before it runs")
    await you.sees_that(lambda seen: "✓ ask before it runs" in seen.buttons)

    assert ((await _task(desk)).priority, (await _task(desk)).approval_required) == (Priority.HIGH, True)


async def test_it_is_cancelled_and_reopened(desk: Desk) -> None:
    you, card = desk.you, await _shown(desk)

    await you.presses(card, CANCEL)
    card = await you.sees("cancelled", after=0)
    assert RUN not in card.buttons
    assert (await _task(desk)).status is TaskStatus.CANCELLED
    await you.presses(card, REOPEN)
    await you.sees_that(lambda seen: RUN in seen.buttons)


async def test_other_words_are_a_reply_and_its_name_follows(desk: Desk) -> None:
    you, card = desk.you, await _shown(desk)

    await you.presses(card, "Other words…")
    asked = await you.sees("What should “Fix the till” do instead?")
    await you.says("Mend the scales", reply_to=asked)
    await you.sees("Mend the scales", "· open")

    assert ((await _task(desk)).title, (await _task(desk)).prompt) == ("Mend the scales", "Mend the scales")


async def test_a_running_one_keeps_its_words(desk: Desk) -> None:
    you, card = desk.you, await _shown(desk)
    await you.presses(card, RUN)
    await desk.runner.turn(1)

    answer = await you.presses(card, CANCEL)

    assert answer.text == "Task 1 is running; steer it, or stop its session first."


async def test_who_may_only_look_changes_nothing(desk: Desk) -> None:
    await _shown(desk)
    bo = desk.bo
    await bo.says("/tasks")
    await bo.presses(await bo.sees("Tasks"), "Fix the till")

    answer = await bo.presses(await bo.sees("· open"), "High")

    assert answer.text == "You may look here, not act. Ask an owner for another role."
    assert (await _task(desk)).priority is Priority.NORMAL

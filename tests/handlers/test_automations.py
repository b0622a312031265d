"""Automations in chat: made in a line or in a short conversation, tried, turned off, and what is told."""

import shutil
from pathlib import Path

import pytest

from core.context import API_CALLER
from core.machinery.rows import Slice
from core.schemas.automations import AutomationOut
from core.usecases import automations
from tests.support.automations import automation, end_sessions, ledger
from tests.support.chat import Seen
from tests.support.desk import Desk

ONLY_OWNERS = "✖ Only an owner may do this."


async def all_of(desk: Desk) -> list[AutomationOut]:
    return (await automations.all_of(desk.rig.core, Slice())).items


async def started(desk: Desk) -> None:
    """You have pressed /start: from now on you are told what happens by itself."""
    await desk.you.says("/start")
    await desk.you.sees("Ready.")


async def card(desk: Desk, title: str = "Morning repo check") -> Seen:
    await desk.you.says("/automations")
    listed = await desk.you.sees("Automations")
    await desk.you.presses(listed, title)
    return await desk.you.sees(title, "Next: ")


async def test_in_one_line(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_network=True)

    await desk.you.says("/automations daily@09:00 Look for failing tests")

    made = await desk.you.sees("✔ Look for failing tests · shop is set", "every day at 09:00 · UTC")
    assert "Next: tomorrow 09:00, Tue 09:00, Wed 09:00" in made.text
    assert made.buttons == ("Run now", "Turn off", "Delete…")
    (one,) = await all_of(desk)
    assert (one.schedule_expr, one.payload.prompt) == ("daily@09:00", "Look for failing tests")
    assert one.payload.run_input.allow_network, "as every run from the chat"


@pytest.mark.parametrize(
    "said",
    ["daily@9 Look", "hourly:1 Look", "every day look", "daily@09:00", "Look daily@09:00"],
)
async def test_a_line_that_says_no_time_is_answered_with_how(desk: Desk, said: str) -> None:
    await desk.rig.repository()

    await desk.you.says(f"/automations {said}")

    await desk.you.sees(
        "✖ First when, then what: /automations daily@09:00", "hourly:2 to hourly:24", "Nothing was"
    )
    assert await all_of(desk) == []


async def test_in_a_short_conversation(desk: Desk) -> None:
    you = desk.you
    await desk.rig.repository("shop")
    await you.says("/automations")
    empty = await you.sees("Nothing runs by itself yet.", "/automations daily@09:00")
    await you.presses(empty, "New…")
    what = await you.sees("What should be done in shop, again and again?")
    assert what.force_reply is not None
    await you.says("Look for failing tests", reply_to=what)
    when = await you.sees("How often, in shop?", "Look for failing tests")
    assert when.buttons == ("Every hour", "Every 6 h", "Daily 09:00", "Another time…")

    await you.presses(when, "Every 6 h")
    await you.presses(when, "Every 6 h")

    await you.sees("is set", "every 6 h from midnight · UTC", "Next: today 18:00, tomorrow 00:00")
    assert [one.schedule_expr for one in await all_of(desk)] == ["hourly:6"], "a button makes one"


async def test_at_another_time(desk: Desk) -> None:
    you = desk.you
    await desk.rig.repository("shop")
    await you.says("/automations")
    await you.presses(await you.sees("Nothing runs"), "New…")
    await you.says("Look for failing tests", reply_to=await you.sees("What should be done"))
    await you.presses(await you.sees("How often"), "Another time…")
    when = await you.sees("When? Send daily@09:00, hourly or hourly:6.")
    await you.says("at nine", reply_to=when)
    again = await you.sees("✖ It must be hourly, hourly:2 to hourly:24, or daily@HH:MM", "When?")
    await you.says("Daily@07:30", reply_to=again)

    await you.sees("Look for failing tests · shop is set", "every day at 07:30")


async def test_the_time_may_come_with_the_words(desk: Desk) -> None:
    you = desk.you
    await desk.rig.repository("shop")
    await you.says("/automations")
    await you.presses(await you.sees("Nothing runs"), "New…")

    await you.says("Hourly:12\nLook for failing tests", reply_to=await you.sees("What should be done"))

    await you.sees("Look for failing tests · shop is set", "every 12 h from midnight")


async def test_where_several_repositories_may_be_meant_it_asks(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.rig.repository("blog")

    await desk.you.says("/automations hourly Look")

    await desk.you.sees("In which repository?")
    assert await all_of(desk) == []


async def test_the_list_and_the_card(desk: Desk) -> None:
    repository = await desk.rig.repository("shop")
    await automation(desk.rig, repository_id=repository.id, title="Off", enabled=False)
    await automation(desk.rig, repository_id=repository.id, time_zone="Europe/Berlin")
    await desk.you.says("/automations")

    listed = await desk.you.sees("Automations")

    assert listed.text.splitlines()[1:] == [
        "· Morning repo check · shop · next tomorrow 12:30",
        "⏸ Off · shop · off",
    ]
    assert listed.buttons == ("Morning repo check", "Off", "New…")
    await desk.you.presses(listed, "Morning repo check")
    shown = await desk.you.sees("every day at 12:30 · Europe/Berlin")
    assert shown.text.splitlines() == [
        "· Morning repo check · shop",
        "every day at 12:30 · Europe/Berlin",
        "Next: tomorrow 12:30, Tue 12:30, Wed 12:30",
        "“Inspect the repo state and report unusual failures.”",
    ]


async def test_off_and_on(desk: Desk) -> None:
    await automation(desk.rig)
    shown = await card(desk)

    assert (await desk.you.presses(shown, "Turn off")).text == "Off."
    off = await desk.you.sees_become(shown, "⏸ Morning repo check", "· off")
    assert "Next" not in off.text
    assert (await desk.you.presses(off, "Turn on")).text == "On again, from now."
    await desk.you.sees_become(shown, "Next: today 12:30")


async def test_run_now_speaks_where_it_was_pressed(desk: Desk) -> None:
    await automation(desk.rig)
    shown = await card(desk)

    assert (await desk.you.presses(shown, "Run now")).text == "Started."
    turn = await desk.runner.turn()
    changed = await desk.you.sees_become(shown, "▶ Morning repo check", "Last: today 12:00, by hand, runs")
    refused = await desk.you.presses(changed, "Run now")
    assert (refused.text, refused.alert) == ("Its last run still goes on (session 1).", True)
    turn.say("All is well.")
    turn.end()
    await desk.you.sees("All is well.")
    await desk.ended(1)

    assert (await desk.you.presses(changed, "Run now")).text == "Started."
    await desk.runner.turn(2)
    again = await desk.you.presses(shown, "Earlier runs")
    assert again.answered
    await desk.you.sees("✔ today 12:00, by hand, done", "▶ today 12:00, by hand, runs")


async def test_deleting_asks_once_more(desk: Desk) -> None:
    await automation(desk.rig)
    shown = await card(desk)
    await desk.you.presses(shown, "Delete…")
    sure = await desk.you.sees("Delete Morning repo check", "stays on record")
    await desk.you.presses(sure, "Keep")
    assert len(await all_of(desk)) == 1

    await desk.you.presses(sure, "Delete")

    await desk.you.sees_become(sure, "✔ Morning repo check", "is deleted.")
    assert await all_of(desk) == []
    late = await desk.you.presses(shown, "Run now")
    assert (late.text, late.alert) == ("Automation 1 not found.", True)


async def test_what_fires_speaks_to_every_owner_who_has_pressed_start(desk: Desk) -> None:
    await started(desk)
    await desk.ann.says("/start")
    await automation(desk.rig, payload={"task_type": "prompt_task", "prompt": "Count the rows."})

    desk.rig.move(1800)

    turn = await desk.runner.turn()
    await desk.you.sees("▶ Count the rows.")
    turn.say("There are 12.")
    turn.end()
    await desk.you.sees("There are 12.")
    assert await desk.ann.heard("There are 12.") == 0, "she is no owner"


async def test_what_waits_for_a_yes_asks_every_owner(desk: Desk) -> None:
    await started(desk)
    repository = await desk.rig.repository("shop", allow_network=True, allow_commit=True)
    await automation(desk.rig, repository_id=repository.id, run={"sandbox": "danger-full-access"})

    desk.rig.move(1800)

    asked = await desk.you.sees("✋ shop is ready to start", "asked by Morning repo check")
    await desk.you.presses(asked, "Approve")
    await desk.runner.turn()


async def test_what_cannot_start_is_told_once_as_long_as_it_lasts(desk: Desk, tmp_path: Path) -> None:
    await started(desk)
    repository = await desk.rig.repository("shop")
    await automation(desk.rig, "hourly", repository_id=repository.id)
    shutil.move(repository.local_path, tmp_path / "elsewhere")

    desk.rig.move(3600)
    told = await desk.you.sees("✖ Morning repo check · shop could not start", "today 13:00: ")
    assert not told.silent
    assert told.buttons == ("Run now", "Details")
    desk.rig.move(3600)
    await desk.you.sees_become(told, "today 14:00: ")
    assert await desk.you.heard("could not start") == 1

    shutil.move(tmp_path / "elsewhere", repository.local_path)
    desk.rig.move(3600)
    (await desk.runner.turn()).end()
    await desk.ended(1)
    shutil.move(repository.local_path, tmp_path / "elsewhere")
    desk.rig.move(3600)
    await desk.you.sees("could not start", "today 16:00: ", after=told.id)


async def test_what_was_missed_is_told_and_can_be_made_up_for(desk: Desk) -> None:
    await started(desk)
    made = await automation(desk.rig, "hourly", grace_seconds=60)

    desk.rig.move(3 * 3600 + 1800)

    told = await desk.you.sees(
        "⚠ Morning repo check", "missed", "today 15:00 and 2 before: The program was down"
    )
    assert not told.silent
    assert (await desk.you.presses(told, "Run now")).text == "Started."
    await desk.runner.turn()
    assert (await ledger(desk.rig, made.id))[-1] == ("by hand", "fired", "")


async def test_what_is_skipped_is_told_quietly(desk: Desk) -> None:
    await started(desk)
    await automation(desk.rig, "hourly")
    desk.rig.move(3600)
    await desk.runner.turn()

    desk.rig.move(3600)

    told = await desk.you.sees(
        "⚠ Morning repo check", "skipped", "today 14:00: Its last run still goes on (session 1)."
    )
    assert told.silent
    assert told.buttons == ("Details",)


async def test_what_somebody_changed_or_made_up_for_is_not_told(desk: Desk) -> None:
    await started(desk)
    made = await automation(desk.rig, "hourly", grace_seconds=86400)

    desk.rig.move(3 * 3600)
    await desk.runner.turn()
    await end_sessions()
    desk.rig.clock.move(3600)
    await automations.remove(desk.rig.core, API_CALLER, made.id)
    await desk.you.says("/status")
    await desk.you.sees("Command Center")

    assert [status for _, status, _ in await ledger(desk.rig, made.id)] == [
        "missed",
        "missed",
        "fired",
        "skipped",
    ]
    assert await desk.you.heard("missed") == await desk.you.heard("skipped") == 0


async def test_operators_look_and_run_and_set_nothing(desk: Desk) -> None:
    await automation(desk.rig)
    ann = desk.ann
    await ann.says("/automations daily@09:00 Look")
    await ann.sees(ONLY_OWNERS)
    await ann.says("/automations")
    listed = await ann.sees("Automations")
    for label in ("New…",):
        assert (await ann.presses(listed, label)).text == ONLY_OWNERS.removeprefix("✖ ")
    await ann.presses(listed, "Morning repo check")
    shown = await ann.sees("Next: ")
    for label in ("Turn off", "Delete…"):
        assert (await ann.presses(shown, label)).text == ONLY_OWNERS.removeprefix("✖ ")
    assert (await ann.presses(shown, "Run now")).text == "Started."
    await desk.runner.turn()


async def test_who_may_only_look_looks(desk: Desk) -> None:
    await automation(desk.rig)
    bo = desk.bo
    await bo.says("/automations")
    await bo.presses(await bo.sees("Automations"), "Morning repo check")
    shown = await bo.sees("Next: ")
    answer = await bo.presses(shown, "Run now")
    assert answer.text == "You may look here, not act. Ask an owner for another role."
    assert desk.runner.requests == []

"""What waits for its turn, in the chat: what it says, and what can be done about it."""

import pytest

from bot.localchat import FIRST_USER_ID
from core.context import Caller, Core
from core.errors import SteerRejected
from core.machinery.rows import Slice
from core.ports import Capabilities
from core.usecases import events, standings
from core.words import EventKind
from tests.support.desk import Desk

YOU = Caller(f"telegram:{FIRST_USER_ID}", chat_id=FIRST_USER_ID)


async def test_the_message_of_one_that_waits_becomes_its_progress(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    you = desk.you
    first, _ = await desk.asks(you, "Fix the till")
    second = await desk.rig.task("Mend the lamp", repository_id=shop.id)
    third = await desk.rig.task("Sweep the floor", repository_id=shop.id)
    await desk.rig.run(second.id, YOU)
    waiting = await you.sees(
        "⏸ Mend the lamp · shop", "Waits for Fix the till, which writes in the same folder"
    )
    assert waiting.buttons == ("Withdraw", "In a new worktree", "Edit")
    assert waiting.silent
    await desk.rig.run(third.id, YOU)
    last = await you.sees("⏸ Sweep the floor", "Waits for Fix the till", "same folder, 1 before it")

    first.end()

    progress = await you.sees_become(waiting, "▶ Mend the lamp · shop")
    assert "Stop" in progress.buttons
    await you.sees_become(last, "Waits for Mend the lamp, which writes in the same folder")
    assert "before it" not in (await you.sees_become(last, "Waits for Mend the lamp")).text


async def test_however_many_wait_and_whatever_has_moved_them_the_line_is_looked_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = await desk.rig.repository("shop")
    you = desk.you
    await desk.asks(you, "Fix the till")
    for name in ("lamp", "door", "bell", "shelf"):
        await desk.rig.run((await desk.rig.task(f"Mend the {name}", repository_id=shop.id)).id, YOU)
        await you.sees(f"⏸ Mend the {name}")
    looks = 0
    line = standings.line

    async def counted(core: Core) -> standings.Line:
        nonlocal looks
        looks += 1
        return await line(core)

    monkeypatch.setattr(standings, "line", counted)
    moved = (await events.all_of(desk.rig.core, Slice(limit=20))).items
    ends = [event.model_copy(update={"kind": EventKind.SESSION_COMPLETED}) for event in moved]
    async with desk.rig.core.transaction():
        notes = await desk.messenger.compose_after(ends)
    assert [note.session_id for note in notes] == [2, 3, 4, 5]
    assert looks == 1


async def test_it_is_withdrawn_with_one_press_and_one_line(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    you = desk.you
    turn, _ = await desk.asks(you, "Fix the till")
    await desk.rig.run((await desk.rig.task("Mend the lamp", repository_id=shop.id)).id, YOU)
    waiting = await you.sees("⏸ Mend the lamp")

    assert (await you.presses(waiting, "Withdraw")).text == "Withdrawn."

    over = await you.sees_become(waiting, "⏹ Mend the lamp · shop")
    assert over.buttons == ()
    turn.say("Fixed.")
    turn.end()
    await you.sees("Fixed.")
    assert await you.heard("Mend the lamp") == 1
    assert len(desk.runner.requests) == 1


async def test_it_begins_in_a_worktree_of_its_own(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    you = desk.you
    await desk.asks(you, "Fix the till")
    await desk.rig.run((await desk.rig.task("Mend the lamp", repository_id=shop.id)).id, YOU)
    waiting = await you.sees("⏸ Mend the lamp")

    said = await you.presses(waiting, "In a new worktree")

    turn = await desk.runner.turn(2)
    assert turn.request.cwd != shop.local_path
    assert said.text.startswith("Runs in a worktree of its own, on cc/mend-the-lamp")
    await you.sees_become(waiting, "▶ Mend the lamp")


async def test_its_words_are_changed_by_a_reply_and_by_a_button(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    you = desk.you
    first, _ = await desk.asks(you, "Fix the till")
    await desk.rig.run((await desk.rig.task("Mend the lamp", repository_id=shop.id)).id, YOU)
    waiting = await you.sees("⏸ Mend the lamp")

    await you.says("Mend the red lamp", reply_to=waiting)
    await you.sees("Changed. It runs with these words.")
    await you.sees_become(waiting, "⏸ Mend the red lamp")
    await you.presses(waiting, "Edit")
    question = await you.sees("What should Mend the red lamp say instead?")
    assert question.force_reply is not None
    await you.says("Mend the blue lamp", reply_to=question)
    await you.sees_become(waiting, "⏸ Mend the blue lamp")

    assert desk.runner.steered == []
    first.end()
    assert (await desk.runner.turn(2)).request.prompt == "Mend the blue lamp"


async def test_a_reply_that_comes_too_late_for_the_turn_runs_next(desk: Desk) -> None:
    await desk.rig.repository("shop")
    you = desk.you
    first, progress = await desk.asks(you, "Fix the till")
    desk.runner.steer_failures.append(SteerRejected("Codex takes no message now."))

    await you.says("And the drawer", reply_to=progress)

    await you.sees("⏸ It was too late for this turn: your words run next in Fix the till.")
    waiting = await you.sees("⏸ And the drawer · shop", "Waits for the end of Fix the till")
    assert waiting.buttons == ("Withdraw", "Edit")
    first.end()
    second = await desk.runner.turn(2)
    assert (second.request.prompt, second.request.thread_id) == ("And the drawer", first.ref.thread_id)


async def test_where_nothing_is_steered_the_chat_offers_the_next_turn_once(desk: Desk) -> None:
    await desk.rig.repository("shop")
    you = desk.you
    desk.runner.capabilities = Capabilities(steer=False, approvals=True, threads=True)
    first, progress = await desk.asks(you, "Fix the till")

    await you.says("And the drawer", reply_to=progress)

    refused = await you.sees("⚠ Not heard:", "Your words are kept here.")
    assert refused.buttons == ("When it is done", "As a new task instead")
    assert (await you.presses(refused, "When it is done")).text == "It runs next."
    await you.sees("⏸ And the drawer", "Waits for the end of Fix the till")
    await you.presses(refused, "When it is done")
    first.end()
    (await desk.runner.turn(2)).end()
    await you.sees("It ended without an answer.")
    assert [request.prompt for request in desk.runner.requests] == ["Fix the till", "And the drawer"]


async def test_a_reply_to_an_old_answer_stands_behind_what_waits_already(desk: Desk) -> None:
    await desk.rig.repository("shop")
    you = desk.you
    answer = await desk.answers(you, "Fix the till", "Fixed.")
    running, _ = await desk.asks(you, "/new Mend the lamp")
    for words in ("And the drawer", "And the key"):
        await you.says(words, reply_to=answer)
        await you.sees(f"⏸ {words}")
    running.end()
    (await desk.runner.turn(3)).end()
    (await desk.runner.turn(4)).end()
    assert [request.prompt for request in desk.runner.requests[2:]] == ["And the drawer", "And the key"]

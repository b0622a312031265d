"""Runs that wait for a yes, and runs that get a folder of their own: the whole story in the chat."""

from pathlib import Path

from core.context import API_CALLER
from core.events import FileEdit
from core.machinery.rows import Slice
from core.schemas.work import TaskPatch
from core.usecases import sessions, tasks
from core.words import ApprovalKind
from handlers.views import words
from tests.support.core import git
from tests.support.desk import Desk


async def test_what_needs_a_yes_starts_when_it_is_approved(desk: Desk) -> None:
    shop = await desk.rig.repository("shop", allow_network=True)
    you = desk.you
    answer = await desk.answers(you, "Fix the till", "Fixed.")
    [task] = (await tasks.all_of(desk.rig.core, Slice())).items
    await tasks.change(desk.rig.core, API_CALLER, task.id, TaskPatch(approval_required=True))

    await you.says("And the lamp", reply_to=answer)

    said = await you.sees("✋ Not started yet. This task runs only after an approval.")
    card = await you.sees("✋ shop is ready to start")
    assert "And the lamp\nworkspace-write · network · no commits\ndefault model · in " in card.text
    assert shop.local_path in card.text
    assert "Fix the till · asked by You" in card.text
    assert card.buttons == ("Approve", "Reject", "Reject, say why")
    assert not card.silent
    assert said.silent
    assert len(desk.runner.requests) == 1

    # Asking again asks for nothing new.
    assert (await you.presses(answer, "Retry")).text == "Not started yet."

    assert (await you.presses(card, "Approve")).text == "Approved."
    turn = await desk.runner.turn(2)
    assert (turn.request.prompt, turn.request.thread_id) == ("And the lamp", "thread-1")
    await you.sees_become(card, "Approved by You ")
    turn.say("Lit.")
    turn.end()
    await you.sees("Lit.")
    assert len(desk.runner.requests) == 2


async def test_what_is_rejected_does_not_start(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    await desk.rig.task("Fix the till", repository_id=shop.id, approval_required=True)
    you = desk.you
    await you.says("/tasks")
    await you.presses(await you.sees("Tasks"), "Fix the till")
    task = await you.sees("Fix the till · shop · open")
    assert (await you.presses(task, "Run")).text == "Not started yet."
    assert (await you.presses(task, "Run")).text == "Not started yet."
    card = await you.sees("✋ shop is ready to start")
    assert await you.heard("is ready to start") == 1
    await you.presses(card, "Reject")
    over = await you.sees_become(card, "Rejected by You ")
    assert over.buttons == ("Rejected by You",)
    assert desk.runner.requests == []


async def test_where_a_worktree_is_asked_for_one_is_made_and_kept(desk: Desk) -> None:
    shop = await desk.rig.repository("shop", require_worktree=True)
    you = desk.you
    turn, progress = await desk.asks(you, "Fix the till")
    tree = Path(turn.request.cwd)
    assert str(tree) != shop.local_path
    assert (tree / "README.md").exists()
    branch = git(tree, "branch", "--show-current").strip()
    assert branch.startswith("cc/fix-the-till")
    assert git(Path(shop.local_path), "branch", "--show-current").strip() == "main"

    await you.presses(progress, "Details")
    details = await you.sees("Fix the till · shop · running")
    assert f"in {tree} on {branch}" in details.text

    here = FileEdit(f"{tree}/till.py", "add", "+open()", 1, 0)
    there = FileEdit(f"{shop.local_path}/till.py", "add", "+open()", 1, 0)
    turn.ask(None, kind=ApprovalKind.FILE_CHANGE, edits=(here, there))
    card = await you.sees("shop wants to change files")
    assert "  till.py  +1 −0" in card.text
    assert f"  outside {words.middle(there.path, 80)}  +1 −0" in card.text
    await you.presses(card, "Approve")

    turn.say("Fixed.")
    turn.end()
    answer = await you.sees("Fixed.")
    await you.says("And the lamp", reply_to=answer)
    second = await desk.runner.turn(2)
    assert second.request.cwd == str(tree)
    assert second.request.thread_id == turn.ref.thread_id
    rows = (await sessions.all_of(desk.rig.core, Slice())).items
    assert {row.branch_name for row in rows} == {branch}

    # Another task has another worktree.
    await you.says("/new Sweep the floor")
    third = await desk.runner.turn(3)
    assert third.request.cwd not in {str(tree), shop.local_path}

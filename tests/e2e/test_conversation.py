"""What a person does all day: ask, watch, approve, steer, read, go on. Each step is also seen over REST."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.people import Person
from tests.support.program import Program
from tests.support.responses import Exec, Gate, Model, Patch, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


async def test_ask_watch_approve_steer_answer(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    prompt = "Make the build green"
    build = Exec("echo built > /dev/null", escalated=True, why="The build writes outside of the folder.")
    half, writing = Gate(), Gate()
    model.on(
        prompt,
        [
            Say("I look at what there is."),
            Exec("cat README.md"),
            build,
            Say("Half of it is done.", hold=half),
            Say("The build is green: `make` passes.", hold=writing),
        ],
    )
    shop = await you.adds(folder("shop"))

    asked = await you.says(prompt)
    approval = await you.sees("wants to run")
    progress = await you.sees(prompt, "Waiting for you")
    assert progress.buttons == ("Stop", "Details")
    assert progress.silent
    assert "cat README.md  ✔" in progress.text
    assert not approval.silent
    for words in (
        "✋ shop wants to run",
        build.cmd,
        f"in {shop}",
        "“The build writes outside of the folder.”",
        prompt,
        "asked by You",
        "until ",
        ", then declined",
    ):
        assert words in approval.text
    assert approval.buttons[:2] == ("Approve", "Reject")
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == prompt)
    assert session["status"] == "waiting_approval"
    [row] = (await program.rest.get(f"approvals?sessionId={session['id']}"))["items"]
    assert (row["status"], row["command"], row["cwd"]) == ("pending", build.cmd, str(shop))

    pressed = await you.presses(approval, "Approve")
    assert (pressed.text, pressed.alert) == ("Approved.", False)
    decided = await you.sees_become(approval, "ran, exit 0")
    assert decided.buttons == ("Approved by You",)
    assert decided.text.splitlines()[-1].startswith("Approved by You ")
    assert decided.text.endswith(" · ran, exit 0")
    row = await program.rest.until(
        f"approvals/{row['id']}", lambda approval: approval["delivery"] == "delivered"
    )
    assert (row["status"], row["decision"], row["resolvedActor"]) == ("approved", "once", "telegram:1")

    await half.reached.wait()
    await you.says("Mind the old Makefile")
    told = await you.sees("Told Make the build green")
    assert told.buttons == ("As a new task instead",)
    await model.request(lambda request: "Mind the old Makefile" in request.user_texts)
    await writing.reached.wait()
    writing.release()

    answer = await you.sees("The build is green")
    assert answer.id > told.id
    assert not answer.silent
    assert not answer.edited
    assert answer.buttons == ("Retry", "Details")
    assert answer.text.splitlines()[-1].startswith("shop · 0:")
    over = await you.sees_that(
        lambda seen: seen.id == progress.id and seen.text.startswith("✔ "), after=asked
    )
    assert over.text.startswith("✔ Make the build green · shop · 0:")
    assert "\n" not in over.text
    assert over.buttons == ()
    said = [seen for seen in await you.messages(after=asked) if seen.from_bot]
    assert [seen.id for seen in said] == [progress.id, approval.id, told.id, answer.id]
    assert not any("Half of it is done" in seen.text for seen in said)

    ended = await program.rest.session(session["id"], "completed")
    assert ended["result"] == "The build is green: `make` passes."
    assert ended["tokens"]["total"] > 0
    kinds = await program.rest.kinds(f"sessions/{session['id']}/events")
    wanted = [
        "session.created",
        "session.starting",
        "session.running",
        "approval.requested",
        "approval.resolved",
        "session.running",
        "session.steer.requested",
        "session.steer.acknowledged",
        "session.completed",
    ]
    assert [kind for kind in kinds if kind in wanted] == wanted


async def test_a_reply_to_an_answer_goes_on_in_the_same_thread(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    model.on("How many files are there?", [Say("There is one file.")])
    model.on("And how long is it?", [Say("One line long.")])
    await ann.says("/start")
    await ann.sees("Ready.")
    await ann.adds(folder("library"))
    await ann.says("How many files are there?")
    answer = await ann.sees("There is one file.")
    task = await program.rest.newest("tasks", lambda item: item["prompt"] == "How many files are there?")

    await ann.says("And how long is it?", reply_to=answer)
    await ann.sees("One line long.")

    request = await model.request(lambda request: request.prompt == "And how long is it?")
    assert "How many files are there?" in request.user_texts
    assert "There is one file." in str(request.body["input"])
    again = await program.rest.get(f"tasks/{task['id']}")
    assert again["codexThreadId"] == task["codexThreadId"] == request.thread_id
    sessions = (await program.rest.get(f"sessions?taskId={task['id']}"))["items"]
    assert [session["status"] for session in sessions] == ["completed", "completed"]
    assert len({session["codexRef"] for session in sessions}) == 2


async def test_retry_pressed_twice_starts_one_session(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    gate = Gate()
    model.on("Count the words", [Say("Forty-two.", hold=gate)])
    await ann.adds(folder("words"))
    gate.release()
    await ann.says("Count the words")
    answer = await ann.sees("Forty-two.")

    async with asyncio.TaskGroup() as group:
        presses = [group.create_task(ann.presses(answer, "Retry")) for _ in range(2)]
    already = "You have started this already. /sessions shows how it goes."
    assert {press.result().text for press in presses} == {"Started again.", already}
    await ann.sees("Forty-two.", after=answer.id)

    task = await program.rest.newest("tasks", lambda item: item["prompt"] == "Count the words")
    assert len((await program.rest.get(f"sessions?taskId={task['id']}"))["items"]) == 2


async def test_stop_in_the_middle(program: Program, model: Model, bo: Person, folder: Folder) -> None:
    gate = Gate()
    model.on("Read everything", [Exec("ls"), Say("I have read half of it.", hold=gate)])
    await bo.says("/start")
    await bo.sees("Ready.")
    await bo.adds(folder("archive"))
    asked = await bo.says("Read everything")
    await gate.reached.wait()
    progress = await bo.sees("Read everything", "Writing")

    assert (await bo.presses(progress, "Stop")).text == "Stopping."
    ended = await bo.sees("stopped")
    assert ended.text.startswith("⏹ Read everything · archive stopped")
    assert ended.silent
    assert ended.buttons[:2] == ("Continue", "Retry")
    over = await bo.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=asked)
    assert over.text.startswith("⏹ Read everything · archive · 0:")
    assert not await bo.heard("I have read half", after=asked)
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Read everything")
    assert session["status"] == "stopped"
    task = await program.rest.get(f"tasks/{session['taskId']}")
    assert task["status"] == "open"

    details = await bo.presses(ended, "Continue")
    assert details.text == "Goes on."
    await bo.sees("You said: Continue where you stopped.", after=ended.id)
    request = await model.request(lambda request: request.prompt == "Continue where you stopped.")
    assert request.thread_id == task["codexThreadId"]


async def test_a_file_is_changed_where_that_is_allowed_and_not_where_it_is_not(
    program: Program, model: Model, bo: Person, folder: Folder
) -> None:
    touch = Exec("touch by-command.txt")
    model.on("Leave a note", [Patch.add("note.txt", "Remember the milk."), Say("There is a note.")])
    model.on("Leave another", [touch, Patch.add("other.txt", "Not this one."), Say("I could not.")])
    kitchen = await bo.adds(folder("kitchen"))
    card = await bo.sees("kitchen added")

    await bo.says("Leave a note")
    answer = await bo.sees("There is a note.")
    assert (kitchen / "note.txt").read_text() == "Remember the milk.\n"
    assert "1 file +1 −0" in answer.text
    await bo.presses(answer, "Changes")
    shown = await bo.sees("+Remember the milk.", after=answer.id)
    assert "note.txt" in shown.text
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Leave a note")
    assert session["sandbox"] == "workspace-write"
    assert session["diffStat"] == {"files": 1, "added": 1, "removed": 0}

    pressed = await bo.presses(card, "✓ edit files")
    assert pressed.text == "kitchen: the agent may read."
    repository = await program.rest.newest("repos", lambda item: item["name"] == "kitchen")
    assert repository["allowWrite"] is False

    await bo.says("Leave another")
    wish = await bo.sees("kitchen wants to change files")
    assert "other.txt" in wish.text
    assert "+Not this one." in wish.text
    await bo.presses(wish, "Reject")
    await bo.sees("I could not.")
    assert sorted(path.name for path in kitchen.iterdir()) == [".git", "README.md", "note.txt"]
    assert "Read-only file system" in (model.output_of(touch) or "")
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Leave another")
    assert session["sandbox"] == "read-only"
    assert session["diffStat"]["files"] == 0

"""`kill -9`, of the program and of Codex, at the worst moments: nothing is lost, doubled or left behind."""

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.people import Person
from tests.support.program import Program
from tests.support.responses import Exec, Gate, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


@pytest.mark.defect(20)
async def test_the_program_is_killed_in_the_middle(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    writing = Gate()
    model.on("Write the report", [Exec("touch draft"), Say("It begins well.", hold=writing)])
    study = await you.adds(folder("study"))
    asked = await you.says("Write the report")
    await writing.reached.wait()
    progress = await you.sees("Write the report", "Writing")
    # Its next edit shows that Telegram's answer to the first was heard: nothing is in doubt.
    await you.sees_that(lambda seen: seen.id == progress.id and "edit_date" in seen.raw, after=asked)

    await program.kill()
    await program.restart()

    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Write the report")
    assert session["status"] == "interrupted"
    assert session["error"] == "Command Center was restarted while this ran."
    cut = await you.sees("was cut at 0:0")
    assert not cut.silent
    assert "What it had changed is still there; nothing runs now." in cut.text
    assert cut.buttons[:2] == ("Continue", "Retry")
    over = await you.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=asked)
    assert over.text.startswith("⚠ Write the report · study · 0:0")
    assert "\n" not in over.text
    said = [seen.id for seen in await you.messages(after=asked) if seen.from_bot]
    assert said == [progress.id, cut.id]
    assert (study / "draft").exists()

    # Its last words are answered again on the same thread, once, however often that is asked for.
    model.on("Continue where you stopped.", [Say("It ends well, too.")])
    async with asyncio.TaskGroup() as group:
        presses = [group.create_task(you.presses(cut, "Continue")) for _ in range(2)]
    already = "You have started this already. /sessions shows how it goes."
    assert {press.result().text for press in presses} == {"Goes on.", already}
    await you.sees("It ends well, too.")
    task = await program.rest.get(f"tasks/{session['taskId']}")
    request = await model.request(lambda request: request.thread_id == task["codexThreadId"])
    assert request.prompt == "Write the report"
    sessions = (await program.rest.get(f"sessions?taskId={task['id']}"))["items"]
    assert [item["status"] for item in sessions] == ["completed", "interrupted"]
    kinds = await program.rest.kinds(f"sessions/{session['id']}/events")
    assert kinds.count("session.interrupted") == 1


async def test_the_program_is_killed_with_an_approval_open(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    ignite = Exec("echo fire > lit", escalated=True, why="It is cold.")
    model.on("Light the fire", [ignite, Say("It burns.")])
    hearth = await ann.adds(folder("hearth"))
    asked = await ann.says("Light the fire")
    card = await ann.sees("hearth wants to run", "asked by Ann")
    await ann.knows_all_has_arrived()
    row = await program.rest.newest("approvals?status=pending")
    session_id = row["sessionId"]

    await program.kill()
    await program.restart()

    closed = await ann.sees_become(card, "nothing ran")
    assert closed.text.splitlines()[-1] == "Command Center was restarted while this ran; nothing ran"
    assert closed.buttons == ("Ended",)
    await ann.sees("was cut at 0:0")
    row = await program.rest.get(f"approvals/{row['id']}")
    assert (row["status"], row["delivery"]) == ("cancelled", None)
    late = await program.rest.call("POST", f"/api/approvals/{row['id']}/resolve", {"status": "approved"})
    assert late.status == 409
    assert "already cancelled" in late.body["error"]["message"]
    session = await program.rest.get(f"sessions/{session_id}")
    assert session["status"] == "interrupted"
    assert not (hearth / "lit").exists()

    # The next question is another one, whatever numbers Codex begins with again.
    model.on("Light a candle", [Exec("echo wax > candle", escalated=True), Say("A small light.")])
    await ann.says("Light a candle")
    other = await ann.sees("echo wax > candle")
    await ann.says("/approvals")
    copy = await ann.sees("echo wax > candle", after=ann.since)
    assert copy.id != other.id
    assert (await ann.presses(copy, "Approve")).text == "Approved."
    await ann.sees("A small light.")
    assert (hearth / "candle").exists()
    assert not (hearth / "lit").exists()
    assert await ann.heard("hearth wants to run\necho fire > lit", after=asked) == 1


@pytest.mark.defect(22)
async def test_codex_is_killed_in_the_middle(
    program: Program, model: Model, bo: Person, folder: Folder
) -> None:
    writing = Gate()
    model.on("Paint the fence", [Exec("ls"), Say("One side is done.", hold=writing)])
    await bo.adds(folder("fence"))
    asked = await bo.says("Paint the fence")
    await writing.reached.wait()
    progress = await bo.sees("Paint the fence", "Writing")

    os.kill(program.codex(), signal.SIGKILL)

    cut = await bo.sees("was cut at 0:0")
    assert "Codex" in cut.text
    assert not cut.silent
    assert cut.buttons[:2] == ("Continue", "Retry")
    await bo.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=asked)
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Paint the fence")
    assert session["status"] == "interrupted"

    await bo.says("Paint the gate instead")
    answer = await bo.sees("You said: Paint the gate instead")
    assert answer.id > cut.id
    health = await program.rest.get("codex/bridge/health")
    assert health["status"] == "connected"
    assert not await bo.heard("One side is done", after=asked)

    await bo.presses(cut, "Retry")
    await model.request(lambda request: request.user_texts.count("Paint the fence") == 2)
    writing.release()


async def test_codex_is_killed_with_an_approval_open(
    program: Program, model: Model, bo: Person, folder: Folder
) -> None:
    model.on("Dig a hole", [Exec("echo deep > hole", escalated=True), Say("A hole.")])
    field = await bo.adds(folder("field"))
    await bo.says("Dig a hole")
    card = await bo.sees("field wants to run")
    os.kill(program.codex(), signal.SIGKILL)
    closed = await bo.sees_become(card, "nothing ran")
    assert closed.buttons == ("Ended",)
    row = await program.rest.newest("approvals", lambda item: item["command"] == "echo deep > hole")
    assert row["status"] == "cancelled"
    assert not (field / "hole").exists()
    await bo.sees("was cut at 0:0")


async def test_it_is_told_to_stop_and_does_so_in_time(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    """SIGTERM with a turn running: exit code 0, nothing left, and the chat hears of it after the start."""
    holding = Gate()
    model.on("Wait for the train", [Say("It is late.", hold=holding)])
    await ann.adds(folder("station"))
    await ann.says("Wait for the train")
    await holding.reached.wait()

    assert await program.stop() == 0
    await program.restart()

    cut = await ann.sees("was cut at 0:0")
    assert "Command Center was shut down while this ran." in cut.text
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Wait for the train")
    assert session["status"] == "interrupted"

"""Approvals, with everything that people do to them: no, no because, twice, too late, not theirs."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.chat import Answer, ChatRefused
from tests.support.codex import git_repository
from tests.support.people import Person
from tests.support.program import Program
from tests.support.responses import Exec, Gate, Hold, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


async def test_no_because(program: Program, model: Model, ann: Person, folder: Folder) -> None:
    """The words of a rejection reach the model, and the turn goes on."""
    clean = folder("cellar")
    sweep = Exec("rm README.md", escalated=True, why="It is in the way.")
    model.on("Sweep the cellar", [sweep, Say("Then it stays."), Say("It stays.")])
    await ann.adds(clean)
    asked = await ann.says("Sweep the cellar")
    card = await ann.sees("cellar wants to run")

    await ann.presses(card, "Reject, say why")
    question = await ann.sees("Why not?")
    assert question.force_reply is not None
    await ann.says("It is the only copy", reply_to=question)
    await ann.sees("Rejected; the agent hears why.")
    decided = await ann.sees_become(card, "Rejected by Ann ")
    assert decided.buttons == ("Rejected by Ann",)
    assert "ran" not in decided.text.splitlines()[-1]

    await model.request(lambda request: any("It is the only copy" in text for text in request.user_texts))
    await ann.sees("stay")
    assert (clean / "README.md").exists()
    assert "rejected by user" in (model.output_of(sweep) or "")
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Sweep the cellar")
    assert session["status"] == "completed"
    [row] = (await program.rest.get(f"approvals?sessionId={session['id']}"))["items"]
    assert (row["status"], row["resolutionNote"]) == ("rejected", "It is the only copy")
    assert await ann.heard("wants to run", after=asked) == 1


async def test_decided_over_rest_is_seen_in_the_chat(
    program: Program, model: Model, bo: Person, folder: Folder
) -> None:
    model.on("Water the roses", [Exec("exit 3", escalated=True), Say("It did not rain.")])
    await bo.adds(folder("garden"))
    await bo.says("Water the roses")
    card = await bo.sees("garden wants to run")
    row = await program.rest.newest("approvals?status=pending")

    decision = {"status": "approved", "resolvedBy": "the gardener"}
    await program.rest.post(f"approvals/{row['id']}/resolve", decision, status=200)
    decided = await bo.sees_become(card, "ran, exit 3")
    assert decided.text.splitlines()[-1].startswith("Approved by the gardener ")
    again = await program.rest.call("POST", f"/api/approvals/{row['id']}/resolve", decision)
    assert again.status == 409
    assert "already approved by the gardener" in again.body["error"]["message"]
    await bo.sees("It did not rain.")


async def test_two_presses_at_once_decide_once(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    ring = Exec("echo ring >> rung", escalated=True)
    model.on("Ring the bell", [ring, Say("It rang.")])
    tower = await you.adds(folder("tower"))
    await you.says("Ring the bell")
    card = await you.sees("tower wants to run")

    async def press(label: str) -> Answer | None:
        try:
            return await you.presses(card, label)
        except ChatRefused as refused:
            if "this button is gone" not in str(refused):
                raise
            return None  # decided and shown by then

    async with asyncio.TaskGroup() as group:
        presses = [group.create_task(press(label)) for label in ("Approve", "Reject", "Approve")]
    # Which of them comes first is not ours to say; that one does, is.
    answers = [answer for each in presses if (answer := each.result()) is not None]
    (first,) = (answer for answer in answers if answer.text in {"Approved.", "Rejected."})
    late = [answer for answer in answers if answer is not first]
    verdict = first.text.rstrip(".")
    for answer in late:
        assert answer.alert
        assert answer.text.startswith(f"{verdict} by You ")
    await you.sees("It rang.")
    assert (tower / "rung").exists() is (verdict == "Approved")
    row = await program.rest.newest("approvals", lambda item: item["command"] == ring.cmd)
    assert row["status"] == verdict.lower()
    kinds = await program.rest.kinds(f"sessions/{row['sessionId']}/events")
    assert kinds.count("approval.resolved") == 1


@pytest.mark.defect(27)
async def test_strangers_are_told_so_and_nothing_happens(
    program: Program, model: Model, you: Person, mallory: Person, folder: Folder
) -> None:
    model.on("Open the gate", [Exec("echo open > gate", escalated=True), Say("The gate is open.")])
    team, stranger = you.in_team(), mallory.in_team()
    yard = await team.adds(folder("yard"))
    await team.says("/new Open the gate")
    card = await team.sees("yard wants to run")
    progress = await team.sees("Open the gate", "Waiting for you")

    before = await team.messages()
    for message, label in ((card, "Approve"), (card, "Reject"), (progress, "Stop"), (progress, "Details")):
        answer = await stranger.presses(message, label)
        assert (answer.answered, answer.text, answer.alert) == (True, "You are not allowed to do this.", True)
    await stranger.says("/stop")
    await stranger.says("yes, open it", reply_to=card)
    await mallory.says("/start")
    assert await mallory.messages(after=mallory.since) == []
    row = await program.rest.newest("approvals?status=pending")
    assert row["command"] == "echo open > gate"
    assert not (yard / "gate").exists()

    assert (await team.presses(card, "Approve")).text == "Approved."
    await team.sees("The gate is open.")
    said = [seen for seen in await team.messages(after=before[-1].id) if seen.from_bot]
    assert [seen.text.splitlines()[0] for seen in said] == ["The gate is open."]
    assert await mallory.messages(after=mallory.since) == []


async def test_an_approval_that_nobody_decides_ends_with_a_stop(
    program: Program, model: Model, bo: Person, folder: Folder
) -> None:
    model.on("Knock on the door", [Exec("echo knock", escalated=True), Say("Nobody is there.")])
    await bo.adds(folder("porch"))
    await bo.says("Knock on the door")
    card = await bo.sees("porch wants to run")
    await bo.says("/stop")
    await bo.sees("Stopping.")
    await bo.sees("stopped")
    over = await bo.sees_become(card, "nothing ran")
    assert over.text.splitlines()[-1] == "The session was stopped; nothing ran"
    assert over.buttons == ("Ended",)
    row = await program.rest.newest("approvals", lambda item: item["command"] == "echo knock")
    assert row["status"] == "cancelled"


async def test_two_sessions_at_once_are_told_apart(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    """With two running, plain words are a task of their own; /stop asks which one."""
    first, second = Gate(), Gate()
    model.on("Boil the water", [Hold(first), Say("It boils.")])
    model.on("Chop the onions", [Hold(second), Say("They are chopped.")])
    await ann.adds(folder("stove"))
    await ann.says("Boil the water")
    await ann.sees("Boil the water")
    await first.reached.wait()
    await ann.adds(folder("board"))  # one at a time writes in a folder
    await ann.says("/new Chop the onions")
    await second.reached.wait()
    await ann.says("/stop")
    which = await ann.sees("Stop which one?")
    assert which.buttons == ("Chop the onions · board", "Boil the water · stove")
    assert (await ann.presses(which, "Chop the onions · board")).text == "Stopping."
    await ann.sees("Chop the onions · board stopped")
    first.release()
    await ann.sees("It boils.")


async def test_an_agent_cannot_decide_about_agents(
    program: Program, model: Model, folder: Folder, tmp_path: Path
) -> None:
    """With network it reaches our port, and is known by the socket that it calls from: inside the sandbox,
    and just as well in the background."""
    port = program.address.rpartition(":")[2]
    call = "curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:"
    tries = [
        Exec(f"{call}{port}/api/approvals"),
        Exec(f"{call}{port}/chat/botapi/bot1:x/getMe"),
        Exec(f"(setsid {call}{port}/api/repos > out.txt &); sleep 1; cat out.txt"),
        Exec(f"{call}{port}/api/repos", escalated=True),
    ]
    model.on("Decide for yourself", [*tries, Say("I tried.")])
    repository = git_repository(folder("prison"))
    wanted = {"localPath": str(repository), "allowWrite": True, "allowNetwork": True}
    known = await program.rest.post("repos", wanted)
    task = await program.rest.post("tasks", {"repositoryId": known["id"], "prompt": "Decide for yourself"})
    session = await program.rest.post(f"tasks/{task['id']}/run", {"allowNetwork": True})
    asked = await program.rest.newest("approvals?status=pending")
    await program.rest.post(f"approvals/{asked['id']}/resolve", {"status": "approved"}, status=200)
    await program.rest.session(session["id"], "completed")

    for step in tries:
        output = model.output_of(step) or ""
        assert "403" in output, (step.cmd, output)
    assert (await program.rest.get("approvals"))["items"]


async def test_one_approves_in_the_chat_and_another_over_rest(
    program: Program, model: Model, ann: Person, folder: Folder
) -> None:
    """Where the repository asks for two people, the command runs once both have said yes."""
    model.on("Paint the gate", [Exec("exit 4", escalated=True), Say("Painted.")])
    await ann.adds(folder("gate"))
    repository = await program.rest.newest("repos")
    await program.rest.call("PATCH", f"/api/repos/{repository['id']}", {"requireTwoPeople": True})
    await ann.says("Paint the gate")
    card = await ann.sees("gate wants to run", "Two people have to approve it.")

    assert (await ann.presses(card, "Approve")).text == "You have approved it. Another person has to, too."
    await ann.sees_become(card, "one more person has to")
    row = await program.rest.newest("approvals?status=pending")
    assert (row["firstActor"], row["resolvedActor"]) == ("telegram:2", None)

    decision = {"status": "approved", "resolvedBy": "the painter"}
    await program.rest.post(f"approvals/{row['id']}/resolve", decision, status=200)
    decided = await ann.sees_become(card, "ran, exit 4")
    assert decided.text.splitlines()[-1].startswith("Approved by Ann and the painter ")
    await ann.sees("Painted.")

"""On a shared app-server a turn goes on without us: we are killed, or ended, and it is taken up again.

One program, on Codex's own daemon; each story has its own repository and words.
"""

import random
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import FIRST_USER_ID
from core import runners
from core.words import ThreadStatus
from tests.support.codex import codex_command, codex_env, git_repository
from tests.support.core import eventually
from tests.support.listening import end_daemons, way_to
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Exec, Gate, Model, Patch, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


@pytest_asyncio.fixture(scope="module", loop_scope="package")
async def on_daemon(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    folder = tmp_path_factory.mktemp("outliving")
    env = codex_env(folder, model.url)
    async with way_to("daemon", folder, env, folder / "data") as way:
        users = {"CC_TELEGRAM_ALLOWED_USERS": str(FIRST_USER_ID)}
        async with run_program(folder, model.url, **way.settings, **users) as program:
            yield program


@pytest.fixture
def you(on_daemon: Program) -> Person:
    return Person(lambda: on_daemon.chat, FIRST_USER_ID)


async def test_a_turn_goes_on_in_the_same_message(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    writing = Gate()
    model.on(
        "Write the report", [Exec("echo x >> draft"), Say("It is long, and it ends well.", hold=writing)]
    )
    study = await you.adds(folder("study"))
    asked = await you.says("Write the report")
    await writing.reached.wait()
    progress = await you.sees("Write the report", "Writing")
    await you.sees_that(lambda seen: seen.id == progress.id and "edit_date" in seen.raw, after=asked)

    await on_daemon.kill()
    await on_daemon.restart()

    running = await on_daemon.rest.newest("sessions", lambda item: item["prompt"] == "Write the report")
    assert running["status"] == "running"
    await taken_up(on_daemon, running["id"])
    writing.release()
    answer = await you.sees("It is long, and it ends well.")
    ended = await you.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=asked)
    assert ended.text.startswith("✔ Write the report · study")
    said = [seen.id for seen in await you.messages(after=asked) if seen.from_bot]
    assert said == [progress.id, answer.id]
    session = await on_daemon.rest.session(running["id"], "completed")
    assert session["result"] == "It is long, and it ends well."
    assert session["tokens"]["total"] == 220
    assert (study / "draft").read_text() == "x\n"
    items = await on_daemon.rest.kinds(f"sessions/{running['id']}/events")
    assert items.count("session.item") == 2
    assert len(model.asked("Write the report")) == 2


@pytest.mark.defect(3)
async def test_a_question_that_waits_is_the_same_one(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    model.on("Light the fire", [Exec("echo fire > lit", escalated=True, why="It is cold."), Say("It burns.")])
    hearth = await you.adds(folder("hearth"))
    asked = await you.says("Light the fire")
    card = await you.sees("hearth wants to run")
    await you.knows_all_has_arrived()
    before = await on_daemon.rest.newest("approvals?status=pending")

    await on_daemon.kill()
    await on_daemon.restart()

    await on_daemon.rest.until(
        f"sessions/{before['sessionId']}", lambda session: session["status"] == "waiting_approval"
    )
    assert (await you.presses(card, "Approve")).text == "Approved."
    await you.sees("It burns.")
    assert (hearth / "lit").exists()
    approvals = (await on_daemon.rest.get(f"approvals?sessionId={before['sessionId']}"))["items"]
    assert [(row["id"], row["status"], row["delivery"]) for row in approvals] == [
        (before["id"], "approved", "delivered")
    ]
    assert await you.heard("hearth wants to run", after=asked) == 1


async def test_the_question_about_a_change_of_files_is_the_same_one(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    """What it would change is not in the question itself, but in its item."""
    outside = Path.home() / f".command-center-test-{random.randrange(10**9)}"
    model.on("Write outside", [Patch.add(str(outside), "x"), Say("As you wish.")])
    await you.adds(folder("yard"))
    await you.says("Write outside")
    await you.sees("yard wants to")
    await you.knows_all_has_arrived()
    before = await on_daemon.rest.newest("approvals?status=pending")

    await on_daemon.kill()
    await on_daemon.restart()

    decision = {"status": "rejected"}
    reply = await on_daemon.rest.call("POST", f"/api/approvals/{before['id']}/resolve", decision)
    assert reply.status == 200
    session = await on_daemon.rest.session(before["sessionId"], "completed")
    approvals = (await on_daemon.rest.get(f"approvals?sessionId={session['id']}"))["items"]
    assert [(row["status"], row["delivery"]) for row in approvals] == [("rejected", "delivered")]
    assert not outside.exists()


async def test_what_ended_meanwhile_is_delivered_once(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    writing = Gate()
    model.on("Bake a cake", [Say("Half of it.", hold=writing), Say("It is done.")])
    await you.adds(folder("bakery"))
    asked = await you.says("Bake a cake")
    await writing.reached.wait()
    await you.sees("Bake a cake", "Writing")
    before = await on_daemon.rest.newest("sessions")

    await on_daemon.kill()
    writing.release()
    await until_idle(on_daemon)
    await on_daemon.restart()

    session = await on_daemon.rest.session(before["id"], "completed")
    assert session["result"] == "It is done."
    await you.sees("It is done.", "bakery")
    assert await you.heard("It is done.", after=asked) == 1

    await on_daemon.kill()
    await on_daemon.restart()
    kinds = await on_daemon.rest.kinds(f"sessions/{session['id']}/events")
    assert kinds.count("session.completed") == 1
    assert await you.heard("It is done.", after=asked) == 1


async def test_an_end_of_ours_leaves_it_running(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    """SIGTERM, as for an upgrade."""
    waiting = Gate()
    model.on("Wait for the train", [Say("There it is.", hold=waiting)])
    await you.adds(folder("station"))
    await you.says("Wait for the train")
    await waiting.reached.wait()
    session = await on_daemon.rest.newest("sessions")
    await on_daemon.rest.session(session["id"], "running")

    assert await on_daemon.stop() == 0
    await on_daemon.restart()

    assert (await on_daemon.rest.newest("sessions"))["status"] == "running"
    waiting.release()
    await you.sees("There it is.")


async def test_it_can_be_steered_and_stopped_afterwards(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    talking = Gate()
    model.on("Tell a story", [Say("Once", hold=talking), Say("upon", hold=Gate())])
    await you.adds(folder("library"))
    await you.says("Tell a story")
    await talking.reached.wait()
    session = await on_daemon.rest.newest("sessions")

    await on_daemon.kill()
    await on_daemon.restart()

    await taken_up(on_daemon, session["id"])
    steering = {"message": "Make it short."}
    await on_daemon.rest.post(f"sessions/{session['id']}/steer", steering, status=200)
    await model.request(lambda request: "Make it short." in request.user_texts)
    await on_daemon.rest.post(f"sessions/{session['id']}/stop", status=202)
    await on_daemon.rest.session(session["id"], "stopped")


async def test_a_codex_that_was_restarted_meanwhile_ends_what_was_open_and_says_so(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    model.on("Dig a hole", [Exec("echo deep > hole", escalated=True), Say("A hole.")])
    field = await you.adds(folder("field"))
    await you.says("Dig a hole")
    card = await you.sees("field wants to run")
    await you.knows_all_has_arrived()
    row = await on_daemon.rest.newest("approvals?status=pending")

    await on_daemon.kill()
    end_daemons(on_daemon.env)
    await on_daemon.restart()

    session = await on_daemon.rest.session(row["sessionId"], "interrupted")
    assert "Codex was restarted" in session["error"]
    await you.sees_become(card, "nothing ran")
    await you.sees("was cut at")
    assert (await on_daemon.rest.get(f"approvals/{row['id']}"))["status"] == "cancelled"
    assert not (field / "hole").exists()
    await you.says("Fill a hole")
    await you.sees("You said: Fill a hole")


async def test_codex_is_killed_under_us_and_a_new_one_takes_over(
    on_daemon: Program, model: Model, you: Person, folder: Folder
) -> None:
    model.on("Paint the fence", [Say("One side", hold=Gate())])
    await you.adds(folder("fence"))
    await you.says("Paint the fence")
    await you.sees("Paint the fence", "Writing")

    end_daemons(on_daemon.env)

    cut = await you.sees("was cut at")
    assert "Codex was restarted" in cut.text
    await you.says("Paint the gate")
    await you.sees("You said: Paint the gate")


async def test_an_agent_on_the_daemon_cannot_decide_about_agents(
    on_daemon: Program, model: Model, folder: Folder
) -> None:
    """Its commands are below the daemon, not below us."""
    port = on_daemon.address.rpartition(":")[2]
    call = f"curl -s -o /dev/null -w '%{{http_code}}' http://127.0.0.1:{port}/api/approvals"
    step = Exec(call)
    model.on("Decide for yourself", [step, Say("I tried.")])
    repository = git_repository(folder("prison"))
    wanted = {"localPath": str(repository), "allowWrite": True, "allowNetwork": True}
    known = await on_daemon.rest.post("repos", wanted)
    task = await on_daemon.rest.post("tasks", {"repositoryId": known["id"], "prompt": "Decide for yourself"})
    session = await on_daemon.rest.post(f"tasks/{task['id']}/run", {"allowNetwork": True})
    await on_daemon.rest.session(session["id"], "completed")
    assert "403" in (model.output_of(step) or "")


async def taken_up(program: Program, session_id: int) -> None:
    """Until the program hears of the session's turn again."""

    async def look() -> bool | None:
        lines = [line for line in program.log.splitlines() if "session.taken_up" in line]
        return True if any(re.search(rf"session\W+{session_id}\b", line) for line in lines) else None

    await eventually(look)


async def until_idle(program: Program) -> None:
    """Until no turn runs on the daemon: asked by another client, while our program is away."""
    async with runners.app_server(
        codex_command(), program.env, transport="daemon", data_dir=program.folder
    ) as codex:

        async def look() -> bool | None:
            threads = (await codex.threads.loaded(50, None)).items
            return None if any(thread.status is ThreadStatus.ACTIVE for thread in threads) else True

        await eventually(look)

"""Telegram as it is on bad days: refusing, slow, silent, away. And who may come in at all."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import ANN_ID, FIRST_USER_ID, Fault
from tests.support.chat import LocalChat, run_localchat
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Exec, Gate, Hold, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]
REPEATED = "(Said again: Telegram did not confirm the first time.)"

Folder = Callable[[str], Path]


@dataclass(frozen=True)
class Scene:
    """A program that speaks with a Bot API server of the test."""

    telegram: LocalChat
    program: Program
    model: Model
    you: Person
    ann: Person


@pytest_asyncio.fixture(scope="module", loop_scope="package")
async def opened(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    folder = tmp_path_factory.mktemp("telegram")
    async with run_localchat(folder) as telegram:
        settings = {"CC_TELEGRAM_BOT_TOKEN": telegram.token, "CC_TELEGRAM_API_BASE": telegram.api_base}
        async with run_program(folder, model.url, **settings) as program:

            def person(user: int) -> Person:
                return Person(lambda: telegram.client, user)

            yield Scene(telegram, program, model, person(FIRST_USER_ID), person(ANN_ID))


@pytest_asyncio.fixture(loop_scope="package")
async def scene(opened: Scene, tmp_path: Path) -> AsyncIterator[Scene]:
    """The same, its owner paired and with a repository of the test's own."""
    if not (await opened.you.messages()):
        await _pair(opened)
    await opened.you.adds(tmp_path / "shop")
    yield opened
    opened.telegram.faults.clear()


async def _pair(scene: Scene) -> None:
    await scene.you.says(f"/start {scene.program.greeting['Pair'].rpartition(' ')[2]}")
    await scene.you.sees("You are the owner now.")


async def test_only_the_code_on_the_console_makes_an_owner_and_only_one(opened: Scene) -> None:
    code = opened.program.greeting["Pair"].rpartition(" ")[2]
    assert re.fullmatch("[A-Z2-9]{8}", code)
    for wrong in ("/start", "hello", "/start AAAAAAAA", "/stop"):
        await opened.ann.says(wrong)
    await _pair(opened)
    assert "Nobody else gets an answer." in (await opened.you.messages())[-1].text
    # Everything of Ann's was handled before that, in its lane or not: the code is worth nothing now.
    await opened.ann.says(f"/start {code}")
    await opened.you.says("/status")
    await opened.you.sees("Command Center")
    assert [seen.text for seen in await opened.ann.messages() if seen.from_bot] == []
    assert f"settings_file={opened.program.folder}/settings.env" in opened.program.log
    assert opened.telegram.token not in opened.program.log


@pytest.mark.defect(24)
@pytest.mark.defect(9)
async def test_too_many_requests_are_obeyed_and_the_answer_comes_once(scene: Scene) -> None:
    gate = Gate()
    scene.model.on("Count to three", [Say("One, two, three.", hold=gate)])
    await scene.you.says("Count to three")
    await scene.you.sees("Count to three")
    await gate.reached.wait()
    scene.telegram.faults.next("sendMessage", Fault.status(429, retry_after=2))
    gate.release()
    await scene.you.sees("One, two, three.")
    refused, sent = [
        call
        for call in scene.telegram.faults.calls_of("sendMessage")
        if "One, two, three." in str(call.payload.get("text"))
    ]
    assert (refused.status, sent.status) == (429, 200)
    assert sent.at - refused.at >= 2
    # The whole chat was left alone meanwhile.
    between = [call for call in scene.telegram.faults.calls if refused.at < call.at < refused.at + 2]
    assert {call.method for call in between} <= {"getUpdates"}
    assert await scene.you.heard("One, two, three.") == 1
    assert await scene.you.heard(REPEATED) == 0


@pytest.mark.defect(24)
async def test_an_error_of_the_server_delays_the_answer_and_doubles_nothing(scene: Scene) -> None:
    gate = Gate()
    scene.model.on("Say it all the same", [Say("Said all the same.", hold=gate)])
    await scene.you.says("Say it all the same")
    await scene.you.sees("Say it all the same")
    await gate.reached.wait()
    scene.telegram.faults.next("sendMessage", Fault.status(500), times=2)
    gate.release()
    await scene.you.sees("Said all the same.")
    statuses = [
        call.status
        for call in scene.telegram.faults.calls_of("sendMessage")
        if "Said all the same." in str(call.payload.get("text"))
    ]
    assert statuses == [500, 500, 200]
    assert await scene.you.heard("Said all the same.") == 1
    assert await scene.you.heard(REPEATED) == 0


@pytest.mark.defect(24)
async def test_an_answer_of_which_nothing_is_known_comes_again_and_says_so(scene: Scene) -> None:
    gate = Gate()
    scene.model.on("Whisper", [Say("Psst.", hold=gate)])
    await scene.you.says("Whisper")
    await scene.you.sees("Whisper")
    await gate.reached.wait()
    scene.telegram.faults.next("sendMessage", Fault.drop_after())
    gate.release()
    again = await scene.you.sees(REPEATED)
    assert again.text.startswith("Psst.")
    assert await scene.you.heard("Psst.") == 2
    # What can be pressed is the message that we know.
    await scene.you.presses(again, "Retry")
    await scene.you.sees("Psst.", after=again.id)


async def test_edits_may_fail_as_they_like(scene: Scene) -> None:
    seen, gate = Gate(), Gate()
    scene.model.on("Carry the water", [Hold(seen), Exec("ls"), Say("Carried.", hold=gate)])
    faults = scene.telegram.faults
    faults.next("editMessageText", Fault.status(400))
    asked = await scene.you.says("Carry the water")
    progress = await scene.you.sees("Carry the water")
    seen.release()
    await gate.reached.wait()
    await scene.you.sees_become(progress, "Writing")
    # A refusal costs an edit; what may pass does not cost even the last of them.
    assert 400 in {call.status for call in faults.calls_of("editMessageText")}
    for fault in (Fault.html_502(), Fault.drop_after(), Fault.status(429), Fault.status(500)):
        faults.next("editMessageText", fault)
    gate.release()
    await scene.you.sees("Carried.")
    over = await scene.you.sees_that(lambda seen: seen.id == progress.id and not seen.buttons, after=asked)
    assert over.text.startswith("✔ Carry the water · shop")
    assert await scene.you.heard("Carried.", after=asked) == 1
    assert len([seen for seen in await scene.you.messages(after=asked) if seen.from_bot]) == 2


@pytest.mark.defect(21)
async def test_what_was_written_while_it_was_away_is_done_once(scene: Scene) -> None:
    assert await scene.program.stop() == 0
    asked = await scene.you.says("Are you there?")
    await scene.you.says("/status")
    stranger = await scene.ann.says("Are you there, too?")
    await scene.program.restart()
    assert "Pair" not in scene.program.greeting
    await scene.you.sees("You said: Are you there?", after=asked)
    await scene.you.sees("Command Center", after=asked)
    # What comes next shows that Telegram's answer to that was heard: nothing is in doubt.
    await scene.you.says("/approvals")
    await scene.you.sees("Nothing needs you", after=asked)

    await scene.program.kill()
    await scene.program.restart()
    await scene.you.says("And now?")
    await scene.you.sees("You said: And now?")
    assert await scene.you.heard("You said: Are you there?") == 1
    assert await scene.you.heard("Command Center", after=asked) == 1
    tasks = [task["prompt"] for task in (await scene.program.rest.get("tasks"))["items"]]
    assert tasks.count("Are you there?") == 1
    assert "Are you there, too?" not in tasks
    assert await scene.ann.messages(after=stranger) == []


async def test_what_was_still_to_be_said_is_said_after_a_restart_once(scene: Scene) -> None:
    """Killed while Telegram wants to be left alone: what waits is in the database, and so is the pause."""
    gate = Gate()
    scene.model.on("Sing a song", [Say("La la la.", hold=gate)])
    asked = await scene.you.says("Sing a song")
    await scene.you.sees("Sing a song")
    await gate.reached.wait()
    scene.telegram.faults.next("sendMessage", Fault.status(429, retry_after=3))
    gate.release()
    await scene.program.rest.newest(
        "sessions", lambda item: item["prompt"] == "Sing a song" and item["status"] == "completed"
    )
    await scene.you.sees_that(lambda _: bool(_refusals(scene, "La la la.")), after=0)
    await scene.program.kill()
    await scene.program.restart()
    await scene.you.sees("La la la.")
    assert await scene.you.heard("La la la.", after=asked) == 1
    assert await scene.you.heard(REPEATED, after=asked) == 0


def _refusals(scene: Scene, text: str) -> list[float]:
    calls = scene.telegram.faults.calls_of("sendMessage")
    return [call.at for call in calls if call.status == 429 and text in str(call.payload.get("text"))]

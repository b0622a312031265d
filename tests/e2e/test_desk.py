"""The real `codex` in a terminal, with nothing configured, beside the program: both are on Codex's daemon."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import FIRST_USER_ID
from tests.support.codex import codex_env
from tests.support.listening import way_to
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Exec, Model, Say
from tests.support.terminal import Terminal, terminal

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]


@pytest_asyncio.fixture(scope="module", loop_scope="package")
async def beside_desk(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    folder = tmp_path_factory.mktemp("desk")
    trusted = f'[projects."{folder / "shop"}"]\ntrust_level = "trusted"\n'  # else it asks at its first start
    env = codex_env(folder, model.url, trusted)
    settings = {
        "CC_TELEGRAM_ALLOWED_USERS": str(FIRST_USER_ID),
        "CC_CODEX_DESK_ANNOUNCE_SECONDS": "1",
    }
    async with (
        way_to("daemon", folder, env, folder / "data") as way,
        run_program(folder, model.url, trusted, **way.settings, **settings) as program,
    ):
        yield program


async def test_what_is_begun_in_a_terminal_is_led_from_the_phone(beside_desk: Program, model: Model) -> None:
    program, you = beside_desk, Person(lambda: beside_desk.chat, FIRST_USER_ID)
    model.on("Light the fire", [Exec("echo fire > lit", escalated=True, why="It is cold."), Say("It burns.")])
    model.on("Light the lamp", [Exec("echo lamp > lamp", escalated=True), Say("It shines.")])
    await you.says("/start")
    shop = await you.adds(program.folder / "shop")
    env = {name: value for name, value in program.env.items() if not name.startswith("CC_")}
    async with terminal(program.folder, env, program.env["CC_CODEX_COMMAND"], cwd=shop) as desk:
        await desk.shows("Ask Codex to do anything")
        await _answered_on_the_phone(program, you, desk, shop)
        await _goes_on_by_a_reply(you, desk)
        await _answered_at_the_desk(program, you, desk, shop)


async def _answered_on_the_phone(program: Program, you: Person, desk: Terminal, shop: Path) -> None:
    await desk.types("Light the fire")
    await you.sees("From your desk", "Light the fire")
    card = await you.sees("shop wants to run", "echo fire > lit", "asked by the desk")
    await desk.shows("Would you like to run the following command?")
    row = await program.rest.newest("approvals?status=pending")
    assert (await program.rest.get(f"sessions/{row['sessionId']}"))["adopted"] is True

    await program.kill()
    await program.restart()

    await program.rest.until(f"sessions/{row['sessionId']}", lambda it: it["status"] == "waiting_approval")
    await you.presses(card, "Approve")
    await desk.shows("It burns.")
    await you.sees("It burns.", "from your desk")
    assert (shop / "lit").exists()
    assert (await program.rest.get(f"approvals/{row['id']}"))["delivery"] == "delivered"
    assert await you.heard("shop wants to run") == 1
    assert await you.heard("It burns.") == 1


async def _goes_on_by_a_reply(you: Person, desk: Terminal) -> None:
    answer = await you.sees("It burns.")
    await you.says("Is it warm now?", reply_to=answer)
    await you.sees("You said: Is it warm now?")
    await desk.shows("› Is it warm now?", "You said: Is it warm now?")


async def _answered_at_the_desk(program: Program, you: Person, desk: Terminal, shop: Path) -> None:
    await desk.types("Light the lamp")
    card = await you.sees("shop wants to run", "echo lamp > lamp")
    await desk.shows("Would you like to run the following command?")
    await desk.presses("y")
    await you.sees_become(card, "Decided at the desk")
    await you.sees("It shines.")
    row = await program.rest.newest("approvals")
    assert (row["status"], row["delivery"]) == ("cancelled", "decided_elsewhere")
    assert (shop / "lamp").exists()

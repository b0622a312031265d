"""A thread begun at the desk, gone on with from the phone: also while it is busy, also over a `kill -9`."""

import asyncio
from asyncio.subprocess import DEVNULL
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.codex import codex_command
from tests.support.people import Person
from tests.support.program import Program
from tests.support.responses import Gate, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


async def at_the_desk(program: Program, folder: Path, words: str) -> None:
    """Somebody's own Codex, with the same home."""
    process = await asyncio.create_subprocess_exec(
        *(*codex_command(), "exec", "--json", "-C", str(folder), words),
        env=program.env,
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    assert await process.wait() == 0


async def go_on(you: Person, words: str, said: str) -> None:
    """Find the thread by its first words, and go on with it."""
    await you.says(f"/threads {words}")
    listed = await you.sees(f"Threads · “{words}”", "1. ")
    await you.presses(listed, "Continue 1")
    await you.says(said, reply_to=await you.sees(f"What next in {words}"))


async def test_from_the_desk_to_the_phone(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    mill = await you.adds(folder("mill"))
    await at_the_desk(program, mill, "Grind the corn")

    await go_on(you, "Grind the corn", "Now bake the bread.")

    await you.sees("You said: Now bake the bread.")
    request = await model.request(lambda request: request.prompt == "Now bake the bread.")
    assert "Grind the corn" in " ".join(request.user_texts)
    [task] = [one for one in (await program.rest.get("tasks"))["items"] if one["title"] == "Grind the corn"]
    assert task["codexThreadId"] == request.thread_id
    [thread] = (await program.rest.get("codex/threads?query=Grind"))["items"]
    assert (thread["id"], thread["taskId"]) == (task["codexThreadId"], task["id"])


async def test_what_waits_on_a_thread_outlives_the_program(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    weaving = Gate()
    model.on("Weave the first", [Say("It is on the loom.", hold=weaving)])
    loom = await you.adds(folder("loom"))
    await at_the_desk(program, loom, "Warp the loom")
    await go_on(you, "Warp the loom", "Weave the first")
    await weaving.reached.wait()
    await go_on(you, "Warp the loom", "Weave the second")
    await you.sees("⏸ Weave the second · loom\nWaits for the end of Warp the loom")
    await you.knows_all_has_arrived()

    await program.kill()
    await program.restart()

    await you.sees("You said: Weave the second")
    [first] = model.asked("Weave the first")[:1]
    second = await model.request(lambda request: request.prompt == "Weave the second")
    assert second.thread_id == first.thread_id
    task = next(one for one in (await program.rest.get("tasks"))["items"] if one["title"] == "Warp the loom")
    sessions = (await program.rest.get(f"sessions?taskId={task['id']}"))["items"]
    assert [item["status"] for item in sessions] == ["completed", "interrupted"]

"""The typical flow of the contract as somebody's shell script: curl and jq, and the real Codex behind it."""

import asyncio
import os
import shutil
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from tests.support.codex import processes_left
from tests.support.responses import Exec, Say
from tests.support.world import TOKEN, World

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

SCRIPT = Path(__file__).with_name("typical_flow.sh")
ONLY = ("bash", "curl", "jq")


def only_these(folder: Path) -> str:
    """A PATH on which the script finds what it may use, and nothing else."""
    folder.mkdir()
    for name in ONLY:
        program = shutil.which(name)
        if program is None:
            message = f"{name} is not installed (Debian: apt install {name})"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        (folder / name).symlink_to(program)
    return str(folder)


async def run(world: World, tmp_path: Path, folder: Path, prompt: str) -> tuple[int | None, str, str]:
    """Exit code, what it printed, what it told."""
    env = {"PATH": only_these(tmp_path / "bin"), "CC_API_TOKEN": TOKEN, "SCRIPT_OF": str(tmp_path)}
    process = await asyncio.create_subprocess_exec(
        *("bash", str(SCRIPT), world.program.address, str(folder), prompt), env=env, stdout=PIPE, stderr=PIPE
    )
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


async def test_from_a_folder_to_an_answer(world: World, tmp_path: Path) -> None:
    prompt = "Build what the typical flow wants"
    build = Exec("echo built > /dev/null", escalated=True, why="It writes outside of the folder.")
    world.model.on(prompt, [Say("I look at it."), build, Say("It is built.")])
    folder = world.git_folder()

    code, out, err = await run(world, tmp_path, folder, prompt)

    assert (code, out) == (0, "It is built.\n"), err
    told = err.splitlines()
    assert told[0].endswith("is on branch main.")
    assert "The policy says: blocked" in err
    assert f"The agent asks: {build.cmd}" in err
    assert told[-1].endswith("is completed.")
    [session] = [each for each in (await world.rest.get("sessions"))["items"] if each["prompt"] == prompt]
    approvals = (await world.rest.get("approvals"))["items"]
    asked = {each["kind"]: each for each in approvals if each["taskId"] == session["taskId"]}
    assert set(asked) == {"run", "command"}
    assert {each["resolvedBy"] for each in asked.values()} == {"typical_flow.sh"}
    assert asked["command"]["delivery"] == "delivered"
    assert processes_left(f"SCRIPT_OF={tmp_path}") == {}


async def test_a_known_folder_and_an_agent_that_fails(world: World, tmp_path: Path) -> None:
    repository = await world.repository()
    prompt = "Stop in the middle of the typical flow"
    world.model.on(prompt, [Say("I was cut.", hold=(gate := world.gate()))])

    async with asyncio.TaskGroup() as group:
        script = group.create_task(run(world, tmp_path, Path(repository["localPath"]), prompt))
        await gate.reached.wait()
        session = await world.rest.newest("sessions", lambda each: each["prompt"] == prompt)
        await world.rest.post(f"sessions/{session['id']}/stop", status=202)

    code, _, err = script.result()
    assert code == 1
    assert err.splitlines()[0] == f"Repository {repository['id']} is on branch main."
    assert err.splitlines()[-1].endswith("is stopped.")


async def test_what_is_no_repository(world: World, tmp_path: Path) -> None:
    code, out, err = await run(world, tmp_path, tmp_path, "Look.")

    assert (code, out) == (1, "")
    assert err == f"{tmp_path} is no git repository.\n"

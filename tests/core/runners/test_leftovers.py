"""What a killed process of ours leaves behind is found at the next start, and nobody else's is touched."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core import runners
from core.runners.leftovers import Leftovers, started_at
from core.runners.process import child_process
from tests.core.runners.reading import soon
from tests.support.codex import codex_command, processes_left
from tests.support.core import eventually
from tests.support.responses import Exec, Model

OURS = """
import asyncio, sys
from pathlib import Path
from core import runners
from core.runners.leftovers import Leftovers
from core.runners.process import child_process

async def main():
    folder = Path(sys.argv[1])
    command = ["/bin/sh", "-c", sys.argv[2], str(folder)]
    leftovers = Leftovers(folder / "children.json")
    async with child_process(command, env={"PATH": "/usr/bin:/bin"}, leftovers=leftovers) as child:
        print(child.pid, flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""
OUR_EXEC = """
import asyncio, json, sys
from pathlib import Path
from core import runners
from core.ports import TurnRequest
from core.words import Sandbox

async def main():
    command, env, folder, repository = json.loads(sys.argv[1])
    async with runners.cli(command, env, data_dir=Path(folder)) as runner:
        await runner.start(
            TurnRequest(1, "work", repository, None, None, Sandbox.READ_ONLY, False, False, repository)
        )
        await asyncio.Event().wait()

asyncio.run(main())
"""
STAYS = "sleep 3600 & sleep 3600"
LEADER_GOES = "sleep 3600 & exec true"


@pytest.fixture
async def bystander() -> AsyncIterator[asyncio.subprocess.Process]:
    """A process of somebody else, which leads a group."""
    process = await asyncio.create_subprocess_exec("sleep", "3600", start_new_session=True)
    yield process
    process.kill()
    await process.wait()


async def killed(folder: Path, script: str) -> int:
    """A process of ours that has a child is killed by `kill -9`; the child's number."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", OURS, str(folder), script, stdout=PIPE
    )
    assert process.stdout is not None
    pid = int(await soon(process.stdout.readline()))
    process.kill()
    await soon(process.communicate())
    return pid


@pytest.mark.parametrize("script", [STAYS, LEADER_GOES])
async def test_after_a_kill_the_next_start_ends_the_whole_group(tmp_path: Path, script: str) -> None:
    pid = await killed(tmp_path, script)
    if script is LEADER_GOES:

        async def gone() -> bool | None:
            return True if started_at(pid) is None else None

        await eventually(gone)
    assert await asyncio.to_thread(_members, pid)

    await asyncio.to_thread(Leftovers(tmp_path / "children.json").end_all)

    assert await asyncio.to_thread(_members, pid) == []
    assert processes_left(tmp_path) == {}
    assert not (tmp_path / "children.json").exists()


@pytest.mark.codex
async def test_of_codex_exec_neither_it_nor_its_command_is_left(
    tmp_path: Path, env: dict[str, str], model: Model, repository: Path
) -> None:
    begun = repository.parent / "begun"
    os.mkfifo(begun)
    model.on("work", [Exec(f"exec 3<{begun}; exec sleep 3600")])
    wanted = json.dumps([codex_command(), env, str(tmp_path), str(repository)])
    ours = await asyncio.create_subprocess_exec(sys.executable, "-c", OUR_EXEC, wanted)
    # Opened as soon as the command reads it.
    await soon(asyncio.to_thread(begun.write_text, ""))
    ours.kill()
    await soon(ours.wait())
    assert processes_left(tmp_path)

    async with runners.cli(codex_command(), env, data_dir=tmp_path):

        async def gone() -> bool | None:
            return not processes_left(tmp_path) or None

        await eventually(gone)


def _members(group: int) -> list[str]:
    """The living processes of a group."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            found.append(folder.name)
    return found


async def test_a_number_that_is_somebody_elses_by_now_is_left_alone(
    tmp_path: Path, bystander: asyncio.subprocess.Process
) -> None:
    file = tmp_path / "children.json"
    file.write_text(json.dumps({str(bystander.pid): "another-boot/1", "1": "x", "999999999": "y"}))

    await asyncio.to_thread(Leftovers(file).end_all)

    assert bystander.returncode is None
    os.kill(bystander.pid, 0)


@pytest.mark.parametrize("content", ["", "no json", "[1]", '{"x": 1}', "null"])
async def test_a_file_that_makes_no_sense_is_nothing(tmp_path: Path, content: str) -> None:
    file = tmp_path / "children.json"
    file.write_text(content)
    await asyncio.to_thread(Leftovers(file).end_all)
    assert not file.exists()


async def test_who_has_ended_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "children.json"
    async with child_process(["/bin/sleep", "3600"], env={}, leftovers=Leftovers(file)) as child:
        assert json.loads(file.read_text()) == {str(child.pid): started_at(child.pid)}
        assert file.stat().st_mode & 0o777 == 0o600
        child.signal_group(signal.SIGKILL)
        await soon(child.exited())
    assert json.loads(file.read_text()) == {}

"""A child process: read in full, noticed when it ends, gone at the block's end."""

import asyncio
import os
import signal
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from core.runners.process import Child, Exit, child_process
from tests.core.runners.reading import soon
from tests.support.codex import processes_left


def python(code: str, folder: Path, grace: float = 5.0) -> AbstractAsyncContextManager[Child]:
    env = {"PATH": os.environ.get("PATH", os.defpath), "MARKER": str(folder)}
    return child_process([sys.executable, "-c", code], env=env, cwd=str(folder), grace=grace)


async def lines_of(child: Child) -> list[bytes]:
    return [line async for line in child.lines()]


async def test_lines_come_whole_however_long_and_however_they_end(tmp_path: Path) -> None:
    code = "import sys; sys.stdout.write('a\\n\\n' + 'b' * 3_000_000 + '\\n' + 'no end')"
    async with python(code, tmp_path) as child:
        assert await soon(lines_of(child)) == [b"a", b"", b"b" * 3_000_000, b"no end"]


async def test_it_gets_this_environment_and_this_folder_and_nothing_else(tmp_path: Path) -> None:
    code = "import os; print(sorted(os.environ), os.getcwd(), os.getsid(0) == os.getpid())"
    async with python(code, tmp_path) as child:
        [line] = await soon(lines_of(child))
    environment, _, rest = line.decode().partition("] ")
    assert "MARKER" in environment
    assert "HOME" not in environment
    assert rest == f"{tmp_path} True"


async def test_stderr_never_blocks_it_and_its_end_is_kept(tmp_path: Path) -> None:
    code = "import sys; sys.stderr.write('x' * 5_000_000 + '\\n\\x1b[31mthe end\\x1b[0m\\n'); sys.exit(3)"
    async with python(code, tmp_path) as child:
        ended = await soon(child.exited())
        await soon(lines_of(child))
    assert ended.code == 3
    ended = child.exit or ended
    assert len(ended.stderr) <= 128 * 1024
    assert str(ended) == "exit code 3: the end"


async def test_what_is_written_arrives(tmp_path: Path) -> None:
    code = "import sys; print(len(sys.stdin.readline()))"
    async with python(code, tmp_path) as child:
        await soon(child.write(b"x" * 8_000_000 + b"\n"))
        assert await soon(lines_of(child)) == [b"8000001"]


async def test_its_whole_group_ends_with_the_block(tmp_path: Path) -> None:
    code = """
import signal, subprocess, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", "import signal; print('grandchild', flush=True); signal.pause()"])
signal.pause()
"""
    async with python(code, tmp_path, grace=0.1) as child:
        assert await soon(anext(child.lines())) == b"grandchild"
        assert len(processes_left(tmp_path)) == 2
    assert processes_left(tmp_path) == {}
    assert child.exit is not None
    assert child.exit.code == -signal.SIGKILL


async def test_it_ends_with_the_block_also_when_that_is_cancelled(tmp_path: Path) -> None:
    running = asyncio.Event()

    async def hold() -> None:
        async with python("import signal; signal.pause()", tmp_path):
            running.set()
            await asyncio.Event().wait()

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(hold())
        await soon(running.wait())
        task.cancel()
    assert processes_left(tmp_path) == {}


async def test_a_program_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        async with child_process([str(tmp_path / "none")], env={}):
            pass


@pytest.mark.parametrize(
    ("ended", "said"),
    [
        (Exit(0, ""), "exit code 0"),
        (Exit(1, "first\nlast\n\n"), "exit code 1: last"),
        (Exit(-9, ""), "killed by SIGKILL"),
        (Exit(-15, "warned\n"), "killed by SIGTERM (it last said: warned)"),
    ],
)
def test_an_end_in_words(ended: Exit, said: str) -> None:
    assert str(ended) == said

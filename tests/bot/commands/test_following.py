"""Waiting for what happens: `task run --wait`, `--follow`, `tail`. Nothing of it polls."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from functools import partial
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Command, put
from tests.support.api import Api

PATIENCE = 20.0


async def test_waiting_prints_the_answer(api: Api, command: Command) -> None:
    await api.repository("shop")

    said = await command("task", "run", "Look around.", "--repo", "shop", "--wait")

    assert said.code == 0
    assert "You asked: Look around." in said.out
    assert "Session 1 is completed" in said.err


async def test_a_session_that_fails(api: Api, command: Command) -> None:
    await api.repository("shop")

    said = await command("task", "run", "Fail.", "--repo", "shop", "--wait", "--json")

    assert said.code == 1
    assert json.loads(said.out)["status"] == "failed"


async def test_following_tells_each_event_and_then_the_session(api: Api, command: Command) -> None:
    await api.repository("shop")

    said = await command("task", "run", "Look.", "--repo", "shop", "--follow", "--json")

    *events, session = [json.loads(line) for line in said.out.splitlines()]
    timeline = (await api.get(f"/api/sessions/{session['id']}/events")).body["items"]
    assert events == timeline
    assert session["status"] == "completed"


async def test_following_for_people(api: Api, command: Command) -> None:
    await api.repository("shop")

    said = await command("task", "run", "Look.", "--repo", "shop", "--follow")

    assert said.code == 0
    assert "session.completed" in said.out


async def test_an_approval_is_waited_for(api: Api, command: Command) -> None:
    await api.repository("shop")
    async with asyncio.TaskGroup() as group:
        run = group.create_task(command("task", "run", "Ask for an approval.", "--repo", "shop", "--wait"))
        approval = await api.open_approval(1)
        await api.post(f"/api/approvals/{approval['id']}/resolve", {"status": "approved"})

    assert run.result().code == 0
    assert f"command-center approve {approval['id']}" in run.result().err


async def tail(api: Api, settings_file: Path, *arguments: str) -> Process:
    put(settings_file, f"CC_PORT={api.client.port}\n")
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "tail", "--json", *arguments),
        env={**os.environ, "CC_ENV_FILE": str(settings_file)},
        stdout=PIPE,
        stderr=PIPE,
        # In the background, shells have their programs ignore it, and these pass that on.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )


async def next_kind(process: Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        return str(json.loads(await process.stdout.readline())["kind"])


@pytest.fixture
def strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tail that a test starts is below the server's own process: let it in all the same."""
    monkeypatch.setattr("webapi.kin.RECOGNISED", False)


@pytest.mark.usefixtures("strangers")
async def test_tail_tells_what_happens_until_it_is_interrupted(api: Api, settings_file: Path) -> None:
    task = await api.task("Look.")
    process = await tail(api, settings_file, "--after", "0", "--task", str(task["id"]))
    assert await next_kind(process) == "task.created"

    await api.patch(f"/api/tasks/{task['id']}", {"title": "Another"})

    assert await next_kind(process) == "task.changed"
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.usefixtures("strangers")
async def test_tail_ends_when_nobody_reads_on(api: Api, settings_file: Path) -> None:
    await api.task("Look.")
    process = await tail(
        api, settings_file, "--after", "0", "--kind", "task.created", "--kind", "task.changed"
    )
    assert await next_kind(process) == "task.created"
    transport = process._transport.get_pipe_transport(1)  # type: ignore[attr-defined]
    transport.close()

    await api.patch("/api/tasks/1", {"title": "Another"})

    async with asyncio.timeout(PATIENCE):
        assert await process.wait() == 0
    assert process.stderr is not None
    assert await process.stderr.read() == b""

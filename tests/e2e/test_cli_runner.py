"""The program with `codex exec` in place of the app-server: a task, its continuation, and what is refused."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import FIRST_USER_ID
from tests.support.codex import git_repository
from tests.support.program import Program, run_program
from tests.support.responses import Exec, Gate, Hold, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]


@pytest_asyncio.fixture(loop_scope="package")
async def program(model: Model, tmp_path: Path) -> AsyncIterator[Program]:
    settings = {"CC_TELEGRAM_ALLOWED_USERS": str(FIRST_USER_ID), "CC_CODEX_RUNNER_MODE": "cli"}
    async with run_program(tmp_path, model.url, **settings) as program:
        yield program


async def test_a_task_runs_and_goes_on_and_is_neither_steered_nor_asked_for_approvals(
    program: Program, model: Model, tmp_path: Path
) -> None:
    where = git_repository(tmp_path / "shop")
    repository = await program.rest.post("repos", {"localPath": str(where), "allowWrite": True})
    gate = Gate()
    secret = Exec("env | grep ^CC_; touch new.txt")
    model.on("Work by exec", [Say("Working."), secret, Hold(gate), Say("Worked.")])
    task = await program.rest.post("tasks", {"repositoryId": repository["id"], "prompt": "Work by exec"})
    session = await program.rest.post(f"tasks/{task['id']}/run")
    running = await program.rest.session(session["id"], "running")
    assert running["runnerMode"] == "cli"
    assert running["codexRef"].startswith("cli:")

    await gate.reached.wait()
    steer = await program.rest.call("POST", f"/api/sessions/{session['id']}/steer", {"message": "Left"})
    assert steer.status == 409
    assert "cli runner, which takes no messages" in steer.body["error"]["message"]
    gate.release()
    ended = await program.rest.session(session["id"], "completed")
    assert ended["result"] == "Worked."
    assert (where / "new.txt").exists()
    assert "CC_" not in (model.output_of(secret) or "")

    health = await program.rest.get("codex/bridge/health")
    assert (health["status"], health["transport"]) == ("disabled", "exec")
    assert (await program.rest.call("GET", "/api/codex/threads")).status == 409

    again = await program.rest.post(f"tasks/{task['id']}/run")
    ended = await program.rest.session(again["id"], "completed")
    assert ended["codexRef"].split(":")[1] == running["codexRef"].split(":")[1]

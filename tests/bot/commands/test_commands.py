"""What each subcommand does and prints."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from core.usecases import turns
from tests.bot.commands.conftest import Command, Said
from tests.support.api import Api
from tests.support.core import git_repository

JSON = dict[str, Any]


def told(said: Said) -> JSON:
    """Its JSON document."""
    assert said.code == 0, said
    document: JSON = json.loads(said.out)
    return document


async def test_from_a_folder_to_a_session(
    api: Api, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await command("repo", "list")).out == "There are none yet: command-center repo add FOLDER"
    folder = await asyncio.to_thread(git_repository, tmp_path / "shop")
    said = await command("repo", "add", folder, "--allow-write", "--allow-network")
    assert (said.code, said.out) == (0, "Repository 1, shop: agents may write network.")
    assert (await command("repo", "list")).out.splitlines() == [
        f"REPO{' ' * 2}NAME  AGENTS MAY     FOLDER",
        f"1     shop  write network  {folder}",
    ]

    said = await command("task", "run", "Look around.", "--repo", "shop", "--priority", "high")
    assert (said.code, said.out) == (0, "Session 1 of task 1 has begun in shop.")
    await api.session(1, "completed")
    task = told(await command("task", "show", "1", "--json"))
    assert (task["requestedBy"], task["priority"]) == ("command line", "high")
    said = await command("session", "show", "1")
    assert said.out.startswith("session   Session 1 is completed\n")
    assert "You asked: Look around." in said.out
    assert "Look around." in (await command("task", "list")).out
    assert told(await command("session", "list", "--json"))["items"][0]["id"] == 1

    monkeypatch.chdir(folder)
    session = told(await command("task", "run", "And here.", "--json"))
    assert (session["repositoryId"], session["prompt"]) == (1, "And here.")


@pytest.mark.parametrize("name", ["shop", "1", "{folder}", "{folder}/../shop"])
async def test_the_names_of_a_repository(api: Api, command: Command, name: str) -> None:
    repository = await api.repository("shop")

    said = await command("task", "list", "--json", "--repo", name.format(folder=repository["localPath"]))

    assert told(said)["items"] == []


async def test_a_name_that_two_have(api: Api, command: Command) -> None:
    for folder in ("one", "two"):
        repository = await api.repository(folder)
        await api.patch(f"/api/repos/{repository['id']}", {"name": "shop"})

    said = await command("task", "list", "--repo", "shop")

    assert said.code == 6
    assert "use one of the ids 2, 1" in said.err


async def test_nowhere(api: Api, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await api.repository()
    monkeypatch.chdir(tmp_path)

    said = await command("task", "run", "Look.")

    assert said.code == 6
    assert "is in no known repository" in said.err


async def test_a_run_that_waits_and_its_approval(api: Api, command: Command) -> None:
    await api.repository("shop")
    said = await command("task", "run", "Look.", "--repo", "shop", "--approval-required")
    assert said.code == 3
    assert said.out.splitlines()[-1] == "It begins with: command-center approve 1"
    waiting = (await command("approvals")).out.splitlines()
    assert waiting[0].split() == ["APPROVAL", "KIND", "STATUS", "UNTIL", "WHAT"]
    assert waiting[1].split()[:3] == ["1", "run", "pending"]
    assert "Look." in waiting[1]
    shown = (await command("approvals", "1")).out
    assert "Look.\n(workspace-write, the repository itself)" in shown

    said = await command("approve", "1", "--note", "Go.")
    assert (said.code, said.out) == (0, "Approval 1 is approved. Session 1 has begun.")
    assert (await command("approvals")).out == "Nothing needs you."
    row = told(await command("approvals", "1", "--json"))
    assert (row["resolvedBy"], row["resolutionNote"]) == ("command line", "Go.")
    again = await command("reject", "1")
    assert again.code == 6
    assert "approved" in again.err


async def test_a_run_that_the_policy_forbids(api: Api, command: Command) -> None:
    await api.repository("shop")

    said = await command("task", "run", "Look.", "--repo", "shop", "--allow-commit")

    assert said.code == 5
    assert said.err


async def test_rejecting_says_why(api: Api, command: Command) -> None:
    task = await api.task("Ask for an approval.")
    session = await api.run(task["id"])
    approval = await api.open_approval(session["id"])

    said = await command("reject", approval["id"], "--note", "Not today.")

    assert said.out == f"Approval {approval['id']} is rejected."
    ended = await api.session(session["id"], "completed")
    assert "Not today." in ended["result"]


async def test_steering_stopping_cancelling(api: Api, command: Command) -> None:
    task = await api.task("Be slow.")
    session = await api.run(task["id"])
    await api.session(session["id"], "running")
    steered = await command("session", "steer", session["id"], "Faster.")
    assert steered.code == 6
    assert "stub" in steered.err
    assert (await command("session", "list", "--status", "running")).out.count("Be slow.") == 1

    said = await command("session", "stop", session["id"])
    assert said.code == 0
    assert said.out.startswith(f"Session {session['id']} was asked to stop; it is ")
    await api.session(session["id"], "stopped")
    assert (await command("task", "cancel", task["id"])).out == f"Task {task['id']} is cancelled."


async def test_a_prompt_from_standard_input(
    api: Api, command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    await api.repository("shop")
    (tmp_path / "prompt").write_text("Several\nlines.\n")
    with (tmp_path / "prompt").open() as given:
        monkeypatch.setattr("sys.stdin", given)
        session = told(await command("task", "run", "-", "--repo", "shop", "--json"))

    assert session["prompt"] == "Several\nlines.\n"
    with (tmp_path / "prompt").open() as given:
        given.read()
        monkeypatch.setattr("sys.stdin", given)
        said = await command("task", "run", "-", "--repo", "shop")
    assert said.code == 2
    assert "prompt: must not be blank" in said.err


async def test_what_agents_say_does_not_move_the_cursor(api: Api, command: Command) -> None:
    task = await api.task("Look.", title="\x1b[2Jcleared\u202e")

    for arguments in (("list",), ("show", task["id"])):
        said = await command("task", *arguments)
        assert "\\u001b[2Jcleared\\u202e" in said.out
        assert "\x1b" not in said.out


async def test_a_diff_for_git_and_for_a_terminal(
    api: Api, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = await api.run((await api.task("Look."))["id"])
    await api.session(session["id"], "completed")
    nothing = await command("session", "diff", session["id"])
    assert (nothing.code, nothing.out, nothing.err) == (0, "", f"Session {session['id']} left no diff.\n")
    diff = "-old\n+\x1b[2Jnew\n"
    await turns.keep_diff(api.core, session["id"], diff)

    assert (await command("session", "diff", session["id"])).out == diff.rstrip()
    assert told(await command("session", "diff", session["id"], "--json")) == {"diff": diff}
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert (await command("session", "diff", session["id"])).out == "-old\n+\\u001b[2Jnew"
    assert (await command("session", "diff", 99)).code == 6


async def test_a_scan(api: Api, command: Command) -> None:
    repository = await api.repository("shop")
    (Path(repository["localPath"]) / "new.txt").write_text("not in git")

    said = await command("repo", "scan", "shop")

    assert said.code == 0
    assert said.out.splitlines()[0].split() == ["SEVERITY", "CODE", "WHAT"]
    assert told(await command("repo", "scan", "shop", "--json"))["lastScan"]["findings"]

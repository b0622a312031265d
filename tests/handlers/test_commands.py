"""Every command: with nothing there, with something there, and by somebody who may only look."""

from pathlib import Path

import pytest

from handlers.views.general import COMMANDS
from tests.support.desk import Desk

EMPTY = {
    "/start": "Add a repository first",
    "/help": "/approvals — What waits for you",
    "/new": "What should be done?",
    "/review": "No repository is known yet.",
    "/health": "No repository is known yet.",
    "/investigate": "What failed? Paste what it wrote, or send the command.",
    "/repos": "No repositories yet.",
    "/tasks": "No tasks yet.",
    "/sessions": "No sessions yet.",
    "/threads": "No threads yet.",
    "/compact": "Send /compact as a reply to an answer",
    "/model": "Model · Codex's own choice",
    "/codex": "0 skills",
    "/login": "Log Codex in",
    "/file": "No repository is chosen here.",
    "/approvals": "Nothing needs you. Nothing runs.",
    "/automations": "Nothing runs by itself yet.",
    "/steer": "Nothing runs.",
    "/stop": "Nothing runs.",
    "/usage": "Nothing has run in the last 7 days.",
    "/topic": "This is no topic of its own.",
    "/people": "You · owner, may everything",
    "/invite": "Which role (owner, operator, viewer)",
    "/tokens": "No tokens yet.",
    "/webhooks": "No webhooks.",
    "/language": "I speak English with you.",
    "/status": "0 sessions running · 0 approvals waiting\nToday: nothing",
}


async def test_every_command_says_something_when_there_is_nothing(desk: Desk) -> None:
    assert set(EMPTY) == {f"/{name}" for name in COMMANDS} | {"/start"}
    for command, words in EMPTY.items():
        await desk.you.says(command)
        said = await desk.you.sees(words)
        assert said.silent, command


@pytest.mark.parametrize("said", ["/stopp", "/new_task now", "/START@somebody_else"])
async def test_a_command_that_there_is_not(desk: Desk, said: str) -> None:
    await desk.you.says(said)
    await desk.you.sees(f"There is no {said.split()[0]}. /help shows what there is.")


@pytest.mark.parametrize(
    "said",
    [
        "Fix it",
        "/new Fix it",
        "/new",
        "/review",
        "/health",
        "/investigate make test",
        "/stop",
        "/steer Be quick",
        "/srv/shop",
    ],
)
async def test_who_may_only_look_is_told_so(desk: Desk, said: str) -> None:
    await desk.rig.repository()
    await desk.asks(desk.you, "Run for a while")
    await desk.bo.says(said)
    await desk.bo.sees("✖ You may look here, not act. Ask an owner for another role.")
    assert len(desk.runner.requests) == 1
    assert desk.runner.stopped == []
    assert desk.runner.steered == []


@pytest.mark.parametrize(
    "said",
    ["/start", "/help", "/repos", "/tasks", "/sessions", "/approvals", "/automations", "/status", "/usage"],
)
async def test_who_may_only_look_may_look(desk: Desk, said: str) -> None:
    bo = desk.bo
    await bo.says(said)
    answer = await bo.sees_that(lambda seen: seen.from_bot)
    assert not answer.text.startswith("✖")


async def test_an_operator_adds_no_repository(desk: Desk, tmp_path: Path) -> None:
    await desk.ann.says(str(tmp_path))
    await desk.ann.sees("Only an owner may do this.")


@pytest.mark.defect(17)
async def test_strangers_hear_nothing(desk: Desk) -> None:
    await desk.rig.repository()
    mallory, team = desk.mallory, desk.mallory.in_team()
    for said in (*EMPTY, "Fix it"):
        await mallory.says(said)
        await team.says(said)
    await desk.you.says("/status")
    await desk.you.sees("Command Center")
    assert [seen.text for seen in await mallory.messages() if seen.from_bot] == []
    assert [seen.text for seen in await team.messages() if seen.from_bot] == []
    assert desk.runner.requests == []


async def test_the_lists(desk: Desk) -> None:
    you = desk.you
    shop = await desk.rig.repository("shop")
    answer = await desk.answers(you, "Count the rows", "There are 12.")
    await you.says("/tasks")
    tasks = await you.sees("Tasks\n✔ Count the rows · shop · just now")
    await you.presses(tasks, "Count the rows")
    shown = await you.sees("✔ Count the rows · shop · completed")
    assert shown.buttons[0] == "Run again"
    await you.says("/sessions")
    sessions = await you.sees("Sessions\n✔ Count the rows · shop · just now")
    await you.presses(sessions, "Count the rows")
    details = await you.sees("Count the rows · shop · completed", "There are 12.")
    assert details.buttons == ("Retry",)
    await you.presses(answer, "Details")
    await you.sees("Count the rows · shop · completed", after=details.id)
    await you.says("/repos")
    repos = await you.sees("shop", shop.local_path)
    await you.presses(repos, "shop")
    card = await you.sees("The agent may edit files. The sandbox holds it to that.")
    assert (await you.presses(card, "○ use the network")).text == "shop: the agent may edit files, network."
    changed = await you.sees_become(card, "may edit files, network")
    assert "✓ use the network" in changed.buttons
    await you.says("/status")
    await you.sees("Command Center 1.2.3 · local chat", "0 sessions running", "Today: 1 session")
    await you.says("/usage")
    await you.sees("Usage\nToday · 1 session\n7 days · 1 session\nA session takes 0:00\n  shop · 1 session")

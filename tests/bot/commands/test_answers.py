"""Questions on the command line: shown in full, answered by number and in words."""

import pytest

from bot.commands import answering
from tests.bot.commands.conftest import Command
from tests.support.api import JSON, Api


@pytest.fixture
async def question(api: Api) -> JSON:
    session = await api.run((await api.task("Ask me a question."))["id"])
    return await api.open_approval(session["id"])


async def test_what_is_asked(command: Command, question: JSON) -> None:
    listed = await command("approvals")
    shown = await command("approvals", question["id"])

    assert "Which color should the door have?" in listed.out
    for line in (
        "Color: Which color should the door have? (own words)",
        "  0  Red: Seen from afar.",
        "Rooms: Which rooms should be painted, too? (several choices, at most 2, may be left out)",
        "  2  Attic",
        "(secret)",
        "once, decline, cancel",
    ):
        assert line in shown.out


async def test_answers(command: Command, api: Api, question: JSON, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "getpass", lambda prompt: f"typed for {prompt}")
    answers = ("--answer", "1", "--answer", "0,2", "--answer", "?")

    said = await command("approve", question["id"], *answers)

    assert (said.code, said.out) == (0, f"Approval {question['id']} is approved.")
    ended = await api.session(question["sessionId"], "completed")
    length = len("typed for Key: ")
    assert f"Color: Blue; Rooms: Kitchen, Attic; Key: {length} characters." in ended["result"]


async def test_own_words_and_what_is_left_out(command: Command, api: Api, question: JSON) -> None:
    await command("approve", question["id"], "--answer", "Sea green", "--answer", "-", "--answer", "12")

    ended = await api.session(question["sessionId"], "completed")
    assert "Color: Sea green; Key: 2 characters." in ended["result"]
    assert "answered: Sea green" in (await command("approvals", question["id"])).out


async def test_too_few_answers(command: Command, question: JSON) -> None:
    said = await command("approve", question["id"], "--answer", "1")

    assert said.code == 2
    assert "asks 3 questions: give --answer for each" in said.err


async def test_a_no_that_ends_the_turn(command: Command, api: Api, question: JSON) -> None:
    said = await command("reject", question["id"], "--stop")

    assert said.out == f"Approval {question['id']} is rejected."
    await api.session(question["sessionId"], "stopped")

"""What comparable programs got wrong about files and about how an answer is shown, by the number that it has
in our list: none of it happens here."""

from pathlib import Path

import pytest

from bot.localchat import Fault
from core.events import Retrying
from handlers.views import answers
from handlers.views.words import units
from tests.support.chat import Seen
from tests.support.codex import git_repository
from tests.support.desk import Desk
from tests.support.transcription import VOICE

TELEGRAM = 4096
WORDS = " ".join(f"word{number}" for number in range(2000))
"""More than 15,000 characters, each word once."""


async def whole(desk: Desk, seen: Seen) -> str:
    """Everything that an answer says, in its message or in the file above it."""
    for message in await desk.you.messages():
        if "document" in message.raw:
            body = await desk.bot.download(message.raw["document"]["file_id"])
            assert body is not None
            return body.read().decode()
    return seen.text


@pytest.mark.defect(2)
async def test_02_the_card_shows_the_command_to_its_last_word(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you)
    command = "npm install left-pad && rm -rf build && " + " ".join(f"--option-{n}" for n in range(100))
    turn.ask(command)
    assert command in (await desk.you.sees("✋ shop wants to run")).text


@pytest.mark.defect(11)
@pytest.mark.parametrize(
    "answer",
    [
        "&<>\"'*_[]`" * 2000,
        "| a | b |\n| - | - |\n" + "| **x** | [y](https://example.org/?q=%26) |\n" * 200,
        "\n".join(f"{number}. [link {number}](https://example.org/{'x' * 50})" for number in range(300)),
        "🚀" * 9000,
        "```py\n" + "x = '<&>'\n" * 900,
    ],
)
@pytest.mark.parametrize("rich", [True, False])
def test_11_what_grows_while_it_is_rendered_still_fits(answer: str, rich: bool) -> None:
    parts = answers.render(answer, "shop · 2:10", rich=rich)
    assert parts
    assert all(0 < units(part.text) <= TELEGRAM for part in parts)


@pytest.mark.defect(18)
async def test_18_a_path_with_blanks_is_one_path(desk: Desk, tmp_path: Path) -> None:
    folder = git_repository(tmp_path / "my own shop")
    (folder / "a long name.txt").write_bytes(b"here")
    await desk.you.says(str(folder))
    await desk.you.sees("my own shop added")
    await desk.you.says("/file a long name.txt")
    await desk.you.sees("a long name.txt · my own shop · 4 bytes")


@pytest.mark.defect(23)
@pytest.mark.parametrize("rich", [True, False])
async def test_23_of_a_long_answer_every_word_arrives(desk: Desk, rich: bool) -> None:
    await desk.rig.repository()
    if not rich:
        old = Fault.status(404, description="Not Found: method not found")
        desk.telegram.faults.next("sendRichMessage", old, times=10)
    answer = await desk.answers(desk.you, "Say a lot", WORDS)
    assert [word for word in (await whole(desk, answer)).split() if word.startswith("word")] == WORDS.split()


@pytest.mark.defect(25)
async def test_25_an_answer_that_equals_another_or_begins_with_it_is_said_whole(desk: Desk) -> None:
    await desk.rig.repository()
    for said in ("All tests pass.", "All tests pass.", "All tests pass. And the docs are built."):
        before = len(await desk.you.messages())
        answer = await desk.answers(desk.you, "Look", said)
        assert answer.text.splitlines()[0] == said
        assert len(await desk.you.messages()) > before


@pytest.mark.defect(26)
async def test_26_nothing_has_failed_while_codex_still_tries_and_what_is_said_then_is_heard(
    desk: Desk,
) -> None:
    await desk.rig.repository("shop")
    turn, progress = await desk.asks(desk.you, "Fix the till")
    turn.put(Retrying("stream disconnected"))
    tries = await desk.you.sees_become(progress, "Codex has trouble, and tries again: stream disconnected")
    assert "Stop" in tries.buttons
    await desk.you.says("Mind the drawer", reply_to=progress)
    await desk.you.sees("Told Fix the till.")
    turn.say("Fixed.")
    turn.end()
    await desk.you.sees("Fixed.")
    assert [said for _, said in desk.runner.steered] == ["Mind the drawer"]
    assert await desk.you.heard("✖") == 0


async def test_what_is_spoken_is_never_dropped_in_silence(desk: Desk) -> None:
    """Of the comparable programs half take no voice, and say nothing."""
    await desk.you.sends({"note.oga": VOICE})
    await desk.you.sees("I can't listen here")

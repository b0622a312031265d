"""What a command wrote, in a chat: under Details, as a block or as a file."""

import pytest

from core.context import API_CALLER
from core.events import CommandRun, ItemCompleted, ItemStatus
from core.schemas.work import RepositoryPatch
from core.usecases import repositories
from handlers.running import NOT_IN_GROUPS
from tests.support.chat import Seen
from tests.support.desk import Desk
from tests.support.people import Person


def ran(item_id: str, command: str, output: str) -> ItemCompleted:
    return ItemCompleted(CommandRun(item_id, command, "/", ItemStatus.FAILED, 2, output))


async def details(desk: Desk, person: Person, *outputs: str) -> Seen:
    """The details of a session in which these were written."""
    turn, _ = await desk.asks(person, "/new Tidy up")
    turn.put(*(ran(f"c{number}", f"make {number}", text) for number, text in enumerate(outputs)))
    turn.say("Done.")
    turn.end()
    answer = await person.sees_that(lambda seen: "Details" in seen.buttons and "Retry" in seen.buttons)
    await person.presses(answer, "Details")
    return await person.sees("Tidy up · shop · completed", after=answer.id)


async def test_the_last_one_that_said_something_is_a_block(desk: Desk) -> None:
    await desk.rig.repository("shop")
    shown = await details(desk, desk.you, "first\n", "\x1b[31mred\x1b[0m\n2 failed\n", "")
    assert shown.buttons == ("Retry", "Output")

    await desk.you.presses(shown, "Output")

    seen = await desk.you.sees("make 1", after=shown.id)
    assert seen.text == "Tidy up · shop\nmake 1\nred\n2 failed"
    assert [entity["type"] for entity in seen.raw["entities"]] == ["bold", "code", "pre"]


@pytest.mark.parametrize("text", ["\x1b[31mred\x1b[0m\n" * 100, "one line " * 200])
async def test_a_long_one_is_a_file_as_it_was_written(desk: Desk, text: str) -> None:
    await desk.rig.repository("shop")
    shown = await details(desk, desk.you, text)

    await desk.you.presses(shown, "Output")

    await desk.you.sees("make 0", after=shown.id)
    (file,) = [each for each in await desk.you.messages() if "document" in each.raw]
    assert file.raw["document"]["file_name"] == "session-1-output.txt"
    body = await desk.bot.download(file.raw["document"]["file_id"])
    assert body is not None
    assert body.read().decode() == text


@pytest.mark.parametrize("outputs", [(), ("",)])
async def test_where_nothing_was_written_nothing_is_offered(desk: Desk, outputs: tuple[str, ...]) -> None:
    await desk.rig.repository("shop")
    assert (await details(desk, desk.you, *outputs)).buttons == ("Retry",)


async def test_in_a_group_it_is_not_shown_where_somebody_is_named_for_approvals(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    team = desk.you.in_team()
    offered = await details(desk, team, "secret\n")
    assert "Output" in offered.buttons
    patch = RepositoryPatch(approvers=["telegram:2"])
    await repositories.change(desk.rig.core, API_CALLER, shop.id, patch)

    said = await team.presses(offered, "Output")

    assert said.text == NOT_IN_GROUPS
    assert "Output" not in (await details(desk, team, "secret\n")).buttons

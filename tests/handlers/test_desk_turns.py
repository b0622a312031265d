"""What others begin at the desk, as the chat tells of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.events import ItemStarted, ItemStatus, OtherItem, QuestionKey, QuestionSettled
from core.models import Session
from core.words import EventKind, SessionStatus
from tests.support.chat import Seen
from tests.support.core import git_repository
from tests.support.desk import Desk, desk_of_its_own
from tests.support.runner import ScriptedTurn, runner_with_desk


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A chat beside a Codex that others are on, too."""
    async with desk_of_its_own(tmp_path, runner_with_desk()) as opened:
        yield opened


async def begins(desk: Desk, prompt: str = "Make the importer faster") -> tuple[ScriptedTurn, Seen]:
    """A turn of the desk, and the message that shows its progress."""
    shop = await desk.you.adds(desk.rig.folder / "shop")
    turn = desk.runner.at_desk(shop, prompt)
    return turn, await desk.you.sees("From your desk")


async def asks(desk: Desk, turn: ScriptedTurn, command: str = "make test") -> QuestionKey:
    key = turn.ask(command, item_id="asked")

    async def waits() -> bool | None:
        return await Session.exists(status=SessionStatus.WAITING_APPROVAL) or None

    await desk.rig.until(waits)
    return key


async def test_its_progress_and_its_answer_say_where_it_comes_from(desk: Desk) -> None:
    await desk.you.says("/start")
    turn, progress = await begins(desk)
    assert progress.text.splitlines()[:2] == [
        "▶ From your desk · shop",
        "“Make the importer faster” · 6:00",
    ]
    assert progress.buttons == ("Stop", "Details")
    turn.put(ItemStarted(OtherItem("1", "search", "Profiling import.py", ItemStatus.RUNNING)))
    await desk.you.sees_become(progress, "Profiling import.py")

    turn.say("Twice as fast.")
    turn.end()

    await desk.you.sees("Twice as fast.", "shop · from your desk")
    over = await desk.you.sees_become(progress, "✔ Make the importer faster")
    assert over.text.startswith("✔ Make the importer faster · shop · from your desk")


async def test_a_question_is_told_when_the_desk_does_not_answer(desk: Desk) -> None:
    await desk.you.says("/start")
    turn, progress = await begins(desk)
    await asks(desk, turn)
    await desk.you.sees_become(progress, "Asks at the desk")
    assert not await desk.you.heard("wants to run")

    desk.rig.move(10)

    card = await desk.you.sees("shop wants to run", "make test", "asked by the desk", "then left to the desk")
    await desk.you.sees_become(progress, "✋ From your desk", "Waiting for you")
    assert (await desk.you.presses(card, "Approve")).text == "Approved."
    await desk.you.sees_become(card, "Approved by You")
    await desk.runner.until_answered()


async def test_what_the_desk_answers_first_is_not_told(desk: Desk) -> None:
    await desk.you.says("/start")
    turn, _ = await begins(desk)
    key = await asks(desk, turn)

    turn.put(QuestionSettled(key, elsewhere=True))
    await desk.rig.event(EventKind.APPROVAL_CANCELLED)
    desk.rig.move(60)
    turn.say("Done.")
    turn.end()

    await desk.you.sees("Done.", "from your desk")
    assert not await desk.you.heard("wants to run")


async def test_what_the_desk_answers_later_is_shown_on_the_card(desk: Desk) -> None:
    await desk.you.says("/start")
    turn, _ = await begins(desk)
    key = await asks(desk, turn)
    desk.rig.move(10)
    card = await desk.you.sees("shop wants to run")

    turn.put(QuestionSettled(key, elsewhere=True))

    decided = await desk.you.sees_become(card, "Decided at the desk")
    assert decided.buttons == ("Decided at the desk",)


async def test_a_reply_steers_it_and_goes_on_with_its_thread_afterwards(desk: Desk) -> None:
    await desk.you.says("/start")
    turn, progress = await begins(desk)
    await desk.you.says("Only the parser", reply_to=progress)
    await desk.you.sees("Told Make the importer faster.")
    assert desk.runner.steered == [(turn.ref, "Only the parser")]
    turn.say("Done.")
    turn.end()
    answer = await desk.you.sees("Done.", "from your desk")

    await desk.you.says("And now the printer", reply_to=answer)

    await desk.runner.until_requested()
    assert desk.runner.requests[0].thread_id == turn.ref.thread_id
    assert desk.runner.requests[0].prompt == "And now the printer"


async def test_who_only_looks_on_is_offered_nothing(tmp_path: Path) -> None:
    async with desk_of_its_own(tmp_path, runner_with_desk(), codex_desk="watch") as desk:
        await desk.you.says("/start")
        turn, progress = await begins(desk)
        assert progress.buttons == ("Details",)
        await asks(desk, turn)
        desk.rig.move(10)
        card = await desk.you.sees("shop wants to run", "Answer it at the desk.", "CC_CODEX_DESK=watch")
        assert card.buttons == ()


async def test_a_folder_is_offered_and_added_with_a_press(desk: Desk) -> None:
    await desk.you.says("/start")
    await desk.you.sees("Ready.")
    blog = git_repository(desk.rig.folder / "blog")
    desk.runner.at_desk(blog)

    offer = await desk.you.sees("At your desk Codex works in", str(blog))
    await desk.you.presses(offer, "Add it")

    await desk.you.sees("blog added")
    assert await desk.you.heard("At your desk") == 1

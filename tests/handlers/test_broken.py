"""A handler that breaks is tried once more; only what is given up is told of, once, and wherever it broke."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot import dispatcher
from bot.localchat import BOT_USERNAME, FIRST_USER_ID, JANA_ID, TEAM_CHAT_ID
from bot.middlewares import Access
from bot.updates import polled
from core.machinery import inbox
from core.models import Inbox
from core.usecases import rooms
from handlers.views.card import Action
from tests.support.core import eventually
from tests.support.desk import Desk, desk_of_its_own
from tests.support.people import Person

FAILED = "Something here failed."
SHOP = 1_000_000_011
"""A topic of the local chat."""
Asked = Callable[..., Any]


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """What breaks within so much of aiogram takes seconds to be shown in colours, with all of its locals."""
    with structlog.testing.capture_logs():
        yield


def breaking(asked: Asked, times: int) -> Asked:
    """The same, after it has broken so many times."""
    left = [None] * times

    def broken(*arguments: Any, **named: Any) -> Any:
        if left:
            left.pop()
            raise OSError("it broke")
        return asked(*arguments, **named)

    return broken


async def failures(desk: Desk, person: Person) -> list[str]:
    """What they were told of them by the time that everything has arrived."""
    await is_over(desk)
    await person.knows_all_has_arrived()
    return [seen.text for seen in await person.messages() if FAILED in seen.text]


async def is_over(desk: Desk) -> None:
    """What was said or pressed last is handled or given up; it has been handed over by now."""

    async def look() -> bool | None:
        handled = [payload["update_id"] for payload in desk.handled]
        is_open = Inbox.filter(handled_at=None).exists()
        return True if handled and not await is_open else None

    await eventually(look)


async def stops(desk: Desk, monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """A press of Stop whose handler breaks so many times, and what the pop-ups said."""
    await desk.rig.repository("shop")
    _, progress = await desk.asks(desk.you)
    desk.runner.stop_ends = False
    broken = breaking(dispatcher.PRESSES[Action.STOP], times)
    monkeypatch.setitem(dispatcher.PRESSES, Action.STOP, broken)
    await desk.telegram.client.press(FIRST_USER_ID, FIRST_USER_ID, progress.id, "Stop")
    await is_over(desk)
    return [str(call.payload.get("text")) for call in desk.telegram.faults.calls_of("answerCallbackQuery")]


@pytest.mark.parametrize(("times", "told"), [(1, 0), (2, 1)], ids=["once", "twice"])
async def test_of_a_handler_that_breaks_only_what_is_given_up_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, told: int
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        repository = await desk.rig.repository("shop")
        monkeypatch.setattr(rooms, "chosen", breaking(rooms.chosen, times))
        await desk.you.says("/repos")

        assert len(await failures(desk, desk.you)) == told
        assert await desk.you.heard(repository.name) == 1 - told


@pytest.mark.parametrize(("times", "told"), [(1, 0), (2, 1)], ids=["once", "twice"])
async def test_what_breaks_before_any_handler_is_told_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, told: int
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        monkeypatch.setattr(Access, "_hear", breaking(Access._hear, times))
        await desk.you.says("/repos")

        assert len(await failures(desk, desk.you)) == told


async def test_it_is_told_in_the_topic_where_it_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        you = desk.you.in_forum(SHOP)
        monkeypatch.setattr(Access, "_hear", breaking(Access._hear, 2))
        await you.says(f"/repos@{BOT_USERNAME}")
        await you.sees(FAILED)


async def test_a_group_is_told_nothing_of_what_was_said_to_somebody_else(desk: Desk) -> None:
    """Also where nobody can read it, and so tell whom it was for."""
    chat = {"id": TEAM_CHAT_ID, "type": "supergroup", "title": "Team"}
    you, jana = ({"id": each, "is_bot": False, "first_name": "Somebody"} for each in (FIRST_USER_ID, JANA_ID))
    unreadable: dict[str, Any] = {
        "message_id": 7,
        "date": 1,
        "chat": chat,
        "from": you,
        "is_topic_message": True,
    }
    unreadable["message_thread_id"] = "nowhere"
    theirs: dict[str, Any] = {"text": "Yes", "reply_to_message": {"message_id": 6, "from": jana}}
    ours: dict[str, Any] = {
        "text": f"@{BOT_USERNAME} yes",
        "entities": [{"type": "mention", "offset": 0, "length": 1}],
    }
    said = [{"update_id": 9000 + n, "message": unreadable | each} for n, each in enumerate((theirs, ours))]
    await inbox.keep(desk.rig.core, desk.bot.id, [polled(each) for each in said])

    team = desk.you.in_team()
    await team.sees(FAILED)
    assert len(await failures(desk, team)) == 1


async def test_strangers_are_told_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        monkeypatch.setattr(Access, "_hear", breaking(Access._hear, 2))
        await desk.mallory.says("/repos")
        await is_over(desk)
        await desk.you.knows_all_has_arrived()
        assert [seen for seen in await desk.mallory.messages() if seen.from_bot] == []


async def test_a_press_that_breaks_once_is_answered_by_its_second_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        assert await stops(desk, monkeypatch, 1) == ["Stopping."]
        assert await failures(desk, desk.you) == []


async def test_a_press_that_is_given_up_turns_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        assert await stops(desk, monkeypatch, 2) == ["None"]
        assert len(await failures(desk, desk.you)) == 1


async def test_a_press_that_breaks_before_any_handler_turns_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_of_its_own(tmp_path) as desk:
        await desk.rig.repository("shop")
        _, progress = await desk.asks(desk.you)
        monkeypatch.setattr(Access, "_hear", breaking(Access._hear, 2))
        answer = await desk.telegram.client.press(FIRST_USER_ID, FIRST_USER_ID, progress.id, "Stop")
        assert (answer.answered, answer.text) == (True, "")
        assert len(await failures(desk, desk.you)) == 1

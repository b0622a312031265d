"""Answers to presses: each has one, at once or in time, and no press waits for the answer to another."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.localchat import FIRST_USER_ID, Call, Fault
from bot.toasts import MEANWHILE, Toasts, TooMuch
from core.machinery.budget import Budget, Rates
from core.models import ChatState
from core.words import Language, Urgency
from handlers import language
from handlers.views.card import Action
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import FakeClock, Rig, eventually
from tests.support.desk import Desk, desk_of_its_own

YOU = FIRST_USER_ID
FEW = Rates(private=(1.0, 2.0), group=(1.0, 2.0), overall=(100.0, 100.0))


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[LocalChat]:
    async with run_localchat(tmp_path) as opened:
        yield opened


@pytest.fixture
def budget() -> Budget:
    return Budget(FakeClock().monotonic, FEW)


@asynccontextmanager
async def toasts_of(telegram: LocalChat, budget: Budget, too_much: TooMuch) -> AsyncIterator[Toasts]:
    """Impatient: who has not answered when it looks is answered for."""
    async with telegram.bot() as bot, asyncio.TaskGroup() as group:
        sender = Toasts(bot, budget, too_much, patience=0)
        task = group.create_task(sender.run())
        await asyncio.sleep(0)
        yield sender
        task.cancel()


@pytest.fixture
async def sending(telegram: LocalChat, budget: Budget) -> AsyncIterator[Toasts]:
    async def too_much(chat_id: int, seconds: float) -> None:
        raise AssertionError(chat_id, seconds)

    async with toasts_of(telegram, budget, too_much) as sender:
        yield sender


async def answers(telegram: LocalChat, count: int) -> list[Call]:
    async def look() -> list[Call] | None:
        found = telegram.faults.calls_of("answerCallbackQuery")
        return found if len(found) >= count else None

    return await eventually(look)


def press(query_id: str = "q") -> dict[str, Any]:
    return {"update_id": 1, "callback_query": {"id": query_id, "from": {"id": YOU}}}


async def test_a_press_is_answered_once(sending: Toasts, telegram: LocalChat) -> None:
    toast = sending.of("q", YOU)
    assert toast("Approved.")
    assert toast("Approved again.")
    toast()

    (call,) = await answers(telegram, 1)
    assert call.payload["text"] == "Approved."


async def test_one_that_takes_long_is_answered_for(sending: Toasts, telegram: LocalChat) -> None:
    sending.expect(press(), YOU)
    (call,) = await answers(telegram, 1)
    assert call.payload["text"] == MEANWHILE

    assert not sending.of("q", YOU)("Approved."), "it is to be said elsewhere"
    assert len(telegram.faults.calls_of("answerCallbackQuery")) == 1


async def test_it_is_answered_for_in_the_language_that_was_spoken_when_it_came(
    sending: Toasts, telegram: LocalChat
) -> None:
    with language.spoken(Language.GERMAN):
        sending.expect(press(), YOU)
    (call,) = await answers(telegram, 1)
    assert call.payload["text"] == "Einen Moment…"


async def test_one_that_is_answered_in_time_is_not_answered_for(sending: Toasts, telegram: LocalChat) -> None:
    sending.expect(press(), YOU)
    toast = sending.of("q", YOU)
    assert toast("Approved.")
    toast.answer_for()

    assert toast("and more")
    assert [call.payload["text"] for call in await answers(telegram, 1)] == ["Approved."]


async def test_the_answer_to_one_press_holds_no_other(sending: Toasts, telegram: LocalChat) -> None:
    telegram.faults.next("answerCallbackQuery", Fault.hang())
    sending.of("q", YOU)("hangs")
    sending.of("r", YOU)("does not")

    assert [call.payload["text"] for call in await answers(telegram, 1)] == ["does not"]


@pytest.mark.parametrize("fault", [Fault.status(500), Fault.drop_before(), Fault.drop_after()], ids=str)
async def test_one_that_fails_is_tried_once_more(sending: Toasts, telegram: LocalChat, fault: Fault) -> None:
    telegram.faults.next("answerCallbackQuery", fault)
    sending.of("q", YOU)("Approved.")

    assert [call.payload["text"] for call in await answers(telegram, 2)] == ["Approved."] * 2


async def test_a_pace_that_was_too_much_is_learned_and_kept(rig: Rig, telegram: LocalChat) -> None:
    telegram.faults.next("answerCallbackQuery", Fault.status(429, retry_after=7))
    core = rig.core

    async def is_left_alone() -> bool | None:
        return await core.reach.quiet(YOU) > 0 or None

    async with toasts_of(telegram, core.budget, core.reach.too_much) as sender:
        async with core.transaction():
            sender.of("q", YOU)("Approved.")
        await eventually(is_left_alone)
    assert (await ChatState.get(id=YOU)).pace == 0.5


@pytest.mark.defect(9)
async def test_it_cannot_wait_but_is_paid_for(sending: Toasts, budget: Budget) -> None:
    for number in range(4):
        sending.of(str(number), YOU)()

    assert budget.wait(YOU, Urgency.PROGRESS) == pytest.approx(3.0)
    assert budget.wait(YOU, Urgency.REPLY) == 0


@pytest.mark.parametrize("faults", [0, 1], ids=["first", "second"])
async def test_every_try_is_paid_for(
    sending: Toasts, telegram: LocalChat, budget: Budget, monkeypatch: pytest.MonkeyPatch, faults: int
) -> None:
    paid: list[int] = []
    monkeypatch.setattr(budget, "spend_at_once", paid.append)
    telegram.faults.next("answerCallbackQuery", Fault.status(500), times=faults)
    sending.of("q", YOU)("Approved.")

    assert len(await answers(telegram, faults + 1)) == len(paid) == faults + 1


async def test_what_comes_too_late_for_its_pop_up_is_said_in_the_chat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something before it in the chat takes its time: the press is answered, and then done."""
    async with desk_of_its_own(tmp_path, patience=0) as desk:
        await desk.rig.repository("shop")
        turn, progress = await desk.asks(desk.you, "Fix the till")
        desk.runner.stop_ends = False

        answer = await _press_behind_a_slow_one(desk, progress.id, monkeypatch)

        assert answer == MEANWHILE
        await desk.you.sees("Stopping.", after=0)
        await desk.runner.until_stopped()
        turn.end()


async def _press_behind_a_slow_one(desk: Desk, message_id: int, monkeypatch: pytest.MonkeyPatch) -> str:
    """Press Stop while the handler of presses waits for the answer to it that was given for it."""
    from bot import dispatcher

    given = asyncio.Event()
    stop = dispatcher.PRESSES[Action.STOP]

    async def slowly(*arguments: Any) -> None:
        await given.wait()
        await stop(*arguments)

    monkeypatch.setitem(dispatcher.PRESSES, Action.STOP, slowly)
    answer = await desk.telegram.client.press(YOU, YOU, message_id, "Stop")
    given.set()
    return answer.text

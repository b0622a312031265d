"""What takes its time shows that it was heard: in its place, where there is room, and harming nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import atwork
from bot.atwork import AtWork
from bot.localchat import FIRST_USER_ID, FORUM_CHAT_ID, Call, Fault
from core.machinery.budget import RESERVES, Rates
from core.words import Urgency
from handlers import attachments
from handlers.saying import Doing
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import UNLIMITED, Rig, eventually, open_rig
from tests.support.desk import desk_of_its_own
from tests.support.pictures import PNG

YOU = FIRST_USER_ID
FORUM = (FORUM_CHAT_ID, 1_000_000_011)
ROOM = RESERVES[Urgency.DRAFT] + 1
"""Messages that may still be said where one sign may be shown."""


@asynccontextmanager
async def signs(folder: Path, rates: Rates = UNLIMITED) -> AsyncIterator[tuple[AtWork, LocalChat, Rig]]:
    """Without any patience."""
    async with run_localchat(folder) as telegram, open_rig(folder, rates=rates) as rig, telegram.bot() as bot:
        at_work = AtWork(bot, rig.core, patience=0)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(at_work.run())
            await asyncio.sleep(0)
            yield at_work, telegram, rig
            task.cancel()


@pytest.fixture(autouse=True)
def again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atwork, "EVERY", 0.001)


async def shown(telegram: LocalChat, count: int = 1) -> list[Call]:
    async def look() -> list[Call] | None:
        found = telegram.faults.calls_of("sendChatAction")
        return found if len(found) >= count else None

    return await eventually(look)


async def nothing_is_shown() -> bool | None:
    return all(task.get_name() != "at-work" for task in asyncio.all_tasks()) or None


async def test_it_is_shown_in_its_topic_as_long_as_it_lasts(tmp_path: Path) -> None:
    async with signs(tmp_path) as (at_work, telegram, _):
        forum, topic = FORUM
        with at_work.shown(forum, topic, lambda: Doing.UPLOADING):
            calls = await shown(telegram, 3)
        for call in calls:
            where = (int(call.payload["chat_id"]), int(call.payload["message_thread_id"]))
            assert (where, call.payload["action"], call.status) == (FORUM, "upload_document", 200)


@pytest.mark.defect(9)
async def test_it_is_paid_for_and_leaves_what_is_said_its_room(tmp_path: Path) -> None:
    few = Rates(private=(1.0, ROOM), overall=(100.0, 100.0))
    async with signs(tmp_path, few) as (at_work, telegram, rig):
        with at_work.shown(YOU, None, lambda: Doing.TYPING):
            await shown(telegram)
            assert rig.core.budget.wait(YOU, Urgency.DRAFT) > 0
            for _ in range(50):
                await asyncio.sleep(0)
            assert rig.core.budget.wait(YOU, Urgency.PROGRESS) == 0
            rig.clock.move(1)
            await shown(telegram, 2)
        assert len(telegram.faults.calls_of("sendChatAction")) == 2


@pytest.mark.parametrize("fault", [Fault.status(403), Fault.drop_before(), Fault.html_502()])
async def test_whatever_becomes_of_it_nobody_is_harmed_and_it_is_not_insisted_on(
    tmp_path: Path, fault: Fault
) -> None:
    async with signs(tmp_path) as (at_work, telegram, _):
        telegram.faults.otherwise = lambda method: fault
        with at_work.shown(YOU, None, lambda: Doing.TYPING):
            await shown(telegram)
            await eventually(nothing_is_shown)
        assert len(telegram.faults.calls_of("sendChatAction")) == 1


async def test_a_pace_that_was_too_much_is_learned(tmp_path: Path) -> None:
    async with signs(tmp_path) as (at_work, telegram, rig):
        telegram.faults.next("sendChatAction", Fault.status(429, retry_after=60))

        async def is_left_alone() -> bool | None:
            return await rig.core.reach.quiet(YOU) > 0 or None

        with at_work.shown(YOU, None, lambda: Doing.TYPING):
            await eventually(is_left_alone)
            for _ in range(50):
                await asyncio.sleep(0)
        assert len(telegram.faults.calls_of("sendChatAction")) == 1


async def test_words_whose_handler_takes_long_show_it_and_are_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk_of_its_own(tmp_path, patience=0) as desk:
        await desk.rig.repository()

        async def slowly(*_: Any) -> bytes:
            await shown(desk.telegram)
            return PNG

        monkeypatch.setattr(attachments, "fetched", slowly)
        await desk.you.sends({"photo.png": PNG}, "What is this?")
        assert (await desk.runner.turn()).request.prompt == "What is this?"
        call = desk.telegram.faults.calls_of("sendChatAction")[0]
        assert (int(call.payload["chat_id"]), call.payload["action"]) == (YOU, "typing")


async def test_a_file_on_its_way_shows_it(tmp_path: Path) -> None:
    async with desk_of_its_own(tmp_path, patience=0) as desk:
        await desk.rig.repository("shop")
        (desk.rig.folder / "shop" / "notes.txt").write_text("x")
        desk.telegram.faults.next("sendDocument", Fault.hang())
        await desk.you.says("/file notes.txt")

        async def uploads() -> bool | None:
            calls = desk.telegram.faults.calls_of("sendChatAction")
            return any(call.payload["action"] == "upload_document" for call in calls) or None

        await eventually(uploads)

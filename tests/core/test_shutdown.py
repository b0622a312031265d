"""The end of the program: sessions end, that is told, and nothing is left in doubt."""

import asyncio
from pathlib import Path

from core.app import work
from core.machinery.budget import Rates
from core.models import Outbox
from core.ports import Note
from core.words import EventKind, OutboxStatus, SessionStatus
from tests.support.core import Rig, open_rig


async def test_a_session_that_is_cut_short_is_told_before_the_end(rig: Rig) -> None:
    rig.messenger.on_event = lambda event: (
        [Note(1, "end", {"text": "cut"})] if event.kind == EventKind.SESSION_INTERRUPTED else []
    )
    async with work(rig.core, rig.messenger):
        session = await rig.run((await rig.task()).id)
        await rig.session(session.id, SessionStatus.RUNNING)

    assert [call.text for call in rig.messenger.sent] == ["cut"]
    assert (await Outbox.get()).status is OutboxStatus.SENT


async def test_what_is_being_said_is_said_to_its_end(rig: Rig) -> None:
    rig.messenger.gates[1] = asyncio.Event()
    rig.messenger.on_event = lambda event: [Note(1, f"event:{event.id}", {"text": event.kind})]

    async with work(rig.core, rig.messenger):
        await rig.task()
        await rig.messenger.until_tried(1)
        asyncio.get_running_loop().call_soon(rig.messenger.gates[1].set)

    assert {row.status for row in await Outbox.all()} == {OutboxStatus.SENT}


async def test_a_chat_that_must_be_left_alone_does_not_hold_up_the_end(tmp_path: Path) -> None:
    none = Rates(private=(1e-6, 0.0), group=(1e-6, 0.0), overall=(1e-6, 0.0))
    async with open_rig(tmp_path, rates=none) as rig:
        rig.messenger.on_event = lambda event: [Note(1, f"event:{event.id}", {"text": event.kind})]

        async with work(rig.core, rig.messenger):
            await rig.task()

        assert not rig.messenger.tried
        assert {row.status for row in await Outbox.all()} == {OutboxStatus.QUEUED}

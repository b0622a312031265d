"""Events become what is said about them: each once, none left out, and progress never after the end."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.context import API_CALLER
from core.events import TextDelta
from core.logic.progress import Progress
from core.machinery import notifier, supervise
from core.machinery.eventlog import About, append
from core.machinery.live import LiveSession
from core.machinery.notifier import CURSOR, Notifier
from core.machinery.outbox import put
from core.models import Cursor, Outbox, Session
from core.ports import Note
from core.schemas.decisions import EventOut
from core.usecases import sessions
from core.words import EventKind, SessionStatus
from tests.support.core import RecordingMessenger, Rig, eventually, open_rig


def told(event: EventOut) -> Sequence[Note]:
    return [Note(1, f"event:{event.id}", {"text": str(event.id)})]


def shown(session_id: int, live: LiveSession) -> Sequence[Note]:
    text = f"{session_id}: {live.progress.writing}"
    return [Note(1, f"session:{session_id}:progress", {"text": text}, must_arrive=False)]


async def happen(rig: Rig, count: int = 1) -> list[int]:
    async with rig.core.transaction() as tx:
        return [
            await append(tx, EventKind.SESSION_NOTICE, "system", About(), now=rig.clock.now())
            for _ in range(count)
        ]


async def queued() -> list[int]:
    return [row["event_id"] for row in await Outbox.all().order_by("id").values("event_id")]


async def until_read(event_id: int) -> None:
    async def look() -> Cursor | None:
        return await Cursor.filter(name=CURSOR, event_id__gte=event_id).first()

    await eventually(look)


async def test_every_event_is_told_once_in_order(working_rig: Rig) -> None:
    working_rig.messenger.on_event = told
    ids = [identity for _ in range(3) for identity in await happen(working_rig, 120)]
    await until_read(ids[-1])

    assert await queued() == ids
    assert [event.id for event in working_rig.messenger.composed] == ids


async def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async with open_rig(tmp_path, working=True) as rig:
        rig.messenger.on_event = told
        (first,) = await happen(rig)
        await until_read(first)
    async with open_rig(tmp_path) as idle:
        (second,) = await happen(idle)
    async with open_rig(tmp_path, working=True, messenger=RecordingMessenger(on_event=told)) as rig:
        (third,) = await happen(rig)
        await until_read(third)
        assert [event.id for event in rig.messenger.composed] == [second, third]
        assert await queued() == [first, second, third]


@pytest.mark.parametrize("crash_at", range(1, 6))
async def test_a_crash_in_the_middle_neither_doubles_nor_loses(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    ids = await happen(rig, 5)
    rig.messenger.on_event = told
    real_put, calls = put, 0

    async def put_and_crash(*arguments: object) -> None:
        nonlocal calls
        calls += 1
        await real_put(*arguments)  # type: ignore[arg-type]
        if calls == crash_at:
            raise OSError("disk")

    monkeypatch.setattr(notifier, "put", put_and_crash)
    with pytest.raises(OSError, match="disk"):
        await Notifier(rig.core, rig.messenger).run()
    assert await queued() == []
    monkeypatch.undo()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(Notifier(rig.core, rig.messenger).run())
        await until_read(ids[-1])
        task.cancel()
    assert await queued() == ids


async def test_an_event_that_cannot_be_told_holds_back_no_other(working_rig: Rig) -> None:
    def breaks(event: EventOut) -> Sequence[Note]:
        if event.id == 2:
            raise ValueError("a bug")
        return told(event)

    working_rig.messenger.on_event = breaks
    ids = await happen(working_rig, 3)
    await until_read(ids[-1])

    assert await queued() == [ids[0], ids[2]]


async def test_progress_is_shown_while_it_moves(working_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notifier, "PROGRESS_PAUSE", 0)
    working_rig.messenger.on_progress = shown
    session = await working_rig.run((await working_rig.task()).id)
    turn = await working_rig.runner.turn()
    turn.put(TextDelta("m", "Hello"))

    await working_rig.messenger.until(
        lambda messenger: bool(messenger.sent) and messenger.sent[-1].text == f"{session.id}: Hello"
    )

    assert len({call.message_id for call in working_rig.messenger.sent} - {None}) <= 1, "one message, edited"


@pytest.mark.parametrize("final", ["completed", "failed", "stopped", "interrupted"])
async def test_progress_is_never_put_after_the_end(rig: Rig, final: str) -> None:
    rig.messenger.on_progress = shown
    session = await rig.run((await rig.task()).id)
    await Session.filter(id=session.id).update(status=final)

    await Notifier(rig.core, rig.messenger)._show(session.id, LiveSession(Progress(), rig.clock.now()))

    assert not await Outbox.exists()


async def test_the_end_replaces_progress_that_was_not_yet_sent(rig: Rig) -> None:
    rig.messenger.on_progress = shown
    rig.messenger.on_event = lambda event: (
        [Note(1, f"session:{event.session_id}:progress", {"text": "It is over."})]
        if event.kind == EventKind.SESSION_STOPPED
        else []
    )
    session = await rig.run((await rig.task()).id)
    telling = Notifier(rig.core, rig.messenger)
    await telling._show(session.id, LiveSession(Progress(), rig.clock.now()))
    await sessions.stop(rig.core, API_CALLER, session.id)
    await telling._batch(0)
    await telling._show(session.id, LiveSession(Progress(), rig.clock.now()))

    (row,) = await Outbox.all()
    assert (row.payload["content"], row.must_arrive) == ({"text": "It is over."}, True)


async def test_a_messenger_that_breaks_on_progress_is_outlived(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervise, "FIRST_PAUSE", 0.0)
    monkeypatch.setattr(notifier, "PROGRESS_PAUSE", 0)
    monkeypatch.setattr(notifier, "PROGRESS_TICK", 0)
    broken = [True]

    def once(session_id: int, live: LiveSession) -> Sequence[Note]:
        if broken:
            broken.pop()
            raise ValueError("a bug")
        return shown(session_id, live)

    working_rig.messenger.on_progress = once
    session = await working_rig.run((await working_rig.task()).id)
    await working_rig.session(session.id, SessionStatus.RUNNING)

    await working_rig.messenger.until_sent(1)
    assert not broken

"""Deliveries over restarts and crashes, and how the log becomes deliveries."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from core.context import API_CALLER
from core.machinery import hookrouter
from core.machinery.hookrouter import HookRouter
from core.machinery.hooksender import HookSender
from core.machinery.housekeeping import KEPT, tidy
from core.machinery.rows import fetch
from core.models import Cursor, WebhookDelivery
from core.usecases import webhooks
from core.words import EventKind, HookStatus
from tests.support.core import Rig, open_rig
from tests.support.receiver import ALLOWED, Receiver, delivery, happen, is_over, make


async def test_it_goes_on_after_a_restart(tmp_path: Path, receiver: Receiver) -> None:
    """What happened while nobody was at work is sent then, and what was under way is sent again."""
    begun = asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        begun.set()
        await asyncio.Event().wait()
        return web.Response()

    receiver.answers.append(hang)
    async with open_rig(tmp_path, working=True, webhook_allow=ALLOWED) as rig:
        hook = await make(rig, receiver.url, "session.notice")
        ids = await happen(rig, 2)
        await begun.wait()
        left = rig.photograph(tmp_path / "killed")
    async with open_rig(tmp_path / "idle", data_dir=left, webhook_allow=ALLOWED) as rig:
        ids += await happen(rig, 2)
    async with open_rig(tmp_path / "after", data_dir=left, working=True, webhook_allow=ALLOWED) as rig:
        last = await delivery(rig, hook.id, is_over, 3)
        assert last.status == "delivered"

    assert receiver.ids == [ids[0], *ids]
    first, again = receiver.got[:2]
    assert first.headers["X-CC-Delivery"] == again.headers["X-CC-Delivery"]
    assert again.headers["X-CC-Attempt"] == "2"


@pytest.mark.parametrize("crash_at", range(1, 7))
async def test_a_crash_in_the_middle_neither_doubles_nor_loses_a_delivery(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    first = await make(rig, "https://one.example.com", "session.notice")
    second = await make(rig, "https://two.example.com", "session.notice")
    ids = await happen(rig, 3)
    real, calls = fetch, 0

    async def crashes(sql: str, values: Any = ()) -> Any:
        nonlocal calls
        calls += sql == hookrouter.PUT
        if calls == crash_at:
            raise OSError("disk")
        return await real(sql, values)

    with monkeypatch.context() as patch:
        patch.setattr(hookrouter, "fetch", crashes)
        with pytest.raises(OSError, match="disk"):
            await HookRouter(rig.core).run()
    assert not await WebhookDelivery.exists()

    await HookRouter(rig.core)._batch()
    await HookRouter(rig.core)._batch()

    for hook in (first, second):
        put = await WebhookDelivery.filter(webhook_id=hook.id).order_by("id").values("event_id")
        assert [row["event_id"] for row in put] == ids
    assert (await Cursor.get(name=hookrouter.CURSOR)).event_id == ids[-1]


async def test_of_two_who_read_on_from_the_same_place_one_counts(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make(rig, "https://one.example.com")
    await happen(rig)
    router = HookRouter(rig.core)
    real = router._put

    async def overtaken(*arguments: Any) -> None:
        await real(*arguments)
        await Cursor.filter(name=hookrouter.CURSOR).update(event_id=1)

    monkeypatch.setattr(router, "_put", overtaken)
    with pytest.raises(hookrouter.Moved):
        await router._batch()

    assert not await WebhookDelivery.exists()


async def test_a_long_log_is_read_in_parts(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hookrouter, "WINDOW", 7)
    monkeypatch.setattr(hookrouter, "BATCH", 3)
    hook = await make(rig, "https://one.example.com", "user.paired")
    wanted = []
    for _ in range(6):
        await happen(rig, 5)
        wanted += await happen(rig, 2, kind=EventKind.USER_PAIRED)
    router = HookRouter(rig.core)
    more = True
    while more:
        _, more = await router._batch()

    put = await WebhookDelivery.filter(webhook_id=hook.id).order_by("id").values("event_id")
    assert [row["event_id"] for row in put] == wanted


async def test_without_webhooks_the_log_is_not_looked_at(
    hooked: Rig, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    real = HookRouter._batch

    async def counted(self: HookRouter) -> Any:
        looks.append(1)
        return await real(self)

    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)
    await receiver.until(1)
    await webhooks.delete(hooked.core, API_CALLER, hook.id)
    monkeypatch.setattr(HookRouter, "_batch", counted)
    await happen(hooked, 3)
    await make(hooked, receiver.url, "user.paired")
    await happen(hooked, 3)
    await happen(hooked, kind=EventKind.USER_PAIRED)
    await receiver.until(2)

    assert len(looks) <= 5, "for the deletion, the creation and what follows from it, and one event"


async def test_who_cannot_keep_up_is_switched_off(
    hooked: Rig, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hookrouter, "MOST_QUEUED", 5)
    receiver.always = 500
    await make(hooked, receiver.url, "session.notice")
    await happen(hooked, 20)
    off = await hooked.event(EventKind.WEBHOOK_DISABLED)

    assert off.payload["reason"].startswith("More than 5 deliveries waited")


async def test_what_is_over_goes_after_two_weeks(hooked: Rig, receiver: Receiver) -> None:
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)
    await delivery(hooked, hook.id, is_over)
    await WebhookDelivery.create(
        webhook_id=hook.id, event_id=1, due_at=hooked.clock.now(), status=HookStatus.SENDING
    )

    assert await tidy(hooked.core) == 0
    hooked.move(KEPT.total_seconds() + 1)
    await tidy(hooked.core)

    assert [row.status for row in await WebhookDelivery.all()] == [HookStatus.SENDING]


def test_the_pauses_grow_and_have_an_end(rig: Rig) -> None:
    sender = HookSender(rig.core, jitter=lambda: 1.0)
    pauses = [sender._pause(5, 3600, failures).total_seconds() for failures in (1, 2, 3, 10, 11, 1000)]

    assert pauses == [5, 10, 20, 2560, 3600, 3600]

"""Webhooks, sent to a real server: what arrives, when it is tried again, and where it never goes."""

import asyncio
import socket
from functools import partial
from typing import Any

import pytest
from aiohttp import web

from core.context import API_CALLER
from core.machinery import hookclient
from core.machinery.hookclient import HookClient
from core.machinery.hooksender import FAILURES, GIVEN_UP_AFTER, LONGEST_QUIET
from core.models import Webhook, WebhookDelivery
from core.schemas.webhooks import WebhookPatch
from core.usecases import webhooks
from core.words import EventKind, HookStatus
from tests.support.core import Rig
from tests.support.receiver import Receiver, delivery, happen, is_over, make, open_receiver


async def test_what_is_wanted_arrives_once_in_order_and_signed(hooked: Rig, receiver: Receiver) -> None:
    hook = await make(hooked, receiver.url, "session.notice")
    ids = await happen(hooked, 3)
    await happen(hooked, kind=EventKind.USER_PAIRED)
    ids += await happen(hooked, 2)
    got = await receiver.until(5)

    assert receiver.ids == ids
    for request in got:
        assert request.signed_with(hook.secret)
        assert not request.signed_with(f"{hook.secret}x")
        assert request.headers["Content-Type"] == "application/json"
        assert request.headers["X-CC-Event"] == request.event["kind"] == "session.notice"
        assert request.headers["X-CC-Event-Id"] == str(request.event["id"])
        assert request.headers["X-CC-Attempt"] == "1"
        assert request.event["payload"] == {"text": "Hëllo"}
    assert len({request.headers["X-CC-Delivery"] for request in got}) == 5
    last = await delivery(hooked, hook.id, is_over, 4)
    assert (last.status, last.attempts, last.last_status, last.error) == ("delivered", 1, 200, None)


async def test_without_kinds_everything_arrives_that_happens_from_then_on(
    hooked: Rig, receiver: Receiver
) -> None:
    await happen(hooked, 3)
    await make(hooked, receiver.url)
    other = await make(hooked, f"{receiver.url}/other", "webhook.created")
    ids = await happen(hooked, 2)
    await receiver.until(3)

    created = ids[0] - 1
    assert receiver.ids == [created, *ids]
    assert receiver.got[0].event["payload"]["webhookId"] == other.id


async def test_what_is_not_taken_comes_again_later_and_holds_nothing_up(
    hooked: Rig, receiver: Receiver
) -> None:
    receiver.answers.append(500)
    hook = await make(hooked, receiver.url, "session.notice")
    first, second = await happen(hooked, 2)
    waiting = await delivery(hooked, hook.id, lambda found: found.attempts == 1 and found.status == "queued")
    assert (waiting.last_status, waiting.error) == (500, "It answered 500.")
    assert len(receiver.got) == 1, "a webhook that has just failed is left alone for a moment"

    hooked.move(2)
    await delivery(hooked, hook.id, is_over, 1)
    assert receiver.ids == [first, second]
    hooked.move(10)
    again = await delivery(hooked, hook.id, is_over)

    assert receiver.ids == [first, second, first]
    assert (again.status, again.attempts, again.last_status) == ("delivered", 2, 200)
    repeated = receiver.got[2]
    assert repeated.headers["X-CC-Delivery"] == receiver.got[0].headers["X-CC-Delivery"]
    assert repeated.headers["X-CC-Attempt"] == "2"
    assert repeated.headers["X-CC-Signature"] != receiver.got[0].headers["X-CC-Signature"]
    assert repeated.signed_with(hook.secret)
    assert (await webhooks.get(hooked.core, API_CALLER, hook.id)).failures == 0


REFUSALS = [301, 302, 307, 400, 404, 500, 503]


@pytest.mark.parametrize("status", REFUSALS)
async def test_every_answer_but_yes_is_a_no_and_no_redirect_is_followed(
    hooked: Rig, receiver: Receiver, status: int
) -> None:
    async def redirect(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, headers={"Location": f"{receiver.url}/elsewhere"})

    receiver.always = redirect
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)
    failed = await delivery(hooked, hook.id, lambda found: found.last_status is not None)

    assert (failed.status, failed.last_status) == ("queued", status)
    assert [got.path for got in receiver.got] == ["/hook"]


async def test_a_delivery_is_given_up_after_a_day(hooked: Rig, receiver: Receiver) -> None:
    receiver.always = 500
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)
    await delivery(hooked, hook.id, lambda found: found.attempts == 1 and found.status == "queued")
    hooked.move((GIVEN_UP_AFTER).total_seconds() + 1)
    given_up = await delivery(hooked, hook.id, is_over)

    assert (given_up.status, given_up.attempts, given_up.error) == ("failed", 2, "It answered 500.")
    assert (await webhooks.get(hooked.core, API_CALLER, hook.id)).enabled


async def failed_often(webhook_id: int, count: int) -> bool | None:
    return True if (await Webhook.get(id=webhook_id)).failures >= count else None


async def test_after_many_failures_in_a_row_it_is_switched_off_and_says_so(
    hooked: Rig, receiver: Receiver
) -> None:
    receiver.always = 500
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked, 20)

    for tried in range(1, FAILURES):
        await hooked.until(partial(failed_often, hook.id, tried))
        hooked.move(LONGEST_QUIET * 1.3)
    off = await hooked.event(EventKind.WEBHOOK_DISABLED)

    assert len(receiver.got) == FAILURES
    assert off.payload["webhookId"] == hook.id
    assert off.payload["reason"].startswith(f"{FAILURES} tries in a row failed.")
    assert "/hook" not in str(off.payload), "the path of an address is often as good as a password"
    states = {row.status for row in await WebhookDelivery.all()}
    assert HookStatus.QUEUED not in states
    shown = await webhooks.get(hooked.core, API_CALLER, hook.id)
    assert shown.disabled_reason == off.payload["reason"]


async def test_gone_is_gone(hooked: Rig, receiver: Receiver) -> None:
    receiver.always = 410
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked, 3)
    off = await hooked.event(EventKind.WEBHOOK_DISABLED)

    assert off.payload["reason"] == "It answered 410: never again."
    assert len(receiver.got) == 1
    assert not (await webhooks.get(hooked.core, API_CALLER, hook.id)).enabled


async def test_what_happens_while_it_is_off_is_not_told_later(hooked: Rig, receiver: Receiver) -> None:
    receiver.answers.append(500)
    hook = await make(hooked, receiver.url, "session.notice")
    before = await happen(hooked, 2)
    await delivery(hooked, hook.id, lambda found: found.attempts == 1 and found.status == "queued")
    await webhooks.change(hooked.core, API_CALLER, hook.id, WebhookPatch(enabled=False))
    dropped = await delivery(hooked, hook.id, is_over)
    assert (dropped.status, dropped.error) == ("cancelled", "The webhook is switched off.")

    await happen(hooked, 3)
    await webhooks.change(hooked.core, API_CALLER, hook.id, WebhookPatch(enabled=True))
    after = await happen(hooked, 2)
    await receiver.until(3)

    assert receiver.ids == [before[0], *after]


async def test_a_deleted_one_hears_nothing_more(hooked: Rig, receiver: Receiver) -> None:
    doomed = await make(hooked, f"{receiver.url}/doomed", "session.notice")
    await make(hooked, receiver.url, "session.notice")
    await webhooks.delete(hooked.core, API_CALLER, doomed.id)
    ids = await happen(hooked, 2)
    await receiver.until(2)

    assert receiver.ids == ids
    assert not await WebhookDelivery.filter(webhook_id=doomed.id).exists()


async def test_one_that_answers_nothing_holds_up_no_other(hooked: Rig, receiver: Receiver) -> None:
    never = asyncio.Event()

    async def hang(_: web.Request) -> web.StreamResponse:
        await never.wait()
        return web.Response()

    async with open_receiver() as stuck:
        stuck.always = hang
        await make(hooked, stuck.url, "session.notice")
        await make(hooked, receiver.url, "session.notice")
        ids = await happen(hooked, 20)
        await receiver.until(20)

        assert receiver.ids == ids
        assert len(stuck.got) == 1
        never.set()


async def test_one_that_takes_too_long_is_left(
    hooked: Rig, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hookclient, "SECONDS", 0.05)

    async def hang(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        return web.Response()

    receiver.always = hang
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)
    failed = await delivery(hooked, hook.id, lambda found: found.error is not None)

    assert (failed.status, failed.last_status) == ("queued", None)
    assert failed.error == "No answer came within 0.05 seconds."


async def test_an_answer_without_an_end_is_not_listened_to(hooked: Rig, receiver: Receiver) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 100_000)
            await asyncio.sleep(0)

    receiver.always = endless
    hook = await make(hooked, receiver.url, "session.notice")
    await happen(hooked)

    assert (await delivery(hooked, hook.id, is_over)).status == "delivered"


async def test_nobody_listens_there(hooked: Rig) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        hook = await make(hooked, f"http://127.0.0.1:{taken.getsockname()[1]}/", "session.notice")
        await happen(hooked)
        failed = await delivery(hooked, hook.id, lambda found: found.error is not None)

    assert failed.error is not None
    assert failed.error.startswith("It could not be reached: ")


async def test_a_test_is_sent_once_and_at_once_also_while_it_is_off(hooked: Rig, receiver: Receiver) -> None:
    hook = await make(hooked, receiver.url, "session.notice")
    everything = await make(hooked, f"{receiver.url}/everything")
    receiver.answers.append(500)
    failed = await webhooks.send_test(hooked.core, API_CALLER, hook.id, lambda: False)
    await webhooks.change(hooked.core, API_CALLER, hook.id, WebhookPatch(enabled=False))
    taken = await webhooks.send_test(hooked.core, API_CALLER, hook.id, lambda: False)
    await delivery(hooked, everything.id, is_over)

    assert (failed.kind, failed.status, failed.last_status) == ("webhook.tested", "failed", 500)
    assert (taken.status, taken.attempts, taken.last_status) == ("delivered", 1, 200)
    tests = [got for got in receiver.got if got.event["kind"] == "webhook.tested"]
    assert [got.path for got in tests] == ["/hook", "/hook"], "it is nobody else's"
    assert (await webhooks.get(hooked.core, API_CALLER, hook.id)).failures == 0


async def test_what_breaks_here_is_tried_again_and_holds_nothing_up(
    hooked: Rig, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [True]
    real = HookClient.post

    async def once(self: HookClient, *arguments: Any) -> int:
        if broken:
            broken.pop()
            raise ZeroDivisionError
        return await real(self, *arguments)

    monkeypatch.setattr(HookClient, "post", once)
    hook = await make(hooked, receiver.url, "session.notice")
    ids = await happen(hooked, 2)
    failed = await delivery(hooked, hook.id, lambda found: found.error is not None)
    assert (failed.status, failed.error) == ("queued", "Something here failed; see the log.")
    hooked.move(10)
    await receiver.until(2)

    assert sorted(receiver.ids) == ids

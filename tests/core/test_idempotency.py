"""Keys of requests that may come again: who may do the work, and what is remembered of it."""

import asyncio

import pytest

from core.errors import KeyReused, StillAtWork, TooManyRequests
from core.machinery import idempotency
from core.machinery.housekeeping import tidy
from core.machinery.idempotency import ANSWER_LIMIT, Claim, Kept, claim, keep, recover, release
from core.models import IdempotencyKey
from tests.support.core import Rig

DAY = idempotency.KEPT.total_seconds()


async def claimed(rig: Rig, key: str = "k", *, subject: str = "api", digest: str = "d") -> Claim:
    found = await claim(rig.core, subject, key, digest)
    assert isinstance(found, Claim)
    return found


async def done(rig: Rig, key: str = "k", body: str = "{}", **more: str) -> Claim:
    work = await claimed(rig, key, **more)
    await keep(work, 201, body, '"v"')
    return work


async def test_what_was_done_is_answered_as_it_was(rig: Rig) -> None:
    await done(rig, body='{"id": 1}')

    assert await claim(rig.core, "api", "k", "d") == Kept(201, '{"id": 1}', '"v"')


async def test_another_request_with_the_same_key(rig: Rig) -> None:
    await done(rig)

    with pytest.raises(KeyReused):
        await claim(rig.core, "api", "k", "other")


async def test_anothers_key_is_another_key(rig: Rig) -> None:
    await done(rig)

    other = await claimed(rig, subject="token:1", digest="other")

    assert isinstance(other, Claim)


async def test_of_many_at_once_one_does_the_work(rig: Rig) -> None:
    outcomes = await asyncio.gather(
        *(claim(rig.core, "api", "k", "d") for _ in range(50)), return_exceptions=True
    )

    assert sum(isinstance(outcome, Claim) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, StillAtWork) for outcome in outcomes) == 49


async def test_what_failed_is_done_again_under_the_same_origin_by_one(rig: Rig) -> None:
    first = await claimed(rig)
    await release(first)

    outcomes = await asyncio.gather(
        *(claim(rig.core, "api", "k", "d") for _ in range(10)), return_exceptions=True
    )

    assert [outcome for outcome in outcomes if isinstance(outcome, Claim)] == [first]
    await release(first)
    with pytest.raises(KeyReused):
        await claim(rig.core, "api", "k", "other")


async def test_at_the_start_nobody_is_at_work(rig: Rig) -> None:
    first = await claimed(rig)
    await recover()

    assert await claim(rig.core, "api", "k", "d") == first


async def test_a_key_lasts_a_day_and_means_something_new_then(rig: Rig) -> None:
    first = await done(rig)
    rig.move(DAY - 1)
    assert isinstance(await claim(rig.core, "api", "k", "d"), Kept)
    rig.move(1)

    second = await claimed(rig, digest="other")

    assert second.origin != first.origin


async def test_housekeeping_forgets_what_is_old_and_keeps_what_is_at_work(rig: Rig) -> None:
    await done(rig, "done")
    await claimed(rig, "at-work")
    await tidy(rig.core)
    assert await IdempotencyKey.all().count() == 2
    rig.move(DAY)

    assert await tidy(rig.core) == 1

    assert [row.key for row in await IdempotencyKey.all()] == ["at-work"]


async def test_an_answer_that_is_too_long_is_not_kept_but_that_it_was_given(rig: Rig) -> None:
    await done(rig, body="x" * (ANSWER_LIMIT + 1))

    assert await claim(rig.core, "api", "k", "d") == Kept(201, None, '"v"')
    assert (await IdempotencyKey.get(key="k")).size == 0


@pytest.mark.parametrize(("limit", "value"), [("KEYS_LIMIT", 3), ("BYTES_LIMIT", 30)])
async def test_one_caller_has_so_many_keys_and_no_more(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr(idempotency, limit, value)
    for number in range(3):
        await done(rig, f"k{number}", body="x" * 10)
    rig.move(60)

    with pytest.raises(TooManyRequests) as refused:
        await claim(rig.core, "api", "new", "d")
    assert refused.value.retry_after == DAY - 60 + 1
    assert isinstance(await claim(rig.core, "token:1", "new", "d"), Claim)
    assert isinstance(await claim(rig.core, "api", "k1", "d"), Kept)

    rig.move(DAY)
    assert isinstance(await claim(rig.core, "api", "new", "d"), Claim)
    assert await IdempotencyKey.filter(subject="api").count() == 1

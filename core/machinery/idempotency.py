"""Requests that may come again: a row before the work, the answer after it.

A key belongs to whom it was given by, and to one method, path and body. The row is claimed before the
work begins, and has an origin that use cases are unique on: what a crash cut off is done again under
the same origin, so that it has its effect once and is answered as it would have been.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.context import IDEMPOTENCY, Core
from core.errors import KeyReused, StillAtWork, TooManyRequests
from core.machinery.rows import fetch
from core.models import IdempotencyKey

KEPT = timedelta(hours=24)
KEYS_LIMIT = 5000
"""Kept keys of one caller; more than one in twenty seconds, day and night."""
BYTES_LIMIT = 64 * 1024 * 1024
"""Of kept answers of one caller."""
ANSWER_LIMIT = 1024 * 1024
"""Bytes of one kept answer."""
CLAIM = (
    "INSERT INTO idempotency_key (subject, key, digest, origin, at_work, size, created_at)"
    " VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT (subject, key) DO NOTHING RETURNING id"
)
TAKE_OVER = "UPDATE idempotency_key SET at_work = ? WHERE id = ? AND at_work = ? RETURNING id"
WEIGHT = "SELECT COUNT(*) AS keys, COALESCE(SUM(size), 0) AS bytes FROM idempotency_key WHERE subject = ?"


@dataclass(frozen=True, slots=True)
class Claim:
    """The work is ours to do."""

    id: int
    origin: str


@dataclass(frozen=True, slots=True)
class Kept:
    """It was done before, and answered so."""

    status: int
    body: str | None
    """None where it was too long to be kept."""
    etag: str | None


async def claim(core: Core, subject: str, key: str, digest: str) -> Claim | Kept:
    """Claim the work, or learn what became of it. Raises KeyReused, StillAtWork, and TooManyRequests
    where a caller has more keys than are kept for one."""
    now = core.clock.now()
    row = await IdempotencyKey.get_or_none(subject=subject, key=key)
    if row is None or await _is_over(row, now):
        await _check_weight(subject, now)
        origin = f"{IDEMPOTENCY}{secrets.token_hex(16)}"
        made = await fetch(CLAIM, [subject, key, digest, origin, True, now])
        return Claim(made[0]["id"], origin) if made else await claim(core, subject, key, digest)
    if row.digest != digest:
        raise KeyReused
    if row.status is not None:
        return Kept(row.status, row.body, row.etag)
    if not await fetch(TAKE_OVER, [True, row.id, False]):
        raise StillAtWork
    return Claim(row.id, row.origin)


async def _is_over(row: IdempotencyKey, now: datetime) -> bool:
    """Whether a key has had its time, and is gone; one that is at work is not."""
    if row.created_at > now - KEPT:
        return False
    return bool(await IdempotencyKey.filter(id=row.id, at_work=False).delete())


async def _check_weight(subject: str, now: datetime) -> None:
    weight = (await fetch(WEIGHT, [subject]))[0]
    if weight["keys"] < KEYS_LIMIT and weight["bytes"] < BYTES_LIMIT:
        return
    if await IdempotencyKey.filter(subject=subject, created_at__lte=now - KEPT, at_work=False).delete():
        return
    oldest = await IdempotencyKey.filter(subject=subject).order_by("id").first()
    wait = (oldest.created_at + KEPT - now).total_seconds() if oldest else 1
    raise TooManyRequests(
        "Too many requests with an Idempotency-Key in a day: their answers are kept that long. Send none,"
        " or wait.",
        retry_after=max(1, int(wait) + 1),
    )


async def keep(claimed: Claim, status: int, body: str, etag: str | None) -> None:
    """What it was answered, for whoever asks again."""
    size = len(body.encode())
    kept = body if size <= ANSWER_LIMIT else None
    await IdempotencyKey.filter(id=claimed.id).update(
        status=status, body=kept, etag=etag, size=size if kept is not None else 0, at_work=False
    )


async def release(claimed: Claim) -> None:
    """It failed, and not by the caller's fault: it may be tried again, under the same origin."""
    await IdempotencyKey.filter(id=claimed.id).update(at_work=False)


async def recover() -> None:
    """At start nobody is at work: what an earlier process began may be taken over."""
    await IdempotencyKey.filter(at_work=True).update(at_work=False)


async def tidy(now: datetime) -> int:
    """Forget what is old enough; how many that were."""
    return await IdempotencyKey.filter(created_at__lte=now - KEPT, at_work=False).delete()
